// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// T1 … T4: trips by their dates and sites. Trips of history are exempt; they count where several
/// trips are counted together.
package enum TripRules {
  /// All days lie in one run of working days.
  package static func t1Run(_ file: CaseFile) -> [Breach] {
    file.newTrips.compactMap { trip in
      guard let day = trip.days.first(where: { !file.calendar.isWorking($0) }) else { return nil }
      return breach(
        .t1Run, trip, runTerms(day, of: trip.days, in: file.calendar), value: "\(day)",
        variant: runVariant(day, in: file.calendar))
    }
  }

  /// What is said of a day that is no working day.
  package static func runTerms(
    _ day: Day, of days: ClosedRange<Day>, in calendar: WorkCalendar
  ) -> [String: Term] {
    [
      "first": .day(days.lowerBound), "last": .day(days.upperBound), "day": .day(day),
      "from": .day(calendar.horizon.lowerBound), "to": .day(calendar.horizon.upperBound),
    ]
  }

  package static func runVariant(_ day: Day, in calendar: WorkCalendar) -> RuleText.Variant? {
    calendar.horizon.contains(day) ? nil : .outside
  }

  /// All days are on the team's weekdays.
  package static func t1Weekdays(_ file: CaseFile) -> [Breach] {
    file.newTrips.compactMap { trip in
      let team = file.district.teams[trip.team]
      guard let day = trip.days.first(where: { !team.weekdays.contains($0.weekday) })
      else { return nil }
      return breach(
        .t1Weekdays, trip,
        [
          "day": .day(day), "weekday": .whole(day.weekday), "team": .text(team.id),
          "list": .list(team.weekdays.sorted().map(String.init)),
        ], value: "\(day)")
    }
  }

  /// All days are inside the team's dates.
  package static func t1Available(_ file: CaseFile) -> [Breach] {
    file.newTrips.compactMap { trip in
      let team = file.district.teams[trip.team]
      guard let day = trip.days.first(where: { !team.isAvailable(on: $0) }) else { return nil }
      return breach(
        .t1Available, trip,
        [
          "day": .day(day), "team": .text(team.id), "from": end(team.availableFrom),
          "to": end(team.availableTo),
        ], value: "\(day)")
    }
  }

  /// At most `max_trip_days`, travel days included.
  package static func t1Length(_ file: CaseFile) -> [Breach] {
    file.newTrips.compactMap { trip in
      let team = file.district.teams[trip.team]
      guard trip.dayCount > team.maxTripDays else { return nil }
      return breach(
        .t1Length, trip,
        [
          "days": .whole(trip.dayCount), "team": .text(team.id), "most": .whole(team.maxTripDays),
        ], size: Double(trip.dayCount - team.maxTripDays))
    }
  }

  /// At most `max_trips_per_month` started in a calendar month.
  package static func t1Month(_ file: CaseFile) -> [Breach] {
    var breaches: [Breach] = []
    for (position, team) in file.district.teams.enumerated() {
      guard let most = team.maxTripsPerMonth else { continue }
      let trips = file.trips.filter { $0.team == position }
      for (month, started) in Dictionary(grouping: trips, by: \.days.lowerBound.month) {
        guard started.count > most, let last = started.last(where: { !$0.isHistory })
        else { continue }
        breaches.append(
          breach(
            .t1Month, last,
            [
              "team": .text(team.id), "count": .whole(started.count),
              "month": .text("\(month)"), "most": .whole(most),
            ], ids: [team.id] + started.map(\.id), size: Double(started.count - most)))
      }
    }
    return breaches
  }

  /// The sites are distinct.
  package static func t2Distinct(_ file: CaseFile) -> [Breach] {
    file.newTrips.flatMap { trip in
      Dictionary(grouping: trip.trip.stops.map(\.site), by: \.self)
        .filter { $0.value.count > 1 }.keys.sorted()
        .map { breach(.t2Distinct, trip, ["site": .text(file.district.sites[$0].id)]) }
    }
  }

  /// None of the sites is the team's base.
  package static func t2Base(_ file: CaseFile) -> [Breach] {
    file.newTrips.compactMap { trip in
      let team = file.district.teams[trip.team]
      guard trip.trip.stops.contains(where: { $0.site == team.base }) else { return nil }
      return breach(
        .t2Base, trip,
        ["site": .text(file.district.sites[team.base].id), "team": .text(team.id)])
    }
  }

  /// None of the sites is a fixed post.
  package static func t2Fixed(_ file: CaseFile) -> [Breach] {
    file.newTrips.compactMap { trip in
      guard let stop = trip.trip.stops.first(where: { file.district.sites[$0.site].isFixed })
      else { return nil }
      return breach(.t2Fixed, trip, ["site": .text(file.district.sites[stop.site].id)])
    }
  }

  /// Stays of `min_stay` … `max_stay` days.
  package static func t3Stay(_ file: CaseFile) -> [Breach] {
    file.newVisits.compactMap { visit in
      let site = file.district.sites[visit.site]
      guard visit.hasSoundDates, visit.dayCount < site.minStay || visit.dayCount > site.maxStay
      else { return nil }
      return Breach(
        .t3Stay,
        [
          "visit": .text(visit.id), "site": .text(site.id), "days": .whole(visit.dayCount),
          "least": .whole(site.minStay), "most": .whole(site.maxStay),
        ], file: PlanFile.visits, row: visit.row, column: "days", value: String(visit.dayCount),
        expected: "\(site.minStay) … \(site.maxStay)", ids: [visit.id, site.id],
        size: Double(max(site.minStay - visit.dayCount, visit.dayCount - site.maxStay)))
    }
  }

  /// No day of a stay is closed.
  package static func t3Closed(_ file: CaseFile) -> [Breach] {
    file.newVisits.compactMap { visit in
      let closures = file.district.closures.filter {
        ($0.site ?? visit.site) == visit.site && $0.days.overlaps(visit.days)
      }
      guard let closure = closures.min(by: { $0.days.lowerBound < $1.days.lowerBound })
      else { return nil }
      let day = max(closure.days.lowerBound, visit.days.lowerBound)
      let site = file.district.sites[visit.site].id
      return Breach(
        .t3Closed,
        [
          "visit": .text(visit.id), "site": .text(site), "day": .day(day),
          "reason": .text(closure.reason ?? "–"),
        ], file: PlanFile.visits, row: visit.row, column: "first_date", value: "\(day)",
        ids: [visit.id, site])
    }
  }

  /// From one stop to the next no day is skipped or shared.
  package static func t3Skip(_ file: CaseFile) -> [Breach] {
    file.newTrips.flatMap { trip in
      zip(trip.visits, trip.visits.dropFirst()).compactMap { a, b in
        let (one, next) = (file.visits[a], file.visits[b])
        let step = one.days.upperBound.distance(to: next.days.lowerBound)
        guard step != 1, one.hasSoundDates, next.hasSoundDates else { return nil }
        return breach(
          .t3Skip, trip,
          [
            "visit": .text(one.id), "last": .day(one.days.upperBound), "next": .text(next.id),
            "first": .day(next.days.lowerBound),
          ], ids: [trip.id, one.id, next.id], size: Double(abs(step - 1)))
      }
    }
  }

  /// No two trips of a team share a day.
  package static func t4Overlap(_ file: CaseFile) -> [Breach] {
    Dictionary(grouping: file.trips, by: \.team).values.flatMap { trips -> [Breach] in
      let ordered = trips.sorted { ($0.days.lowerBound, $0.row) < ($1.days.lowerBound, $1.row) }
      var breaches: [Breach] = []
      var latest: TripOnFile?
      for trip in ordered {
        if let earlier = latest, earlier.days.upperBound >= trip.days.lowerBound,
          !(earlier.isHistory && trip.isHistory)
        {
          breaches.append(
            breach(
              .t4Overlap, trip,
              [
                "team": .text(file.district.teams[trip.team].id), "trip": .text(earlier.id),
                "other": .text(trip.id), "day": .day(trip.days.lowerBound),
              ], ids: [earlier.id, trip.id]))
        }
        if latest.map({ $0.days.upperBound < trip.days.upperBound }) ?? true { latest = trip }
      }
      return breaches
    }
  }

  package static func breach(
    _ code: RuleCode, _ trip: TripOnFile, _ terms: [String: Term], value: String? = nil,
    ids: [String] = [], size: Double? = nil, variant: RuleText.Variant? = nil
  ) -> Breach {
    var terms = terms
    if terms["trip"] == nil { terms["trip"] = .text(trip.id) }
    return Breach(
      code, variant, terms, file: PlanFile.trips, row: trip.row, column: column(of: code),
      value: value,
      ids: ids.isEmpty ? [trip.id] : ids, size: size)
  }

  /// The cell of a trip's row that a rule looks at first.
  private static func column(of code: RuleCode) -> String {
    switch code {
    case .t1Run, .t1Weekdays, .t1Available, .t1Month, .t4Overlap: "first_date"
    case .t1Length, .t7Home: "last_date"
    case .t2Distinct, .t2Base, .t2Fixed, .t3Skip, .t5TooFar, .t6Leg: "sites"
    case .t5TravelDays: "travel_before"
    case .c2Seats: "team"
    default: "trip"
    }
  }

  private static func end(_ day: Day?) -> Term { day.map { .day($0) } ?? .text("…") }
}

extension CaseFile {
  /// The trips that are no history.
  package var newTrips: [TripOnFile] { trips.filter { !$0.isHistory } }

  /// The visits that are no history.
  package var newVisits: [VisitOnFile] { visits.filter { !$0.isHistory } }
}
