// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A plan under way, with all that it has taken: trips with crew sizes, and what is left of visits,
/// people, kits, months and money.
///
/// Every trip that stands here keeps all rules save those on names; of these it keeps the counted
/// forms (pool, rest, post days). Putting trips in and taking them out again costs O(days ×
/// agencies), and taking out what was put in last is exact.
struct SearchState {
  /// A trip in the plan, with what it brings by itself and what it took of shared people.
  struct Placed {
    var trip: PlannedTrip
    /// Requests and pins met, in Rp.
    var bonus: Double
    var crewCost: Double
    var shares: [BenefitLedger.Share] = []
    /// By agency, where the plan is kept with names: positions in ``District/staff``.
    var people: [[Int]] = []
    /// In a re-plan: what the people cost who were not announced for the visits that are kept.
    var exchange = 0.0

    var net: Double { bonus - trip.cost - crewCost - exchange }
  }

  /// A plan that stood here, to be taken up again.
  struct Standing {
    /// By segment.
    var trips: [[Placed]]
    var attendances: [Attendance?]

    var placed: [Placed] { trips.flatMap { $0 } }
  }

  /// Where a visit stands: a stop of a trip of a segment.
  struct VisitPlace {
    var segment: Int
    var trip: Int
    var stop: Int
  }

  /// First and last day number of a visit.
  struct Span {
    var first: Int
    var last: Int
  }

  let model: PlanningModel
  var ledger: BenefitLedger
  /// The trips of each segment, by first day.
  private(set) var trips: [[Placed]]
  /// The visits of each site, by first day.
  private(set) var spans: [[Span]]

  /// People of an agency at posts on a day, on trips or at fixed ones, at `agency * days + day`.
  var atPosts: [Int]
  private var resting: [Int]
  private var kitsUsed: [Int]
  private var postDaysUsed: [Int]
  /// What the roster showed to be out of reach is taken off these.
  var pool: [Int]
  var restPool: [Int]
  var postDays: [Int]
  private var agencySpent: [Double]
  private var spent = 0.0
  private var monthStarts: [Int]

  /// Who is where; nil where people are only counted.
  var names: NamedCrews?
  /// Who attends the fixed posts, by ``FixedPosts/cell(_:_:)``.
  var attendances: [Attendance?]

  /// - Parameter named: whether every crew has to be found by name.
  init(_ model: PlanningModel, named: Bool = false) {
    self.model = model
    names = named ? NamedCrews(model.district) : nil
    ledger = BenefitLedger(model)
    trips = [[Placed]](repeating: [], count: model.segments.count)
    spans = model.standing.spans
    atPosts = [Int](repeating: 0, count: model.agencyCount * model.dayCount)
    resting = atPosts
    kitsUsed = model.standing.kits
    postDaysUsed = [Int](repeating: 0, count: model.agencyCount)
    pool = model.pool
    restPool = model.restPool
    postDays = model.postDays
    agencySpent = model.standing.agencySpent
    spent = model.standing.spent
    monthStarts = model.standing.starts
    attendances = [Attendance?](
      repeating: nil, count: model.posts.desks.count * model.dayCount)
    // Whoever attended in the past serves whom the search thinks best.
    for past in model.district.history?.attendances ?? [] {
      let hours = model.district.calendar.hours(on: past.day)
      var crew = [Int](repeating: 0, count: model.agencyCount)
      crew[past.agency] = past.people.count
      _ = ledger.add(
        site: past.site, crew: crew,
        served: hours.serviceMinutes(from: hours.open, to: hours.close), servedDays: 1)
    }
  }

  // MARK: Value

  /// Net benefit in Rp, with ``PlanningModel/pinWorth`` for each pin that is kept. Cost: O(trips +
  /// sites).
  var value: Double {
    var sum = ledger.total
    for segment in trips {
      for placed in segment { sum += placed.net }
    }
    return sum - model.district.settings.shortfallPenalty * Double(shortfalls)
      - model.announced.surcharge(spans)
  }

  /// Visits promised and not made.
  var shortfalls: Int {
    var missing = 0
    for site in 0..<model.siteCount { missing += max(0, model.promised[site] - spans[site].count) }
    return missing
  }

  var standing: Standing { Standing(trips: trips, attendances: attendances) }

  // MARK: What may be

  /// Whether a visit from day position `start` over `days` days keeps away from the others of its
  /// site, and is not one too many.
  func allowsVisit(site: Int, start: Int, days: Int) -> Bool {
    let first = model.dayNumber[start]
    if first < model.earliestStart[site] { return false }
    if let most = model.district.sites[site].maxVisits, spans[site].count >= most { return false }
    let last = first + days - 1
    let gap = model.district.sites[site].gap
    for span in spans[site] where span.first - last < gap && first - span.last < gap {
      return false
    }
    return true
  }

