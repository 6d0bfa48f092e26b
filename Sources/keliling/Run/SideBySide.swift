// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Foundation
import Synchronization
import Touring

/// Many pieces of planning work on all cores, one each at a time, with a line that says how many are
/// done.
///
/// Each piece works on one thread of its own, so that the answers do not depend on how many cores
/// there are.
enum SideBySide {
  /// Deep recursion in the solver needs more than the stack of a secondary thread.
  private static let stackSize = 64 << 20

  /// - Parameters:
  ///   - threads: pieces at work at once.
  ///   - work: does one piece; it is asked to end early by its second argument.
  /// - Returns: an answer for each piece, nil where the work was stopped before; and whether it was.
  static func run<Piece: Sendable, Answer: Sendable>(
    _ pieces: [Piece], threads: Int, in language: Language, isQuiet: Bool,
    _ work: @escaping @Sendable (Piece, @escaping @Sendable () -> Bool) -> Answer
  ) -> (answers: [Answer?], wasInterrupted: Bool) {
    let state = Mutex((next: 0, done: 0, answers: [Answer?](repeating: nil, count: pieces.count)))
    let line = isQuiet ? nil : CountLine(language: language, total: pieces.count)
    let interrupt = Interrupt()
    let second: @Sendable () -> Void = {
      line?.end()
      _exit(ExitStatus.nothingFound.rawValue)
    }
    interrupt.watch(onSecond: second) {
      line?.show(0)
      let group = DispatchGroup()
      for _ in 0..<min(max(1, threads), max(1, pieces.count)) {
        group.enter()
        let thread = Thread {
          while !interrupt.isRequested {
            let position = state.withLock { state -> Int? in
              guard state.next < pieces.count else { return nil }
              state.next += 1
              return state.next - 1
            }
            guard let position else { break }
            let answer = work(pieces[position]) { interrupt.isRequested }
            let done = state.withLock { state in
              state.answers[position] = answer
              state.done += 1
              return state.done
            }
            line?.show(done)
          }
          group.leave()
        }
        thread.stackSize = stackSize
        thread.start()
      }
      group.wait()
    }
    line?.end()
    return (state.withLock { $0.answers }, interrupt.isRequested)
  }
}

/// `[=====     ] 5/12` on a terminal, else a line for each piece that is done.
private final class CountLine: Sendable {
  private let language: Language
  private let total: Int
  private let isWatched = Console.isWatched
  private let shown = Mutex(-1)

  init(language: Language, total: Int) {
    self.language = language
    self.total = total
  }

  func show(_ done: Int) {
    shown.withLock { last in
      guard done > last else { return }
      last = done
      let text = AnswerWords(language: language).done(done, of: total)
      if isWatched {
        let width = 20
        let full = total > 0 ? done * width / total : width
        Console.raw(
          "\r\u{1B}[K[" + String(repeating: "=", count: full)
            + String(repeating: " ", count: width - full) + "] " + text)
      } else if done > 0 {
        Console.error(text)
      }
    }
  }

  func end() { if isWatched { Console.raw("\r\u{1B}[K") } }
}
