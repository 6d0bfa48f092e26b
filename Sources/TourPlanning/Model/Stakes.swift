// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// How much of a district's money a plan can move, in Rp: what has to outweigh all of it is weighed
/// by this. Far too high, so that nothing is above it.
struct Stakes: Sendable {
  /// A price that nothing is worth that the stops of a trip bring.
  let prohibitive: Double
  /// What a pin is worth to the search: more than all else, so that none is left, and so much more
  /// that it can be told how many stand in a sum. Powers of ten stay exact in it.
  let pinWorth: Double

  /// - Parameter dearest: the dearest way of each team, in Rp.
  init(
    _ district: District, savings: Savings, promised: [Int], announced: AnnouncedVisits,
    segments: [PlanningModel.Segment], dearest: [Double]
  ) {
    // Everybody served and every request met.
    let benefit = PlanFigures(district, savings, trips: [], served: []).mostConceivable
    let seats = district.teams.map(\.seats).max() ?? 0
    // None of the visits made that are promised or announced.
    let penalties =
      district.settings.shortfallPenalty * Double(promised.reduce(0, +))
      + announced.mostLost(seats: seats)
    let personDay = district.agencies.map { $0.perDiem + $0.lodging }.max() ?? 0
    // Every team out on all its days.
    let costs = segments.reduce(0) { sum, segment in
      let team = district.teams[segment.team]
      // A trip has a way more than stops.
      let day = team.dailyCost + 2 * dearest[segment.team] + Double(team.seats) * personDay
      return sum + day * Double(segment.days.count)
    }
    prohibitive = max(1e11, 10 * district.settings.shortfallPenalty + 2 * benefit)
    var worth = 1e13
    while worth < 4 * (benefit + penalties + costs), worth < 1e300 { worth *= 10 }
    pinWorth = worth
  }
}
