// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Who attends a fixed post on which day.
package struct FixedPostOnFile: Sendable {
  package let site: Int
  /// The working days on which it opens, in order.
  package let openDays: [Day]
  /// The agencies with a row in `counters.csv`; the last row of an agency counts.
  package let counters: [Int: Counter]
  /// The rows of the roster, by day and agency.
  package private(set) var attendance: [Day: [Int: [RosterOnFile]]] = [:]

  package static func all(in district: District, roster: [RosterOnFile]) -> [FixedPostOnFile] {
    var posts: [FixedPostOnFile] = []
    var positions: [Int: Int] = [:]
    for (site, values) in district.sites.enumerated() where values.isFixed {
      positions[site] = posts.count
      posts.append(FixedPostOnFile(site: site, in: district))
    }
    for entry in roster where entry.isAtFixedPost {
      if let post = positions[entry.site] {
        posts[post].attendance[entry.date, default: [:]][entry.agency, default: []].append(entry)
      }
    }
    return posts
  }

  private init(site: Int, in district: District) {
    self.site = site
    openDays = district.calendar.workingDays.filter { !district.isClosed(site, on: $0) }
    counters = Dictionary(
      district.counters.filter { $0.site == site }.map { ($0.agency, $0) },
      uniquingKeysWith: { _, last in last })
  }

  /// m(o, d): people of `agency` on `day`.
  package func people(of agency: Int, on day: Day) -> Int {
    guard let entries = attendance[day]?[agency] else { return 0 }
    return Set(entries.map(\.staff)).count
  }
}
