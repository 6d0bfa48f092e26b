// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

extension LinearProgram {
  /// Adds many rows in one call of the guard.
  ///
  /// All is checked before GLPK sees any of it; on an error nothing was added. The slacks of the
  /// new rows enter the basis, which stays dual feasible: ``SimplexMethod/dual`` goes on from
  /// there. Cost: O(entries + columns).
  @discardableResult
  public func add(_ batch: RowBatch) throws(GLPKError) -> [Row] {
    try checkFinite(batch.values, "an entry")
    let bounds = try checkedBounds(batch.bounds)
    var positions: [Int32] = []
    positions.reserveCapacity(batch.columns.count)
    for column in batch.columns { positions.append(try index(column)) }
    var bad: Int32 = 0
    try change(
      cg_add_rows(raw, Int32(batch.count), bounds, batch.starts, positions, batch.values, &bad),
      bad: bad)
    return rowBook.append(batch.count).map { Row(id: $0, program: token) }
  }

  /// Adds one row. See ``add(_:)-(RowBatch)``.
  @discardableResult
  public func addRow(
    _ name: String? = nil, _ bounds: Bounds, _ entries: [(Column, Double)] = []
  ) throws(GLPKError) -> Row {
    if let name { try checkNewName(name, rowBook) }
    var batch = RowBatch()
    batch.append(bounds, entries)
    let row = try add(batch)[0]
    if let name { try setName(name, of: row) }
    return row
  }

  /// Removes rows, each once or more often named. The other handles stay good.
  ///
  /// Removing rows with slack keeps the warm start.
  public func remove(rows: some Sequence<Row>) throws(GLPKError) {
    var positions: [Int32] = []
    for row in rows { positions.append(try index(row)) }
    positions = sortedUnique(positions)
    try change(cg_remove_rows(raw, Int32(positions.count), positions))
    rowBook.remove(at: positions)
  }

  /// Changes the bounds of one row.
  public func setBounds(_ bounds: Bounds, of row: Row) throws(GLPKError) {
    try setBounds([bounds], of: [row])
  }

  /// Changes the bounds of many rows in one call.
  public func setBounds(_ bounds: [Bounds], of rows: [Row]) throws(GLPKError) {
    guard bounds.count == rows.count else {
      throw .badShape("\(bounds.count) bounds for \(rows.count) rows")
    }
    let checked = try checkedBounds(bounds)
    var positions: [Int32] = []
    positions.reserveCapacity(rows.count)
    for row in rows { positions.append(try index(row)) }
    try change(cg_set_row_bounds(raw, Int32(positions.count), positions, checked))
  }

  /// Replaces all entries of a row.
  public func setEntries(
    _ entries: [(Column, Double)], of row: Row
  ) throws(GLPKError) {
    let values = entries.map(\.1)
    try checkFinite(values, "an entry")
    var columns: [Int32] = []
    for (column, _) in entries { columns.append(try index(column)) }
    var bad: Int32 = 0
    try change(
      cg_set_row(raw, try index(row), Int32(values.count), columns, values, &bad), bad: bad)
  }

  /// The bounds of a row.
  public func bounds(of row: Row) throws(GLPKError) -> Bounds {
    var bounds = cg_bounds()
    try session.check(cg_get_row_bounds(raw, try index(row), &bounds))
    return Bounds(bounds)
  }

  /// The entries of a row, in no promised order.
  public func entries(of row: Row) throws(GLPKError) -> [(Column, Double)] {
    let position = try index(row)
    var count: Int32 = 0
    try session.check(cg_get_row(raw, position, nil, nil, &count))
    var columns = [Int32](repeating: 0, count: Int(count))
    var values = [Double](repeating: 0, count: Int(count))
    try session.check(cg_get_row(raw, position, &columns, &values, &count))
    return zip(columns, values).map { (Column(id: columnBook.ids[Int($0)], program: token), $1) }
  }
}
