// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// A file format for programs.
public enum FileFormat: Sendable, Hashable, CaseIterable {
  /// CPLEX LP: readable. Holds no constant term, no free row and no empty program; a row between
  /// two bounds comes back as an equation with a column of its own.
  case cplexLP
  /// MPS with free columns. Holds no direction (readers minimise) and no free row (readers take it
  /// for the objective).
  case freeMPS
  /// MPS with fixed columns and names of up to eight bytes, otherwise like ``freeMPS``.
  case fixedMPS
  /// GLPK's own: exact, holds everything.
  case glpk

  var raw: Int32 {
    switch self {
    case .cplexLP: CG_LP
    case .freeMPS: CG_FREE_MPS
    case .fixedMPS: CG_FIXED_MPS
    case .glpk: CG_GLPK
    }
  }
}

extension LinearProgram {
  /// Reads a program from a file; a path that ends in ".gz" is unpacked.
  ///
  /// Whole-number columns are kept: see ``MixedIntegerProgram``. Throws
  /// ``GLPKError/cannotRead(_:_:)`` with GLPK's words, which name the line.
  public convenience init(
    in session: Session, reading path: String, as format: FileFormat
  ) throws(GLPKError) {
    try self.init(in: session)
    if path.utf8.contains(0) { throw .cannotRead(path, "the path has a zero byte") }
    let code = cg_read(raw, format.raw, path)
    if code == CG_FILE { throw .cannotRead(path, session.lastWords()) }
    try session.check(code)
    let size = try sizes()
    let rows = rowBook.append(size.rows)
    let columns = columnBook.append(size.columns)
    var name: UnsafePointer<CChar>?
    for id in rows {
      try session.check(cg_get_row_name(raw, Int32(id), &name))
      guard let text = name.map({ String(cString: $0) }) else { continue }
      if rowBook.id(named: text) != nil { throw .nameTaken(text) }
      rowBook.setName(text, of: id)
    }
    for id in columns {
      try session.check(cg_get_column_name(raw, Int32(id), &name))
      guard let text = name.map({ String(cString: $0) }) else { continue }
      if columnBook.id(named: text) != nil { throw .nameTaken(text) }
      columnBook.setName(text, of: id)
    }
    let read = try snapshot()
    direction = read.direction
    constant = read.constant
  }

  /// Writes the program to a file; a path that ends in ".gz" is packed.
  ///
  /// Refused, because a reader would get another program: what the ``FileFormat`` does not hold
  /// (``GLPKError/cannotWrite(_:_:)``), and names it does not allow
  /// (``GLPKError/badName(_:reason:)``), which GLPK would replace in silence. Rows and columns
  /// without a name get one from GLPK in all formats but its own.
  public func write(to path: String, as format: FileFormat) throws(GLPKError) {
    if path.utf8.contains(0) { throw .cannotWrite(path, "the path has a zero byte") }
    if let reason = try objection(to: format) { throw .cannotWrite(path, reason) }
    for name in rowBook.allNames + columnBook.allNames {
      if let reason = format.objection(to: name) { throw .badName(name, reason: reason) }
    }
    let code = cg_write(raw, format.raw, path)
    if code == CG_FILE { throw .cannotWrite(path, session.lastWords()) }
    try session.check(code)
  }

  /// What of this program the format would lose, or nil.
  private func objection(to format: FileFormat) throws(GLPKError) -> String? {
    if format == .glpk { return nil }
    let isMPS = format != .cplexLP
    if isMPS && direction == .maximize {
      return "MPS holds no direction and readers minimise; use another format"
    }
    if !isMPS && constant != 0 {
      return "CPLEX LP holds no constant term; use another format"
    }
    for row in rows where try bounds(of: row) == .free {
      return isMPS
        ? "MPS readers take a free row for the objective; remove free rows or use another format"
        : "CPLEX LP leaves free rows out; remove them or use another format"
    }
    return nil
  }
}

extension FileFormat {
  /// Why the format cannot hold a name, or nil.
  func objection(to name: String) -> String? {
    if name.utf8.contains(0x20) { return "the file format allows no space" }
    switch self {
    case .freeMPS, .glpk: return nil
    case .fixedMPS: return name.utf8.count > 8 ? "fixed MPS allows 8 bytes" : nil
    case .cplexLP:
      let letters = name.utf8
      if let first = letters.first, (0x30...0x39).contains(first) || first == 0x2E {
        return "CPLEX LP allows no digit or period in front"
      }
      let others = "!\"#$%&/(),.;?@_`'{}|~".utf8
      let isFine = letters.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || others.contains(byte)
      }
      if !isFine { return "CPLEX LP allows letters, digits and !\"#$%&/(),.;?@_`'{}|~" }
      if Self.keywords.contains(name.lowercased()) { return "it is a keyword of CPLEX LP" }
      return nil
    }
  }

  private static let keywords: Set<String> = [
    "st", "s.t.", "st.", "subject", "such", "max", "maximize", "maximise", "maximum", "min",
    "minimize", "minimise", "minimum", "bound", "bounds", "gen", "general", "generals", "int",
    "integer", "integers", "bin", "binary", "binaries", "end", "free", "inf", "infinity",
  ]
}
