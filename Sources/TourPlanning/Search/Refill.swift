// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Fills a free stretch of a team's days with the best trips that can be found: dynamic programming
/// over the days, with the way home as a transition, so that a stretch may hold several trips.
///
/// A label says how the team got to a site by the end of a day, or home; each keeps the sites that
/// it has visited, and the best few labels of each day and site are kept. Within the program every
/// stop has its own best crew, by the present prices: what adds up along a trip. The best chains are
/// then given one crew a trip and valued truly.
final class Refill {
  private struct Label {
    var worth: Double
    /// Label that it comes from; −1 at the start.
    var previous: Int32
    /// Candidate that is stayed at; −1 at home.
    var candidate: Int16
    /// First day of the stay, relative to the stretch, and its days.
    var start: Int16
    var days: Int16
    /// First day of the trip under way, relative to the stretch.
    var tripStart: Int16
    var travelsBefore: Bool
    var travelsAfter: Bool
    /// Candidates visited so far.
    var visited: UInt64
    /// Rp a day and night for the crew of the last stop, for a travel day home.
    var crewDay: Double
  }

  private let model: PlanningModel
  private var choice: CrewChoice
  /// Labels kept for a day and site.
  private let breadth = 4
  private let mostCandidates = 24

  private var labels: [Label] = []
  private var home: [[Int32]] = []
  private var away: [[Int32]] = []

  private var candidates: [Int] = []
  private var noise: [Double] = []
  private var limits: [Int] = []
  private var postLimits: [Int] = []
  private var stretch = 0..<0
  private var prices: Prices
  private var team = 0
  private var worths: [Double] = []
  private var crewDays: [Double] = []
  /// Longest stay of any site, at most the longest trip: width of ``worths``.
  private let longestStay: Int

  init(_ model: PlanningModel) {
    self.model = model
    choice = CrewChoice(model)
    prices = Prices(model, Multipliers(model))
    let longestTrip = model.district.teams.map(\.maxTripDays).max() ?? 1
    longestStay = max(1, min(longestTrip, model.district.sites.map(\.maxStay).max() ?? 1))
  }

  /// Fills `stretch`, free days of `segment`, and says how many trips it put in.
  ///
  /// - Parameters:
  ///   - noise: how far the worth of each site is shaken, as a fraction.
  ///   - barred: a site that is left out.
  ///   - prices: what days, visits and money cost beside themselves, because others need them.
  func fill(
    _ state: SearchState, segment: Int, stretch: Range<Int>, noise amplitude: Double, barred: Int?,
    prices: Prices, random: inout RandomSource
  ) {
    self.prices = prices
    team = model.segments[segment].team
    self.stretch = stretch
    prepareLimits(state)
    chooseCandidates(state, barred: barred, random: &random)
    if candidates.isEmpty { return }
    noise = candidates.map { _ in
      amplitude == 0 ? 1 : 1 + amplitude * (2 * random.unit() - 1)
    }
    worths = [Double](
      repeating: .nan, count: candidates.count * stretch.count * longestStay * 2)
    crewDays = [Double](repeating: 0, count: worths.count)
    run(state)

    var best: (value: Double, trips: [SearchState.Placed])?
    let unfilled = state.value
    for label in home[stretch.count].prefix(2) {
      let placed = place(chain(to: Int(label)), state, segment)
      let value = state.value
      if value > unfilled, value > (best?.value ?? -.infinity) { best = (value, placed) }
      takeOut(placed, state, segment)
    }
    for placed in best?.trips ?? [] { state.restore(placed, segment: segment) }
  }

  // MARK: The program

  private func run(_ state: SearchState) {
    labels.removeAll(keepingCapacity: true)
    home = [[Int32]](repeating: [], count: stretch.count + 1)
    away = [[Int32]](repeating: [], count: (stretch.count + 1) * candidates.count)
    labels.append(
      Label(
        worth: 0, previous: -1, candidate: -1, start: 0, days: 0, tripStart: 0,
        travelsBefore: false, travelsAfter: false, visited: 0, crewDay: 0))
    home[0] = [0]
    for day in 0...stretch.count {
      if day > 0 {
        for label in home[day - 1] { keep(label, in: &home[day]) }
      }
      if day < stretch.count { leaveHome(state, on: day) }
      for candidate in candidates.indices {
        let here = away[day * candidates.count + candidate]
        if !here.isEmpty { moveOn(state, from: candidate, labels: here, on: day) }
      }
    }
  }

