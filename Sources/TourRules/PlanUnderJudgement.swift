// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A plan as it was read, with what is needed to judge it and to point at its rows.
public struct PlanUnderJudgement: Sendable {
  /// The rows that are well formed. Rows that name what the district does not know are passed over
  /// here: the reader reports them.
  public var tables: PlanTables
  /// For each table, by the name of its file (`visits.csv`), the line of each of its rows. Where a
  /// table is not there, its rows follow each other from line 2.
  public var lines: [String: [Int]]
  /// Of a re-plan: the plan that it changes.
  public var olderPlan: PlanTables?
  /// Of a re-plan: the first day that could still be changed; without it, what `plan.json` says.
  public var asOf: Day?

  public init(
    tables: PlanTables, lines: [String: [Int]] = [:], olderPlan: PlanTables? = nil,
    asOf: Day? = nil
  ) {
    self.tables = tables
    self.lines = lines
    self.olderPlan = olderPlan
    self.asOf = asOf
  }

  /// The line of row `row` of `table`; the header is line 1.
  package func line(of row: Int, in table: String) -> Int {
    if let known = lines[table], row < known.count { return known[row] }
    return row + 2
  }
}
