// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import TourRules
import Touring

/// Where a day needs no minute of service, a team may come to a site after it has closed.
@Suite struct LateArrivalTests {
  /// A town and a village nine hours away, so that the day of the way out has no service.
  private func district(least: Int) -> District {
    var settings = Settings()
    settings.language = .english
    settings.minServiceMinutes = least
    func site(_ id: String, _ latitude: Double) -> Site {
      Site(
        id: id, name: id, coordinates: Coordinates(latitude: latitude, longitude: 104),
        access: .river, maxStay: 4, bonus: 500_000)
    }
    let first = Day(year: 2027, month: 1, day: 4)!
    return District(
      settings: settings, horizon: first...first.advanced(by: 4), office: 0,
      sites: [site("kota", -3), site("desa", -3.9)],
      agencies: [Agency(id: "o", name: "o", isRequired: true, minCrew: 1, maxCrew: 2)],
      services: [Service(id: "s", agency: 0, name: "s", minutes: 10)],
      staff: [StaffMember(id: "p", name: "p", agency: 0, skills: [0])],
      teams: [Team(id: "boat", name: "b", base: 0, modes: ["river"], seats: 4, costPerKm: 100)],
      travelRows: [TravelRow(from: 0, to: 1, mode: "river", km: 90, minutes: 540)],
      demand: [[0], [300]])
  }

  private func plan(_ district: District) throws -> PlanTables {
    let outcome = Planner(district, limits: PlanningLimits(seconds: nil, rounds: 3)).plan()
    guard case .planned(let tables) = outcome else { throw NoPlan() }
    let findings = Judge(district).findings(on: PlanUnderJudgement(tables: tables))
    #expect(findings.isEmpty, "\(findings.map { "\($0.code) \($0.message)" })")
    return tables
  }
  private struct NoPlan: Error {}

  @Test func `The trip is made, with no minute on its first day`() throws {
    let tables = try plan(district(least: 0))
    #expect(tables.visits.map(\.days) == [4] || tables.visits.map(\.days) == [3])
    #expect(tables.summary.status == .provenBest)
    #expect(try plan(district(least: 30)).visits.isEmpty)
  }
}
