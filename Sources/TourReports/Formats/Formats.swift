// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// How numbers, money, dates and times are written in a language: the one place that knows.
///
///     let formats = Formats(.indonesian)
///     formats.rupiah(5_000_000)     // Rp5.000.000
///     formats.decimal(12.5, 1)      // 12,5
///     formats.weekdayAndDay(day)    // Selasa, 22 Juli 2025
///
/// The tables of months and weekdays are its own, so that the text does not depend on the locale
/// data of the machine.
public struct Formats: Hashable, Sendable {
  public let language: Language
  /// WIB, WITA or WIT, written after hours; nil where it is not known.
  public var zone: String?

  public init(_ language: Language, zone: String? = nil) {
    self.language = language
    self.zone = zone
  }

  /// Formats for a district, with the time zone of its office.
  public init(_ language: Language, for district: District) {
    self.init(language, zone: ClockZone.name(for: district))
  }

  private var digits: Digits {
    switch language {
    case .indonesian: Digits(point: ",", group: ".")
    case .english: Digits(point: ".", group: ",")
    }
  }

  // MARK: Numbers

  /// A count: `1.234`.
  public func whole(_ value: Double) -> String { digits(value) }
  /// A count: `1.234`.
  public func whole(_ value: Int) -> String { digits(Double(value)) }
  /// A figure with a fixed number of decimals: `12,5`.
  public func decimal(_ value: Double, _ decimals: Int) -> String {
    digits(value, decimals: decimals)
  }
  /// A figure with at most that many decimals: `2` rather than `2,0`.
  public func short(_ value: Double, _ decimals: Int) -> String {
    digits.trimmed(value, decimals: decimals)
  }
  /// A fraction as a percentage with one decimal: `94,4%`.
  public func percent(_ fraction: Double) -> String { digits(fraction * 100, decimals: 1) + "%" }
  /// A part of a whole as a percentage; a dash where the whole is 0.
  public func percent(_ part: Double, of whole: Double) -> String {
    whole > 0 ? percent(part / whole) : "–"
  }

  // MARK: Money

  /// Whole rupiah: `Rp5.000.000`, `−Rp250.000`.
  public func rupiah(_ value: Double) -> String { signed(value) { "Rp" + digits($0) } }

  /// Rupiah to three figures, in words from a million on: `Rp84,3 juta`, `Rp1,23 miliar`.
  public func roughRupiah(_ value: Double) -> String {
    signed(value) { magnitude in
      for (unit, name) in scales {
        // 999,96 million is a thousand million to three figures: the next name up.
        guard magnitude / unit >= 0.9995 else { continue }
        let figure = roundedToThreeFigures(magnitude / unit)
        let decimals = figure < 10 ? 2 : figure < 100 ? 1 : 0
        return "Rp" + digits.trimmed(figure, decimals: decimals) + " " + name
      }
      return "Rp" + digits(magnitude)
    }
  }

  private var scales: [(Double, String)] {
    switch language {
    case .indonesian: [(1e12, "triliun"), (1e9, "miliar"), (1e6, "juta")]
    case .english: [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]
    }
  }

  private func signed(_ value: Double, _ write: (Double) -> String) -> String {
    (value <= -0.5 ? "−" : "") + write(abs(value))
  }

  private func roundedToThreeFigures(_ value: Double) -> Double {
    var scale = 1.0
    if value < 10 { scale = 100 } else if value < 100 { scale = 10 }
    return (value * scale).rounded(.toNearestOrAwayFromZero) / scale
  }

  // MARK: Lists

  /// `a`, `a dan b`, `a, b, dan c`.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let rest = items.dropLast().joined(separator: ", ")
    switch language {
    case .indonesian: return rest + (items.count > 2 ? ", dan " : " dan ") + last
    case .english: return rest + " and " + last
    }
  }
}
