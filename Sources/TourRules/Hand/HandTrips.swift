// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Visits made by hand, put together to trips: those of one team on following days form one trip,
/// or as few as break the fewest rules.
///
/// What the file does not say is chosen so that the fewest rules break, as far as the search finds
/// it (``HandAssignment``): travel days, and the team of a visit that names none.
struct HandTrips {
  struct HandTrip {
    /// Positions of the visits, in order of their days.
    var visits: [Int]
    var trip: Trip
  }

  let trips: [HandTrip]
  /// Visits for which no team is free.
  let homeless: [Int]

  init(_ visits: [HandVisit], in district: District) {
    // A visit that nobody makes weighs more than any rule that its trip could break.
    let assignment = HandAssignment(visits, teams: district.teams.count, left: 1e6) { leg in
      Double(HandTrips.trip(of: leg, visits, in: district).faults)
    }
    trips = assignment.trips.map { HandTrips.trip(of: $0, visits, in: district).trip }.sorted {
      ($0.trip.firstDay, district.teams[$0.trip.team].id)
        < ($1.trip.firstDay, district.teams[$1.trip.team].id)
    }
    homeless = assignment.homeless
  }

  /// The trip of some visits with the travel days that break the fewest rules.
  private static func trip(
    of leg: HandAssignment.Leg, _ visits: [HandVisit], in district: District
  ) -> (trip: HandTrip, faults: Int) {
    let (group, team) = (leg.visits, leg.team)
    let first = visits[group[0]].firstDay
    let mayTravel = district.settings.travelDays
    var best: (trip: HandTrip, faults: Int)?
    for before in mayTravel && leg.isFreeBefore ? [false, true] : [false] {
      for after in mayTravel && leg.isFreeAfter ? [false, true] : [false] {
        let trip = Trip(
          team: team, firstDay: before ? first.advanced(by: -1) : first,
          stops: group.map { Stop(site: visits[$0].site, days: visits[$0].days) },
          travelsBefore: before, travelsAfter: after)
        let faults = faults(of: trip, in: district)
        if best.map({ faults < $0.faults }) ?? true {
          best = (HandTrip(visits: group, trip: trip), faults)
        }
      }
    }
    // There is always the trip without travel days.
    return best ?? (
      HandTrip(visits: group, trip: Trip(team: team, firstDay: first, stops: [])), 0
    )
  }

  /// How many rules a trip breaks by itself.
  private static func faults(of trip: Trip, in district: District) -> Int {
    let team = district.teams[trip.team]
    let days = trip.days
    var count = days.count {
      !district.calendar.isWorking($0) || !team.weekdays.contains($0.weekday)
    }
    count += days.count { !team.isAvailable(on: $0) }
    if trip.dayCount > team.maxTripDays { count += 1 }
    if Set(trip.stops.map(\.site)).count < trip.stops.count { count += 1 }
    count += trip.stops.count { $0.site == team.base || district.sites[$0.site].isFixed }
    return count + (trip.dayCount < 366 ? Timetable(of: trip, in: district).faults.count : 1)
  }
}
