// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Touring

/// One run of the planner: two streams of work, phase after phase, that meet at the end of each.
///
/// In the first phase one stream searches while the other finds the bound; in the second both
/// search, guided by the bound's prices. Then names are found and people shared out. What a stream
/// does depends on the seed and the phases before alone, so that the number of threads and their
/// timing never change a result that is limited by work.
final class PlanningRun {
  /// Moves of a stream in one round of ``PlanningLimits/rounds``.
  static let movesInRound = 200
  /// The share of a run that the bound has, where it is not found sooner.
  private static let bounded = 0.88
  /// The same where one thread does all the work, and where prices go down without a program, and the search
  /// beside them goes on as long.
  private static let boundedAlone = 0.65
  private static let descended = 0.5
  /// The share for one change of a plan whose crews cannot be filled, and how often there is one at most.
  private static let mend = 0.025
  private static let mostMends = 4
  /// The share after which the plan is written.
  private static let searched = 0.94

  /// Moves in one climb, where there is time for them.
  private var movesInClimb: Int { 4000 * model.segments.count }

  private let model: PlanningModel
  private let limits: PlanningLimits
  private let pace: Pace
  private let board: ProgressBoard
  private let course = SearchCourse()
  /// The share after which people get names.
  private var namesFrom = 0.85
  /// The best bound proved in the phases that are over.
  private var bound = Double.infinity

