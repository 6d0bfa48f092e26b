// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// A plan of the template's district with a row in every table: not a sound one, but one that every
/// rule has something to look at in.
enum TemplatePlan {
  static let district = DistrictFolder.read(Drill.district).district().district

  static let files = PlanFolder.files(of: plan).mapValues { Array($0.utf8) }

  static let reading = PlanFolder.read(files)

  private static let first = Day(number: 20_832)

  private static let plan = PlanTables(
    visits: [
      VisitRow(
        visit: "V1", trip: "T1", team: "T1", site: "K01", firstDate: first, lastDate: first,
        days: 1, serviceMinutes: 300, people: 12.5, benefit: 1_000_000)
    ],
    trips: [
      TripRow(
        trip: "T1", team: "T1", firstDate: first, lastDate: first, travelBefore: false,
        travelAfter: false, sites: ["K01"], km: 80, travelMinutes: 150, tripCost: 580_000,
        crewCost: 150_000)
    ],
    roster: [
      RosterRow(date: first, trip: "T1", site: "K01", agency: "dukcapil", staff: "dukcapil-01")
    ],
    service: [
      ServiceRow(visit: "V1", site: "K01", place: "K01", service: "ktp", people: 12.5)
    ],
    schedule: [
      ScheduleRow(
        date: first, site: "K01", team: "T1", depart: ClockTime(minutes: 360),
        arrive: ClockTime(minutes: 450), open: ClockTime(minutes: 480),
        close: ClockTime(minutes: 840), leave: ClockTime(minutes: 870),
        returns: ClockTime(minutes: 960))
    ],
    certificate: [
      CertificateRow(kind: .pool, agency: "dukcapil", date: first.description, multiplier: 1)
    ],
    summary: PlanSummary(
      district: "Kabupaten Contoh", horizon: Day(number: 20_822)...Day(number: 20_908),
      netBenefit: 270_000,
      parts: PlanSummary.Parts(
        serviceBenefit: 1_000_000, equityBenefit: 0, requestBonus: 0, tripCosts: 580_000,
        crewCosts: 150_000, shortfallCost: 0),
      bound: 1e9, gap: 0.5, certifiedBound: 1e9, boundBy: nil,
      saved: PlanSummary.Saved(km: 100, hours: 3, rupiah: 100_000), status: .feasible,
      shortfalls: [PlanSummary.Shortfall(site: "K01", missing: 1)],
      estimatedLegs: [
        PlanSummary.EstimatedLeg(team: "T1", from: "KAB", to: "K01", km: 40, minutes: 75)
      ], asOf: nil, changeCost: nil, seed: 1, limits: [:], versions: ["keliling": "0.1.0"],
      wallSeconds: 1, created: "2026-12-01T08:00:00Z", inputs: [:], options: [:]))
}