  /// Whether a team may start one more trip in the month of day `start`.
  func allowsStart(team: Int, on start: Int) -> Bool {
    guard let most = model.district.teams[team].maxTripsPerMonth else { return true }
    return monthStarts[team * model.months.count + model.monthOfDay[start]] < most
  }

  /// The most people that `agency` can send on a trip on the days of `start..<start + length`.
  func crewLimit(_ agency: Int, start: Int, length: Int) -> Int {
    crewSizes(agency, start: start, length: length).most
  }

  /// The fewest and most people that `agency` can send on a trip on these days, and any number between;
  /// where names are kept, those free may need more than the least number to know all services. Nobody can
  /// go where the most are fewer than the fewest.
  func crewSizes(_ agency: Int, start: Int, length: Int) -> (least: Int, most: Int) {
    let least = model.leastCrew[agency]
    let row = agency * model.dayCount
    var limit = min(model.maxCrew[agency], (postDays[agency] - postDaysUsed[agency]) / length)
    for day in start..<start + length {
      if kitsUsed[row + day] >= model.kits[agency] { return (least, 0) }
      limit = min(limit, pool[row + day] - atPosts[row + day])
    }
    let rested = min(model.dayCount, start + length + model.district.settings.restDays)
    for day in start..<rested { limit = min(limit, restPool[row + day] - resting[row + day]) }
    if let budget = model.district.agencies[agency].budget {
      let each = model.district.agencies[agency].crewCost(days: length)
      if each > 0 { limit = min(limit, wholes(budget - agencySpent[agency], each)) }
    }
    guard let names else { return (least, max(0, limit)) }
    let sizes = names.sizes(
      of: agency, from: start, to: start + length - 1, least: least, most: limit)
    return (sizes?.lowerBound ?? least, sizes?.upperBound ?? 0)
  }

  /// Whether people can be found for every agency's crew of a trip; where they are only counted,
  /// always.
  func isStaffable(_ trip: PlannedTrip) -> Bool {
    guard let names else { return true }
    return trip.crew.indices.allSatisfy { agency in
      trip.crew[agency] == 0
        || names.canStaff(agency, from: trip.start, to: trip.end, count: trip.crew[agency]) != nil
    }
  }

  /// The most people of `agency` that day `day` alone still has, rest and kits counted.
  func dayLimit(_ agency: Int, on day: Int) -> Int {
    let cell = agency * model.dayCount + day
    if kitsUsed[cell] >= model.kits[agency] { return 0 }
    return max(
      0,
      min(model.maxCrew[agency], pool[cell] - atPosts[cell], restPool[cell] - resting[cell]))
  }

  /// Days that an agency's people still have to give.
  func postDaysLeft(_ agency: Int) -> Int { postDays[agency] - postDaysUsed[agency] }

  /// What is left of the budget; infinite where there is none.
  var budgetLeft: Double { (model.district.settings.budget ?? .infinity) - spent }

  /// Whether the budget allows a trip with its crew.
  func allowsCost(of trip: PlannedTrip) -> Bool {
    guard model.district.settings.budget != nil else { return true }
    return trip.cost + trip.crewCost(in: model) <= budgetLeft + 1e-6
  }

  private func wholes(_ money: Double, _ each: Double) -> Int {
    money <= 0 ? 0 : Int(min(1e6, (money / each + 1e-9).rounded(.down)))
  }

