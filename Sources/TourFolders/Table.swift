// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// One file of a folder as it is declared: its columns, what they hold, and what may not stand there
/// twice. Readers, templates and documentation are made from the declaration.
public struct Table: Sendable {
  public var file: String
  public var isRequired: Bool
  /// In the order in which they are written.
  public var columns: [Column]
  /// The columns that together tell rows apart; empty where rows may repeat.
  public var key: [String]
  /// Optional columns of which one has to be there; empty where none has to.
  public var either: [String]
  /// The ids that the first column gives a meaning to.
  public var defines: IdSpace?
  public var meaning: Bilingual
  /// Rows of a small district that can be planned, with a field for each column.
  public var examples: [[String]]

  public init(
    _ file: String, isRequired: Bool = true, key: [String] = [], either: [String] = [],
    defines: IdSpace? = nil, meaning: Bilingual, columns: [Column], examples: [[String]] = []
  ) {
    self.file = file
    self.isRequired = isRequired
    self.key = key
    self.either = either
    self.defines = defines
    self.meaning = meaning
    self.columns = columns
    self.examples = examples
  }

  /// The position of the column `name`, or nil where there is none.
  public func position(of name: String) -> Int? { columns.firstIndex { $0.name == name } }
}

/// A column of a table, or a setting.
public struct Column: Sendable {
  public enum Presence: Hashable, Sendable {
    /// The column is there and no cell is blank.
    case required
    /// The column is there; a blank cell means something.
    case blankable
    /// The column may be missing.
    case optional
  }

  /// What a blank cell means.
  public enum Fallback: Hashable, Sendable {
    case nothing
    /// The text of a value.
    case value(String)
    /// The setting of that name.
    case setting(String)
  }

  public var name: String
  public var kind: ValueKind
  public var presence: Presence
  public var fallback: Fallback
  public var meaning: Bilingual

  public init(
    _ name: String, _ kind: ValueKind, _ presence: Presence = .required,
    fallback: Fallback = .nothing, id indonesian: String, en english: String
  ) {
    self.name = name
    self.kind = kind
    self.presence = presence
    self.fallback = fallback
    meaning = Bilingual(indonesian, english)
  }
}

/// The ids that a reference can be to.
public enum IdSpace: Hashable, Sendable, CaseIterable {
  case sites
  /// Rows of `places.csv` alone.
  case otherPlaces
  /// Sites, then rows of `places.csv`.
  case places
  case agencies
  case services
  case staff
  case teams
}

/// What a cell may hold.
public enum ValueKind: Hashable, Sendable {
  /// Text without blanks.
  case id
  case text
  case number(ClosedRange<Double>)
  /// Degrees: the point is the decimal mark even where the comma could be.
  case degrees(ClosedRange<Double>)
  case whole(ClosedRange<Int>)
  case date
  /// A date, or a month `YYYY-MM`.
  case dateOrMonth
  case time
  case flag
  /// Words separated by blanks or `|`, at least one.
  case words
  /// Numbers 1 (Monday) … 7, separated by blanks or `|`, at least one.
  case weekdays
  /// One of a few words.
  case choice([String])
  case reference(IdSpace)
  /// An id, or `*` for all.
  case referenceOrAll(IdSpace)
  /// A list of ids, at least one.
  case references(IdSpace)
}

extension ValueKind {
  /// Rupiah: nobody's budget is above a thousand trillion, and sums of them stay exact to the rupiah.
  public static let rupiah = number(0...1e15)
  public static let kilometres = number(0...100_000)
  public static let minutes = number(0...1_000_000)
  public static let people = number(0...1e10)
  /// A number that something is divided by.
  public static let positive = number(1e-6...1e10)
  public static let ratio = number(0...1e6)
  public static let share = number(0...1)
  public static let count = whole(0...1_000_000)
  public static let countFromOne = whole(1...1_000_000)
  public static let latitude = degrees(-90...90)
  public static let longitude = degrees(-180...180)
}
