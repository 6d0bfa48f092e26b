// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What one stop of one trip can give, or a fixed post over the whole horizon.
package struct ServiceVisit: Hashable, Sendable {
  package var point: ServicePoint
  package var site: Int
  /// Days of service by agency; an agency that is not there has 0.
  package var days: [Int]
  /// Staff minutes by agency: people × service minutes; an agency that is not there has 0.
  package var minutes: [Double]

  package init(point: ServicePoint, site: Int, days: [Int], minutes: [Double]) {
    self.point = point
    self.site = site
    self.days = days
    self.minutes = minutes
  }

  /// A stop of a trip.
  package init(
    trip: Int, stop: Int, site: Int, days: Int, minutes: [Double], isThere: [Bool]
  ) {
    self.init(
      point: .visit(trip: trip, stop: stop), site: site, days: isThere.map { $0 ? days : 0 },
      minutes: minutes)
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

  /// Who has attended fixed posts before a re-plan: whom they serve is shared out anew.
  static func pastPosts(in district: District) -> [StaffedPost] {
    (district.history?.attendances ?? []).map {
      StaffedPost(site: $0.site, day: $0.day, agency: $0.agency, people: $0.people)
    }
  }

  /// The fixed posts that somebody attends, one each.
  package static func posts(of posts: [StaffedPost], in district: District) -> [ServiceVisit] {
    district.sites.indices.compactMap { site in
      let here = posts.filter { $0.site == site && !$0.people.isEmpty }
      if here.isEmpty { return nil }
      var days = [Int](repeating: 0, count: district.agencies.count)
      var minutes = [Double](repeating: 0, count: district.agencies.count)
      for post in here {
        let hours = district.calendar.hours(on: post.day)
        days[post.agency] += 1
        minutes[post.agency] +=
          Double(post.people.count * hours.serviceMinutes(from: hours.open, to: hours.close))
      }
      return ServiceVisit(
        point: .fixedPost(site: site), site: site, days: days, minutes: minutes)
    }
  }
}
