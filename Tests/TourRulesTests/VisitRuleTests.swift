// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("V: visits")
struct VisitRuleTests {
  typealias D = SmallDistrict

  /// Two visits to K3: Tuesday 19, and from `day` on.
  private func twice(_ day: Int) -> (inout PlanDraft) -> Void {
    { draft in
      draft.tours.append(
        PlanDraft.Tour(
          id: "T4", team: 0, first: D.day(day), stops: [Stop(site: D.k3, days: 1)], crew: [3]))
    }
  }

  @Test("V1_MAX: more visits than the site may have")
  func v1Max() {
    expect(
      findings(district: { $0.sites[D.k3].maxVisits = 1 }, draft: twice(28)), only: "V1_MAX",
      "K3 has 2 visits, at most 1.")
  }

  @Test("V2_GAP: too soon after another visit, from its last day on")
  func v2Gap() {
    expect(
      findings(draft: twice(26)), only: "V2_GAP",
      "K3: visit V5 starts on 2027-01-26, 6 days after 2027-01-20, at least 7.")
    #expect(findings(draft: twice(27)).isEmpty)
  }

  @Test("V2_GAP: too soon after a visit before the horizon")
  func v2GapPast() {
    expect(
      findings(district: {
        $0.pastVisits = [PastVisit(site: D.k1, days: Day(number: D.day(1).number - 3)...D.day(1))]
      }), only: "V2_GAP",
      "K1: visit V1 starts on 2027-01-05, 4 days after 2027-01-01, at least 7.")
  }

  @Test("V4_PINNED: a visit promised for a day")
  func v4Pinned() {
    expect(
      findings(district: { $0.pins = [Pin(site: D.k3, day: D.day(19), days: 1)] }),
      only: "V4_PINNED", "The pinned visit to K3 on 2027-01-19 for 1 days is not in the plan.")
    expect(
      findings(district: { $0.pins = [Pin(site: D.k3, day: D.day(19), days: 2, team: 1)] }),
      only: "V4_PINNED",
      "The pinned visit to K3 on 2027-01-19 for 2 days is not made by team BOAT.")
    #expect(
      findings(district: {
        $0.pins = [
          Pin(site: D.k3, day: D.day(19), days: 2, team: 0),
          Pin(site: D.k3, day: D.day(1, 3), days: 2),
        ]
      }).isEmpty)
  }

  @Test("V4_PINNED: a pin is in the horizon where its first day is")
  func v4PinnedAcrossTheEnd() {
    expect(
      findings(district: {
        $0.pins = [Pin(site: D.k3, day: $0.horizon.upperBound, days: 2)]
      }), only: "V4_PINNED",
      "The pinned visit to K3 on 2027-01-31 for 2 days is not in the plan.")
  }
}
