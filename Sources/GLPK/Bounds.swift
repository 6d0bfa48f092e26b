// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPK

/// What a row's sum or a column's value may be.
///
/// Every number must be finite: an open side is said by the case, not by an infinity.
public enum Bounds: Sendable, Hashable {
  /// Any value.
  case free
  /// This or more.
  case atLeast(Double)
  /// This or less.
  case atMost(Double)
  /// Between the two, both included.
  case between(Double, Double)
  /// Exactly this.
  case equal(Double)

  /// Zero or more, the bounds of most columns.
  public static let nonNegative = Bounds.atLeast(0)
  /// Between zero and one.
  public static let unit = Bounds.between(0, 1)

  /// The lower end, or nil when that side is open.
  public var lower: Double? {
    switch self {
    case .free, .atMost: nil
    case .atLeast(let low), .between(let low, _), .equal(let low): low
    }
  }

  /// The upper end, or nil when that side is open.
  public var upper: Double? {
    switch self {
    case .free, .atLeast: nil
    case .atMost(let high), .between(_, let high), .equal(let high): high
    }
  }
}

extension Bounds {
  /// GLPK's form, after the check that GLPK does not make: it takes infinities as data.
  func checked() throws(GLPKError) -> cg_bounds {
    let low = lower ?? 0
    let high = upper ?? 0
    guard low.isFinite && high.isFinite else {
      throw .notFinite("a bound", low.isFinite ? high : low)
    }
    switch self {
    case .free: return cg_bounds(type: GLP_FR, lower: 0, upper: 0)
    case .atLeast: return cg_bounds(type: GLP_LO, lower: low, upper: 0)
    case .atMost: return cg_bounds(type: GLP_UP, lower: 0, upper: high)
    case .equal: return cg_bounds(type: GLP_FX, lower: low, upper: low)
    case .between:
      guard low <= high else { throw .crossedBounds(lower: low, upper: high) }
      // GLPK wants a true interval of a double-bounded variable.
      return cg_bounds(type: low == high ? GLP_FX : GLP_DB, lower: low, upper: high)
    }
  }

  init(_ raw: cg_bounds) {
    self =
      switch raw.type {
      case GLP_LO: .atLeast(raw.lower)
      case GLP_UP: .atMost(raw.upper)
      case GLP_DB: .between(raw.lower, raw.upper)
      case GLP_FX: .equal(raw.lower)
      default: .free
      }
  }
}
