// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a cell stands in the text of its file, for editors and annotations. Lines and columns begin
/// at 1; columns count Unicode code points.
public struct CellPlace: Hashable, Sendable {
  public var line: Int
  public var column: Int
  /// The column behind the last letter of the cell, on the line where it ends.
  public var endLine: Int
  public var endColumn: Int
}

/// A row that a notice points at.
public struct FoundRow: Hashable, Sendable {
  /// The line that the row begins on.
  public var line: Int
  /// The whole of that line, as it is written.
  public var text: String
  /// What the row says, cell by cell.
  public var cells: [String]
  /// Where each of the cells stands.
  public var places: [CellPlace]
}

/// Finds cells of a file again by their line and the name of their column.
///
/// ```swift
/// let finder = CellFinder(bytes, rows: [2, 7])
/// finder.place(row: 7, column: "people")  // line 7, column 11
/// ```
///
/// Cost: one walk over the bytes of the file, and memory for the rows that were asked for.
public struct CellFinder: Sendable {
  /// The names of the header row, as they are written.
  public let header: [String]
  /// The header and the rows that were asked for, by their line.
  public let rows: [Int: FoundRow]

  /// - Parameters:
  ///   - bytes: the whole file; need not be whole or well formed.
  ///   - rows: the lines on which rows begin.
  public init(_ bytes: [UInt8], rows wanted: Set<Int>) {
    let start = bytes.starts(with: Byte.mark) ? Byte.mark.count : 0
    var reader = CSVReader(bytes, separator: CellFinder.separator(bytes, from: start))
    var header: [String]?
    var rows: [Int: FoundRow] = [:]
    var cursor = (line: 1, offset: start)
    let last = wanted.max() ?? 1
    while true {
      let outcome = reader.next()
      if outcome == .end || (header != nil && reader.line > last) { break }
      let isHeader = header == nil
      if isHeader { header = reader.texts }
      if isHeader || wanted.contains(reader.line) {
        CellFinder.advance(&cursor, to: reader.line, in: bytes)
        rows[reader.line] = CellFinder.row(of: reader, at: cursor, in: bytes)
      }
      if outcome == .unterminatedQuote { break }
    }
    self.header = header ?? []
    self.rows = rows
  }

  /// Where the cell of `column` stands in the row that begins on line `row`; nil where there is none.
  public func place(row: Int, column: String) -> CellPlace? {
    guard let found = rows[row], let position = position(of: column),
      found.places.indices.contains(position)
    else { return nil }
    return found.places[position]
  }

  /// What the row says in `column`.
  public func text(row: Int, column: String) -> String? {
    guard let found = rows[row], let position = position(of: column),
      found.cells.indices.contains(position)
    else { return nil }
    return found.cells[position]
  }

  private func position(of column: String) -> Int? {
    header.firstIndex { $0.lowercased() == column.lowercased() }
  }

  /// The separator of the header row: the one that stands there most often.
  private static func separator(_ bytes: [UInt8], from start: Int) -> UInt8 {
    var counts = [Byte.comma: 0, Byte.semicolon: 0, Byte.tab: 0]
    for byte in bytes[start...] {
      if byte == Byte.lf || byte == Byte.cr { break }
      counts[byte]? += 1
    }
    let comma = counts[Byte.comma] ?? 0
    let semicolon = counts[Byte.semicolon] ?? 0
    let tab = counts[Byte.tab] ?? 0
    if semicolon > comma, semicolon >= tab { return Byte.semicolon }
    return tab > comma ? Byte.tab : Byte.comma
  }

  /// Moves `cursor` forward to the first byte of `line`.
  private static func advance(
    _ cursor: inout (line: Int, offset: Int), to line: Int, in bytes: [UInt8]
  ) {
    while cursor.line < line, cursor.offset < bytes.count {
      let byte = bytes[cursor.offset]
      cursor.offset += 1
      if byte == Byte.cr, cursor.offset < bytes.count, bytes[cursor.offset] == Byte.lf {
        cursor.offset += 1
      }
      if byte == Byte.lf || byte == Byte.cr { cursor.line += 1 }
    }
  }

  private static func row(
    of reader: CSVReader, at start: (line: Int, offset: Int), in bytes: [UInt8]
  ) -> FoundRow {
    var line = start.line
    var column = 1
    var offset = start.offset
    func walk(to end: Int) -> (Int, Int) {
      while offset < end, offset < bytes.count {
        let byte = bytes[offset]
        offset += 1
        let isBeforeLF = offset < bytes.count && bytes[offset] == Byte.lf
        if byte == Byte.lf || (byte == Byte.cr && !isBeforeLF) {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
      return (line, column)
    }
    let places = reader.cells.map { cell in
      let (line, column) = walk(to: cell.start)
      let (endLine, endColumn) = walk(to: cell.end)
      return CellPlace(line: line, column: column, endLine: endLine, endColumn: endColumn)
    }
    let end = bytes[start.offset...].firstIndex { $0 == Byte.lf || $0 == Byte.cr } ?? bytes.count
    return FoundRow(
      line: start.line, text: String(decoding: bytes[start.offset..<end], as: UTF8.self),
      cells: reader.texts, places: places)
  }
}
