// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import TourRules
import Touring

/// Plans whose limits end before anything was proved: they have a bound all the same, since a plan
/// folder without one cannot be read.
@Suite struct NoBoundTests {
  /// Districts for which there is a plan though it is stopped at once.
  private static let stopped: [(seed: UInt64, district: District, plan: PlanTables)] =
    (1...30 as ClosedRange<UInt64>).compactMap { seed in
      let district = RandomDistrict.make(seed: seed)
      guard case .planned(let tables) = Planner(district).plan(isCancelled: { true })
      else { return nil }
      return (seed, district, tables)
    }

  private static func errors(_ district: District, _ plan: PlanUnderJudgement) -> [String] {
    Judge(district).findings(on: plan).map { "\($0.code) \($0.message)" }
  }

  @Test func `A plan that is stopped at once has a bound that the judge believes`() {
    #expect(Self.stopped.count > 10)
    for (seed, district, tables) in Self.stopped {
      #expect(tables.summary.bound.isFinite)
      #expect(tables.summary.certifiedBound?.isFinite ?? true)
      #expect(Self.errors(district, PlanUnderJudgement(tables: tables)) == [], "seed \(seed)")
      let limits = PlanningLimits(seconds: nil, rounds: 3, seed: seed)
      if case .planned(let best) = Planner(district, limits: limits).plan() {
        #expect(tables.summary.bound >= best.summary.netBenefit - 1, "seed \(seed)")
      }
    }
  }

  @Test func `So has a re-plan, of changed input or not`() {
    for (seed, district, older) in Self.stopped {
      let asOf = district.horizon.lowerBound.advanced(by: 4)
      let changed = ChangedDistrict.make(of: district, seed: seed)
      func unchanged(_ district: District, _ older: PlanTables) -> PlanTables {
        Replanner(district, older: older, asOf: asOf).unchanged(isCancelled: { true })
      }
      var plans = [(district, older, unchanged(district, older))]
      if case .planned(let tables) = Replanner(changed, older: older, asOf: asOf)
        .plan(isCancelled: { true })
      {
        plans += [(changed, older, tables), (changed, tables, unchanged(changed, tables))]
      }
      for (district, older, tables) in plans {
        #expect(tables.summary.bound.isFinite)
        #expect(
          Self.errors(
            district, PlanUnderJudgement(tables: tables, olderPlan: older, asOf: asOf)) == [],
          "seed \(seed)")
      }
    }
  }
}
