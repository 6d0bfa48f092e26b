// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A price for every row of the certificate: any prices that are not negative prove a bound.
///
/// Dates are working days by position. A spacing row of a date that is no working day never binds
/// more than that of the next working day, on which a visit may start; it has no price here.
struct Multipliers: Sendable {
  /// At `agency * days + day`.
  var pool: [Double]
  var rest: [Double]
  var kit: [Double]
  /// By agency.
  var postDays: [Double]
  var agencyBudget: [Double]
  var budget = 0.0
  /// By site.
  var maxVisits: [Double]
  var minVisits: [Double]
  /// At `site * days + day`.
  var spacing: [Double]
  /// At `team * months + month`.
  var month: [Double]
  /// At `site * agencies + agency`, Rp a staff minute.
  var minutes: [Double]
  /// At `site * services + service`, Rp a person.
  var quota: [Double]
  /// Of the rounding cuts, in the order in which they came; those not here yet have none.
  var cuts: [Double] = []

  /// All zero.
  init(_ model: PlanningModel) {
    let agencyDays = [Double](repeating: 0, count: model.agencyCount * model.dayCount)
    pool = agencyDays
    rest = agencyDays
    kit = agencyDays
    postDays = [Double](repeating: 0, count: model.agencyCount)
    agencyBudget = postDays
    maxVisits = [Double](repeating: 0, count: model.siteCount)
    minVisits = maxVisits
    spacing = [Double](repeating: 0, count: model.siteCount * model.dayCount)
    month = [Double](repeating: 0, count: model.teamCount * model.months.count)
    minutes = [Double](repeating: 0, count: model.siteCount * model.agencyCount)
    quota = [Double](repeating: 0, count: model.siteCount * model.serviceCount)
  }

  /// Applies `change` to each family of prices, with the same of `other`.
  mutating func merge(_ other: Multipliers, _ change: (Double, Double) -> Double) {
    func each(_ a: inout [Double], _ b: [Double]) {
      for index in a.indices { a[index] = change(a[index], b[index]) }
    }
    each(&pool, other.pool)
    each(&rest, other.rest)
    each(&kit, other.kit)
    each(&postDays, other.postDays)
    each(&agencyBudget, other.agencyBudget)
    budget = change(budget, other.budget)
    each(&maxVisits, other.maxVisits)
    each(&minVisits, other.minVisits)
    each(&spacing, other.spacing)
    each(&month, other.month)
    each(&minutes, other.minutes)
    each(&quota, other.quota)
    let missing = other.cuts.count - cuts.count
    if missing > 0 { cuts += [Double](repeating: 0, count: missing) }
    for index in cuts.indices {
      cuts[index] = change(cuts[index], index < other.cuts.count ? other.cuts[index] : 0)
    }
  }

  /// The prices as the certificate's text will hold them: six decimals are enough for money, and
  /// what is rounded is still a valid price.
  func rounded() -> Multipliers {
    var result = self
    result.merge(self) { value, _ in ((value * 1e6).rounded() / 1e6) }
    return result
  }
}
