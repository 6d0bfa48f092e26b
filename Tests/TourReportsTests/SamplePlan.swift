// SPDX-License-Identifier: GPL-3.0-or-later

import TourReports
import Touring

/// A small invented district and a plan of it: three areas, two agencies, two weeks.
enum SamplePlan {
  static func day(_ date: Int) -> Day {
    Day(number: Day(year: 2027, month: 1, day: 1)!.number + date - 1)
  }

  static var district: District {
    var settings = Settings()
    settings.name = "Kabupaten Uji"
    settings.servicesPerJourney = 2
    func site(
      _ id: String, _ name: String, kind: String, at: (Double, Double), min: Int,
      online: Bool = true
    ) -> Site {
      Site(
        id: id, name: name, code: "16.02.01", kind: kind,
        coordinates: Coordinates(latitude: at.0, longitude: at.1), localKm: 5,
        venue: "Kantor Camat \(name)", minVisits: min, maxStay: 2, minGapDays: 7, isOnline: online)
    }
    return District(
      settings: settings, horizon: day(4)...day(15), office: 0,
      sites: [
        site("kota", "Kota", kind: "base", at: (-2.6, 107.2), min: 0),
        site("hilir", "Hilir", kind: "kecamatan", at: (-2.72, 107.31), min: 1),
        site("hulu", "Hulu|Atas", kind: "kecamatan", at: (-2.35, 107.01), min: 1, online: false),
        site("tambak", "Tambak", kind: "kecamatan", at: (-2.93, 107.42), min: 2),
      ],
      agencies: [
        Agency(
          id: "dukcapil", name: "Dinas Kependudukan", short: "Disdukcapil", isRequired: true,
          minCrew: 1, maxCrew: 2, budget: 5_000_000),
        Agency(id: "dinkes", name: "Dinas Kesehatan", minCrew: 1, maxCrew: 1),
      ],
      services: [
        Service(id: "ktp", agency: 0, name: "Perekaman KTP-el", minutes: 8),
        Service(id: "kk", agency: 0, name: "Kartu Keluarga", minutes: 8, needsNetwork: true),
        Service(id: "cek", agency: 1, name: "Pemeriksaan kesehatan", minutes: 12),
      ],
      staff: [
        StaffMember(
          id: "d1", name: "Perekam 1", agency: 0, skills: [0, 1], nip: "198001012005011001",
          maxPostDays: 5),
        StaffMember(id: "d2", name: "Perekam 2", agency: 0, skills: [0, 1]),
        StaffMember(id: "k1", name: "Perawat 1", agency: 1, skills: [2]),
      ],
      teams: [
        Team(
          id: "mobil", name: "Mobil Keliling", base: 0, modes: ["road"], seats: 4, costPerKm: 3000,
          dailyCost: 400_000)
      ],
      demand: [[0, 0, 0], [100, 80, 60], [90, 70, 50], [120, 100, 40]],
      holidays: [Holiday(day: day(5), name: "Isra Mikraj")],
      requests: [
        Request(site: 3, days: day(11)...day(15), bonus: 1_000_000, note: "hari pasar"),
        Request(site: 1, days: day(13)...day(14), bonus: 500_000),
      ])
  }

  /// Two trips, put into tables with the district's own arithmetic; what is served is as many of
  /// each service as `share` of the demand.
  static func tables(
    _ district: District = district, status: PlanSummary.Status = .feasible, room: Double = 500_000
  ) -> PlanTables {
    let trips: [(Trip, [Int])] = [
      (
        Trip(team: 0, firstDay: day(6), stops: [Stop(site: 1, days: 1), Stop(site: 2, days: 2)]),
        [0, 2]
      ),
      (Trip(team: 0, firstDay: day(11), stops: [Stop(site: 3, days: 2)]), [0, 1]),
    ]
    return PlanWriter.tables(
      of: trips, in: district, status: status, room: room,
      shortfalls: [.init(site: "tambak", missing: 1)])
  }
}

