// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourPlanning
import Touring

@Suite("The frontier's rows")
struct ChangeFrontierTests {
  /// A row whose plan is worth `value`.
  private func row(_ further: Int, _ changed: Int, worth value: Double) throws
    -> ChangeFrontier.Row
  {
    let day = try #require(Day(year: 2027, month: 1, day: 4))
    let summary = PlanSummary(
      district: "d", horizon: day...day, netBenefit: value,
      parts: .init(
        serviceBenefit: value, equityBenefit: 0, requestBonus: 0, tripCosts: 0, crewCosts: 0,
        shortfallCost: 0), bound: value, gap: 0, certifiedBound: nil,
      saved: .init(km: 0, hours: 0, rupiah: 0), status: .feasible, shortfalls: [],
      estimatedLegs: [], seed: 1)
    return ChangeFrontier.Row(
      further: further, changed: changed,
      plan: PlanTables(
        visits: [], trips: [], roster: [], service: [], schedule: [], certificate: [],
        summary: summary))
  }

  private func joined(
    _ rows: [ChangeFrontier.Row], _ free: ChangeFrontier.Row
  ) -> [[Double]] {
    ChangeFrontier.rows(rows, with: free)
      .map { [Double($0.further), Double($0.changed), $0.plan.summary.netBenefit] }
  }

  @Test("The answer of the re-plan stands last where it needs more changes than any row")
  func last() throws {
    let rows = try [row(0, 2, worth: 100), row(1, 3, worth: 120)]
    #expect(
      joined(rows, try row(4, 6, worth: 200)) == [[0, 2, 100], [1, 3, 120], [4, 6, 200]])
    #expect(joined(rows, try row(4, 6, worth: 120)) == [[0, 2, 100], [1, 3, 120]])
  }

  @Test("Where a row allows as many changes it takes its place: no number has two rows")
  func within() throws {
    let rows = try [row(0, 2, worth: 100), row(1, 2, worth: 110)]
    #expect(joined(rows, try row(1, 3, worth: 200)) == [[0, 2, 100], [1, 3, 200]])
    let more = try rows + [row(2, 4, worth: 150)]
    #expect(joined(more, try row(1, 3, worth: 200)) == [[0, 2, 100], [1, 3, 200]])
    #expect(joined(more, try row(1, 3, worth: 105)) == joined(more, try row(1, 3, worth: 100)))
    #expect(joined(more, try row(1, 3, worth: 105)).count == 3)
  }
}
