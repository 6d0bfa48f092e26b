// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Part 2 of a certificate: what the people of each place are worth at best under the multipliers.
package enum PlaceBound {
  /// Σ over places of the best Σ y × (weight × saved − minutes × multiplier − quota multiplier) +
  /// equity term, within demand and reach.
  ///
  /// The best is greedy: each service may take the sites in reach up to their shares until its demand
  /// is used up, so of any number of people the best ones are the most valuable, and the equity term
  /// adds its bonus to the first of them. A service that needs the network has no people at a site
  /// without one. Cost: O(n log n) in the catchment rows × services.
  package static func total(_ district: District, _ savings: Savings, _ prices: Prices) -> Double {
    let settings = district.settings
    let agencies = district.agencies.count
    var total = 0.0
    for place in 0..<district.placeCount {
      let demand = district.demand[place]
      var offers: [(value: Double, service: Int, most: Double)] = []
      for (position, service) in district.services.enumerated() where demand[position] > 0 {
        for reach in savings.reachable[place] {
          if service.needsNetwork, !district.sites[reach.site].isOnline { continue }
          let value =
            service.weight * reach.rupiah
            - service.minutes * prices.minutes[reach.site * agencies + service.agency]
            - prices.multipliers.value(.quota(site: reach.site, service: position))
          offers.append((value, position, reach.share * demand[position]))
        }
      }
      offers.sort { $0.value > $1.value }
      let cap = settings.equityShare * demand.reduce(0, +)
      var left = demand
      var counted = 0.0
      for offer in offers {
        var people = min(offer.most, left[offer.service])
        guard people > 0 else { continue }
        if offer.value <= 0 {
          // Worth it for the equity bonus alone, as far as that goes.
          guard offer.value + settings.equityBonus > 0 else { break }
          people = min(people, cap - counted)
          if people <= 0 { break }
        }
        total += people * offer.value
        left[offer.service] -= people
        counted += people
      }
      total += settings.equityBonus * min(counted, cap)
    }
    return total
  }
}