  /// From home in the morning of `day` to every candidate, with and without a day of travel.
  private func leaveHome(_ state: SearchState, on day: Int) {
    let starts = home[day]
    if starts.isEmpty { return }
    let position = stretch.lowerBound + day
    guard state.allowsStart(team: team, on: position) else { return }
    let ways = model.ways(of: team, on: position)
    let base = model.district.teams[team].base
    for candidate in candidates.indices {
      let cell = base * model.siteCount + candidates[candidate]
      let minutes = ways.minutes[cell]
      if minutes < 0 { continue }
      stay(
        state, at: candidate, from: day, opens: model.opening(on: position, after: minutes),
        cost: ways.cost[cell], travelsBefore: false, tripStart: day, labels: starts)
      if model.district.settings.travelDays, day + 1 < stretch.count,
        Int(minutes) <= model.latestArrival - model.earliestDeparture
      {
        stay(
          state, at: candidate, from: day + 1, opens: model.open[position + 1],
          cost: ways.cost[cell] + model.district.teams[team].dailyCost, travelsBefore: true,
          tripStart: day, labels: starts)
      }
    }
  }

  /// From a candidate after the evening of `day − 1` to every other one, or home by a day of travel.
  private func moveOn(_ state: SearchState, from origin: Int, labels here: [Int32], on day: Int) {
    guard day < stretch.count else { return }
    let position = stretch.lowerBound + day
    let evening = model.ways(of: team, on: position - 1)
    let morning = model.ways(of: team, on: position)
    let row = candidates[origin] * model.siteCount
    for candidate in candidates.indices where candidate != origin {
      let cell = row + candidates[candidate]
      if model.movesInEvening(of: position - 1, minutes: evening.minutes[cell]) {
        stay(
          state, at: candidate, from: day, opens: model.open[position], cost: evening.cost[cell],
          travelsBefore: nil, tripStart: nil, labels: here)
      } else if morning.minutes[cell] >= 0 {
        stay(
          state, at: candidate, from: day,
          opens: model.opening(on: position, after: morning.minutes[cell]),
          cost: morning.cost[cell], travelsBefore: nil, tripStart: nil, labels: here)
      }
    }
    if model.district.settings.travelDays {
      let cell = row + model.district.teams[team].base
      let minutes = morning.minutes[cell]
      guard minutes >= 0, Int(minutes) <= model.latestArrival - model.earliestDeparture else {
        return
      }
      for label in here {
        var next = labels[Int(label)]
        guard day + 1 - Int(next.tripStart) <= model.district.teams[team].maxTripDays else {
          continue
        }
        next.worth -=
          (morning.cost[cell] + model.district.teams[team].dailyCost + next.crewDay)
          * prices.costFactor
        next.previous = label
        next.candidate = -1
        next.travelsAfter = true
        append(next, to: &home[day + 1])
      }
    }
  }

  /// Stays of every length at a candidate from `day` on, and the way home after each.
  ///
  /// - Parameters:
  ///   - travelsBefore, tripStart: where the trip begins with this stay; nil where it goes on.
  private func stay(
    _ state: SearchState, at candidate: Int, from day: Int, opens: Int, cost: Double,
    travelsBefore: Bool?, tripStart: Int?, labels from: [Int32]
  ) {
    let site = candidates[candidate]
    let settings = model.district.sites[site]
    let position = stretch.lowerBound + day
    let vehicle = model.district.teams[team]
    let open = Int(model.openDays[site * model.dayCount + position])
    let most = min(settings.maxStay, open, stretch.count - day, longestStay)
    if most < settings.minStay { return }
    for days in settings.minStay...most {
      let last = position + days - 1
      guard state.allowsVisit(site: site, start: position, days: days) else { continue }
      let extra = travelsBefore == true ? 1 : 0
      let bonus = visitWorth(state, site: site, start: position, days: days)
      let travel = (cost + vehicle.dailyCost * Double(days)) * prices.costFactor

      // Going on afterwards.
      if day + days < stretch.count,
        let served = model.served(
          start: position, days: days, opens: opens, closes: model.close[last])
      {
        let (worth, crewDay) = stopWorth(
          state, candidate, day, days, served: served, extra: extra, isLast: false,
          onTime: opens == model.open[position])
        extend(
          from, to: &away[(day + days) * candidates.count + candidate], candidate: candidate,
          day: day, days: days, worth: worth + bonus - travel, crewDay: crewDay,
          travelsBefore: travelsBefore, tripStart: tripStart)
      }
      // Going home in the evening.
      let cell = site * model.siteCount + vehicle.base
      let ways = model.ways(of: team, on: last)
      let minutes = ways.minutes[cell]
      guard minutes >= 0,
        let served = model.served(
          start: position, days: days, opens: opens,
          closes: model.closing(on: last, before: minutes))
      else { continue }
      let (worth, crewDay) = stopWorth(
        state, candidate, day, days, served: served, extra: extra, isLast: true,
        onTime: opens == model.open[position])
      extend(
        from, to: &home[day + days], candidate: candidate, day: day, days: days,
        worth: worth + bonus - travel - ways.cost[cell] * prices.costFactor, crewDay: crewDay,
        travelsBefore: travelsBefore, tripStart: tripStart)
    }
  }

