// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourReports
import Touring

@Suite("What is proved of a plan")
struct PlanQualityTests {
  private func quality(net: Double, bound: Double, missing: Int = 0) throws -> PlanQuality {
    let day = try #require(Day(year: 2027, month: 1, day: 4))
    let short = Double(missing) * 1e9
    let summary = PlanSummary(
      district: "Contoh", horizon: day...day, netBenefit: net - short,
      parts: .init(
        serviceBenefit: net, equityBenefit: 0, requestBonus: 0, tripCosts: 0, crewCosts: 0,
        shortfallCost: short),
      bound: bound, gap: nil, certifiedBound: nil, saved: .init(km: 0, hours: 0, rupiah: 0),
      status: .feasible, shortfalls: missing > 0 ? [.init(site: "hulu", missing: missing)] : [],
      estimatedLegs: [], seed: 1)
    return PlanQuality(summary, penalty: 1e9)
  }

  @Test("Without missing promises the percentage is the gap")
  func plain() throws {
    let quality = try quality(net: 980e6, bound: 1000e6)
    #expect(quality.room == 20e6)
    #expect(quality.fraction == 0.02)
    #expect(quality.openPromises == 0)
    #expect(quality.leastPriceOfPromise == nil)
  }

  @Test("A difference below a rupiah is rounding, and no part of anything")
  func rounding() throws {
    #expect(try quality(net: 0, bound: 0.5).fraction == nil)
    #expect(try quality(net: 980e6, bound: 980e6 + 0.5).fraction == nil)
  }

  @Test("The penalty of promises does not water the percentage down")
  func penalty() throws {
    let quality = try quality(net: 980e6, bound: 1000e6 - 2e9, missing: 2)
    #expect(abs(quality.room - 20e6) < 1)
    #expect(abs((quality.fraction ?? 0) - 0.02) < 1e-9)
    #expect(quality.openPromises == 0)
    #expect(abs((quality.leastPriceOfPromise ?? 0) - 980e6) < 1)
  }

  @Test("A promise that costs more than all there is ruins any plan that keeps it")
  func ruin() throws {
    let quality = try quality(net: 104e6, bound: 104e6 + 4e6 - 1e9, missing: 1)
    #expect(quality.promiseRuins)
    #expect(try !self.quality(net: 1980e6, bound: 2000e6 - 1e9, missing: 1).promiseRuins)
  }

  @Test("Where a promise may still be kept, no percentage is said")
  func open() throws {
    let quality = try quality(net: 980e6, bound: 1000e6 - 1e9, missing: 2)
    #expect(quality.openPromises == 1)
    #expect(quality.fraction == nil)
    #expect(quality.leastPriceOfPromise == nil)
  }

  @Test("A plan that brings nothing has no percentage")
  func nothing() throws {
    #expect(try quality(net: -5e6, bound: -1e6).fraction == nil)
    #expect(try quality(net: -5e6, bound: 1e6).fraction == nil)
  }
}
