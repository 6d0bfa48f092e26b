// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import GLPK

/// How far a run has come on its limits of time or work.
final class Pace: Sendable {
  private let start = ContinuousClock.now
  private let seconds: Double?
  private let rounds: Int?
  private let threads: Int
  private let cancelled: @Sendable () -> Bool
  /// Where one thread does the work of both streams, one after the other: the half of a phase that
  /// is the present stream's. Written and read by that thread alone.
  nonisolated(unsafe) var half: (phase: ClosedRange<Double>, isSecond: Bool)?

  init(_ limits: PlanningLimits, isCancelled: @escaping @Sendable () -> Bool) {
    rounds = limits.rounds
    threads = limits.threads
    seconds = limits.seconds ?? (limits.rounds == nil ? 60 : nil)
    cancelled = isCancelled
  }

  var isCancelled: Bool { cancelled() }

  /// Runs the two streams of a phase, at once where there are threads for it.
  func parallel(
    _ phase: ClosedRange<Double>, _ a: @escaping () -> Void, _ b: @escaping () -> Void
  ) {
    guard threads > 1 else {
      half = (phase, false)
      a()
      half = (phase, true)
      b()
      return
    }
    nonisolated(unsafe) let work = [a, b]
    DispatchQueue.concurrentPerform(iterations: 2) { work[$0]() }
  }

  /// Whether time, and not work alone, ends the run.
  var isTimed: Bool { rounds == nil }

  var elapsed: Double { Pace.seconds(ContinuousClock.now - start) }

  /// The share of the time that is over; 0 without a limit of time.
  var share: Double { seconds.map { elapsed / max(1e-3, $0) } ?? 0 }

  /// Rounds of column generation: by itself it ends after some dozens, so that they limit only runs
  /// with little work.
  var boundRounds: Int { rounds.map { max(30, $0) } ?? Int.max }

  /// How long to look for people by name (``RosterMaker/effort``): less in runs of a few seconds.
  var rosterEffort: Int {
    let isShort = rounds.map { $0 < 200 } ?? seconds.map { $0 < 20 } ?? false
    return isShort ? 1 : 4
  }

  /// What the solver may take until a share of the run is over.
  func solverLimits(upTo share: Double) -> Limits {
    Limits(
      deadline: seconds.map { start.advanced(by: .seconds($0 * share)) },
      isCancelled: cancelled)
  }

  /// What the solver may take once the run is over, to show that no plan can be: a quarter of the time
  /// again, since why there is none is worth waiting for.
  var graceLimits: Limits {
    Limits(
      deadline: seconds.map { ContinuousClock.now.advanced(by: .seconds(max(5, $0 / 4))) },
      isCancelled: cancelled)
  }

  /// When the sharing out of people has to stop improving.
  var sharingDeadline: ContinuousClock.Instant? {
    guard isTimed, let seconds else { return nil }
    return max(start.advanced(by: .seconds(seconds)), ContinuousClock.now.advanced(by: .seconds(1)))
  }

  /// How many climbs fit between two shares of the run, at least one.
  func climbs(from: Double, upTo share: Double, movesASecond: Double, movesAClimb: Int) -> Int {
    var moves = Double.infinity
    if let rounds { moves = Double(rounds * PlanningRun.movesInRound) * (share - from) }
    if let seconds, rounds == nil {
      moves = max(0, seconds * share - elapsed) * movesASecond / (half == nil ? 1 : 2)
    }
    return max(1, Int(min(1000, moves / Double(max(1, movesAClimb)))))
  }

  /// A stretch of the run, from now until `share` of it is over; work is counted from `from` on.
  func schedule(from: Double, upTo share: Double, movesDone: Int) -> Schedule {
    let now = elapsed
    var end: Double?
    if let seconds { end = seconds * own(share) }
    return Schedule(
      pace: self, firstMove: movesDone,
      lastMove: rounds.map {
        movesDone + Int(Double($0 * PlanningRun.movesInRound) * (share - from))
      },
      begin: now, end: end)
  }

  /// A share of the run as the stream at work has it.
  private func own(_ share: Double) -> Double {
    guard let half else { return share }
    let part = (share - half.phase.lowerBound) / 2
    let middle = (half.phase.lowerBound + half.phase.upperBound) / 2
    return (half.isSecond ? middle : half.phase.lowerBound) + part
  }

  /// The share of the run that the stream at work has come to by its time; 0 without a limit of time.
  var reached: Double {
    guard let half else { return share }
    let begin = own(half.phase.lowerBound)
    return half.phase.lowerBound + max(0, share - begin) * 2
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
