// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The right-hand sides of the rows that a certificate prices.
package struct RightHandSides: Sendable {
  private let district: District
  /// Of each agency, people not away on each working day.
  package let present: [[Int]]
  private let staffByAgency: [[StaffMember]]

  package init(_ district: District) {
    self.district = district
    var byAgency = [[StaffMember]](repeating: [], count: district.agencies.count)
    for person in district.staff { byAgency[person.agency].append(person) }
    staffByAgency = byAgency
    present = byAgency.map { people in
      district.calendar.workingDays.map { day in people.count { !$0.isAway(on: day) } }
    }
  }

  /// The people whom an agency has to give on a working day, by its position.
  package func pool(_ agency: Int, _ position: Int) -> Int {
    max(0, present[agency][position] - district.agencies[agency].minHome)
  }

  package func value(of row: Multipliers.Row) -> Double {
    let days = district.calendar.workingDays
    switch row {
    case .pool(let agency, let date):
      return district.calendar.position(of: date).map { Double(pool(agency, $0)) } ?? 0
    case .postDays(let agency):
      return staffByAgency[agency].reduce(0) { sum, person in
        let worked = days.count { !person.isAway(on: $0) }
        return sum + Double(min(person.maxPostDays ?? worked, worked))
      }
    case .rest(let agency, let date):
      guard let position = district.calendar.position(of: date) else { return 0 }
      let window = days[max(0, position - district.settings.restDays)...position]
      return Double(
        staffByAgency[agency].count { person in window.contains { !person.isAway(on: $0) } })
    case .kit(let agency, _): return Double(district.agencies[agency].kits ?? 0)
    case .budget: return district.settings.budget ?? 0
    case .agencyBudget(let agency): return district.agencies[agency].budget ?? 0
    case .maxVisits(let site): return Double(district.sites[site].maxVisits ?? 0)
    case .minVisits(let site): return -Double(district.promisedVisits(site))
    case .spacing(let site, let date):
      let gap = district.sites[site].gap
      let isBlocked = district.pastVisits.contains { past in
        past.site == site && past.days.lowerBound <= date
          && date <= past.days.upperBound.advanced(by: gap - 1)
      }
      return isBlocked ? 0 : 1
    case .month(let team, _): return Double(district.teams[team].maxTripsPerMonth ?? 0)
    case .minutes, .quota: return 0
    }
  }
}
