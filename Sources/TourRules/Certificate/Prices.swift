// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Multipliers laid out for pricing: what a person of an agency costs over a stretch of working days,
/// what a minute of theirs earns at a site, what a visit pays.
package struct Prices: Sendable {
  package let multipliers: Multipliers
  package let sides: RightHandSides
  package let agencies: Int
  /// 1 + the multiplier of the budget.
  package let tripFactor: Double
  /// 1 + that + the one of the agency's own budget.
  package let crewFactor: [Double]
  /// Of each agency, sums over the working days before a position: per diem and the multipliers of
  /// pool, post_days and rest.
  package let personSums: [[Double]]
  package let restSums: [[Double]]
  package let kitSums: [[Double]]
  /// The most people of each agency on a trip, by working day.
  package let mostCrew: [[Int]]
  /// By site × agency: Rp a staff minute.
  package let minutes: [Double]
  /// By site × agency: Rp a day of service with the agency, from its quotas.
  package let quotaDay: [Double]
  /// By site: multipliers of min_visits − max_visits.
  package let visit: [Double]
  /// By site: calendar dates with their multipliers of spacing, in order.
  private let spacing: [[(day: Int, price: Double)]]

  package init(_ multipliers: Multipliers, in district: District) {
    self.multipliers = multipliers
    let sides = RightHandSides(district)
    self.sides = sides
    let days = district.calendar.workingDays
    let count = district.agencies.count
    agencies = count
    let budget = multipliers.value(.budget)
    tripFactor = 1 + budget
    crewFactor = (0..<count).map { 1 + budget + multipliers.value(.agencyBudget(agency: $0)) }

    func sums(_ price: (Int) -> Double) -> [Double] {
      var result = [0.0]
      for position in days.indices { result.append(result[position] + price(position)) }
      return result
    }
    let factor = crewFactor
    personSums = district.agencies.enumerated().map { agency, values in
      let postDays = multipliers.value(.postDays(agency: agency))
      return sums { position in
        let date = days[position]
        return values.perDiem * factor[agency] + postDays
          + multipliers.value(.pool(agency: agency, date: date))
          + multipliers.value(.rest(agency: agency, date: date))
      }
    }
    restSums = (0..<count).map { agency in
      sums { multipliers.value(.rest(agency: agency, date: days[$0])) }
    }
    kitSums = (0..<count).map { agency in
      sums { multipliers.value(.kit(agency: agency, date: days[$0])) }
    }
    mostCrew = district.agencies.enumerated().map { agency, values in
      days.indices.map { values.kits == 0 ? 0 : min(values.maxCrew, sides.pool(agency, $0)) }
    }
    var minutes = [Double](repeating: 0, count: district.sites.count * count)
    var quotaDay = minutes
    var visit = [Double](repeating: 0, count: district.sites.count)
    var spacing = [[(day: Int, price: Double)]](repeating: [], count: district.sites.count)
    for (row, price) in multipliers.values {
      switch row {
      case .minutes(let site, let agency): minutes[site * count + agency] = price
      case .minVisits(let site): visit[site] += price
      case .maxVisits(let site): visit[site] -= price
      case .spacing(let site, let date): spacing[site].append((date.number, price))
      default: break
      }
    }
    // In the order of the services, so that sums do not depend on the order of a dictionary.
    for (position, service) in district.services.enumerated() {
      guard let quota = service.quota else { continue }
      for site in district.sites.indices {
        quotaDay[site * count + service.agency] +=
          quota * multipliers.value(.quota(site: site, service: position))
      }
    }
    self.minutes = minutes
    self.quotaDay = quotaDay
    self.visit = visit
    self.spacing = spacing.map { $0.sorted { $0.day < $1.day } }
  }

  /// The multipliers of the dates that a visit blocks, `first` … `last` + `gap` − 1.
  package func blocking(_ site: Int, from first: Day, to last: Day, gap: Int) -> Double {
    var sum = 0.0
    for (day, price) in spacing[site] {
      if day >= last.number + gap { break }
      if day >= first.number { sum += price }
    }
    return sum
  }
}
