// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourPlanning

@Suite("Coolings on trial")
struct CoolingTrialTests {
  @Test("Each cooling is tried once, then the one goes on whose climbs end highest on average")
  func goesOnWithTheBest() {
    var trial = CoolingTrial([.climb, .narrow])
    #expect(trial.cooling == .climb)
    trial.note(100)
    #expect(trial.cooling == .narrow)
    trial.note(110)
    #expect(trial.cooling == .narrow)
    trial.note(80)
    // 95 on average.
    #expect(trial.cooling == .climb)
    trial.note(80)
    #expect(trial.cooling == .narrow)
  }

  @Test("Of coolings that are equally good the first goes on")
  func takesTheFirstOfEquals() {
    var trial = CoolingTrial([.climb, .narrow])
    trial.note(100)
    trial.note(100)
    #expect(trial.cooling == .climb)
  }
}
