// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Where the threads of a run say what they have found; it tells those who watch.
final class ProgressBoard: Sendable {
  private struct State {
    var value: Double?
    var bound: Double?
    var columns = 0
    var lastReport = -1.0
  }

  private let state = Mutex(State())
  private let start = ContinuousClock.now
  private let tell: @Sendable (PlanningProgress) -> Void

  init(_ tell: @escaping @Sendable (PlanningProgress) -> Void) { self.tell = tell }

  /// Takes what is better than before, and tells it where there is news or some time has passed.
  func report(
    _ phase: PlanningProgress.Phase, value: Double? = nil, bound: Double? = nil, columns: Int? = nil
  ) {
    state.withLock { state in
      let seconds = Pace.seconds(ContinuousClock.now - start)
      var isNewBest = false
      if let value, value > (state.value ?? -.infinity) + 0.5 {
        state.value = value
        isNewBest = true
      }
      if let bound, bound < state.bound ?? .infinity { state.bound = bound }
      if let columns { state.columns = columns }
      guard isNewBest || seconds - state.lastReport >= 0.2 else { return }
      state.lastReport = seconds
      tell(
        PlanningProgress(
          phase: phase, seconds: seconds, value: state.value, bound: state.bound,
          columns: state.columns, isNewBest: isNewBest))
    }
  }
}
