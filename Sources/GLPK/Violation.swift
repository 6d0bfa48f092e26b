// SPDX-License-Identifier: GPL-3.0-or-later

/// By how much a point breaks one rule of a program.
public struct Violation: Sendable, Hashable, CustomStringConvertible {
  /// The rule that is broken.
  public enum Rule: Sendable, Hashable {
    /// The bounds of the row at this position.
    case row(Int)
    /// The bounds of the column at this position.
    case column(Int)
    /// The whole number the column at this position must have.
    case integrality(Int)
    /// The number of values differs from the number of columns.
    case size
  }

  /// The rule that is broken.
  public let rule: Rule
  /// How far outside, in the rule's own units.
  public let amount: Double

  /// A violation from its parts.
  public init(rule: Rule, amount: Double) {
    self.rule = rule
    self.amount = amount
  }

  /// The rule and the amount in words; positions count from 0.
  public var description: String {
    switch rule {
    case .row(let position): "row \(position) is off by \(amount)"
    case .column(let position): "column \(position) is off by \(amount)"
    case .integrality(let position): "column \(position) is \(amount) from a whole number"
    case .size: "the number of values is off by \(Int(amount))"
    }
  }
}
