// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// R: the people and the costs of history.
package enum HistoryRules {
  /// The people of history stand as they were.
  package static func rCrew(_ file: CaseFile) -> [Breach] {
    guard let older = file.older else { return [] }
    let then = Set(older.tables.roster.filter { isHistory($0, older, file) })
    var now: Set<RosterRow> = []
    var breaches: [Breach] = []
    for (row, written) in file.tables.roster.enumerated() where isHistory(written, older, file) {
      now.insert(written)
      if !then.contains(written) { breaches.append(breach(written, nil, row: row)) }
    }
    for row in older.tables.roster
    where isHistory(row, older, file) && !now.contains(row)
      && (row.trip.map { id in file.tables.trips.contains { $0.trip == id } } ?? true)
    {
      breaches.append(breach(row, .missing, row: nil))
    }
    return breaches
  }

  private static func isHistory(_ row: RosterRow, _ older: OlderPlan, _ file: CaseFile) -> Bool {
    row.trip.map { older.history.contains($0) } ?? file.isPast(row.date)
  }

  private static func breach(
    _ written: RosterRow, _ variant: RuleText.Variant?, row: Int?
  ) -> Breach {
    let place = written.trip ?? written.site
    return Breach(
      .rCrew, variant,
      ["staff": .text(written.staff), "place": .text(place), "day": .day(written.date)],
      file: PlanFile.roster, row: row, column: "staff", value: written.staff,
      ids: [written.staff, place])
  }

  /// The people served by the trips of history stand as they were.
  package static func rService(_ file: CaseFile) -> [Breach] {
    guard let older = file.older else { return [] }
    let visits = Set(
      older.tables.visits.filter { older.history.contains($0.trip) }.map(\.visit))
    let standing = Set(file.tables.visits.map(\.visit))
    struct Key: Hashable {
      var visit: String
      var place: String
      var service: String
    }
    func people(_ rows: [ServiceRow]) -> [Key: Double] {
      var sums: [Key: Double] = [:]
      for row in rows {
        guard let visit = row.visit, visits.contains(visit), standing.contains(visit)
        else { continue }
        sums[Key(visit: visit, place: row.place, service: row.service), default: 0] += row.people
      }
      return sums
    }
    let (then, now) = (people(older.tables.service), people(file.tables.service))
    var rows: [Key: Int] = [:]
    for (row, written) in file.tables.service.enumerated() {
      if let visit = written.visit {
        rows[Key(visit: visit, place: written.place, service: written.service)] = row
      }
    }
    return Set(then.keys).union(now.keys).compactMap { key in
      let (before, after) = (then[key] ?? 0, now[key] ?? 0)
      guard !(abs(before - after) <= Tolerance.people) else { return nil }
      return Breach(
        .rService,
        [
          "visit": .text(key.visit), "service": .text(key.service), "place": .text(key.place),
          "figure": .number(before), "claimed": .number(after),
        ], file: PlanFile.service, row: rows[key], column: "people", value: plain(after),
        expected: plain(before), ids: [key.visit, key.place, key.service],
        size: abs(before - after))
    }
  }

  /// The costs of history stand as they were.
  package static func rCost(_ file: CaseFile) -> [Breach] {
    guard let older = file.older else { return [] }
    return file.tables.trips.enumerated().flatMap { row, trip -> [Breach] in
      guard older.history.contains(trip.trip), let then = older.trips[trip.trip]
      else { return [] }
      return [
        ("trip_cost", trip.tripCost, then.tripCost), ("crew_cost", trip.crewCost, then.crewCost),
      ].compactMap { column, claimed, figure in
        guard !(abs(claimed - figure) <= Tolerance.rupiah(figure)) else { return nil }
        return Breach(
          .rCost,
          [
            "key": .text(column), "trip": .text(trip.trip), "figure": .rupiah(figure),
            "claimed": .rupiah(claimed),
          ], file: PlanFile.trips, row: row, column: column, value: plain(claimed),
          expected: plain(figure), ids: [trip.trip], size: abs(claimed - figure))
      }
    }
  }
}
