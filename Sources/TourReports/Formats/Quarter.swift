// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A quarter of a year, as `2027-Q1`.
public struct Quarter: Hashable, Sendable, CustomStringConvertible {
  public let year: Int
  /// 1–4.
  public let number: Int
  public let days: ClosedRange<Day>

  /// nil where there is no such quarter, or its year lies outside 1 … 9998.
  public init?(year: Int, number: Int) {
    guard (1...4).contains(number), (1...9998).contains(year),
      let first = Day(year: year, month: number * 3 - 2, day: 1),
      let next = Day(
        year: number == 4 ? year + 1 : year, month: number == 4 ? 1 : number * 3 + 1, day: 1)
    else { return nil }
    self.year = year
    self.number = number
    days = first...next.advanced(by: -1)
  }

  /// The quarter written as `2027-Q1` or `2027-q1`; nil where the text is anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      parts[0].utf8.allSatisfy({ (48...57).contains($0) }),
      parts[1].first == "Q" || parts[1].first == "q",
      let year = Int(parts[0]), let number = parts[1].last?.wholeNumberValue
    else { return nil }
    self.init(year: year, number: number)
  }

  /// The quarter whose days these are, the first to the last; nil where they are no whole quarter.
  public init?(of days: ClosedRange<Day>) {
    let (year, month, _) = days.lowerBound.civil
    guard let quarter = Quarter(year: year, number: (month + 2) / 3), quarter.days == days
    else { return nil }
    self = quarter
  }

  public var description: String {
    let digits = String(year)
    return String(repeating: "0", count: 4 - digits.count) + digits + "-Q\(number)"
  }
}
