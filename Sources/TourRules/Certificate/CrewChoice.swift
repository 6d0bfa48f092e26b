// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The best crew of a trip, or of a stop: how many people of each agency.
///
/// An agency that comes with n people is worth `fixed` + n × `person`, so the best n is its least or
/// its most, unless the seats bind: then a knapsack over the seats decides.
package struct CrewChoice {
  package static let impossible = -Double.greatestFiniteMagnitude

  private let least: [Int]
  private let mustCome: [Bool]
  private let seats: Int
  private var best: [Double]
  private var next: [Double]

  package init(_ agencies: [Agency], seats: Int) {
    least = agencies.map(\.minCrew)
    mustCome = agencies.map(\.mustCome)
    self.seats = seats
    best = [Double](repeating: 0, count: seats + 1)
    next = best
  }

  /// The value of the best crew, ``impossible`` where there is none. Cost: O(agencies), and
  /// O(agencies × seats × crew) where the seats bind.
  package mutating func value(fixed: [Double], person: [Double], most: [Int]) -> Double {
    var total = 0.0
    var people = 0
    for agency in fixed.indices {
      let low = max(1, least[agency])
      guard most[agency] >= low else {
        if mustCome[agency] { return Self.impossible }
        continue
      }
      let count = person[agency] > 0 ? most[agency] : low
      let worth = fixed[agency] + Double(count) * person[agency]
      if mustCome[agency] || worth > 0 {
        total += worth
        people += count
      }
    }
    if people >= 1, people <= seats { return total }
    return overSeats(fixed, person, most)
  }

  private mutating func overSeats(_ fixed: [Double], _ person: [Double], _ most: [Int]) -> Double {
    let none = Self.impossible
    for seat in 0...seats { best[seat] = none }
    best[0] = 0
    for agency in fixed.indices {
      let low = max(1, least[agency])
      let mayStay = !mustCome[agency]
      for seat in 0...seats {
        var value = mayStay ? best[seat] : none
        var count = low
        while count <= most[agency], count <= seat {
          if best[seat - count] > none {
            value = max(value, best[seat - count] + fixed[agency] + Double(count) * person[agency])
          }
          count += 1
        }
        next[seat] = value
      }
      swap(&best, &next)
    }
    return best.dropFirst().max() ?? none
  }
}
