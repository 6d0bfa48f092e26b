// SPDX-License-Identifier: GPL-3.0-or-later

/// Why GLPK, or the guard in front of it, refused.
///
/// None of these says that a program has no solution: that is an ``Outcome``.
public enum GLPKError: Error, Hashable, Sendable {
  /// GLPK would have aborted the process. Its own words; every program of this thread is lost.
  case fatal(String)
  /// The program was lost in an earlier fatal error of its session.
  case stale
  /// Called on another thread than the one that opened the session.
  case wrongThread
  /// Called from inside a callback of a running search.
  case busy
  /// This thread has an open session already.
  case sessionOpen
  /// The system has no memory left, or a thread could not be started.
  case noMemory
  /// A number that is not finite: what it was meant to be, and the number.
  case notFinite(String, Double)
  /// A lower bound above the upper one.
  case crossedBounds(lower: Double, upper: Double)
  /// A name GLPK cannot hold, and why.
  case badName(String, reason: String)
  /// A name that another row (or column) of the program has.
  case nameTaken(String)
  /// A row that was removed or belongs to another program.
  case unknownRow
  /// A column that was removed or belongs to another program.
  case unknownColumn
  /// The same row twice in a column, or the same column twice in a row; the entry's place.
  case repeatedEntry(Int)
  /// Arrays that do not fit each other.
  case badShape(String)
  /// An option out of its range, and what is allowed.
  case badOption(String)
  /// Values were asked for and the last solve left none, or the program changed since.
  case noSolution
  /// A bound of an integer column that is not a whole number.
  case fractionalBound(Double)
  /// The solver gave up for numerical reasons, even from a fresh basis.
  case solverFailed(String)
  /// The solver called a point feasible that breaks the program: by how much, and where.
  case wrongAnswer(Violation)
  /// A file could not be read: path and GLPK's words.
  case cannotRead(String, String)
  /// A file could not be written: path and GLPK's words.
  case cannotWrite(String, String)
}
