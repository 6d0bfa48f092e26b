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
    try plan(RandomDistrict.make(seed: seed), seed)
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func `A random district with fixed posts is planned without an error by any rule`(
    seed: UInt64
  ) throws {
    try plan(RandomDistrict.make(seed: seed, hasFixedPosts: true), seed)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `The certificate is that of the rows where a visit of the past lies in the horizon`(
    seed: UInt64
  ) throws {
    var district = RandomDistrict.make(seed: seed)
    let first = district.horizon.lowerBound.advanced(by: Int(seed % 6))
    district.pastVisits += district.sites.indices.dropFirst().map {
      PastVisit(site: $0, days: first.advanced(by: $0)...first.advanced(by: $0 + 1))
    }
    try plan(district, seed)
  }

  private func plan(_ district: District, _ seed: UInt64) throws {
    let limits = PlanningLimits(seconds: nil, rounds: 3, seed: seed)
    let outcome = Planner(district, limits: limits).plan()
    guard case .planned(let tables) = outcome else {
      Issue.record("Seed \(seed): there is a plan, but not for the planner: \(outcome)")
      return
    }
    let findings = Judge(district).findings(on: PlanUnderJudgement(tables: tables))
    #expect(findings.isEmpty, "seed \(seed): \(findings.map { "\($0.code) \($0.message)" })")
    #expect(tables.summary.bound >= tables.summary.netBenefit - 1, "seed \(seed)")
  }
}
