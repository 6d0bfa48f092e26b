// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

extension LinearProgram {
  /// Names a row, or takes its name away.
  ///
  /// A name has 1 to 255 bytes of UTF-8 and no control character; no other row may have it. Rows
  /// and columns are named apart.
  public func setName(_ name: String?, of row: Row) throws(GLPKError) {
    let position = try index(row)
    if let name, rowBook.id(named: name) != row.id { try checkNewName(name, rowBook) }
    try session.check(cg_set_row_name(raw, position, name))
    rowBook.setName(name, of: row.id)
  }

  /// Names a column, or takes its name away. The same rules as for rows.
  public func setName(_ name: String?, of column: Column) throws(GLPKError) {
    let position = try index(column)
    if let name, columnBook.id(named: name) != column.id { try checkNewName(name, columnBook) }
    try session.check(cg_set_column_name(raw, position, name))
    columnBook.setName(name, of: column.id)
  }

  /// The name of a row, if it has one.
  public func name(of row: Row) -> String? {
    row.program == token ? rowBook.name(row.id) : nil
  }

  /// The name of a column, if it has one.
  public func name(of column: Column) -> String? {
    column.program == token ? columnBook.name(column.id) : nil
  }

  /// The row of that name. O(1).
  public func row(named name: String) -> Row? {
    rowBook.id(named: name).map { Row(id: $0, program: token) }
  }

  /// The column of that name. O(1).
  public func column(named name: String) -> Column? {
    columnBook.id(named: name).map { Column(id: $0, program: token) }
  }

  /// Names the whole program (nil for no name); it stands in the files that are written.
  public func setTitle(_ title: String?) throws(GLPKError) {
    if let title { try checkName(title) }
    try session.check(cg_set_title(raw, title))
  }

  func checkNewName(_ name: String, _ book: Directory) throws(GLPKError) {
    try checkName(name)
    if book.id(named: name) != nil { throw .nameTaken(name) }
  }
}

/// GLPK aborts on the names refused here.
private func checkName(_ name: String) throws(GLPKError) {
  let bytes = name.utf8
  if bytes.isEmpty { throw .badName(name, reason: "it is empty") }
  if bytes.count > 255 {
    throw .badName(name, reason: "it has \(bytes.count) bytes, 255 are allowed")
  }
  if bytes.contains(where: { $0 < 32 || $0 == 127 }) {
    throw .badName(name, reason: "it has a control character")
  }
}
