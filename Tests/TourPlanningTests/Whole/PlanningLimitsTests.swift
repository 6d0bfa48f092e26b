// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourPlanning

@Suite struct PlanningLimitsTests {
  @Test("Time for what is not planning is left, but for no more than half of it")
  func leavesTime() {
    #expect(PlanningLimits(seconds: 120).leaving(6.5).seconds == 113.5)
    #expect(PlanningLimits(seconds: 10).leaving(8).seconds == 5)
    let byWork = PlanningLimits(seconds: nil, rounds: 200)
    #expect(byWork.leaving(6.5) == byWork)
  }
}
