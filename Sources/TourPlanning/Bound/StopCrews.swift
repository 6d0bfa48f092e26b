// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What the crews of stops are worth where each stop has its own, between the fewest and most people of each
/// agency.
///
/// What people earn has to be in proportion to their number (no rounding cuts). An agency with a least number
/// may come with fewer, and nobody need be aboard at all: what is found is never too low.
struct StopCrews {
  /// Agencies side by side, eight in a row.
  typealias Lanes = SIMD8<Double>

  /// Days of a trip that a stop accounts for, in days of the segment.
  struct Stretch {
    var day: Int
    var length: Int
    /// Whether the trip begins with it, and whether it ends with it, so that the last night is spent at home.
    var isFirst: Bool
    var isLast: Bool
  }

  /// What people cost on a stretch of days, and how many there may be.
  private struct Terms {
    /// Rp a person at a later stop that another follows, at the first, at the last, and at an only one. What
    /// taking part costs is shared out over as many as may come.
    var heads = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
    /// The mean of the fewest and the most people, and half of what lies between: as many come as the most
    /// where a person is worth something, else as many as the fewest.
    var middle = Lanes.zero
    var spread = Lanes.zero
    /// 1 where anybody may come.
    var presence = Lanes.zero
    /// Whether those who must come can.
    var isPossible = true
  }

  private static let sizeBits = SIMD8<UInt64>(repeating: UInt64.max >> 1)

  private let model: PlanningModel
  private let isRequired: [Bool]
  private let rows: Int
  private var prices: Prices
  /// Rp a minute of one person, and a day of an agency by quotas, at `site * rows + row`.
  private var minutes: [Lanes]
  private var quotas: [Lanes]
  private var hasQuotas = false

  // Of the segment at work.
  private var days = 0..<0
  private var longest = 1
  private var seats = 0.0
  /// At ``place(_:_:)`` `+ row`.
  private var terms: [Terms] = []
  /// What one person of each agency is worth at the stop at hand.
  private var each: [Lanes]

  init(_ model: PlanningModel) {
    self.model = model
    isRequired = model.district.agencies.map(\.mustCome)
    rows = (model.agencyCount + 7) / 8
    prices = Prices(model, Multipliers(model))
    minutes = [Lanes](repeating: .zero, count: model.siteCount * rows)
    quotas = minutes
    each = [Lanes](repeating: .zero, count: rows)
  }

  mutating func set(_ prices: Prices) {
    self.prices = prices
    hasQuotas = prices.quotaDay.contains { $0 != 0 }
    for site in 0..<model.siteCount {
      for agency in 0..<model.agencyCount {
        let cell = site * model.agencyCount + agency
        minutes[site * rows + agency / 8][agency % 8] = prices.multipliers.minutes[cell]
        quotas[site * rows + agency / 8][agency % 8] = prices.quotaDay[cell]
      }
    }
  }

  /// Turns to a segment.
  ///
  /// - Parameter longest: days of a trip.
  mutating func begin(_ segment: PlanningModel.Segment, longest: Int) {
    days = segment.days
    self.longest = longest
    seats = Double(model.vehicles[segment.team].seats)
    terms = [Terms](repeating: Terms(), count: days.count * (longest + 1) * rows)
  }

  @inline(__always)
  private func place(_ day: Int, _ length: Int) -> Int { (day * (longest + 1) + length) * rows }

  /// Sets how many people there may be on stretches that begin on some days.
  ///
  /// - Parameters:
  ///   - least, most: by agency; all who must come do anyway.
  ///   - carried: ``CarriedPrices/prices``.
  mutating func limit(
    to least: [Int], _ most: [Int], from firsts: Range<Int>, carried: [Double]
  ) {
    let agencies = model.agencyCount
    for day in firsts {
      for length in 1...longest where day + length <= days.count {
        let cell = prices.stretch(days.lowerBound + day, length)
        let last = day + length - 1
        let place = place(day, length)
        terms[place].isPossible = true
        for agency in 0..<agencies {
          let mustCome = isRequired[agency] || least[agency] > 0
          let fewest = max(model.leastCrew[agency], least[agency])
          let limit = min(most[agency], Int(prices.limits[cell + agency]))
          let isThere = limit >= fewest
          if !isThere, mustCome { terms[place].isPossible = false }
          let most = isThere ? Double(limit) : 0
          let least = isThere && mustCome ? Double(fewest) : 0
          let onward = prices.headSum[cell + agency] + prices.kitSum[cell + agency] / max(1, most)
          let final = onward - prices.headEnd[(days.lowerBound + last) * agencies + agency]
          let after = carried[last * agencies + agency]
          let before = day == 0 ? 0 : carried[(day - 1) * agencies + agency]
          let row = place + agency / 8
          let lane = agency % 8
          terms[row].heads.0[lane] = onward + after - before
          terms[row].heads.1[lane] = onward + after
          terms[row].heads.2[lane] = final - before
          terms[row].heads.3[lane] = final
          terms[row].middle[lane] = (most + least) / 2
          terms[row].spread[lane] = (most - least) / 2
          terms[row].presence[lane] = isThere ? 1 : 0
        }
      }
    }
  }

