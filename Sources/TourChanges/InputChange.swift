// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders

/// A row of a district folder that is not what it was.
public struct InputChange: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case added
    case removed
    /// The columns whose values differ, in the order of the table.
    case changed([String])
  }

  public var file: String
  public var kind: Kind
  /// As it stands now; as it stood, where it was removed.
  public var row: InputRow
  /// As it stood, where it was changed.
  public var before: InputRow?

  public init(file: String, kind: Kind, row: InputRow, before: InputRow? = nil) {
    self.file = file
    self.kind = kind
    self.row = row
    self.before = before
  }

  /// Whether the value of a column is another one.
  public func concerns(_ columns: String...) -> Bool {
    guard case .changed(let names) = kind else { return true }
    return names.contains { columns.contains($0) }
  }

  /// The rows that differ between two folders, by file in the order of the declarations, then line.
  ///
  /// Rows of tables with a key are compared by it, rows of others as a whole. Cost: O(bytes).
  ///
  /// - Parameters:
  ///   - old, new: the bytes of the files, by their names.
  public static func between(
    _ old: [String: [UInt8]], _ new: [String: [UInt8]]
  ) -> [InputChange] {
    DistrictTables.all.flatMap { table -> [InputChange] in
      guard old[table.file] != new[table.file] else { return [] }
      return between(
        table, old[table.file].map { table.rows(in: $0) } ?? [],
        new[table.file].map { table.rows(in: $0) } ?? [])
    }
  }

  private static func between(
    _ table: Table, _ old: [InputRow], _ new: [InputRow]
  ) -> [InputChange] {
    func key(_ row: InputRow) -> [String] {
      (table.key.isEmpty ? table.columns.map(\.name) : table.key).map { row[$0] ?? "" }
    }
    // Rows without a key may stand there several times.
    var waiting: [[String]: [InputRow]] = [:]
    for row in old.reversed() { waiting[key(row), default: []].append(row) }
    var changes: [InputChange] = []
    for row in new {
      guard let before = waiting[key(row)]?.popLast() else {
        changes.append(InputChange(file: table.file, kind: .added, row: row))
        continue
      }
      let columns = table.columns.map(\.name).filter { row[$0] != before[$0] }
      if !columns.isEmpty {
        changes.append(
          InputChange(file: table.file, kind: .changed(columns), row: row, before: before))
      }
    }
    let removed = waiting.values.joined().sorted { $0.line < $1.line }
    return changes
      + removed.map { InputChange(file: table.file, kind: .removed, row: $0) }
  }
}
