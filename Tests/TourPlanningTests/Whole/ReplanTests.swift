// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import TourRules
import Touring

/// Random districts, changed at random after they were planned, and planned again from a random date
/// on: the judge has the last word.
@Suite struct ReplanTests {
  private static func limits(_ seed: UInt64) -> PlanningLimits {
    PlanningLimits(seconds: nil, rounds: 3, seed: seed)
  }

  private static func planned(_ district: District, _ seed: UInt64) throws -> PlanTables {
    guard case .planned(let tables) = Planner(district, limits: limits(seed)).plan() else {
      throw NoPlan()
    }
    return tables
  }

  private struct NoPlan: Error {}

  private static func replanned(
    _ district: District, _ older: PlanTables, _ asOf: Day, _ seed: UInt64,
    _ freedom: Replanner.Freedom = .whatPays, from start: PlanTables? = nil
  ) throws -> PlanTables {
    let replanner = Replanner(
      district, older: older, asOf: asOf, limits: limits(seed), freedom: freedom)
    guard case .planned(let tables) = replanner.plan(from: start) else { throw NoPlan() }
    return tables
  }

  private static func value(_ plan: PlanTables) -> Double {
    plan.summary.netBenefit - (plan.summary.changeCost ?? 0)
  }

  private static func asOf(_ district: District, _ seed: UInt64) -> Day {
    var random = SplitMix64(seed: seed, stream: 3)
    let days = district.horizon.lowerBound.distance(to: district.horizon.upperBound)
    return district.horizon.lowerBound.advanced(by: random.below(days + 1))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `A changed district is planned again without an error by any rule`(seed: UInt64) throws {
    let district = RandomDistrict.make(seed: seed)
    let older = try Self.planned(district, seed)
    let changed = ChangedDistrict.make(of: district, seed: seed)
    let asOf = Self.asOf(district, seed)
    let tables = try Self.replanned(changed, older, asOf, seed)
    let findings = Judge(changed).findings(
      on: PlanUnderJudgement(tables: tables, olderPlan: older, asOf: asOf))
    #expect(findings.isEmpty, "seed \(seed): \(findings.map { "\($0.code) \($0.message)" })")
    #expect(tables.summary.bound >= Self.value(tables) - 1, "seed \(seed)")

    // A re-plan can be changed again, later on.
    let again = ChangedDistrict.make(of: changed, seed: seed &+ 1000)
    let later = max(asOf, Self.asOf(district, seed &+ 1000))
    let third = try Self.replanned(again, tables, later, seed)
    let others = Judge(again).findings(
      on: PlanUnderJudgement(tables: third, olderPlan: tables, asOf: later))
    #expect(others.isEmpty, "seed \(seed): \(others.map { "\($0.code) \($0.message)" })")
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `Where nothing has changed no plan is worse than the older one, and no bound below it`(
    seed: UInt64
  ) throws {
    let district = RandomDistrict.make(seed: seed)
    let older = try Self.planned(district, seed)
    let asOf = Self.asOf(district, seed)
    let tables = try Self.replanned(district, older, asOf, seed)
    #expect(Self.value(tables) >= older.summary.netBenefit - 1, "seed \(seed)")
    #expect(tables.summary.bound >= older.summary.netBenefit - 1, "seed \(seed)")
    let same = Replanner(district, older: older, asOf: asOf, limits: Self.limits(seed)).unchanged()
    #expect(same.visits == older.visits && same.roster == older.roster)
    #expect(same.summary.changeCost == 0 && same.summary.asOf == asOf)
    #expect(same.certificate.isEmpty)
    let findings = Judge(district).findings(
      on: PlanUnderJudgement(tables: same, olderPlan: older, asOf: asOf))
    #expect(findings.isEmpty, "seed \(seed): \(findings.map { "\($0.code) \($0.message)" })")
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `The fewest changes are not more than those of any limit, and limits are kept`(
    seed: UInt64
  ) throws {
    let district = RandomDistrict.make(seed: seed)
    let older = try Self.planned(district, seed)
    let changed = ChangedDistrict.make(of: district, seed: seed)
    let asOf = district.horizon.lowerBound
    let free = try Self.replanned(changed, older, asOf, seed)
    let fewest = try Self.replanned(changed, older, asOf, seed, .fewest, from: free)
    // The bound is for all plans, also for those that a change pays for.
    #expect(fewest.summary.bound >= Self.value(free) - 1, "seed \(seed)")
    let count = Self.changes(fewest, older)
    let limited = try Self.replanned(changed, older, asOf, seed, .atMost(count + 1), from: fewest)
    #expect(Self.changes(limited, older) <= count + 1, "seed \(seed)")
    #expect(Self.changes(free, older) >= count, "seed \(seed)")
  }

  private static func changes(_ plan: PlanTables, _ older: PlanTables) -> Int {
    let pairing = VisitPairing(
      old: older.visits.map(VisitPairing.Item.init), new: plan.visits.map(VisitPairing.Item.init))
    return pairing.moved.count + pairing.cancelled.count
  }
}
