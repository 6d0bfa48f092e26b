// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("H: the schedule")
struct ScheduleRuleTests {
  typealias D = SmallDistrict

  private func time(_ hour: Int, _ minute: Int = 0) -> ClockTime {
    ClockTime(minutes: hour * 60 + minute)
  }

  @Test("H_ROWS: a day that is missing")
  func missing() {
    expect(
      findings(tables: { $0.schedule.remove(at: 1) }), only: "H_ROWS",
      "The schedule lacks K2 on 2027-01-06 (VAN).")
  }

  @Test("H_ROWS: a day of travel, and of a fixed post that is attended, is missing")
  func missingTravel() {
    expect(
      findings(tables: { $0.schedule.removeAll { $0.team == "BOAT" && $0.open == nil } }),
      only: "H_ROWS", "The schedule lacks ISLE on 2027-01-08 (BOAT).")
    expect(
      findings(tables: { $0.schedule.removeAll { $0.team == nil } }), only: "H_ROWS",
      "The schedule lacks MALL on 2027-01-11 (–).")
  }

  @Test("H_ROWS: a day too many")
  func extra() {
    expect(
      findings(tables: {
        $0.schedule.append(ScheduleRow(date: D.day(25), site: "K1", team: "VAN"))
      }), only: "H_ROWS",
      "The schedule has K1 on 2027-01-25 (VAN), which is not in the plan or stands there twice.")
  }

  @Test("a fixed post may have its days that nobody attends, or not")
  func unattended() {
    #expect(
      findings(tables: {
        $0.schedule.append(
          ScheduleRow(
            date: D.day(26), site: "MALL", team: nil, open: time(8), close: time(14)))
      }).isEmpty)
    expect(
      findings(tables: {
        $0.schedule.append(ScheduleRow(date: D.day(13), site: "MALL", team: nil))
      }), only: "H_ROWS",
      "The schedule has MALL on 2027-01-13 (–), which is not in the plan or stands there twice.")
  }

  @Test("H_HOURS: other hours than the clock's")
  func hours() {
    expect(
      findings(tables: { $0.schedule[1].close = time(15) }), only: "H_HOURS",
      "K2 on 2027-01-06: the hours of service are 08:00 … 15:00, not 08:00 … 14:00.")
    expect(
      findings(tables: { $0.schedule[3].open = time(8) }), only: "H_HOURS",
      "ISLE on 2027-01-06: the hours of service are 08:00 … –, not – … –.")
  }

  @Test("H_WAY: too early, too late, too fast, or not at all")
  func way() {
    expect(
      findings(tables: {
        $0.schedule[0].depart = time(5)
        $0.schedule[0].arrive = time(6)
      }), only: "H_WAY", "K1 on 2027-01-05: depart is 05:00, not 05:30 … 06:30.")
    expect(
      findings(tables: { $0.schedule[0].arrive = time(7) }), only: "H_WAY",
      "K1 on 2027-01-05: arrive is 07:00, not 07:30.")
    expect(
      findings(tables: { $0.schedule[0].returns = time(15) }), only: "H_WAY",
      "K1 on 2027-01-05: return is 15:00, not 15:15.")
    expect(
      findings(tables: { $0.schedule[0].leave = nil }), only: "H_WAY",
      "K1 on 2027-01-05: leave is –, not 14:30 … 17:45.")
    expect(
      findings(tables: { $0.schedule[1].leave = time(15) }), only: "H_WAY",
      "K2 on 2027-01-06: leave is 15:00, not –.")
  }

  @Test("a trip that can't be run has no times to compare with")
  func impassable() {
    let found = findings(
      district: { $0.travelRows[2].minutes = nil },
      tables: { $0.schedule[3].depart = time(9) })
    expect(found, none: "H_WAY")
    expect(found, none: "K_TRIP_COST")
  }
}
