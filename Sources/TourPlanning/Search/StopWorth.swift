// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What stops on a stretch of a team's days are worth, each with the crew that is best for it alone, by
/// the present plan and the prices of what others need.
struct StopWorth {
  private let model: PlanningModel
  /// What days, visits and money cost beside themselves, because others need them: one of these is
  /// chosen for each stretch.
  private(set) var guides: [Prices]
  private var choice: CrewChoice
  private var cache = StopCache()
  /// Longest stay of any site, at most the longest trip.
  let longestStay: Int
  private let hasBudget: Bool

  // Of the stretch at work.
  private var guide = 0
  private var stretch = 0..<0
  private var team = 0
  /// The most people of each agency on each day, at `day * agencies + agency`.
  private var limits: [Int] = []
  /// The same on the days of a stay, at `(day * longestStay + length − 1) * agencies + agency`, and a
  /// hash of all of them.
  private var stayLimits: [Int] = []
  private var stayHashes: [UInt64] = []

  init(_ model: PlanningModel) {
    self.model = model
    choice = CrewChoice(model)
    hasBudget = model.district.settings.budget != nil
    guides = [Prices(model, Multipliers(model))]
    let longestSiteStay = model.district.sites.map(\.maxStay).max() ?? 1
    longestStay = max(1, min(model.longestTrip, longestSiteStay))
  }

  /// The prices of the stretch at work.
  var prices: Prices { guides[guide] }

  /// Takes other prices to be guided by.
  mutating func follow(_ guides: [Prices]) {
    self.guides = guides
    cache.clear()
  }

  /// Turns to a stretch of a team's days.
  ///
  /// - Parameter guide: position in ``guides``.
  mutating func begin(
    _ stretch: Range<Int>, of team: Int, guide: Int, _ state: borrowing SearchState
  ) {
    self.stretch = stretch
    self.team = team
    self.guide = guide
    limits.removeAll(keepingCapacity: true)
    for day in stretch {
      for agency in 0..<model.agencyCount { limits.append(state.dayLimit(agency, on: day)) }
    }
    let agencies = model.agencyCount
    let size = stretch.count * longestStay
    if stayHashes.count < size {
      stayHashes = [UInt64](repeating: 0, count: size)
      stayLimits = [Int](repeating: 0, count: size * agencies)
    }
    for day in 0..<stretch.count {
      let row = day * longestStay
      for days in 1...min(longestStay, stretch.count - day) {
        var hash: UInt64 = 0
        for agency in 0..<agencies {
          let cell = (row + days - 1) * agencies + agency
          var limit = min(
            limits[(day + days - 1) * agencies + agency], state.postDaysLeft(agency) / days)
          if days > 1 { limit = min(limit, stayLimits[cell - agencies]) }
          stayLimits[cell] = limit
          hash = StopCache.mix(hash, limit)
        }
        stayHashes[row + days - 1] = hash
      }
    }
  }

  /// What the crew of a stop brings less what it costs, with the crew that is best for the stop alone; −∞
  /// where none can go. Beside it what that crew costs for one more day and night, in Rp.
  ///
  /// - Parameters:
  ///   - day: first day of service, relative to the stretch.
  ///   - served: minutes of service.
  ///   - extra: days of travel before it.
  ///   - isLast: whether the team goes home in the evening of its last day.
  mutating func stop(
    _ state: inout SearchState, site: Int, day: Int, days: Int, served: Int, extra: Int,
    isLast: Bool
  ) -> (worth: Double, crewDay: Double) {
    let stay = day * longestStay + days - 1
    let start = stretch.lowerBound + day - extra
    let key = StopCache.mix(
      StopCache.mix(
        stayHashes[stay] ^ state.ledger.signature(of: site), (start << 16 | site) << 8 | guide),
      ((served << 8 | days) << 16 | team) << 2 | (extra << 1 | (isLast ? 1 : 0)))
    if !hasBudget, let known = cache.worth(of: key) { return known }
    for agency in 0..<model.agencyCount {
      choice.limit(agency, to: stayLimits[stay * model.agencyCount + agency])
    }
    let worth =
      choice.choose(
        site: site, served: served, servedDays: days, start: start,
        length: min(days + extra, prices.longest), isLast: isLast, team: team, in: &state,
        prices: prices) ?? -.infinity
    if !hasBudget { cache.note(key, worth: worth, crewDay: choice.crewDay) }
    return (worth, choice.crewDay)
  }

  /// What the crew of a full day at a site brings for money alone, were everybody free; −∞ where none
  /// can go. By the prices and people of the day it would seldom be known from before.
  mutating func fullDay(_ state: inout SearchState, site: Int, on day: Int) -> Double {
    let served = model.fullMinutes[day]
    guard served >= model.minServiceMinutes else { return -.infinity }
    let key = StopCache.mix(
      StopCache.mix(state.ledger.signature(of: site), served << 16 | site), ~team)
    if !hasBudget, let known = cache.worth(of: key) { return known.worth }
    for agency in 0..<model.agencyCount { choice.limit(agency, to: model.maxCrew[agency]) }
    let worth =
      choice.choose(
        site: site, served: served, servedDays: 1, start: day, length: 1, isLast: true, team: team,
        in: &state, prices: guides[0]) ?? -.infinity
    if !hasBudget { cache.note(key, worth: worth, crewDay: 0) }
    return worth
  }

  /// What a visit brings whatever its crew: a promise kept, a request or a pin met.
  func visit(
    _ state: borrowing SearchState, site: Int, start: Int, days: Int
  ) -> Double {
    let promise =
      state.spans[site].count < model.promised[site] ? model.district.settings.shortfallPenalty : 0
    let pins =
      model.visitBonus(site: site, start: start, days: days, team: team)
      - model.requestBonus(site: site, start: start, days: days)
    return promise + pins + prices.visit(site: site, start: start, days: days)
      + model.announced.relief(
        site: site, first: model.dayNumber[start], days: days, beside: state.spans[site])
  }

  /// The best crew of a whole trip; nil where none can go.
  mutating func crew(of trip: PlannedTrip, _ state: inout SearchState) -> [Int]? {
    choice.choose(for: trip, in: &state, prices: prices) == nil ? nil : choice.crew
  }
}
