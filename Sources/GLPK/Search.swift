// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// What the callback of one search needs and keeps.
final class Search {
  let options: SearchOptions
  let limits: Limits
  let snapshot: Snapshot
  let begin: ContinuousClock.Instant
  private var lastTold: ContinuousClock.Instant
  private var lastIncumbent: Double?
  /// The best point given from outside, and its objective.
  private(set) var best: (point: [Double], objective: Double)?
  private var startIsPending = false
  private(set) var refused: [Violation] = []
  /// Why the callback ended the search.
  private(set) var stopped: StopReason?

  init(_ options: SearchOptions, _ limits: Limits, _ snapshot: Snapshot) {
    self.options = options
    self.limits = limits
    self.snapshot = snapshot
    begin = .now
    lastTold = begin
    for point in options.start { _ = accept(point) }
    startIsPending = best != nil
  }

  /// Whether points come from outside, which rules the presolver out.
  var offersPoints: Bool { !options.start.isEmpty || options.heuristic != nil }

  /// Whether one objective is better than another.
  func isBetter(_ one: Double, than other: Double) -> Bool {
    snapshot.direction == .minimize ? one < other : one > other
  }

  /// The point made whole, if it is feasible: GLPK itself believes whatever it is given.
  private func accept(_ point: [Double]) -> [Double]? {
    let whole = snapshot.rounded(point)
    if let violation = snapshot.worstViolation(of: whole) {
      if refused.count < 100 { refused.append(violation) }
      return nil
    }
    let objective = snapshot.objective(of: whole)
    if best.map({ isBetter(objective, than: $0.objective) }) ?? true { best = (whole, objective) }
    return whole
  }

  /// One call of GLPK: the answer is a CG_ order.
  func handle(_ event: cg_event) -> Int32 {
    let now = ContinuousClock.now
    // GLPK announces only points found by branching; those of heuristics show in the value.
    let incumbent = event.has_incumbent != 0 ? event.incumbent : nil
    let isNew = incumbent != lastIncumbent
    let mayTell = options.progress != nil && (isNew || now - lastTold >= options.progressInterval)
    let mayOffer = event.offer != nil && (startIsPending || options.heuristic != nil)
    let progress = mayTell || mayOffer ? progress(event, now, isNew) : nil
    // Told before it is stopped: the last incumbent is news too.
    if mayTell, let progress {
      lastTold = now
      lastIncumbent = incumbent
      options.progress?(progress)
    }
    if let reason = limits.stopNow() { return stop(reason) }
    if let nodes = options.nodes, event.total_nodes >= nodes { return stop(.nodes) }
    if mayOffer, let progress, let point = offer(event, progress), let target = event.offer {
      for (column, value) in point.enumerated() { target[column] = value }
      return CG_OFFER
    }
    return CG_CONTINUE
  }

  private func offer(_ event: cg_event, _ progress: SearchProgress) -> [Double]? {
    if startIsPending {
      startIsPending = false
      if let best { return best.point }
    }
    guard let heuristic = options.heuristic, let values = event.relaxation else { return nil }
    let relaxation = Array(UnsafeBufferPointer(start: values, count: Int(event.columns)))
    return heuristic(relaxation, progress).flatMap(accept)
  }

  private func progress(
    _ event: cg_event, _ now: ContinuousClock.Instant, _ isNew: Bool
  ) -> SearchProgress {
    SearchProgress(
      isNewIncumbent: isNew,
      incumbent: event.has_incumbent != 0 ? event.incumbent : nil,
      bound: event.has_bound != 0 ? event.bound : nil, openNodes: Int(event.open_nodes),
      totalNodes: Int(event.total_nodes), seconds: (now - begin).seconds)
  }

  private func stop(_ reason: StopReason) -> Int32 {
    if stopped == nil { stopped = reason }
    return CG_STOP
  }
}
