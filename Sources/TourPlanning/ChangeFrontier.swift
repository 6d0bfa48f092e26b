// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What more changes would bring: the best re-plan with the fewest visits changed, and with 1, 2, 4, …
/// more, up to as many as pay for themselves.
public struct ChangeFrontier: Sendable {
  /// The best re-plan with so many changes.
  public struct Row: Sendable {
    /// Visits that may be moved or cancelled beyond those that must be.
    public var further: Int
    /// Visits moved and cancelled.
    public var changed: Int
    public var plan: PlanTables

    package init(further: Int, changed: Int, plan: PlanTables) {
      self.further = further
      self.changed = changed
      self.plan = plan
    }
  }

  public var replanner: Replanner

  public init(_ replanner: Replanner) { self.replanner = replanner }

  /// Most rows: 0, 1, 2, 4, 8, 16 further visits.
  private static let steps = [0, 1, 2, 4, 8, 16]

  /// Solves row after row, each from the one before; the last is the answer of the re-plan itself.
  ///
  /// Each row has an eighth of the limits; a row that would bring nothing more ends the table.
  ///
  /// - Returns: nil where there is no plan.
  public func rows(
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> [Row]? {
    var part = replanner
    part.limits.seconds = replanner.limits.seconds.map { $0 / Double(Self.steps.count + 2) }
    part.limits.rounds = replanner.limits.rounds.map { max(1, $0 / (Self.steps.count + 2)) }
    func solve(_ freedom: Replanner.Freedom, from start: PlanTables?) -> PlanTables? {
      var task = part
      task.freedom = freedom
      guard
        case .planned(let plan) = task.plan(
          from: start, progress: progress, isCancelled: isCancelled)
      else { return nil }
      return plan
    }
    guard let free = solve(.whatPays, from: nil), var best = solve(.fewest, from: free) else {
      return nil
    }
    // What holds for all plans holds for those with few changes.
    best.summary.bound = min(best.summary.bound, free.summary.bound)
    best.summary.gap = PlanTables.gap(best.summary.bound, best.summary.value)
    best.summary.boundBy = free.summary.boundBy
    let least = replanner.changes(in: best)
    var rows: [Row] = []
    for step in Self.steps {
      if let plan = solve(.atMost(least + step), from: best),
        replanner.changes(in: plan) <= least + step,
        plan.summary.value >= best.summary.value - 1
      {
        best = plan
      }
      // Where the last row had changes to spare, more of them bring nothing.
      let isSpare = rows.last.map { $0.changed < least + $0.further } ?? false
      if isSpare, best.summary.value <= rows[rows.count - 1].plan.summary.value + 1 { break }
      rows.append(Row(further: step, changed: replanner.changes(in: best), plan: best))
      if isCancelled() { break }
    }
    let changed = replanner.changes(in: free)
    return ChangeFrontier.rows(
      rows, with: Row(further: changed - least, changed: changed, plan: free))
  }

  /// Rows with the answer of the re-plan itself among them: it takes the place of each that allows as
  /// many changes and brings less, and stands last where it needs more than any. So no number of
  /// changes has two rows.
  package static func rows(
    _ rows: [Row], with free: Row
  ) -> [Row] {
    guard let last = rows.last else { return rows }
    if free.further > last.further {
      return free.plan.summary.value > last.plan.summary.value + 1 ? rows + [free] : rows
    }
    var rows = rows.map { row in
      row.further >= free.further && free.plan.summary.value > row.plan.summary.value + 1
        ? Row(further: row.further, changed: free.changed, plan: free.plan) : row
    }
    // More changes than it needs bring nothing more.
    while rows.count > 1, rows[rows.count - 2].further >= free.further,
      rows[rows.count - 1].plan.summary.value <= rows[rows.count - 2].plan.summary.value + 1
    {
      rows.removeLast()
    }
    return rows
  }
}
