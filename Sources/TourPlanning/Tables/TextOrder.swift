// SPDX-License-Identifier: GPL-3.0-or-later

/// The order of rows of a plan's tables: field by field as text, byte by byte of UTF-8, blanks
/// first.
enum TextOrder {
  static func precedes(_ a: [String], _ b: [String]) -> Bool {
    for (x, y) in zip(a, b) where x != y { return x.utf8.lexicographicallyPrecedes(y.utf8) }
    return a.count < b.count
  }

  /// `rows` in the order of `fields`; equal ones stay as they were.
  static func sorted<Row>(_ rows: [Row], by fields: (Row) -> [String]) -> [Row] {
    let keys = rows.map(fields)
    return rows.indices.sorted {
      precedes(keys[$0], keys[$1]) || (!precedes(keys[$1], keys[$0]) && $0 < $1)
    }.map { rows[$0] }
  }
}
