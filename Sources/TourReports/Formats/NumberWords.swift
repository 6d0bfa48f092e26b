// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension Formats {
  /// A count or amount in words, as receipts and minutes have it: `dua juta lima ratus ribu`,
  /// `two million five hundred thousand`.
  ///
  /// - Precondition: none; what is no whole number within a thousand million million is rounded to
  ///   the nearest, and what lies beyond is written in digits.
  public func words(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return whole(value) }
    let number = Int(value.rounded(.toNearestOrAwayFromZero))
    switch language {
    case .indonesian: return (number < 0 ? "minus " : "") + NumberWords.indonesian(abs(number))
    case .english: return (number < 0 ? "minus " : "") + NumberWords.english(abs(number))
    }
  }
}

/// Numbers in words, below a thousand million million.
enum NumberWords {
  private static let satuan = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
  ]

  static func indonesian(_ number: Int) -> String {
    switch number {
    case ..<12: satuan[number]
    case ..<20: satuan[number - 10] + " belas"
    case ..<100: joined(satuan[number / 10] + " puluh", number % 10)
    case ..<200: joined("seratus", number - 100)
    case ..<1000: joined(satuan[number / 100] + " ratus", number % 100)
    case ..<2000: joined("seribu", number - 1000)
    case ..<1_000_000: joined(indonesian(number / 1000) + " ribu", number % 1000)
    case ..<1_000_000_000:
      joined(indonesian(number / 1_000_000) + " juta", number % 1_000_000)
    case ..<1_000_000_000_000:
      joined(indonesian(number / 1_000_000_000) + " miliar", number % 1_000_000_000)
    default:
      joined(indonesian(number / 1_000_000_000_000) + " triliun", number % 1_000_000_000_000)
    }
  }

  private static func joined(_ head: String, _ rest: Int) -> String {
    rest == 0 ? head : head + " " + indonesian(rest)
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  static func english(_ number: Int) -> String {
    switch number {
    case ..<20: return small[number]
    case ..<100:
      return tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10])
    case ..<1000:
      let rest = number % 100
      return small[number / 100] + " hundred" + (rest == 0 ? "" : " and " + english(rest))
    default:
      let scales = [
        (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"),
        (1000, "thousand"),
      ]
      for (scale, name) in scales where number >= scale {
        let rest = number % scale
        let link = rest == 0 ? "" : rest < 100 ? " and " : " "
        return english(number / scale) + " " + name + link + (rest == 0 ? "" : english(rest))
      }
      return small[0]
    }
  }
}
