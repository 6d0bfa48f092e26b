// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("S: staff")
struct StaffRuleTests {
  typealias D = SmallDistrict

  @Test("S0_AGENCY: a place filled from another agency")
  func s0Agency() {
    expect(
      findings(tables: {
        for row in $0.roster.indices where $0.roster[row].staff == "c2" {
          $0.roster[row].staff = "t1"
        }
        for row in $0.roster.indices where $0.roster[row].agency == "TRADE" {
          if $0.roster[row].trip == "T1" { $0.roster[row].staff = "t3" }
        }
      }), only: "S0_AGENCY", "t1 fills a place of CIVIL on 2027-01-05, but is of TRADE.")
  }

  @Test("S0_SAME: somebody who leaves the trip")
  func s0Same() {
    expect(
      findings(tables: { $0.roster.remove(at: 4) }), only: "S0_SAME",
      "c2 is on trip T1, but not on 2027-01-06.")
  }

  @Test("S1_TWICE: on a trip and at the fixed post on one day")
  func s1Twice() {
    expect(
      findings(draft: { $0.attendance[0] = (D.day(5), 0) }), only: "S1_TWICE",
      "c1 is at 2 posts on 2027-01-05: T1, MALL.")
  }

  @Test("S1_LEAVE: on leave")
  func s1Leave() {
    expect(
      findings(district: {
        $0.staff[0].leave = [Leave(days: D.day(20)...D.day(22), reason: "Umrah")]
      }), only: "S1_LEAVE", "c1 is at a post on 2027-01-20, but on leave (Umrah).")
  }

  @Test("S1_FROM_TO: after the last day in office")
  func s1FromTo() {
    expect(
      findings(district: { $0.staff[0].to = D.day(19) }), only: "S1_FROM_TO",
      "c1 is at a post on 2027-01-20, outside their time in office (… … 2027-01-19).")
  }

  @Test("S2_SKILL: a service that nobody of the agency can give, also where it can't be given")
  func s2Skill() {
    expect(
      findings(draft: { $0.tours[2].crew = [4, 6] }), only: "S2_SKILL",
      "Nobody of CIVIL at T3 on 2027-01-19 has the skill for birth.")
    expect(
      findings(district: { $0.staff[7].skills = [] }), only: "S2_SKILL",
      "Nobody of TRADE at MALL on 2027-01-11 has the skill for permit.")
  }

  @Test("S3_MAX_DAYS: more days on trips than the person may have")
  func s3MaxDays() {
    expect(
      findings(district: { $0.staff[0].maxPostDays = 4 }), only: "S3_MAX_DAYS",
      "c1 is on trips on 5 days, at most 4.")
  }

  @Test("S4_REST: the weekend and the holiday are no rest")
  func s4Rest() {
    expect(
      findings(
        district: { $0.settings.restDays = 8 }), only: "S4_REST",
      "c1 has 6 working days between T1 and T3, at least 8.")
    #expect(findings(district: { $0.settings.restDays = 6 }).isEmpty)
  }

  @Test("S5_HOME: somebody has to stay at the office")
  func s5Home() {
    expect(
      findings(district: { $0.agencies[0].minHome = 3 }), only: "S5_HOME",
      "CIVIL has 3 people at posts on 2027-01-06, at most 2 (5 not away, 3 stay at the office).")
  }
}
