// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// T5 … T7: what the clock says of a trip. Only trips whose rows agree have a clock.
package enum ClockRules {
  /// Travel days only where the district has them.
  package static func t5TravelDays(_ file: CaseFile) -> [Breach] {
    guard !file.settings.travelDays else { return [] }
    return file.newTrips.compactMap { trip in
      guard trip.trip.travelsBefore || trip.trip.travelsAfter else { return nil }
      return TripRules.breach(.t5TravelDays, trip, [:])
    }
  }

  /// The way on a travel day fits the day.
  package static func t5TooFar(_ file: CaseFile) -> [Breach] {
    faults(of: file) { trip, fault in
      guard case .tooFar(let from, let to, let day, let minutes, let most) = fault
      else { return nil }
      return TripRules.breach(
        .t5TooFar, trip,
        [
          "from": .text(file.district.sites[from].id), "to": .text(file.district.sites[to].id),
          "day": .day(day), "minutes": .whole(minutes), "most": .whole(most),
        ], size: Double(minutes - most))
    }
  }

  /// Every leg is passable.
  package static func t6Leg(_ file: CaseFile) -> [Breach] {
    faults(of: file) { trip, fault in
      guard case .impassable(let from, let to, let day) = fault else { return nil }
      return TripRules.breach(
        .t6Leg, trip,
        [
          "team": .text(file.district.teams[trip.team].id),
          "from": .text(file.district.sites[from].id), "to": .text(file.district.sites[to].id),
          "day": .day(day),
        ])
    }
  }

  /// Each day of a stay has service enough.
  package static func t7Service(_ file: CaseFile) -> [Breach] {
    faults(of: file) { trip, fault in
      guard case .tooShort(let stop, let day, let minutes, let least) = fault else { return nil }
      let visit = file.visits[trip.visits[stop]]
      let site = file.district.sites[visit.site].id
      return Breach(
        .t7Service,
        [
          "visit": .text(visit.id), "site": .text(site), "minutes": .whole(minutes),
          "day": .day(day), "least": .whole(least),
        ], file: PlanFile.visits, row: visit.row, column: "service_minutes",
        ids: [trip.id, visit.id, site],
        size: Double(least - minutes))
    }
  }

  /// The team is home in time, and the last day of service does not end before it starts; with a
  /// travel day after, too, where the team comes too late for the closing time itself.
  package static func t7Home(_ file: CaseFile) -> [Breach] {
    let late = file.newTrips.compactMap { trip -> Breach? in
      guard trip.trip.travelsAfter, let last = trip.timetable?.days.last(where: { $0.stop != nil }),
        let opens = last.open, let closes = last.close, closes < opens
      else { return nil }
      return TripRules.breach(
        .t7Home, trip,
        ["day": .day(last.day), "open": .text("\(opens)"), "close": .text("\(closes)")],
        size: Double(opens - closes), variant: .late)
    }
    return late
      + faults(of: file) { trip, fault in
        guard case .homeTooLate(let day, let opens, let mustClose) = fault else { return nil }
        return TripRules.breach(
          .t7Home, trip,
          ["day": .day(day), "open": .text("\(opens)"), "close": .text("\(mustClose)")],
          size: Double(opens - mustClose))
      }
  }

  private static func faults(
    of file: CaseFile, _ breach: (TripOnFile, Timetable.Fault) -> Breach?
  ) -> [Breach] {
    file.newTrips.flatMap { trip in
      (trip.timetable?.faults ?? []).compactMap { breach(trip, $0) }
    }
  }
}
