// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Large-neighbourhood search: again and again a part of the plan is taken out and filled anew
/// (``Refill``), and the change is kept or not by simulated annealing.
///
/// The trips of a few segments are the unit of a round: they are remembered, changed, and put back
/// where the change is not kept.
package final class TourSearch {
  let model: PlanningModel
  private(set) var state: SearchState
  private var refill: Refill
  private var random: SplitMix64
  private(set) var best: SearchState.Standing
  private(set) var bestValue: Double
  private var value: Double
  /// Trips of the best plan.
  var bestTripCount: Int { best.trips.reduce(0) { $0 + $1.count } }
  /// Rounds done.
  private(set) var rounds = 0
  /// Segments that share days with each segment, itself included.
  private let concurrent: [[Int]]

  /// Changes of single crews before each refill: a few cost less than it.
  private let crewChanges = 4
  /// Promises of attendance at fixed posts that could not be kept.
  private(set) var unkept: [SearchState.Unkept]
  /// The days of the weeks that each segment touches; empty where there are no fixed posts.
  private let weekDays: [[Int]]

  /// - Parameter named: whether every crew has to be found by name.
  package init(_ model: PlanningModel, seed: UInt64, stream: UInt64, named: Bool = false) {
    self.model = model
    state = SearchState(model, named: named)
    refill = Refill(model)
    random = SplitMix64(seed: seed, stream: stream)
    unkept = state.keepPromises()
    best = state.standing
    bestValue = state.value
    value = bestValue
    let days = model.district.calendar.workingDays
    weekDays = model.segments.map { segment in
      let mondays = Set(segment.days.map { days[$0].monday })
      return model.posts.isEmpty ? [] : days.indices.filter { mondays.contains(days[$0].monday) }
    }
    concurrent = model.segments.map { segment in
      model.segments.indices.filter { model.segments[$0].days.overlaps(segment.days) }
    }
  }

  /// Lets the multipliers of a bound guide the refill: what is scarce is spent where it is worth
  /// most.
  func follow(_ multipliers: Multipliers) {
    refill.follow(
      // Weaker and stronger; the first are of money alone.
      [0, 0.5, 0.75, 1, 1, 1.3].map { factor in
        var scaled = multipliers
        scaled.merge(scaled) { price, _ in price * factor }
        scaled.minVisits = [Double](repeating: 0, count: scaled.minVisits.count)
        return Prices(model, scaled)
      })
  }

  /// Fills every segment in turn: the first plan.
  package func construct() {
    var order = Array(model.segments.indices)
    order.sort { model.segments[$0].days.lowerBound < model.segments[$1].days.lowerBound }
    for segment in order { fillGaps(of: segment, barred: nil, noise: 0, guide: 0) }
    state.fillPosts(on: postDays)
    accept()
  }

  /// Takes over another plan of the same model.
  func adopt(_ plan: SearchState.Standing) {
    clearAll()
    for segment in model.segments.indices {
      for placed in plan.trips[segment] { state.restore(placed, segment: segment) }
    }
    for desk in model.posts.desks.indices {
      for day in 0..<model.dayCount {
        if let attendance = plan.attendances[model.posts.cell(desk, day)] {
          state.restore([(desk, day, attendance)])
        }
      }
    }
    value = state.value
    best = state.standing
    bestValue = value
  }

  /// Builds a plan from the trips that a linear program runs in part: the larger parts first, as far
  /// as they go together, each kept by the luck of its share; the gaps are filled after.
  func round(_ solution: [(column: TripColumn, share: Double)]) {
    for segment in model.segments.indices { clear(segment) }
    _ = state.release(postDays)
    for (column, share) in solution where random.fraction() < share + 0.5 {
      let trip = column.trip
      let days = trip.days
      guard state.allowsStart(team: trip.team, on: trip.start),
        !state.trips[column.segment].contains(where: { $0.trip.days.overlaps(days) }),
        trip.stops.allSatisfy({
          state.allowsVisit(site: $0.site, start: $0.start, days: $0.days)
        }),
        trip.crew.indices.allSatisfy({
          trip.crew[$0] == 0
            || trip.crew[$0] <= state.crewLimit($0, start: trip.start, length: trip.length)
        }), state.allowsCost(of: trip)
      else { continue }
      state.insert(trip, segment: column.segment)
    }
    for segment in model.segments.indices {
      fillGaps(of: segment, barred: nil, noise: 0, guide: max(0, refill.guides.count - 2))
    }
    state.fillPosts(on: postDays)
    accept()
  }

  /// The trips of the best plan, as a linear program takes them.
  var columns: [TripColumn] {
    best.trips.enumerated().flatMap { segment, placed in
      placed.map { TripColumn($0.trip, segment: segment, in: model) }
    }
  }

  /// Takes over trips that go together.
  func adopt(_ columns: [TripColumn]) {
    clearAll()
    for column in columns { state.insert(column.trip, segment: column.segment) }
    accept()
  }

  /// Takes over trips and attendance with their people by name; where a promise needs somebody, they
  /// are taken off a trip.
  ///
  /// - Parameters:
  ///   - plan: from which those trips that have the same crew there serve the same people.
  ///   - fills: whether those whom trips leave over attend fixed posts too.
  func adopt(
    _ staffed: [StaffedTrip], posts: [StaffedPost] = [], promised: Set<Int> = [],
    of plan: SearchState.Standing? = nil, fills: Bool = true
  ) {
    clearAll()
    take(posts, promised)
    unkept = state.keepPromises()
    let calendar = model.district.calendar
    var changed: [(trip: PlannedTrip, segment: Int, people: [[Int]])] = []
    for entry in staffed {
      guard let start = calendar.position(of: entry.trip.firstDay),
        let segment = model.segments.firstIndex(where: {
          $0.team == entry.trip.team && $0.days.contains(start)
        }),
        var trip = model.timed(
          team: entry.trip.team, start: start, stops: entry.trip.stops.map { ($0.site, $0.days) },
          travelsBefore: entry.trip.travelsBefore, travelsAfter: entry.trip.travelsAfter)
      else { continue }
      let people = model.posts.isEmpty ? entry.people : fitted(entry.people, to: trip)
      guard let people else { continue }
      trip.crew = people.map(\.count)
      // Fixed posts have chosen before, whom a trip may have served there.
      if model.posts.isEmpty, let same = plan?.trips[segment].first(where: { $0.trip == trip }) {
        state.insert(trip, segment: segment, people: people, shares: same.shares)
      } else {
        changed.append((trip, segment, people))
      }
    }
    for (trip, segment, people) in changed {
      state.insert(trip, segment: segment, people: people)
    }
    if !changed.isEmpty { chooseAnew { _ in true } }
    if fills { state.fillPosts(on: postDays) }
    accept()
  }

  /// The trips of the best plan with their people; only where names are kept.
  var bestStaffed: [StaffedTrip] {
    best.trips.flatMap { placed in
      placed.map { StaffedTrip(trip: $0.trip.trip(in: model), people: $0.people) }
    }
  }

  /// Days that the people of each agency give in the best plan.
  package var bestDays: [Int] {
    model.district.agencies.indices.map { agency in
      best.placed.reduce(0) { $0 + $1.trip.crew[agency] * $1.trip.length }
    }
  }

  /// Lets the people of an agency give no more days than that from now on.
  package func limitDays(of agency: Int, to days: Int) { state.postDays[agency] = days }

  /// One round at a temperature in Rp.
  package func round(temperature: Double) {
    rounds += 1
    // Without a day on which a team can go out there is nothing to change.
    if model.segments.isEmpty { return }
    for _ in 0..<crewChanges { changeCrew(temperature: temperature) }
    let (segments, barred) = ruin()
    let saved = segments.map { state.trips[$0] }
    let days = postDays(of: segments)
    let held = state.release(days)
    shiftPromises(on: days)
    for (segment, positions) in zip(segments, removals) {
      for position in positions.sorted(by: >) { state.remove(segment: segment, at: position) }
    }
    var order = segments
    for index in order.indices.dropFirst() { order.swapAt(index, random.below(index + 1)) }
    let noise = [0, 0.05, 0.05, 0.05][random.below(4)]
    let guide = random.below(refill.guides.count)
    for segment in order { fillGaps(of: segment, barred: barred, noise: noise, guide: guide) }
    state.fillPosts(on: days)
    let others =
      model.sharedSources.isEmpty
      ? [] : chooseAnew(near: saved + segments.map { state.trips[$0] }, except: segments)
    let changed = state.value
    let worse = value - changed
    if Annealing.shared.accepts(worse, at: temperature, &random) {
      value = changed
      if value > bestValue + 1e-6 { accept() }
      return
    }
    for (visit, share) in others { state.restore(share, to: visit) }
    for segment in segments { clear(segment) }
    state.clearPosts(on: days)
    for (segment, trips) in zip(segments, saved) {
      for placed in trips { state.restore(placed, segment: segment) }
    }
    state.restore(held)
  }

  /// Lets the visits that share people with some trips choose anew where others have gone whom they
  /// would rather serve, and says whom they had before.
  ///
  /// What a visit leaves is not lost: others near it take it. On 327 villages the plan of as many rounds
  /// is 0.8 to 1.1 % better for that.
  private func chooseAnew(
    near trips: [[SearchState.Placed]], except segments: [Int]
  ) -> [(visit: SearchState.VisitPlace, before: BenefitLedger.Share)] {
    var isNear = [Bool](repeating: false, count: model.siteCount)
    for placed in trips.joined() {
      for stop in placed.trip.stops {
        for site in model.sharingSites[stop.site] { isNear[site] = true }
      }
    }
    return chooseAnew(except: segments) { isNear[$0] }
  }

  /// The same for all visits to some sites.
  @discardableResult
  private func chooseAnew(
    except segments: [Int] = [], where isMeant: (_ site: Int) -> Bool
  ) -> [(visit: SearchState.VisitPlace, before: BenefitLedger.Share)] {
    var changed: [(visit: SearchState.VisitPlace, before: BenefitLedger.Share)] = []
    for segment in model.segments.indices where !segments.contains(segment) {
      for trip in state.trips[segment].indices {
        for (stop, stay) in state.trips[segment][trip].trip.stops.enumerated()
        where isMeant(stay.site) {
          let visit = SearchState.VisitPlace(segment: segment, trip: trip, stop: stop)
          if state.hasMissed(visit) { changed.append((visit, state.chooseAnew(visit))) }
        }
      }
    }
    return changed
  }

  /// One change of a crew: somebody more or less of one agency on one trip, where the seats are
  /// taken for somebody of another. A small move that the refill, which chooses a trip's crew by
  /// prices, does not make.
  private func changeCrew(temperature: Double) {
    let segment = random.below(model.segments.count)
    guard !state.trips[segment].isEmpty else { return }
    let position = random.below(state.trips[segment].count)
    var trip = state.trips[segment][position].trip
    let agency = random.below(model.agencyCount)
    guard change(&trip.crew, agency, by: random.below(2) == 0 ? 1 : -1) else { return }
    if trip.crew.reduce(0, +) > model.district.teams[trip.team].seats {
      let other = random.below(model.agencyCount)
      guard other != agency, change(&trip.crew, other, by: -1),
        trip.crew.reduce(0, +) <= model.district.teams[trip.team].seats
      else { return }
    }
    guard trip.crew.contains(where: { $0 > 0 }) else { return }
    let days = model.posts.isEmpty ? [] : Array(trip.days)
    let held = state.release(days)
    let saved = state.remove(segment: segment, at: position)
    var isAllowed = true
    for agency in trip.crew.indices
    where trip.crew[agency] > saved.trip.crew[agency]
      && trip.crew[agency] > state.crewLimit(agency, start: trip.start, length: trip.length)
    {
      isAllowed = false
    }
    if isAllowed, state.allowsCost(of: trip), state.isStaffable(trip) {
      state.insert(trip, segment: segment)
      state.fillPosts(on: days)
      let changed = state.value
      if Annealing.shared.accepts(value - changed, at: temperature, &random) {
        value = changed
        if value > bestValue + 1e-6 { accept() }
        return
      }
      if let index = state.trips[segment].firstIndex(where: { $0.trip.start == trip.start }) {
        state.remove(segment: segment, at: index)
      }
    }
    state.clearPosts(on: days)
    state.restore(saved, segment: segment)
    state.restore(held)
  }

  /// One person more or less of an agency, or its least number where it joins or leaves; false where
  /// it may not.
  private func change(_ crew: inout [Int], _ agency: Int, by step: Int) -> Bool {
    let least = model.leastCrew[agency]
    if step > 0 {
      crew[agency] = crew[agency] == 0 ? least : crew[agency] + 1
      return crew[agency] <= model.maxCrew[agency]
    }
    guard crew[agency] > 0 else { return false }
    crew[agency] = crew[agency] == least ? 0 : crew[agency] - 1
    return crew[agency] > 0 || !model.district.agencies[agency].mustCome
  }

  // MARK: Fixed posts

  /// The days of the weeks that some segments touch.
  private func postDays(of segments: [Int]) -> [Int] {
    model.posts.isEmpty ? [] : Set(segments.flatMap { weekDays[$0] }).sorted()
  }

  /// Moves some promised days of attendance among `days` to others of their week.
  private func shiftPromises(on days: [Int]) {
    if days.isEmpty { return }
    for post in model.posts.posts {
      for week in post.weeks where week.days.contains(where: { days.contains($0) }) {
        for (nth, desk) in post.desks.enumerated()
        where week.promised[nth] > 0 && week.promised[nth] < week.days.count
          && random.below(4) == 0
        {
          state.shiftPromise(
            desk, from: week.days[random.below(week.days.count)],
            to: week.days[random.below(week.days.count)])
        }
      }
    }
  }

  /// Puts people by name at the fixed posts.
  ///
  /// - Parameter promised: positions in `posts` of promised days.
  private func take(_ posts: [StaffedPost], _ promised: Set<Int>) {
    for (position, post) in posts.enumerated() {
      guard let desk = desk(site: post.site, agency: post.agency),
        let day = model.district.calendar.position(of: post.day),
        post.people.count >= model.posts.desks[desk].least
      else { continue }
      state.attend(
        desk, on: day, people: post.people.count, isPromised: promised.contains(position),
        names: post.people)
    }
  }

  /// The people of a trip as far as they are free; nil where it cannot go.
  private func fitted(_ people: [[Int]], to trip: PlannedTrip) -> [[Int]]? {
    guard let names = state.names else { return people }
    var result = people
    for (agency, crew) in people.enumerated() where !crew.isEmpty {
      let limit = state.crewLimit(agency, start: trip.start, length: trip.length)
      if crew.count <= limit,
        crew.allSatisfy({ names.isFree($0, from: trip.start, to: trip.end) })
      {
        continue
      }
      let count = min(limit, crew.count)
      let others =
        count >= model.leastCrew[agency]
        ? names.canStaff(agency, from: trip.start, to: trip.end, count: count) : nil
      result[agency] = others ?? []
      if result[agency].isEmpty, model.district.agencies[agency].mustCome { return nil }
    }
    return result.contains { !$0.isEmpty } ? result : nil
  }

  private func accept() {
    value = state.value
    bestValue = value
    best = state.standing
  }

  private func clearAll() {
    for segment in model.segments.indices { clear(segment) }
    state.clearPosts(on: postDays)
  }

  private func clear(_ segment: Int) {
    while let last = state.trips[segment].indices.last { state.remove(segment: segment, at: last) }
  }

  private func fillGaps(of segment: Int, barred: Int?, noise: Double, guide: Int) {
    let longest = max(7, model.district.teams[model.segments[segment].team].maxTripDays + 1)
    for gap in state.gaps(in: segment) {
      var rest = gap
      while rest.count > longest {
        let cut = rest.lowerBound + longest - random.below(3)
        refill.fill(
          &state, segment: segment, stretch: rest.lowerBound..<cut, noise: noise, barred: barred,
          guide: guide, random: &random)
        rest = cut..<rest.upperBound
      }
      refill.fill(
        &state, segment: segment, stretch: rest, noise: noise, barred: barred, guide: guide,
        random: &random)
    }
  }

  // MARK: Ruin

  /// Trips to take out, by segment, parallel to the segments that ``ruin()`` gives.
  private var removals: [[Int]] = []

  /// Chooses what is taken out, into ``removals``, and says which segments are filled anew and
  /// which site may not come back.
  private func ruin() -> (segments: [Int], barred: Int?) {
    var chosen: [(segment: Int, positions: [Int])] = []
    func take(_ segment: Int, _ positions: [Int]) {
      if let index = chosen.firstIndex(where: { $0.segment == segment }) {
        chosen[index].positions = Array(Set(chosen[index].positions + positions)).sorted()
      } else {
        chosen.append((segment, positions))
      }
    }
    func takeAll(_ segment: Int) { take(segment, Array(state.trips[segment].indices)) }
    var barred: Int?
    switch random.below(15) {
    case 0..<3:
      for _ in 0..<1 + random.below(min(4, model.segments.count)) {
        takeAll(random.below(model.segments.count))
      }
    case 3..<6:
      let site = random.below(model.siteCount)
      var sites = [site]
      if let near = model.nearest[site].first { sites.append(near) }
      takeVisits(to: sites, take)
      if random.below(3) == 0 { barred = site }
    case 6..<9:
      for _ in 0..<1 + random.below(5) {
        let segment = random.below(model.segments.count)
        if !state.trips[segment].isEmpty {
          take(segment, [random.below(state.trips[segment].count)])
        }
      }
    case 9..<12:
      // Related trips: near in time to one, or to the same or a neighbouring site.
      let segment = random.below(model.segments.count)
      guard let placed = state.trips[segment].first, let stop = placed.trip.stops.first else {
        takeAll(segment)
        break
      }
      take(segment, [0])
      let near = [stop.site] + model.nearest[stop.site].prefix(3)
      var candidates: [(segment: Int, position: Int)] = []
      for (other, trips) in state.trips.enumerated() {
        for (position, candidate) in trips.enumerated()
        where candidate.trip.stops.contains(where: { near.contains($0.site) }) {
          candidates.append((other, position))
        }
      }
      for _ in 0..<min(3, candidates.count) {
        let pick = candidates[random.below(candidates.count)]
        take(pick.segment, [pick.position])
      }
    case 12..<14:
      let first = random.below(model.segments.count)
      let team = model.segments[first].team
      for segment in first..<min(model.segments.count, first + 2 + random.below(3))
      where model.segments[segment].team == team {
        takeAll(segment)
      }
    default:
      for segment in concurrent[random.below(model.segments.count)] { takeAll(segment) }
    }
    if chosen.isEmpty { takeAll(random.below(model.segments.count)) }
    removals = chosen.map(\.positions)
    return (chosen.map(\.segment), barred)
  }

  private func takeVisits(to sites: [Int], _ take: (Int, [Int]) -> Void) {
    for (segment, trips) in state.trips.enumerated() {
      let positions = trips.indices.filter { position in
        trips[position].trip.stops.contains { sites.contains($0.site) }
      }
      if !positions.isEmpty { take(segment, Array(positions)) }
    }
  }
}
