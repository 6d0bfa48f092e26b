// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// Columns to be added in one call, kept as flat arrays.
///
/// ```swift
/// var batch = ColumnBatch()
/// batch.append(cost: 4, bounds: .unit, [(cover, 1), (fleet, 1)])
/// let columns = try program.add(batch)
/// ```
public struct ColumnBatch: Sendable {
  var costs: [Double] = []
  var bounds: [Bounds] = []
  var starts: [Int32] = [0]
  var rows: [Row] = []
  var values: [Double] = []

  /// No columns.
  public init() {}

  /// The number of columns so far.
  public var count: Int { costs.count }

  /// Adds one column. Zero entries may be given and are left out by GLPK.
  public mutating func append(
    cost: Double, bounds: Bounds = .nonNegative, _ entries: some Sequence<(Row, Double)>
  ) {
    costs.append(cost)
    self.bounds.append(bounds)
    for (row, value) in entries {
      rows.append(row)
      values.append(value)
    }
    starts.append(Int32(rows.count))
  }

  /// Adds one column that has the same value in all its rows, as in covering and packing.
  public mutating func append(
    cost: Double, bounds: Bounds = .nonNegative, in members: some Sequence<Row>,
    value: Double = 1
  ) {
    costs.append(cost)
    self.bounds.append(bounds)
    rows.append(contentsOf: members)
    while values.count < rows.count { values.append(value) }
    starts.append(Int32(rows.count))
  }

  /// Makes room ahead.
  public mutating func reserve(columns: Int, entries: Int) {
    costs.reserveCapacity(columns)
    bounds.reserveCapacity(columns)
    starts.reserveCapacity(columns + 1)
    rows.reserveCapacity(entries)
    values.reserveCapacity(entries)
  }
}

/// Rows to be added in one call, kept as flat arrays.
public struct RowBatch: Sendable {
  var bounds: [Bounds] = []
  var starts: [Int32] = [0]
  var columns: [Column] = []
  var values: [Double] = []

  /// No rows.
  public init() {}

  /// The number of rows so far.
  public var count: Int { bounds.count }

  /// Adds one row. Zero entries may be given and are left out by GLPK.
  public mutating func append(_ bounds: Bounds, _ entries: some Sequence<(Column, Double)> = []) {
    self.bounds.append(bounds)
    for (column, value) in entries {
      columns.append(column)
      values.append(value)
    }
    starts.append(Int32(columns.count))
  }
}

/// The first number that is not finite, as an error.
func checkFinite(_ values: [Double], _ what: String) throws(GLPKError) {
  for value in values where !value.isFinite { throw .notFinite(what, value) }
}

/// GLPK's form of many bounds.
func checkedBounds(_ bounds: [Bounds]) throws(GLPKError) -> [cg_bounds] {
  var result: [cg_bounds] = []
  result.reserveCapacity(bounds.count)
  for bound in bounds { result.append(try bound.checked()) }
  return result
}
