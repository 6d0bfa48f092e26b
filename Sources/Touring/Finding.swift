// SPDX-License-Identifier: GPL-3.0-or-later

/// One thing that is wrong, or worth knowing, about a district folder or a plan: its code, where it
/// stands, and what to do about it.
///
/// Readers and the judge give the same value, so that every format (text, JSON, …) is made from one
/// list.
public struct Finding: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    case note
    case warning
    case error

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  }

  /// Stable name of the rule, as in `T4_OVERLAP`.
  public var code: String
  public var severity: Severity
  /// One plain sentence: what is wrong, with its figures.
  public var message: String
  /// Relative to the folder, with its folder name where two are read (`visits.csv`).
  public var file: String?
  /// Line of the file, the header is 1.
  public var row: Int?
  public var column: String?
  /// The text of the cell.
  public var value: String?
  public var expected: String?
  /// Ids of what is concerned: trips, visits, sites, people, …
  public var ids: [String]
  /// By how much the rule is broken, in the rule's own unit.
  public var size: Double?
  /// What to do next.
  public var advice: String?

  public init(
    code: String, severity: Severity = .error, message: String, file: String? = nil,
    row: Int? = nil, column: String? = nil, value: String? = nil, expected: String? = nil,
    ids: [String] = [], size: Double? = nil, advice: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.file = file
    self.row = row
    self.column = column
    self.value = value
    self.expected = expected
    self.ids = ids
    self.size = size
    self.advice = advice
  }
}
