// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Something in a record that had to be settled, and how it was.
public struct RecordNotice: Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    /// The same row stands there already; it counts once.
    case twice(firstLine: Int)
    /// A total beside rows by service, which stand.
    case totalDiffers(total: Double, sum: Double)
    /// A total where nothing was expected: nobody knows of what.
    case totalOfNothing
    /// The plan has no visit of that id.
    case unknownVisit(String)
    /// The visit is at another site.
    case otherSite(visit: String)
    /// The date is none of the visit's; the row counts for the visit.
    case otherDay(visit: String, Day)
    /// The date lies outside the plan.
    case outside(Day)
    /// Services without a number of people, this row and others: an empty form, or one not filled in
    /// to its end.
    case noNumber(rows: Int)
    /// A service that the site's post does not have in the plan.
    case unexpectedService
    /// Answers to some of the nine elements are missing.
    case answersMissing(Int)
  }

  public var line: Int
  public var cause: Cause

  public init(line: Int, _ cause: Cause) {
    self.line = line
    self.cause = cause
  }
}
