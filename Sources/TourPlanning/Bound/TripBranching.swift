// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Finds the trips of a segment that are worth most at given prices, by branch and bound on the crew.
///
/// Were every stop free to have its own crew, the best way would add up along its stops, and dynamic
/// programming from the last day back would find it. What such a way is worth is a bound for all trips
/// whose crews lie between the same fewest and most people of each agency. Where the stops of the best way
/// differ in the people of an agency, these are divided: fewer on one side, more on the other, until the
/// bound is no better than the best trip found, or as many crews have been looked at as the effort allows.
/// ``CarriedPrices`` keep the crews of stops together from the start. Among hundreds of sites that proves
/// much more than enumerating trips (``TripPricing``), which learns only stop by stop that one crew has to
/// do for all: of two bounds at the same prices, 47.4 billion in 23 seconds and 49.1 in 41.
///
/// There can be no rounding cuts among the prices.
struct TripBranching: SegmentPricing {
  struct Effort {
    /// Sets of crews that are looked at for each first day, at most.
    var looks: Int
    /// Length of a whole step of ``CarriedPrices``, as a share of what a person's day costs.
    var rate = 0.0

    static let passing = Effort(looks: 2)
    static let close = Effort(looks: 20)
    static let closer = Effort(looks: 100)
    static let closest = Effort(looks: 1000)
  }

  struct Memory {
    /// The best trips, by first day: at new prices they are a good start.
    fileprivate var trips: [PricedTrip?] = []
    fileprivate var carried = CarriedPrices(count: 0)
  }

  static var nothing: Memory { Memory() }

  /// Trips whose crews lie between two.
  private struct Crews {
    /// What they are worth at most.
    var bound: Double
    var least: [Int]
    var most: [Int]
    var reach: Reach
  }

  /// What trips are divided by.
  private enum Division {
    /// At most so many people of an agency, or more.
    case people(agency: Int, most: Int)
    /// A stay at a site begins on that day, or on none or another.
    case stay(site: Int, day: Int)
  }

  /// How the crews of a way's stops differ.
  private struct Difference {
    /// Last day of the way, in days of the segment.
    var end = -1
    /// How many more people of each agency a stop has than the next, by its last day.
    var excess: [(day: Int, people: [Double])] = []
  }

  let model: PlanningModel
  private let sites: [Int]
  private(set) var prices: Prices
  private var knapsack: CrewKnapsack
  private var effort = Effort(looks: 1)
  private var isOver: @Sendable () -> Bool = { false }
  var crews: StopCrews

  // Of the segment at work.
  private(set) var team = 0
  private(set) var days = 0..<0
  private(set) var longest = 0
  /// Best from the morning of a day at home on.
  private(set) var atHome: [Double] = []
  private var carried: [Double] = []
  private var differences: [Difference] = []
  private var everywhere = Reach(stops: [], origins: [], sites: [])
  var stays = StaysOnTime()

  // Of the ways at work.
  /// First day of their trips; nil for all.
  private(set) var firstDay: Int?
  private(set) var reach = Reach(stops: [], origins: [], sites: [])
  var table = ValuesToGo()
  private var allTable = ValuesToGo()
  var arriving: [Double] = []
  var leaving: [Double] = []

  private(set) var bestWorth = 0.0
  /// The best trip from a day, and what it is worth with all after it, even if that is less than without it.
  private var bestTrip: PricedTrip?
  private var bestTotal = -Double.infinity

  /// The best set of day-disjoint trips that was found, in their order.
  private(set) var found: [PricedTrip] = []
  private(set) var isRelaxed = false

  init(_ model: PlanningModel) {
    self.model = model
    sites = (0..<model.siteCount).filter { model.visitable[$0] }
    prices = Prices(model, Multipliers(model))
    knapsack = CrewKnapsack(model)
    crews = StopCrews(model)
  }

  mutating func set(
    _ prices: Prices, _ effort: Effort, isOver: @escaping @Sendable () -> Bool
  ) {
    self.prices = prices
    self.effort = effort
    self.isOver = isOver
    crews.set(prices)
  }

  mutating func best(of segment: PlanningModel.Segment, _ memory: inout Memory) -> Double {
    team = segment.team
    days = segment.days
    longest = min(model.vehicles[team].maxTripDays, model.longestTrip)
    isRelaxed = false
    found = []
    if longest < 1 { return 0 }
    if memory.trips.isEmpty {
      memory.trips = [PricedTrip?](repeating: nil, count: days.count)
      memory.carried = CarriedPrices(count: days.count * model.agencyCount)
    }
    carried = memory.carried.prices
    differences = [Difference](repeating: Difference(), count: days.count)
    atHome = [Double](repeating: 0, count: days.count + 1)
    crews.begin(segment, longest: longest)
    let sites = [[Int]](repeating: sites, count: days.count + 1)
    everywhere = Reach(stops: sites, origins: sites, sites: self.sites)
    beginWays(self.sites)
    allTable = table
    for day in (0..<days.count).reversed() {
      let bound = branch(day, knowing: memory.trips[day])
      if bound > bestWorth + 1 { isRelaxed = true }
      atHome[day] = bound
      memory.trips[day] = bestTrip
    }
    found = bestChain(memory.trips)
    if effort.rate > 0 { keepTogether(&memory.carried) }
    return atHome[0]
  }

