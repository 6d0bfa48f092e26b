// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// Two weeks with a visit of two days at Hilir, one of a day at Hulu, and a mall: small enough to
/// reckon by hand.
enum RecordExample {
  static func day(_ date: Int) -> Day { Day(year: 2027, month: 1, day: date)! }

  private static let names = ["kota": "Kota", "hilir": "Hilir", "hulu": "Hulu", "mal": "Mal"]

  static var district: District {
    func site(_ id: String, _ latitude: Double, fixed: Bool = false) -> Site {
      Site(
        id: id, name: names[id] ?? id, kind: fixed ? "fixed" : "kecamatan", isFixed: fixed,
        coordinates: Coordinates(latitude: latitude, longitude: 104), localKm: 0)
    }
    var settings = Settings()
    settings.language = .english
    settings.servicesPerJourney = 2
    return District(
      settings: settings, horizon: day(4)...day(15), office: 0,
      sites: [
        site("kota", -3), site("hilir", -3.5), site("hulu", -2.5), site("mal", -3, fixed: true),
      ],
      agencies: [
        Agency(id: "dukcapil", name: "Disdukcapil", minCrew: 1, maxCrew: 2),
        Agency(id: "dinkes", name: "Dinkes", minCrew: 1, maxCrew: 2),
      ],
      services: [
        Service(id: "ktp", agency: 0, name: "KTP", minutes: 12),
        Service(id: "kk", agency: 0, name: "KK", minutes: 6),
        Service(id: "cek", agency: 1, name: "Cek", minutes: 30),
      ],
      staff: [
        StaffMember(id: "d1", name: "D 1", agency: 0, skills: [0, 1]),
        StaffMember(id: "d2", name: "D 2", agency: 0, skills: [0, 1]),
        StaffMember(id: "k1", name: "K 1", agency: 1, skills: [2]),
      ],
      teams: [
        Team(id: "mobil", name: "Mobil", base: 0, modes: ["road"], seats: 4, costPerKm: 3000)
      ],
      travelRows: [
        TravelRow(from: 1, to: 0, mode: "road", km: 50, minutes: 60),
        TravelRow(from: 2, to: 0, mode: "road", km: 40, minutes: 60),
      ],
      catchment: [CatchmentRow(place: 0, site: 3, km: 0, minutes: 0, reach: 1)],
      demand: [[40, 0, 0], [60, 40, 20], [30, 30, 10], [0, 0, 0]],
      counters: [Counter(site: 3, agency: 0, minStaff: 1, maxStaff: 1)])
  }

  static var plan: PlanTables {
    func visit(_ id: String, _ trip: String, _ site: String, _ from: Int, _ to: Int) -> VisitRow {
      VisitRow(
        visit: id, trip: trip, team: "mobil", site: site, firstDate: day(from), lastDate: day(to),
        days: to - from + 1, serviceMinutes: Double(360 * (to - from + 1)), people: 0, benefit: 0)
    }
    func trip(_ id: String, _ site: String, _ from: Int, _ to: Int, cost: Double) -> TripRow {
      TripRow(
        trip: id, team: "mobil", firstDate: day(from), lastDate: day(to), travelBefore: false,
        travelAfter: false, sites: [site], km: 100, travelMinutes: 120, tripCost: cost,
        crewCost: 300_000)
    }
    func roster(_ date: Int, _ trip: String?, _ site: String, _ staff: String) -> RosterRow {
      RosterRow(
        date: day(date), trip: trip, site: site,
        agency: staff.hasPrefix("d") ? "dukcapil" : "dinkes",
        staff: staff)
    }
    func service(_ visit: String?, _ site: String, _ place: String, _ id: String, _ people: Double)
      -> ServiceRow
    {
      ServiceRow(visit: visit, site: site, place: place, service: id, people: people)
    }
    return PlanTables(
      visits: [visit("V001", "T01", "hilir", 5, 6), visit("V002", "T02", "hulu", 12, 12)],
      trips: [
        trip("T01", "hilir", 5, 6, cost: 700_000), trip("T02", "hulu", 12, 12, cost: 500_000),
      ],
      roster: [
        roster(5, "T01", "hilir", "d1"), roster(5, "T01", "hilir", "k1"),
        roster(6, "T01", "hilir", "d1"), roster(6, "T01", "hilir", "k1"),
        roster(12, "T02", "hulu", "d1"), roster(4, nil, "mal", "d2"), roster(11, nil, "mal", "d2"),
        roster(12, nil, "mal", "d2"),
      ],
      service: [
        service("V001", "hilir", "hilir", "ktp", 50), service("V001", "hilir", "hilir", "kk", 20),
        service("V001", "hilir", "hilir", "cek", 10), service("V002", "hulu", "hulu", "ktp", 20),
        service("V002", "hulu", "hulu", "kk", 20), service(nil, "mal", "kota", "ktp", 30),
      ],
      schedule: [], certificate: [],
      summary: PlanSummary(
        district: "Uji", horizon: day(4)...day(15), netBenefit: 0,
        parts: .init(
          serviceBenefit: 0, equityBenefit: 0, requestBonus: 0, tripCosts: 1_200_000,
          crewCosts: 600_000, shortfallCost: 0), bound: 0, gap: nil, certifiedBound: nil,
        saved: .init(km: 0, hours: 0, rupiah: 0), status: .feasible, shortfalls: [],
        estimatedLegs: [], seed: 1))
  }

  /// A row of a record; the services are 0 ktp, 1 kk, 2 cek.
  static func row(
    _ line: Int, date: Int? = nil, visit: String? = nil, site: Int, service: Int? = nil,
    people: Double? = nil, place: Int? = nil, reason: String? = nil,
    answers: [Double?] = [Double?](repeating: nil, count: 9)
  ) -> Actual {
    Actual(
      date: date.map(day), visit: visit, site: site, service: service, people: people,
      place: place, reason: reason, answers: answers, line: line)
  }
}
