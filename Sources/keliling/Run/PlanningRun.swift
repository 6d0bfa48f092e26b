// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Foundation
import Synchronization
import TourPlanning
import Touring

/// The planner at work on a thread of its own, while the main thread waits and listens to signals.
enum PlanningRun {
  /// Deep recursion in the solver needs more than the stack of a secondary thread.
  private static let stackSize = 64 << 20

  /// Plans, and says whether somebody stopped it.
  static func run(
    _ planner: Planner, progress: @escaping @Sendable (PlanningProgress) -> Void,
    onInterrupt: @escaping @Sendable () -> Void
  ) -> (outcome: PlanningOutcome, wasInterrupted: Bool) {
    let interrupt = Interrupt()
    let answer = Answer()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let outcome = planner.plan(progress: progress, isCancelled: { interrupt.isRequested })
      answer.outcome.withLock { $0 = outcome }
      done.signal()
    }
    thread.stackSize = stackSize
    interrupt.watch(onFirst: onInterrupt) {
      thread.start()
      done.wait()
    }
    let outcome = answer.outcome.withLock { $0 } ?? .nothingFound
    return (outcome, interrupt.isRequested)
  }

  private final class Answer: Sendable {
    let outcome = Mutex<PlanningOutcome?>(nil)
  }
}
