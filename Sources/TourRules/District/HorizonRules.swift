// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Rows that the horizon leaves without a meaning.
package enum HorizonRules {
  /// Some of the requests and some of the leave lie in the horizon, where there are any: else the year
  /// was hardly meant. Those of other quarters may well stand beside them.
  package static func dOutside(_ district: District) -> [Breach] {
    let tables = [
      (DistrictFile.requests, district.requests.map(\.days)),
      (DistrictFile.leave, district.staff.flatMap { $0.leave.map(\.days) }),
    ]
    return tables.compactMap { file, rows in
      guard !rows.isEmpty, !rows.contains(where: district.horizon.overlaps) else { return nil }
      return Breach(
        .dOutside,
        [
          "file": .text(file), "count": .whole(rows.count),
          "first": .day(district.horizon.lowerBound), "last": .day(district.horizon.upperBound),
        ], file: file, column: "from", size: Double(rows.count), severity: .warning)
    }
  }
}
