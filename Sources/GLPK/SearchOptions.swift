// SPDX-License-Identifier: GPL-3.0-or-later

/// Cutting planes for branch and cut.
///
/// GLPK's cover cuts are not offered: their routine keeps its state in static variables and two
/// threads at once race.
public struct Cuts: OptionSet, Sendable {
  /// The bits.
  public let rawValue: Int
  /// From bits.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Clique cuts: sometimes of use in packing and covering.
  public static let clique = Cuts(rawValue: 1)
  /// Gomory's mixed-integer cuts: many and dense; measured to hurt in packing.
  public static let gomory = Cuts(rawValue: 2)
  /// Mixed-integer rounding cuts.
  public static let rounding = Cuts(rawValue: 4)
}

/// Which column to branch on.
public enum Branching: Sendable, Hashable {
  /// GLPK's default, after Driebeck and Tomlin.
  case driebeckTomlin
  /// The one nearest to one half.
  case mostFractional
  /// The one whose history promises most.
  case pseudoCost
}

/// Where a search stands.
public struct SearchProgress: Sendable, Hashable {
  /// Whether a better point was just found.
  public let isNewIncumbent: Bool
  /// The objective of the best point, nil before the first.
  public let incumbent: Double?
  /// The best value that could still be reached.
  public let bound: Double?
  /// Open nodes.
  public let openNodes: Int
  /// All nodes made so far.
  public let totalNodes: Int
  /// Seconds since the solve began.
  public let seconds: Double

  /// The relative gap, nil before the first point.
  public var gap: Double? {
    guard let incumbent, let bound else { return nil }
    return relativeGap(incumbent, bound)
  }
}

/// How to search a mixed-integer program.
public struct SearchOptions {
  /// Stop when value and bound are this close, relative. 0 asks for a proof.
  public var gap = 0.0
  /// Stop after so many nodes. Repeatable, unlike a deadline.
  public var nodes: Int?
  /// Simplify first. Not done when ``start`` or ``heuristic`` is given, because points would not
  /// fit the simplified program.
  public var presolve = true
  /// Cutting planes; none is mostly best.
  public var cuts: Cuts = []
  /// Run GLPK's feasibility pump at the root. It looks at no clock, so it can overrun a deadline.
  public var pump = false
  /// Which column to branch on.
  public var branching = Branching.driebeckTomlin
  /// How far from a whole number still counts as one.
  public var integrality = 1e-5
  /// Known points to begin with. The best feasible one is the first incumbent, even if the search
  /// does not get to start; the others are dropped.
  public var start: [[Double]] = []
  /// Asked at every node with the values of the relaxation; returns a point or nil. Every point is
  /// checked before GLPK sees it.
  public var heuristic: ((_ relaxation: [Double], _ now: SearchProgress) -> [Double]?)?
  /// Told of every new incumbent at once, and of the rest every ``progressInterval``.
  public var progress: ((SearchProgress) -> Void)?
  /// The least time between two tellings without a new incumbent.
  public var progressInterval = Duration.milliseconds(500)

  /// The defaults: presolve, no cuts, no pump, to the proof.
  public init() {}
}

/// One finished solve of a mixed-integer program.
public struct IntegerReport: Sendable, Hashable {
  /// How it ended.
  public let outcome: Outcome
  /// The value of every column at the best point, checked against the program; nil without one.
  public let values: [Double]?
  /// Nodes of the search tree made.
  public let nodes: Int
  /// Simplex iterations of the root relaxation.
  public let rootIterations: Int
  /// Wall time in seconds.
  public let seconds: Double
  /// The worst rule broken by each offered point that was refused (the first hundred).
  public let refused: [Violation]
}
