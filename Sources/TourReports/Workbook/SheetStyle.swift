// SPDX-License-Identifier: GPL-3.0-or-later

import Touring
import XLSX

/// How cells of the reports look in a workbook of a language: dates and figures stay dates and
/// figures, and are shown in the official style.
struct SheetStyle {
  let language: Language

  /// The language's number in formats of spreadsheets.
  private var tag: String {
    switch language {
    case .indonesian: "[$-421]"
    case .english: "[$-809]"
    }
  }

  /// `Selasa, 22 Juli 2025`.
  private var day: String { tag + "dddd, d mmmm yyyy" }
  private var time: String { language == .indonesian ? "hh\".\"mm" : "hh:mm" }

  func cell(_ cell: Cell, isBold: Bool = false) -> SheetCell {
    switch cell {
    case .text(""): SheetCell(.blank)
    case .text(let text), .code(let text):
      SheetCell(.text(text), SheetCell.Style(isBold: isBold, wraps: true, isIndented: true))
    case .whole(let value): number(Double(value), decimals: 0, isBold: isBold)
    case .number(let value, let decimals): number(value, decimals: decimals, isBold: isBold)
    case .day(let day):
      SheetCell(
        .number(Double(SheetStyle.serial(day))),
        SheetCell.Style(format: self.day, isBold: isBold, alignment: .right))
    case .time(let time):
      SheetCell(
        .number(Double(time.minutes) / 1440),
        SheetCell.Style(format: self.time, isBold: isBold, alignment: .right))
    }
  }

  func head(_ text: String) -> SheetCell {
    SheetCell(.text(text), SheetCell.Style(isHead: true, wraps: true, alignment: .centre))
  }

  func number(_ value: Double, decimals: Int, isBold: Bool = false) -> SheetCell {
    SheetCell(.number(value), numberStyle(decimals: decimals, isBold: isBold))
  }

  func formula(_ formula: String, _ result: Double, isBold: Bool = false) -> SheetCell {
    SheetCell(.formula(formula, result: result), numberStyle(decimals: 0, isBold: isBold))
  }

  private func numberStyle(decimals: Int, isBold: Bool) -> SheetCell.Style {
    SheetCell.Style(
      format: tag + "#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""),
      isBold: isBold)
  }

  /// Spreadsheets count days from the last of 1899.
  static func serial(_ day: Day) -> Int {
    Day(year: 1899, month: 12, day: 30).map { $0.distance(to: day) } ?? 0
  }
}
