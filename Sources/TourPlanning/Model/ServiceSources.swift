// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Whom each site can serve: for each site and agency the places and services that its staff
/// minutes can go to, with what a resident brings.
struct ServiceSources: Sendable {
  /// People of one place who come to one site for one service.
  struct Source: Sendable {
    let place: Int
    let service: Int
    /// Rp for each resident served, without the equity bonus: weight × saved.
    let value: Double
    /// Staff minutes for each.
    let minutes: Double
    /// The most that come: reach × demand, less those who have come before.
    let most: Double
    /// People that a post can serve on a day; infinite where there is no quota.
    let quota: Double
  }

  /// At `site * agencies + agency`.
  let bySiteAndAgency: [[Source]]
  /// Sites whose only people are their own, who can go nowhere else: their value is a function of
  /// the staff minutes alone.
  let isIsolated: [Bool]
  /// Rp for each resident counted for equity, and the most that count, by place.
  let equityBonus: Double
  let equityCap: [Double]

  /// - Parameter ignoresNetwork: whether offline sites count as if they were online.
  init(_ district: District, savings: Savings, ignoresNetwork: Bool = false) {
    let agencies = district.agencies.count
    var table = [[Source]](repeating: [], count: district.sites.count * agencies)
    var isolated = [Bool](repeating: true, count: district.sites.count)
    for place in 0..<district.placeCount {
      let reachable = savings.reachable[place]
      for reach in reachable {
        if reach.site != place || reachable.count > 1 { isolated[reach.site] = false }
        for (position, service) in district.services.enumerated() {
          let most = district.reachLeft(of: place, at: reach, service: position)
          guard most > 0,
            ignoresNetwork || !service.needsNetwork || district.sites[reach.site].isOnline
          else {
            continue
          }
          table[reach.site * agencies + service.agency].append(
            Source(
              place: place, service: position, value: service.weight * reach.rupiah,
              minutes: service.minutes, most: most, quota: service.quota ?? .infinity))
        }
      }
    }
    bySiteAndAgency = table
    isIsolated = isolated
    equityBonus = district.settings.equityBonus
    equityCap = district.equityLeft
  }
}
