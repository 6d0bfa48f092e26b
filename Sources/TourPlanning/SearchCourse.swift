// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import Touring

/// The course of a run: the best value and the best bound by rounds.
///
/// Every stream writes into a list of its own, by the moves that it has made, and the lists of a phase
/// are put together when it is over. So a run that is limited by work has one course, whatever the
/// timing of its threads. The bound is found in rounds of another kind, which are spread evenly over
/// the phase.
final class SearchCourse: Sendable {
  /// As many steps are kept, at most.
  static let mostSteps = 120

  fileprivate struct Stream {
    var firstMove: Int
    var lastMove: Int
    /// Moves and the values that were better than all before.
    var values: [(move: Int, value: Double)]
  }

  fileprivate struct State {
    var streams: [ObjectIdentifier: Stream] = [:]
    var bounds: [Double] = []
    var round = 0.0
    var value: Double?
    var bound: Double?
    var steps: [SearchStep] = []
  }

  private let state = Mutex(State())

  /// Takes the best value of a stream at work.
  func note(_ value: Double, of search: TourSearch) {
    let moves = search.rounds
    state.withLock { state in
      var stream =
        state.streams[ObjectIdentifier(search)]
        ?? Stream(firstMove: moves, lastMove: moves, values: [])
      stream.lastMove = moves
      if value > stream.values.last?.value ?? -.infinity { stream.values.append((moves, value)) }
      state.streams[ObjectIdentifier(search)] = stream
    }
  }

  /// Takes the bound after a round of column generation.
  func note(bound: Double) {
    state.withLock { $0.bounds.append(bound) }
  }

  /// People get names: from here on a value may be lower than the best before.
  func startNames() {
    state.withLock { $0.value = nil }
  }

  /// Puts the lists of a phase together.
  func endPhase() {
    state.withLock { state in
      let perRound = Double(PlanningRun.movesInRound)
      func rounds(_ stream: Stream, _ move: Int) -> Double {
        Double(move - stream.firstMove) / perRound
      }
      let length = state.streams.values.map { rounds($0, $0.lastMove) }.max() ?? 0
      var notes: [(round: Double, value: Double, isBound: Bool)] = []
      for stream in state.streams.values {
        notes += stream.values.map { (rounds(stream, $0.move), $0.value, false) }
      }
      for (position, bound) in state.bounds.enumerated() {
        let share = Double(position + 1) / Double(state.bounds.count)
        notes.append((length * share, bound, true))
      }
      notes.sort {
        ($0.round, $0.isBound ? 1 : 0, $0.value) < ($1.round, $1.isBound ? 1 : 0, $1.value)
      }
      for note in notes {
        if note.isBound {
          guard note.value < state.bound ?? .infinity else { continue }
          state.bound = note.value
        } else {
          guard note.value > state.value ?? -.infinity else { continue }
          state.value = note.value
        }
        state.add(Int(state.round + note.round), state.value, state.bound)
      }
      state.round += length
      state.streams = [:]
      state.bounds = []
    }
  }

  /// The steps, and what the run ended with.
  func steps(endingWith value: Double, bound: Double) -> [SearchStep] {
    state.withLock { state in
      state.add(Int(state.round), value, bound.isFinite ? bound : state.bound)
      return SearchCourse.thinned(state.steps)
    }
  }

  /// The last step of each of as many stretches as may be kept.
  private static func thinned(_ steps: [SearchStep]) -> [SearchStep] {
    guard steps.count > mostSteps, let last = steps.last, last.round > 0 else { return steps }
    func stretch(_ step: SearchStep) -> Int { step.round * (mostSteps - 1) / last.round }
    return steps.indices.filter {
      $0 == steps.count - 1 || stretch(steps[$0]) != stretch(steps[$0 + 1])
    }.map { steps[$0] }
  }
}

extension SearchCourse.State {
  /// Adds a step, in place of one of the same round.
  fileprivate mutating func add(_ round: Int, _ value: Double?, _ bound: Double?) {
    let step = SearchStep(round: round, value: value ?? steps.last?.value, bound: bound)
    if steps.last?.round == round { steps.removeLast() }
    steps.append(step)
  }
}
