// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// Traces every change of a plan to what has changed in the district.
///
/// What touches the visit itself comes first: its site closed, its people away, its team gone, its
/// way cut. Where nothing does, the visit follows another one that now has its team, its people or its
/// days; where there is none, what has changed about money, services and demand is named; and where
/// nothing has changed that concerns it, the change pays for itself.
public struct CauseFinder: Sendable {
  private let difference: PlanDifference
  private let inputs: [InputChange]
  private let options: [ProblemOption]
  private let bases: [String: String]
  private let modes: [String: Set<String>]
  private let oldTrips: [String: TripRow]
  private let newTrips: [String: TripRow]
  private let agencies: [String: String]
  /// Whose people can come to a site, besides its own.
  private let catchment: [String: Set<String>]
  private let workingDays: [Day]
  private let restDays: Int

  /// - Parameters:
  ///   - inputs: ``InputChange/between(_:_:)`` of the older plan's inputs and the folder.
  ///   - options: those of the new plan that the older one did not have.
  ///   - district: as it now stands.
  public init(
    _ difference: PlanDifference, inputs: [InputChange], options: [ProblemOption],
    district: District
  ) {
    self.difference = difference
    self.inputs = inputs
    self.options = options
    workingDays = district.calendar.workingDays
    restDays = district.settings.restDays
    bases = Dictionary(
      district.teams.map { ($0.id, district.sites[$0.base].id) },
      uniquingKeysWith: { first, _ in first })
    modes = Dictionary(
      district.teams.map { ($0.id, $0.modes) }, uniquingKeysWith: { first, _ in first })
    agencies = Dictionary(
      district.staff.map { ($0.id, district.agencies[$0.agency].id) },
      uniquingKeysWith: { first, _ in first })
    catchment = Dictionary(grouping: district.catchment) { district.sites[$0.site].id }
      .mapValues { rows in Set(rows.map { district.place($0.place).id }) }
    func trips(_ plan: PlanTables) -> [String: TripRow] {
      Dictionary(plan.trips.map { ($0.trip, $0) }, uniquingKeysWith: { first, _ in first })
    }
    oldTrips = trips(difference.old)
    newTrips = trips(difference.new)
  }

  /// The texts of options that `new` has and `old` has not, as far as they can be read.
  public static func added(
    _ new: [String: [String]], to old: [String: [String]]
  ) -> [ProblemOption] {
    ProblemOption.Name.allCases.flatMap { name in
      (new[name.rawValue] ?? []).filter { !(old[name.rawValue] ?? []).contains($0) }
        .compactMap { try? ProblemOption(name, $0) }
    }
  }

  /// Every visit that is other than it was, with its causes.
  public func changes() -> [CausedChange] {
    let visits = difference.changed
    var causes = visits.map(direct)
    // A visit follows one whose cause is known; those that follow it come after.
    var isOpen = true
    while isOpen {
      isOpen = false
      for position in visits.indices where causes[position].isEmpty {
        let leader = visits.indices.first {
          $0 != position && !causes[$0].isEmpty && gives(visits[position], way: visits[$0])
        }
        guard let leader else { continue }
        causes[position] = [.follows(visit: visits[leader].id)]
        isOpen = true
      }
    }
    let general = self.general
    return visits.indices.map { position in
      let known = causes[position]
      let wide = known.isEmpty ? general(visits[position]) : []
      return CausedChange(
        visit: visits[position], causes: known.isEmpty ? (wide.isEmpty ? [.pays] : wide) : known)
    }
  }

  // MARK: What touches a visit itself

  private func direct(_ visit: PlanDifference.Visit) -> [ChangeCause] {
    inputs.filter { touches($0, visit) }.map(ChangeCause.input)
      + options.filter { touches($0, visit) }.map(ChangeCause.option)
  }

  /// The trips of a visit, then and now.
  private func trips(_ visit: PlanDifference.Visit) -> [TripRow] {
    [visit.old.flatMap { oldTrips[$0.trip] }, visit.new.flatMap { newTrips[$0.trip] }]
      .compactMap { $0 }
  }

