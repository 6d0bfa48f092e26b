// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Touring

/// One run of the re-planner: what is left of the older plan is first mended with as few changes as can
/// be, while the bound is found; then two streams search with people by name, one near by and one
/// further off, both guided by the bound's prices.
///
/// As in ``PlanningRun``, threads and their timing never change a result that is limited by work.
final class ReplanningRun {
  private let older: OlderPlan
  private let model: PlanningModel
  private let limits: PlanningLimits
  private let pace: Pace
  private let board: ProgressBoard
  private let start: OlderPlan?
  private let freedom: Replanner.Freedom
  /// Whether changes count for more than they cost, so that values and bounds of the search are none of
  /// the plan.
  private var isDear: Bool { freedom == .fewest }
  /// What the search and the bound do not count: the net benefit of history, less what losing every
  /// visit would cost.
  private let offset: Double
  /// The older plan's trips with people found anew for all of them at once: where somebody is gone this
  /// loses less than mending trip after trip. nil where nothing is broken, and where fixed posts share
  /// the people.
  private lazy var restaffed: [StaffedTrip]? = {
    let start = ReplanStart(older.trips, posts: older.posts, model)
    let isWhole = Set(start.trips) == Set(older.trips)
    guard model.posts.isEmpty, !isWhole else { return nil }
    let drafts = older.trips.map(\.draft).filter { draft in
      model.district.calendar.position(of: draft.trip.firstDay).map {
        model.timed(
          team: draft.trip.team, start: $0, stops: draft.trip.stops.map { ($0.site, $0.days) },
          travelsBefore: draft.trip.travelsBefore, travelsAfter: draft.trip.travelsAfter) != nil
      } ?? false
    }
    let staffed = RosterMaker(model.district, seed: limits.seed).staff(drafts).staffedTrips
    return NameKeeping(staffed, posts: [], olderPosts: [], model).trips
  }()