  /// The free stretches of a segment: days without a trip.
  func gaps(in segment: Int) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var next = model.segments[segment].days.lowerBound
    for placed in trips[segment] {
      if placed.trip.start > next { gaps.append(next..<placed.trip.start) }
      next = placed.trip.end + 1
    }
    let end = model.segments[segment].days.upperBound
    if next < end { gaps.append(next..<end) }
    return gaps
  }

  // MARK: Changes

  /// Puts a trip with its crew into the plan.
  ///
  /// - Precondition: the rules allow it (``allowsVisit(site:start:days:)``, ``crewLimit(_:start:length:)``, …).
  ///
  /// - Parameters:
  ///   - people: who goes, by agency; chosen here where it is nil and names are kept.
  ///   - shares: whom its visits serve, where they do not choose.
  mutating func insert(
    _ trip: PlannedTrip, segment: Int, people: [[Int]]? = nil,
    shares: [BenefitLedger.Share]? = nil
  ) {
    var placed = Placed(trip: trip, bonus: 0, crewCost: trip.crewCost(in: model))
    if let names {
      placed.people =
        people
        ?? model.announced.people(for: trip, in: model, names: names)
        ?? trip.crew.enumerated().map { agency, count in
          count == 0
            ? [] : names.canStaff(agency, from: trip.start, to: trip.end, count: count) ?? []
        }
    }
    for stop in trip.stops {
      placed.bonus += model.visitBonus(
        site: stop.site, start: stop.start, days: stop.days, team: trip.team)
    }
    placed.exchange = model.announced.exchangeCost(of: trip, people: placed.people, in: model)
    if let shares {
      placed.shares = shares
      return restore(placed, segment: segment)
    }
    for stop in trip.stops {
      placed.shares.append(
        ledger.add(site: stop.site, crew: trip.crew, served: stop.served, servedDays: stop.days))
    }
    put(placed, segment)
  }

  /// Puts a trip back that ``remove(segment:at:)`` took out.
  mutating func restore(_ placed: Placed, segment: Int) {
    for (stop, share) in zip(placed.trip.stops, placed.shares) {
      ledger.restore(
        site: stop.site, crew: placed.trip.crew, served: stop.served, servedDays: stop.days,
        share: share)
    }
    put(placed, segment)
  }

  /// Takes a trip out of the plan.
  @discardableResult
  mutating func remove(segment: Int, at position: Int) -> Placed {
    let placed = trips[segment].remove(at: position)
    for (stop, share) in zip(placed.trip.stops, placed.shares) {
      ledger.remove(
        site: stop.site, crew: placed.trip.crew, served: stop.served, servedDays: stop.days,
        share: share)
      let first = model.dayNumber[stop.start]
      if let index = spans[stop.site].firstIndex(where: { $0.first == first }) {
        spans[stop.site].remove(at: index)
      }
    }
    account(for: placed, sign: -1)
    return placed
  }

  /// Whether other people are left for a visit that it would rather serve.
  func hasMissed(_ visit: VisitPlace) -> Bool {
    let placed = trips[visit.segment][visit.trip]
    let stop = placed.trip.stops[visit.stop]
    return ledger.hasMissed(
      site: stop.site, crew: placed.trip.crew, served: stop.served, share: placed.shares[visit.stop]
    )
  }

  /// Lets a visit choose its people anew, and says whom it had before.
  mutating func chooseAnew(_ visit: VisitPlace) -> BenefitLedger.Share {
    let before = giveBack(visit)
    let placed = trips[visit.segment][visit.trip]
    let stop = placed.trip.stops[visit.stop]
    trips[visit.segment][visit.trip].shares[visit.stop] = ledger.add(
      site: stop.site, crew: placed.trip.crew, served: stop.served, servedDays: stop.days)
    return before
  }

  /// Gives a visit the people again that it had before.
  mutating func restore(_ share: BenefitLedger.Share, to visit: VisitPlace) {
    _ = giveBack(visit)
    let placed = trips[visit.segment][visit.trip]
    let stop = placed.trip.stops[visit.stop]
    ledger.restore(
      site: stop.site, crew: placed.trip.crew, served: stop.served, servedDays: stop.days,
      share: share)
    trips[visit.segment][visit.trip].shares[visit.stop] = share
  }

  private mutating func giveBack(_ visit: VisitPlace) -> BenefitLedger.Share {
    let placed = trips[visit.segment][visit.trip]
    let stop = placed.trip.stops[visit.stop]
    let share = placed.shares[visit.stop]
    ledger.remove(
      site: stop.site, crew: placed.trip.crew, served: stop.served, servedDays: stop.days,
      share: share)
    return share
  }

  private mutating func put(_ placed: Placed, _ segment: Int) {
    for stop in placed.trip.stops {
      let first = model.dayNumber[stop.start]
      let index = spans[stop.site].firstIndex { $0.first > first } ?? spans[stop.site].count
      spans[stop.site].insert(Span(first: first, last: first + stop.days - 1), at: index)
    }
    let index =
      trips[segment].firstIndex { $0.trip.start > placed.trip.start } ?? trips[segment].count
    trips[segment].insert(placed, at: index)
    account(for: placed, sign: 1)
  }

  private mutating func account(for placed: Placed, sign: Int) {
    let trip = placed.trip
    for people in placed.people {
      if sign > 0 {
        names?.insert(people, from: trip.start, to: trip.end)
      } else {
        names?.remove(people, from: trip.start, to: trip.end)
      }
    }
    let rested = min(model.dayCount, trip.end + 1 + model.district.settings.restDays)
    for agency in 0..<model.agencyCount where trip.crew[agency] > 0 {
      let row = agency * model.dayCount
      let people = sign * trip.crew[agency]
      for day in trip.days {
        atPosts[row + day] += people
        kitsUsed[row + day] += sign
      }
      for day in trip.start..<rested { resting[row + day] += people }
      postDaysUsed[agency] += people * trip.length
      agencySpent[agency] +=
        Double(people) * model.district.agencies[agency].crewCost(days: trip.length)
    }
    spent += Double(sign) * (trip.cost + placed.crewCost)
    monthStarts[trip.team * model.months.count + model.monthOfDay[trip.start]] += sign
  }
}
