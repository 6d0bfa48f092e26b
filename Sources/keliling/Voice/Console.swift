// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Standard output for answers, standard error for everything that is said on the way.
enum Console {
  /// A line of the answer.
  static func out(_ text: String, terminator: String = "\n") {
    write(text + terminator, to: STDOUT_FILENO)
  }

  /// A line of what is wrong or going on.
  static func error(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// A piece of a line for a terminal, without a line end.
  static func raw(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Whether somebody watches standard error on a terminal.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes all of `text` at once; a pipe whose reader is gone is left in peace.
  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        return
      }
      bytes = bytes.dropFirst(written)
    }
  }
}
