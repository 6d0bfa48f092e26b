// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A plan in a few words, from which its tables are written: sound ones and broken ones.
struct PlanDraft {
  struct Tour {
    var id: String
    var team: Int
    /// The travel day before, if there is one.
    var first: Day
    var stops: [Stop]
    var before = false
    var after = false
    /// Positions in the district's staff.
    var crew: [Int]
  }

  struct Served {
    /// Position among all visits, nil at a fixed post.
    var visit: Int?
    var site: Int
    var place: Int
    var service: Int
    var people: Double
  }

  var tours: [Tour]
  /// At the fixed post: day and person.
  var attendance: [(day: Day, staff: Int)] = []
  var served: [Served] = []
  var bound = 1e9

  typealias D = SmallDistrict

  /// Two trips of the van and one of the boat with travel days, and two days at the mall.
  static var sound: PlanDraft {
    PlanDraft(
      tours: [
        Tour(
          id: "T1", team: 0, first: D.day(5),
          stops: [Stop(site: D.k1, days: 1), Stop(site: D.k2, days: 2)],
          crew: [0, 1, 5]),
        Tour(
          id: "T2", team: 1, first: D.day(6), stops: [Stop(site: D.island, days: 1)], before: true,
          after: true, crew: [2]),
        Tour(
          id: "T3", team: 0, first: D.day(19), stops: [Stop(site: D.k3, days: 2)], crew: [0, 6]),
      ],
      attendance: [(D.day(4), 3), (D.day(11), 7)],
      served: [
        Served(visit: 0, site: D.k1, place: D.k1, service: 0, people: 40),
        Served(visit: 0, site: D.k1, place: D.k1, service: 2, people: 8.5),
        Served(visit: 0, site: D.k1, place: D.hamlet, service: 0, people: 18.25),
        Served(visit: 1, site: D.k2, place: D.k2, service: 0, people: 60),
        Served(visit: 1, site: D.k2, place: D.k2, service: 1, people: 5),
        Served(visit: 2, site: D.island, place: D.island, service: 0, people: 20.5),
        Served(visit: 2, site: D.island, place: D.island, service: 1, people: 6),
        Served(visit: 3, site: D.k3, place: D.k3, service: 0, people: 30),
        Served(visit: 3, site: D.k3, place: D.k3, service: 2, people: 5),
        Served(visit: nil, site: D.mall, place: D.mall, service: 0, people: 30),
        Served(visit: nil, site: D.mall, place: D.mall, service: 2, people: 10),
      ])
  }

  func tables(in district: District) -> PlanTables {
    var tables = PlanTables(
      visits: [], trips: [], roster: [], service: [], schedule: [], certificate: [],
      summary: PlanSummary(
        district: "small", horizon: district.horizon, netBenefit: 0,
        parts: .init(
          serviceBenefit: 0, equityBenefit: 0, requestBonus: 0, tripCosts: 0, crewCosts: 0,
          shortfallCost: 0), bound: bound, gap: 0, certifiedBound: nil,
        saved: .init(km: 0, hours: 0, rupiah: 0), status: .feasible, shortfalls: [],
        estimatedLegs: [], seed: 1))
    for tour in tours { write(tour, in: district, to: &tables) }
    for (day, staff) in attendance {
      let site = district.sites[D.mall].id
      tables.roster.append(
        RosterRow(
          date: day, trip: nil, site: site, agency: agency(of: staff, in: district),
          staff: district.staff[staff].id))
      let hours = district.calendar.hours(on: day)
      tables.schedule.append(
        ScheduleRow(date: day, site: site, team: nil, open: hours.open, close: hours.close))
    }
    writeServed(in: district, to: &tables)
    return tables
  }

  private func agency(of staff: Int, in district: District) -> String {
    district.agencies[district.staff[staff].agency].id
  }

