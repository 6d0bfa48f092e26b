// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// H: `schedule.csv` against the clock. The days of history may stand as the older plan has them.
package enum ScheduleRules {
  /// A row for each day of service and each travel day, and no other.
  package static func hRows(_ file: CaseFile) -> [Breach] {
    let expected = expectations(of: file)
    var allowed = Set(expected.map(\.key))
    for trip in file.trips where trip.timetable == nil && trip.dayCount < 366 {
      // A trip without a clock: its days, wherever it may be on them.
      for day in trip.days {
        for stop in trip.trip.stops { allowed.insert(Triple(day.number, stop.site, trip.team)) }
      }
    }
    for post in file.fixedPosts {
      for day in post.openDays { allowed.insert(Triple(day.number, post.site, -1)) }
      for day in post.attendance.keys { allowed.insert(Triple(day.number, post.site, -1)) }
    }
    for row in file.older?.tables.schedule ?? []
    where row.team == nil && file.isPast(row.date) {
      if let key = key(row, in: file) { allowed.insert(key) }
    }
    var found: Set<Triple> = []
    var breaches: [Breach] = []
    for (row, written) in file.tables.schedule.enumerated() {
      guard let key = key(written, in: file) else { continue }
      if allowed.contains(key), found.insert(key).inserted { continue }
      breaches.append(
        breach(.hRows, written, row: row, column: "date", value: "\(written.date)", [:]))
    }
    for entry in expected where !found.contains(entry.key) {
      let site = file.district.sites[entry.site].id
      let team = entry.team.map { file.district.teams[$0].id } ?? "–"
      breaches.append(
        Breach(
          .hRows, .missing, ["site": .text(site), "day": .day(entry.day), "team": .text(team)],
          file: PlanFile.schedule, ids: [site, team]))
    }
    return breaches
  }

  /// Hours of service by the clock.
  package static func hHours(_ file: CaseFile) -> [Breach] {
    judged(file) { written, row, entry in
      let clock = entry.clock
      let figure = hours(clock.open, clock.close)
      let claimed = hours(written.open, written.close)
      guard claimed != figure else { return nil }
      return breach(
        .hHours, written, row: row, column: written.open == clock.open ? "close" : "open",
        value: claimed, ["claimed": .text(claimed), "figure": .text(figure)], expected: figure)
    }
  }

  /// The ways keep the clock: early enough, not too early, and as long as the leg takes.
  package static func hWay(_ file: CaseFile) -> [Breach] {
    judged(file) { written, row, entry in
      for demand in wayDemands(written, entry, in: file) {
        guard let claimed = demand.claimed else {
          guard demand.isWanted else { continue }
          return wayBreach(written, row, demand.column, "–", demand.words)
        }
        guard demand.isWanted, claimed >= demand.least, claimed <= demand.most else {
          return wayBreach(written, row, demand.column, "\(claimed)", demand.words)
        }
      }
      return nil
    }
  }

  /// A time that a row has to give, and what it may be.
  private struct Demand {
    var column: String
    var claimed: ClockTime?
    var isWanted: Bool
    var least = ClockTime(minutes: 0)
    var most = ClockTime(minutes: 0)

    var words: String {
      if !isWanted { return "–" }
      return least == most ? "\(least)" : "\(least) … \(most)"
    }
  }

  private static func wayDemands(
    _ written: ScheduleRow, _ entry: Expectation, in file: CaseFile
  ) -> [Demand] {
    let settings = file.settings
    let clock = entry.clock
    var depart = Demand(column: "depart", claimed: written.depart, isWanted: false)
    var arrive = Demand(column: "arrive", claimed: written.arrive, isWanted: false)
    if let from = clock.depart, let to = clock.arrive {
      let minutes = to - from
      let latest = clock.open.map { $0 - settings.setupMinutes } ?? settings.latestArrival
      depart.isWanted = true
      depart.least = settings.earliestDeparture
      depart.most = latest - minutes
      arrive.isWanted = true
      arrive.least = (written.depart ?? from) + minutes
      arrive.most = arrive.least
    }
    var leave = Demand(column: "leave", claimed: written.leave, isWanted: false)
    var home = Demand(column: "return", claimed: written.returns, isWanted: false)
    if let from = clock.leave, let to = clock.returns {
      let minutes = to - from
      leave.isWanted = true
      leave.least =
        clock.close.map { $0 + settings.teardownMinutes } ?? settings.earliestDeparture
      leave.most = settings.latestArrival - minutes
      home.isWanted = true
      home.least = (written.leave ?? from) + minutes
      home.most = home.least
    }
    return [depart, arrive, leave, home]
  }

  /// The times of a day by the clock.
  private struct Times {
    var depart: ClockTime?
    var arrive: ClockTime?
    var open: ClockTime?
    var close: ClockTime?
    var leave: ClockTime?
    var returns: ClockTime?

    init(_ day: Timetable.TripDay) {
      (depart, arrive) = (day.depart, day.arrive)
      (open, close) = (day.open, day.close)
      (leave, returns) = (day.leave, day.returns)
    }

    init(_ hours: DayHours) { (open, close) = (hours.open, hours.close) }
  }

  /// A row that the plan asks for.
  private struct Expectation {
    var day: Day
    var site: Int
    var team: Int?
    var clock: Times
    var isHistory: Bool
    /// Whether the clock has times for it; a trip that can't be run has none to compare with.
    var isTimed = true

    var key: Triple { Triple(day.number, site, team ?? -1) }
  }

  /// The rows that have to be there: those of trips with a clock, and of the attended days of fixed
  /// posts.
  private static func expectations(of file: CaseFile) -> [Expectation] {
    var result: [Expectation] = []
    for trip in file.trips {
      let isTimed = trip.timetable?.faults.allSatisfy(\.leavesTimes) ?? false
      for day in trip.timetable?.days ?? [] {
        result.append(
          Expectation(
            day: day.day, site: day.site, team: trip.team, clock: Times(day),
            isHistory: trip.isHistory, isTimed: isTimed))
      }
    }
    for post in file.fixedPosts {
      for day in post.attendance.keys.sorted() where post.openDays.contains(day) {
        result.append(fixed(post.site, day, file))
      }
    }
    return result
  }

  private static func fixed(_ site: Int, _ day: Day, _ file: CaseFile) -> Expectation {
    Expectation(
      day: day, site: site, team: nil, clock: Times(file.calendar.hours(on: day)),
      isHistory: file.isPast(day))
  }

  private static func judged(
    _ file: CaseFile, _ judge: (ScheduleRow, Int, Expectation) -> Breach?
  ) -> [Breach] {
    var expected: [Triple: Expectation] = [:]
    for entry in expectations(of: file) { expected[entry.key] = entry }
    let before = Set(file.older?.tables.schedule ?? [])
    return file.tables.schedule.enumerated().compactMap { row, written in
      guard let key = key(written, in: file) else { return nil }
      let entry =
        expected[key]
        ?? (written.team == nil && file.opens(key.b, on: written.date)
          ? fixed(key.b, written.date, file) : nil)
      guard let entry, entry.isTimed else { return nil }
      if entry.isHistory, file.older == nil || before.contains(written) { return nil }
      return judge(written, row, entry)
    }
  }

  private static func key(_ row: ScheduleRow, in file: CaseFile) -> Triple? {
    guard let site = file.index.sites[row.site] else { return nil }
    guard let id = row.team else { return Triple(row.date.number, site, -1) }
    guard let team = file.index.teams[id] else { return nil }
    return Triple(row.date.number, site, team)
  }

  private static func hours(_ open: ClockTime?, _ close: ClockTime?) -> String {
    "\(open.map { "\($0)" } ?? "–") … \(close.map { "\($0)" } ?? "–")"
  }

  private static func wayBreach(
    _ written: ScheduleRow, _ row: Int, _ column: String, _ claimed: String, _ figure: String
  ) -> Breach {
    breach(
      .hWay, written, row: row, column: column, value: claimed,
      ["key": .text(column), "claimed": .text(claimed), "figure": .text(figure)], expected: figure)
  }

  private static func breach(
    _ code: RuleCode, _ written: ScheduleRow, row: Int, column: String, value: String,
    _ terms: [String: Term], expected: String? = nil
  ) -> Breach {
    var terms = terms
    terms["site"] = .text(written.site)
    terms["day"] = .day(written.date)
    terms["team"] = .text(written.team ?? "–")
    return Breach(
      code, terms, file: PlanFile.schedule, row: row, column: column, value: value,
      expected: expected, ids: [written.site] + (written.team.map { [$0] } ?? []))
  }
}

extension CaseFile {
  /// Whether there is a fixed post at `site` that opens on `day`.
  fileprivate func opens(_ site: Int, on day: Day) -> Bool {
    fixedPosts.contains { $0.site == site && $0.openDays.contains(day) }
  }
}

extension Timetable.Fault {
  /// Whether the days of a trip with this fault still have times.
  fileprivate var leavesTimes: Bool {
    if case .tooShort = self { true } else { false }
  }
}