  /// The best set of day-disjoint trips among some, one from each first day.
  private func bestChain(_ trips: [PricedTrip?]) -> [PricedTrip] {
    var worths = [Double](repeating: 0, count: days.count + 1)
    var isTaken = [Bool](repeating: false, count: days.count)
    for day in days.indices.reversed() {
      let position = day - days.lowerBound
      worths[position] = worths[position + 1]
      guard let trip = trips[position] else { continue }
      let worth = trip.worth + worths[position + trip.length]
      isTaken[position] = worth > worths[position]
      worths[position] = max(worths[position], worth)
    }
    var chain: [PricedTrip] = []
    var position = 0
    while position < days.count {
      guard isTaken[position], let trip = trips[position] else {
        position += 1
        continue
      }
      chain.append(trip)
      position += trip.length
    }
    return chain
  }

  // MARK: Branch and bound

  /// What can be had at most from the morning of a day at home on; the best trip from it that was found is
  /// ``bestTrip``.
  private mutating func branch(_ day: Int, knowing known: PricedTrip?) -> Double {
    bestWorth = atHome[day + 1]
    bestTrip = nil
    bestTotal = -.infinity
    if let known { note(known) }
    swap(&table, &allTable)
    var all = Crews(
      bound: .infinity, least: [Int](repeating: 0, count: model.agencyCount), most: model.maxCrew,
      reach: everywhere)
    reach = everywhere
    crews.limit(to: all.least, all.most, from: day..<days.count, carried: carried)
    fill(day)
    var way = bestWay(from: day)
    all.bound = way.worth
    note(way)
    let division = division(of: way, all)
    swap(&table, &allTable)
    if all.bound <= bestWorth + 1 || effort.looks < 2 { return max(bestWorth, all.bound) }

    firstDay = day
    defer { firstDay = nil }
    // The best way for the best crew so far.
    if let crew = bestTrip?.crew {
      look(at: Crews(bound: .infinity, least: crew, most: crew, reach: all.reach), day)
      note(bestWay(from: day))
    }
    var open: [Crews] = []
    /// What is not looked at any more.
    var rest = -Double.infinity
    func divide(_ crews: Crews, _ division: Division?) {
      var some = crews
      var others = crews
      switch division {
      case .people(let agency, let most):
        some.most[agency] = most
        others.least[agency] = most + 1
      case .stay(let site, let day):
        // No trip stops at a site twice.
        for other in some.reach.stops.indices where other != day {
          some.reach.stops[other].removeAll { $0 == site }
        }
        others.reach.stops[day].removeAll { $0 == site }
      case nil:
        rest = max(rest, crews.bound)
        return
      }
      open += [some, others]
    }
    divide(all, division)
    var looks = 2
    while let next = open.indices.max(by: { open[$0].bound < open[$1].bound }) {
      var crews = open.remove(at: next)
      // Somebody has to come.
      if !crews.most.contains(where: { $0 > 0 }) { continue }
      if crews.bound <= bestWorth + 1 || looks >= effort.looks || isOver() {
        rest = max(rest, crews.bound)
        break
      }
      looks += 1
      look(at: crews, day)
      way = bestWay(from: day)
      note(way)
      crews.bound = min(crews.bound, way.worth)
      if crews.bound <= bestWorth + 1 || looks >= effort.looks {
        rest = max(rest, crews.bound)
        continue
      }
      crews.reach = newReach(from: day)
      divide(crews, self.division(of: way, crews))
    }
    return max(bestWorth, rest)
  }

  /// Finds the ways of trips with some crews that begin on a day.
  private mutating func look(at some: Crews, _ day: Int) {
    let firsts = day..<min(days.count, day + longest)
    crews.limit(to: some.least, some.most, from: firsts, carried: carried)
    reach = some.reach
    forget(firsts)
    for later in firsts.reversed() { fill(later) }
  }

  /// Takes a way as a trip with one crew for all stops, if it is the best so far; as far as it comes to a
  /// site for the second time.
  private mutating func note(_ way: Way) {
    guard let first = way.stays.first else { return }
    let stays = way.stays.prefix(way.firstAgain ?? way.stays.count)
    note(
      PricedTrip(
        start: days.lowerBound + first.day - (way.travelsBefore ? 1 : 0),
        stops: stays.map { ($0.site, $0.length) }, travelsBefore: way.travelsBefore,
        travelsAfter: stays.last?.next == .dayHome, crew: [], worth: 0))
  }

