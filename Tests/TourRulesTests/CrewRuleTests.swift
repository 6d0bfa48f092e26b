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
