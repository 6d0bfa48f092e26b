// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What is asked of a team all the time, without the names and lists of a ``Touring/Team``, which would be
/// copied for every question.
struct Vehicle: Sendable {
  let base: Int
  let seats: Int
  let maxTripDays: Int
  /// Rp a day.
  let dailyCost: Double

  init(_ team: Team) {
    base = team.base
    seats = team.seats
    maxTripDays = team.maxTripDays
    dailyCost = team.dailyCost
  }
}
