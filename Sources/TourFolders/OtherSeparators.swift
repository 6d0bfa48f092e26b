// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows of a table that are separated in another way than its header: what is left where rows of two
/// spreadsheets were put into one file.
struct OtherSeparators {
  private let separator: UInt8
  /// Where the first of them stands.
  let line: Int
  private var rows = 1

  init(_ separator: UInt8, line: Int) {
    self.separator = separator
    self.line = line
  }

  mutating func addRow() { rows += 1 }

  /// The separator by which the last row of `reader` would have as many cells as the header, or nil
  /// where there is none.
  static func separator(of reader: CSVReader, width: Int) -> UInt8? {
    guard width > 1, let first = reader.cells.first, let last = reader.cells.last,
      first.start <= last.end
    else { return nil }
    // Blank cells at the end of a row of tabs are blanks like others to the reader.
    let end =
      reader.bytes[last.end...].firstIndex { $0 == Byte.lf || $0 == Byte.cr } ?? reader.bytes.count
    let row = reader.bytes[first.start..<end]
    return [Byte.comma, Byte.semicolon, Byte.tab].first { separator in
      separator != reader.separator && row.count { $0 == separator } == width - 1
    }
  }

  func cause(header: UInt8) -> FolderCause {
    .otherSeparator(
      found: OtherSeparators.name(separator), header: OtherSeparators.name(header), rows: rows)
  }

  private static func name(_ separator: UInt8) -> String {
    separator == Byte.tab ? "`TAB`" : "`" + String(UnicodeScalar(separator)) + "`"
  }
}
