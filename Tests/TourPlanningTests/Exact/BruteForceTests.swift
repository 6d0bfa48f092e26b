// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing
import TourPlanning
import TourRules
import Touring

@Suite struct BruteForceTests {
  /// Besides the first: crews that only more people can fill, for want of skills; a pin that the
  /// search puts on a trip of its own; people by name that only a full search finds.
  private static let seeds = [UInt64](1...32) + [130, 210, 225, 235, 244, 413]

  @Test(arguments: seeds)
  func `The plan of a tiny district is the best of all plans, and proved so`(
    seed: UInt64
  ) throws {
    let district = TinyDistrict.make(seed: seed)
    // What trying found outlives the session, which this thread's planner needs for itself.
    let (best, trips, tried) = try Session.withSession { session in
      let force = BruteForce(district, in: session)
      return (try force.solve(), force.bestTrips, force.tried)
    }
    #expect(tried > 1, "seed \(seed) has no trips")
    let outcome = Planner(district, limits: PlanningLimits(seconds: nil, rounds: 5)).plan()
    guard case .planned(let plan) = outcome else {
      #expect(best == -.infinity, "seed \(seed): \(outcome), but \(best) is possible")
      return
    }
    let slack = roundingOfPeople(plan, in: district)
    let value = plan.summary.netBenefit
    if best > -.infinity { try expectSound(trips, of: district, worth: best, slack) }
    #expect(value <= best + slack, "seed \(seed): \(value) is above the best, \(best)")
    #expect(value >= best - slack, "seed \(seed): \(value) is below the best, \(best)")
    #expect(plan.summary.status == .provenBest, "seed \(seed): bound \(plan.summary.bound)")
    #expect(plan.summary.bound >= best - slack, "seed \(seed): a bound below the best")
  }

  /// The best plan that trying found is one that the judge accepts, and worth what was said.
  private func expectSound(
    _ trips: [StaffedTrip], of district: District, worth: Double, _ slack: Double
  ) throws {
    let tables = PlanTables(
      district: district, trips: trips, served: ServiceShare(district).share(trips).lines,
      certificate: [], bound: 1e15, certifiedBound: nil, seed: 1, status: .feasible)
    let findings = Judge(district, language: .english)
      .findings(on: PlanUnderJudgement(tables: tables))
    #expect(
      findings.filter { $0.severity == .error }.map { "\($0.code): \($0.message)" } == [])
    #expect(abs(tables.summary.netBenefit - worth) <= slack)
  }
}
