// SPDX-License-Identifier: GPL-3.0-or-later

/// The asynchronous door: a session on a thread of its own.
///
/// ```swift
/// let solver = try Solver()
/// let best = try await solver.perform { session in
///   let program = try LinearProgram(in: session)
///   // build and solve; nothing here may await
///   return try program.simplex().outcome
/// }
/// ```
///
/// A solve blocks this thread and no other. The session is opened at the first use and closed, with
/// all its programs, when the solver goes.
public actor Solver {
  private nonisolated let thread: SolverThread
  private let memoryLimit: Int?
  private var session: Session?

  /// The thread of this solver.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    thread.asUnownedSerialExecutor()
  }

  /// Starts the thread. `memoryLimit` is in megabytes, for GLPK alone.
  public init(memoryLimit: Int? = nil, stackBytes: Int = 16 << 20) throws(GLPKError) {
    self.memoryLimit = memoryLimit
    thread = try SolverThread(stackBytes: stackBytes)
  }

  isolated deinit {
    // GLPK's environment must be freed on the thread that made it, before that thread ends.
    session = nil
    thread.stop()
  }

  /// Runs `body` on the solver's thread. It is synchronous, so no `await` can move it elsewhere,
  /// and the compiler lets neither session nor program out of it. Programs do not outlive it.
  public func perform<Result: Sendable>(
    _ body: @Sendable (Session) throws -> Result
  ) throws -> Result {
    let open: Session
    if let session {
      open = session
    } else {
      open = try Session(memoryLimit: memoryLimit)
      session = open
    }
    return try body(open)
  }
}

extension Session {
  /// Runs `body` with a session on a fresh thread and waits for it; the caller's thread may have a
  /// session of its own.
  public static func onOwnThread<Value: Sendable>(
    memoryLimit: Int? = nil, stackBytes: Int = 16 << 20,
    _ body: @Sendable (Session) throws -> Value
  ) throws -> Value {
    // The thread is joined before this returns, so the borrowed closure outlives it.
    let result = try withoutActuallyEscaping(body) { body in
      let slot = Slot<Value>()
      try startThread(stackBytes: stackBytes, detached: false) {
        slot.result = Result { try withSession(memoryLimit: memoryLimit, body) }
      }
      return slot.result
    }
    guard let result else { throw GLPKError.noMemory }
    return try result.get()
  }
}

/// Where the joined thread leaves its result.
private final class Slot<Value: Sendable>: @unchecked Sendable {
  var result: Result<Value, any Error>?
}
