// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// For whom the tables of the reports are written.
public enum CSVStyle: String, CaseIterable, Hashable, Sendable {
  /// Commas, decimal points and ISO dates, by RFC 4180: for programs.
  case standard
  /// What Excel opens right with a double click under the Indonesian locale: semicolons, decimal
  /// commas, `DD/MM/YYYY`, a byte-order mark and CRLF.
  case indonesian = "id"

  package func text(_ rows: [[Cell]]) -> String {
    let texts = rows.map { $0.map(text) }
    switch self {
    case .standard: return CSVWriter.text(texts)
    case .indonesian:
      // Line breaks inside cells stay as they are: a reader tells them by the quotes.
      let lines = texts.map { CSVWriter.text([$0], separator: ";").dropLast() + "\r\n" }
      return "\u{FEFF}" + lines.joined()
    }
  }

  private func text(_ cell: Cell) -> String {
    switch (self, cell) {
    case (_, .code(let text)): return text
    case (_, .text(let text)): return CSVStyle.harmless(text)
    case (_, .whole(let value)): return String(value)
    case (.standard, .number(let value, let decimals)):
      return Digits(point: ".", group: "", minus: "-")(value, decimals: decimals)
    case (.indonesian, .number(let value, let decimals)):
      return Digits(point: ",", group: "", minus: "-")(value, decimals: decimals)
    case (.standard, .day(let day)): return day.description
    case (.indonesian, .day(let day)):
      let (year, month, date) = day.civil
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "\(two(date))/\(two(month))/\(year)"
    case (.standard, .time(let time)): return time.description
    case (.indonesian, .time(let time)): return time.description
    }
  }

  /// Text of others must not be taken for a formula by the program that opens the table.
  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }
}

/// A cell of a table that a report writes.
package enum Cell: Hashable, Sendable {
  /// Words, perhaps of others.
  case text(String)
  /// An id that a program reads again: never changed.
  case code(String)
  case whole(Int)
  case number(Double, decimals: Int)
  case day(Day)
  case time(ClockTime)

  package static let blank = Cell.text("")

  package static func time(_ time: ClockTime?) -> Cell { time.map(Cell.time) ?? .blank }
}
