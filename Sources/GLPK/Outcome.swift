// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a solve stopped before a proof.
public enum StopReason: Sendable, Hashable {
  /// The deadline passed.
  case deadline
  /// The iteration limit was reached.
  case iterations
  /// The node limit was reached.
  case nodes
  /// ``Limits/isCancelled`` said so.
  case cancelled
  /// The relative gap between value and bound is small enough.
  case gap
  /// The objective can only get worse than ``SimplexOptions/cutoff``.
  case cutoff
}

/// How a solve ended. The five cases exclude each other, and each says only what was proven.
public enum Outcome: Sendable, Hashable {
  /// Proven best, within the solver's tolerances.
  case optimal(objective: Double)
  /// A feasible point, no proof that it is the best. `bound` is the best that could still be
  /// reached (nil when unknown).
  case feasible(objective: Double, bound: Double?, stopped: StopReason)
  /// Stopped with no feasible point and no proof that there is none.
  case undecided(bound: Double?, stopped: StopReason)
  /// Proven: no point satisfies all rows and bounds.
  case infeasible
  /// Proven: the objective has no end. For a mixed-integer program this is said of its
  /// relaxation; the program itself is then unbounded or infeasible.
  case unbounded

  /// The objective of the point that was found, if one was.
  public var objective: Double? {
    switch self {
    case .optimal(let objective), .feasible(let objective, _, _): objective
    case .undecided, .infeasible, .unbounded: nil
    }
  }

  /// The best value that could be reached, as far as proven.
  public var bound: Double? {
    switch self {
    case .optimal(let objective): objective
    case .feasible(_, let bound, _), .undecided(let bound, _): bound
    case .infeasible, .unbounded: nil
    }
  }

  /// The distance of value and bound over the size of the value; 0 when optimal, nil when one of
  /// the two is missing.
  public var gap: Double? {
    guard let objective, let bound else { return nil }
    return relativeGap(objective, bound)
  }

  /// Whether a point was found.
  public var hasPoint: Bool { objective != nil }
}

/// GLPK's measure, with a guard against division by zero that is small beside any real value.
func relativeGap(_ objective: Double, _ bound: Double) -> Double {
  abs(objective - bound) / (abs(objective) + 2.220446049250313e-16)
}

/// One finished solve of a linear program.
public struct LinearReport: Sendable, Hashable {
  /// How it ended.
  public let outcome: Outcome
  /// Simplex iterations of this solve (0 for the interior point method).
  public let iterations: Int
  /// Wall time of this solve, in seconds.
  public let seconds: Double
}
