// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// A program as plain values: to move it to another session, or to judge a point without GLPK.
///
/// Rows and columns are positions from 0, the entries of a column in the order of rows; names are
/// not kept.
public struct Snapshot: Sendable, Hashable {
  /// Which way is better.
  public var direction: Direction
  /// The constant term of the objective.
  public var constant: Double
  /// The bounds of every row.
  public var rowBounds: [Bounds]
  /// The bounds of every column.
  public var columnBounds: [Bounds]
  /// The cost of every column.
  public var costs: [Double]
  /// Whether a column must be a whole number.
  public var isInteger: [Bool]
  /// Where each column's entries start in ``rows`` and ``values``; one more than columns.
  public var starts: [Int32]
  /// The row of every entry.
  public var rows: [Int32]
  /// The value of every entry.
  public var values: [Double]
}

extension Snapshot {
  /// The objective at a point, constant included.
  public func objective(of point: [Double]) -> Double {
    var sum = constant
    for (cost, value) in zip(costs, point) { sum += cost * value }
    return sum
  }

  /// Every rule the point breaks by more than `tolerance`, relative to the size of the terms in
  /// it. Empty means feasible. O(entries).
  public func violations(of point: [Double], tolerance: Double = 1e-6) -> [Violation] {
    guard point.count == costs.count else {
      return [Violation(rule: .size, amount: Double(abs(point.count - costs.count)))]
    }
    var found: [Violation] = []
    var sums = [Double](repeating: 0, count: rowBounds.count)
    var scales = [Double](repeating: 1, count: rowBounds.count)
    for (column, value) in point.enumerated() {
      let outside = columnBounds[column].distance(to: value)
      if !(outside <= tolerance * max(1, abs(value))) {
        found.append(Violation(rule: .column(column), amount: outside))
      }
      if isInteger[column] {
        let off = abs(value - value.rounded())
        if !(off <= tolerance) {
          found.append(Violation(rule: .integrality(column), amount: off))
        }
      }
      for place in Int(starts[column])..<Int(starts[column + 1]) {
        let term = values[place] * value
        let row = Int(rows[place])
        sums[row] += term
        scales[row] = max(scales[row], abs(term))
      }
    }
    for (row, sum) in sums.enumerated() {
      let outside = rowBounds[row].distance(to: sum)
      if !(outside <= tolerance * scales[row]) {
        found.append(Violation(rule: .row(row), amount: outside))
      }
    }
    return found
  }

  /// The worst rule the point breaks, or nil when it is feasible.
  public func worstViolation(of point: [Double], tolerance: Double = 1e-6) -> Violation? {
    violations(of: point, tolerance: tolerance).max { $0.amount < $1.amount }
  }

  /// The point with its integer columns rounded to whole numbers.
  func rounded(_ point: [Double]) -> [Double] {
    guard point.count == isInteger.count else { return point }
    return zip(point, isInteger).map { $1 ? $0.rounded() : $0 }
  }
}

extension Bounds {
  /// How far a value lies outside; NaN stays NaN and so never counts as inside.
  func distance(to value: Double) -> Double {
    if value.isNaN { return value }
    return max((lower ?? value) - value, value - (upper ?? value), 0)
  }
}

extension LinearProgram {
  /// The program as plain values. O(entries).
  public func snapshot() throws(GLPKError) -> Snapshot {
    let size = try sizes()
    var rowBounds = [cg_bounds](repeating: cg_bounds(), count: size.rows)
    var columnBounds = [cg_bounds](repeating: cg_bounds(), count: size.columns)
    var costs = [Double](repeating: 0, count: size.columns)
    var kinds = [Int32](repeating: 0, count: size.columns)
    var starts = [Int32](repeating: 0, count: size.columns + 1)
    var rows = [Int32](repeating: 0, count: size.entries)
    var values = [Double](repeating: 0, count: size.entries)
    var tables = cg_tables()
    let code = rowBounds.withUnsafeMutableBufferPointer { rowBounds in
      columnBounds.withUnsafeMutableBufferPointer { columnBounds in
        costs.withUnsafeMutableBufferPointer { costs in
          kinds.withUnsafeMutableBufferPointer { kinds in
            starts.withUnsafeMutableBufferPointer { starts in
              rows.withUnsafeMutableBufferPointer { rows in
                values.withUnsafeMutableBufferPointer { values in
                  tables.row_bounds = rowBounds.baseAddress
                  tables.column_bounds = columnBounds.baseAddress
                  tables.costs = costs.baseAddress
                  tables.kinds = kinds.baseAddress
                  tables.starts = starts.baseAddress
                  tables.rows = rows.baseAddress
                  tables.values = values.baseAddress
                  return cg_get_tables(raw, &tables)
                }
              }
            }
          }
        }
      }
    }
    try session.check(code)
    return Snapshot(
      direction: tables.direction == GLP_MAX ? .maximize : .minimize, constant: tables.constant,
      rowBounds: rowBounds.map(Bounds.init), columnBounds: columnBounds.map(Bounds.init),
      costs: costs, isInteger: kinds.map { $0 != GLP_CV }, starts: starts, rows: rows,
      values: values)
  }
}

extension LinearProgram {
  /// A program with the rows, columns and whole numbers of a snapshot, in any session.
  public convenience init(in session: Session, _ snapshot: Snapshot) throws(GLPKError) {
    try self.init(in: session, snapshot.direction)
    try setConstant(snapshot.constant)
    let columns = snapshot.costs.count
    guard snapshot.columnBounds.count == columns, snapshot.isInteger.count == columns,
      snapshot.starts.count == columns + 1, snapshot.rows.count == snapshot.values.count,
      snapshot.starts.first == 0, snapshot.starts.last.map(Int.init) == snapshot.rows.count,
      zip(snapshot.starts, snapshot.starts.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw .badShape("the arrays of the snapshot differ in length") }
    try checkFinite(snapshot.costs, "a cost")
    try checkFinite(snapshot.values, "an entry")
    var rows = RowBatch()
    for bounds in snapshot.rowBounds { rows.append(bounds) }
    try add(rows)
    var bad: Int32 = 0
    try change(
      cg_add_columns(
        raw, Int32(columns), try checkedBounds(snapshot.columnBounds), snapshot.costs,
        snapshot.starts, snapshot.rows, snapshot.values, &bad), bad: bad)
    let ids = columnBook.append(columns)
    try MixedIntegerProgram(self).setInteger(
      true, ids.filter { snapshot.isInteger[Int($0)] }.map { Column(id: $0, program: token) })
  }
}
