// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization
import TourPlanning
import TourReports
import Touring

/// Says on standard error how planning goes: one live line on a terminal, else a plain line about
/// every second. It ends with "better" where a better plan was found since the
/// line before.
final class ProgressLine: Sendable {
  private struct State {
    var lastSeconds = -Double.infinity
    var lastPhase: PlanningProgress.Phase?
    var hasNewBest = false
    var isLive = false
  }

  private let language: Language
  private let isWatched: Bool
  private let limit: Double?
  private let state = Mutex(State())

  /// - Parameter limit: seconds that planning may take, for the bar.
  init(language: Language, isWatched: Bool, limit: Double?) {
    self.language = language
    self.isWatched = isWatched
    self.limit = limit
  }

  func show(_ progress: PlanningProgress) {
    state.withLock { state in
      if progress.isNewBest { state.hasNewBest = true }
      let pause = isWatched ? 0.1 : 1.0
      guard progress.phase != state.lastPhase || progress.seconds - state.lastSeconds >= pause
      else { return }
      let line = text(progress, isNewBest: state.hasNewBest)
      state.lastSeconds = progress.seconds
      state.lastPhase = progress.phase
      state.hasNewBest = false
      if isWatched {
        state.isLive = true
        Console.raw("\r\u{1B}[K" + bar(progress.seconds) + line)
      } else {
        Console.error(line)
      }
    }
  }

  /// Says something beside the figures, on a line of its own.
  func say(_ text: String) {
    state.withLock { state in
      if state.isLive { Console.raw("\r\u{1B}[K") }
      state.isLive = false
      Console.error(text)
    }
  }

  /// Clears the live line.
  func end() {
    state.withLock { state in
      if state.isLive { Console.raw("\r\u{1B}[K") }
      state.isLive = false
    }
  }

  /// One line of figures: phase, seconds, value, bound, gap, columns.
  func text(_ progress: PlanningProgress, isNewBest: Bool) -> String {
    let formats = Formats(language)
    let words = AnswerWords(language: language)
    var parts = [
      words.seconds(formats.decimal(progress.seconds, 1)), words.phase(progress.phase),
      words.value(progress.value.map(formats.roughRupiah) ?? "–"),
      words.bound(progress.bound.map(formats.roughRupiah) ?? "–"),
    ]
    if let gap = progress.gap, abs(gap) < 10 { parts.append(words.gap(formats.percent(gap))) }
    parts.append(words.columns(formats.whole(progress.columns)))
    if isNewBest { parts.append(words.better) }
    return parts.joined(separator: "  ")
  }

  private func bar(_ seconds: Double) -> String {
    guard let limit, limit > 0 else { return "" }
    let width = 20
    let full = min(width, max(0, Int(seconds / limit * Double(width))))
    return "[" + String(repeating: "=", count: full)
      + String(repeating: " ", count: width - full) + "] "
  }
}
