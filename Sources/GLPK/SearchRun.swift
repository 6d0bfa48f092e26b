// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// One solve of a mixed-integer program: presolve, root, tree, the way back, the check.
struct SearchRun {
  let program: LinearProgram
  let search: Search
  private(set) var nodes = 0
  private(set) var rootIterations = 0

  init(program: LinearProgram, search: Search) {
    self.program = program
    self.search = search
  }

  private var session: Session { program.session }

  mutating func solve() throws(GLPKError) -> (Outcome, [Double]?) {
    guard search.options.presolve && !search.offersPoints else {
      return try solve(program.raw, small: nil)
    }
    var small: OpaquePointer?
    var code: Int32 = 0
    try session.check(cg_presolve(program.raw, GLP_MIP, &small, &code))
    if code == GLP_ENOPFS { return (.infeasible, nil) }
    guard let small else { return try solve(program.raw, small: nil) }
    defer { _ = cg_delete(small) }
    try session.check(cg_scale(small, GLP_SF_AUTO))
    try session.check(cg_advanced_basis(small))
    return try solve(small, small: small)
  }

  private mutating func solve(
    _ raw: OpaquePointer, small: OpaquePointer?
  ) throws(GLPKError) -> (Outcome, [Double]?) {
    let parameters = try SimplexOptions().parameters(search.snapshot.direction)
    var run = SimplexRun(raw: raw, parameters: parameters, slice: 1_000, limits: search.limits)
    let root = try run.toTheEnd(session)
    rootIterations = run.iterations
    switch root {
    case .optimal(let objective): return try tree(raw, small, root: objective)
    case .feasible(_, let bound, let reason): return settle(nil, bound, reason)
    case .undecided(let bound, let reason): return settle(nil, bound, reason)
    case .infeasible: return try closed(.infeasible)
    case .unbounded where small == nil: return try closed(.unbounded)
    case .unbounded: return try solve(program.raw, small: nil)
    }
  }

  private mutating func tree(
    _ raw: OpaquePointer, _ small: OpaquePointer?, root: Double
  ) throws(GLPKError) -> (Outcome, [Double]?) {
    var parameters = try search.options.parameters()
    parameters.tm_lim = search.limits.millisecondsLeft()
    var state = cg_mip_state()
    let code = withExtendedLifetime(search) {
      cg_branch_and_cut(
        raw, &parameters,
        { context, event in
          guard let context, let event else { return CG_STOP }
          return Unmanaged<Search>.fromOpaque(context).takeUnretainedValue().handle(event.pointee)
        }, Unmanaged.passUnretained(search).toOpaque(), &state)
    }
    try session.check(code)
    nodes = Int(state.total_nodes)
    let found = state.status == GLP_OPT || state.status == GLP_FEAS
    let point = found ? try fetch(small) : nil
    let bound = state.has_bound != 0 ? state.bound : root
    switch state.code {
    case 0 where state.status == GLP_OPT:
      return settle(point, bound, nil)
    case 0 where state.status == GLP_NOFEAS: return try closed(.infeasible)
    case GLP_EMIPGAP: return settle(point, bound, .gap)
    case GLP_ETMLIM: return settle(point, bound, .deadline)
    case GLP_ESTOP: return settle(point, bound, search.stopped ?? .cancelled)
    default: throw .solverFailed("branch and cut returned \(state.code)")
    }
  }

  /// The point GLPK found, in the program's own columns, after the check on its own rows.
  private func fetch(_ small: OpaquePointer?) throws(GLPKError) -> [Double] {
    if let small { try session.check(cg_postsolve(program.raw, small)) }
    program.solution = GLP_MIP
    let point = search.snapshot.rounded(try program.columnValues())
    if let violation = search.snapshot.worstViolation(of: point, tolerance: 1e-5) {
      throw .wrongAnswer(violation)
    }
    return point
  }

  /// The outcome from GLPK's point and the best given one; `reason` is nil after a proof.
  private func settle(
    _ point: [Double]?, _ bound: Double?, _ reason: StopReason?
  ) -> (Outcome, [Double]?) {
    var best = point.map { (point: $0, objective: search.snapshot.objective(of: $0)) }
    if let given = search.best,
      best.map({ search.isBetter(given.objective, than: $0.objective) }) ?? true
    {
      best = given
    }
    guard let best else {
      return (.undecided(bound: bound, stopped: reason ?? .cancelled), nil)
    }
    guard let reason else { return (.optimal(objective: best.objective), best.point) }
    // The bound of the open nodes can lie beyond the incumbent; the incumbent is then the bound.
    let honest = bound.map { search.isBetter($0, than: best.objective) ? $0 : best.objective }
    return (.feasible(objective: best.objective, bound: honest, stopped: reason), best.point)
  }

  /// An end without a point, unless a feasible point is known: then GLPK contradicts itself.
  private func closed(_ outcome: Outcome) throws(GLPKError) -> (Outcome, [Double]?) {
    if outcome == .infeasible, search.best != nil {
      throw .solverFailed("GLPK says infeasible, but a given point is feasible")
    }
    return (outcome, nil)
  }
}

extension SearchOptions {
  func parameters() throws(GLPKError) -> glp_iocp {
    guard gap >= 0, gap.isFinite else { throw .badOption("gap \(gap); it must be 0 or more") }
    guard integrality > 0, integrality < 0.5 else {
      throw .badOption("integrality \(integrality); it must be between 0 and 0.5")
    }
    var parameters = glp_iocp()
    glp_init_iocp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF
    parameters.mip_gap = gap
    parameters.tol_int = integrality
    parameters.clq_cuts = cuts.contains(.clique) ? GLP_ON : GLP_OFF
    parameters.gmi_cuts = cuts.contains(.gomory) ? GLP_ON : GLP_OFF
    parameters.mir_cuts = cuts.contains(.rounding) ? GLP_ON : GLP_OFF
    parameters.fp_heur = pump ? GLP_ON : GLP_OFF
    parameters.br_tech =
      switch branching {
      case .driebeckTomlin: GLP_BR_DTH
      case .mostFractional: GLP_BR_MFV
      case .pseudoCost: GLP_BR_PCH
      }
    return parameters
  }
}
