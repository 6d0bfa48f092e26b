// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Fills a free stretch of a team's days with the best trips that can be found: dynamic programming
/// over the days, with the way home as a transition, so that a stretch may hold several trips.
///
/// A label says how the team got to a site by the end of a day, or home; each keeps the sites that
/// it has visited, and the best few labels of each day and site are kept. Within the program every
/// stop has its own best crew, by the present prices: what adds up along a trip. The best chains are
/// then given one crew a trip and valued truly.
struct Refill {
  private struct Label {
    var worth: Double
    /// Candidates visited so far.
    var visited: UInt64
    /// Rp a day and night for the crew of the last stop, for a travel day home.
    var crewDay: Double
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
  }

  /// What a stay of some days is worth, going on afterwards or going home in the evening; −∞ where
  /// it cannot be.
  private struct Stay {
    var onward = -Double.infinity
    var home = -Double.infinity
    var crewDay = 0.0
  }

  private let model: PlanningModel
  private let sites: CandidateSites
  private var worths: StopWorth
  /// Labels kept for a day and site.
  private let breadth = 4

  private var labels: [Label] = []
  /// Labels at home by day, then away by day and candidate: `breadth` places each.
  private var places: [Int32] = []
  private var counts: [Int] = []

  // Of the stretch at work.
  private var stretch = 0..<0
  private var team = 0
  private var vehicle: Vehicle { model.vehicles[team] }
  private var candidates: [Int] = []
  private var noise: [Double] = []
  /// Stays by candidate, day, how late they open in steps of ``delayStep``, and length; the last place of
  /// a candidate and day is for one that is looked at once.
  private var stays: [Stay] = []
  /// The ``fills`` in which the stays of a candidate, day and delay were found last.
  private var staysFound: [Int] = []
  private var fills = 0
  /// Minutes. Ways between sites bring teams at all sorts of times; what a stay is worth is looked for
  /// at some of them.
  private static let delayStep = 10
  private let delays: Int

  init(_ model: PlanningModel) {
    self.model = model
    sites = CandidateSites(model)
    worths = StopWorth(model)
    let longestDay = (0..<model.dayCount).map { model.close[$0] - model.open[$0] }.max() ?? 0
    delays = max(0, longestDay) / Refill.delayStep + 2
  }

  /// What prices there are to be guided by: one of these is chosen for each stretch.
  var guides: [Prices] { worths.guides }

  /// Takes other prices to be guided by.
  mutating func follow(_ guides: [Prices]) { worths.follow(guides) }

  private var prices: Prices { worths.prices }
  private var longestStay: Int { worths.longestStay }

  /// Fills `stretch`, free days of `segment`, where that makes the plan better.
  ///
  /// - Parameters:
  ///   - amplitude: how far the worth of each site is shaken, as a fraction.
  ///   - barred: a site that is left out.
  ///   - guide: position in ``guides``.
  mutating func fill(
    _ state: inout SearchState, segment: Int, stretch: Range<Int>, noise amplitude: Double,
    barred: Int?, guide: Int, random: inout SplitMix64
  ) {
    self.stretch = stretch
    team = model.segments[segment].team
    worths.begin(stretch, of: team, guide: guide, state)
    candidates = sites.choose(
      for: stretch, of: team, barred: barred, &worths, &state, random: &random)
    if candidates.isEmpty { return }
    noise.removeAll(keepingCapacity: true)
    for _ in candidates {
      noise.append(amplitude == 0 ? 1 : 1 + amplitude * (2 * random.fraction() - 1))
    }
    run(&state)

    var best: (value: Double, trips: [SearchState.Placed])?
    let unfilled = state.value
    let last = stretch.count
    for rank in 0..<min(2, counts[last]) {
      let placed = place(chain(to: Int(places[last * breadth + rank])), &state, segment)
      let value = state.value
      if value > unfilled, value > (best?.value ?? -.infinity) { best = (value, placed) }
      takeOut(placed, &state, segment)
    }
    for placed in best?.trips ?? [] { state.restore(placed, segment: segment) }
  }

  // MARK: The program

