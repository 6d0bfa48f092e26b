// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A row of `service.csv` whose ids are known.
package struct ServiceOnFile: Sendable {
  /// Position in `service.csv`.
  package let row: Int
  /// Position among the visits of the case; nil at a fixed post, and where the visit is unknown.
  package let visit: Int?
  package let isAtFixedPost: Bool
  package let site: Int
  package let place: Int
  package let service: Int
  package let people: Double
  /// How the people of the place come to the site; nil where it is out of their reach.
  package let reach: Savings.Reach?
  package let isHistory: Bool

  package static func all(
    in tables: PlanTables, visits: [VisitOnFile], visitsByID: [String: Int], index: DistrictIndex,
    savings: Savings
  ) -> [ServiceOnFile] {
    tables.service.enumerated().compactMap { row, written in
      guard let site = index.sites[written.site], let place = index.places[written.place],
        let service = index.services[written.service]
      else { return nil }
      let visit = written.visit.flatMap { visitsByID[$0] }
      // Where the two disagree (L_SERVICE), the visit tells where people were served.
      let post = visit.map { visits[$0].site } ?? site
      return ServiceOnFile(
        row: row, visit: visit, isAtFixedPost: written.visit == nil, site: post, place: place,
        service: service, people: written.people,
        reach: savings.reachable[place].first { $0.site == post },
        isHistory: visit.map { visits[$0].isHistory } ?? false)
    }
  }
}
