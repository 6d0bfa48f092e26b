// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

extension LinearProgram {
  /// Solves by the interior point method.
  ///
  /// On large programs without structure it can be thirty times faster than simplex. It leaves no
  /// basis, so no warm start, and its values are inside the best face rather than at a corner.
  /// Values, duals and reduced costs are read as after simplex.
  ///
  /// Limits: GLPK's method looks at no clock and takes no cancellation, so `limits` are looked at
  /// before it starts, and in the simplex solve that decides when it finds no optimum (it does not
  /// tell infeasible from unbounded).
  @discardableResult
  public func interiorPoint(limits: Limits = .none) throws(GLPKError) -> LinearReport {
    let start = ContinuousClock.now
    solution = 0
    if let reason = limits.stopNow() {
      return LinearReport(
        outcome: .undecided(bound: nil, stopped: reason), iterations: 0,
        seconds: (ContinuousClock.now - start).seconds)
    }
    var parameters = glp_iptcp()
    glp_init_iptcp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF
    var state = cg_lp_state()
    try session.check(cg_interior(raw, &parameters, &state))
    guard state.code == 0 && state.status == GLP_OPT else { return try simplex(limits: limits) }
    solution = GLP_IPT
    return LinearReport(
      outcome: .optimal(objective: state.objective), iterations: 0,
      seconds: (ContinuousClock.now - start).seconds)
  }

  /// Solves in rational arithmetic from the present basis: an answer without rounding errors.
  ///
  /// Meant as a proof after ``simplex(_:limits:)``, where it needs few iterations or none; from
  /// scratch it is hopeless beyond toys. Values are rounded to the nearest Double on reading.
  @discardableResult
  public func exactSimplex(limits: Limits = .none) throws(GLPKError) -> LinearReport {
    let start = ContinuousClock.now
    solution = 0
    var parameters = try SimplexOptions().parameters(direction)
    var run = SimplexRun(raw: raw, parameters: parameters, slice: 1_000, limits: limits)
    if rowCount == 0 || columnCount == 0 {
      // GLPK's exact method refuses a program without rows or columns; nothing is rounded there.
      return try simplex(limits: limits)
    }
    var state = cg_lp_state()
    parameters.tm_lim = limits.millisecondsLeft()
    parameters.it_lim = Int32(clamping: limits.iterations ?? .max)
    let outcome: Outcome
    if let reason = limits.stopNow() {
      outcome = .undecided(bound: nil, stopped: reason)
    } else {
      try session.check(cg_state(raw, &state))
      let counted = state.iterations
      try session.check(cg_exact(raw, &parameters, &state))
      outcome = try run.exactOutcome(state)
      run.count(Int(state.iterations - counted))
      solution = GLP_SOL
    }
    return LinearReport(
      outcome: outcome, iterations: run.iterations,
      seconds: (ContinuousClock.now - start).seconds)
  }

  /// How far the last solution is from being right, relative: GLPK's own re-computation from the
  /// program's data. All four near 1e-9 is usual.
  public func residuals() throws(GLPKError) -> Residuals {
    guard solution != 0 else { throw .noSolution }
    var four = [0.0, 0, 0, 0]
    try session.check(cg_residuals(raw, solution, &four))
    return Residuals(rows: four[0], bounds: four[1], duals: four[2], signs: four[3])
  }
}

/// The worst relative error of a solution against each condition of optimality.
public struct Residuals: Sendable, Hashable {
  /// Row sums against column values.
  public let rows: Double
  /// Values outside their bounds.
  public let bounds: Double
  /// Reduced costs against duals (0 for a mixed-integer solution).
  public let duals: Double
  /// Reduced costs of the wrong sign (0 for a mixed-integer solution).
  public let signs: Double

  /// The worst of the four.
  public var worst: Double { max(rows, bounds, duals, signs) }
}
