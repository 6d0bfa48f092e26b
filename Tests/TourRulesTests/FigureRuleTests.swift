// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("K: what the plan claims")
struct FigureRuleTests {
  typealias D = SmallDistrict

  @Test("K_KM: a tenth of a kilometre off")
  func kKm() {
    expect(
      findings(tables: { $0.trips[1].km = 80.1 }), only: "K_KM",
      "The distance of trip T2 is said to be 80.1, but comes to 80.")
    #expect(findings(tables: { $0.trips[1].km = 80.05 }).isEmpty)
  }

  @Test("K_TRAVEL: a minute off")
  func kTravel() {
    expect(
      findings(tables: { $0.trips[1].travelMinutes = 301 }), only: "K_TRAVEL",
      "The travel time of trip T2 is said to be 301, but comes to 300.")
  }

  @Test("K_TRIP_COST: two rupiah off")
  func kTripCost() {
    expect(
      findings(tables: { $0.trips[1].tripCost = 1_220_002 }), only: "K_TRIP_COST",
      "The cost of trip T2 is said to be Rp1,220,002, but comes to Rp1,220,000.")
  }

  @Test("K_CREW_COST: at the agencies' own rates, nights one fewer than days")
  func kCrewCost() {
    expect(
      findings(tables: { $0.trips[0].crewCost = 2_500_000 }), only: "K_CREW_COST",
      "The crew cost of trip T1 is said to be Rp2,500,000, but comes to Rp2,600,000.")
  }

  @Test("K_MINUTES: a minute off")
  func kMinutes() {
    expect(
      findings(tables: { $0.visits[1].serviceMinutes = 719 }), only: "K_MINUTES",
      "The service time of visit V2 is said to be 719, but comes to 720.")
  }

  @Test("K_PEOPLE: two ten-thousandths off")
  func kPeople() {
    expect(
      findings(tables: { $0.visits[0].people = 66.7502 }), only: "K_PEOPLE",
      "The number of people of visit V1 is said to be 66.7502, but comes to 66.75.")
    #expect(findings(tables: { $0.visits[0].people = 66.7501 }).isEmpty)
  }

  @Test("K_BENEFIT: more than a millionth off")
  func kBenefit() {
    expect(
      findings(tables: { $0.visits[0].benefit += 100 }), only: "K_BENEFIT",
      "The benefit of visit V1 is said to be Rp4,708,077, but comes to Rp4,707,977.")
  }

  @Test("K_NET: more than a millionth off")
  func kNet() {
    let found = findings(tables: { $0.summary.netBenefit += 1000 })
    #expect(found.map(\.code) == ["K_NET"])
    #expect(found.first?.message.hasPrefix("The net benefit is said to be Rp") ?? false)
    #expect(found.first?.column == "net_benefit")
    #expect(abs((found.first?.size ?? 0) - 1000) < 1e-3)
  }

  @Test("K_PARTS: each part")
  func kParts() {
    let parts: [WritableKeyPath<PlanSummary.Parts, Double>] = [
      \.serviceBenefit, \.equityBenefit, \.requestBonus, \.tripCosts, \.crewCosts,
      \.shortfallCost,
    ]
    for part in parts {
      let found = findings(tables: { $0.summary.parts[keyPath: part] += 100 })
      #expect(found.map(\.code) == ["K_PARTS"])
    }
    expect(
      findings(tables: { $0.summary.parts.requestBonus = 5 }), only: "K_PARTS",
      "The part parts.request_bonus is said to be Rp5, but comes to Rp0.")
  }

  @Test("K_SHORT: shortfalls that are there, or not")
  func kShort() {
    expect(
      findings(tables: { $0.summary.shortfalls = [.init(site: "K1", missing: 1)] }),
      only: "K_SHORT", "K1 is short of 0 visits, but shortfalls says 1.")
    expect(
      findings(
        district: { $0.sites[D.k1].minVisits = 3 },
        tables: { $0.summary.shortfalls[0].missing = 1 }), only: "K_SHORT",
      "K1 is short of 2 visits, but shortfalls says 1.")
    expect(
      findings(tables: { $0.summary.shortfalls = [.init(site: "K9", missing: 1)] }),
      only: "K_SHORT", "shortfalls names K9, which is unknown or named twice.")
  }

  @Test("K_SAVED: kilometres, hours and rupiah")
  func kSaved() {
    for figure in [\PlanSummary.Saved.km, \.hours, \.rupiah] {
      let found = findings(tables: { $0.summary.saved[keyPath: figure] += 10_000 })
      #expect(found.map(\.code) == ["K_SAVED"])
    }
    let found = findings(tables: { $0.summary.saved.hours = 0 })
    #expect(found.map(\.column) == ["saved.hours"])
    #expect(
      found.first?.message.hasPrefix("What residents save (saved.hours) is said to be 0") ?? false)
  }

  @Test("K_ESTIMATED: a leg that is missing, wrong, or not used")
  func kEstimated() {
    expect(
      findings(tables: { $0.summary.estimatedLegs.removeAll { $0.from == "K2" } }),
      only: "K_ESTIMATED",
      "The estimated leg B–K2 of team VAN is not listed in estimated_legs.")
    expect(
      findings(tables: { $0.summary.estimatedLegs[0].minutes = 1 }), only: "K_ESTIMATED",
      "The leg K2–B of team VAN is listed with 31.1346 km and 1 minutes, not 31.1346 km and "
        + "54 minutes.")
    expect(
      findings(tables: {
        $0.summary.estimatedLegs.append(
          .init(team: "BOAT", from: "B", to: "K1", km: 1, minutes: 1))
      }), only: "K_ESTIMATED",
      "estimated_legs lists B–K1 of team BOAT, which is no estimated leg of this plan or listed "
        + "twice.")
    #expect(
      findings(tables: {
        let leg = $0.summary.estimatedLegs[0]
        $0.summary.estimatedLegs[0].from = leg.to
        $0.summary.estimatedLegs[0].to = leg.from
      }).isEmpty)
    expect(
      findings(tables: {
        var leg = $0.summary.estimatedLegs[0]
        (leg.from, leg.to) = (leg.to, leg.from)
        $0.summary.estimatedLegs.append(leg)
      }), only: "K_ESTIMATED",
      "estimated_legs lists B–K2 of team VAN, which is no estimated leg of this plan or listed "
        + "twice.")
  }
}
