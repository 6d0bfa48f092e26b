// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The best crew at given prices, exactly: each agency nobody, or from its least to its most people,
/// within the seats, and somebody at all.
///
/// An agency's worth is `fixed + people × each` where it takes part, so that without the seats each
/// agency decides for itself; where the seats bind, a dynamic program over them decides.
struct CrewKnapsack {
  private let count: Int
  private let least: [Int]
  private let isRequired: [Bool]
  private var table: [Double]
  private var choices: [Int8]
  /// The crew of the last ``best(_:_:limits:seats:)``.
  private(set) var crew: [Int]

  init(_ model: PlanningModel) {
    count = model.agencyCount
    // An agency with no least number takes part with one person or not at all.
    least = model.district.agencies.map { max(1, $0.minCrew) }
    isRequired = model.district.agencies.map { $0.isRequired && $0.minCrew > 0 }
    let seats = (model.district.teams.map(\.seats).max() ?? 0) + 1
    table = [Double](repeating: 0, count: (model.agencyCount + 1) * seats)
    choices = [Int8](repeating: 0, count: (model.agencyCount + 1) * seats)
    crew = [Int](repeating: 0, count: model.agencyCount)
  }

  /// The worth of the best crew; −∞ where there is none.
  ///
  /// - Parameters:
  ///   - each, fixed: worth of one more person, and of taking part, by agency.
  ///   - limits: most people by agency.
  mutating func best(
    _ each: UnsafePointer<Double>, _ fixed: UnsafePointer<Double>, limits: UnsafePointer<Int32>,
    seats: Int
  ) -> Double {
    var sum = 0.0
    var aboard = 0
    for agency in 0..<count {
      let most = Int(limits[agency])
      var people = 0
      if most >= least[agency] {
        people = each[agency] > 0 ? most : least[agency]
        let worth = fixed[agency] + Double(people) * each[agency]
        if worth > 0 || isRequired[agency] { sum += worth } else { people = 0 }
      } else if isRequired[agency] {
        return -.infinity
      }
      crew[agency] = people
      aboard += people
    }
    if aboard == 0 { return bestSingle(each, fixed, limits, seats) }
    return aboard <= seats ? sum : bestWithin(seats, each, fixed, limits)
  }

  /// Nobody is worth sending: the least loss.
  private mutating func bestSingle(
    _ each: UnsafePointer<Double>, _ fixed: UnsafePointer<Double>, _ limits: UnsafePointer<Int32>,
    _ seats: Int
  ) -> Double {
    var best = -Double.infinity
    var chosen = -1
    for agency in 0..<count where Int(limits[agency]) >= least[agency] && least[agency] <= seats {
      let worth = fixed[agency] + Double(least[agency]) * each[agency]
      if worth > best {
        best = worth
        chosen = agency
      }
    }
    if chosen >= 0 { crew[chosen] = least[chosen] }
    return best
  }

  private mutating func bestWithin(
    _ seats: Int, _ each: UnsafePointer<Double>, _ fixed: UnsafePointer<Double>,
    _ limits: UnsafePointer<Int32>
  ) -> Double {
    let width = seats + 1
    for seat in 0..<width { table[seat] = 0 }
    for agency in 0..<count {
      let before = agency * width
      let after = before + width
      let most = min(Int(limits[agency]), seats)
      for seat in 0..<width {
        var best = isRequired[agency] ? -Double.infinity : table[before + seat]
        var people = 0
        if most >= least[agency], seat >= least[agency] {
          for number in least[agency]...min(most, seat) {
            let worth =
              table[before + seat - number] + fixed[agency] + Double(number) * each[agency]
            if worth > best {
              best = worth
              people = number
            }
          }
        }
        table[after + seat] = best
        choices[after + seat] = Int8(truncatingIfNeeded: people)
      }
    }
    var seat = seats
    for agency in (0..<count).reversed() {
      crew[agency] = Int(choices[(agency + 1) * width + seat])
      seat -= crew[agency]
    }
    let worth = table[count * width + seats]
    // Seats may have left nobody aboard only where every agency loses: then somebody must go.
    return crew.contains { $0 > 0 } ? worth : bestSingle(each, fixed, limits, seats)
  }

  /// Every crew that is worth more than `least`, in a settled order.
  ///
  /// Cost: as many as there are, since what the agencies to come can still bring is known.
  func forEachCrew(
    worthMoreThan least: Double, _ each: [Double], _ fixed: [Double], limits: ArraySlice<Int32>,
    seats: Int, _ visit: ([Int], Double) -> Void
  ) {
    let first = limits.startIndex
    func worth(_ agency: Int, _ people: Int) -> Double {
      people == 0 ? 0 : fixed[agency] + Double(people) * each[agency]
    }
    func choices(_ agency: Int) -> [Int] {
      let most = Int(limits[first + agency])
      let some = most >= self.least[agency] ? Array(self.least[agency]...most) : []
      return isRequired[agency] ? some : [0] + some
    }
    // The most that the agencies from each one on can bring, seats apart.
    var toCome = [Double](repeating: 0, count: count + 1)
    for agency in (0..<count).reversed() {
      let best = choices(agency).map { worth(agency, $0) }.max() ?? -.infinity
      toCome[agency] = toCome[agency + 1] + best
    }
    var crew = [Int](repeating: 0, count: count)
    func go(_ agency: Int, _ sum: Double, _ free: Int) {
      if sum + toCome[agency] <= least { return }
      if agency == count {
        if crew.contains(where: { $0 > 0 }) { visit(crew, sum) }
        return
      }
      for people in choices(agency) where people <= free {
        crew[agency] = people
        go(agency + 1, sum + worth(agency, people), free - people)
      }
      crew[agency] = 0
    }
    go(0, 0, seats)
  }
}
