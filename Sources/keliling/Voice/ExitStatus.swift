// SPDX-License-Identifier: GPL-3.0-or-later

/// How the program ends; the numbers are part of its contract with scripts.
enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  /// Done and feasible; a warning is no fault.
  case done = 0
  /// The plan or the folder breaks a rule.
  case broken = 1
  /// Wrong usage.
  case usage = 2
  /// No feasible plan exists.
  case infeasible = 3
  /// A file is missing, unreadable, or no text.
  case unreadable = 4
  /// The target can't be written, or an internal error.
  case unwritable = 5
  /// No plan was found within the limits, though one may exist.
  case nothingFound = 6
}
