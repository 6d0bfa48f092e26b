// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// How many visits to a site fit into the horizon, whatever the teams.
package enum SpacingRules {
  /// The visits that a site is promised fit between closures and gaps.
  package static func dMinVisits(_ district: District) -> [Breach] {
    district.sites.indices.compactMap { position in
      let site = district.sites[position]
      let least = district.promisedVisits(position)
      guard least > 0 else { return nil }
      let most = mostVisits(position, in: district)
      guard most < least else { return nil }
      return Breach(
        .dMinVisits,
        [
          "site": .text(site.id), "least": .whole(least), "most": .whole(most),
          "first": .day(district.horizon.lowerBound), "last": .day(district.horizon.upperBound),
        ], file: DistrictFile.sites, row: position, column: "min_visits", value: String(least),
        expected: "≤ \(most)", ids: [site.id], size: Double(least - most), severity: .warning)
    }
  }

  /// The most visits of `min_stay` days that fit: each as early as the one before lets it, which no
  /// other choice beats.
  package static func mostVisits(_ position: Int, in district: District) -> Int {
    let site = district.sites[position]
    var visits = 0
    var free = district.pastVisits.filter { $0.site == position }
      .map { $0.days.upperBound.advanced(by: site.gap) }.max()
    for stretch in openStretches(position, in: district) {
      var day = stretch.lowerBound
      while true {
        if let free, free > day { day = free }
        let last = day.advanced(by: site.minStay - 1)
        guard last <= stretch.upperBound else { break }
        visits += 1
        if let most = site.maxVisits, visits >= most { return min(visits, most) }
        day = last.advanced(by: site.gap)
        free = day
      }
    }
    return visits
  }

  /// The stretches of days on which a post at the site may be open, one after another.
  package static func openStretches(_ position: Int, in district: District) -> [ClosedRange<Day>] {
    let calendar = district.calendar
    let closures = district.closures.filter { ($0.site ?? position) == position }.map(\.days)
    var stretches: [ClosedRange<Day>] = []
    for run in calendar.runs {
      var start: Day?
      for day in calendar.workingDays[run] {
        let hours = calendar.hours(on: day)
        let isOpen =
          hours.serviceMinutes(from: hours.open, to: hours.close)
          >= district.settings.minServiceMinutes && !closures.contains { $0.contains(day) }
        if isOpen {
          if let first = start {
            stretches[stretches.count - 1] = first...day
          } else {
            start = day
            stretches.append(day...day)
          }
        } else {
          start = nil
        }
      }
    }
    return stretches
  }
}
