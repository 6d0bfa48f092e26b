// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The best crew at given prices, exactly: each agency nobody, or from its least to its most people,
/// within the seats, and somebody at all.
///
/// What an agency's people are worth together stands in a table, so that without the seats each
/// agency decides for itself. Where the seats bind and no person is worth more than the one before,
/// those stay at home who are worth least; else a dynamic program over the seats decides.
package struct CrewKnapsack {
  private let count: Int
  /// Numbers of people of an agency in a table: from 0 to the largest crew.
  package let width: Int
  private let least: [Int]
  private let isRequired: [Bool]
  private var sums: [Double]
  private var choices: [Int16]
  /// Of the last person of each agency aboard.
  private var losses: [Double]
  /// The crew of the last ``best(_:limits:seats:)``.
  package private(set) var crew: [Int]

  package init(_ model: PlanningModel) {
    count = model.agencyCount
    width = model.largestCrew + 1
    // An agency with no least number takes part with one person or not at all.
    least = model.district.agencies.map { max(1, $0.minCrew) }
    isRequired = model.district.agencies.map(\.mustCome)
    // Seats bind only where they are fewer than all people that there can be.
    let most = model.agencyCount * (width - 1)
    let seats = min(model.district.teams.map(\.seats).max() ?? 0, most) + 1
    sums = [Double](repeating: 0, count: (model.agencyCount + 1) * seats)
    choices = [Int16](repeating: 0, count: (model.agencyCount + 1) * seats)
    crew = [Int](repeating: 0, count: model.agencyCount)
    losses = [Double](repeating: 0, count: model.agencyCount)
  }

  /// The worth of the best crew of a trip at prices, its legs and visits apart; −∞ where there is none.
  mutating func best(for trip: PlannedTrip, _ prices: Prices, seats: Int) -> Double {
    let stretch = prices.stretch(trip.start, trip.length)
    var worths = [Double](repeating: 0, count: count * width)
    var gains = worths
    for stop in trip.stops {
      prices.gains(
        site: stop.site, served: stop.served, days: stop.days, into: &gains, width: width)
      for cell in gains.indices { worths[cell] += gains[cell] }
    }
    for agency in 0..<count {
      let head = prices.headSum[stretch + agency] - prices.headEnd[trip.end * count + agency]
      for people in 1..<width {
        worths[agency * width + people] -= Double(people) * head + prices.kitSum[stretch + agency]
      }
    }
    return worths.withUnsafeBufferPointer { worths in
      prices.limits.withUnsafeBufferPointer { limits in
        guard let worths = worths.baseAddress, let limits = limits.baseAddress else {
          return -.infinity
        }
        return best(worths, limits: limits + stretch, seats: seats)
      }
    }
  }

  /// The worth of the best crew; −∞ where there is none.
  ///
  /// - Parameters:
  ///   - worths: of 1, 2, … people of each agency together, at `agency * width + people`.
  ///   - limits: most people by agency, none above `width − 1`.
  package mutating func best(
    _ worths: UnsafePointer<Double>, limits: UnsafePointer<Int32>, seats: Int
  ) -> Double {
    var sum = 0.0
    var aboard = 0
    for agency in 0..<count {
      let most = Int(limits[agency])
      let row = agency * width
      var people = 0
      var worth = isRequired[agency] ? -Double.infinity : 0
      var number = least[agency]
      while number <= most {
        if worths[row + number] > worth {
          worth = worths[row + number]
          people = number
        }
        number += 1
      }
      if worth == -.infinity { return worth }
      sum += worth
      crew[agency] = people
      aboard += people
    }
    if aboard == 0 { return bestSingle(worths, limits, seats) }
    if aboard <= seats { return sum }
    if seats > 0, isConcave(worths) { return sum - leaveAtHome(aboard - seats, worths) }
    return bestWithin(seats, worths, limits)
  }

  /// Whether each person of ``crew`` more of an agency is worth no more than the one before, but for
  /// the rounding of sums.
  private func isConcave(_ worths: UnsafePointer<Double>) -> Bool {
    for agency in 0..<count where crew[agency] > 1 {
      if least[agency] > 1 { return false }
      let row = agency * width
      // The first of a required agency comes whatever they are worth.
      var step = isRequired[agency] ? .infinity : worths[row + 1]
      for people in 2...crew[agency] {
        let next = worths[row + people] - worths[row + people - 1]
        if next > step + 1e-6 { return false }
        step = next
      }
    }
    return true
  }

  /// Takes those off ``crew`` who are worth least, one after the other, and says what is lost: exact
  /// where worths are concave.
  private mutating func leaveAtHome(_ excess: Int, _ worths: UnsafePointer<Double>) -> Double {
    var lost = 0.0
    for agency in 0..<count { losses[agency] = lossOfLast(agency, worths) }
    for _ in 0..<excess {
      var chosen = 0
      for agency in 1..<count where losses[agency] < losses[chosen] { chosen = agency }
      if losses[chosen] == .infinity { return .infinity }
      lost += losses[chosen]
      crew[chosen] -= 1
      losses[chosen] = lossOfLast(chosen, worths)
    }
    return lost
  }

  /// What is lost without the last person of an agency in ``crew``; infinite where they have to come.
  @inline(__always)
  private func lossOfLast(_ agency: Int, _ worths: UnsafePointer<Double>) -> Double {
    let people = crew[agency]
    if people <= (isRequired[agency] ? 1 : 0) { return .infinity }
    let cell = agency * width + people
    return worths[cell] - (people > 1 ? worths[cell - 1] : 0)
  }

  /// Nobody is worth sending: the least loss.
  private mutating func bestSingle(
    _ worths: UnsafePointer<Double>, _ limits: UnsafePointer<Int32>, _ seats: Int
  ) -> Double {
    var best = -Double.infinity
    var chosen = (agency: -1, people: 0)
    for agency in 0..<count where least[agency] <= min(seats, Int(limits[agency])) {
      for people in least[agency]...min(seats, Int(limits[agency])) {
        let worth = worths[agency * width + people]
        if worth > best {
          best = worth
          chosen = (agency, people)
        }
      }
    }
    if chosen.agency >= 0 { crew[chosen.agency] = chosen.people }
    return best
  }

  private mutating func bestWithin(
    _ seats: Int, _ worths: UnsafePointer<Double>, _ limits: UnsafePointer<Int32>
  ) -> Double {
    let columns = seats + 1
    for seat in 0..<columns { sums[seat] = 0 }
    for agency in 0..<count {
      let before = agency * columns
      let after = before + columns
      let most = min(Int(limits[agency]), seats)
      for seat in 0..<columns {
        var best = isRequired[agency] ? -Double.infinity : sums[before + seat]
        var people = 0
        if most >= least[agency], seat >= least[agency] {
          for number in least[agency]...min(most, seat) {
            let worth = sums[before + seat - number] + worths[agency * width + number]
            if worth > best {
              best = worth
              people = number
            }
          }
        }
        sums[after + seat] = best
        choices[after + seat] = Int16(truncatingIfNeeded: people)
      }
    }
    let worth = sums[count * columns + seats]
    // Those who must come have no room.
    if worth == -.infinity { return worth }
    var seat = seats
    for agency in (0..<count).reversed() {
      crew[agency] = Int(choices[(agency + 1) * columns + seat])
      seat -= crew[agency]
    }
    // Seats may have left nobody aboard only where every agency loses: then somebody must go.
    return crew.contains { $0 > 0 } ? worth : bestSingle(worths, limits, seats)
  }

  /// Every crew that is worth more than `bound`, in a settled order.
  ///
  /// Cost: as many as there are, since what the agencies to come can still bring is known.
  func forEachCrew(
    worthMoreThan bound: Double, _ worths: [Double], limits: ArraySlice<Int32>, seats: Int,
    _ visit: ([Int], Double) -> Void
  ) {
    let choices = (0..<count).map { agency -> [Int] in
      let most = Int(limits[limits.startIndex + agency])
      let some = most >= least[agency] ? Array(least[agency]...most) : []
      return isRequired[agency] ? some : [0] + some
    }
    func worth(_ agency: Int, _ people: Int) -> Double {
      people == 0 ? 0 : worths[agency * width + people]
    }
    // The most that the agencies from each one on can bring, seats apart.
    var toCome = [Double](repeating: 0, count: count + 1)
    for agency in (0..<count).reversed() {
      let best = choices[agency].map { worth(agency, $0) }.max() ?? -.infinity
      toCome[agency] = toCome[agency + 1] + best
    }
    var crew = [Int](repeating: 0, count: count)
    func go(_ agency: Int, _ sum: Double, _ free: Int) {
      if sum + toCome[agency] <= bound { return }
      if agency == count {
        if crew.contains(where: { $0 > 0 }) { visit(crew, sum) }
        return
      }
      for people in choices[agency] where people <= free {
        crew[agency] = people
        go(agency + 1, sum + worth(agency, people), free - people)
      }
      crew[agency] = 0
    }
    go(0, 0, seats)
  }
}
