// SPDX-License-Identifier: GPL-3.0-or-later

/// A trip as one agency sees it: the days, the people asked for, and what it loses with fewer.
package struct CrewOrder: Hashable, Sendable {
  /// Position of the trip among those to be staffed.
  package var trip: Int
  /// Positions of its first and last day among the working days.
  package var start: Int
  package var end: Int
  /// People asked for, at least 1.
  package var need: Int
  /// With fewer than these nobody comes: `min_crew`, at least 1.
  package var least: Int
  /// What is lost with 0, 1, … `need` people, falling to 0; in any unit.
  package var loss: [Double]

  package var days: Int { end - start + 1 }

  package init(trip: Int, start: Int, end: Int, need: Int, least: Int, loss: [Double]) {
    self.trip = trip
    self.start = start
    self.end = end
    self.need = need
    self.least = least
    self.loss = loss
  }
}
