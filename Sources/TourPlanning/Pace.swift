// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK

/// How far a run has come on its limits of time or work.
final class Pace: Sendable {
  private let start = ContinuousClock.now
  private let seconds: Double?
  private let rounds: Int?
  private let cancelled: @Sendable () -> Bool
  /// Whether one thread does the work of both streams, one after the other.
  nonisolated(unsafe) var isAlone = false

  init(_ limits: PlanningLimits, isCancelled: @escaping @Sendable () -> Bool) {
    rounds = limits.rounds
    seconds = limits.seconds ?? (limits.rounds == nil ? 60 : nil)
    cancelled = isCancelled
  }

  var isCancelled: Bool { cancelled() }

  /// Whether time, and not work alone, ends the run.
  var isTimed: Bool { rounds == nil }

  var elapsed: Double { Pace.seconds(ContinuousClock.now - start) }

  /// Rounds of column generation: by itself it ends after some dozens, so that they limit only runs
  /// with little work.
  var boundRounds: Int { rounds.map { max(30, $0) } ?? Int.max }

  /// What the solver may take until a share of the run is over.
  func solverLimits(upTo share: Double) -> Limits {
    Limits(
      deadline: seconds.map { start.advanced(by: .seconds($0 * share)) },
      isCancelled: cancelled)
  }

  /// When the sharing out of people has to stop improving.
  var sharingDeadline: ContinuousClock.Instant? {
    guard isTimed, let seconds else { return nil }
    return max(start.advanced(by: .seconds(seconds)), ContinuousClock.now.advanced(by: .seconds(1)))
  }

  /// A stretch of the run, from now until `share` of it is over; work is counted from `from` on.
  func schedule(from: Double, upTo share: Double, movesDone: Int) -> Schedule {
    let now = elapsed
    var end: Double?
    if let seconds {
      end = isAlone ? now + (seconds * share - now) / 2 : seconds * share
    }
    return Schedule(
      pace: self, firstMove: movesDone,
      lastMove: rounds.map {
        movesDone + Int(Double($0 * PlanningRun.movesInRound) * (share - from))
      },
      begin: now, end: end)
  }

  static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  struct Schedule {
    let pace: Pace
    let firstMove: Int
    let lastMove: Int?
    let begin: Double
    let end: Double?

    /// How much of the stretch is over, from 0 to 1: the larger of time and work.
    func progress(moves: Int) -> Double {
      var progress = 0.0
      if let lastMove {
        progress = Double(moves - firstMove) / Double(max(1, lastMove - firstMove))
      }
      if let end {
        progress = max(progress, (pace.elapsed - begin) / max(1e-3, end - begin))
      }
      return progress
    }
  }
}
