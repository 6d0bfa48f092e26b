// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A letter that has gone out, or would have, and is no longer right.
public struct LetterChange: Hashable, Sendable {
  public enum Action: String, Hashable, Sendable, CaseIterable {
    /// It says something that has changed.
    case reissue
    /// What it is about is no more.
    case withdraw
    /// It is about something new.
    case issue
  }

  public enum Letter: Hashable, Sendable {
    /// The assignment letter of a trip (Surat Tugas).
    case assignment(trip: String)
    /// The travel order of an agency's people on a trip (SPD).
    case travelOrder(trip: String, agency: String)
    /// The letter to those who receive a visit.
    case notice(visit: String, site: String)
  }

  public var action: Action
  public var letter: Letter

  public init(action: Action, letter: Letter) {
    self.action = action
    self.letter = letter
  }

  /// The letters that differ between two plans, trips first, in the order of their ids.
  ///
  /// - Parameter asOf: trips that began before are history: their letters stand.
  public static func between(
    _ old: PlanTables, _ new: PlanTables, asOf: Day?
  ) -> [LetterChange] {
    let before = Content(old, asOf)
    let after = Content(new, asOf)
    func compare<Key: Hashable, Value: Equatable>(
      _ old: [Key: Value], _ new: [Key: Value], _ letter: (Key) -> Letter
    ) -> [LetterChange] {
      Set(old.keys).union(new.keys).compactMap { key in
        switch (old[key], new[key]) {
        case (nil, _): LetterChange(action: .issue, letter: letter(key))
        case (_, nil): LetterChange(action: .withdraw, letter: letter(key))
        case (let a, let b): a == b ? nil : LetterChange(action: .reissue, letter: letter(key))
        }
      }
    }
    let all =
      compare(before.trips, after.trips) { .assignment(trip: $0) }
      + compare(before.orders, after.orders) { .travelOrder(trip: $0.trip, agency: $0.agency) }
      + compare(before.visits, after.visits) { .notice(visit: $0.visit, site: $0.site) }
    return all.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }

  private var order: [String] {
    switch letter {
    case .assignment(let trip): ["1", trip]
    case .travelOrder(let trip, let agency): ["2", trip, agency]
    case .notice(let visit, let site): ["3", visit, site]
    }
  }

  /// What the letters of a plan say.
  private struct Content {
    struct Order: Hashable {
      var trip: String
      var agency: String
    }
    struct Visit: Hashable {
      var visit: String
      var site: String
    }
    struct Notice: Hashable {
      var schedule: [ScheduleRow]
      /// Agencies by id, and people in all.
      var agencies: [String]
      var people: Int
      /// What is announced there, by id.
      var services: [String]
    }
    struct Journey: Hashable {
      var team: String
      var days: ClosedRange<Day>
      var sites: [String]
      var schedule: [ScheduleRow]
      var people: [String]
    }

    private(set) var trips: [String: Journey] = [:]
    private(set) var orders: [Order: Journey] = [:]
    private(set) var visits: [Visit: Notice] = [:]

    init(_ plan: PlanTables, _ asOf: Day?) {
      let open = plan.trips.filter { trip in asOf.map { trip.firstDate >= $0 } ?? true }
      let roster = Dictionary(grouping: plan.roster) { $0.trip ?? "" }
      let schedule = Dictionary(grouping: plan.schedule) { $0.team ?? "" }
      for trip in open {
        let days = trip.firstDate...max(trip.firstDate, trip.lastDate)
        let people = roster[trip.trip] ?? []
        var journey = Journey(
          team: trip.team, days: days, sites: trip.sites,
          schedule: (schedule[trip.team] ?? []).filter { days.contains($0.date) }, people: [])
        for (agency, rows) in Dictionary(grouping: people, by: \.agency) {
          journey.people = Set(rows.map(\.staff)).sorted()
          orders[Order(trip: trip.trip, agency: agency)] = journey
        }
        journey.people = Set(people.map(\.staff)).sorted()
        trips[trip.trip] = journey
      }
      let announced = plan.announced
      for visit in plan.visits where trips[visit.trip] != nil {
        let crew = roster[visit.trip] ?? []
        visits[Visit(visit: visit.visit, site: visit.site)] = Notice(
          schedule: (schedule[visit.team] ?? []).filter {
            $0.site == visit.site && visit.firstDate <= $0.date && $0.date <= visit.lastDate
          }.map { row in
            // Whoever receives a visit is not told when the team drives on.
            ScheduleRow(
              date: row.date, site: row.site, team: row.team, open: row.open, close: row.close)
          }, agencies: Set(crew.map(\.agency)).sorted(), people: Set(crew.map(\.staff)).count,
          services: (announced[visit.visit] ?? [:]).keys.sorted())
      }
    }
  }
}
