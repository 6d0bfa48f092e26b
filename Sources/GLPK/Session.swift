// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// GLPK's environment on one thread, in which programs live.
///
/// A session belongs to the thread that opened it and is not `Sendable`: the compiler keeps it
/// inside the closure or actor that owns it. One thread has at most one session at a time. Get one
/// from ``withSession(memoryLimit:_:)``, ``onOwnThread(memoryLimit:stackBytes:_:)`` or
/// ``Solver``.
///
/// A fatal error of GLPK loses every program of the session. The session itself is usable again at
/// once.
public final class Session {
  let env: OpaquePointer
  private let box: OutputBox

  /// Opens the environment of the current thread.
  ///
  /// `memoryLimit` is in megabytes (nil for none); beyond it calls fail with
  /// ``GLPKError/fatal(_:)``. Throws ``GLPKError/sessionOpen`` if the thread has a session.
  public init(memoryLimit: Int? = nil) throws(GLPKError) {
    if let memoryLimit, !(1...1_000_000).contains(memoryLimit) {
      throw .badOption("a memory limit of \(memoryLimit) MB; allowed are 1 to 1000000")
    }
    var opened: OpaquePointer?
    let code = cg_env_open(Int32(memoryLimit ?? 0), &opened)
    guard code == CG_OK, let opened else { throw code == CG_OPEN ? .sessionOpen : .noMemory }
    env = opened
    box = OutputBox()
  }

  deinit {
    // On a foreign thread this is refused and the environment leaks, which beats a crash.
    _ = cg_env_close(env)
  }

  /// Opens a session on the current thread, runs `body` with it and closes it.
  public static func withSession<Result, Failure: Error>(
    memoryLimit: Int? = nil, _ body: (Session) throws(Failure) -> Result
  ) throws -> Result {
    let session = try Session(memoryLimit: memoryLimit)
    return try body(session)
  }

  /// What GLPK prints, a piece of a line at a time; nil (the default) drops it. Nothing of GLPK
  /// goes to standard output.
  public var output: ((String) -> Void)? {
    get { box.output }
    set {
      box.output = newValue
      guard newValue != nil else { return cg_env_output(env, nil, nil) }
      cg_env_output(
        env,
        { context, text in
          guard let context, let text else { return 1 }
          let box = Unmanaged<OutputBox>.fromOpaque(context).takeUnretainedValue()
          box.output?(String(cString: text))
          return 1
        }, Unmanaged.passUnretained(box).toOpaque())
    }
  }

  /// Memory GLPK holds for this session now, and the most it ever held, in bytes.
  public func memory() throws(GLPKError) -> (now: Int, peak: Int) {
    var now: UInt64 = 0
    var peak: UInt64 = 0
    try check(cg_env_memory(env, &now, &peak))
    return (Int(now), Int(peak))
  }

  /// The version of the GLPK library in use, such as "5.0".
  public static var version: String { String(cString: glp_version()) }

  /// Turns a code of the guard into an error.
  func check(_ code: Int32) throws(GLPKError) {
    guard code != CG_OK else { return }
    switch code {
    case CG_FATAL: throw .fatal(lastWords())
    case CG_WRONG_THREAD: throw .wrongThread
    case CG_STALE: throw .stale
    case CG_BUSY: throw .busy
    case CG_OPEN: throw .sessionOpen
    default: throw .noMemory
    }
  }

  /// GLPK's last message as one line.
  func lastWords() -> String {
    let lines = String(cString: cg_env_message(env)).split(whereSeparator: \.isNewline)
    return lines.joined(separator: "; ")
  }
}

/// The output closure, at an address C can keep.
private final class OutputBox {
  var output: ((String) -> Void)?
}
