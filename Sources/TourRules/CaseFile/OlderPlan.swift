// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The plan that a re-plan changes, by its ids.
package struct OlderPlan: Sendable {
  package let tables: PlanTables
  package let trips: [String: TripRow]
  package let visits: [String: VisitRow]
  package let visitsByTrip: [String: [VisitRow]]
  /// Ids of the trips whose first day is before `as_of`.
  package let history: Set<String>
  /// The people on each trip.
  package let crews: [String: Set<String>]

  package init(_ tables: PlanTables, asOf: Day?) {
    self.tables = tables
    trips = Dictionary(tables.trips.map { ($0.trip, $0) }, uniquingKeysWith: { first, _ in first })
    visits = Dictionary(
      tables.visits.map { ($0.visit, $0) }, uniquingKeysWith: { first, _ in first })
    visitsByTrip = Dictionary(grouping: tables.visits, by: \.trip)
    history = Set(
      tables.trips.filter { trip in asOf.map { trip.firstDate < $0 } ?? false }.map(\.trip))
    var crews: [String: Set<String>] = [:]
    for row in tables.roster {
      if let trip = row.trip { crews[trip, default: []].insert(row.staff) }
    }
    self.crews = crews
  }
}