  private func extend(
    _ from: [Int32], to target: inout [Int32], candidate: Int, day: Int, days: Int, worth: Double,
    crewDay: Double, travelsBefore: Bool?, tripStart: Int?
  ) {
    if worth == -.infinity { return }
    let bit: UInt64 = 1 << UInt64(candidate)
    for origin in from {
      let label = labels[Int(origin)]
      if label.visited & bit != 0 { continue }
      let first = tripStart ?? Int(label.tripStart)
      if day + days - first > model.district.teams[team].maxTripDays { continue }
      append(
        Label(
          worth: label.worth + worth, previous: origin, candidate: Int16(candidate),
          start: Int16(day), days: Int16(days), tripStart: Int16(first),
          travelsBefore: travelsBefore ?? label.travelsBefore, travelsAfter: false,
          visited: label.visited | bit, crewDay: crewDay), to: &target)
    }
  }

  private func append(_ label: Label, to list: inout [Int32]) {
    if list.count == breadth, labels[Int(list[breadth - 1])].worth >= label.worth { return }
    labels.append(label)
    keep(Int32(labels.count - 1), in: &list)
  }

  /// Puts a label into a list that is sorted by worth, one for each set of visited sites.
  private func keep(_ label: Int32, in list: inout [Int32]) {
    let new = labels[Int(label)]
    if let twin = list.firstIndex(where: { labels[Int($0)].visited == new.visited }) {
      if labels[Int(list[twin])].worth >= new.worth { return }
      list.remove(at: twin)
    }
    let index = list.firstIndex { labels[Int($0)].worth < new.worth } ?? list.count
    list.insert(label, at: index)
    if list.count > breadth { list.removeLast() }
  }

  // MARK: Worth of a stop

  /// What the crew of a stop brings less what it costs, times the site's noise, with the crew that
  /// is best for the stop alone; and what that crew costs a day.
  private func stopWorth(
    _ state: SearchState, _ candidate: Int, _ day: Int, _ days: Int, served: Int, extra: Int,
    isLast: Bool, onTime: Bool
  ) -> (worth: Double, crewDay: Double) {
    let usual = onTime && extra == 0
    let slot =
      ((candidate * stretch.count + day) * longestStay + days - 1) * 2 + (isLast ? 1 : 0)
    if usual, !worths[slot].isNaN { return (worths[slot], crewDays[slot]) }
    for agency in 0..<model.agencyCount {
      var limit = min(model.maxCrew[agency], postLimits[agency] / days)
      for offset in day..<day + days {
        limit = min(limit, limits[offset * model.agencyCount + agency])
      }
      choice.limit(agency, to: limit)
    }
    var worth = -Double.infinity
    if let crewWorth = choice.choose(
      site: candidates[candidate], served: served, servedDays: days,
      start: stretch.lowerBound + day - extra, length: min(days + extra, prices.longest),
      isLast: isLast, team: team, in: state, prices: prices)
    {
      worth = crewWorth * noise[candidate]
    }
    let crewDay = choice.crewDay
    if usual {
      worths[slot] = worth
      crewDays[slot] = crewDay
    }
    return (worth, crewDay)
  }

  /// What a visit brings whatever its crew: a promise kept, a request or a pin met.
  private func visitWorth(_ state: SearchState, site: Int, start: Int, days: Int) -> Double {
    let promise =
      state.spans[site].count < model.promised[site] ? model.district.settings.shortfallPenalty : 0
    let pins =
      model.visitBonus(site: site, start: start, days: days, team: team)
      - model.requestBonus(site: site, start: start, days: days)
    return promise + pins + prices.visit(site: site, start: start, days: days)
  }