  init(
    _ task: Replanner, start: PlanTables?, progress: @escaping @Sendable (PlanningProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    pace = Pace(task.limits, isCancelled: isCancelled)
    board = ProgressBoard(progress)
    limits = task.limits
    freedom = task.freedom
    older = OlderPlan(task.older, asOf: task.asOf, in: task.district)
    self.start = start.map { OlderPlan($0, asOf: task.asOf, in: task.district) }
    var announced = older.announced
    switch task.freedom {
    case .whatPays: break
    // A change costs more than it can bring, and of equal changes the cheapest still counts.
    case .fewest: announced = announced.dear
    case .atMost(let most): announced.mostChanged = most
    }
    model = PlanningModel(older.district, announced: announced)
    let past = PlanFigures(older.district, model.savings, trips: [], served: []).parts
    offset =
      past.serviceBenefit + past.equityBenefit + past.requestBonus - past.tripCosts
      - past.crewCosts - announced.rewards - announced.lost
  }

  /// A bound on net benefit less change cost, alone.
  func bound() -> Double {
    let generation = ColumnGeneration(model, threads: min(2, limits.threads))
    findBound(generation, from: [])
    return generation.bound + offset
  }

  /// A bound on net benefit less change cost that needs no work.
  var mostConceivable: Double {
    PlanFigures(older.district, model.savings, trips: [], served: []).mostConceivable
  }

  func outcome() -> PlanningOutcome {
    if let impossible = CrewProof(older.district).outcome(model.posts) { return impossible }
    let near = TourSearch(model, seed: limits.seed, stream: 0, named: true)
    if let unattended = PlanningRun.impossible(near.unkept, model) { return unattended }
    begin(near)
    if let start {
      let other = TourSearch(model, seed: limits.seed, stream: 0, named: true)
      begin(other, from: start)
      if other.bestValue > near.bestValue { near.adopt(other.best) }
    }
    near.construct()
    report(.start, value: honest(near.bestValue))
    let far = TourSearch(model, seed: limits.seed, stream: 1, named: true)
    let generation = ColumnGeneration(model, threads: min(2, limits.threads))
    let start = near.columns
    pace.parallel(
      0...0.25, { self.searchBeside(generation, near) },
      { self.findBound(generation, from: start) })
    var bound = generation.bound
    if bound.isFinite {
      near.follow(generation.best.multipliers)
      far.follow(generation.best.multipliers)
      bound = exactBound(near, generation)
      report(.bound, bound: bound + offset, columns: generation.columnCount)
    }
    far.adopt(near.best)
    let from = pace.isTimed ? max(0.25, pace.share) : 0.25
    // Bringing attendance back to what it was takes some time at the end.
    let end = older.posts.isEmpty ? 0.97 : 0.9
    pace.parallel(
      from...max(from, end),
      { self.anneal(near, .near, shares: (from, end)) { self.isMet(bound, near) } },
      { self.anneal(far, .far, shares: (from, end)) { self.isMet(bound, far) } })
    return finish(far.bestValue > near.bestValue ? far : near, bound, generation)
  }

  /// Begins with what is left of the older plan: mended trip after trip, or with all crews found anew,
  /// whichever is better.
  private func begin(_ search: TourSearch) {
    begin(search, from: older)
    guard let restaffed else { return }
    let other = TourSearch(search.model, seed: limits.seed, stream: 0, named: true)
    begin(other, restaffed, [])
    if other.bestValue > search.bestValue { search.adopt(other.best) }
  }

  /// Begins with what of a plan can still be run.
  private func begin(_ search: TourSearch, from plan: OlderPlan) {
    begin(search, plan.trips, plan.posts)
  }

  private func begin(_ search: TourSearch, _ trips: [StaffedTrip], _ posts: [StaffedPost]) {
    let start = ReplanStart(trips, posts: posts, search.model)
    search.adopt(start.trips, posts: start.posts)
  }

  /// Mends the older plan, and searches on as long as the bound is looked for; where work is the limit,
  /// for its own share of it.
  private func searchBeside(_ generation: ColumnGeneration, _ near: TourSearch) {
    if let mender = mender() {
      anneal(mender, .names, shares: (0, 0.15)) { false }
      let mended = TourSearch(model, seed: limits.seed, stream: 0, named: true)
      begin(mended, mender.bestStaffed, mender.bestStaffedPosts)
      if mended.bestValue > near.bestValue { near.adopt(mended.best) }
    }
    anneal(near, .near, shares: (0.15, 0.25)) { false }
    while pace.isTimed, pace.half == nil, !generation.isDone, pace.share < 0.6, !pace.isCancelled {
      anneal(near, .near, shares: (pace.share, pace.share + 0.1)) { generation.isDone }
    }
  }

  /// A search to which a change costs more than it can bring: it mends the older plan with as few as
  /// can be. nil where nobody asks for it.
  private func mender() -> TourSearch? {
    guard freedom == .whatPays, !model.announced.isEmpty else { return nil }
    let dear = PlanningModel(older.district, announced: model.announced.dear)
    let search = TourSearch(dear, seed: limits.seed, stream: 2, named: true)
    begin(search)
    search.construct()
    return search
  }

  /// The bound, lowered by enumeration where the district is small; a better plan that is met on the
  /// way is taken up.
  ///
  /// The enumeration knows what keeping a visit is worth, not the surcharges on sites and trips, so
  /// that its bound is valid and not always met.
  private func exactBound(_ search: TourSearch, _ generation: ColumnGeneration) -> Double {
    guard model.posts.isEmpty, !pace.isCancelled, older.district.keepsPins(search.bestStaffed)
    else {
      return generation.bound
    }
    let value = honest(search.bestValue) - offset
    let result = ExactPlan(model, limits: pace.solverLimits(upTo: 0.5)).solve(
      Prices(model, generation.best.multipliers, cuts: generation.best.cuts),
      bound: generation.bound, above: value)
    if let trips = result.trips {
      let other = TourSearch(model, seed: limits.seed, stream: 0, named: true)
      begin(other, trips, [])
      if other.bestValue > search.bestValue { search.adopt(other.best) }
    }
    return min(generation.bound, result.bound)
  }

  /// Whether a search has reached the bound, or come as near to it as was asked for.
  private func isMet(_ bound: Double, _ search: TourSearch) -> Bool {
    let value = honest(search.bestValue) - offset
    return bound.isFinite && bound - value <= max(1, limits.gap * abs(bound + offset))
  }

  // MARK: Phases

  private func anneal(
    _ search: TourSearch, _ cooling: Cooling, shares: (Double, Double),
    until isOver: () -> Bool
  ) {
    if model.segments.isEmpty { return }
    let worth = max(
      1e4,
      abs(honest(search.bestValue) - offset - search.model.announced.rewards)
        / Double(max(1, search.bestTripCount)))
    let schedule = pace.schedule(from: shares.0, upTo: shares.1, movesDone: search.rounds)
    while true {
      let progress = schedule.progress(moves: search.rounds)
      if progress >= 1 || pace.isCancelled || isOver() { return }
      let temperature = worth * cooling.temperature(after: progress)
      for _ in 0..<20 { search.round(temperature: temperature) }
      // To the mender a visit that is kept is worth more than it is.
      report(.search, value: search.model === model ? honest(search.bestValue) : nil)
    }
  }

  /// Tells how the run goes.
  private func report(
    _ phase: PlanningProgress.Phase, value: Double? = nil, bound: Double? = nil, columns: Int? = nil
  ) {
    board.report(
      phase, value: isDear ? nil : value, bound: isDear ? nil : bound, columns: columns)
  }

  private func findBound(_ generation: ColumnGeneration, from start: [TripColumn]) {
    // Without a bound there is still a plan; a failure of the solver must not lose it.
    try? generation.run(
      start: start, limits: pace.solverLimits(upTo: 0.5), rounds: pace.boundRounds
    ) { bound, columns in
      self.report(.bound, bound: bound + self.offset, columns: columns)
    }
    generation.finish()
  }

  /// Net benefit less change cost of a value of the search, which counts pins beside.
  private func honest(_ value: Double) -> Double {
    value - (value / model.pinWorth).rounded() * model.pinWorth + offset
  }

  // MARK: The end

  private func finish(
    _ search: TourSearch, _ bound: Double, _ generation: ColumnGeneration
  ) -> PlanningOutcome {
    report(.roster, value: honest(search.bestValue))
    guard search.unkept.isEmpty else { return .nothingFound }
    let kept = NameKeeping(
      search.bestStaffed, posts: search.bestStaffedPosts, olderPosts: older.posts, model)
    let trips = kept.trips
    guard older.district.keepsPins(trips) else {
      let proof = PinProof(PlanningModel(older.district), limits: pace.graceLimits)
      return proof.isImpossible() ? .infeasible(proof.reasons) : .nothingFound
    }
    func tables(_ posts: [StaffedPost]) -> PlanTables {
      let sharing = ServiceShare(older.district, model.savings).share(
        trips, posts: posts, deadline: pace.sharingDeadline)
      return PlanTables(
        replanning: older, savings: model.savings, trips: trips, posts: posts,
        served: sharing.lines,
        bound: isDear ? .infinity : bound + offset,
        boundBy: isDear ? nil : boundBy(bound, generation), seed: limits.seed,
        status: pace.isCancelled ? .interrupted : .provenBest)
    }
    return .planned(steadied(trips, kept.posts, tables))
  }

  // MARK: Attendance as it was

  /// The plan with as much of the attendance at fixed posts as it was as costs nothing: all of it, or
  /// else week after week.
  ///
  /// What attendance brings depends little on the day, so that a search finds many plans that are as
  /// good, with other people on other days; nobody is called to another day for that.
  private func steadied(
    _ trips: [StaffedTrip], _ posts: [StaffedPost], _ tables: ([StaffedPost]) -> PlanTables
  ) -> PlanTables {
    var best = tables(posts)
    guard !older.posts.isEmpty else { return best }
    var posts = posts
    let days = Set((posts + older.posts).map(\.day))
    let weeks = Dictionary(grouping: days, by: \.monday).sorted { $0.key < $1.key }.map {
      Set($0.value)
    }
    // A tenth of what a judge of figures takes for the same.
    let least = best.summary.netBenefit - max(0.5, 1e-7 * abs(best.summary.netBenefit))
    for stretch in [days] + weeks {
      // Beyond the limit of time the rest stays as the search left it.
      if pace.isTimed, pace.share > 1 { break }
      for fills in [false, true] {
        guard let steady = attendance(posts, asItWasOn: stretch, beside: trips, fills: fills) else {
          continue
        }
        let plan = tables(steady)
        if plan.summary.netBenefit >= least {
          (best, posts) = (plan, steady)
          break
        }
      }
      if stretch == days, Set(posts) == Set(older.posts) { break }
    }
    return best
  }

  /// Attendance with that of some days as it was, where people are free for it; nil where it is so
  /// already, or promises or trips would not be kept.
  private func attendance(
    _ posts: [StaffedPost], asItWasOn days: Set<Day>, beside trips: [StaffedTrip], fills: Bool
  ) -> [StaffedPost]? {
    let mixed =
      posts.filter { !days.contains($0.day) } + older.posts.filter { days.contains($0.day) }
    if Set(mixed) == Set(posts) { return nil }
    let start = ReplanStart(trips, posts: mixed, model)
    let search = TourSearch(model, seed: limits.seed, stream: 0, named: true)
    search.adopt(start.trips, posts: start.posts, fills: fills)
    guard search.unkept.isEmpty, Set(search.bestStaffed) == Set(trips) else { return nil }
    return search.bestStaffedPosts
  }

  /// What makes the bound lower than that of the rows alone.
  private func boundBy(_ bound: Double, _ generation: ColumnGeneration) -> String? {
    let reasons =
      (generation.bound < generation.relaxed.bound - 1 ? ["cuts"] : [])
      + (bound < generation.bound - 1 ? ["enumeration"] : [])
    return reasons.isEmpty ? nil : reasons.joined(separator: " ")
  }
}
