// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

extension LinearProgram {
  /// Adds many columns in one call of the guard.
  ///
  /// All is checked before GLPK sees any of it; on an error nothing was added. The basis of the
  /// last solve stays, with the new columns at a bound: it is still primal feasible, so
  /// ``SimplexMethod/primal`` goes on from there.
  ///
  /// Cost: O(entries + rows). Throws ``GLPKError/notFinite(_:_:)``,
  /// ``GLPKError/crossedBounds(lower:upper:)``, ``GLPKError/unknownRow``,
  /// ``GLPKError/repeatedEntry(_:)``.
  @discardableResult
  public func add(_ batch: ColumnBatch) throws(GLPKError) -> [Column] {
    try checkFinite(batch.costs, "a cost")
    try checkFinite(batch.values, "an entry")
    let bounds = try checkedBounds(batch.bounds)
    var positions: [Int32] = []
    positions.reserveCapacity(batch.rows.count)
    for row in batch.rows { positions.append(try index(row)) }
    var bad: Int32 = 0
    try change(
      cg_add_columns(
        raw, Int32(batch.count), bounds, batch.costs, batch.starts, positions, batch.values, &bad),
      bad: bad)
    return columnBook.append(batch.count).map { Column(id: $0, program: token) }
  }

  /// Adds one column. See ``add(_:)-(ColumnBatch)``.
  @discardableResult
  public func addColumn(
    _ name: String? = nil, cost: Double, bounds: Bounds = .nonNegative,
    _ entries: [(Row, Double)] = []
  ) throws(GLPKError) -> Column {
    if let name { try checkNewName(name, columnBook) }
    var batch = ColumnBatch()
    batch.append(cost: cost, bounds: bounds, entries)
    let column = try add(batch)[0]
    if let name { try setName(name, of: column) }
    return column
  }

  /// Removes columns, each once or more often named. The other handles stay good.
  ///
  /// Removing columns that are not basic keeps the warm start. Cost: O(columns + entries removed).
  public func remove(columns: some Sequence<Column>) throws(GLPKError) {
    var positions: [Int32] = []
    for column in columns { positions.append(try index(column)) }
    positions = sortedUnique(positions)
    try change(cg_remove_columns(raw, Int32(positions.count), positions))
    columnBook.remove(at: positions)
  }

  /// Changes the cost of one column.
  public func setCost(_ cost: Double, of column: Column) throws(GLPKError) {
    try setCosts([cost], of: [column])
  }

  /// Changes the costs of many columns in one call.
  public func setCosts(_ costs: [Double], of columns: [Column]) throws(GLPKError) {
    guard costs.count == columns.count else {
      throw .badShape("\(costs.count) costs for \(columns.count) columns")
    }
    try checkFinite(costs, "a cost")
    var positions: [Int32] = []
    positions.reserveCapacity(columns.count)
    for column in columns { positions.append(try index(column)) }
    try change(cg_set_costs(raw, Int32(costs.count), positions, costs))
  }

  /// Changes the costs of all columns in one call; `costs` is in the order of ``columns``.
  public func setCosts(_ costs: [Double]) throws(GLPKError) {
    guard costs.count == columnCount else {
      throw .badShape("\(costs.count) costs for \(columnCount) columns")
    }
    try checkFinite(costs, "a cost")
    try change(cg_set_costs(raw, Int32(costs.count), Array(0..<Int32(costs.count)), costs))
  }

  /// Changes the bounds of one column.
  public func setBounds(_ bounds: Bounds, of column: Column) throws(GLPKError) {
    try setBounds([bounds], of: [column])
  }

  /// Changes the bounds of many columns in one call. The basis stays dual feasible, so
  /// ``SimplexMethod/dual`` goes on from there.
  public func setBounds(_ bounds: [Bounds], of columns: [Column]) throws(GLPKError) {
    guard bounds.count == columns.count else {
      throw .badShape("\(bounds.count) bounds for \(columns.count) columns")
    }
    let checked = try checkedBounds(bounds)
    var positions: [Int32] = []
    positions.reserveCapacity(columns.count)
    for column in columns { positions.append(try index(column)) }
    try change(cg_set_column_bounds(raw, Int32(positions.count), positions, checked))
  }

  /// Replaces all entries of a column.
  public func setEntries(
    _ entries: [(Row, Double)], of column: Column
  ) throws(GLPKError) {
    let values = entries.map(\.1)
    try checkFinite(values, "an entry")
    var rows: [Int32] = []
    for (row, _) in entries { rows.append(try index(row)) }
    var bad: Int32 = 0
    try change(
      cg_set_column(raw, try index(column), Int32(values.count), rows, values, &bad), bad: bad)
  }

  /// The cost of a column.
  public func cost(of column: Column) throws(GLPKError) -> Double {
    var cost = 0.0
    try session.check(cg_get_cost(raw, try index(column), &cost))
    return cost
  }

  /// The bounds of a column.
  public func bounds(of column: Column) throws(GLPKError) -> Bounds {
    var bounds = cg_bounds()
    try session.check(cg_get_column_bounds(raw, try index(column), &bounds))
    return Bounds(bounds)
  }

  /// The entries of a column, in no promised order.
  public func entries(of column: Column) throws(GLPKError) -> [(Row, Double)] {
    let position = try index(column)
    var count: Int32 = 0
    try session.check(cg_get_column(raw, position, nil, nil, &count))
    var rows = [Int32](repeating: 0, count: Int(count))
    var values = [Double](repeating: 0, count: Int(count))
    try session.check(cg_get_column(raw, position, &rows, &values, &count))
    return zip(rows, values).map { (Row(id: rowBook.ids[Int($0)], program: token), $1) }
  }
}

/// Ascending and each once: GLPK aborts on a number met twice.
func sortedUnique(_ positions: [Int32]) -> [Int32] {
  var result: [Int32] = []
  result.reserveCapacity(positions.count)
  for position in positions.sorted() where position != result.last { result.append(position) }
  return result
}
