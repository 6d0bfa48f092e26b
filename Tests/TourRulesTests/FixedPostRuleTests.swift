// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("P: fixed posts")
struct FixedPostRuleTests {
  typealias D = SmallDistrict

  @Test("P1_OPEN: a day that is a holiday, or closed")
  func p1Open() {
    expect(
      findings(draft: { $0.attendance[1].day = D.day(13) }), has: "P1_OPEN",
      "The fixed post MALL is in use on 2027-01-13, but it is not open then.")
    expect(
      findings(district: { $0.closures = [Closure(site: D.mall, days: D.day(4)...D.day(4))] }),
      only: "P1_OPEN", "The fixed post MALL is in use on 2027-01-04, but it is not open then.")
  }

  @Test("P2_BOUNDS: fewer people than the counter asks for")
  func p2Bounds() {
    expect(
      findings(district: {
        $0.counters[1].minStaff = 2
        $0.counters[1].maxStaff = 2
      }), only: "P2_BOUNDS",
      "TRADE attends MALL on 2027-01-11 with 1 people, not between 2 and 2 nor nobody.")
  }

  @Test("P3_WEEK: too few days in a week, and no more than can be")
  func p3Week() {
    expect(
      findings(district: { parts in
        parts.counters[0].minDaysPerWeek = 1
        // Nobody can come in the last two weeks.
        for person in 0..<5 { parts.staff[person].to = D.day(20) }
      }), only: "P3_WEEK", "CIVIL attends MALL on 0 days in the week of 2027-01-11, at least 1.")
  }

  @Test("P4_COUNTERS: more agencies than counters")
  func p4Counters() {
    expect(
      findings(draft: { $0.attendance.append((D.day(4), 7)) }), has: "P4_COUNTERS",
      "2 agencies attend MALL on 2027-01-04, but it has 1 counters.")
  }

  @Test("P5_NO_ROW: an agency without a row")
  func p5NoRow() {
    expect(
      findings(district: { $0.counters.removeLast() }), only: "P5_NO_ROW",
      "TRADE attends MALL on 2027-01-11, but has no row in counters.csv.")
  }
}
