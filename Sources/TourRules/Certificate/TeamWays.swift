// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The ways of a team between all sites, looked up once; those that change with the date are asked
/// for each time.
package struct TeamWays: Sendable {
  package static let none = -1

  private let network: TravelNetwork
  private let team: Team
  private let sites: Int
  private let minutes: [Int32]
  private let costs: [Double]
  private let dated: [Bool]

  package init(_ team: Team, in district: District) {
    self.team = team
    network = district.network
    sites = district.sites.count
    var dated = [Bool](repeating: false, count: sites * sites)
    for row in district.travelRows
    where !row.isUndated && row.from < sites && row.to < sites {
      dated[row.from * sites + row.to] = true
      dated[row.to * sites + row.from] = true
    }
    var minutes = [Int32](repeating: Int32(Self.none), count: sites * sites)
    var costs = [Double](repeating: 0, count: sites * sites)
    let day = district.horizon.lowerBound
    for from in 0..<sites where !district.sites[from].isFixed || from == team.base {
      for to in 0..<sites where from != to {
        // A way of thousands of years is none.
        if let way = network.way(for: team, from: from, to: to, on: day),
          way.minutes < Int(Int32.max)
        {
          minutes[from * sites + to] = Int32(way.minutes)
          costs[from * sites + to] = way.cost
        }
      }
    }
    self.minutes = minutes
    self.costs = costs
    self.dated = dated
  }

  /// Rp of a way that is the same on all dates and takes at most `longest` minutes, or nil.
  @inline(__always)
  package func undatedCost(from: Int, to: Int, within longest: Int) -> Double? {
    let position = from * sites + to
    let time = Int(minutes[position])
    return time >= 0 && time <= longest && !dated[position] ? costs[position] : nil
  }

  /// Minutes, ``none`` where there is no way, and Rp.
  @inline(__always)
  package func way(from: Int, to: Int, on day: Day) -> (minutes: Int, cost: Double) {
    let position = from * sites + to
    if dated[position] {
      guard let way = network.way(for: team, from: from, to: to, on: day)
      else { return (Self.none, 0) }
      return (way.minutes, way.cost)
    }
    return (Int(minutes[position]), costs[position])
  }
}
