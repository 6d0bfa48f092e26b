// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A row of an input file as text: what is compared when a folder has changed.
public struct InputRow: Hashable, Sendable {
  /// The line that it begins on; the header is 1.
  public var line: Int
  /// By column: the values that are given, each in one spelling however it was written.
  public var values: [String: String]

  public init(line: Int, values: [String: String]) {
    self.line = line
    self.values = values
  }

  public subscript(column: String) -> String? { values[column] }

  /// The value as a date.
  public func day(_ column: String) -> Day? {
    self[column].flatMap { CellParsing.day(Array($0.utf8)[...]) }
  }
}

extension Table {
  /// The rows that can be read in `bytes`; references are not looked up. Cost: O(bytes).
  public func rows(in bytes: [UInt8]) -> [InputRow] {
    guard TextCheck.firstFault(in: bytes) == nil else { return [] }
    var plain = self
    plain.key = []
    plain.defines = nil
    for position in plain.columns.indices {
      plain.columns[position].presence = .optional
      switch plain.columns[position].kind {
      case .reference: plain.columns[position].kind = .id
      case .referenceOrAll, .choice: plain.columns[position].kind = .text
      case .references: plain.columns[position].kind = .words
      default: break
      }
    }
    var rows: [InputRow] = []
    var reader = TableReader()
    _ = reader.read(plain, bytes) { row, _ in
      var values: [String: String] = [:]
      for (column, text) in zip(plain.columns, PlanTexts.canonical(row, of: plain))
      where !text.isEmpty { values[column.name] = text }
      rows.append(InputRow(line: row.line, values: values))
    }
    return rows
  }
}
