// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A row of `roster.csv` whose ids are known.
package struct RosterOnFile: Hashable, Sendable {
  /// Position in `roster.csv`.
  package let row: Int
  package let date: Day
  /// Position among the trips of the case; nil at a fixed post and where the trip is no trip of it.
  package let trip: Int?
  package let isAtFixedPost: Bool
  package let site: Int
  package let agency: Int
  package let staff: Int
  package let isHistory: Bool

  package static func all(
    in tables: PlanTables, trips: [TripOnFile], tripsByID: [String: Int], index: DistrictIndex,
    asOf: Day?
  ) -> [RosterOnFile] {
    tables.roster.enumerated().compactMap { row, written in
      guard let site = index.sites[written.site], let agency = index.agencies[written.agency],
        let staff = index.staff[written.staff]
      else { return nil }
      let trip = written.trip.flatMap { tripsByID[$0] }
      return RosterOnFile(
        row: row, date: written.date, trip: trip, isAtFixedPost: written.trip == nil, site: site,
        agency: agency, staff: staff,
        isHistory: trip.map { trips[$0].isHistory } ?? asOf.map { written.date < $0 } ?? false)
    }
  }

  /// The post that the person is at: the same for all rows of one trip, and of one fixed post.
  package var post: Pair { trip.map { Pair(0, $0) } ?? Pair(isAtFixedPost ? 1 : 2, site) }
}
