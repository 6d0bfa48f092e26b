// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Foundation
import Synchronization

/// Ctrl-C (and a polite end by the system) as a question that long work asks now and then.
///
/// The first signal asks the work to come to its end. Further ones change nothing where a plan is
/// made: whoever is impatient must not lose the plan that is being finished, and some programs send a
/// signal twice. They stay ignored afterwards, so that a plan that is being written is written whole.
final class Interrupt: Sendable {
  private let count = Atomic<Int>(0)

  /// Whether somebody has asked to stop.
  var isRequested: Bool { count.load(ordering: .relaxed) > 0 }

  /// Counts a signal and says how many there have been.
  private func note() -> Int { count.add(1, ordering: .relaxed).newValue }

  /// Runs `work` with the signals caught.
  ///
  /// - Parameters:
  ///   - onFirst: hears of the first of them.
  ///   - onSecond: hears of the others.
  func watch<Result>(
    onFirst: @escaping @Sendable () -> Void = {}, onSecond: @escaping @Sendable () -> Void = {},
    _ work: () -> Result
  ) -> Result {
    let sources = [SIGINT, SIGTERM].map { number in
      // The default action would end the program before a source hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in
        if note() == 1 { onFirst() } else { onSecond() }
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return work()
  }
}
