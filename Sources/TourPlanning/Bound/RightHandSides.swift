// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension Multipliers {
  /// The right-hand sides of all rows, each where its price stands: those of `min_visits` with a minus,
  /// infinity for rows that are not there.
  static func rightHandSides(_ model: PlanningModel) -> Multipliers {
    var sides = Multipliers(model)
    let days = model.dayCount
    sides.pool = model.pool.map(Double.init)
    sides.rest = model.restPool.map(Double.init)
    for (agency, settings) in model.district.agencies.enumerated() {
      sides.postDays[agency] = Double(model.postDays[agency])
      sides.agencyBudget[agency] =
        settings.budget.map { max(0, $0 - model.standing.agencySpent[agency]) } ?? .infinity
      for cell in agency * days..<(agency + 1) * days {
        sides.kit[cell] =
          settings.kits.map { Double(max(0, $0 - model.standing.kits[cell])) } ?? .infinity
      }
    }
    sides.minutes = model.standing.postMinutes.map(Double.init)
    for (position, service) in model.district.services.enumerated() {
      for site in 0..<model.siteCount {
        let past = model.standing.postDays[site * model.agencyCount + service.agency]
        sides.quota[site * model.serviceCount + position] =
          service.quota.map { $0 * Double(past) } ?? .infinity
      }
    }
    sides.budget =
      model.district.settings.budget.map { max(0, $0 - model.standing.spent) } ?? .infinity
    for (site, settings) in model.district.sites.enumerated() {
      sides.maxVisits[site] =
        settings.maxVisits.map { Double(max(0, $0 - model.standing.spans[site].count)) }
        ?? .infinity
      sides.minVisits[site] = -Double(model.promisedLeft(site))
      for day in 0..<days {
        sides.spacing[site * days + day] = model.isBlocked(site: site, on: day) ? 0 : 1
      }
    }
    for (team, settings) in model.district.teams.enumerated() {
      for month in model.months.indices {
        let cell = team * model.months.count + month
        sides.month[cell] =
          settings.maxTripsPerMonth.map { Double(max(0, $0 - model.standing.starts[cell])) }
          ?? .infinity
      }
    }
    return sides
  }

  /// Adds what a trip takes of every row.
  mutating func add(_ column: TripColumn, in model: PlanningModel) {
    column.forEachUse(in: model) { kind, amount in
      self[kind, in: model] += amount
      if case .visits(let site) = kind { minVisits[site] -= amount }
    }
  }

  /// Each price with what stands at its place in `other`; cuts are left out.
  func forEach(with other: Multipliers, _ visit: (Double, Double) -> Void) {
    func each(_ a: [Double], _ b: [Double]) { for index in a.indices { visit(a[index], b[index]) } }
    each(pool, other.pool)
    each(rest, other.rest)
    each(kit, other.kit)
    each(postDays, other.postDays)
    each(agencyBudget, other.agencyBudget)
    visit(budget, other.budget)
    each(maxVisits, other.maxVisits)
    each(minVisits, other.minVisits)
    each(spacing, other.spacing)
    each(month, other.month)
    each(minutes, other.minutes)
    each(quota, other.quota)
  }
}
