// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourPlanning
import Touring

@Suite struct PlanningLimitsTests {
  @Test("Time for what is not planning is left, but for no more than half of it")
  func leavesTime() {
    #expect(PlanningLimits(seconds: 120).leaving(6.5).seconds == 113.5)
    #expect(PlanningLimits(seconds: 10).leaving(8).seconds == 5)
    let byWork = PlanningLimits(seconds: nil, rounds: 200)
    #expect(byWork.leaving(6.5) == byWork)
  }

  @Test("That a pin cannot be kept is proved, but not by a run that was stopped")
  func stopsProving() {
    var district = TinyDistrict.make(seed: 1)
    district.closures.append(Closure(site: 1, days: district.horizon))
    district.pins = [Pin(site: 1, day: district.calendar.workingDays[0], days: 1)]
    let planner = Planner(district, limits: PlanningLimits(seconds: nil, rounds: 3))
    guard case .infeasible(let reasons) = planner.plan() else {
      Issue.record("Nobody can go where it is closed")
      return
    }
    #expect(reasons.count == 1)
    guard case .nothingFound = planner.plan(isCancelled: { true }) else {
      Issue.record("A run that is stopped proves nothing")
      return
    }
  }
}
