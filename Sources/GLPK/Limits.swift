// SPDX-License-Identifier: GPL-3.0-or-later

/// When to stop solving. Without any limit a solve runs to its end.
///
/// GLPK's own time limit is set too, but never trusted alone: simplex runs in slices of
/// iterations, and both clock and ``isCancelled`` are looked at between slices, and at every node
/// of a search.
public struct Limits: Sendable {
  /// Stop at this instant.
  public var deadline: ContinuousClock.Instant?
  /// Stop after so many simplex iterations of this solve (in a search: of its root relaxation).
  /// Repeatable, unlike a deadline.
  public var iterations: Int?
  /// Asked often, on the solving thread; true stops the solve. Must be cheap.
  public var isCancelled: (@Sendable () -> Bool)?

  /// No limit but those given.
  public init(
    deadline: ContinuousClock.Instant? = nil, iterations: Int? = nil,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) {
    self.deadline = deadline
    self.iterations = iterations
    self.isCancelled = isCancelled
  }

  /// Runs to the end.
  public static var none: Limits { Limits() }

  /// Stops that long after now.
  public static func within(_ duration: Duration) -> Limits {
    Limits(deadline: .now + duration)
  }

  /// These limits, and a stop when the surrounding task is cancelled.
  public func orTaskCancelled() -> Limits {
    var limits = self
    let before = isCancelled
    limits.isCancelled = { before?() == true || Task.isCancelled }
    return limits
  }
}

extension Limits {
  /// Why to stop now, if at all; a limit of iterations is not asked. For work beside the solver that keeps
  /// the same limits.
  public func stopNow() -> StopReason? {
    if let isCancelled, isCancelled() { return .cancelled }
    if let deadline, ContinuousClock.now >= deadline { return .deadline }
    return nil
  }

  /// What is left of the time, in GLPK's milliseconds; at least 1, as 0 ends GLPK before it starts.
  func millisecondsLeft() -> Int32 {
    guard let deadline else { return .max }
    let left = (deadline - .now) / .milliseconds(1)
    return left >= Double(Int32.max) ? .max : max(1, Int32(left.rounded(.up)))
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double { self / .seconds(1) }
}
