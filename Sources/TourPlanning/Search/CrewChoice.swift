// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The best number of people of each agency for a trip: seat by seat to whoever brings most.
///
/// What an agency brings is concave in its people (minutes fill up with ever less worthy services),
/// so that with unit seats the greedy choice is best at given equity prices, save for an agency's
/// least number, which is taken as one step at its mean. Beside money, people cost what the
/// multipliers of a ``Prices`` say of their days: a day that others need is not spent on little.
struct CrewChoice {
  private let model: PlanningModel
  /// Rp a person, by agency: of a day, and of a night.
  private let perDiem: [Double]
  private let lodging: [Double]
  private var gains: [Double]
  private var limits: [Int]
  /// Of one person of each agency: money, and money with the price of the days; what taking part
  /// costs.
  private var money: [Double]
  private var heads: [Double]
  private var joining: [Double]
  /// What the next person of each agency brings less what they cost.
  private var marginal: [Double]
  /// The fewest people with whom each agency takes part.
  private var least: [Int]
  private let leastCrew: [Int]
  private let isRequired: [Bool]
  private(set) var crew: [Int]

  init(_ model: PlanningModel) {
    self.model = model
    perDiem = model.district.agencies.map(\.perDiem)
    lodging = model.district.agencies.map(\.lodging)
    gains = [Double](repeating: 0, count: model.agencyCount * (model.largestCrew + 1))
    limits = [Int](repeating: 0, count: model.agencyCount)
    money = [Double](repeating: 0, count: model.agencyCount)
    heads = money
    joining = money
    marginal = money
    leastCrew = model.leastCrew
    least = leastCrew
    isRequired = model.district.agencies.map(\.mustCome)
    crew = limits
  }

  /// Chooses the crew of `trip`, into ``crew``. Nothing is put into the plan.
  ///
  /// - Returns: what the crew brings less what it costs at the prices; nil where no crew can go (an
  ///   agency that must come has nobody, or the money is gone).
  mutating func choose(for trip: PlannedTrip, in state: inout SearchState, prices: Prices)
    -> Double?
  {
    let width = model.largestCrew + 1
    for cell in gains.indices { gains[cell] = 0 }
    for stop in trip.stops {
      let block = state.ledger.gains(site: stop.site, served: stop.served, servedDays: stop.days)
      for cell in gains.indices { gains[cell] += state.ledger.gain(block + cell) }
    }
    let cell = prices.stretch(trip.start, trip.length)
    for agency in 0..<model.agencyCount {
      (least[agency], limits[agency]) = state.crewSizes(
        agency, start: trip.start, length: trip.length)
      money[agency] = cost(of: agency, days: trip.length)
      heads[agency] =
        prices.headSum[cell + agency] - prices.headEnd[trip.end * model.agencyCount + agency]
      joining[agency] = prices.kitSum[cell + agency]
    }
    return pick(
      seats: model.vehicles[trip.team].seats, purse: state.budgetLeft - trip.cost,
      width: width)
  }

  /// Sets the most people of an agency for the choice for one stop.
  mutating func limit(_ agency: Int, to people: Int) { limits[agency] = max(0, people) }

  /// Chooses the crew that is best for one stop alone, into ``crew``.
  ///
  /// - Parameters:
  ///   - served, servedDays: minutes that one person serves at the stop, and over how many days.
  ///   - start, length: the days of the trip that the stop accounts for, travel days included.
  ///   - isLast: whether the trip ends with them, so that the last night is spent at home.
  /// - Returns: what the crew brings less what it costs at the prices; nil where no crew can go.
  mutating func choose(
    site: Int, served: Int, servedDays: Int, start: Int, length: Int, isLast: Bool, team: Int,
    in state: inout SearchState, prices: Prices
  ) -> Double? {
    let block = state.ledger.gains(site: site, served: served, servedDays: servedDays)
    for cell in gains.indices { gains[cell] = state.ledger.gain(block + cell) }
    let cell = prices.stretch(start, length)
    let end = (start + length - 1) * model.agencyCount
    for agency in 0..<model.agencyCount {
      least[agency] = leastCrew[agency]
      money[agency] = cost(of: agency, days: length)
      heads[agency] =
        prices.headSum[cell + agency] - (isLast ? prices.headEnd[end + agency] : 0)
      joining[agency] = prices.kitSum[cell + agency]
    }
    return pick(
      seats: model.vehicles[team].seats, purse: state.budgetLeft,
      width: model.largestCrew + 1)
  }

  /// What the crew chosen last costs for one more day and night, in Rp.
  var crewDay: Double {
    var sum = 0.0
    for agency in 0..<model.agencyCount where crew[agency] > 0 {
      sum += Double(crew[agency]) * (perDiem[agency] + lodging[agency])
    }
    return sum
  }

  /// As ``Touring/Agency/crewCost(days:)``.
  @inline(__always)
  private func cost(of agency: Int, days: Int) -> Double {
    perDiem[agency] * Double(days) + lodging[agency] * Double(days - 1)
  }

  private mutating func pick(seats: Int, purse: Double, width: Int) -> Double? {
    var seats = seats
    var purse = purse
    if purse < 0 { return nil }
    var worth = 0.0
    var aboard = 0
    for agency in 0..<model.agencyCount {
      crew[agency] = 0
      let least = least[agency]
      if isRequired[agency] {
        let price = Double(least) * money[agency]
        guard limits[agency] >= least, seats >= least, purse >= price else { return nil }
        crew[agency] = least
        seats -= least
        aboard += least
        purse -= price
        worth += gains[agency * width + least] - Double(least) * heads[agency] - joining[agency]
      }
      weigh(agency, width)
    }
    while seats > 0 {
      var best = -1
      var bestWorth = aboard == 0 ? -Double.infinity : 1e-9
      for agency in 0..<model.agencyCount where marginal[agency] > bestWorth {
        bestWorth = marginal[agency]
        best = agency
      }
      guard best >= 0 else { break }
      let step = crew[best] == 0 ? least[best] : 1
      let price = Double(step) * money[best]
      if step > seats || price > purse {
        marginal[best] = -.infinity
        continue
      }
      crew[best] += step
      seats -= step
      aboard += step
      purse -= price
      worth += bestWorth * Double(step)
      weigh(best, width)
    }
    return aboard > 0 ? worth : nil
  }

  /// Finds what the next person of an agency brings less what they cost; where nobody is aboard yet,
  /// the mean of its least number.
  @inline(__always)
  private mutating func weigh(_ agency: Int, _ width: Int) {
    let people = crew[agency]
    let step = people == 0 ? least[agency] : 1
    guard people + step <= limits[agency] else {
      marginal[agency] = -.infinity
      return
    }
    let row = agency * width + people
    var gain = gains[row + step] - gains[row]
    if people == 0 { gain -= joining[agency] }
    marginal[agency] = (step == 1 ? gain : gain / Double(step)) - heads[agency]
  }
}
