// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import TourRules
import Touring

/// Planner and judge share no code but the arithmetic of a trip: what one of them misreads, random
/// districts show.
@Suite struct RandomDistrictTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `A random district is planned without an error by any rule`(seed: UInt64) throws {
    let district = RandomDistrict.make(seed: seed)
    let limits = PlanningLimits(seconds: nil, rounds: 3, seed: seed)
    guard case .planned(let tables) = Planner(district, limits: limits).plan() else {
      Issue.record("Seed \(seed): without pins there is always a plan")
      return
    }
    let findings = Judge(district).findings(on: PlanUnderJudgement(tables: tables))
    #expect(findings.isEmpty, "seed \(seed): \(findings.map { "\($0.code) \($0.message)" })")
    #expect(tables.summary.bound >= tables.summary.netBenefit - 1, "seed \(seed)")
  }
}
