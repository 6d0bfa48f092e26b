// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("L: the tables agree with each other")
struct TableRuleTests {
  @Test("L_TRIP: a visit of a trip that is not there")
  func lTrip() {
    expect(
      findings(tables: { $0.visits[2].trip = "T9" }), has: "L_TRIP",
      "Visit V3 names trip T9, which is not in trips.csv.")
  }

  @Test("L_TRIP: a trip without visits")
  func lTripEmpty() {
    expect(
      findings(tables: {
        $0.trips.append($0.trips[0])
        $0.trips[3].trip = "T4"
      }), only: "L_TRIP", "Trip T4 has no visit in visits.csv.")
  }

  @Test("L_TRIP: a visit by another team than its trip")
  func lTripTeam() {
    expect(
      findings(tables: { $0.visits[0].team = "BOAT" }), only: "L_TRIP",
      "Visit V1 is by team BOAT, but its trip T1 is by team VAN.")
  }

  @Test("L_DATES: days of a visit that are not those of its dates")
  func lDates() {
    expect(
      findings(tables: { $0.visits[1].days = 3 }), only: "L_DATES",
      "Visit V2 is said to take 3 days, but 2027-01-06 to 2027-01-07 makes 2.")
  }

  @Test("L_DATES: a trip that ends on another day than its last visit")
  func lDatesTrip() {
    expect(
      findings(tables: { $0.trips[2].lastDate = SmallDistrict.day(21) }), only: "L_DATES",
      "Trip T3 is dated last_date 2027-01-21, but by its visits and travel days it is 2027-01-20."
    )
  }

  @Test("L_DATES: a visit that ends before it begins")
  func lDatesReversed() {
    expect(
      findings(tables: { $0.visits[3].lastDate = SmallDistrict.day(18) }), has: "L_DATES",
      "Visit V4 is said to take 2 days, but 2027-01-19 to 2027-01-18 makes 0.")
  }

  @Test("L_SITES: sites in another order than the visits")
  func lSites() {
    expect(
      findings(tables: { $0.trips[0].sites = ["K2", "K1"] }), only: "L_SITES",
      "Trip T1 lists the sites K2, K1, but its visits are to K1, K2.")
  }

  @Test("L_ROSTER: somebody at a site where the trip is not on that day")
  func lRoster() {
    expect(
      findings(tables: { $0.roster[0].site = "K2" }), only: "L_ROSTER",
      "c1 is on the roster at K2 on 2027-01-05 for trip T1, which is not there on that day.")
  }

  @Test("L_ROSTER: a trip that is not there")
  func lRosterTrip() {
    expect(
      findings(tables: {
        for row in $0.roster.indices where $0.roster[row].trip == "T2" {
          $0.roster[row].trip = "T9"
        }
      }), has: "L_ROSTER",
      "c3 is on the roster on 2027-01-06 for trip T9, which is not in trips.csv.")
  }

  @Test("L_ROSTER: no trip, and no fixed post")
  func lRosterFixed() {
    expect(
      findings(tables: { tables in
        let row = RosterRow(
          date: SmallDistrict.day(25), trip: nil, site: "K1", agency: "CIVIL", staff: "c4")
        tables.roster.append(row)
      }), only: "L_ROSTER",
      "c4 is on the roster at K1 on 2027-01-25 without a trip, but K1 is no fixed post.")
  }

  @Test("L_SERVICE: a row for a visit at another site")
  func lService() {
    expect(
      findings(tables: { $0.service[3].site = "K1" }), only: "L_SERVICE",
      "The service row at K1 names visit V2, which is to K2.")
  }

  @Test("L_SERVICE: a visit that is not there")
  func lServiceVisit() {
    expect(
      findings(tables: { $0.service[3].visit = "V9" }), has: "L_SERVICE",
      "The service row at K2 names visit V9, which is not in visits.csv.")
  }

  @Test("L_SERVICE: no visit, and no fixed post")
  func lServiceFixed() {
    expect(
      findings(tables: { $0.service[3].visit = nil }), has: "L_SERVICE",
      "The service row at K2 names no visit, but K2 is no fixed post.")
  }
}