  private mutating func run(_ state: inout SearchState) {
    let days = stretch.count
    let lists = (days + 1) * (candidates.count + 1)
    labels.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    counts.append(contentsOf: repeatElement(0, count: lists))
    if places.count < lists * breadth {
      places = [Int32](repeating: 0, count: lists * breadth)
    }
    fills += 1
    let moments = candidates.count * days * delays
    if staysFound.count < moments {
      staysFound = [Int](repeating: 0, count: moments)
      stays = [Stay](repeating: Stay(), count: moments * longestStay)
    }
    append(
      Label(
        worth: 0, visited: 0, crewDay: 0, previous: -1, candidate: -1, start: 0, days: 0,
        tripStart: 0, travelsBefore: false, travelsAfter: false), to: 0)
    for day in 0..<days {
      if counts[day] > 0 { leaveHome(&state, on: day) }
      for candidate in candidates.indices where counts[away(day, candidate)] > 0 {
        moveOn(&state, from: candidate, on: day)
      }
      for rank in 0..<counts[day] { keep(places[day * breadth + rank], in: day + 1) }
    }
  }

  /// The list of labels away at a candidate after the evening of the day before `day`.
  @inline(__always)
  private func away(_ day: Int, _ candidate: Int) -> Int {
    stretch.count + 1 + day * candidates.count + candidate
  }

  /// From home in the morning of `day` to every candidate, with and without a day of travel.
  private mutating func leaveHome(_ state: inout SearchState, on day: Int) {
    let position = stretch.lowerBound + day
    guard state.allowsStart(team: team, on: position) else { return }
    let key = model.wayKey(of: team, on: position)
    let base = vehicle.base
    let longestWay = model.latestArrival - model.earliestDeparture
    for candidate in candidates.indices {
      let cell = base * model.siteCount + candidates[candidate]
      let minutes = model.wayMinutes(key, cell)
      if minutes < 0 { continue }
      let cost = model.wayCost(key, cell)
      let opens = model.opening(on: position, after: minutes)
      let stays =
        opens == model.open[position]
        ? stays(&state, candidate, day, delay: 0)
        : newStays(&state, candidate, day, opens: opens, extra: 0)
      extend(
        list: day, to: candidate, on: day, stays, cost: cost, tripStart: day, travelsBefore: false)
      if model.district.settings.travelDays, day + 1 < stretch.count, Int(minutes) <= longestWay {
        let stays = newStays(
          &state, candidate, day + 1, opens: model.open[position + 1], extra: 1)
        extend(
          list: day, to: candidate, on: day + 1, stays, cost: cost + vehicle.dailyCost,
          tripStart: day, travelsBefore: true)
      }
    }
  }

  /// From a candidate after the evening of `day − 1` to every other one, or home by a day of travel.
  private mutating func moveOn(_ state: inout SearchState, from origin: Int, on day: Int) {
    let position = stretch.lowerBound + day
    let evening = model.wayKey(of: team, on: position - 1)
    let morning = model.wayKey(of: team, on: position)
    let row = candidates[origin] * model.siteCount
    let list = away(day, origin)
    for candidate in candidates.indices where candidate != origin {
      let cell = row + candidates[candidate]
      var delay = 0
      var cost = 0.0
      if model.movesInEvening(of: position - 1, minutes: model.wayMinutes(evening, cell)) {
        cost = model.wayCost(evening, cell)
      } else {
        let minutes = model.wayMinutes(morning, cell)
        if minutes < 0 { continue }
        delay = model.opening(on: position, after: minutes) - model.open[position]
        cost = model.wayCost(morning, cell)
      }
      let step = (delay + Refill.delayStep / 2) / Refill.delayStep
      if step >= delays - 1 { continue }
      let opens = model.open[position] + delay
      let first =
        isAlike(candidate, on: position, opens: opens, or: opens - delay + step * Refill.delayStep)
        ? stays(&state, candidate, day, delay: step)
        : newStays(&state, candidate, day, opens: opens, extra: 0)
      extend(
        list: list, to: candidate, on: day, first, cost: cost, tripStart: nil, travelsBefore: nil)
    }
    if model.district.settings.travelDays { travelHome(from: list, row: row, on: day) }
  }

  /// Whether the first day of a stay is long enough at one time of opening where it is at another.
  private func isAlike(_ candidate: Int, on position: Int, opens: Int, or other: Int) -> Bool {
    if opens == other { return true }
    func isServed(_ opens: Int, until closes: Int) -> Bool {
      model.served(start: position, days: 1, opens: opens, closes: closes) != nil
    }
    let closes = model.close[position]
    if isServed(opens, until: closes) != isServed(other, until: closes) { return false }
    let way = model.wayMinutes(
      model.wayKey(of: team, on: position), candidates[candidate] * model.siteCount + vehicle.base)
    if way < 0 { return true }
    let early = model.closing(on: position, before: way)
    return isServed(opens, until: early) == isServed(other, until: early)
  }

