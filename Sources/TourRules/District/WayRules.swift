// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The rows of `travel.csv`, looked at one by one.
package enum WayRules {
  private static let fastest = 90.0
  private static let slowest = 5.0
  /// A way shorter than this is as slow as its boarding.
  private static let leastKm = 1.0

  /// No way is faster than 90 km/h or slower than 5.
  package static func dSpeed(_ district: District) -> [Breach] {
    district.travelRows.enumerated().compactMap { position, row in
      guard let minutes = row.minutes, row.km > 0, !row.mode.isByAir else { return nil }
      let speed = row.km / Double(max(1, minutes)) * 60
      let isFast = speed > fastest && row.km > 1.5
      let isSlow = speed < slowest && row.km >= leastKm
      guard isFast || isSlow else { return nil }
      var terms = terms(of: row, in: district)
      terms["km"] = .number(row.km)
      terms["minutes"] = .whole(minutes)
      terms["speed"] = .number((speed * 10).rounded() / 10)
      terms["most"] = .whole(Int(fastest))
      terms["least"] = .whole(Int(slowest))
      return breach(
        .dSpeed, isFast ? nil : .slow, terms, position, row, in: district, value: String(minutes),
        expected: isFast
          ? "≥ \(Int((row.km / fastest * 60).rounded(.up)))"
          : "≤ \(Int((row.km / slowest * 60).rounded(.down)))",
        size: isFast ? speed - fastest : slowest - speed)
    }
  }

  /// A dated row that closes a way closes it both ways.
  package static func dOneWay(_ district: District) -> [Breach] {
    struct Pair: Hashable {
      var from: Int
      var to: Int
      var mode: String
    }
    let byPair = Dictionary(
      grouping: district.travelRows, by: { Pair(from: $0.from, to: $0.to, mode: $0.mode) })
    return district.travelRows.enumerated().compactMap { position, row in
      guard row.minutes == nil, !row.isUndated,
        let own = byPair[Pair(from: row.from, to: row.to, mode: row.mode)],
        let other = byPair[Pair(from: row.to, to: row.from, mode: row.mode)]
      else { return nil }
      let open = district.calendar.workingDays.first { day in
        // The row itself stands on the day, and one of the other direction that is passable.
        row.isValid(on: day) && own.last { $0.isValid(on: day) } == row
          && other.last { $0.isValid(on: day) }.map { $0.minutes != nil } ?? false
      }
      guard let open else { return nil }
      var terms = terms(of: row, in: district)
      terms["day"] = .day(open)
      return breach(.dOneWay, nil, terms, position, row, in: district)
    }
  }

  private static func terms(of row: TravelRow, in district: District) -> [String: Term] {
    [
      "from": .text(district.place(row.from).id), "to": .text(district.place(row.to).id),
      "mode": .text(row.mode),
    ]
  }

  private static func breach(
    _ code: RuleCode, _ variant: RuleText.Variant?, _ terms: [String: Term], _ position: Int,
    _ row: TravelRow, in district: District, value: String? = nil, expected: String? = nil,
    size: Double? = nil
  ) -> Breach {
    Breach(
      code, variant, terms, file: DistrictFile.travel, row: position, column: "minutes",
      value: value, expected: expected,
      ids: [district.place(row.from).id, district.place(row.to).id], size: size,
      severity: .warning)
  }
}

extension String {
  /// Whether a mode of travel flies.
  fileprivate var isByAir: Bool { ["air", "udara", "plane", "pesawat"].contains(lowercased()) }
}
