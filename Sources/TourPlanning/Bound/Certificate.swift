// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension Multipliers {
  /// These multipliers with those that cost nothing: a visit that one of the past forbids is priced
  /// away by the spacing row of its first day, whose right-hand side is 0. Days before a visit of
  /// `past_visits.csv` that begins in the horizon have none such.
  func closingThePast(_ model: PlanningModel) -> Multipliers {
    var result = self
    for site in 0..<model.siteCount {
      for day in 0..<model.firstDay(of: site) where model.isBlocked(site: site, on: day) {
        result.spacing[site * model.dayCount + day] = model.stakes.prohibitive
      }
    }
    return result
  }

  /// The rows of `certificate.csv`; those with the multiplier 0 are left out.
  func certificate(_ model: PlanningModel) -> [CertificateRow] {
    let district = model.district
    var rows: [CertificateRow] = []
    func add(_ row: CertificateRow) { if row.multiplier > 0 { rows.append(row) } }
    func date(_ day: Int) -> String { district.calendar.workingDays[day].description }
    for (position, agency) in district.agencies.enumerated() {
      for day in 0..<model.dayCount {
        let cell = position * model.dayCount + day
        add(.init(kind: .pool, agency: agency.id, date: date(day), multiplier: pool[cell]))
        add(.init(kind: .rest, agency: agency.id, date: date(day), multiplier: rest[cell]))
        if agency.kits != nil {
          add(.init(kind: .kit, agency: agency.id, date: date(day), multiplier: kit[cell]))
        }
      }
      add(.init(kind: .postDays, agency: agency.id, multiplier: postDays[position]))
      if agency.budget != nil {
        add(.init(kind: .budget, agency: agency.id, multiplier: agencyBudget[position]))
      }
    }
    if district.settings.budget != nil { add(.init(kind: .budget, multiplier: budget)) }
    for (position, site) in district.sites.enumerated() {
      // A fixed post has minutes and quotas alone.
      let isVisited = model.visitable[position]
      if isVisited, site.maxVisits != nil {
        add(.init(kind: .maxVisits, site: site.id, multiplier: maxVisits[position]))
      }
      if model.promised[position] > 0 {
        add(.init(kind: .minVisits, site: site.id, multiplier: minVisits[position]))
      }
      for day in 0..<model.dayCount where isVisited {
        add(
          .init(
            kind: .spacing, site: site.id, date: date(day),
            multiplier: spacing[position * model.dayCount + day]))
      }
      for (agency, settings) in district.agencies.enumerated() {
        add(
          .init(
            kind: .minutes, agency: settings.id, site: site.id,
            multiplier: minutes[position * model.agencyCount + agency]))
      }
      for (service, settings) in district.services.enumerated() where settings.quota != nil {
        add(
          .init(
            kind: .quota, site: site.id, service: settings.id,
            multiplier: quota[position * model.serviceCount + service]))
      }
    }
    for (position, team) in district.teams.enumerated() where team.maxTripsPerMonth != nil {
      for (month, name) in model.months.enumerated() {
        add(
          .init(
            kind: .month, team: team.id, date: name.description,
            multiplier: self.month[position * model.months.count + month]))
      }
    }
    return rows
  }
}
