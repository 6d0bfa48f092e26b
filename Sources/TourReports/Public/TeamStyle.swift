// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// How each team looks in calendars and maps: a colour that people with any colour vision can tell
/// apart, and a letter, so that colour never stands alone.
struct TeamStyle: Sendable {
  struct Look: Hashable, Sendable {
    var team: String
    var letter: String
    /// The class of the style sheet: `t0` … `t5`.
    var name: String
  }

  /// Teams that go anywhere, in the order of the district.
  let looks: [Look]

  init(_ facts: PlanFacts) {
    let used = Set(facts.plan.trips.map(\.team)).union(facts.plan.visits.map(\.team))
    let ordered = used.sorted { (facts.teams[$0] ?? .max, $0) < (facts.teams[$1] ?? .max, $1) }
    looks = ordered.enumerated().map { position, team in
      Look(team: team, letter: PlanReport.letters(position), name: "t\(position % TeamStyle.count)")
    }
  }

  subscript(_ team: String) -> Look? { looks.first { $0.team == team } }

  static let count = 6

  /// The colours for light and dark grounds, after Okabe and Ito; text on them has a contrast of at
  /// least 4.5.
  static let light = ["#0b5c94", "#a34700", "#00664b", "#8a3a6b", "#6b5600", "#4a4a4a"]
  static let dark = ["#7cc4f5", "#f5a15d", "#5fd0ad", "#e6a3cc", "#e3d04f", "#c4c4c4"]
}
