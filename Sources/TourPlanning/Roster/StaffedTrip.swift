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

extension District {
  /// Whether some visit of `trips` keeps each pin that lies in the horizon.
  func keepsPins(_ trips: [StaffedTrip]) -> Bool {
    let visits = trips.flatMap { staffed in
      staffed.trip.visits.map { (visit: $0, team: staffed.trip.team) }
    }
    return pins.allSatisfy { pin in
      !horizon.contains(pin.day)
        || visits.contains {
          $0.visit.site == pin.site && $0.visit.days.lowerBound == pin.day
            && $0.visit.dayCount == pin.days && (pin.team ?? $0.team) == $0.team
        }
    }
  }
}
