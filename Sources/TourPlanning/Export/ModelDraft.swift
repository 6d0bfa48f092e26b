// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK

/// A mixed-integer program as it is written down, before a solver's library sees it.
struct ModelDraft {
  /// What a column may be.
  enum Kind {
    case real
    case whole
  }

  private(set) var columnNames: [String] = []
  private var costs: [Double] = []
  private var columnBounds: [Bounds] = []
  private var whole: [Int] = []
  private var rowNames: [String] = []
  private var rowBounds: [Bounds] = []
  private var entries: [[(column: Int, value: Double)]] = []

  var columnCount: Int { costs.count }

  /// A new column, with what it brings to the objective.
  mutating func column(_ name: String, _ kind: Kind, worth: Double, _ bounds: Bounds) -> Int {
    if kind == .whole { whole.append(costs.count) }
    columnNames.append(name)
    costs.append(worth)
    columnBounds.append(bounds)
    return costs.count - 1
  }

  /// A new row.
  mutating func row(
    _ name: String, _ bounds: Bounds, _ entries: [(column: Int, value: Double)] = []
  ) -> Int {
    rowNames.append(name)
    rowBounds.append(bounds)
    self.entries.append(entries)
    return rowNames.count - 1
  }

  mutating func add(_ column: Int, _ value: Double, to row: Int) {
    if value != 0 { entries[row].append((column, value)) }
  }

  /// The program in GLPK, its objective to be maximised, or minimised with the opposite sign.
  ///
  /// Rows that hold whatever the columns are (no entries, a right-hand side above 0) are left out.
  func program(
    in session: Session, title: String, _ direction: Direction
  ) throws(GLPKError) -> LinearProgram {
    let program = try LinearProgram(in: session, direction)
    try program.setTitle(title)
    let sign = direction == .maximize ? 1.0 : -1.0
    var batch = ColumnBatch()
    for column in costs.indices {
      let cost = costs[column] * sign
      batch.append(cost: cost == 0 ? 0 : cost, bounds: columnBounds[column], [(Row, Double)]())
    }
    let columns = try program.add(batch)
    for (column, name) in zip(columns, columnNames) { try program.setName(name, of: column) }
    try MixedIntegerProgram(program).setInteger(true, whole.map { columns[$0] })
    var rows = RowBatch()
    var names: [String] = []
    for row in rowNames.indices {
      if entries[row].isEmpty, (rowBounds[row].lower ?? 0) <= 0, (rowBounds[row].upper ?? 0) >= 0 {
        continue
      }
      names.append(rowNames[row])
      rows.append(rowBounds[row], entries[row].map { (columns[$0.column], $0.value) })
    }
    let added = try program.add(rows)
    for (row, name) in zip(added, names) { try program.setName(name, of: row) }
    return program
  }
}
