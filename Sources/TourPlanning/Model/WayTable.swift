// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The ways between all sites that trips touch, for teams of one kind on days of one kind, looked up
/// in O(1).
///
/// Teams with the same modes, cost a kilometre and base share a table; so do days between which no
/// row of `travel.csv` begins or ends to stand.
struct WayTable: Sendable {
  /// Minutes of the way from site i to site j at `i * siteCount + j`; −1 where it is not passable.
  let minutes: [Int32]
  /// Cost of the same way in Rp; 0 where it is not passable.
  let cost: [Double]

  /// Cost: O(sites²) look-ups of the network.
  init(for team: Team, on day: Day, in district: District) {
    let count = district.sites.count
    var minutes = [Int32](repeating: -1, count: count * count)
    var cost = [Double](repeating: 0, count: count * count)
    // No trip stops at a fixed post, but a team may be based at one.
    let ends = (0..<count).filter { !district.sites[$0].isFixed || $0 == team.base }
    for i in ends {
      for j in ends {
        guard let way = district.network.way(for: team, from: i, to: j, on: day),
          way.minutes < Int(Int32.max)
        else { continue }
        minutes[i * count + j] = Int32(way.minutes)
        cost[i * count + j] = way.cost
      }
    }
    self.minutes = minutes
    self.cost = cost
  }
}
