// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing
import TourFolders
import TourPlanning
import TourRules
import Touring

/// A plan of the invented district `Data/contoh`, its trips set by hand.
private struct HandMadePlan {
  var district: District
  var drafts: [DraftTrip]

  /// - Parameter travelDays: whether the trip to Hulu has a day of travel at each end.
  init(travelDays: Bool = false) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Data/contoh").path
    let settings = travelDays ? ["travel_days": "yes", "max_trip_days": "4"] : [:]
    let read = DistrictFolder.read(at: folder, set: settings).district().district
    let district = try #require(read)
    func site(_ id: String) -> Int { district.sites.firstIndex { $0.id == id } ?? 0 }
    func trip(_ day: Int, _ stops: [(String, Int)], travels: Bool = false) -> Trip {
      Trip(
        team: 0, firstDay: RosterExample.day(2027, 1, travels ? day - 1 : day),
        stops: stops.map { Stop(site: site($0.0), days: $0.1) }, travelsBefore: travels,
        travelsAfter: travels)
    }
    self.district = district
    // Out of order on purpose.
    drafts = [
      DraftTrip(trip: trip(13, [("hulu", 2)], travels: travelDays), crew: [2, 2, 1]),
      DraftTrip(trip: trip(6, [("hilir", 2)]), crew: [2, 1, 0]),
      DraftTrip(trip: trip(18, [("tambak", 2), ("hilir", 1)]), crew: [2, 1, 1]),
      DraftTrip(trip: trip(11, [("seberang", 1)]), crew: [2, 1, 0]),
    ]
  }

  func tables(
    bound: Double = 1e15, certificate: [CertificateRow] = [],
    status: PlanSummary.Status = .feasible
  ) -> PlanTables {
    let roster = RosterMaker(district).staff(drafts)
    let sharing = ServiceShare(district).share(roster.trips)
    return PlanTables(
      district: district, trips: roster.trips, served: sharing.lines, certificate: certificate,
      bound: bound, certifiedBound: nil, seed: 7, status: status)
  }
}

@Suite struct PlanTablesTests {
  @Test(
    "The judge finds nothing wrong with the tables of a feasible plan", arguments: [false, true])
  func isJudgedSound(travelDays: Bool) throws {
    let plan = try HandMadePlan(travelDays: travelDays)
    let tables = plan.tables()
    let findings = Judge(plan.district, language: .english)
      .findings(on: PlanUnderJudgement(tables: tables))
    #expect(
      findings.filter { $0.severity == .error }.map { "\($0.code): \($0.message)" } == [])
    #expect(tables.summary.netBenefit > 0)
  }

  @Test("Trips and visits are numbered by first date, with zeros before")
  func numbering() throws {
    let tables = try HandMadePlan().tables()
    #expect(tables.trips.map(\.trip) == ["T01", "T02", "T03", "T04"])
    #expect(tables.trips.map(\.firstDate.civil.day) == [6, 11, 13, 18])
    #expect(tables.visits.map(\.visit) == ["V001", "V002", "V003", "V004", "V005"])
    #expect(tables.visits.map(\.site) == ["hilir", "seberang", "hulu", "tambak", "hilir"])
    #expect(tables.visits.map(\.trip) == ["T01", "T02", "T03", "T04", "T04"])
    #expect(tables.trips[3].sites == ["tambak", "hilir"])
  }

  @Test("The numbers widen together where a plan has more trips than two digits can count")
  func wideNumbers() throws {
    let plan = try HandMadePlan()
    let trip = plan.drafts[1].trip
    let days = plan.district.calendar.workingDays
    let trips = (0..<101).map { nth in
      var copy = trip
      copy.firstDay = days[nth % days.count]
      return StaffedTrip(trip: copy, people: [[0], [], []])
    }
    let tables = PlanTables(
      district: plan.district, trips: trips, served: [], certificate: [], bound: 0,
      certifiedBound: nil, seed: 1, status: .feasible)
    #expect(tables.trips.first?.trip == "T001")
    #expect(tables.trips.last?.trip == "T101")
    #expect(tables.visits.last?.visit == "V101")
  }

  @Test("Rows are in the order of the plan folder, whatever the order of the trips")
  func orderOfTrips() throws {
    var plan = try HandMadePlan()
    let roster = RosterMaker(plan.district).staff(plan.drafts)
    let trips = roster.trips
    func tables(_ trips: [StaffedTrip]) -> PlanTables {
      PlanTables(
        district: plan.district, trips: trips,
        served: ServiceShare(plan.district).share(trips).lines, certificate: [], bound: 1e12,
        certifiedBound: nil, seed: 1, status: .feasible)
    }
    let there = tables(trips)
    let back = tables(trips.reversed())
    #expect(there.visits == back.visits)
    #expect(there.roster == back.roster)
    #expect(there.schedule == back.schedule)
    #expect(there.service == back.service)
    plan.drafts = []
  }

  @Test("Sites without the visits promised to them are shortfalls, and cost their penalty")
  func shortfalls() throws {
    var plan = try HandMadePlan()
    plan.drafts.remove(at: 3)
    let summary = plan.tables().summary
    #expect(summary.shortfalls == [PlanSummary.Shortfall(site: "seberang", missing: 1)])
    #expect(summary.parts.shortfallCost == plan.district.settings.shortfallPenalty)
  }

  @Test("A trip without anybody is no trip, and a multiplier of 0 no row")
  func emptyTrips() throws {
    let plan = try HandMadePlan()
    var trips = RosterMaker(plan.district).staff(plan.drafts).trips
    let served = ServiceShare(plan.district).share(trips).lines
    trips[0].people = [[], [], []]
    let tables = PlanTables(
      district: plan.district, trips: trips, served: served,
      certificate: [
        CertificateRow(kind: .pool, agency: "dukcapil", date: "2027-01-06", multiplier: 0),
        CertificateRow(kind: .minutes, agency: "bank", site: "hulu", multiplier: 2),
        CertificateRow(kind: .budget, multiplier: 1),
      ], bound: 1e12, certifiedBound: nil, seed: 1, status: .feasible)
    #expect(tables.trips.count == 3)
    #expect(!tables.visits.contains { $0.site == "hulu" })
    #expect(!tables.service.contains { $0.site == "hulu" })
    #expect(tables.certificate.map(\.kind) == [.budget, .minutes])
  }

  @Test("A plan is proven best only where the bound is met")
  func status() throws {
    let plan = try HandMadePlan()
    let net = plan.tables().summary.netBenefit
    let open = plan.tables(bound: net * 1.01, status: .provenBest).summary
    #expect(open.status == .feasible)
    #expect(abs((open.gap ?? 0) - 0.01 / 1.01) < 1e-9)
    let met = plan.tables(bound: net - 0.5, status: .provenBest).summary
    #expect(met.status == .provenBest)
    #expect(met.bound == net)
    #expect(met.gap == 0)
    #expect(plan.tables(bound: 0).summary.gap == nil)
  }
}
