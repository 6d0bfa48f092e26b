// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A program run to its end, with its wall time and its own peak of memory.
///
/// `Foundation.Process` keeps what the system says of a child's memory to itself, so the child is
/// started and waited for by the system's calls.
struct TimedChild {
  var status: Int32
  var seconds: Double
  /// Resident memory at its highest, in bytes.
  var peak: Int
  var out: String
  /// Lines of standard error, each with the seconds at which it came.
  var errors: [(seconds: Double, text: String)]

  struct NotStarted: Error, CustomStringConvertible {
    var program: String
    var code: Int32
    var description: String { "\(program) cannot be started: \(String(cString: strerror(code)))" }
  }

  /// - Parameter program: a path.
  static func run(_ program: String, _ arguments: [String]) throws -> TimedChild {
    let out = Pipe()
    let error = Pipe()
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (pipe, descriptor) in [(out, STDOUT_FILENO), (error, STDERR_FILENO)] {
      posix_spawn_file_actions_adddup2(
        &actions, pipe.fileHandleForWriting.fileDescriptor, descriptor)
      posix_spawn_file_actions_addclose(&actions, pipe.fileHandleForReading.fileDescriptor)
      posix_spawn_file_actions_addclose(&actions, pipe.fileHandleForWriting.fileDescriptor)
    }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings =
      ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var child = pid_t()
    let begin = ContinuousClock.now
    let code = posix_spawn(&child, program, &actions, nil, &words, &settings)
    guard code == 0 else { throw NotStarted(program: program, code: code) }
    try out.fileHandleForWriting.close()
    try error.fileHandleForWriting.close()

    // Both pipes are read while the child runs, so that neither fills up.
    let answer = Reading(out.fileHandleForReading)
    var errors: [(seconds: Double, text: String)] = []
    var rest = Data()
    while true {
      let data = error.fileHandleForReading.availableData
      if data.isEmpty { break }
      let seconds = (ContinuousClock.now - begin) / .seconds(1)
      rest += data
      while let end = rest.firstIndex(of: 0x0A) {
        errors.append((seconds, String(decoding: rest[rest.startIndex..<end], as: UTF8.self)))
        rest = Data(rest[(end + 1)...])
      }
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    let seconds = (ContinuousClock.now - begin) / .seconds(1)
    #if os(Linux)
      let unit = 1024
    #else
      let unit = 1
    #endif
    // Ended by itself: the status; by a signal: its number beyond 128, as shells say it.
    let ended = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
    return TimedChild(
      status: ended, seconds: seconds, peak: Int(usage.ru_maxrss) * unit, out: answer.text(),
      errors: errors)
  }

  /// Reads a pipe to its end on a thread of its own.
  private final class Reading: @unchecked Sendable {
    private var data = Data()
    private let done = DispatchSemaphore(value: 0)

    init(_ handle: FileHandle) {
      Thread { [self] in
        data = handle.readDataToEndOfFile()
        done.signal()
      }.start()
    }

    func text() -> String {
      done.wait()
      return String(decoding: data, as: UTF8.self)
    }
  }
}
