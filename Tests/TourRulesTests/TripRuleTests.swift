// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("T: trips")
struct TripRuleTests {
  typealias D = SmallDistrict

  @Test("T1_RUN: a trip over a holiday")
  func t1Run() {
    expect(
      findings(draft: { $0.tours[0].first = D.day(11) }), has: "T1_RUN",
      "Trip T1 (2027-01-11 to 2027-01-13) covers 2027-01-13, which is no working day.")
  }

  @Test("T1_RUN: a travel day before the run")
  func t1RunTravel() {
    expect(
      findings(draft: { $0.tours[1].first = D.day(10) }), has: "T1_RUN",
      "Trip T2 (2027-01-10 to 2027-01-12) covers 2027-01-10, which is no working day.")
  }

  @Test("T1_WEEKDAYS: a day on which the team does not travel")
  func t1Weekdays() {
    expect(
      findings(district: { $0.teams[0].weekdays = [1, 2, 3] }), only: "T1_WEEKDAYS",
      "Trip T1 covers 2027-01-07 (weekday 4), but team VAN travels on weekdays 1, 2, 3 only.")
  }

  @Test("T1_AVAILABLE: a day before the team is there")
  func t1Available() {
    expect(
      findings(district: { $0.teams[1].availableFrom = D.day(7) }), only: "T1_AVAILABLE",
      "Trip T2 covers 2027-01-06, when team BOAT is not available (2027-01-07 … …).")
  }

  @Test("T1_LENGTH: travel days count")
  func t1Length() {
    expect(
      findings(district: { $0.teams[1].maxTripDays = 2 }), only: "T1_LENGTH",
      "Trip T2 takes 3 days, but team BOAT may take at most 2.")
  }

  @Test("T1_MONTH: more trips in a month than the team may start")
  func t1Month() {
    expect(
      findings(district: { $0.teams[0].maxTripsPerMonth = 1 }), only: "T1_MONTH",
      "Team VAN starts 2 trips in 2027-01, at most 1.")
  }

  @Test("T2_DISTINCT: the same site twice")
  func t2Distinct() {
    expect(
      findings(draft: { $0.tours[0].stops[1] = Stop(site: D.k1, days: 1) }),
      has: "T2_DISTINCT", "Trip T1 stops at K1 more than once.")
  }

  @Test("T2_BASE: a stop at home")
  func t2Base() {
    expect(
      findings(draft: {
        $0.tours[2].stops[0].site = D.base
        $0.served.removeAll { $0.visit == 3 }
      }), only: "T2_BASE", "Trip T3 stops at B, the base of team VAN.")
  }

  @Test("T2_FIXED: a stop at a fixed post")
  func t2Fixed() {
    expect(
      findings(draft: {
        $0.tours[2].stops[0].site = D.mall
        $0.served.removeAll { $0.visit == 3 }
      }), only: "T2_FIXED", "Trip T3 stops at MALL, a fixed post.")
  }

  @Test("T3_STAY: too short a stay")
  func t3Stay() {
    expect(
      findings(district: { $0.sites[D.island].minStay = 2 }), only: "T3_STAY",
      "Visit V3 at ISLE takes 1 days, not between 2 and 2.")
  }

  @Test("T3_CLOSED: a closure of the site, or of all")
  func t3Closed() {
    expect(
      findings(district: {
        $0.closures = [Closure(site: D.k2, days: D.day(7)...D.day(9), reason: "Festival")]
      }), only: "T3_CLOSED",
      "Visit V2 at K2 covers 2027-01-07, when the site is closed (Festival).")
    expect(
      findings(district: { $0.closures = [Closure(site: nil, days: D.day(20)...D.day(20))] }),
      only: "T3_CLOSED", "Visit V4 at K3 covers 2027-01-20, when the site is closed (–).")
  }

  @Test("T3_SKIP: a day between two stops")
  func t3Skip() {
    expect(
      findings(tables: {
        $0.visits[1].firstDate = D.day(7)
        $0.visits[1].days = 1
      }), has: "T3_SKIP",
      "Trip T1: V1 ends on 2027-01-05, but V2 starts on 2027-01-07, not on the next day.")
  }