  private mutating func travelHome(from list: Int, row: Int, on day: Int) {
    let key = model.wayKey(of: team, on: stretch.lowerBound + day)
    let minutes = model.wayMinutes(key, row + vehicle.base)
    guard minutes >= 0, Int(minutes) <= model.latestArrival - model.earliestDeparture else {
      return
    }
    let cost = model.wayCost(key, row + vehicle.base) + vehicle.dailyCost
    for rank in 0..<counts[list] {
      let label = places[list * breadth + rank]
      var next = labels[Int(label)]
      guard day + 1 - Int(next.tripStart) <= vehicle.maxTripDays else { continue }
      next.worth -= (cost + next.crewDay) * prices.costFactor
      next.previous = label
      next.candidate = -1
      next.travelsAfter = true
      append(next, to: day + 1)
    }
  }

  /// Goes from the labels of a list to every stay at a candidate from `day` on.
  ///
  /// - Parameters:
  ///   - first: position in ``stays`` of the shortest stay.
  ///   - tripStart, travelsBefore: where the trip begins with this stay; nil where it goes on.
  private mutating func extend(
    list: Int, to candidate: Int, on day: Int, _ first: Int, cost: Double, tripStart: Int?,
    travelsBefore: Bool?
  ) {
    let bit: UInt64 = 1 << UInt64(candidate)
    let longest = vehicle.maxTripDays
    let charge = cost * prices.costFactor
    for rank in 0..<counts[list] {
      let origin = places[list * breadth + rank]
      let label = labels[Int(origin)]
      if label.visited & bit != 0 { continue }
      let start = tripStart ?? Int(label.tripStart)
      let most = min(longestStay, stretch.count - day, longest - (day - start))
      if most < 1 { continue }
      for days in 1...most {
        let stay = stays[first + days - 1]
        let worth = label.worth - charge
        if stay.onward > -.infinity {
          appendStay(
            worth + stay.onward, from: origin, label, candidate, day, days, start,
            travelsBefore ?? label.travelsBefore, stay.crewDay, to: away(day + days, candidate))
        }
        if stay.home > -.infinity {
          appendStay(
            worth + stay.home, from: origin, label, candidate, day, days, start,
            travelsBefore ?? label.travelsBefore, stay.crewDay, to: day + days)
        }
      }
    }
  }

  @inline(__always)
  private mutating func appendStay(
    _ worth: Double, from origin: Int32, _ label: Label, _ candidate: Int, _ day: Int, _ days: Int,
    _ tripStart: Int, _ travelsBefore: Bool, _ crewDay: Double, to list: Int
  ) {
    if counts[list] == breadth,
      labels[Int(places[list * breadth + breadth - 1])].worth >= worth
    {
      return
    }
    append(
      Label(
        worth: worth, visited: label.visited | 1 << UInt64(candidate), crewDay: crewDay,
        previous: origin, candidate: Int16(candidate), start: Int16(day), days: Int16(days),
        tripStart: Int16(tripStart), travelsBefore: travelsBefore, travelsAfter: false), to: list)
  }

  private mutating func append(_ label: Label, to list: Int) {
    labels.append(label)
    keep(Int32(labels.count - 1), in: list)
  }

  /// Puts a label into a list that is sorted by worth, one for each set of visited sites.
  private mutating func keep(_ label: Int32, in list: Int) {
    let new = labels[Int(label)]
    let first = list * breadth
    var count = counts[list]
    var rank = 0
    while rank < count {
      let other = labels[Int(places[first + rank])]
      if other.visited == new.visited {
        if other.worth >= new.worth { return }
        for later in rank + 1..<max(rank + 1, count) {
          places[first + later - 1] = places[first + later]
        }
        count -= 1
        break
      }
      rank += 1
    }
    var position = count
    while position > 0, labels[Int(places[first + position - 1])].worth < new.worth {
      position -= 1
    }
    if position >= breadth { return }
    if count == breadth { count -= 1 }
    var later = count
    while later > position {
      places[first + later] = places[first + later - 1]
      later -= 1
    }
    places[first + position] = label
    counts[list] = count + 1
  }

  // MARK: Stays

  /// Position in ``stays`` of what stays at a candidate from `day` on are worth, which open so many
  /// steps late.
  @inline(__always)
  private mutating func stays(
    _ state: inout SearchState, _ candidate: Int, _ day: Int, delay: Int
  ) -> Int {
    let cell = (candidate * stretch.count + day) * delays + delay
    if staysFound[cell] != fills {
      staysFound[cell] = fills
      let opens = model.open[stretch.lowerBound + day] + delay * Refill.delayStep
      fillStays(&state, candidate, day, opens: opens, extra: 0, into: cell * longestStay)
    }
    return cell * longestStay
  }

