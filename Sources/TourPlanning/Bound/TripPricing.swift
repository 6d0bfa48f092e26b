// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Finds the trips of a segment that are worth most at given prices, exactly.
///
/// First, from the last day back, a relaxed value to go: what can at most be had from the evening at
/// a site on, when every later stop has the crew that is best for it alone and sites may repeat.
/// Then, for each first day, trips are enumerated stop by stop; what a trip can still become is
/// bounded by the crew that is best for its stops so far plus the value to go. The crew of the whole
/// trip is never worth more than those of its parts, so the bound holds and the best set of
/// day-disjoint trips of the segment is found without looking at most of them.
struct TripPricing: SegmentPricing {
  typealias Effort = PricingEffort
  typealias Memory = Void

  static var nothing: Void { () }

  private let model: PlanningModel
  /// At which a trip can stop, ascending.
  private let sites: [Int]
  private var prices: Prices
  private var knapsack: CrewKnapsack
  /// What 1, 2, … people of each agency are worth on the trip or stop at hand, and what they earn at
  /// a stop: at `agency * width + people`.
  private var worths: [Double]
  private var gains: [Double]
  private let width: Int
  /// Enumerated parts of trips before the rest of a day's trips is taken at its bound.
  private var mostNodes = 0
  private var isOver: @Sendable () -> Bool = { false }

  // Of the segment at work.
  private var team = 0
  private var base: Int { model.vehicles[team].base }
  private var days = 0..<0
  private var seats = 0
  private var longest = 0
  /// Best from the morning of a day at home on, by day of the segment; best from a site whose stay
  /// ended the evening before, at `day * sites + site`.
  private var atHome: [Double] = []
  private var atSite: [Double] = []
  /// Best stay from a day on that opens on time, at `day * sites + site`.
  private var onTime: [Double] = []
  /// What the crew of a single day is worth that opens on time, before one that goes on, the way home and
  /// a day of travel home, at `day * sites + site`: no stay is worth more than its days by themselves.
  private var alone: [(onward: Double, home: Double, after: Double)] = []
  /// Sites by their best stay from a day of the segment on, the best first.
  private var ranked: [[Int]] = []
  private var nodes = 0
  private var bestHere = 0.0
  private var bestTrip: PricedTrip?
  /// The best trip that was looked at on the way besides, by first site.
  private var others: [Int: PricedTrip] = [:]
  /// What people earn at the stops so far, a block as large as ``gains`` for each number of stops.
  private var earned: [Double] = []
  private var route: [(site: Int, days: Int)] = []
  private(set) var found: [PricedTrip] = []
  /// While all trips near the best are collected: how far below it they may be, and how many there
  /// may be at most.
  private var near: (slack: Double, most: Int)?
  /// Whether some part was taken at its bound.
  private(set) var isRelaxed = false

  init(_ model: PlanningModel) {
    self.model = model
    sites = (0..<model.siteCount).filter { model.visitable[$0] }
    prices = Prices(model, Multipliers(model))
    knapsack = CrewKnapsack(model)
    width = knapsack.width
    worths = [Double](repeating: 0, count: model.agencyCount * width)
    gains = worths
    earned = [Double](repeating: 0, count: worths.count * (model.longestTrip + 2))
  }

  mutating func set(
    _ prices: Prices, _ effort: PricingEffort, isOver: @escaping @Sendable () -> Bool
  ) {
    self.prices = prices
    self.isOver = isOver
    mostNodes = effort.mostNodes
  }