  @Test("T4_OVERLAP: one team on two trips")
  func t4Overlap() {
    expect(
      findings(draft: {
        $0.tours[1] = PlanDraft.Tour(
          id: "T2", team: 0, first: D.day(7), stops: [Stop(site: D.k3, days: 1)], crew: [2])
        $0.tours[2].first = D.day(26)
        $0.served.removeAll { $0.visit == 2 || $0.visit == 3 }
      }), only: "T4_OVERLAP", "Team VAN is on T1 and on T2 on 2027-01-07.")
  }

  @Test("T5_TRAVEL_DAYS: a travel day where there are none")
  func t5TravelDays() {
    expect(
      findings(district: { $0.settings.travelDays = false }), only: "T5_TRAVEL_DAYS",
      "Trip T2 has a travel day, but travel_days is no.")
  }

  @Test("T5_TOO_FAR: a way longer than the travel day")
  func t5TooFar() {
    expect(
      findings(district: { $0.travelRows[2].minutes = 800 }), has: "T5_TOO_FAR",
      "Trip T2: the way B–ISLE on the travel day 2027-01-06 takes 800 minutes, at most 780.")
  }

  @Test("T6_LEG: a flooded road")
  func t6Leg() {
    expect(
      findings(district: {
        $0.travelRows.append(
          TravelRow(
            from: D.base, to: D.k1, mode: "road", km: 30, minutes: nil, validFrom: D.day(5),
            validTo: D.day(5)))
      }), only: "T6_LEG", "Trip T1: team VAN has no way from B to K1 on 2027-01-05.")
  }

  @Test("T7_SERVICE: too little service on a day")
  func t7Service() {
    expect(
      findings(
        district: { $0.settings.minServiceMinutes = 340 },
        draft: {
          $0.tours[0].stops = [Stop(site: D.k1, days: 1)]
          $0.tours.removeLast()
          $0.served = []
        },
        tables: { _ in }), none: "T7_SERVICE")
    expect(
      findings(district: { $0.settings.minServiceMinutes = 361 }), has: "T7_SERVICE",
      "Visit V1 at K1 serves 360 minutes on 2027-01-05, at least 361.")
  }

  @Test("T7_HOME: so far that the post would close before it opens")
  func t7Home() {
    expect(
      findings(
        district: { $0.travelRows[2].minutes = 400 },
        draft: {
          $0.tours[1].before = false
          $0.tours[1].after = false
        }), has: "T7_HOME",
      "Trip T2: for the team to be home in time on 2027-01-06, the post would have to close at "
        + "11:20, before it opens at 12:40.")
  }

  @Test("T7_HOME: with a travel day after, so far that the post would open after closing time")
  func t7HomeLate() {
    expect(
      findings(
        district: {
          $0.travelRows[2].minutes = 520
          $0.settings.minServiceMinutes = 0
        },
        draft: {
          $0.tours[1].before = false
          $0.tours[1].after = true
        }), has: "T7_HOME",
      "Trip T2: on the last day of service, 2027-01-06, the post could only open at 14:40, after "
        + "it closes at 14:00.")
  }

  @Test("words in Indonesian")
  func indonesian() {
    expect(
      findings(district: { $0.teams[0].maxTripsPerMonth = 1 }, language: .indonesian),
      only: "T1_MONTH", "Tim VAN memulai 2 perjalanan pada 2027-01, paling banyak 1.")
  }

  @Test("a finding points at its row, and says what to do")
  func place() {
    let found = findings(district: { $0.teams[1].maxTripDays = 2 })
    #expect(found.first?.file == "trips.csv")
    #expect(found.first?.row == 3)
    #expect(found.first?.ids == ["T2"])
    #expect(found.first?.size == 1)
    #expect(found.first?.advice == "Split the trip in two.")
  }

  @Test("the line of a row is the one that the reader gave")
  func lines() {
    let district = SmallDistrict.make { $0.teams[1].maxTripDays = 2 }
    let tables = PlanDraft.sound.tables(in: district)
    let plan = PlanUnderJudgement(tables: tables, lines: ["trips.csv": [2, 7, 9]])
    #expect(Judge(district).findings(on: plan, certificate: false).first?.row == 7)
  }
}
