// SPDX-License-Identifier: GPL-3.0-or-later
internal import Synchronization

/// A flag that any thread may raise to stop solves on others.
///
/// ```swift
/// let flag = StopFlag()
/// let limits = Limits(isCancelled: { flag.isRaised })
/// ```
public final class StopFlag: Sendable {
  private let raised = Atomic<Bool>(false)

  /// A flag that is down.
  public init() {}

  /// Raises the flag; it stays up.
  public func raise() { raised.store(true, ordering: .relaxed) }

  /// Whether it was raised. Costs a nanosecond.
  public var isRaised: Bool { raised.load(ordering: .relaxed) }
}
