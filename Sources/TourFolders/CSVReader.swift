// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows of comma-separated values by RFC 4180, one after another, over the bytes of a file.
///
/// Beyond the RFC it takes `;` and tabs as separators, LF and CR as line ends, and blanks around
/// quotes. Cells are given as ranges of bytes, so that a row of numbers costs no text. Cost: O(bytes)
/// for the whole file, and memory for one row.
package struct CSVReader {
  /// Where a cell stands in the bytes, without the blanks and quotes around it.
  struct Cell {
    var start: Int
    var end: Int
    /// Whether doubled quotes stand for single ones.
    var hasDoubledQuotes = false

    var isBlank: Bool { start == end }
  }

  package enum Outcome: Equatable {
    case row
    case end
    /// A quote opened at `line` and was never closed: what follows can't be read.
    case unterminatedQuote
    /// Something other than a separator stands beside a quote.
    case strayQuote
  }

  /// Cells beyond this number are counted but not kept.
  static let mostCells = 10_000

  let bytes: [UInt8]
  var separator: UInt8
  /// The cells of the last row.
  private(set) var cells: [Cell] = []
  /// How many cells the last row has.
  package private(set) var count = 0
  /// The line on which the last row begins; the first line is 1.
  package private(set) var line = 0
  private var position: Int
  private var nextLine = 1

  package init(_ bytes: [UInt8], separator: UInt8 = 0x2C) {
    self.bytes = bytes
    self.separator = separator
    position = bytes.starts(with: Byte.mark) ? Byte.mark.count : 0
  }

  /// Reads the next row that is not blank.
  package mutating func next() -> Outcome {
    while true {
      let outcome = readRow()
      if outcome != .row || count > cells.count || cells.contains(where: { !$0.isBlank }) {
        return outcome
      }
    }
  }

  private mutating func readRow() -> Outcome {
    cells.removeAll(keepingCapacity: true)
    count = 0
    line = nextLine
    let end = bytes.count
    guard position < end else { return .end }
    var fault = Outcome.row
    while true {
      var at = skipBlanks(position)
      if at < end, bytes[at] == Byte.quote {
        guard let closing = readQuoted(from: at + 1) else {
          position = end
          return .unterminatedQuote
        }
        at = skipBlanks(closing + 1)
        if at < end, bytes[at] != separator, bytes[at] != Byte.lf, bytes[at] != Byte.cr {
          fault = .strayQuote
          at = skipToBreak(at)
        }
      } else {
        let start = at
        while at < end {
          let byte = bytes[at]
          if byte == separator || byte == Byte.lf || byte == Byte.cr { break }
          if byte == Byte.quote { fault = .strayQuote }
          at += 1
        }
        append(trimmed(start, at))
      }
      guard at < end else {
        position = end
        return fault
      }
      if bytes[at] == separator {
        position = at + 1
        continue
      }
      position = at + 1
      if bytes[at] == Byte.cr, position < end, bytes[position] == Byte.lf { position += 1 }
      nextLine += 1
      return fault
    }
  }

  /// Reads a quoted cell whose text begins at `start`; gives the position of the closing quote, or
  /// nil where there is none.
  private mutating func readQuoted(from start: Int) -> Int? {
    var at = start
    var doubled = false
    let end = bytes.count
    while at < end {
      let byte = bytes[at]
      if byte == Byte.quote {
        if at + 1 < end, bytes[at + 1] == Byte.quote {
          doubled = true
          at += 2
          continue
        }
        var cell = trimmed(start, at)
        cell.hasDoubledQuotes = doubled
        append(cell)
        return at
      }
      if byte == Byte.lf || (byte == Byte.cr && !(at + 1 < end && bytes[at + 1] == Byte.lf)) {
        nextLine += 1
      }
      at += 1
    }
    return nil
  }

  private mutating func append(_ cell: Cell) {
    count += 1
    if cells.count < CSVReader.mostCells { cells.append(cell) }
  }

  private func skipBlanks(_ from: Int) -> Int {
    var at = from
    while at < bytes.count,
      bytes[at] == Byte.space || (bytes[at] == Byte.tab && separator != Byte.tab)
    {
      at += 1
    }
    return at
  }

  private func skipToBreak(_ from: Int) -> Int {
    var at = from
    while at < bytes.count, bytes[at] != separator, bytes[at] != Byte.lf, bytes[at] != Byte.cr {
      at += 1
    }
    return at
  }

  /// The range without blanks, line breaks and no-break spaces at its ends.
  private func trimmed(_ start: Int, _ end: Int) -> Cell {
    var start = start
    var end = end
    while start < end {
      if Byte.isBlank(bytes[start]) {
        start += 1
      } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if Byte.isBlank(bytes[end - 1]) {
        end -= 1
      } else if start + 1 < end, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return Cell(start: start, end: end)
  }

  /// The texts of the last row.
  package var texts: [String] { cells.map(text) }

  /// The text of a cell.
  func text(_ cell: Cell) -> String {
    if !cell.hasDoubledQuotes {
      return String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(cell.end - cell.start)
    var at = cell.start
    while at < cell.end {
      plain.append(bytes[at])
      at += bytes[at] == Byte.quote ? 2 : 1
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

/// Bytes that mean something in a file of values.
enum Byte {
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let tab = UInt8(ascii: "\t")
  static let lf = UInt8(ascii: "\n")
  static let cr = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let minus = UInt8(ascii: "-")
  static let point = UInt8(ascii: ".")
  static let zero = UInt8(ascii: "0")

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == space || byte == tab || byte == lf || byte == cr
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
