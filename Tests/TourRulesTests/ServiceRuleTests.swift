// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("Y: service")
struct ServiceRuleTests {
  typealias D = SmallDistrict

  /// The sound plan with other numbers of people.
  private func served(
    _ row: Int, _ people: Double, district: (inout SmallDistrict.Parts) -> Void = { _ in }
  ) -> [Finding] {
    findings(district: district, draft: { $0.served[row].people = people })
  }

  @Test("Y0_NEGATIVE: fewer than nobody")
  func y0Negative() {
    expect(
      served(1, -2), only: "Y0_NEGATIVE", "permit for K1 at K1: −2 people, below 0.")
  }

  @Test("Y1_DEMAND: more people than there are, over all sites")
  func y1Demand() {
    expect(
      findings(
        district: { $0.demand[D.hamlet][0] = 24 },
        draft: {
          $0.served[2].people = 12
          $0.catchmentServed(12.5)
        }),
      has: "Y1_DEMAND", "24.5 people of HAMLET get card, but the demand is 24.")
    expect(
      served(7, 61), has: "Y1_DEMAND", "61 people of K3 get card, but the demand is 60.")
  }

  @Test("Y2_REACH: more people than come that far")
  func y2Reach() {
    expect(
      served(2, 20.5), only: "Y2_REACH",
      "20.5 people of HAMLET get card at K1, but its reach is 20.")
  }

  @Test("Y2_CATCHMENT: people from out of reach")
  func y2Catchment() {
    expect(
      findings(tables: { tables in tables.service[2].place = "K3" }), has: "Y2_CATCHMENT",
      "People of K3 are served at K1, which is out of their reach.")
  }

  @Test("Y3_MINUTES: more than the staff can do")
  func y3Minutes() {
    expect(
      served(0, 53.8), only: "Y3_MINUTES",
      "V1: CIVIL needs 720.5 staff minutes, but has 720.")
    expect(
      served(9, 37), only: "Y3_MINUTES", "MALL: CIVIL needs 370 staff minutes, but has 360.")
  }

  @Test("Y3_MINUTES: an agency that is not there")
  func y3Absent() {
    expect(
      findings(
        draft: {
          $0.served.append(
            PlanDraft.Served(
              visit: 2, site: D.island, place: D.island, service: 2, people: 0.25))
        }, tables: { _ in }), has: "Y3_MINUTES",
      "V3: TRADE needs 7.5 staff minutes, but has 0.")
  }

  @Test("Y4_QUOTA: more than the equipment allows")
  func y4Quota() {
    expect(
      served(4, 14, district: { $0.services[1].quota = 6.5 }), only: "Y4_QUOTA",
      "V2: 14 people get birth, but its quota is 13.")
  }

  @Test("Y5_NETWORK: a service that needs the network where there is none")
  func y5Network() {
    expect(
      findings(district: { $0.sites[D.k1].isOnline = false }), only: "Y5_NETWORK",
      "permit is given at K1, which is not online.")
  }
}

extension PlanDraft {
  /// People of the hamlet served at K2 as well.
  mutating func catchmentServed(_ people: Double) {
    served.append(
      Served(visit: 1, site: D.k2, place: D.hamlet, service: 0, people: people))
  }
}