  /// The same for a trip, with the crew that is best for it.
  private mutating func note(_ known: PricedTrip) {
    guard known.length <= longest,
      let trip = model.timed(
        team: team, start: known.start, stops: known.stops, travelsBefore: known.travelsBefore,
        travelsAfter: known.travelsAfter)
    else { return }
    var worth = -trip.cost * prices.costFactor - monthPrice(on: trip.start)
    for stop in trip.stops {
      worth += prices.visit(site: stop.site, start: stop.start, days: stop.days)
    }
    worth += knapsack.best(for: trip, prices, seats: model.vehicles[team].seats)
    let total = worth + atHome[trip.end + 1 - days.lowerBound]
    bestWorth = max(bestWorth, total)
    guard total > bestTotal else { return }
    bestTotal = total
    bestTrip = known
    bestTrip?.crew = knapsack.crew
    bestTrip?.worth = worth
  }

  // MARK: One crew for all stops

  /// What no trip can be that its best way is: at a site twice, with several crews, with fewer than the least
  /// people of an agency, or with nobody; nil where the best way is a trip. Of the best way of all, how its
  /// crews differ is remembered.
  private mutating func division(of way: Way, _ some: Crews) -> Division? {
    guard let first = way.stays.first, let last = way.stays.last else { return nil }
    let agencies = model.agencyCount
    var people: [[Double]] = []
    var ends: [Int] = []
    var total = [Double](repeating: 0, count: agencies)
    // What the stops by themselves have of each agency's people.
    var lost = total
    func take(_ site: Int, _ served: Int, _ stretch: StopCrews.Stretch, end: Int) {
      let each = crews.worthOfEach(at: site, served: served, on: stretch)
      let crew = crews.crew(each, on: stretch)
      for agency in 0..<agencies {
        total[agency] += each[agency]
        lost[agency] += crew[agency] * each[agency]
      }
      people.append(crew)
      ends.append(end)
    }
    if way.travelsBefore {
      let day = first.day - 1
      take(
        first.site, 0, StopCrews.Stretch(day: day, length: 1, isFirst: true, isLast: false),
        end: day)
    }
    for stay in way.stays {
      take(
        stay.site, served(stay), stretch(of: stay, isFirst: people.isEmpty),
        end: stay.day + stay.length - 1)
    }
    let start = first.day - (way.travelsBefore ? 1 : 0)
    if firstDay == nil {
      differences[start].end = last.day + last.length - (last.next == .dayHome ? 0 : 1)
      differences[start].excess = people.indices.dropLast().map { stop in
        (ends[stop], zip(people[stop], people[stop + 1]).map { $0 - $1 })
      }
    }
    let whole = StopCrews.Stretch(
      day: start, length: min(longest, last.day + last.length - start), isFirst: true, isLast: true)
    let common = crews.crew(total, on: whole)
    for agency in 0..<agencies { lost[agency] -= common[agency] * total[agency] }
    if let again = way.firstAgain {
      return .stay(site: way.stays[again].site, day: way.stays[again].day)
    }
    var division: Division?
    var most = -Double.infinity
    for agency in 0..<agencies where lost[agency] > most {
      let numbers = people.map { $0[agency] }
      guard let few = numbers.min(), let many = numbers.max(), few < many else { continue }
      most = lost[agency]
      division = .people(agency: agency, most: Int(few + many) / 2)
    }
    if division != nil { return division }
    let crew = people.first ?? common
    let kits = prices.stretch(days.lowerBound + whole.day, whole.length)
    for agency in 0..<agencies {
      let number = Int(crew[agency])
      let fewest = model.leastCrew[agency]
      if number > 0, number < fewest { return .people(agency: agency, most: fewest - 1) }
      // Quotas were counted though nobody comes, or what taking part costs only in part.
      let hasQuota = way.stays.contains { prices.quotaDay[$0.site * agencies + agency] > 0 }
      if number == 0, some.most[agency] > 0, hasQuota { return .people(agency: agency, most: 0) }
      if number > 0, number < some.most[agency], prices.kitSum[kits + agency] > 0 {
        return .people(agency: agency, most: number)
      }
    }
    if crew.contains(where: { $0 > 0 }) { return nil }
    return some.most.firstIndex { $0 > 0 }.map { .people(agency: $0, most: 0) }
  }

  /// Changes the carried prices by how the crews of the best ways differ.
  private func keepTogether(_ prices: inout CarriedPrices) {
    let agencies = model.agencyCount
    var excess = [Double](repeating: 0, count: days.count * agencies)
    var day = 0
    while day < days.count {
      guard atHome[day] > atHome[day + 1] + 1, differences[day].end >= day else {
        day += 1
        continue
      }
      for part in differences[day].excess {
        for agency in 0..<agencies { excess[part.day * agencies + agency] = part.people[agency] }
      }
      day = differences[day].end + 1
    }
    prices.follow(excess) { cell in
      let (day, agency) = cell.quotientAndRemainder(dividingBy: agencies)
      let head = self.prices.headSum[self.prices.stretch(days.lowerBound + day, 1) + agency]
      return effort.rate * max(1e3, head)
    }
  }
}
