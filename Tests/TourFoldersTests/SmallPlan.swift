// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A plan of the small district: two trips, a travel day and a day at the fixed post.
enum SmallPlan {
  private static func day(_ day: Int) -> Day { Day(number: 20_831 + day) }
  private static func time(_ hour: Int, _ minute: Int = 0) -> ClockTime {
    ClockTime(minutes: hour * 60 + minute)
  }

  static let plan = PlanTables(
    visits: [
      VisitRow(
        visit: "V1", trip: "T1", team: "T1", site: "K01", firstDate: day(1), lastDate: day(2),
        days: 2, serviceMinutes: 720, people: 63.1234, benefit: 1_234_567.25),
      VisitRow(
        visit: "V2", trip: "T2", team: "T1", site: "K02", firstDate: day(9), lastDate: day(9),
        days: 1, serviceMinutes: 330.5, people: 0, benefit: 0),
    ],
    trips: [
      TripRow(
        trip: "T1", team: "T1", firstDate: day(0), lastDate: day(2), travelBefore: true,
        travelAfter: false, sites: ["K01"], km: 83, travelMinutes: 150, tripCost: 1_190_541.5,
        crewCost: 450_000),
      TripRow(
        trip: "T2", team: "T1", firstDate: day(9), lastDate: day(9), travelBefore: false,
        travelAfter: false, sites: ["K02"], km: 107.5, travelMinutes: 200, tripCost: 1_300_000,
        crewCost: 0.01),
    ],
    roster: [
      RosterRow(date: day(0), trip: nil, site: "MPP", agency: "dukcapil", staff: "d2"),
      RosterRow(date: day(0), trip: "T1", site: "K01", agency: "dukcapil", staff: "d1"),
      RosterRow(date: day(1), trip: "T1", site: "K01", agency: "dukcapil", staff: "d1"),
    ],
    service: [
      ServiceRow(visit: nil, site: "MPP", place: "MPP", service: "ktp", people: 12.5),
      ServiceRow(visit: "V1", site: "K01", place: "D01", service: "ktp", people: 0.0001),
      ServiceRow(visit: "V1", site: "K01", place: "K01", service: "ktp", people: 63.1233),
    ],
    schedule: [
      ScheduleRow(
        date: day(0), site: "K01", team: "T1", depart: time(8), arrive: time(9, 15)),
      ScheduleRow(date: day(0), site: "MPP", team: nil, open: time(8), close: time(14, 30)),
      ScheduleRow(
        date: day(2), site: "K01", team: "T1", open: time(8), close: time(14), leave: time(14, 30),
        returns: time(15, 45)),
    ],
    certificate: [
      CertificateRow(kind: .pool, agency: "dukcapil", date: day(0).description, multiplier: 1e-9),
      CertificateRow(kind: .month, team: "T1", date: "2027-01", multiplier: 123_456.789_012_345_6),
      CertificateRow(kind: .budget, multiplier: 1.0 / 3),
    ],
    summary: PlanSummary(
      district: "Kabupaten \"Kecil\"\n", horizon: day(0)...day(86), netBenefit: -1e9 / 3,
      parts: PlanSummary.Parts(
        serviceBenefit: 1_234_567.25, equityBenefit: 0, requestBonus: 0, tripCosts: 2_490_541.5,
        crewCosts: 450_000.01, shortfallCost: 0),
      bound: 1e21, gap: nil, certifiedBound: 2e-7, boundBy: "branching",
      saved: PlanSummary.Saved(km: 1.05, hours: 0.5, rupiah: 3), status: .provenBest,
      shortfalls: [PlanSummary.Shortfall(site: "K02", missing: 1)],
      estimatedLegs: [
        PlanSummary.EstimatedLeg(team: "T1", from: "KAB", to: "MPP", km: 2.25, minutes: 4)
      ], asOf: nil, changeCost: nil, seed: .max, limits: ["rounds": "40"],
      versions: ["keliling": "1.0.0"], wallSeconds: 1.5, created: "2026-12-01T08:00:00Z",
      inputs: ["sites.csv": "sha256:00"], options: ["set": ["min_visits=1"]]))
}
