// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import GLPK
import Touring

/// One run of the re-planner: from what is left of the older plan two streams search with people by
/// name, one near by and one further off, while the bound is found; then both are guided by its
/// prices.
///
/// As in ``PlanningRun``, threads and their timing never change a result that is limited by work.
final class ReplanningRun {
  private let older: OlderPlan
  private let model: PlanningModel
  private let limits: PlanningLimits
  private let pace: Pace
  private let board: ProgressBoard
  private let start: OlderPlan?
  /// What the search and the bound do not count: the net benefit of history, less what losing every
  /// visit would cost.
  private let offset: Double

  init(
    _ task: Replanner, start: PlanTables?, progress: @escaping @Sendable (PlanningProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    pace = Pace(task.limits, isCancelled: isCancelled)
    board = ProgressBoard(progress)
    limits = task.limits
    older = OlderPlan(task.older, asOf: task.asOf, in: task.district)
    self.start = start.map { OlderPlan($0, asOf: task.asOf, in: task.district) }
    var announced = older.announced
    switch task.freedom {
    case .whatPays: break
    // A change costs more than it can bring, and of equal changes the cheapest still counts.
    case .fewest: announced = announced.scaled(by: 1000)
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

  func outcome() -> PlanningOutcome {
    let near = TourSearch(model, seed: limits.seed, stream: 0, named: true)
    if let unattended = PlanningRun.impossible(near.unkept, model) { return unattended }
    begin(near, from: older)
    if let start {
      let other = TourSearch(model, seed: limits.seed, stream: 0, named: true)
      begin(other, from: start)
      if other.bestValue > near.bestValue { near.adopt(other.best) }
    }
    near.construct()
    board.report(.start, value: honest(near.bestValue))
    let far = TourSearch(model, seed: limits.seed, stream: 1, named: true)
    far.adopt(near.best)
    let generation = ColumnGeneration(model, threads: min(2, limits.threads))
    parallel(
      0...0.2,
      { self.anneal(near, shares: (0, 0.2), from: 3e-3, to: 3e-4) { generation.isDone } },
      { self.findBound(generation, from: self.columns(of: near)) })
    if generation.bound.isFinite {
      near.follow(generation.multipliers)
      far.follow(generation.multipliers)
      board.report(
        .bound, bound: generation.bound + offset, columns: generation.columnCount)
    }
    if near.bestValue > far.bestValue { far.adopt(near.best) }
    parallel(
      0.2...0.97,
      { self.anneal(near, shares: (0.2, 0.97), from: 3e-3, to: 1e-4) { false } },
      { self.anneal(far, shares: (0.2, 0.97), from: 0.05, to: 1e-4) { false } })
    return finish(far.bestValue > near.bestValue ? far : near, generation)
  }

  /// Begins with what of a plan can still be run.
  private func begin(_ search: TourSearch, from plan: OlderPlan) {
    let start = ReplanStart(plan.trips, posts: plan.posts, model)
    search.adopt(start.trips, posts: start.posts)
  }

  // MARK: Phases

  private func parallel(
    _ phase: ClosedRange<Double>, _ a: @escaping () -> Void, _ b: @escaping () -> Void
  ) {
    guard limits.threads > 1 else {
      pace.half = (phase, false)
      a()
      pace.half = (phase, true)
      b()
      return
    }
    nonisolated(unsafe) let work = [a, b]
    DispatchQueue.concurrentPerform(iterations: 2) { work[$0]() }
  }

  private func anneal(
    _ search: TourSearch, shares: (Double, Double), from hot: Double, to cold: Double,
    until isOver: () -> Bool
  ) {
    if model.segments.isEmpty { return }
    let worth = max(
      1e4, abs(honest(search.bestValue) - offset) / Double(max(1, search.bestTripCount)))
    let schedule = pace.schedule(from: shares.0, upTo: shares.1, movesDone: search.rounds)
    while true {
      let progress = schedule.progress(moves: search.rounds)
      if progress >= 1 || pace.isCancelled || (isOver() && pace.isTimed) { return }
      let temperature = worth * Annealing.temperature(from: hot, to: cold, after: progress)
      for _ in 0..<20 { search.round(temperature: temperature) }
      board.report(.search, value: honest(search.bestValue))
    }
  }

  private func findBound(_ generation: ColumnGeneration, from start: [TripColumn]) {
    // Without a bound there is still a plan; a failure of the solver must not lose it.
    try? generation.run(
      start: start, limits: pace.solverLimits(upTo: 0.5), rounds: pace.boundRounds
    ) { bound, columns in
      self.board.report(.bound, bound: bound + self.offset, columns: columns)
    }
    generation.finish()
  }

  private func columns(of search: TourSearch) -> [TripColumn] {
    search.best.trips.enumerated().flatMap { segment, placed in
      placed.map { TripColumn($0.trip, segment: segment, in: model) }
    }
  }

  /// Net benefit less change cost of a value of the search, which counts pins beside.
  private func honest(_ value: Double) -> Double {
    value - (value / model.pinWorth).rounded() * model.pinWorth + offset
  }

  // MARK: The end

  private func finish(_ search: TourSearch, _ generation: ColumnGeneration) -> PlanningOutcome {
    board.report(.roster, value: honest(search.bestValue))
    guard search.unkept.isEmpty else { return .nothingFound }
    let kept = NameKeeping(
      search.bestStaffed, posts: search.bestStaffedPosts, olderPosts: older.posts, model)
    let trips = kept.trips
    guard keepsPins(trips) else {
      let proof = PinProof(PlanningModel(older.district))
      return proof.isImpossible() ? .infeasible(proof.reasons) : .nothingFound
    }
    let sharing = ServiceShare(older.district, model.savings).share(
      trips, posts: kept.posts, deadline: pace.sharingDeadline)
    return .planned(
      PlanTables(
        replanning: older, savings: model.savings, trips: trips, posts: kept.posts,
        served: sharing.lines,
        bound: generation.bound + offset, boundBy: nil, seed: limits.seed,
        status: pace.isCancelled ? .interrupted : .provenBest))
  }

  private func keepsPins(_ trips: [StaffedTrip]) -> Bool {
    let visits = trips.flatMap { staffed in
      staffed.trip.visits.map { (visit: $0, team: staffed.trip.team) }
    }
    return older.district.pins.allSatisfy { pin in
      !older.district.horizon.contains(pin.day)
        || visits.contains {
          $0.visit.site == pin.site && $0.visit.days.lowerBound == pin.day
            && $0.visit.dayCount == pin.days && (pin.team ?? $0.team) == $0.team
        }
    }
  }
}
