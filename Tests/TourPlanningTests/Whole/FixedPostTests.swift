// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import TourRules
import Touring

@Suite struct FixedPostTests {
  private static let monday = Day(year: 2027, month: 1, day: 4)!

  /// A town with a mall and a village; four people of one agency know the only service.
  private func district(
    counters: Int? = nil, promised: [Int] = [0], leave: [Leave] = [], minHome: Int = 0,
    weeks: Int = 2, past: [PastVisit] = [], base: Int = 0
  ) -> District {
    var settings = Settings()
    settings.language = .english
    func site(_ id: String, _ latitude: Double, fixed: Bool = false) -> Site {
      Site(
        id: id, name: id, isFixed: fixed,
        coordinates: Coordinates(latitude: latitude, longitude: 104), bonus: fixed ? 30_000 : 0,
        counters: fixed ? counters : nil)
    }
    let first = FixedPostTests.monday
    return District(
      settings: settings, horizon: first...first.advanced(by: 7 * weeks - 3), office: 0,
      sites: [site("kota", -3), site("desa", -3.4), site("mal", -3, fixed: true)],
      agencies: promised.indices.map {
        Agency(id: "o\($0)", name: "o\($0)", minCrew: 1, maxCrew: 3, minHome: minHome)
      },
      services: promised.indices.map {
        Service(id: "s\($0)", agency: $0, name: "s", minutes: 10)
      },
      staff: promised.indices.flatMap { agency in
        (0..<4).map { nth in
          StaffMember(
            id: "p\(agency)\(nth)", name: "p", agency: agency, skills: [agency], leave: leave)
        }
      },
      teams: [
        Team(id: "bus", name: "Bus", base: base, modes: ["road"], seats: 6, costPerKm: 3000)
      ],
      catchment: [CatchmentRow(place: 0, site: 2, km: 1, minutes: 3, reach: 1)],
      demand: [
        promised.map { _ in 400 }, promised.map { _ in 300 }, promised.map { _ in 0 },
      ],
      counters: promised.enumerated().map {
        Counter(
          site: 2, agency: $0.offset, minStaff: 1, maxStaff: 2, minDaysPerWeek: $0.element)
      }, pastVisits: past)
  }

  private func outcome(_ district: District) -> PlanningOutcome {
    Planner(district, limits: PlanningLimits(seconds: nil, rounds: 5)).plan()
  }

  private func plan(_ district: District) throws -> PlanTables {
    guard case .planned(let tables) = outcome(district) else {
      throw NoPlan()
    }
    let findings = Judge(district).findings(on: PlanUnderJudgement(tables: tables))
    #expect(findings.isEmpty, "\(findings.map { "\($0.code) \($0.message)" })")
    return tables
  }
  private struct NoPlan: Error {}

  @Test(
    "A change that asks for nothing at the mall calls nobody to another day there", arguments: 1...4
  )
  func attendanceStays(seed: UInt64) throws {
    let district = district(counters: 2, promised: [2, 1, 1], weeks: 3)
    let older = try plan(district)
    var changed = district
    let first = FixedPostTests.monday
    // A wish for a visit to the base, which nobody can make.
    changed.requests = [Request(site: 0, days: first...first, bonus: 1)]
    let replanner = Replanner(
      changed, older: older, asOf: first,
      limits: PlanningLimits(seconds: nil, rounds: 5, seed: seed))
    guard case .planned(let tables) = replanner.plan() else { throw NoPlan() }
    func roster(_ plan: PlanTables, atMall: Bool) -> Set<RosterRow> {
      Set(plan.roster.filter { ($0.trip == nil) == atMall })
    }
    #expect(!roster(older, atMall: true).isEmpty)
    #expect(roster(tables, atMall: false) == roster(older, atMall: false))
    #expect(roster(tables, atMall: true) == roster(older, atMall: true))
  }

  @Test("People are served at the mall, the rows of whose visits and trips are blank")
  func tables() throws {
    let tables = try plan(district())
    let atMall = tables.service.filter { $0.site == "mal" }
    #expect(atMall.allSatisfy { $0.visit == nil && $0.place == "kota" })
    #expect(atMall.reduce(0) { $0 + $1.people } == 400)
    #expect(tables.roster.filter { $0.site == "mal" }.allSatisfy { $0.trip == nil })
    #expect(tables.schedule.count { $0.site == "mal" } == 10)
    #expect(!tables.visits.contains { $0.site == "mal" })
  }

  @Test("Among rosters of equal spread the same people are at a counter through a week")
  func sameFaces() throws {
    let tables = try plan(district(promised: [5], weeks: 4))
    let weeks = Dictionary(grouping: tables.roster.filter { $0.site == "mal" }) { $0.date.monday }
    let days = weeks.values.reduce(0) { $0 + $1.count }
    let faces = weeks.values.reduce(0) { $0 + Set($1.map(\.staff)).count }
    // One or two stand there each day, and nobody changes without need: with a new face every day
    // there would be as many faces as days.
    #expect(faces * 2 <= days, "\(faces) faces in \(days) days")
    let loads = Dictionary(grouping: tables.roster) { $0.staff }.values.map(\.count)
    #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 1)
  }

  @Test("A team that is based at the mall goes out from there, and never stops there")
  func basedAtMall() throws {
    // Town and mall stand side by side, so that all trips from one are trips from the other.
    let tables = try plan(district(base: 2))
    #expect(tables.visits.contains { $0.site == "desa" })
    #expect(!tables.visits.contains { $0.site == "mal" })
  }

  @Test("Promises that fewer counters than agencies forbid are named, and no plan is made")
  func contradiction() {
    // Two agencies on all five days, one counter.
    guard case .unattended(let weeks) = outcome(district(counters: 1, promised: [5, 5])) else {
      Issue.record("There can be no plan")
      return
    }
    #expect(weeks.map(\.site) == ["mal", "mal"])
    #expect(weeks.map(\.monday) == [0, 7].map { FixedPostTests.monday.advanced(by: $0) })
  }

  @Test("With just as many counters as promises need, days are exchanged until all fit")
  func exchange() throws {
    let tables = try plan(district(counters: 1, promised: [3, 2]))
    for agency in ["o0", "o1"] {
      let days = Set(tables.roster.filter { $0.site == "mal" && $0.agency == agency }.map(\.date))
      #expect(days.count == (agency == "o0" ? 6 : 4))
    }
  }

  @Test("Days on which too few people are there need no attendance: as many as it can")
  func away() throws {
    let first = FixedPostTests.monday
    let tables = try plan(
      district(promised: [5], leave: [Leave(days: first...first.advanced(by: 2))]))
    #expect(tables.roster.map(\.date).min() == first.advanced(by: 3))
    // min_home keeps all of them in the office: nobody can attend, and that is no fault.
    #expect(try plan(district(promised: [5], minHome: 4)).roster.isEmpty)
  }

  @Test("A counter without a limit of people has as many as there are")
  func unlimitedCounter() throws {
    func value(_ most: Int) throws -> Double {
      var district = district()
      district.counters[0].maxStaff = most
      return try plan(district).summary.netBenefit
    }
    #expect(try value(1_000_000_000) == value(4))
  }
}
