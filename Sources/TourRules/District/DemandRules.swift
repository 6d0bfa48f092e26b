// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Demand against all that could ever serve it.
package enum DemandRules {
  /// Somebody needs something: without demand no visit brings anything.
  package static func dNoDemand(_ district: District) -> [Breach] {
    guard district.demand.allSatisfy({ $0.allSatisfy { $0 <= 0 } }) else { return [] }
    return [
      Breach(.dNoDemand, [:], file: DistrictFile.demand, column: "people", severity: .warning)
    ]
  }

  /// The people of a site can be served by the visits that are possible; one finding an agency.
  ///
  /// What is possible is generous: as many visits as fit, each as long as may be, with every seat of
  /// the largest team for the one agency. Sites whose people also come to other posts are passed
  /// over.
  package static func dDemand(_ district: District) -> [Breach] {
    let seats = district.teams.map(\.seats).max() ?? 0
    let longest = district.teams.map(\.maxTripDays).max() ?? 0
    let fullDay =
      district.calendar.workingDays.map { day in
        let hours = district.calendar.hours(on: day)
        return hours.serviceMinutes(from: hours.open, to: hours.close)
      }.max() ?? 0
    let elsewhere = Set(district.catchment.map(\.place))
    var openMinutes: [Int: Double] = [:]
    for (position, site) in district.sites.enumerated()
    where !site.isFixed && !district.isBase(position) && !elsewhere.contains(position) {
      let visits = SpacingRules.mostVisits(position, in: district)
      openMinutes[position] = Double(visits * min(site.maxStay, longest) * fullDay)
    }
    return district.agencies.indices.compactMap { agency in
      let rules = district.agencies[agency]
      let services = district.services.indices.filter { district.services[$0].agency == agency }
      var short: [(site: Int, minutes: Double, most: Double)] = []
      for (site, open) in openMinutes.sorted(by: { $0.key < $1.key }) where open > 0 {
        let minutes = services.reduce(0.0) { sum, service in
          let values = district.services[service]
          if values.needsNetwork, !district.sites[site].isOnline { return sum }
          return sum + values.minutes * district.demand[site][service]
        }
        let most = open * Double(seats)
        if minutes > most { short.append((site, minutes, most)) }
      }
      guard let worst = short.max(by: { $0.minutes / $0.most < $1.minutes / $1.most })
      else { return nil }
      let ids = short.map { district.sites[$0.site].id }
      return Breach(
        .dDemand,
        [
          "agency": .text(rules.id), "count": .whole(short.count),
          "site": .text(district.sites[worst.site].id), "minutes": .number(worst.minutes),
          "most": .number(worst.most), "list": .list(ids),
        ], file: DistrictFile.demand, column: "people", ids: [rules.id] + ids,
        size: worst.minutes - worst.most, severity: .warning)
    }
  }
}
