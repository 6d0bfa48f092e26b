// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What one stop of one trip can give.
package struct ServiceVisit: Hashable, Sendable {
  /// Position of the trip, and of the stop in it.
  package var trip: Int
  package var stop: Int
  package var site: Int
  /// Days of service.
  package var days: Int
  /// Staff minutes by agency: people × service minutes; an agency that is not there has 0.
  package var minutes: [Double]
  /// Whether each agency is there.
  package var isThere: [Bool]

  package init(
    trip: Int, stop: Int, site: Int, days: Int, minutes: [Double], isThere: [Bool]
  ) {
    self.trip = trip
    self.stop = stop
    self.site = site
    self.days = days
    self.minutes = minutes
    self.isThere = isThere
  }

  /// The visits of trips, with the service minutes of their timetables. A trip without anybody has
  /// none.
  package static func visits(of trips: [DraftTrip], in district: District) -> [ServiceVisit] {
    var visits: [ServiceVisit] = []
    for (position, draft) in trips.enumerated() where draft.crew.contains(where: { $0 > 0 }) {
      let timetable = Timetable(of: draft.trip, in: district)
      for (stop, stay) in draft.trip.stops.enumerated() {
        let minutes = Double(timetable.serviceMinutes(ofStop: stop))
        visits.append(
          ServiceVisit(
            trip: position, stop: stop, site: stay.site, days: stay.days,
            minutes: draft.crew.map { Double($0) * minutes }, isThere: draft.crew.map { $0 > 0 }))
      }
    }
    return visits
  }
}
