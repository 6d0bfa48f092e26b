// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A trip with the number of people of each agency: what the search decides.
package struct DraftTrip: Hashable, Sendable {
  package var trip: Trip
  /// People on the trip, by position of their agency in ``District/agencies``.
  package var crew: [Int]

  package init(trip: Trip, crew: [Int]) {
    self.trip = trip
    self.crew = crew
  }
}

/// A trip with its people by name.
package struct StaffedTrip: Hashable, Sendable {
  package var trip: Trip
  /// By agency: positions in ``District/staff``, in ascending order.
  package var people: [[Int]]

  package init(trip: Trip, people: [[Int]]) {
    self.trip = trip
    self.people = people
  }

  /// The same trip with numbers for names.
  package var draft: DraftTrip { DraftTrip(trip: trip, crew: people.map(\.count)) }
}
