// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization
import TourReports
import Touring

/// Says on standard error how far a certificate is confirmed: a live line on a terminal, else a
/// plain line about every second.
final class CheckProgress: Sendable {
  private struct State {
    var last = Date.distantPast
    var isLive = false
  }

  private let language: Language
  private let isWatched: Bool
  private let state = Mutex(State())

  init(language: Language, isWatched: Bool) {
    self.language = language
    self.isWatched = isWatched
  }

  /// - Parameter share: what is done, 0–1.
  func show(_ share: Double) {
    state.withLock { state in
      let now = Date()
      guard now.timeIntervalSince(state.last) >= (isWatched ? 0.1 : 1) else { return }
      state.last = now
      let line =
        AnswerWords(language: language).certificate(Formats(language).percent(share))
      if isWatched {
        state.isLive = true
        Console.raw("\r\u{1B}[K" + line)
      } else {
        Console.error(line)
      }
    }
  }

  /// Clears the live line.
  func end() {
    state.withLock { state in
      if state.isLive { Console.raw("\r\u{1B}[K") }
      state.isLive = false
    }
  }
}
