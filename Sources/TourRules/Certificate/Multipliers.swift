// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The rows of a certificate with their ids looked up: what is wrong with them, and what each costs.
package struct Multipliers: Sendable {
  /// A row of the problem that a multiplier prices.
  package enum Row: Hashable, Sendable {
    case pool(agency: Int, date: Day)
    case postDays(agency: Int)
    case rest(agency: Int, date: Day)
    case kit(agency: Int, date: Day)
    case budget
    case agencyBudget(agency: Int)
    case maxVisits(site: Int)
    case minVisits(site: Int)
    case spacing(site: Int, date: Day)
    case month(team: Int, month: Month)
    case minutes(site: Int, agency: Int)
    case quota(site: Int, service: Int)
  }

  /// What a row of `certificate.csv` comes to.
  package enum Fault: Hashable, Sendable {
    case unknown
    case negative
    case tooLarge
    case twice
  }

  /// The multipliers that count, none below 0.
  package private(set) var values: [Row: Double] = [:]
  /// Rows of `certificate.csv` that can't stand.
  package private(set) var faults: [(row: Int, fault: Fault)] = []

  /// How far below 0 a multiplier may be by rounding alone.
  private static let rounding = 1e-6

  package init(_ rows: [CertificateRow], in district: District, index: DistrictIndex) {
    let penalty = district.settings.shortfallPenalty
    for (position, written) in rows.enumerated() {
      guard let row = Self.row(of: written, in: district, index: index) else {
        if written.multiplier != 0 { faults.append((position, .unknown)) }
        continue
      }
      guard values[row] == nil else {
        faults.append((position, .twice))
        continue
      }
      if !(written.multiplier >= -Self.rounding) {
        faults.append((position, .negative))
        continue
      }
      var multiplier = max(0, written.multiplier)
      if case .minVisits = row, multiplier > penalty {
        if multiplier > penalty + Self.rounding * max(1, penalty) {
          faults.append((position, .tooLarge))
        }
        multiplier = penalty
      }
      values[row] = multiplier
    }
  }

  package func value(_ row: Row) -> Double { values[row] ?? 0 }

  /// The row that the problem has by these keys, or nil.
  private static func row(
    of written: CertificateRow, in district: District, index: DistrictIndex
  ) -> Row? {
    // A key that the row does not have names no row.
    let given = [written.agency, written.site, written.service, written.team, written.date]
    guard zip(given, keys(of: written.kind)).allSatisfy({ $0 == nil || $1 }) else { return nil }
    let agency = written.agency.flatMap { index.agencies[$0] }
    let site = written.site.flatMap { index.sites[$0] }
    let isToured = site.map { !district.sites[$0].isFixed } ?? false
    func workingDay() -> Day? {
      day(written.date).flatMap { district.calendar.isWorking($0) ? $0 : nil }
    }
    switch written.kind {
    case .pool:
      guard let agency, let date = workingDay() else { return nil }
      return .pool(agency: agency, date: date)
    case .postDays: return agency.map { .postDays(agency: $0) }
    case .rest:
      guard let agency, let date = workingDay() else { return nil }
      return .rest(agency: agency, date: date)
    case .kit:
      guard let agency, district.agencies[agency].kits != nil, let date = workingDay()
      else { return nil }
      return .kit(agency: agency, date: date)
    case .budget:
      guard written.agency != nil else {
        return district.settings.budget == nil ? nil : .budget
      }
      guard let agency, district.agencies[agency].budget != nil else { return nil }
      return .agencyBudget(agency: agency)
    case .maxVisits:
      guard let site, isToured, district.sites[site].maxVisits != nil else { return nil }
      return .maxVisits(site: site)
    case .minVisits:
      guard let site, isToured else { return nil }
      return .minVisits(site: site)
    case .spacing:
      guard let site, isToured, let date = day(written.date) else { return nil }
      return .spacing(site: site, date: date)
    case .month:
      guard let team = written.team.flatMap({ index.teams[$0] }),
        district.teams[team].maxTripsPerMonth != nil, let month = month(written.date)
      else { return nil }
      return .month(team: team, month: month)
    case .minutes:
      guard let site, let agency else { return nil }
      return .minutes(site: site, agency: agency)
    case .quota:
      guard let site, let service = written.service.flatMap({ index.services[$0] }),
        district.services[service].quota != nil
      else { return nil }
      return .quota(site: site, service: service)
    }
  }

  /// Whether rows of a kind have an agency, a site, a service, a team and a date.
  private static func keys(of kind: CertificateRow.Kind) -> [Bool] {
    switch kind {
    case .pool, .rest, .kit: [true, false, false, false, true]
    case .postDays, .budget: [true, false, false, false, false]
    case .maxVisits, .minVisits: [false, true, false, false, false]
    case .spacing: [false, true, false, false, true]
    case .month: [false, false, false, true, true]
    case .minutes: [true, true, false, false, false]
    case .quota: [false, true, true, false, false]
    }
  }

  /// The day of an ISO date.
  private static func day(_ text: String?) -> Day? {
    let parts = (text ?? "").split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func month(_ text: String?) -> Month? {
    let parts = (text ?? "").split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      (1...12).contains(month)
    else { return nil }
    return Month(year: year, month: month)
  }
}
