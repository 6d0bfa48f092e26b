// SPDX-License-Identifier: GPL-3.0-or-later

extension Multipliers {
  /// What stands at the place of a row of the master: of `visits` that of the most, of a team's day
  /// nothing, since it has no price here.
  subscript(kind: TripRowKind, in model: PlanningModel) -> Double {
    get {
      switch kind {
      case .teamDay: 0
      case .minutes(let site, let agency): minutes[site * model.agencyCount + agency]
      case .quota(let site, let service): quota[site * model.serviceCount + service]
      case .pool(let agency, let day): pool[agency * model.dayCount + day]
      case .rest(let agency, let day): rest[agency * model.dayCount + day]
      case .kit(let agency, let day): kit[agency * model.dayCount + day]
      case .postDays(let agency): postDays[agency]
      case .agencyBudget(let agency): agencyBudget[agency]
      case .budget: budget
      case .visits(let site): maxVisits[site]
      case .spacing(let site, let day): spacing[site * model.dayCount + day]
      case .month(let team, let month): self.month[team * model.months.count + month]
      }
    }
    set {
      switch kind {
      case .teamDay: break
      case .minutes(let site, let agency): minutes[site * model.agencyCount + agency] = newValue
      case .quota(let site, let service): quota[site * model.serviceCount + service] = newValue
      case .pool(let agency, let day): pool[agency * model.dayCount + day] = newValue
      case .rest(let agency, let day): rest[agency * model.dayCount + day] = newValue
      case .kit(let agency, let day): kit[agency * model.dayCount + day] = newValue
      case .postDays(let agency): postDays[agency] = newValue
      case .agencyBudget(let agency): agencyBudget[agency] = newValue
      case .budget: budget = newValue
      case .visits(let site): maxVisits[site] = newValue
      case .spacing(let site, let day): spacing[site * model.dayCount + day] = newValue
      case .month(let team, let month): self.month[team * model.months.count + month] = newValue
      }
    }
  }
}