  /// The worth of the best set of day-disjoint trips of a segment; the trips found on the way are in
  /// ``found``.
  mutating func best(of segment: PlanningModel.Segment, _ memory: inout Void) -> Double {
    team = segment.team
    days = segment.days
    seats = model.vehicles[team].seats
    longest = min(model.vehicles[team].maxTripDays, model.longestTrip)
    isRelaxed = false
    found.removeAll(keepingCapacity: true)
    let width = model.siteCount
    atHome = [Double](repeating: 0, count: days.count + 1)
    atSite = [Double](repeating: -.infinity, count: (days.count + 1) * width)
    onTime = [Double](repeating: -.infinity, count: (days.count + 1) * width)
    ranked = [[Int]](repeating: [], count: days.count)
    // Only where stays of one day can be is it known what their days are worth.
    let unknown = (onward: Double.infinity, home: Double.infinity, after: Double.infinity)
    alone = [(onward: Double, home: Double, after: Double)](
      repeating: unknown, count: days.count * width)
    if longest < 1 { return 0 }
    for day in (0..<days.count).reversed() {
      fillOnTime(day)
      fillAtSite(day)
      bestHere = atHome[day + 1]
      bestTrip = nil
      others.removeAll(keepingCapacity: true)
      nodes = 0
      leave(on: day)
      atHome[day] = bestHere
      if let trip = bestTrip { found.append(trip) }
      for (_, trip) in others.sorted(by: { $0.key < $1.key }) { found.append(trip) }
    }
    return atHome[0]
  }

  /// All trips of a segment with which it can come within `slack` of its best, each with every crew
  /// of which that is true; nil where they are more than `most`, or too many to look at.
  ///
  /// What a plan can be worth with a trip is its segment's best less what the trip loses: for `slack`
  /// = bound − value, no better plan has a trip that is not here.
  mutating func trips(
    of segment: PlanningModel.Segment, within slack: Double, most: Int
  ) -> [PricedTrip]? {
    var nothing: Void = ()
    _ = best(of: segment, &nothing)
    if isRelaxed { return nil }
    found.removeAll(keepingCapacity: true)
    near = (slack, most)
    defer { near = nil }
    for day in 0..<days.count {
      bestHere = atHome[day] - slack
      nodes = 0
      leave(on: day)
      if isRelaxed || found.count > most { return nil }
    }
    return found
  }

  // MARK: Value to go

  private mutating func fillOnTime(_ day: Int) {
    let position = days.lowerBound + day
    for site in sites {
      onTime[day * model.siteCount + site] = bestStay(
        site: site, day: day, opens: model.open[position])
    }
    let row = day * model.siteCount
    ranked[day] = sites.filter { onTime[row + $0] > -.infinity }
      .sorted { (onTime[row + $0], $1) > (onTime[row + $1], $0) }
  }

  /// The best from a stay at `site` on that begins on `day` and opens at `opens`, as a later stop.
  private mutating func bestStay(site: Int, day: Int, opens: Int) -> Double {
    let position = days.lowerBound + day
    let most = min(
      model.maxStay[site], Int(model.openDays[site * model.dayCount + position]), days.count - day,
      longest)
    if most < model.minStay[site] || position < model.firstDay(of: site)
      || site == base
    {
      return -.infinity
    }
    let isOnTime = opens == model.open[position]
    var best = -Double.infinity
    // Of the days before the last.
    var before = daysAlone(site, day, model.minStay[site] - 1)
    for length in model.minStay[site]...most {
      let last = position + length - 1
      let cellOfLast = (day + length - 1) * model.siteCount + site
      let visit =
        prices.visit(site: site, start: position, days: length)
        - dailyCost * Double(length)
      // A single day on time says itself what it is worth.
      let final =
        length == 1 && isOnTime
        ? (onward: .infinity, home: .infinity, after: .infinity) : alone[cellOfLast]
      var single = (
        onward: -Double.infinity, home: -Double.infinity, after: -Double.infinity
      )
      if day + length < days.count,
        let served = model.served(
          start: position, days: length, opens: opens, closes: model.close[last])
      {
        let onward = atSite[(day + length) * model.siteCount + site]
        if visit + before + final.onward + onward > best || (length == 1 && isOnTime) {
          single.onward = stopCrew(site, position, length, served, 0, 0, isLast: false)
          best = max(best, visit + single.onward + onward)
        }
        if let home = travelHome(from: site, on: day + length),
          visit + before + final.after - home + atHome[day + length + 1] > best
        {
          single.after = stopCrew(site, position, length, served, 0, 1, isLast: true)
          best = max(best, visit + single.after - home + atHome[day + length + 1])
        }
      }
      let ways = model.ways(of: team, on: last)
      let cell = site * model.siteCount + base
      if ways.minutes[cell] >= 0 {
        let home = -ways.cost[cell] * prices.costFactor + atHome[day + length]
        if visit + before + final.home + home > best,
          let served = model.served(
            start: position, days: length, opens: opens,
            closes: model.closing(on: last, before: ways.minutes[cell]))
        {
          single.home = stopCrew(site, position, length, served, 0, 0, isLast: true)
          best = max(best, visit + single.home + home)
        }
      }
      if length == 1, isOnTime, !prices.hasCuts { alone[cellOfLast] = single }
      before += alone[cellOfLast].onward
    }
    return best
  }

