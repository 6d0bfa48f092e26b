// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// How the text of a cell is read as a number, date, time or answer. Nothing here traps, whatever
/// the bytes.
package enum CellParsing {
  package enum Number: Equatable {
    case value(Double)
    /// `500.000` where the comma is the decimal mark: half a thousand or half a million.
    case ambiguous
    case malformed
  }

  /// Reads a number from plain digits, one sign and one decimal mark.
  ///
  /// - Parameters:
  ///   - commaDecimal: whether the comma is a decimal mark, so that points may part thousands.
  ///   - pointAlways: whether a single point is a decimal mark all the same (degrees).
  package static func number(
    _ bytes: ArraySlice<UInt8>, commaDecimal: Bool, pointAlways: Bool = false
  ) -> Number {
    var at = bytes.startIndex
    let isNegative = at < bytes.endIndex && bytes[at] == Byte.minus
    if isNegative { at += 1 }
    let first = at
    var digits = 0
    /// Digits before the first point, and after the last mark.
    var groups: [Int] = []
    var run = 0
    var hasComma = false
    while at < bytes.endIndex {
      let byte = bytes[at]
      if Byte.isDigit(byte) {
        run += 1
        digits += 1
      } else if byte == Byte.point {
        if hasComma || run == 0 { return .malformed }
        groups.append(run)
        run = 0
        if groups.count > 100 { return .malformed }
      } else if byte == Byte.comma, commaDecimal, !hasComma {
        if run == 0 { return .malformed }
        groups.append(run)
        run = 0
        hasComma = true
      } else {
        return .malformed
      }
      at += 1
    }
    if digits == 0 || run == 0 { return .malformed }
    let tail = run
    // Where the decimal mark stands; every other mark parts thousands.
    var decimals = 0
    if hasComma {
      decimals = tail
      if groups.count > 1, !areThousands(groups, leadingZero: bytes[first] == Byte.zero) {
        return .malformed
      }
    } else if groups.count == 1 {
      let couldBeThousands =
        commaDecimal && !pointAlways && tail == 3 && groups[0] <= 3 && bytes[first] != Byte.zero
      if couldBeThousands { return .ambiguous }
      decimals = tail
    } else if groups.count > 1 {
      guard commaDecimal, areThousands(groups + [tail], leadingZero: bytes[first] == Byte.zero)
      else { return .malformed }
    }
    return .value(value(bytes[first...], decimals: decimals, isNegative: isNegative))
  }

  private static func areThousands(_ groups: [Int], leadingZero: Bool) -> Bool {
    groups[0] <= 3 && !leadingZero && groups.dropFirst().allSatisfy { $0 == 3 }
  }

  /// The value of digits, marks between them passed over, the last `decimals` of them behind the mark.
  private static func value(
    _ bytes: ArraySlice<UInt8>, decimals: Int, isNegative: Bool
  ) -> Double {
    var mantissa = 0
    var significant = 0
    for byte in bytes where Byte.isDigit(byte) {
      if significant == 0, byte == Byte.zero { continue }
      significant += 1
      if significant <= 15 { mantissa = mantissa * 10 + Int(byte - Byte.zero) }
    }
    // Up to 15 digits and 22 decimals, both terms are exact and one division rounds once.
    if significant <= 15, decimals <= 22 {
      let magnitude = Double(mantissa) / powersOfTen[decimals]
      return isNegative ? -magnitude : magnitude
    }
    var text = isNegative ? "-" : ""
    let digits = bytes.filter { Byte.isDigit($0) }
    text += String(decoding: digits.dropLast(decimals), as: UTF8.self)
    text += "." + String(decoding: digits.suffix(decimals), as: UTF8.self) + "0"
    return Double(text) ?? .infinity
  }

  private static let powersOfTen: [Double] = {
    var powers = [1.0]
    for _ in 0..<22 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  /// Reads `YYYY-MM-DD` or `DD/MM/YYYY`.
  package static func day(_ bytes: ArraySlice<UInt8>) -> Day? {
    guard bytes.count == 10 else { return nil }
    let b = bytes.startIndex
    if bytes[b + 4] == Byte.minus, bytes[b + 7] == Byte.minus {
      guard let year = digits(bytes[b..<b + 4]), let month = digits(bytes[b + 5..<b + 7]),
        let day = digits(bytes[b + 8..<b + 10])
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
    let slash = UInt8(ascii: "/")
    if bytes[b + 2] == slash, bytes[b + 5] == slash {
      guard let day = digits(bytes[b..<b + 2]), let month = digits(bytes[b + 3..<b + 5]),
        let year = digits(bytes[b + 6..<b + 10])
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
    return nil
  }

  /// Reads `HH:MM` or, as Indonesian offices write, `HH.MM`, the hour in one digit or two.
  package static func time(_ bytes: ArraySlice<UInt8>) -> ClockTime? {
    guard bytes.count == 5 || bytes.count == 4 else { return nil }
    let mark = bytes.endIndex - 3
    guard bytes[mark] == UInt8(ascii: ":") || bytes[mark] == Byte.point,
      let hour = digits(bytes[..<mark]), let minute = digits(bytes[(mark + 1)...])
    else { return nil }
    return ClockTime(hour: hour, minute: minute)
  }

  /// Reads yes/no, ya/tidak, true/false, 1/0, in any case of letters.
  package static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "ya", "true", "1": true
    case "no", "tidak", "false", "0": false
    default: nil
    }
  }

  /// Whether blanks of any kind stand in a text.
  static func hasBlanks(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 > Byte.space && $0 < 0x7F }) { return false }
    return text.contains(where: \.isWhitespace)
  }

  /// The words of a list, separated by blanks or `|`.
  static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == "|" }.map(String.init)
  }

  /// The value of up to nine digits, or nil where something else is among them.
  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard Byte.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - Byte.zero)
    }
    return value
  }
}
