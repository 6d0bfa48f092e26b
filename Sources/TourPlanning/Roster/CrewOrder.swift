// SPDX-License-Identifier: GPL-3.0-or-later

/// A trip, or a day at a fixed post, as one agency sees it: the days, the people asked for, and what
/// it loses with fewer.
package struct CrewOrder: Hashable, Sendable {
  /// What people are asked for.
  package enum Duty: Hashable, Sendable {
    /// Position of the trip among those to be staffed.
    case trip(Int)
    /// Position among the days at fixed posts; those of one `week` are one post in one week.
    case post(Int, week: Int)
  }

  package var duty: Duty
  /// Positions of its first and last day among the working days.
  package var start: Int
  package var end: Int
  /// People asked for, at least 1.
  package var need: Int
  /// With fewer than these nobody comes: `min_crew` or `min_staff`, at least 1.
  package var least: Int
  /// What is lost with 0, 1, … `need` people, falling to 0; in any unit.
  package var loss: [Double]

  package var days: Int { end - start + 1 }

  /// Days that count against what a person may give: a day at a fixed post is none.
  package var tripDays: Int { isTrip ? days : 0 }

  package var isTrip: Bool {
    if case .trip = duty { true } else { false }
  }

  /// The post and week of a day at a fixed post.
  package var week: Int? {
    if case .post(_, let week) = duty { week } else { nil }
  }

  package init(duty: Duty, start: Int, end: Int, need: Int, least: Int, loss: [Double]) {
    self.duty = duty
    self.start = start
    self.end = end
    self.need = need
    self.least = least
    self.loss = loss
  }

  package init(trip: Int, start: Int, end: Int, need: Int, least: Int, loss: [Double]) {
    self.init(duty: .trip(trip), start: start, end: end, need: need, least: least, loss: loss)
  }
}