  /// What the crews of single days are worth together, of so many from `day` on.
  private func daysAlone(_ site: Int, _ day: Int, _ count: Int) -> Double {
    (0..<count).reduce(0) { $0 + alone[(day + $1) * model.siteCount + site].onward }
  }

  /// Rp of a day on a trip, at the price of the budget.
  private var dailyCost: Double { model.vehicles[team].dailyCost * prices.costFactor }

  /// Cost of a day of travel home, or nil where there can be none.
  private func travelHome(from site: Int, on day: Int) -> Double? {
    guard model.district.settings.travelDays, day < days.count else { return nil }
    let ways = model.ways(of: team, on: days.lowerBound + day)
    let cell = site * model.siteCount + base
    let minutes = ways.minutes[cell]
    guard minutes >= 0, Int(minutes) <= model.latestArrival - model.earliestDeparture else {
      return nil
    }
    return ways.cost[cell] * prices.costFactor + dailyCost
  }

  /// The worth of the crew that is best for one stop alone.
  private mutating func stopCrew(
    _ site: Int, _ start: Int, _ length: Int, _ served: Int, _ before: Int, _ after: Int,
    isLast: Bool
  ) -> Double {
    prices.gains(site: site, served: served, days: length, into: &gains, width: width)
    let cell = prices.stretch(start - before, min(longest, length + before + after))
    let end = isLast ? start + length + after - 1 : nil
    return crewWorth(cell, end: end, earnedBefore: nil)
  }

  /// The worth of the best crew that earns ``gains``, and what it earned before, on a stretch of days.
  ///
  /// - Parameters:
  ///   - end: the last day where the trip ends with it, so that the last night is spent at home.
  ///   - block: of ``earned``; nil is nothing.
  private mutating func crewWorth(_ stretch: Int, end: Int?, earnedBefore block: Int?) -> Double {
    let agencies = model.agencyCount
    for agency in 0..<agencies {
      var head = prices.headSum[stretch + agency]
      if let end { head -= prices.headEnd[end * agencies + agency] }
      let kits = prices.kitSum[stretch + agency]
      let row = agency * width
      for people in 1..<width {
        var worth = gains[row + people] - Double(people) * head - kits
        if let block { worth += earned[block + row + people] }
        worths[row + people] = worth
      }
    }
    return worths.withUnsafeBufferPointer { worths in
      prices.limits.withUnsafeBufferPointer { limits in
        guard let worths = worths.baseAddress, let limits = limits.baseAddress else {
          return -.infinity
        }
        return knapsack.best(worths, limits: limits + stretch, seats: seats)
      }
    }
  }

  private mutating func fillAtSite(_ day: Int) {
    let width = model.siteCount
    let position = days.lowerBound + day
    guard day > 0 else { return }
    let evening = model.ways(of: team, on: position - 1)
    let morning = model.ways(of: team, on: position)
    for origin in sites {
      var best = -Double.infinity
      let row = origin * width
      for site in ranked[day] where site != origin {
        let onTimeWorth = onTime[day * width + site]
        // No way costs less than nothing.
        if onTimeWorth <= best { break }
        let cell = row + site
        if model.movesInEvening(of: position - 1, minutes: evening.minutes[cell]) {
          best = max(best, onTimeWorth - evening.cost[cell] * prices.costFactor)
        } else if morning.minutes[cell] >= 0 {
          let cost = morning.cost[cell] * prices.costFactor
          // A late start is never worth more than one on time.
          if onTimeWorth - cost <= best { continue }
          let opens = model.opening(on: position, after: morning.minutes[cell])
          best = max(best, bestStay(site: site, day: day, opens: opens) - cost)
        }
      }
      atSite[day * width + origin] = best
    }
  }

