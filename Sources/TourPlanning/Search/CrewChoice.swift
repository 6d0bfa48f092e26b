// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The best number of people of each agency for a trip: seat by seat to whoever brings most.
///
/// What an agency brings is concave in its people (minutes fill up with ever less worthy services),
/// so that with unit seats the greedy choice is best at given equity prices, save for an agency's
/// least number, which is taken as one step at its mean.
struct CrewChoice {
  private let model: PlanningModel
  private var gains: [Double]
  private var limits: [Int]
  private(set) var crew: [Int]

  init(_ model: PlanningModel) {
    self.model = model
    gains = [Double](repeating: 0, count: model.agencyCount * (model.largestCrew + 1))
    limits = [Int](repeating: 0, count: model.agencyCount)
    crew = limits
  }

  /// Chooses the crew of `trip`, into ``crew``. Nothing is put into the plan.
  ///
  /// - Returns: what the crew brings less what it costs, by the present prices; nil where no crew
  ///   can go (an agency that must come has nobody, or the money is gone).
  mutating func choose(for trip: PlannedTrip, in state: SearchState) -> Double? {
    let width = model.largestCrew + 1
    for agency in 0..<model.agencyCount {
      limits[agency] = state.crewLimit(agency, start: trip.start, length: trip.length)
      for people in 0..<width { gains[agency * width + people] = 0 }
    }
    for stop in trip.stops {
      let block = state.ledger.gains(site: stop.site, served: stop.served, servedDays: stop.days)
      for cell in 0..<gains.count { gains[cell] += state.ledger.gain(block + cell) }
    }
    return pick(
      team: trip.team, days: trip.length, nights: trip.length - 1,
      money: state.budgetLeft - trip.cost)
  }

  /// Sets the most people of an agency for ``choose(site:served:servedDays:days:nights:team:in:)``.
  mutating func limit(_ agency: Int, to people: Int) { limits[agency] = max(0, people) }

  /// Chooses the crew that is best for one stop alone, into ``crew``.
  ///
  /// - Parameters:
  ///   - served, servedDays: minutes that one person serves at the stop, and over how many days.
  ///   - days, nights: those of the trip that the stop accounts for.
  /// - Returns: what the crew brings less what it costs; nil where no crew can go.
  mutating func choose(
    site: Int, served: Int, servedDays: Int, days: Int, nights: Int, team: Int,
    in state: SearchState
  ) -> Double? {
    let block = state.ledger.gains(site: site, served: served, servedDays: servedDays)
    for cell in 0..<gains.count { gains[cell] = state.ledger.gain(block + cell) }
    return pick(team: team, days: days, nights: nights, money: state.budgetLeft)
  }

  /// What the crew chosen last costs for one more day and night, in Rp.
  var crewDay: Double {
    var sum = 0.0
    for agency in 0..<model.agencyCount where crew[agency] > 0 {
      sum +=
        Double(crew[agency])
        * (model.district.agencies[agency].perDiem + model.district.agencies[agency].lodging)
    }
    return sum
  }

  private mutating func pick(team: Int, days: Int, nights: Int, money: Double) -> Double? {
    let width = model.largestCrew + 1
    let agencies = model.district.agencies
    func price(_ agency: Int) -> Double {
      agencies[agency].perDiem * Double(days) + agencies[agency].lodging * Double(nights)
    }
    var seats = model.district.teams[team].seats
    var money = money
    if money < 0 { return nil }
    var worth = 0.0
    for agency in 0..<model.agencyCount {
      crew[agency] = 0
      let least = agencies[agency].minCrew
      guard agencies[agency].isRequired, least > 0 else { continue }
      let price = Double(least) * price(agency)
      guard limits[agency] >= least, seats >= least, money >= price else { return nil }
      crew[agency] = least
      seats -= least
      money -= price
      worth += gains[agency * width + least] - price
    }
    var aboard = crew.reduce(0, +)
    while seats > 0 {
      var best = -1
      var bestStep = 0
      var bestWorth = aboard == 0 ? -Double.infinity : 1e-9
      for agency in 0..<model.agencyCount {
        let people = crew[agency]
        let step = people == 0 ? max(1, agencies[agency].minCrew) : 1
        guard people + step <= limits[agency], step <= seats else { continue }
        let price = Double(step) * price(agency)
        guard price <= money else { continue }
        let row = agency * width + people
        let each = (gains[row + step] - gains[row] - price) / Double(step)
        if each > bestWorth {
          bestWorth = each
          best = agency
          bestStep = step
        }
      }
      guard best >= 0 else { break }
      crew[best] += bestStep
      seats -= bestStep
      aboard += bestStep
      money -= Double(bestStep) * price(best)
      worth += bestWorth * Double(bestStep)
    }
    return aboard > 0 ? worth : nil
  }
}
