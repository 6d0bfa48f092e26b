// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Holidays that everybody in Indonesia knows.
package enum HolidayRules {
  /// New Year, Labour Day, Pancasila Day, Independence Day and Christmas: those whose date is the
  /// same each year.
  private static let fixedDates: Set<[Int]> = [[1, 1], [5, 1], [6, 1], [8, 17], [12, 25]]

  /// No holiday of fixed date is taken for a working day, save one on which every site is closed.
  package static func dHolidays(_ district: District) -> [Breach] {
    let everywhere = district.closures.filter { $0.site == nil }.map(\.days)
    let missing = district.calendar.workingDays.filter { day in
      let (_, month, date) = day.civil
      return fixedDates.contains([month, date]) && !everywhere.contains { $0.contains(day) }
    }
    guard !missing.isEmpty else { return [] }
    return [
      Breach(
        .dHolidays, ["list": .list(missing.map(\.description))], file: DistrictFile.holidays,
        column: "date", ids: missing.map(\.description), size: Double(missing.count),
        severity: .warning)
    ]
  }
}