  // MARK: Enumeration

  /// A stop that a trip may make next.
  private struct Step {
    var bound: Double
    /// With the best crew for the stops so far, the stop included.
    var soFar: Double
    var site: Int
    var length: Int
    var opens: Int
    /// Worth of legs and visits up to the stop, the stop included, its crew not.
    var worth: Double
    var travelsBefore: Bool
  }

  private mutating func leave(on day: Int) {
    let position = days.lowerBound + day
    let ways = model.ways(of: team, on: position)
    var steps: [Step] = []
    route.removeAll(keepingCapacity: true)
    for site in sites where site != base {
      let cell = base * model.siteCount + site
      let minutes = ways.minutes[cell]
      if minutes < 0 { continue }
      let cost = ways.cost[cell] * prices.costFactor
      addSteps(
        to: &steps, site: site, day: day, start: day,
        opens: model.opening(on: position, after: minutes), worth: -cost, travelsBefore: false)
      if model.district.settings.travelDays, day + 1 < days.count,
        Int(minutes) <= model.latestArrival - model.earliestDeparture
      {
        addSteps(
          to: &steps, site: site, day: day + 1, start: day, opens: model.open[position + 1],
          worth: -cost - dailyCost, travelsBefore: true)
      }
    }
    follow(steps, start: day)
  }

  /// Adds the stays at `site` from `day` on that can still lead to a better trip, and takes those
  /// into account that end the trip.
  ///
  /// - Parameter worth: of legs and visits up to the stop, without it.
  private mutating func addSteps(
    to steps: inout [Step], site: Int, day: Int, start: Int, opens: Int, worth: Double,
    travelsBefore: Bool
  ) {
    let position = days.lowerBound + day
    let most = min(
      model.maxStay[site], Int(model.openDays[site * model.dayCount + position]), days.count - day,
      longest - (day - start))
    if most < model.minStay[site] || position < model.firstDay(of: site) { return }
    let depth = route.count
    for length in model.minStay[site]...most {
      let last = position + length - 1
      let visit =
        prices.visit(site: site, start: position, days: length) - dailyCost * Double(length)
      let value = worth + visit
      let cell = site * model.siteCount + base
      let ways = model.ways(of: team, on: last)
      let home = ways.cost[cell] * prices.costFactor
      if ways.minutes[cell] >= 0,
        let served = model.served(
          start: position, days: length, opens: opens,
          closes: model.closing(on: last, before: ways.minutes[cell]))
      {
        finish(
          site: site, length: length, served: served, depth: depth, start: start,
          end: day + length - 1, worth: value - home,
          travelsBefore: travelsBefore, travelsAfter: false)
      }
      if day + length < days.count, day + length - start < longest,
        let served = model.served(
          start: position, days: length, opens: opens, closes: model.close[last])
      {
        if let home = travelHome(from: site, on: day + length) {
          finish(
            site: site, length: length, served: served, depth: depth, start: start,
            end: day + length, worth: value - home, travelsBefore: travelsBefore,
            travelsAfter: true)
        }
        let onward = atSite[(day + length) * model.siteCount + site]
        if onward == -.infinity { continue }
        let crew = tripCrew(
          site: site, length: length, served: served, depth: depth, start: start,
          end: day + length - 1, isLast: false)
        let bound = value + crew + onward
        if bound > bestHere + 1e-6 {
          steps.append(
            Step(
              bound: bound, soFar: value + crew, site: site, length: length, opens: opens,
              worth: value,
              travelsBefore: travelsBefore))
        }
      }
    }
  }

  private mutating func follow(_ unsorted: [Step], start: Int) {
    let steps = unsorted.sorted {
      ($0.bound, $1.site, $1.length) > ($1.bound, $0.site, $0.length)
    }
    for step in steps {
      if !follow(step, start: start) { return }
    }
  }