/// Puts trips and their people into the tables of a plan, with simple figures for what is served.
enum PlanWriter {
  static func tables(
    of trips: [(trip: Trip, crew: [Int])], in district: District, status: PlanSummary.Status,
    room: Double, shortfalls: [PlanSummary.Shortfall]
  ) -> PlanTables {
    let savings = Savings(in: district)
    var visits: [VisitRow] = []
    var tripRows: [TripRow] = []
    var roster: [RosterRow] = []
    var service: [ServiceRow] = []
    var schedule: [ScheduleRow] = []
    var legs: [PlanSummary.EstimatedLeg] = []
    var saved = PlanSummary.Saved(km: 0, hours: 0, rupiah: 0)
    var benefit = 0.0
    for (number, (trip, crew)) in trips.enumerated() {
      let team = district.teams[trip.team]
      let table = Timetable(of: trip, in: district)
      let id = "T0\(number + 1)"
      let agencies = Set(crew.map { district.staff[$0].agency })
      for (stop, visit) in trip.visits.enumerated() {
        let site = district.sites[visit.site]
        let visitID = "V0\(visits.count + 1)"
        var people = 0.0
        var worth = 0.0
        for (position, kind) in district.services.enumerated()
        where agencies.contains(kind.agency) && (site.isOnline || !kind.needsNetwork) {
          let served = district.demand[visit.site][position] / 2
          service.append(
            ServiceRow(
              visit: visitID, site: site.id, place: site.id, service: kind.id, people: served))
          let reach = savings.reachable[visit.site][0]
          people += served
          worth += served * kind.weight * reach.rupiah
          saved.km += served * reach.km
          saved.hours += served * reach.hours
        }
        benefit += worth
        visits.append(
          VisitRow(
            visit: visitID, trip: id, team: team.id, site: site.id,
            firstDate: visit.days.lowerBound, lastDate: visit.days.upperBound, days: visit.dayCount,
            serviceMinutes: Double(table.serviceMinutes(ofStop: stop)), people: people,
            benefit: worth))
      }
      let cost = crew.reduce(0) {
        $0 + district.agencies[district.staff[$1].agency].crewCost(days: trip.dayCount)
      }
      tripRows.append(
        TripRow(
          trip: id, team: team.id, firstDate: trip.days.lowerBound, lastDate: trip.days.upperBound,
          travelBefore: false, travelAfter: false,
          sites: trip.stops.map { district.sites[$0.site].id },
          km: (table.km * 10).rounded() / 10, travelMinutes: Double(table.travelMinutes),
          tripCost: table.cost(of: team), crewCost: cost))
      for day in table.days {
        schedule.append(
          ScheduleRow(
            date: day.day, site: district.sites[day.site].id, team: team.id, depart: day.depart,
            arrive: day.arrive, open: day.open, close: day.close, leave: day.leave,
            returns: day.returns))
        for person in crew {
          roster.append(
            RosterRow(
              date: day.day, trip: id, site: district.sites[day.site].id,
              agency: district.agencies[district.staff[person].agency].id,
              staff: district.staff[person].id))
        }
      }
      for leg in table.legs where leg.way.isEstimated {
        legs.append(
          .init(
            team: team.id, from: district.sites[leg.from].id, to: district.sites[leg.to].id,
            km: leg.way.km, minutes: Double(leg.way.minutes)))
      }
    }
    saved.rupiah =
      saved.km * district.settings.residentCostPerKm + saved.hours
      * district.settings.residentTimeValue
    let parts = PlanSummary.Parts(
      serviceBenefit: benefit, equityBenefit: 1_200_000, requestBonus: 1_000_000,
      tripCosts: tripRows.reduce(0) { $0 + $1.tripCost },
      crewCosts: tripRows.reduce(0) { $0 + $1.crewCost },
      shortfallCost: shortfalls.reduce(0) { $0 + Double($1.missing) }
        * district.settings.shortfallPenalty)
    let bound = parts.netBenefit + room
    return PlanTables(
      visits: visits, trips: tripRows, roster: roster, service: service, schedule: schedule,
      certificate: [],
      summary: PlanSummary(
        district: district.settings.name, horizon: district.horizon, netBenefit: parts.netBenefit,
        parts: parts, bound: bound, gap: room / abs(bound), certifiedBound: bound, saved: saved,
        status: status, shortfalls: shortfalls, estimatedLegs: legs, seed: 1,
        limits: ["rounds": "20"]))
  }
}