  init(
    _ district: District, limits: PlanningLimits,
    progress: @escaping @Sendable (PlanningProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    pace = Pace(limits, isCancelled: isCancelled)
    board = ProgressBoard(progress)
    model = PlanningModel(district)
    self.limits = limits
  }

  func outcome() -> PlanningOutcome {
    if let impossible = CrewProof(model.district).outcome(model.posts) { return impossible }
    let first = TourSearch(model, seed: limits.seed, stream: 0)
    if let unattended = PlanningRun.impossible(first.unkept, model) { return unattended }
    first.construct()
    board.report(.start, value: honest(first.bestValue))
    let second = TourSearch(model, seed: limits.seed, stream: 1)
    second.adopt(first.best)
    let generation = ColumnGeneration(model, threads: min(2, limits.threads))
    // Names and mends of hundreds of villages take longer.
    if !generation.hasProgram { namesFrom = 0.82 }

    // First phase: a search, and the bound beside it.
    let start = first.columns
    parallel(
      0...0.1,
      { self.searchBeside(generation, first) },
      { self.findBound(generation, from: start) })
    bound = generation.bound
    let guides = isNear(bound, to: honest(first.bestValue))
    if guides {
      first.follow(generation.best.multipliers)
      second.follow(generation.best.multipliers)
    }
    if generation.bound.isFinite {
      board.report(.bound, bound: generation.bound, columns: generation.columnCount)
    }
    let probe =
      generation.hasProgram
      ? named(first, stream: 2, generation, effort: pace.rosterEffort) : nil
    if let probe, let proven = exactPlan(from: first, named: probe.search, generation) {
      return finish(proven, generation)
    }
    second.adopt(first.best)
    // Second phase: both climb again and again, guided by the bound's prices.
    let begin = pace.isTimed ? max(0.1, pace.share) : 0.1
    let end = namesFrom
    let climbs = pace.climbs(
      from: begin, upTo: end, movesASecond: Double(first.rounds) / max(0.01, pace.elapsed),
      movesAClimb: movesInClimb)
    let trips = guides ? generation.solution : []
    let isClimbing = begin < end - 0.01
    func climb(_ search: TourSearch) {
      if generation.hasProgram {
        self.climb(search, trips, shares: begin...end, times: climbs)
      } else {
        cool(search, shares: (begin, end)) { false }
      }
    }
    if isClimbing { parallel(0.1...end, { climb(first) }, { climb(second) }) }
    // Third phase: people by name, and both search on with them.
    course.startNames()
    // Each stream puts its search with names here.
    var one = first
    var other = second
    func withNames(_ counted: TourSearch, stream: UInt64) -> (search: TourSearch, excess: [Int]) {
      // Nothing has changed since the probe.
      if let probe, !isClimbing { return (again(probe.search, stream: stream), probe.excess) }
      return named(counted, stream: stream, generation, effort: 1)
    }
    func searchOn(_ counted: TourSearch, stream: UInt64) -> TourSearch {
      let begin = pace.reached
      let start = withNames(counted, stream: stream)
      let mended = mended(
        start, naming: pace.reached - begin, counted, stream: stream, generation)
      if guides { mended.search.follow(generation.best.multipliers) }
      board.report(.roster, value: honest(mended.search.bestValue))
      let shares = (mended.share, PlanningRun.searched)
      anneal(mended.search, .names, shares: shares) { false }
      return mended.search
    }
    parallel(
      end...PlanningRun.searched,
      { one = searchOn(first, stream: 2) },
      { other = searchOn(second, stream: 3) })
    let best = other.bestValue > one.bestValue ? other : one
    return finish(best, generation)
  }

  /// The proven best plan of a small district; nil where none could be proved.
  ///
  /// What was learnt on the way stays: a better plan in `search`, and a lower ``bound``.
  private func exactPlan(
    from search: TourSearch, named: TourSearch, _ generation: ColumnGeneration
  ) -> TourSearch? {
    // Attendance at fixed posts is no trip: such districts are searched.
    guard bound.isFinite, !pace.isCancelled, model.posts.isEmpty else { return nil }
    var keepsAll = model.district.keepsPins(named.bestStaffed)
    // Without a plan that counts, any value does that a plan may well have.
    let value = keepsAll ? honest(named.bestValue) : bound - abs(bound)
    let result = ExactPlan(model, limits: pace.solverLimits(upTo: 0.5)).solve(
      Prices(model, generation.best.multipliers, cuts: generation.best.cuts),
      bound: generation.bound, above: value)
    if result.bound < bound { bound = result.bound }
    if let trips = result.trips {
      let exact = TourSearch(model, seed: limits.seed, stream: 2, named: true)
      exact.adopt(trips)
      // The search shares out service one visit after the other and may undervalue the best plan.
      if isMet(bound, by: result.value), model.district.keepsPins(exact.bestStaffed) {
        return exact
      }
      search.adopt(exact.columns)
      // Names that were proved need not be found again, but may be bettered.
      let anew = TourSearch(model, seed: limits.seed, stream: 2, named: true)
      anew.adopt(staffed(search.best, [], generation.best.multipliers).staffedTrips)
      for other in [exact, anew] where other.bestValue > named.bestValue { named.adopt(other.best) }
      keepsAll = model.district.keepsPins(named.bestStaffed)
    }
    board.report(.bound, value: honest(named.bestValue), bound: bound)
    return keepsAll && isMet(bound, by: honest(named.bestValue)) ? named : nil
  }

  /// Whether a value is the bound but for the rounding of sums.
  private func isMet(_ bound: Double, by value: Double) -> Bool {
    bound - value <= max(1, 1e-8 * abs(bound))
  }

  /// Whether a value is as near to the bound as was asked for.
  private func isEnough(_ value: Double) -> Bool {
    bound.isFinite && bound - value <= max(limits.gap * abs(bound), 1)
  }

  /// Whether a bound has come near enough to the plans for its prices to mean something.
  private func isNear(_ bound: Double, to value: Double) -> Bool {
    bound.isFinite && bound - value < 0.5 * abs(bound)
  }

  /// Anneals several times from plans made of the bound's trips, and keeps the best of all.
  ///
  /// Where one climb ends is a matter of luck by some thousandths of the value. Up to ``movesInClimb``
  /// a longer climb brings more than several: on Ogan Komering Ilir 28 climbs of 20,000 moves ended at
  /// 1,879 million on average and 1,892 at best, 8 of 130,000 at 1,894 and 1,904.
  private func climb(
    _ search: TourSearch, _ solution: [(column: TripColumn, share: Double)],
    shares: ClosedRange<Double>, times: Int
  ) {
    let length = (shares.upperBound - shares.lowerBound) / Double(times)
    var climbs = 0
    var trial = CoolingTrial([.climb, .narrow])
    keepBest(of: search) { _ in
      if climbs == times { return false }
      let from = shares.lowerBound + length * Double(climbs)
      if !solution.isEmpty { search.round(solution) }
      anneal(search, trial.cooling, shares: (from, from + length)) { false }
      trial.note(search.bestValue)
      climbs += 1
      return true
    }
  }

  /// Anneals for a part of one cooling that takes the whole run: where there are no trips of a program
  /// to begin again from, nothing is gained by several.
  private func cool(
    _ search: TourSearch, shares: (Double, Double), until isOver: () -> Bool
  ) {
    func temperature(_ share: Double) -> Double {
      Cooling.climb.temperature(after: share / namesFrom)
    }
    anneal(
      search, Cooling(hot: temperature(shares.0), cold: temperature(shares.1)), shares: shares,
      until: isOver)
  }

  /// A search with people by name that begins with the best plan of one without, and how many days too
  /// many that asks of each agency's people (``RosterResult/excess``).
  private func named(
    _ counted: TourSearch, stream: UInt64, _ generation: ColumnGeneration, effort: Int
  ) -> (search: TourSearch, excess: [Int]) {
    let search = TourSearch(model, seed: limits.seed, stream: stream, named: true)
    let posts = counted.bestPosts
    let people = staffed(counted.best, posts, generation.best.multipliers, effort: effort)
    search.adopt(
      people.staffedTrips, posts: people.posts,
      promised: Set(posts.indices.filter { posts[$0].isPromised }), of: counted.best)
    return (search, people.excess)
  }

  /// The best plan with people by name that comes of one which lacks some, and the share of the run at
  /// which it is there.
  ///
  /// What a climb ends with uses up people's days, and sums allow more of it than any roster. Where
  /// people are missing, the search that counts them changes what is left a little, while the agencies
  /// that fell short have fewer days to give, by what was too much; and names are found again.
  /// On 18 sites names cost nothing or 0.1 to 1 % of the value, on 327 villages 1.3 to 1.5 %; mended,
  /// some 0.05 %.
  ///
  /// - Parameter first: how much of the run finding the first names took: none is begun that would not end.
  private func mended(
    _ start: (search: TourSearch, excess: [Int]), naming first: Double, _ search: TourSearch,
    stream: UInt64, _ generation: ColumnGeneration
  ) -> (search: TourSearch, share: Double) {
    var (latest, excess) = start
    var best = latest
    var share = namesFrom
    var naming = first
    for _ in 0..<PlanningRun.mostMends where excess.contains(where: { $0 > 0 }) {
      share = max(share, pace.reached)
      let next = share + PlanningRun.mend
      if next + naming > PlanningRun.searched || pace.isCancelled { break }
      let days = search.bestDays
      search.adopt(latest.best)
      for (agency, excess) in excess.enumerated() where excess > 0 {
        search.limitDays(of: agency, to: days[agency] - excess)
      }
      anneal(search, .mend, shares: (share, next), isNoted: false) { false }
      share = next
      let begin = pace.reached
      (latest, excess) = named(search, stream: stream, generation, effort: 1)
      naming = pace.reached - begin
      if latest.bestValue > best.bestValue { best = latest }
    }
    return (best, share)
  }

  /// Another search that begins with the best plan of one with people by name.
  private func again(_ named: TourSearch, stream: UInt64) -> TourSearch {
    let search = TourSearch(model, seed: limits.seed, stream: stream, named: true)
    search.adopt(named.best)
    return search
  }

  /// Climbs until `climb`, which is told the best value so far, says that it did not; the best plan of
  /// all is then the search's.
  private func keepBest(of search: TourSearch, climb: (Double) -> Bool) {
    var best = search.best
    var bestValue = search.bestValue
    while climb(bestValue) {
      if search.bestValue > bestValue {
        bestValue = search.bestValue
        best = search.best
      }
    }
    search.adopt(best)
  }

  /// The trips and days at fixed posts of a plan with people by name, as far as they can be found.
  private func staffed(
    _ best: SearchState.Standing, _ posts: [DraftPost], _ multipliers: Multipliers, effort: Int = 1
  ) -> RosterResult {
    let placed = best.placed
    let drafts = placed.map { DraftTrip(trip: $0.trip.trip(in: model), crew: $0.trip.crew) }
    let maker = RosterMaker(
      model.district, seed: limits.seed, effort: effort, threads: limits.threads)
    return maker.staff(drafts, posts: posts) {
      trip, agency, person in
      self.worth(of: placed[trip], agency: agency, person: person, multipliers)
    } postWorth: { post, person in
      self.worth(of: posts[post], person: person, multipliers)
    }
  }

  // MARK: Phases

  private func parallel(
    _ phase: ClosedRange<Double>, _ a: @escaping () -> Void, _ b: @escaping () -> Void
  ) {
    defer { course.endPhase() }
    pace.parallel(phase, a, b)
  }

  /// Anneals until the second of `shares` of the run is over.
  ///
  /// - Parameter isNoted: whether the values belong to the course of the run.
  private func anneal(
    _ search: TourSearch, _ cooling: Cooling, shares: (Double, Double), isNoted: Bool = true,
    until isOver: () -> Bool
  ) {
    if model.segments.isEmpty { return }
    let worth = max(1e4, abs(honest(search.bestValue)) / Double(max(1, search.bestTripCount)))
    let schedule = pace.schedule(
      from: shares.0, upTo: shares.1, movesDone: search.rounds)
    if isNoted { course.note(honest(search.bestValue), of: search) }
    while true {
      let progress = schedule.progress(moves: search.rounds)
      if progress >= 1 || pace.isCancelled || (isOver() && pace.isTimed) { return }
      if isEnough(honest(search.bestValue)) { return }
      let temperature = worth * cooling.temperature(after: progress)
      for _ in 0..<20 { search.round(temperature: temperature) }
      board.report(.search, value: honest(search.bestValue))
      if isNoted { course.note(honest(search.bestValue), of: search) }
    }
  }

  /// Searches as long as the bound is looked for, and from its trips once it is near; where work is the
  /// limit, for its own share of it.
  private func searchBeside(_ generation: ColumnGeneration, _ search: TourSearch) {
    if !generation.hasProgram {
      // On one thread the bound comes after this.
      let end = pace.isTimed && pace.half == nil ? PlanningRun.descended : 0.1
      cool(search, shares: (0, end)) { generation.isDone }
      return
    }
    anneal(search, .beginning, shares: (0, 0.1)) {
      generation.isDone || generation.newestRelaxation != nil
    }
    guard pace.isTimed, pace.half == nil else { return }
    let movesASecond = Double(search.rounds) / max(0.01, pace.elapsed)
    keepBest(of: search) { bestValue in
      guard !generation.isDone, pace.share < PlanningRun.bounded - 0.01, !pace.isCancelled,
        !isEnough(honest(bestValue))
      else { return false }
      guard let relaxation = generation.newestRelaxation else {
        anneal(
          search, .climb, shares: (pace.share, min(PlanningRun.bounded, pace.share + 0.2))
        ) {
          generation.isDone || generation.newestRelaxation != nil
        }
        return true
      }
      search.follow(relaxation.multipliers)
      search.round(relaxation.solution)
      let climbs = pace.climbs(
        from: 0, upTo: PlanningRun.bounded, movesASecond: movesASecond, movesAClimb: movesInClimb)
      let begin = pace.share
      let length = (PlanningRun.bounded - begin) / Double(climbs)
      // The other stream would wait for a climb that has hardly begun.
      anneal(search, .narrow, shares: (begin, begin + length)) {
        generation.isDone && pace.share < begin + 0.5 * length
      }
      return true
    }
  }

  private func findBound(_ generation: ColumnGeneration, from start: [TripColumn]) {
    // Without a bound there is still a plan; a failure of the solver must not lose it.
    // On one thread most of the search comes after the bound; without a program it has no trips to begin
    // with, and needs both threads the sooner.
    let share =
      !generation.hasProgram
      ? PlanningRun.descended
      : pace.half == nil ? PlanningRun.bounded : PlanningRun.boundedAlone
    try? generation.run(
      start: start, limits: pace.solverLimits(upTo: share), rounds: pace.boundRounds
    ) { bound, columns in
      self.board.report(.bound, bound: bound, columns: columns)
      self.course.note(bound: bound)
    }
    generation.finish()
  }

  /// A value of the search without what keeping pins is worth to it.
  private func honest(_ value: Double) -> Double {
    value - (value / model.pinWorth).rounded() * model.pinWorth
  }

  // MARK: The end

  private func finish(_ search: TourSearch, _ generation: ColumnGeneration) -> PlanningOutcome {
    let district = model.district
    board.report(.roster, value: honest(search.bestValue))
    let multipliers = generation.relaxed.multipliers
    let own = (trips: search.bestStaffed, posts: search.bestStaffedPosts)
    guard search.unkept.isEmpty else { return .nothingFound }
    guard district.keepsPins(own.trips) else {
      let proof = PinProof(model, limits: pace.graceLimits)
      return proof.isImpossible() ? .infeasible(proof.reasons) : .nothingFound
    }
    // Names again, from the start: the fairest roster of the plan, where it can be had in full. Who is
    // served where asks for no names.
    var fair = own
    var lines: [ServedLine] = []
    pace.parallel(
      PlanningRun.searched...1,
      {
        let roster = self.staffed(search.best, search.bestPosts, multipliers)
        fair = (roster.staffedTrips, roster.posts)
      },
      {
        lines =
          ServiceShare(district, self.model.savings).share(
            own.trips, posts: own.posts, deadline: self.pace.sharingDeadline
          ).lines
      })
    let isFull =
      fair.trips.map(\.draft) == own.trips.map(\.draft)
      && fair.posts.map(\.people.count) == own.posts.map(\.people.count)
    let (trips, posts) = isFull ? fair : own

    let closed = multipliers.closingThePast(model)
    let certified = certifiedBound(generation, closed)
    var status = PlanSummary.Status.provenBest
    if pace.isCancelled { status = .interrupted }
    var plan = PlanTables(
      district: district, savings: model.savings, trips: trips, posts: posts,
      served: lines, certificate: closed.certificate(model), bound: bound,
      certifiedBound: certified,
      boundBy: boundBy(generation, certified), seed: limits.seed, status: status)
    plan.summary.search = course.steps(
      endingWith: plan.summary.netBenefit, bound: plan.summary.bound)
    return .planned(plan)
  }

  /// What the certificate proves by its formula, which knows neither the network nor that no visit
  /// comes before one of the past.
  private func certifiedBound(_ generation: ColumnGeneration, _ closed: Multipliers) -> Double {
    let surplus = LagrangianBound<TripPricing>(model).certificateSurplus(closed)
    guard model.forbidsEarly else { return generation.relaxed.bound + surplus }
    var letter = LagrangianBound<TripPricing>(
      PlanningModel(model.district, announced: model.announced, allowsEarly: true),
      threads: limits.threads)
    let proved = letter.evaluate(
      closed, cuts: [], .close(sites: model.siteCount), isOver: { [pace] in pace.share > 1 }
    )
    return proved.bound + surplus
  }

  /// What makes the bound lower than the one of the certificate.
  private func boundBy(_ generation: ColumnGeneration, _ certified: Double) -> String? {
    let reasons =
      (certified > generation.relaxed.bound + 1 ? [model.forbidsEarly ? "past" : "network"] : [])
      + (generation.bound < generation.relaxed.bound - 1 ? ["cuts"] : [])
      + (bound < generation.bound - 1 ? ["enumeration"] : [])
    return reasons.isEmpty ? nil : reasons.joined(separator: " ")
  }

  /// What the n-th person of an agency brings on a trip, by the prices of minutes; those
  /// without whom the trip is lost are worth more than any other, most of all where it keeps a pin.
  private func worth(
    of placed: SearchState.Placed, agency: Int, person: Int, _ multipliers: Multipliers
  ) -> Double {
    var sum = 1.0
    for stop in placed.trip.stops {
      sum +=
        Double(stop.served)
        * max(1, multipliers.minutes[stop.site * model.agencyCount + agency])
    }
    if person <= max(1, model.district.agencies[agency].minCrew),
      model.district.agencies[agency].mustCome || placed.trip.crew.count(where: { $0 > 0 }) == 1
    {
      sum += placed.bonus >= model.pinWorth / 2 ? 1e12 : 1e8
    }
    return sum
  }

  /// The same for the n-th person at a fixed post.
  private func worth(of post: DraftPost, person: Int, _ multipliers: Multipliers) -> Double {
    let price = multipliers.minutes[post.site * model.agencyCount + post.agency]
    let promise = post.isPromised && person <= post.least ? 5e6 : 0
    return 1 + Double(model.fullMinutes[post.day]) * max(1, price) + promise
  }

  /// Whether promised attendance at fixed posts cannot be had even without trips.
  static func impossible(
    _ unkept: [SearchState.Unkept], _ model: PlanningModel
  ) -> PlanningOutcome? {
    if unkept.isEmpty { return nil }
    // Where an agency has counters at several posts, days were given to one after the other, which
    // proves nothing.
    let agencies = model.posts.desks.map(\.agency)
    guard Set(agencies).count == agencies.count else { return .nothingFound }
    return .unattended(
      unkept.map { week in
        let desk = model.posts.desks[week.desk]
        return UnattendedWeek(
          site: model.district.sites[desk.site].id, agency: model.district.agencies[desk.agency].id,
          monday: week.monday)
      })
  }
}
