// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The rows of a new plan's tables, sorted as the plan folder wants them.
struct PlanRows {
  let figures: PlanFigures
  let numbering: PlanNumbering
  private var district: District { figures.district }

  /// - Parameter numbering: the ids; those of a new plan where it is nil.
  init(_ figures: PlanFigures, numbering: PlanNumbering? = nil) {
    self.figures = figures
    self.numbering =
      numbering ?? PlanNumbering(figures.trips.map(\.trip), in: figures.district)
  }

  var visits: [VisitRow] {
    var people = figures.trips.map { [Double](repeating: 0, count: $0.trip.stops.count) }
    var benefit = people
    for line in figures.served {
      guard case .visit(let trip, let stop) = line.point else { continue }
      people[trip][stop] += line.people
      benefit[trip][stop] += figures.benefit(of: line)
    }
    let visits = figures.trips.map { $0.trip.visits }
    return numbering.visitOrder.map { trip, stop in
      let visit = visits[trip][stop]
      return VisitRow(
        visit: numbering.visitIDs[trip][stop], trip: numbering.tripIDs[trip],
        team: team(trip), site: district.sites[visit.site].id, firstDate: visit.days.lowerBound,
        lastDate: visit.days.upperBound, days: visit.dayCount,
        serviceMinutes: Double(figures.timetables[trip].serviceMinutes(ofStop: stop)),
        people: people[trip][stop], benefit: benefit[trip][stop])
    }
  }

  var trips: [TripRow] {
    numbering.tripOrder.map { position in
      let trip = figures.trips[position].trip
      let timetable = figures.timetables[position]
      return TripRow(
        trip: numbering.tripIDs[position], team: team(position), firstDate: trip.days.lowerBound,
        lastDate: trip.days.upperBound, travelBefore: trip.travelsBefore,
        travelAfter: trip.travelsAfter, sites: trip.stops.map { district.sites[$0.site].id },
        km: timetable.km, travelMinutes: Double(timetable.travelMinutes),
        tripCost: figures.tripCost(position), crewCost: figures.crewCost(position))
    }
  }

  var roster: [RosterRow] {
    var rows: [RosterRow] = []
    for (position, staffed) in figures.trips.enumerated() {
      for day in figures.timetables[position].days {
        for (agency, people) in staffed.people.enumerated() {
          for person in people {
            rows.append(
              RosterRow(
                date: day.day, trip: numbering.tripIDs[position],
                site: district.sites[day.site].id, agency: district.agencies[agency].id,
                staff: district.staff[person].id))
          }
        }
      }
    }
    for post in figures.posts {
      for person in post.people {
        rows.append(
          RosterRow(
            date: post.day, trip: nil, site: district.sites[post.site].id,
            agency: district.agencies[post.agency].id, staff: district.staff[person].id))
      }
    }
    return TextOrder.sorted(rows) {
      [$0.date.description, $0.trip ?? "", $0.site, $0.agency, $0.staff]
    }
  }

  var service: [ServiceRow] {
    let rows = figures.served.map { line in
      ServiceRow(
        visit: visit(of: line.point), site: district.sites[figures.site(of: line.point)].id,
        place: district.place(line.place).id, service: district.services[line.service].id,
        people: line.people)
    }
    return TextOrder.sorted(rows) { [$0.visit ?? "", $0.site, $0.place, $0.service] }
  }

  var schedule: [ScheduleRow] {
    var rows: [ScheduleRow] = []
    for (position, timetable) in figures.timetables.enumerated() {
      for day in timetable.days {
        rows.append(
          ScheduleRow(
            date: day.day, site: district.sites[day.site].id, team: team(position),
            depart: day.depart, arrive: day.arrive, open: day.open, close: day.close,
            leave: day.leave, returns: day.returns))
      }
    }
    for (site, values) in district.sites.enumerated() where values.isFixed {
      for day in district.calendar.workingDays where !district.isClosed(site, on: day) {
        let hours = district.calendar.hours(on: day)
        rows.append(
          ScheduleRow(
            date: day, site: values.id, team: nil, open: hours.open, close: hours.close))
      }
    }
    return TextOrder.sorted(rows) { [$0.date.description, $0.site, $0.team ?? ""] }
  }

  private func visit(of point: ServicePoint) -> String? {
    guard case .visit(let trip, let stop) = point else { return nil }
    return numbering.visitIDs[trip][stop]
  }

  private func team(_ trip: Int) -> String { district.teams[figures.trips[trip].trip.team].id }
}
