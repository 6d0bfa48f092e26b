// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// M: budgets.
package enum MoneyRules {
  /// Trip and crew costs are at most the budget.
  package static func m1Budget(_ file: CaseFile) -> [Breach] {
    guard let most = file.settings.budget else { return [] }
    let costs = file.costs
    let history = costs.filter(\.isHistory).reduce(0) { $0 + $1.trip + $1.crew }
    let fresh = costs.filter { !$0.isHistory }.reduce(0) { $0 + $1.trip + $1.crew }
    let cost = history + fresh
    guard cost > most + Tolerance.rupiah(most), fresh > Tolerance.rupiah(most) else { return [] }
    return [
      Breach(
        .m1Budget, ["cost": .rupiah(cost), "most": .rupiah(most)], file: PlanFile.trips,
        size: cost - most)
    ]
  }

  /// The crew costs of an agency's own people are at most its budget.
  package static func m2AgencyBudget(_ file: CaseFile) -> [Breach] {
    file.district.agencies.enumerated().compactMap { position, agency in
      guard let most = agency.budget else { return nil }
      func spent(_ trips: [TripOnFile]) -> Double {
        trips.reduce(0) {
          $0 + Double($1.crew[position]) * agency.crewCost(days: $1.dayCount)
        }
      }
      let fresh = spent(file.newTrips)
      let cost = fresh + spent(file.trips.filter(\.isHistory))
      guard cost > most + Tolerance.rupiah(most), fresh > Tolerance.rupiah(most)
      else { return nil }
      return Breach(
        .m2AgencyBudget,
        ["agency": .text(agency.id), "cost": .rupiah(cost), "most": .rupiah(most)],
        file: PlanFile.trips, ids: [agency.id], size: cost - most)
    }
  }
}
