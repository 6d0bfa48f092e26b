// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension Formats {
  // MARK: Days

  /// `22 Juli 2025`.
  public func day(_ day: Day) -> String {
    let (year, month, date) = day.civil
    return "\(date) \(monthName(month)) \(year)"
  }

  /// `Selasa, 22 Juli 2025`.
  public func weekdayAndDay(_ day: Day) -> String { "\(weekdayName(day)), \(self.day(day))" }

  /// `22 Jul`, for the heads of narrow columns.
  public func shortDay(_ day: Day) -> String {
    let (_, month, date) = day.civil
    return "\(date) \(shortMonthName(month))"
  }

  // MARK: Ranges

  /// `22 Juli 2025`, `22–23 Juli 2025`, `30 Juli – 2 Agustus 2025`,
  /// `30 Desember 2026 – 2 Januari 2027`.
  public func range(_ days: ClosedRange<Day>) -> String {
    let from = days.lowerBound.civil
    let to = days.upperBound.civil
    if days.lowerBound == days.upperBound { return day(days.upperBound) }
    if (from.year, from.month) == (to.year, to.month) {
      return "\(from.day)–\(day(days.upperBound))"
    }
    if from.year == to.year {
      return "\(from.day) \(monthName(from.month)) – \(day(days.upperBound))"
    }
    return "\(day(days.lowerBound)) – \(day(days.upperBound))"
  }

  /// `Selasa, 22 Juli 2025`, `Selasa–Rabu, 22–23 Juli 2025`.
  public func weekdaysAndRange(_ days: ClosedRange<Day>) -> String {
    if days.lowerBound == days.upperBound { return weekdayAndDay(days.lowerBound) }
    let names = "\(weekdayName(days.lowerBound))–\(weekdayName(days.upperBound))"
    return "\(names), \(range(days))"
  }

  /// `22 Jul`, `22–23 Jul`, `30 Jul – 2 Agu`, for narrow columns.
  public func shortRange(_ days: ClosedRange<Day>) -> String {
    if days.lowerBound == days.upperBound { return shortDay(days.lowerBound) }
    if days.lowerBound.month == days.upperBound.month {
      return "\(days.lowerBound.civil.day)–\(shortDay(days.upperBound))"
    }
    return "\(shortDay(days.lowerBound)) – \(shortDay(days.upperBound))"
  }

  /// `22`, `22–23`, `30–2`: days of the month alone, under a head that says which.
  public func dates(_ days: ClosedRange<Day>) -> String {
    let from = days.lowerBound.civil.day
    return days.lowerBound == days.upperBound
      ? "\(from)" : "\(from)–\(days.upperBound.civil.day)"
  }

  /// `Triwulan I Tahun 2027` where the days are a whole quarter, else their range.
  public func horizon(_ days: ClosedRange<Day>) -> String {
    guard let quarter = Quarter(of: days) else { return range(days) }
    let roman = ["I", "II", "III", "IV"][quarter.number - 1]
    switch language {
    case .indonesian: return "Triwulan \(roman) Tahun \(quarter.year)"
    case .english: return "Quarter \(roman) of \(quarter.year)"
    }
  }

  // MARK: Times

  /// `08.00`.
  public func clock(_ time: ClockTime) -> String {
    switch language {
    case .indonesian: time.description.replacing(":", with: ".")
    case .english: time.description
    }
  }

  /// `08.00–14.00`, without the zone.
  public func hours(_ from: ClockTime, _ to: ClockTime) -> String { "\(clock(from))–\(clock(to))" }

  /// `08.00–14.00 WIB`.
  public func hoursInZone(_ from: ClockTime, _ to: ClockTime) -> String {
    inZone(hours(from, to))
  }

  /// A text of hours with the zone after it, where it is known.
  public func inZone(_ hours: String) -> String { zone.map { "\(hours) \($0)" } ?? hours }

  // MARK: Names

  /// `Selasa`.
  public func weekdayName(_ day: Day) -> String { weekdayNames[day.weekday - 1] }

  /// `Juli`.
  public func monthName(_ month: Int) -> String { monthNames[month - 1] }

  /// `Jul`.
  public func shortMonthName(_ month: Int) -> String {
    switch language {
    case .indonesian: String(monthNames[month - 1].prefix(3))
    case .english: String(monthNames[month - 1].prefix(3))
    }
  }

  private var weekdayNames: [String] {
    switch language {
    case .indonesian: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
    case .english:
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    }
  }

  private var monthNames: [String] {
    switch language {
    case .indonesian:
      [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
        "Oktober", "November", "Desember",
      ]
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    }
  }
}