  private func prepareLimits(_ state: SearchState) {
    limits = []
    for day in stretch {
      for agency in 0..<model.agencyCount { limits.append(state.dayLimit(agency, on: day)) }
    }
    postLimits = (0..<model.agencyCount).map { state.postDaysLeft($0) }
  }

  /// The sites that the stretch may stop at: all, or where there are many the best by what one day
  /// there would bring.
  private func chooseCandidates(_ state: SearchState, barred: Int?, random: inout RandomSource) {
    let base = model.district.teams[team].base
    candidates = (0..<model.siteCount).filter { site in
      model.visitable[site] && site != base && site != barred
        && stretch.contains { day in
          let stay = model.district.sites[site].minStay
          return Int(model.openDays[site * model.dayCount + day]) >= stay
            && day + stay <= stretch.upperBound
            && state.allowsVisit(site: site, start: day, days: stay)
        }
    }
    if candidates.count <= mostCandidates { return }
    let day = stretch.lowerBound + random.below(stretch.count)
    let ways = model.ways(of: team, on: day)
    for agency in 0..<model.agencyCount {
      choice.limit(agency, to: limits[(day - stretch.lowerBound) * model.agencyCount + agency])
    }
    let scored = candidates.compactMap { site -> (score: Double, site: Int)? in
      let cell = base * model.siteCount + site
      if ways.minutes[cell] < 0 { return nil }
      guard
        let worth = choice.choose(
          site: site, served: model.fullMinutes[day], servedDays: 1, start: day, length: 1,
          isLast: true, team: team, in: state, prices: prices)
      else { return nil }
      let promise = visitWorth(state, site: site, start: day, days: 1)
      let shaken = worth * (1 + 0.3 * (random.unit() - 0.5))
      return (shaken + promise - ways.cost[cell], site)
    }
    candidates = scored.sorted { ($0.score, $1.site) > ($1.score, $0.site) }
      .prefix(mostCandidates).map(\.site)
  }

  // MARK: Chains

  private struct ChainTrip {
    var start: Int
    var stops: [(site: Int, days: Int)]
    var travelsBefore: Bool
    var travelsAfter: Bool
  }

  /// The trips that lead to a label at home.
  private func chain(to label: Int) -> [ChainTrip] {
    var trips: [ChainTrip] = []
    var current = label
    var isHome = true
    while current >= 0 {
      let entry = labels[current]
      if entry.previous >= 0 {
        if entry.candidate < 0 {
          // A travel day home: its stay is the label before.
          trips.append(
            ChainTrip(
              start: stretch.lowerBound + Int(entry.tripStart), stops: [],
              travelsBefore: entry.travelsBefore, travelsAfter: true))
          isHome = false
        } else {
          if isHome {
            trips.append(
              ChainTrip(
                start: stretch.lowerBound + Int(entry.tripStart), stops: [],
                travelsBefore: entry.travelsBefore, travelsAfter: false))
          }
          trips[trips.count - 1].stops.append(
            (candidates[Int(entry.candidate)], Int(entry.days)))
          // The trip begins here where the label before is at home.
          let begins =
            Int(entry.start) == Int(entry.tripStart) + (entry.travelsBefore ? 1 : 0)
          isHome = begins
        }
      }
      current = Int(entry.previous)
    }
    return trips.reversed().map { trip in
      var trip = trip
      trip.stops.reverse()
      return trip
    }
  }

  /// Gives each trip its crew and puts it in, as far as it may go in.
  private func place(
    _ chain: [ChainTrip], _ state: SearchState, _ segment: Int
  ) -> [SearchState.Placed] {
    var starts: [Int] = []
    for link in chain {
      guard state.allowsStart(team: team, on: link.start),
        var trip = model.timed(
          team: team, start: link.start, stops: link.stops, travelsBefore: link.travelsBefore,
          travelsAfter: link.travelsAfter),
        trip.stops.allSatisfy({ state.allowsVisit(site: $0.site, start: $0.start, days: $0.days) }),
        choice.choose(for: trip, in: state, prices: prices) != nil
      else { continue }
      trip.crew = choice.crew
      state.insert(trip, segment: segment)
      starts.append(trip.start)
    }
    return starts.compactMap { start in
      state.trips[segment].first { $0.trip.start == start }
    }
  }

  private func takeOut(_ placed: [SearchState.Placed], _ state: SearchState, _ segment: Int) {
    for trip in placed.reversed() {
      if let position = state.trips[segment].firstIndex(where: {
        $0.trip.start == trip.trip.start
      }) {
        state.remove(segment: segment, at: position)
      }
    }
  }
}
