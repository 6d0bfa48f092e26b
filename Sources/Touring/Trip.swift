// SPDX-License-Identifier: GPL-3.0-or-later

/// A tour of one team: out from its base, posts at one or more sites, and home, on days that follow
/// each other.
public struct Trip: Hashable, Sendable {
  /// Position in ``District/teams``.
  public var team: Int
  /// The travel day before, if there is one.
  public var firstDay: Day
  public var stops: [Stop]
  /// Whether the trip begins with a day of travel without service.
  public var travelsBefore: Bool
  /// Whether it ends with one.
  public var travelsAfter: Bool

  public init(
    team: Int, firstDay: Day, stops: [Stop], travelsBefore: Bool = false, travelsAfter: Bool = false
  ) {
    self.team = team
    self.firstDay = firstDay
    self.stops = stops
    self.travelsBefore = travelsBefore
    self.travelsAfter = travelsAfter
  }

  /// Days of service.
  public var serviceDays: Int { stops.reduce(0) { $0 + $1.days } }

  /// Days of the trip, travel days included.
  public var dayCount: Int { serviceDays + (travelsBefore ? 1 : 0) + (travelsAfter ? 1 : 0) }

  public var nights: Int { dayCount - 1 }

  public var days: ClosedRange<Day> { firstDay...firstDay.advanced(by: max(1, dayCount) - 1) }

  /// The days of each stop, in order.
  public var visits: [Visit] {
    var day = travelsBefore ? firstDay.advanced(by: 1) : firstDay
    return stops.map { stop in
      let visit = Visit(site: stop.site, days: day...day.advanced(by: stop.days - 1))
      day = day.advanced(by: stop.days)
      return visit
    }
  }
}

/// A stay at a site within a trip.
public struct Stop: Hashable, Sendable {
  public var site: Int
  /// At least 1.
  public var days: Int

  public init(site: Int, days: Int) {
    self.site = site
    self.days = days
  }
}

/// One stop of one trip, with its dates.
public struct Visit: Hashable, Sendable {
  public var site: Int
  public var days: ClosedRange<Day>

  public init(site: Int, days: ClosedRange<Day>) {
    self.site = site
    self.days = days
  }

  public var dayCount: Int { days.lowerBound.distance(to: days.upperBound) + 1 }
}
