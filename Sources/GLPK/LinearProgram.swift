// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK
internal import Synchronization

/// Which way is better.
public enum Direction: Sendable, Hashable {
  /// Smaller is better.
  case minimize
  /// Larger is better.
  case maximize
}

/// A linear program, built up and changed row by row and column by column, and solved again from
/// where the last solve ended.
///
/// It lives in a ``Session``, on its thread. Bulk reads (``columnValues()``, ``rowDuals()`` and
/// the like) are in the order of ``columns`` and ``rows``: the order of creation, removed ones left
/// out.
public final class LinearProgram {
  /// The session it lives in.
  public let session: Session
  let raw: OpaquePointer
  /// Tells the handles of this program from those of all others of the process.
  let token: UInt32
  var rowBook = Directory()
  var columnBook = Directory()
  /// Which solution GLPK holds that fits the program as it is: GLP_SOL, GLP_IPT, GLP_MIP or 0.
  var solution: Int32 = 0

  /// An empty program: no rows, no columns.
  public init(in session: Session, _ direction: Direction = .minimize) throws(GLPKError) {
    var made: OpaquePointer?
    let code = cg_create(session.env, &made)
    guard code == CG_OK, let made else {
      if let made { _ = cg_delete(made) }
      try session.check(code)
      throw .noMemory
    }
    self.session = session
    raw = made
    token = nextToken.wrappingAdd(1, ordering: .relaxed).newValue
    self.direction = direction
    try session.check(cg_set_direction(raw, direction.raw))
  }

  deinit {
    // A program lost in a fatal error was freed with its environment: only the handle goes. One
    // that dies inside a callback of a search is freed with its session.
    _ = cg_delete(raw)
  }

  /// Which way is better.
  public internal(set) var direction: Direction

  /// Changes which way is better.
  public func setDirection(_ direction: Direction) throws(GLPKError) {
    try change(cg_set_direction(raw, direction.raw))
    self.direction = direction
  }

  /// The constant term of the objective, 0 at first.
  public internal(set) var constant: Double = 0

  /// Changes the constant term of the objective.
  public func setConstant(_ constant: Double) throws(GLPKError) {
    guard constant.isFinite else { throw .notFinite("the constant term", constant) }
    try change(cg_set_constant(raw, constant))
    self.constant = constant
  }

  /// The number of rows.
  public var rowCount: Int { rowBook.count }
  /// The number of columns.
  public var columnCount: Int { columnBook.count }
  /// All rows in their order. O(rows).
  public var rows: [Row] { rowBook.ids.map { Row(id: $0, program: token) } }
  /// All columns in their order. O(columns).
  public var columns: [Column] { columnBook.ids.map { Column(id: $0, program: token) } }

  /// The row at a place of ``rows``, from 0. O(1).
  public func row(at position: Int) -> Row { Row(id: rowBook.ids[position], program: token) }
  /// The column at a place of ``columns``, from 0. O(1).
  public func column(at position: Int) -> Column {
    Column(id: columnBook.ids[position], program: token)
  }

  /// The number of entries that are not zero.
  public func entryCount() throws(GLPKError) -> Int { try sizes().entries }

  /// The place of a row in ``rows`` and in the bulk reads, from 0; nil if it is gone. O(1).
  public func position(of row: Row) -> Int? {
    guard row.program == token else { return nil }
    return rowBook.position(row.id).map(Int.init)
  }

  /// The place of a column in ``columns`` and in the bulk reads, from 0; nil if it is gone. O(1).
  public func position(of column: Column) -> Int? {
    guard column.program == token else { return nil }
    return columnBook.position(column.id).map(Int.init)
  }
}

private let nextToken = Atomic<UInt32>(0)

extension Direction {
  var raw: Int32 { self == .minimize ? GLP_MIN : GLP_MAX }
}

extension LinearProgram {
  func index(_ row: Row) throws(GLPKError) -> Int32 {
    guard row.program == token, let position = rowBook.position(row.id) else { throw .unknownRow }
    return position
  }

  func index(_ column: Column) throws(GLPKError) -> Int32 {
    guard column.program == token, let position = columnBook.position(column.id) else {
      throw .unknownColumn
    }
    return position
  }

  /// Checks the code of a call that changed the program: the values at hand no longer fit.
  func change(_ code: Int32) throws(GLPKError) {
    solution = 0
    try session.check(code)
  }

  /// The same for a call with entries, where `bad` is the place of the first wrong one.
  func change(_ code: Int32, bad: Int32) throws(GLPKError) {
    switch code {
    case CG_TWICE: throw .repeatedEntry(Int(bad))
    case CG_BAD_ENTRY: throw .badShape("entry \(bad) is out of range")
    default: try change(code)
    }
  }

  func sizes() throws(GLPKError) -> (rows: Int, columns: Int, entries: Int) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    var entries: Int32 = 0
    try session.check(cg_size(raw, &rows, &columns, &entries))
    return (Int(rows), Int(columns), Int(entries))
  }
}
