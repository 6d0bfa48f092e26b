// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Foundation
import Synchronization
import TourPlanning
import Touring

/// Planning work on a thread of its own, while the main thread waits and listens to signals.
enum PlanningRun {
  /// Deep recursion in the solver needs more than the stack of a secondary thread.
  private static let stackSize = 64 << 20

  /// Plans, and says whether somebody stopped it.
  static func run(
    onInterrupt: @escaping @Sendable () -> Void,
    _ work: @escaping @Sendable (_ isCancelled: @escaping @Sendable () -> Bool) -> PlanningOutcome
  ) -> (outcome: PlanningOutcome, wasInterrupted: Bool) {
    let (outcome, wasInterrupted) = wait(onInterrupt: onInterrupt, work)
    return (outcome ?? .nothingFound, wasInterrupted)
  }

  /// Does any work, and says whether somebody stopped it.
  ///
  /// - Parameters:
  ///   - onInterrupt: hears that somebody wants the work to end.
  ///   - onSecondInterrupt: hears that they want so again; work that nothing is written of may be
  ///     dropped then.
  static func wait<Result: Sendable>(
    onInterrupt: @escaping @Sendable () -> Void = {},
    onSecondInterrupt: @escaping @Sendable () -> Void = {},
    _ work: @escaping @Sendable (_ isCancelled: @escaping @Sendable () -> Bool) -> Result
  ) -> (result: Result?, wasInterrupted: Bool) {
    let interrupt = Interrupt()
    let answer = Answer<Result>()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let result = work { interrupt.isRequested }
      answer.result.withLock { $0 = result }
      done.signal()
    }
    thread.stackSize = stackSize
    interrupt.watch(onFirst: onInterrupt, onSecond: onSecondInterrupt) {
      thread.start()
      done.wait()
    }
    return (answer.result.withLock { $0 }, interrupt.isRequested)
  }

  private final class Answer<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
  }

  /// Plans with a line of progress; what stands in the way of a plan becomes a failure.
  static func plan(
    in language: Language, isQuiet: Bool, limit: Double?,
    _ work:
      @escaping @Sendable (
        _ progress: @escaping @Sendable (PlanningProgress) -> Void,
        _ isCancelled: @escaping @Sendable () -> Bool
      ) -> PlanningOutcome
  ) throws(Failure) -> PlanTables {
    let line =
      isQuiet
      ? nil : ProgressLine(language: language, isWatched: Console.isWatched, limit: limit)
    let finishing: @Sendable () -> Void = {
      line?.say(FailureWords(language: language).finishing)
    }
    let (outcome, wasInterrupted) = run(onInterrupt: finishing) { isCancelled in
      work({ line?.show($0) }, isCancelled)
    }
    line?.end()
    switch read(outcome, wasInterrupted: wasInterrupted) {
    case .success(var plan):
      // Who stopped it knows better than the planner, save for a proof.
      if wasInterrupted, plan.summary.status == .feasible { plan.summary.status = .interrupted }
      return plan
    case .failure(let cause): throw Failure(cause, in: language)
    }
  }

  /// The plan, or what stands in its way.
  static func read(
    _ outcome: PlanningOutcome, wasInterrupted: Bool
  ) -> Result<PlanTables, Cause> {
    switch outcome {
    case .planned(let plan): .success(plan)
    case .infeasible(let reasons): .failure(.infeasible(reasons: reasons))
    case .uncrewed(let pins): .failure(.uncrewed(pins))
    case .unattended(let weeks): .failure(.unattended(weeks))
    case .nothingFound: .failure(.nothingFound(interrupted: wasInterrupted))
    }
  }
}