  @inline(__always)
  private func heads(_ row: Int, _ stretch: Stretch) -> Lanes {
    switch (stretch.isFirst, stretch.isLast) {
    case (false, false): terms[row].heads.0
    case (true, false): terms[row].heads.1
    case (false, true): terms[row].heads.2
    case (true, true): terms[row].heads.3
    }
  }

  /// The worth of the best crew for a stop; −∞ where none can go. Cost: O(agencies).
  ///
  /// - Parameters:
  ///   - served: minutes that one person serves.
  ///   - serviceDays: days of the stretch with service.
  mutating func worth(
    at site: Int, served: Int, serviceDays: Int, on stretch: Stretch
  ) -> Double {
    let place = place(stretch.day, stretch.length)
    if !terms[place].isPossible { return -.infinity }
    var worth = 0.0
    var people = 0.0
    for row in 0..<rows {
      let each = minutes[site * rows + row] * Double(served) - heads(place + row, stretch)
      // Without branches: as many as the most or the fewest by the sign of what a person is worth.
      let bits = unsafeBitCast(each, to: SIMD8<UInt64>.self)
      let size = unsafeBitCast(bits & StopCrews.sizeBits, to: Lanes.self)
      let spread = unsafeBitCast(terms[place + row].spread, to: SIMD8<UInt64>.self)
      let signed = unsafeBitCast(spread | (bits & ~StopCrews.sizeBits), to: Lanes.self)
      worth += (terms[place + row].middle * each + terms[place + row].spread * size).sum()
      people += (terms[place + row].middle + signed).sum()
      if hasQuotas {
        worth +=
          (quotas[site * rows + row] * Double(serviceDays) * terms[place + row].presence).sum()
      }
      self.each[row] = each
    }
    return people <= seats ? worth : worth - leaveAtHome(people - seats, place)
  }

  /// What is lost by those who are worth least and have no seat; infinite where too many must come.
  private mutating func leaveAtHome(_ people: Double, _ place: Int) -> Double {
    var excess = people
    var lost = 0.0
    while excess > 0 {
      var lowest = Double.infinity
      var chosen = (row: 0, lane: 0)
      for row in 0..<rows {
        let each = each[row]
        let spread = terms[place + row].spread
        for lane in 0..<8 where each[lane] > 0 && each[lane] < lowest && spread[lane] > 0 {
          lowest = each[lane]
          chosen = (row, lane)
        }
      }
      if lowest == .infinity { return lowest }
      let fewer = min(excess, 2 * terms[place + chosen.row].spread[chosen.lane])
      lost += fewer * lowest
      excess -= fewer
      each[chosen.row][chosen.lane] = 0
    }
    return lost
  }

  /// What one person of each agency is worth at a stop.
  func worthOfEach(at site: Int, served: Int, on stretch: Stretch) -> [Double] {
    let place = place(stretch.day, stretch.length)
    return (0..<model.agencyCount).map { agency in
      minutes[site * rows + agency / 8][agency % 8] * Double(served)
        - heads(place + agency / 8, stretch)[agency % 8]
    }
  }

  /// How many of each agency the best crew has where one person of each is worth so much.
  func crew(_ each: [Double], on stretch: Stretch) -> [Double] {
    let place = place(stretch.day, stretch.length)
    func spread(_ agency: Int) -> Double { terms[place + agency / 8].spread[agency % 8] }
    var crew = each.indices.map { agency in
      terms[place + agency / 8].middle[agency % 8]
        + (each[agency] > 0 ? spread(agency) : -spread(agency))
    }
    var excess = crew.reduce(0, +) - seats
    for agency in each.indices.sorted(by: { (each[$0], $0) < (each[$1], $1) })
    where excess > 0 && each[agency] > 0 {
      let fewer = min(excess, 2 * spread(agency))
      crew[agency] -= fewer
      excess -= fewer
    }
    return crew
  }

  /// The least that a day of travel before the first stop costs in people.
  func travelCost(on day: Int) -> Double {
    let place = place(day, 1)
    var cost = 0.0
    for row in place..<place + rows {
      let head = terms[row].heads.1
      for lane in 0..<8 {
        cost += terms[row].middle[lane] * head[lane] - terms[row].spread[lane] * abs(head[lane])
      }
    }
    return cost
  }
}