  private func write(_ tour: Tour, in district: District, to tables: inout PlanTables) {
    let trip = Trip(
      team: tour.team, firstDay: tour.first, stops: tour.stops, travelsBefore: tour.before,
      travelsAfter: tour.after)
    let clock = Timetable(of: trip, in: district)
    let team = district.teams[tour.team]
    let crewCost = tour.crew.reduce(0.0) {
      $0 + district.agencies[district.staff[$1].agency].crewCost(days: trip.dayCount)
    }
    tables.trips.append(
      TripRow(
        trip: tour.id, team: team.id, firstDate: trip.days.lowerBound,
        lastDate: trip.days.upperBound, travelBefore: tour.before, travelAfter: tour.after,
        sites: tour.stops.map { district.sites[$0.site].id }, km: clock.km,
        travelMinutes: Double(clock.travelMinutes), tripCost: clock.cost(of: team),
        crewCost: crewCost))
    for (stop, visit) in trip.visits.enumerated() {
      tables.visits.append(
        VisitRow(
          visit: "V\(tables.visits.count + 1)", trip: tour.id, team: team.id,
          site: district.sites[visit.site].id, firstDate: visit.days.lowerBound,
          lastDate: visit.days.upperBound, days: visit.dayCount,
          serviceMinutes: Double(clock.serviceMinutes(ofStop: stop)), people: 0, benefit: 0))
    }
    for day in clock.days {
      for staff in tour.crew {
        tables.roster.append(
          RosterRow(
            date: day.day, trip: tour.id, site: district.sites[day.site].id,
            agency: agency(of: staff, in: district), staff: district.staff[staff].id))
      }
      tables.schedule.append(
        ScheduleRow(
          date: day.day, site: district.sites[day.site].id, team: team.id, depart: day.depart,
          arrive: day.arrive, open: day.open, close: day.close, leave: day.leave,
          returns: day.returns))
    }
    for leg in clock.legs where leg.way.isEstimated {
      let (from, to) = (district.sites[leg.from].id, district.sites[leg.to].id)
      let isListed = tables.summary.estimatedLegs.contains {
        $0.team == team.id && [[from, to], [to, from]].contains([$0.from, $0.to])
      }
      if !isListed {
        tables.summary.estimatedLegs.append(
          .init(
            team: team.id, from: from, to: to, km: leg.way.km, minutes: Double(leg.way.minutes)))
      }
    }
  }

  private func writeServed(in district: District, to tables: inout PlanTables) {
    let savings = Savings(in: district)
    let settings = district.settings
    var parts = PlanSummary.Parts(
      serviceBenefit: 0, equityBenefit: 0, requestBonus: 0, tripCosts: 0, crewCosts: 0,
      shortfallCost: 0)
    var byPlace: [Int: Double] = [:]
    var (km, hours) = (0.0, 0.0)
    for row in served {
      let visit = row.visit.map { tables.visits[$0].visit }
      tables.service.append(
        ServiceRow(
          visit: visit, site: district.sites[row.site].id, place: district.place(row.place).id,
          service: district.services[row.service].id, people: row.people))
      guard let reach = savings.reachable[row.place].first(where: { $0.site == row.site })
      else { continue }
      let benefit = row.people * district.services[row.service].weight * reach.rupiah
      parts.serviceBenefit += benefit
      byPlace[row.place, default: 0] += row.people
      km += row.people * reach.km
      hours += row.people * reach.hours
      if let visit = row.visit {
        tables.visits[visit].people += row.people
        tables.visits[visit].benefit += benefit
      }
    }
    for (place, people) in byPlace {
      parts.equityBenefit +=
        settings.equityBonus
        * min(people, settings.equityShare * district.demand[place].reduce(0, +))
    }
    for (position, site) in district.sites.enumerated() where !site.isFixed {
      let count = tables.visits.count { $0.site == site.id }
      let missing = district.promisedVisits(position) - count
      if missing > 0 {
        tables.summary.shortfalls.append(.init(site: site.id, missing: missing))
        parts.shortfallCost += settings.shortfallPenalty * Double(missing)
      }
    }
    for request in district.requests {
      let met = tables.visits.count {
        $0.site == district.sites[request.site].id && request.days.contains($0.firstDate)
          && request.days.contains($0.lastDate)
      }
      parts.requestBonus += request.bonus * Double(met)
    }
    for trip in tables.trips {
      parts.tripCosts += trip.tripCost
      parts.crewCosts += trip.crewCost
    }
    tables.summary.parts = parts
    tables.summary.netBenefit = parts.netBenefit
    tables.summary.gap = (bound - parts.netBenefit) / abs(bound)
    tables.summary.saved = .init(
      km: km, hours: hours,
      rupiah: km * settings.residentCostPerKm + hours * settings.residentTimeValue)
  }
}