  /// The same for stays from `opens` on that only the present way leads to.
  @inline(__always)
  private mutating func newStays(
    _ state: inout SearchState, _ candidate: Int, _ day: Int, opens: Int, extra: Int
  ) -> Int {
    let first = ((candidate * stretch.count + day) * delays + delays - 1) * longestStay
    fillStays(&state, candidate, day, opens: opens, extra: extra, into: first)
    return first
  }

  /// Finds what stays at a candidate from `day` on are worth.
  private mutating func fillStays(
    _ state: inout SearchState, _ candidate: Int, _ day: Int, opens: Int, extra: Int,
    into first: Int
  ) {
    for days in 0..<longestStay { stays[first + days] = Stay() }
    let site = candidates[candidate]
    let position = stretch.lowerBound + day
    let most = min(
      model.maxStay[site], Int(model.openDays[site * model.dayCount + position]),
      stretch.count - day, longestStay)
    if most < model.minStay[site] { return }
    for days in model.minStay[site]...most {
      guard state.allowsVisit(site: site, start: position, days: days) else { continue }
      let last = position + days - 1
      let visit =
        worths.visit(state, site: site, start: position, days: days)
        - vehicle.dailyCost * Double(days) * prices.costFactor
      if day + days < stretch.count,
        let served = model.served(
          start: position, days: days, opens: opens, closes: model.close[last])
      {
        let stop = worths.stop(
          &state, site: site, day: day, days: days, served: served, extra: extra, isLast: false)
        stays[first + days - 1].onward = stop.worth * noise[candidate] + visit
        stays[first + days - 1].crewDay = stop.crewDay
      }
      let key = model.wayKey(of: team, on: last)
      let cell = site * model.siteCount + vehicle.base
      let minutes = model.wayMinutes(key, cell)
      if minutes >= 0,
        let served = model.served(
          start: position, days: days, opens: opens,
          closes: model.closing(on: last, before: minutes))
      {
        let stop = worths.stop(
          &state, site: site, day: day, days: days, served: served, extra: extra, isLast: true)
        stays[first + days - 1].home =
          stop.worth * noise[candidate] + visit - model.wayCost(key, cell) * prices.costFactor
      }
    }
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
    while labels[current].previous >= 0 {
      let entry = labels[current]
      if isHome {
        trips.append(
          ChainTrip(
            start: stretch.lowerBound + Int(entry.tripStart), stops: [],
            travelsBefore: entry.travelsBefore, travelsAfter: entry.travelsAfter))
      }
      if entry.candidate >= 0 {
        trips[trips.count - 1].stops.append((candidates[Int(entry.candidate)], Int(entry.days)))
        isHome = Int(entry.start) == Int(entry.tripStart) + (entry.travelsBefore ? 1 : 0)
      } else {
        // A day of travel home: its stay is the label before.
        isHome = false
      }
      current = Int(entry.previous)
    }
    for index in trips.indices { trips[index].stops.reverse() }
    return trips.reversed()
  }

  /// Gives each trip its crew and puts it in, as far as it may go in.
  private mutating func place(
    _ chain: [ChainTrip], _ state: inout SearchState, _ segment: Int
  ) -> [SearchState.Placed] {
    var starts: [Int] = []
    for link in chain {
      guard state.allowsStart(team: team, on: link.start),
        var trip = model.timed(
          team: team, start: link.start, stops: link.stops, travelsBefore: link.travelsBefore,
          travelsAfter: link.travelsAfter)
      else { continue }
      var isAllowed = true
      for stop in trip.stops
      where !state.allowsVisit(site: stop.site, start: stop.start, days: stop.days) {
        isAllowed = false
      }
      guard isAllowed, let crew = worths.crew(of: trip, &state) else { continue }
      trip.crew = crew
      guard state.isStaffable(trip) else { continue }
      state.insert(trip, segment: segment)
      starts.append(trip.start)
    }
    return starts.compactMap { start in
      state.trips[segment].first { $0.trip.start == start }
    }
  }

  private func takeOut(
    _ placed: [SearchState.Placed], _ state: inout SearchState, _ segment: Int
  ) {
    for trip in placed.reversed() {
      if let position = state.trips[segment].firstIndex(where: {
        $0.trip.start == trip.trip.start
      }) {
        state.remove(segment: segment, at: position)
      }
    }
  }
}
