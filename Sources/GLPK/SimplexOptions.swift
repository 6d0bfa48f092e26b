// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// The walk a simplex solve takes.
public enum SimplexMethod: Sendable, Hashable {
  /// Primal: right after columns were added or costs changed.
  case primal
  /// Dual: right after bounds changed or rows were added, and mostly best from scratch.
  case dual
  /// Dual, and primal if the dual runs into numerical trouble.
  case dualThenPrimal
}

/// How to solve a linear program by simplex.
public struct SimplexOptions: Sendable {
  /// The walk.
  public var method = SimplexMethod.dualThenPrimal
  /// The long-step ratio test. Without it the dual can need ten times the iterations.
  public var longStep = true
  /// Simplify the program first. The solve then starts from scratch, and a solve that is stopped
  /// leaves no point and no basis to go on from.
  public var presolve = false
  /// Stop the dual walk once the objective is proven to end worse than this. The primal walk pays
  /// no heed.
  public var cutoff: Double?
  /// Iterations between two looks at clock and cancellation. 500 to 2000 cost nothing; fewer react
  /// faster and cost time. The path taken depends on it, but not on whether limits are set.
  public var slice = 1_000
  /// How far outside its bounds a value may be and still count as inside, relative.
  public var feasibilityTolerance = 1e-7
  /// How wrong the sign of a reduced cost may be and still count as right, relative.
  public var optimalityTolerance = 1e-7

  /// The defaults, with this method.
  public init(_ method: SimplexMethod = .dualThenPrimal) {
    self.method = method
  }

  /// Primal, warm.
  public static var primal: SimplexOptions { SimplexOptions(.primal) }
  /// Dual, warm.
  public static var dual: SimplexOptions { SimplexOptions(.dual) }
}

extension SimplexOptions {
  func parameters(_ direction: Direction) throws(GLPKError) -> glp_smcp {
    guard slice > 0 else { throw .badOption("slice \(slice); it must be positive") }
    for (name, value) in [
      ("feasibilityTolerance", feasibilityTolerance), ("optimalityTolerance", optimalityTolerance),
    ] where !(value > 0 && value < 1) {
      throw .badOption("\(name) \(value); it must be between 0 and 1")
    }
    var parameters = glp_smcp()
    glp_init_smcp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF
    parameters.meth =
      switch method {
      case .primal: GLP_PRIMAL
      case .dual: GLP_DUAL
      case .dualThenPrimal: GLP_DUALP
      }
    parameters.r_test = longStep ? GLP_RT_FLIP : GLP_RT_HAR
    parameters.tol_bnd = feasibilityTolerance
    parameters.tol_dj = optimalityTolerance
    if let cutoff {
      guard cutoff.isFinite else { throw .notFinite("the cutoff", cutoff) }
      if direction == .minimize { parameters.obj_ul = cutoff } else { parameters.obj_ll = cutoff }
    }
    return parameters
  }
}
