// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("C: crews")
struct CrewRuleTests {
  typealias D = SmallDistrict

  @Test("C0_NOBODY: a trip with an empty roster")
  func c0Nobody() {
    expect(
      findings(
        district: { $0.agencies[0].isRequired = false },
        draft: {
          $0.tours[2].crew = []
          $0.served.removeAll { $0.visit == 3 }
        }), only: "C0_NOBODY", "Trip T3 carries nobody.")
  }

  @Test("C1_BOUNDS: fewer than the agency sends")
  func c1Bounds() {
    expect(
      findings(district: { $0.agencies[1].minCrew = 2 }), only: "C1_BOUNDS",
      "Trip T1 carries 1 people of TRADE, not between 2 and 2 nor nobody.")
    expect(
      findings(district: { $0.agencies[0].maxCrew = 1 }), only: "C1_BOUNDS",
      "Trip T1 carries 2 people of CIVIL, not between 1 and 1 nor nobody.")
  }

  @Test("C1_REQUIRED: without an agency that has to come")
  func c1Required() {
    expect(
      findings(draft: {
        $0.tours[2].crew = [6]
        $0.served.removeAll { $0.visit == 3 && $0.service == 0 }
      }), only: "C1_REQUIRED",
      "Trip T3 carries 0 people of CIVIL, which has to come with at least 1.")
  }

  @Test("C2_SEATS: more people than seats")
  func c2Seats() {
    expect(
      findings(district: { $0.teams[0].seats = 2 }), only: "C2_SEATS",
      "Trip T1 carries 3 people, but team VAN has 2 seats.")
  }

  @Test("C3_KITS: more trips on a day than sets of equipment")
  func c3Kits() {
    expect(
      findings(district: { $0.agencies[0].kits = 1 }), only: "C3_KITS",
      "CIVIL takes part in 2 trips on 2027-01-06 (T1, T2), but has 1 sets of equipment.")
  }
}

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
