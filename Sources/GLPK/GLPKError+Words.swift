// SPDX-License-Identifier: GPL-3.0-or-later

extension GLPKError: CustomStringConvertible {
  /// What happened and what to do next, in one line.
  public var description: String {
    switch self {
    case .fatal(let words):
      "GLPK stopped: \(words). All programs of this session are lost; build them again."
    case .stale:
      "This program was lost in an earlier fatal error of its session; build it again."
    case .wrongThread:
      "A session is used on another thread than its own; keep it inside one Solver or closure."
    case .busy:
      "GLPK was called from a callback of its own search; return from the callback first."
    case .sessionOpen:
      "This thread has an open GLPK session; use that one, or a thread of its own."
    case .noMemory:
      "No memory is left for GLPK, or no thread could be started."
    case .notFinite(let what, let value):
      "\(what) is \(value); GLPK needs finite numbers."
    case .crossedBounds(let lower, let upper):
      "The lower bound \(lower) is above the upper bound \(upper)."
    case .badName(let name, let reason):
      "The name \(name.debugDescription) cannot be used: \(reason)."
    case .nameTaken(let name):
      "The name \(name.debugDescription) is taken; names of rows, and of columns, are unique."
    case .unknownRow:
      "The row was removed or belongs to another program."
    case .unknownColumn:
      "The column was removed or belongs to another program."
    case .repeatedEntry(let place):
      "Entry \(place) repeats a row or column met before; add the two values first."
    case .badShape(let what):
      "The arrays do not fit: \(what)."
    case .badOption(let what):
      "An option is out of range: \(what)."
    case .noSolution:
      "There is no solution to read: solve first, and read before the next change."
    case .fractionalBound(let bound):
      "An integer column has the bound \(bound); round it inwards first."
    case .solverFailed(let why):
      "The solver gave up: \(why)."
    case .wrongAnswer(let violation):
      "GLPK called a point feasible that is not: \(violation)."
    case .cannotRead(let path, let words):
      "Cannot read \(path): \(words)."
    case .cannotWrite(let path, let words):
      "Cannot write \(path): \(words)."
    }
  }
}
