// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

// Every read is one call and one array, in the order of `rows` or `columns`.
extension LinearProgram {
  /// The value of every column in the last solution.
  ///
  /// Throws ``GLPKError/noSolution`` before the first solve, after every change, and after a solve
  /// that stopped before it began. After a solve that found no feasible point these are the values
  /// of its last basis, which are not feasible.
  public func columnValues() throws(GLPKError) -> [Double] {
    try read(columnCount, cg_column_values)
  }

  /// The sum of every row in the last solution.
  public func rowValues() throws(GLPKError) -> [Double] {
    try read(rowCount, cg_row_values)
  }

  /// The dual of every row: how the objective changes per unit of the row's bound.
  ///
  /// To minimise, a row `atLeast` has a dual of 0 or more; to maximise, 0 or less. A mixed-integer
  /// solution has no duals; it throws ``GLPKError/noSolution``.
  public func rowDuals() throws(GLPKError) -> [Double] {
    guard solution != GLP_MIP else { throw .noSolution }
    return try read(rowCount, cg_row_duals)
  }

  /// The reduced cost of every column: its cost less the duals of its rows times its entries.
  public func reducedCosts() throws(GLPKError) -> [Double] {
    guard solution != GLP_MIP else { throw .noSolution }
    return try read(columnCount, cg_column_duals)
  }

  /// The value of one column in the last solution. For many, ``columnValues()`` is faster.
  public func value(of column: Column) throws(GLPKError) -> Double {
    try columnValues()[Int(try index(column))]
  }

  /// The dual of one row. For many, ``rowDuals()`` is faster.
  public func dual(of row: Row) throws(GLPKError) -> Double {
    try rowDuals()[Int(try index(row))]
  }

  private func read(
    _ count: Int, _ reader: (OpaquePointer, Int32, UnsafeMutablePointer<Double>) -> Int32
  ) throws(GLPKError) -> [Double] {
    guard solution != 0 else { throw .noSolution }
    var code: Int32 = CG_OK
    let values = [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let base = buffer.baseAddress, count > 0 else { return }
      code = reader(raw, solution, base)
      if code == CG_OK { initialized = count }
    }
    try session.check(code)
    return values
  }
}