  private func touches(_ change: InputChange, _ visit: PlanDifference.Visit) -> Bool {
    let row = change.row
    let spans = trips(visit).map { $0.firstDate...max($0.firstDate, $0.lastDate) }
    /// Whether days of the row, as it is or was, overlap some of `days`; an open end has no end.
    func overlaps(_ low: String, _ high: String, _ days: [ClosedRange<Day>]) -> Bool {
      [row, change.before].compactMap { $0 }.contains { row in
        days.contains { span in
          (row.day(low).map { $0 <= span.upperBound } ?? true)
            && (row.day(high).map { span.lowerBound <= $0 } ?? true)
        }
      }
    }
    switch change.file {
    case "closures.csv":
      return (row["site"] == visit.site || row["site"] == "*")
        && overlaps("from", "to", visit.days)
    case "leave.csv":
      guard let person = row["staff"], concerns(person, visit) else { return false }
      return overlaps("from", "to", spans)
    case "staff.csv":
      guard let person = row["id"], concerns(person, visit) else { return false }
      if case .changed(let columns) = change.kind, Set(columns).isSubset(of: ["from", "to"]) {
        return spans.contains { span in
          [row, change.before].compactMap { $0 }.contains { row in
            (row.day("to").map { $0 < span.upperBound } ?? false)
              || (row.day("from").map { span.lowerBound < $0 } ?? false)
          }
        }
      }
      return change.concerns("agency", "skills", "from", "to", "max_post_days")
    case "teams.csv":
      guard let team = row["id"] else { return false }
      guard [visit.old?.team, visit.new?.team].contains(team) else { return false }
      if case .changed(let columns) = change.kind,
        Set(columns).isSubset(of: ["available_from", "available_to"])
      {
        return spans.contains { span in
          [row, change.before].compactMap { $0 }.contains { row in
            (row.day("available_to").map { $0 < span.upperBound } ?? false)
              || (row.day("available_from").map { span.lowerBound < $0 } ?? false)
          }
        }
      }
      return change.concerns(
        "base", "modes", "seats", "max_trip_days", "weekdays", "max_trips_per_month",
        "available_from", "available_to", "cost_per_km", "daily_cost")
    case "travel.csv":
      return overlaps("valid_from", "valid_to", spans)
        && trips(visit).contains { trip in
          let ends = Set(trip.sites + [bases[trip.team]].compactMap { $0 })
          guard let from = row["from"], let to = row["to"], let mode = row["mode"] else {
            return false
          }
          return ends.contains(from) && ends.contains(to)
            && (modes[trip.team]?.contains(mode) ?? true)
        }
    case "holidays.csv": return overlaps("date", "date", spans)
    case "hours.csv": return overlaps("from", "to", visit.days)
    case "sites.csv":
      return row["id"] == visit.site
        && change.concerns(
          "kind", "access", "min_visits", "max_visits", "min_stay", "max_stay", "min_gap_days",
          "bonus", "online", "lat", "lon", "local_km")
    case "pinned.csv": return row["site"] == visit.site
    case "requests.csv": return row["site"] == visit.site && overlaps("from", "to", visit.days)
    case "past_visits.csv": return row["site"] == visit.site
    default: return false
    }
  }

  /// Whether somebody's days matter to a change: they were to go and do not, or now do.
  private func concerns(_ person: String, _ visit: PlanDifference.Visit) -> Bool {
    if visit.gone.contains(person) || visit.joined.contains(person) { return true }
    guard visit.kind != .kept, let old = visit.old else { return false }
    return difference.oldCrews[old.trip]?.contains(person) ?? false
  }

  private func touches(_ option: ProblemOption, _ visit: PlanDifference.Visit) -> Bool {
    let spans = trips(visit).map { $0.firstDate...max($0.firstDate, $0.lastDate) }
    func overlaps(_ days: ClosedRange<Day>?) -> Bool {
      days.map { days in spans.contains { $0.overlaps(days) } } ?? true
    }
    switch option {
    case .set: return false
    case .withoutStaff(let id, let days): return concerns(id, visit) && overlaps(days)
    case .withoutTeam(let id, let days):
      return [visit.old?.team, visit.new?.team].contains(id) && overlaps(days)
    case .close(let site, let days):
      return (site == visit.site || site == "*") && visit.days.contains { $0.overlaps(days) }
    case .pin(let site, _, _, _), .after(let site, _, _): return site == visit.site
    }
  }

  // MARK: What touches it by way of others

  /// Whether a visit may have changed to give way to another one: that one now has its team, some of
  /// its people or a neighbouring place in time, or has left it room.
  private func gives(_ visit: PlanDifference.Visit, way other: PlanDifference.Visit) -> Bool {
    let mine = trips(visit)
    let theirs = trips(other)
    let people = crew(visit)
    let exchanged = Set(visit.gone + visit.joined)
    let otherwise = Set(other.gone + other.joined)
    for a in mine {
      for b in theirs {
        if overlap(a, b), a.team == b.team || !people.isDisjoint(with: crew(other)) { return true }
        // Whoever goes there now, or goes there no longer, could not or can do both.
        if isNear(a, b), !exchanged.isDisjoint(with: otherwise) { return true }
      }
    }
    return visit.site == other.site
  }

  private func crew(_ visit: PlanDifference.Visit) -> Set<String> {
    (visit.old.flatMap { difference.oldCrews[$0.trip] } ?? [])
      .union(visit.new.flatMap { difference.newCrews[$0.trip] } ?? [])
  }

