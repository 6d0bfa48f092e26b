// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A row of `visits.csv` whose site is known.
package struct VisitOnFile: Sendable {
  /// Position in `visits.csv`.
  package let row: Int
  package let id: String
  /// As written.
  package let tripID: String
  package let site: Int
  package let days: ClosedRange<Day>
  /// Whether its dates are in order and as many as its days.
  package let hasSoundDates: Bool
  /// Position among the trips of the case, where it belongs to one.
  package var trip: Int?
  /// Its place among the stops of its trip.
  package var stop: Int?
  package var isHistory = false

  package static func all(in tables: PlanTables, index: DistrictIndex) -> [VisitOnFile] {
    tables.visits.enumerated().compactMap { row, visit in
      guard let site = index.sites[visit.site] else { return nil }
      let inOrder = visit.firstDate <= visit.lastDate
      return VisitOnFile(
        row: row, id: visit.visit, tripID: visit.trip, site: site,
        days: visit.firstDate...(inOrder ? visit.lastDate : visit.firstDate),
        hasSoundDates: inOrder
          && visit.firstDate.distance(to: visit.lastDate) + 1 == visit.days)
    }
  }

  package var dayCount: Int { days.lowerBound.distance(to: days.upperBound) + 1 }
}
