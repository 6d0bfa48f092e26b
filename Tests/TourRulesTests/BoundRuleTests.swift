// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("K: bounds")
struct BoundRuleTests {
  @Test("K_BOUND: a bound below the plan's value")
  func kBound() {
    let found = findings(draft: { $0.bound = 1000 })
    #expect(found.map(\.code) == ["K_BOUND"])
    #expect(found.first?.message.hasPrefix("bound Rp1,000 is below the plan's value Rp") ?? false)
    let certified = findings(tables: { $0.summary.certifiedBound = 5 })
    #expect(certified.map(\.code) == ["K_BOUND"])
    #expect(
      certified.first?.message.hasPrefix("certified_bound Rp5 is below the plan's value Rp")
        ?? false)
  }

  @Test("K_GAP: not that of the bound")
  func kGap() {
    let found = findings(tables: { $0.summary.gap = 0.5 })
    #expect(found.map(\.code) == ["K_GAP"])
    #expect(found.first?.message.hasPrefix("The gap is said to be 50%, but comes to 9") ?? false)
    #expect(findings(tables: { $0.summary.gap = nil }).map(\.code) == ["K_GAP"])
  }

  @Test("K_GAP: null where the bound is 0")
  func kGapNull() {
    let nothing: (inout PlanDraft) -> Void = {
      $0.tours = []
      $0.attendance = []
      $0.served = []
      $0.bound = 0
    }
    let found = findings(
      district: { parts in
        for site in parts.sites.indices { parts.sites[site].minVisits = 0 }
      }, draft: nothing, tables: { $0.summary.gap = nil })
    #expect(found.isEmpty, "\(found.map(\.message))")
  }

  @Test("K_STATUS: proven best with a bound above")
  func kStatus() {
    let found = findings(tables: { $0.summary.status = .provenBest })
    #expect(found.map(\.code) == ["K_STATUS"])
    #expect(
      found.first?.message.hasPrefix(
        "status is proven_best, but the bound Rp1,000,000,000 is above the plan's value Rp")
        ?? false)
  }
}
