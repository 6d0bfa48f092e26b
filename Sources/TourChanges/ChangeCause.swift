// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders

/// Why something of a plan is other than it was.
public enum ChangeCause: Hashable, Sendable {
  /// A row of the district folder has changed.
  case input(InputChange)
  /// An option of the command line that was not there before.
  case option(ProblemOption)
  /// Another visit, by its id, that has changed for a reason of its own needs its team, its people or
  /// its place in time.
  case follows(visit: String)
  /// Nothing forces it: the plan is better for it, the cost of the change counted.
  case pays

  /// Whether it stands on a row that is there no more.
  public var isOfRemovedRow: Bool {
    if case .input(let change) = self { change.kind == .removed } else { false }
  }
}

/// A visit that is other than it was, and why.
public struct CausedChange: Hashable, Sendable {
  public var visit: PlanDifference.Visit
  /// The nearest first, at least one.
  public var causes: [ChangeCause]
}

/// A day at a fixed post on which others attend, and why.
public struct CausedAttendance: Hashable, Sendable {
  public var attendance: PlanDifference.Attendance
  /// The nearest first, at least one.
  public var causes: [ChangeCause]
}
