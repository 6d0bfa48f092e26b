// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import TourFolders
import TourPlanning
import TourRules
import Touring

@Suite struct PlanCompletionTests {
  private let district: District

  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Data/contoh").path
    district = try #require(DistrictFolder.read(at: folder).district().district)
  }

  private func site(_ id: String) -> Int { district.sites.firstIndex { $0.id == id } ?? 0 }

  private func visit(
    _ id: String, _ day: Int, _ days: Int, team: Int? = nil, agencies: [HandVisit.Party] = [],
    staff: [Int] = [], line: Int = 2
  ) -> HandVisit {
    HandVisit(
      site: site(id), team: team, firstDay: RosterExample.day(2027, 1, day), days: days,
      agencies: agencies, staff: staff, line: line)
  }

  /// What the judge says of a completed plan that has no bound.
  private func errors(_ tables: PlanTables, in district: District) -> [String] {
    Judge(district, language: .english)
      .findings(on: PlanUnderJudgement(tables: tables), certificate: false)
      .filter { $0.severity == .error && !["K_BOUND", "K_GAP", "V4_PINNED"].contains($0.code) }
      .map { "\($0.code): \($0.message)" }
  }

  @Test(
    "The judge finds nothing wrong with a completed plan, and its figures are those of the plan")
  func isSound() {
    let answer = PlanCompletion(district).complete([
      visit("hulu", 13, 2), visit("hilir", 7, 2, line: 3), visit("seberang", 11, 1, line: 4),
    ])
    #expect(errors(answer.tables, in: district) == [])
    #expect(answer.left == [])
    #expect(answer.tables.visits.count == 3)
    #expect(answer.tables.summary.netBenefit != 0)
    #expect(answer.tables.roster.count > 0)
  }

  @Test("Visits of one team on following days become one trip where the way home costs too much")
  func joins() {
    var district = district
    district.teams[0].costPerKm = 50_000
    let answer = PlanCompletion(district).complete([
      visit("tambak", 18, 1, team: 0), visit("hilir", 19, 1, team: 0, line: 3),
    ])
    #expect(answer.tables.trips.map(\.sites) == [["tambak", "hilir"]])
    #expect(errors(answer.tables, in: district) == [])
  }

  @Test("A visit that cannot be run beside the others is left out")
  func leaves() {
    let answer = PlanCompletion(district).complete([
      visit("hulu", 13, 2), visit("hilir", 14, 1, line: 3), visit("tambak", 9, 1, line: 4),
    ])
    #expect(answer.left.map(\.line) == [3, 4])
    #expect(answer.tables.visits.map(\.site) == ["hulu"])
  }

  @Test("Numbers of people and names that the file gives are kept")
  func keepsCrews() throws {
    let staff = try #require(district.staff.firstIndex { $0.id == "dukcapil-3" })
    let answer = PlanCompletion(district).complete([
      visit(
        "hilir", 7, 1, agencies: [HandVisit.Party(agency: 0, people: 2)], staff: [staff])
    ])
    #expect(answer.left == [])
    #expect(Set(answer.tables.roster.map(\.agency)) == ["dukcapil"])
    #expect(answer.tables.roster.count == 2)
    #expect(answer.tables.roster.contains { $0.staff == "dukcapil-3" })
  }

  @Test("The visits of a plan bring about as much as the plan", arguments: [0, nil])
  func isAsGood(team: Int?) throws {
    let limits = PlanningLimits(seconds: nil, rounds: 10)
    guard case .planned(let plan) = Planner(district, limits: limits).plan() else {
      Issue.record("no plan")
      return
    }
    let visits = plan.visits.enumerated().map { row, visit in
      HandVisit(
        site: site(visit.site), team: team, firstDay: visit.firstDate, days: visit.days,
        line: row + 2)
    }
    let judged = HandJudge(district, language: .english).verdict(on: visits, in: "a.csv").findings
    #expect(judged.filter { $0.severity == .error } == [])
    let answer = PlanCompletion(district).complete(visits)
    #expect(answer.left == [])
    #expect(errors(answer.tables, in: district) == [])
    let (own, best) = (answer.tables.summary.netBenefit, plan.summary.netBenefit)
    #expect(own > best * 0.85, "\(own) of \(best)")
  }
}