  /// Takes a stop into the route and tries the next ones from it; false where no step with a lower bound
  /// needs to be followed any more.
  private mutating func follow(_ step: Step, start: Int) -> Bool {
    if step.bound <= bestHere + 1e-6 { return false }
    if let near, found.count > near.most { return false }
    nodes += 1
    if nodes % 128 == 0, isOver() { nodes = mostNodes + 1 }
    if nodes > mostNodes {
      isRelaxed = true
      bestHere = step.bound
      return false
    }
    let depth = route.count
    let day =
      start + route.reduce(0) { $0 + $1.days } + (step.travelsBefore ? 1 : 0)
    let position = days.lowerBound + day
    let last = position + step.length - 1
    let served =
      model.served(
        start: position, days: step.length, opens: step.opens, closes: model.close[last]) ?? 0
    prices.gains(
      site: step.site, served: served, days: step.length, into: &gains, width: width)
    let block = depth * gains.count
    for cell in gains.indices {
      earned[block + cell] = gains[cell] + (depth == 0 ? 0 : earned[block - gains.count + cell])
    }
    route.append((step.site, step.length))
    let next = day + step.length
    let evening = model.ways(of: team, on: last)
    let morning = model.ways(of: team, on: last + 1)
    var onward: [Step] = []
    // On time and with crews of their own, stops from here on bring no less.
    for site in sites {
      let most = step.soFar + onTime[next * model.siteCount + site]
      if most <= bestHere + 1e-6 { continue }
      if site == base || route.contains(where: { $0.site == site }) { continue }
      let cell = step.site * model.siteCount + site
      let isEvening = model.movesInEvening(of: last, minutes: evening.minutes[cell])
      if !isEvening, morning.minutes[cell] < 0 { continue }
      let way = (isEvening ? evening.cost[cell] : morning.cost[cell]) * prices.costFactor
      if most - way <= bestHere + 1e-6 { continue }
      addSteps(
        to: &onward, site: site, day: next, start: start,
        opens: isEvening
          ? model.open[last + 1] : model.opening(on: last + 1, after: morning.minutes[cell]),
        worth: step.worth - way, travelsBefore: step.travelsBefore)
    }
    follow(onward, start: start)
    route.removeLast()
    return true
  }

  /// The worth of the best crew for the route so far and one stop more.
  private mutating func tripCrew(
    site: Int, length: Int, served: Int, depth: Int, start: Int, end: Int, isLast: Bool
  ) -> Double {
    prices.gains(site: site, served: served, days: length, into: &gains, width: width)
    let cell = prices.stretch(days.lowerBound + start, end - start + 1)
    return crewWorth(
      cell, end: isLast ? days.lowerBound + end : nil,
      earnedBefore: depth == 0 ? nil : (depth - 1) * gains.count)
  }

  private mutating func finish(
    site: Int, length: Int, served: Int, depth: Int, start: Int, end: Int, worth: Double,
    travelsBefore: Bool, travelsAfter: Bool
  ) {
    let month = model.monthOfDay[days.lowerBound + start]
    let crewWorth = tripCrew(
      site: site, length: length, served: served, depth: depth, start: start, end: end,
      isLast: true)
    let rest = worth - prices.multipliers.month[team * model.months.count + month]
    let total = rest + crewWorth + atHome[end + 1]
    let first = route.first?.site ?? site
    let isBest = total > bestHere + 1e-6
    let own = total - atHome[end + 1]
    guard isBest || (near == nil && own > others[first]?.worth ?? 0) else { return }
    if let near, found.count > near.most { return }
    var trip = PricedTrip(
      start: days.lowerBound + start, stops: route + [(site, length)],
      travelsBefore: travelsBefore, travelsAfter: travelsAfter, crew: knapsack.crew, worth: own)
    guard isBest else {
      others[first] = trip
      return
    }
    guard let near else {
      bestHere = total
      bestTrip = trip
      return
    }
    let least = bestHere - rest - atHome[end + 1]
    let cell = prices.stretch(days.lowerBound + start, end - start + 1)
    knapsack.forEachCrew(
      worthMoreThan: least, worths, limits: prices.limits[cell...], seats: seats
    ) { crew, crewWorth in
      if found.count > near.most { return }
      trip.crew = crew
      trip.worth = rest + crewWorth
      found.append(trip)
    }
  }
}
