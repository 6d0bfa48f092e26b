// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A row of `trips.csv` whose team is known and that has visits, put together with them.
package struct TripOnFile: Sendable {
  /// Position in `trips.csv`.
  package let row: Int
  package let id: String
  package let team: Int
  /// Positions among the visits of the case, by date.
  package let visits: [Int]
  /// From its visits and its travel days, whatever `trips.csv` says of its dates.
  package let days: ClosedRange<Day>
  package let trip: Trip
  /// Whether no visit of it was left out for an unknown site.
  package let isWhole: Bool
  /// Whether it began before `as_of`, and is in the older plan where that is there.
  package let isHistory: Bool
  /// The clock of the trip; nil where its rows contradict each other.
  package let timetable: Timetable?
  /// Who is on the trip, by day.
  package private(set) var people: [Day: [RosterOnFile]] = [:]
  /// n(o): people of each agency, as many as on most of its days.
  package private(set) var crew: [Int] = []

  package var dayCount: Int { days.lowerBound.distance(to: days.upperBound) + 1 }

  package static func all(
    in tables: PlanTables, visits: [VisitOnFile], district: District, index: DistrictIndex,
    asOf: Day?, older: OlderPlan?
  ) -> [TripOnFile] {
    var byTrip: [String: [Int]] = [:]
    for (position, visit) in visits.enumerated() {
      byTrip[visit.tripID, default: []].append(position)
    }
    var rowsByTrip: [String: Int] = [:]
    for row in tables.visits { rowsByTrip[row.trip, default: 0] += 1 }
    return tables.trips.enumerated().compactMap { row, written in
      guard let team = index.teams[written.team],
        let unsorted = byTrip.removeValue(forKey: written.trip)
      else { return nil }
      let ordered = unsorted.sorted {
        (visits[$0].days.lowerBound, $0) < (visits[$1].days.lowerBound, $1)
      }
      return TripOnFile(
        row: row, written: written, team: team, ordered: ordered, visits: visits,
        isWhole: rowsByTrip[written.trip] == ordered.count, district: district, asOf: asOf,
        older: older)
    }
  }

  private init(
    row: Int, written: TripRow, team: Int, ordered: [Int], visits: [VisitOnFile], isWhole: Bool,
    district: District, asOf: Day?, older: OlderPlan?
  ) {
    let stays = ordered.map { visits[$0].days }
    let start = stays[0].lowerBound
    let end = stays.map(\.upperBound).max() ?? start
    let first = written.travelBefore ? start.advanced(by: -1) : start
    let last = written.travelAfter ? end.advanced(by: 1) : end
    let follow = zip(stays, stays.dropFirst()).allSatisfy {
      $0.upperBound.distance(to: $1.lowerBound) == 1
    }
    trip = Trip(
      team: team, firstDay: first,
      stops: ordered.map { Stop(site: visits[$0].site, days: visits[$0].dayCount) },
      travelsBefore: written.travelBefore, travelsAfter: written.travelAfter)
    // What is a year long is a slip of the pen, and no trip to draw up a clock for.
    let isSound =
      isWhole && follow && first == written.firstDate && last == written.lastDate
      && first.distance(to: last) < 366
    timetable = isSound ? Timetable(of: trip, in: district) : nil
    days = first...last
    self.row = row
    id = written.trip
    self.team = team
    self.visits = ordered
    self.isWhole = isWhole
    isHistory =
      asOf.map { first < $0 } ?? false && older?.history.contains(written.trip) ?? true
  }

  package mutating func add(_ entry: RosterOnFile) {
    people[entry.date, default: []].append(entry)
  }

  /// Settles ``crew``: of each agency the number of people that most days have, the larger of two
  /// equally frequent ones.
  package mutating func countCrew(agencies: Int) {
    var counts = [[Int: Int]](repeating: [:], count: agencies)
    let span = dayCount < 366 ? days.map { $0 } : Array(people.keys)
    for day in span {
      var here = [Set<Int>](repeating: [], count: agencies)
      for entry in people[day] ?? [] { here[entry.agency].insert(entry.staff) }
      for agency in 0..<agencies { counts[agency][here[agency].count, default: 0] += 1 }
    }
    crew = counts.map { frequencies in
      frequencies.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    }
  }

  /// The stop that is served on `day`; on a travel day, the one driven to or from.
  package func site(on day: Day, visits all: [VisitOnFile]) -> Int? {
    guard days.contains(day), let first = visits.first, let last = visits.last else { return nil }
    for position in visits where all[position].days.contains(day) { return all[position].site }
    if trip.travelsBefore, day == days.lowerBound { return all[first].site }
    if trip.travelsAfter, day == days.upperBound { return all[last].site }
    return nil
  }

  /// Rp of its crew by the rates of the agencies.
  package func crewCost(in district: District) -> Double {
    zip(crew, district.agencies).reduce(0) {
      $0 + Double($1.0) * $1.1.crewCost(days: dayCount)
    }
  }
}
