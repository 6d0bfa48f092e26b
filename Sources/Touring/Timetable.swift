// SPDX-License-Identifier: GPL-3.0-or-later

/// A trip by the clock: the hours of each of its days and the legs that it drives, by the section
/// *Clock* of the contract.
///
/// A timetable always exists, also for a trip that can't be run: what is wrong with it is in
/// ``faults``, and figures that a fault leaves open are those of the rest.
public struct Timetable: Sendable {
  /// One day of the trip. Times that do not apply are nil.
  public struct TripDay: Hashable, Sendable {
    public var day: Day
    /// The site served; on a travel day, the one driven to or from.
    public var site: Int
    /// The stop of the trip that is served; nil on a travel day.
    public var stop: Int?
    /// The way to the site on this morning (on the travel day out: to the first site).
    public var depart: ClockTime?
    public var arrive: ClockTime?
    /// The hours of service; nil on a travel day.
    public var open: ClockTime?
    public var close: ClockTime?
    /// The way onward or home on this evening (on the travel day home: the way home).
    public var leave: ClockTime?
    public var returns: ClockTime?
    /// 0 on a travel day.
    public var serviceMinutes: Int
  }

  /// A leg as it is driven.
  public struct Leg: Hashable, Sendable {
    public var from: Int
    public var to: Int
    public var day: Day
    public var way: Way
  }

  /// Why a trip can't be run.
  public enum Fault: Hashable, Sendable {
    /// There is no way for the team on the day.
    case impassable(from: Int, to: Int, day: Day)
    /// The way on a travel day takes more than the day has.
    case tooFar(from: Int, to: Int, day: Day, minutes: Int, most: Int)
    /// To be home in time, the last day would have to close before it opens.
    case homeTooLate(day: Day, opens: ClockTime, mustClose: ClockTime)
    /// A day of a stay has too little service.
    case tooShort(stop: Int, day: Day, minutes: Int, least: Int)
  }

  public private(set) var days: [TripDay] = []
  public private(set) var legs: [Leg] = []
  public private(set) var faults: [Fault] = []

  /// Cost: O(days + stops), each leg as in ``TravelNetwork/way(for:from:to:on:)``.
  public init(of trip: Trip, in district: District) {
    let settings = district.settings
    let team = district.teams[trip.team]
    let longest = settings.latestArrival - settings.earliestDeparture
    guard let first = trip.stops.first, let last = trip.stops.last else { return }

    func way(from: Int, to: Int, on day: Day) -> Way? {
      district.network.way(for: team, from: from, to: to, on: day)
    }

    var day = trip.firstDay
    /// Minutes of the way driven on the next morning, where there is one.
    var morning: Int?

    if let out = way(from: team.base, to: first.site, on: day) {
      legs.append(Leg(from: team.base, to: first.site, day: day, way: out))
      if trip.travelsBefore {
        if out.minutes > longest {
          faults.append(
            .tooFar(from: team.base, to: first.site, day: day, minutes: out.minutes, most: longest))
        }
        // Nobody is asked to leave before the offices open unless the way needs it.
        let depart = max(
          settings.earliestDeparture,
          min(district.calendar.hours(on: day).open, settings.latestArrival - out.minutes))
        days.append(
          TripDay(
            day: day, site: first.site, depart: depart, arrive: depart + out.minutes,
            serviceMinutes: 0))
      } else {
        morning = out.minutes
      }
    } else {
      faults.append(.impassable(from: team.base, to: first.site, day: day))
      if trip.travelsBefore { days.append(TripDay(day: day, site: first.site, serviceMinutes: 0)) }
    }
    if trip.travelsBefore { day = day.advanced(by: 1) }

    for (position, stop) in trip.stops.enumerated() {
      for nth in 0..<stop.days {
        let hours = district.calendar.hours(on: day)
        var entry = TripDay(day: day, site: stop.site, stop: position, serviceMinutes: 0)
        var start = hours.open
        var end = hours.close
        if let minutes = morning {
          start = max(hours.open, settings.earliestDeparture + minutes + settings.setupMinutes)
          entry.arrive = start - settings.setupMinutes
          entry.depart = start - settings.setupMinutes - minutes
          morning = nil
        }
        if nth == stop.days - 1 {
          if position + 1 < trip.stops.count {
            let next = trip.stops[position + 1].site
            let evening = way(from: stop.site, to: next, on: day)
            let leave = hours.close + settings.teardownMinutes
            if let evening, leave + evening.minutes <= settings.latestArrival {
              legs.append(Leg(from: stop.site, to: next, day: day, way: evening))
              entry.leave = leave
              entry.returns = leave + evening.minutes
            } else if let early = way(from: stop.site, to: next, on: day.advanced(by: 1)) {
              legs.append(
                Leg(from: stop.site, to: next, day: day.advanced(by: 1), way: early))
              morning = early.minutes
            } else {
              faults.append(.impassable(from: stop.site, to: next, day: day.advanced(by: 1)))
            }
          } else if !trip.travelsAfter {
            if let home = way(from: stop.site, to: team.base, on: day) {
              legs.append(Leg(from: stop.site, to: team.base, day: day, way: home))
              end = min(
                hours.close, settings.latestArrival - home.minutes - settings.teardownMinutes)
              if end < start {
                faults.append(.homeTooLate(day: day, opens: start, mustClose: end))
              }
              entry.leave = end + settings.teardownMinutes
              entry.returns = end + settings.teardownMinutes + home.minutes
            } else {
              faults.append(.impassable(from: stop.site, to: team.base, day: day))
            }
          }
        }
        entry.open = start
        entry.close = end
        entry.serviceMinutes = hours.serviceMinutes(from: start, to: end)
        if entry.serviceMinutes < settings.minServiceMinutes {
          faults.append(
            .tooShort(
              stop: position, day: day, minutes: entry.serviceMinutes,
              least: settings.minServiceMinutes))
        }
        days.append(entry)
        day = day.advanced(by: 1)
      }
    }

    if trip.travelsAfter {
      var entry = TripDay(day: day, site: last.site, serviceMinutes: 0)
      if let home = way(from: last.site, to: team.base, on: day) {
        legs.append(Leg(from: last.site, to: team.base, day: day, way: home))
        if home.minutes > longest {
          faults.append(
            .tooFar(from: last.site, to: team.base, day: day, minutes: home.minutes, most: longest))
        }
        let leave = max(
          settings.earliestDeparture,
          min(district.calendar.hours(on: day).open, settings.latestArrival - home.minutes))
        entry.leave = leave
        entry.returns = leave + home.minutes
      } else {
        faults.append(.impassable(from: last.site, to: team.base, day: day))
      }
      days.append(entry)
    }
  }

  /// Minutes of service of each stop, over its days.
  public func serviceMinutes(ofStop stop: Int) -> Int {
    days.reduce(0) { $0 + ($1.stop == stop ? $1.serviceMinutes : 0) }
  }

  public var km: Double { legs.reduce(0) { $0 + $1.way.km } }

  public var travelMinutes: Int { legs.reduce(0) { $0 + $1.way.minutes } }

  /// Legs' costs and the team's daily cost, in Rp.
  public func cost(of team: Team) -> Double {
    legs.reduce(0) { $0 + $1.way.cost } + team.dailyCost * Double(days.count)
  }
}
