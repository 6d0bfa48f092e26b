// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// Where a row or column stands in a simplex basis.
public enum BasisStatus: Int8, Sendable, Hashable {
  /// In the basis.
  case basic = 1
  /// At its lower bound.
  case atLower = 2
  /// At its upper bound.
  case atUpper = 3
  /// Free and out of the basis, at 0.
  case free = 4
  /// Fixed and out of the basis.
  case fixed = 5
}

/// A simplex basis: as many basic members as the program has rows.
public struct Basis: Sendable, Hashable {
  /// The status of every row, in their order.
  public var rows: [BasisStatus]
  /// The status of every column, in their order.
  public var columns: [BasisStatus]

  /// A basis from its parts.
  public init(rows: [BasisStatus], columns: [BasisStatus]) {
    self.rows = rows
    self.columns = columns
  }
}

extension LinearProgram {
  /// The basis the next solve starts from.
  public func basis() throws(GLPKError) -> Basis {
    var rows = [Int8](repeating: 0, count: rowCount)
    var columns = [Int8](repeating: 0, count: columnCount)
    try session.check(cg_get_basis(raw, &rows, &columns))
    return Basis(
      rows: rows.map { BasisStatus(rawValue: $0) ?? .basic },
      columns: columns.map { BasisStatus(rawValue: $0) ?? .atLower })
  }

  /// Sets the basis the next solve starts from.
  ///
  /// A status that does not fit the bounds is adjusted by GLPK. A basis of the wrong number of
  /// basic members is refused; one that cannot be factored is replaced when solving.
  public func setBasis(_ basis: Basis) throws(GLPKError) {
    guard basis.rows.count == rowCount && basis.columns.count == columnCount else {
      throw .badShape("a basis of \(basis.rows.count) rows and \(basis.columns.count) columns")
    }
    let basic = (basis.rows + basis.columns).count { $0 == .basic }
    guard basic == rowCount else {
      throw .badShape("\(basic) basic members for \(rowCount) rows")
    }
    try change(cg_set_basis(raw, basis.rows.map(\.rawValue), basis.columns.map(\.rawValue)))
  }

  /// Starts over from the basis of all rows.
  public func useStandardBasis() throws(GLPKError) {
    try change(cg_standard_basis(raw))
  }

  /// Starts over from a basis nearly triangular, GLPK's guess at a better one.
  public func useAdvancedBasis() throws(GLPKError) {
    try change(cg_advanced_basis(raw))
  }

  /// Scales rows and columns inside GLPK (nothing seen from here changes), or takes that away.
  ///
  /// Of use when entries differ by orders of magnitude; of none in covering and packing. Columns
  /// added later are not scaled.
  public func setScaling(_ isOn: Bool) throws(GLPKError) {
    try change(cg_scale(raw, isOn ? GLP_SF_AUTO : 0))
  }
}
