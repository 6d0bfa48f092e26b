// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import TourRules
import Touring

/// Penalties beside which all else is small: what pins and limits weigh in the search must not be
/// taken for money.
@Suite struct LargeStakesTests {
  /// A tiny district with six visits promised to a site that is closed all the time, or that was visited
  /// too short a time ago.
  private func district(_ seed: UInt64, penalty: Double) -> District {
    var district = TinyDistrict.make(seed: seed, isWellStaffed: true)
    if seed.isMultiple(of: 2) {
      district.closures.append(Closure(site: 1, days: district.horizon))
    } else {
      let eve = district.horizon.lowerBound.advanced(by: -1)
      district.pastVisits.append(PastVisit(site: 1, days: eve...eve))
      district.sites[1].minGapDays = 30
    }
    district.sites[1].minVisits = 6
    district.sites[1].maxVisits = nil
    district.settings.shortfallPenalty = penalty
    return district
  }

  private func plan(_ district: District) -> PlanTables? {
    let limits = PlanningLimits(seconds: nil, rounds: 5)
    guard case .planned(let plan) = Planner(district, limits: limits).plan() else { return nil }
    return plan
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `Visits that cannot be made cost a million millions each, and the plan is still the best`(
    seed: UInt64
  ) throws {
    let dear = district(seed, penalty: 1e12)
    let usual = try #require(plan(district(seed, penalty: 1e9)))
    let tables = try #require(plan(dear))
    let findings = Judge(dear).findings(on: PlanUnderJudgement(tables: tables))
    #expect(findings.isEmpty, "\(findings.map { "\($0.code) \($0.message)" })")
    #expect(tables.summary.status == .provenBest, "bound \(tables.summary.bound)")
    #expect(tables.summary.parts.shortfallCost >= 6e12)
    // By the formula of the certificate no visit may be worth making that one of the past forbids.
    if !seed.isMultiple(of: 2) {
      let prices = tables.certificate.filter { $0.kind == .spacing && $0.site == "k-1" }
      #expect(!prices.isEmpty && prices.allSatisfy { $0.multiplier > 1e12 })
    }
    // What counts as equal is a share of the value.
    func rest(_ plan: PlanTables) -> Double {
      plan.summary.netBenefit + plan.summary.parts.shortfallCost
    }
    #expect(abs(rest(tables) - rest(usual)) <= 1e5)
  }
}