  /// Whether one person could not go on both trips: they overlap, or leave too little rest between.
  private func isNear(_ a: TripRow, _ b: TripRow) -> Bool {
    if overlap(a, b) { return true }
    let (last, first) =
      a.lastDate < b.firstDate ? (a.lastDate, b.firstDate) : (b.lastDate, a.firstDate)
    return workingDays.count { $0 > last && $0 < first } < restDays
  }

  private func overlap(_ a: TripRow, _ b: TripRow) -> Bool {
    a.firstDate <= b.lastDate && b.firstDate <= a.lastDate
  }

  // MARK: Fixed posts

  /// Every day at a fixed post on which others attend than were to, with its causes.
  public func attendanceChanges() -> [CausedAttendance] {
    difference.attendances.map { attendance in
      var causes =
        inputs.filter { touches($0, attendance) }.map(ChangeCause.input)
        + options.filter { touches($0, attendance) }.map(ChangeCause.option)
      if causes.isEmpty {
        causes = difference.changed.filter { takes($0, from: attendance) }.prefix(1).map {
          .follows(visit: $0.id)
        }
      }
      return CausedAttendance(attendance: attendance, causes: causes.isEmpty ? [.pays] : causes)
    }
  }

  private func touches(_ change: InputChange, _ attendance: PlanDifference.Attendance) -> Bool {
    let row = change.row
    let people = attendance.gone + attendance.joined
    func covers(_ row: InputRow, _ low: String, _ high: String) -> Bool {
      (row.day(low).map { $0 <= attendance.date } ?? true)
        && (row.day(high).map { attendance.date <= $0 } ?? true)
    }
    let versions = [row, change.before].compactMap { $0 }
    func covers(_ low: String, _ high: String) -> Bool {
      versions.contains { covers($0, low, high) }
    }
    switch change.file {
    case "closures.csv":
      return (row["site"] == attendance.site || row["site"] == "*") && covers("from", "to")
    case "leave.csv": return row["staff"].map(people.contains) ?? false && covers("from", "to")
    case "staff.csv":
      guard row["id"].map(people.contains) ?? false else { return false }
      // In office that day before the change or after it, and not both.
      return change.concerns("agency", "skills")
        || versions.contains { !covers($0, "from", "to") }
    case "holidays.csv": return covers("date", "date")
    case "counters.csv":
      return row["site"] == attendance.site && people.contains { agencies[$0] == row["agency"] }
    case "sites.csv":
      return row["id"] == attendance.site && change.concerns("kind", "counters")
    case "agencies.csv":
      return people.contains { agencies[$0] == row["id"] } && change.concerns("min_home")
    default: return false
    }
  }

  private func touches(_ option: ProblemOption, _ attendance: PlanDifference.Attendance) -> Bool {
    switch option {
    case .withoutStaff(let id, let days):
      return (attendance.gone + attendance.joined).contains(id)
        && days?.contains(attendance.date) ?? true
    case .close(let site, let days):
      return (site == attendance.site || site == "*") && days.contains(attendance.date)
    default: return false
    }
  }

  /// Whether a visit now has somebody who was to attend that day, or has freed somebody who now does.
  private func takes(
    _ visit: PlanDifference.Visit, from attendance: PlanDifference.Attendance
  ) -> Bool {
    func isOn(_ row: VisitRow?, _ trips: [String: TripRow]) -> Bool {
      row.flatMap { trips[$0.trip] }.map {
        $0.firstDate <= attendance.date && attendance.date <= $0.lastDate
      } ?? false
    }
    let now = visit.new.flatMap { difference.newCrews[$0.trip] } ?? []
    let then = visit.old.flatMap { difference.oldCrews[$0.trip] } ?? []
    return (isOn(visit.new, newTrips) && !now.isDisjoint(with: attendance.gone))
      || (isOn(visit.old, oldTrips) && !then.isDisjoint(with: attendance.joined))
  }

  // MARK: What touches everything

  /// Changes about money, services, demand and rules that may make a plan better elsewhere.
  private func general(_ visit: PlanDifference.Visit) -> [ChangeCause] {
    let offices = Set(crew(visit).compactMap { agencies[$0] })
    let rows = inputs.filter { change in
      switch change.file {
      case "settings.csv": return change.row["key"] != "name" && change.row["key"] != "language"
      case "agencies.csv": return change.row["id"].map { offices.contains($0) } ?? false
      case "services.csv": return change.row["agency"].map { offices.contains($0) } ?? false
      case "demand.csv":
        return change.row["place"].map {
          $0 == visit.site || catchment[visit.site]?.contains($0) ?? false
        } ?? false
      case "catchment.csv": return change.row["site"] == visit.site
      case "counters.csv": return change.row["agency"].map { offices.contains($0) } ?? false
      default: return false
      }
    }
    let settings = options.filter { if case .set = $0 { true } else { false } }
    return Array(rows.prefix(3)).map(ChangeCause.input) + settings.map(ChangeCause.option)
  }
}
