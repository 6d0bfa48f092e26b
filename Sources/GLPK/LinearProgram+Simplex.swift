// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

extension LinearProgram {
  /// Solves by simplex, from the basis the last solve left.
  ///
  /// A basis spoilt by removals is mended, and if GLPK cannot factor it, replaced by the standard
  /// one. Throws ``GLPKError/solverFailed(_:)`` only if that does not help.
  ///
  /// Afterwards the values are read in bulk: ``columnValues()``, ``rowDuals()``,
  /// ``reducedCosts()``.
  @discardableResult
  public func simplex(
    _ options: SimplexOptions = SimplexOptions(), limits: Limits = .none
  ) throws(GLPKError) -> LinearReport {
    let start = ContinuousClock.now
    let parameters = try options.parameters(direction)
    solution = 0
    var run = SimplexRun(raw: raw, parameters: parameters, slice: options.slice, limits: limits)
    let outcome =
      options.presolve ? try run.presolved(session) : try run.toTheEnd(session)
    if run.leavesValues { solution = GLP_SOL }
    return LinearReport(
      outcome: outcome, iterations: run.iterations, seconds: (ContinuousClock.now - start).seconds)
  }
}

/// One simplex solve, cut into slices.
struct SimplexRun {
  let raw: OpaquePointer
  var parameters: glp_smcp
  let slice: Int
  let limits: Limits
  private(set) var iterations = 0
  /// Whether GLPK now holds values that fit the program.
  private(set) var leavesValues = false

  init(raw: OpaquePointer, parameters: glp_smcp, slice: Int, limits: Limits) {
    self.raw = raw
    self.parameters = parameters
    self.slice = slice
    self.limits = limits
  }

  /// Runs slices until the solver is done or a limit is met.
  mutating func toTheEnd(_ session: Session) throws(GLPKError) -> Outcome {
    var state = cg_lp_state()
    try session.check(cg_state(raw, &state))
    var counted = Int(state.iterations)
    // GLPK keeps the status of the last solve through later changes; only this solve counts.
    state = cg_lp_state()
    state.status = GLP_UNDEF
    state.primal = GLP_UNDEF
    var current = slice
    var repairs = 0
    while true {
      if let reason = limits.stopNow() { return stopped(state, reason) }
      let left = (limits.iterations ?? .max) - iterations
      if left <= 0 { return stopped(state, .iterations) }
      parameters.it_lim = Int32(clamping: min(current, left))
      parameters.tm_lim = limits.millisecondsLeft()
      let before = state.objective
      try session.check(cg_simplex(raw, &parameters, &state))
      iterations += Int(state.iterations) - counted
      counted = Int(state.iterations)
      leavesValues = state.primal != GLP_UNDEF || state.dual != GLP_UNDEF
      switch state.code {
      case 0:
        if let outcome = finished(state) { return outcome }
        // The dual alone may end with nothing decided; the primal then decides.
        guard parameters.meth != GLP_PRIMAL else {
          throw .solverFailed("the simplex method ended without an answer")
        }
        parameters.meth = GLP_PRIMAL
      case GLP_EITLIM:
        // A slice without progress may be a stall that each restart begins anew: go longer.
        current = state.objective == before ? current * 2 : slice
      case GLP_ETMLIM: continue
      case GLP_EOBJLL, GLP_EOBJUL: return stopped(state, .cutoff)
      case GLP_EBADB, GLP_ESING, GLP_ECOND, GLP_EFAIL:
        try repair(session, state.code, attempt: repairs)
        repairs += 1
      case GLP_EBOUND: throw .solverFailed("GLPK refuses the bounds")
      default: throw .solverFailed("GLPK returned \(state.code)")
      }
    }
  }

  /// Presolves, solves the smaller program in slices and carries the solution back.
  mutating func presolved(_ session: Session) throws(GLPKError) -> Outcome {
    var small: OpaquePointer?
    var code: Int32 = 0
    try session.check(cg_presolve(raw, GLP_SOL, &small, &code))
    switch code {
    case GLP_ENOPFS: return .infeasible
    case 0: break
    default: return try toTheEnd(session)  // "no dual feasible point" is not yet "unbounded"
    }
    guard let small else { throw .noMemory }
    defer { _ = cg_delete(small) }
    var state = cg_lp_state()
    try session.check(cg_scale(small, GLP_SF_AUTO))
    try session.check(cg_advanced_basis(small))
    var inner = SimplexRun(raw: small, parameters: parameters, slice: slice, limits: limits)
    let outcome = try inner.toTheEnd(session)
    iterations = inner.iterations
    switch outcome {
    case .optimal:
      try session.check(cg_postsolve(raw, small))
      try session.check(cg_state(raw, &state))
      leavesValues = true
      if let outcome = finished(state) { return outcome }
      return try toTheEnd(session)
    case .unbounded: return try toTheEnd(session)
    // Only an optimum can be carried back, so a stopped solve has no point of this program.
    case .feasible(_, let bound, let reason): return .undecided(bound: bound, stopped: reason)
    case .undecided, .infeasible: return outcome
    }
  }

  /// The outcome of one call of the exact method.
  func exactOutcome(_ state: cg_lp_state) throws(GLPKError) -> Outcome {
    switch state.code {
    case 0:
      guard let outcome = finished(state) else {
        throw .solverFailed("the exact method ended without an answer")
      }
      return outcome
    case GLP_ETMLIM: return stopped(state, .deadline)
    case GLP_EITLIM: return stopped(state, .iterations)
    default: throw .solverFailed("the exact method returned \(state.code)")
    }
  }

  mutating func count(_ more: Int) { iterations += more }

  private func finished(_ state: cg_lp_state) -> Outcome? {
    switch state.status {
    case GLP_OPT: .optimal(objective: state.objective)
    case GLP_NOFEAS: .infeasible
    case GLP_UNBND: .unbounded
    default: nil
    }
  }

  private func stopped(_ state: cg_lp_state, _ reason: StopReason) -> Outcome {
    if let outcome = finished(state) { return outcome }
    let bound = state.has_bound != 0 ? state.bound : nil
    guard state.primal == GLP_FEAS else { return .undecided(bound: bound, stopped: reason) }
    return .feasible(objective: state.objective, bound: bound, stopped: reason)
  }

  private mutating func repair(
    _ session: Session, _ code: Int32, attempt: Int
  ) throws(GLPKError) {
    var fixed: Int32 = 0
    if attempt == 0 {
      try session.check(cg_mend_basis(raw, &fixed))
      if code == GLP_EBADB && fixed != 0 { return }
    }
    guard attempt < 3 else {
      throw .solverFailed("no basis can be factored, GLPK returned \(code)")
    }
    if attempt < 2 {
      try session.check(cg_standard_basis(raw))
      parameters.meth = GLP_DUALP
    } else {
      try session.check(cg_advanced_basis(raw))
      parameters.meth = GLP_PRIMAL
    }
  }
}
