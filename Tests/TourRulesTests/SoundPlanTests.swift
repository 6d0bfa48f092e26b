// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("A sound plan")
struct SoundPlanTests {
  @Test("a plan that keeps every rule has no finding")
  func sound() {
    #expect(findings(certificate: true).isEmpty, "\(findings().map(\.message))")
  }

  @Test("the figures of the first visit are those reckoned by hand")
  func byHand() {
    let file = CaseFile(
      district: SmallDistrict.make(),
      plan: PlanUnderJudgement(tables: PlanDraft.sound.tables(in: SmallDistrict.make())))
    // K1–B: 30 km, 1 h: 2 × (30 000 + 10 000) = 80 000 Rp saved each; from the hamlet the estimate
    // by road, 0.15° × 1.4 ≈ 23.35 km in 41 minutes, less 5 km in 15 minutes.
    let estimate = 0.15 * Double.pi / 180 * 6371.0088 * 1.4
    let hamlet = 2 * ((estimate - 5) * 1000 + (41.0 - 15) / 60 * 10_000)
    #expect(abs(file.figures.visitBenefit[0] - (48.5 * 80_000 + 18.25 * hamlet)) < 0.01)
    #expect(file.figures.visitPeople[0] == 66.75)
    #expect(file.trips[0].crew == [2, 1])
  }

  @Test("an empty plan of a district that promises visits is short of them, and no more")
  func empty() {
    let found = findings(draft: {
      $0.tours = []
      $0.attendance = []
      $0.served = []
    })
    #expect(found.isEmpty, "\(found.map(\.message))")
  }

  @Test("rows with ids that the district does not know are passed over, not crashed on")
  func unknown() {
    _ = findings(tables: {
      $0.visits[0].site = "?"
      $0.trips[1].team = "?"
      $0.roster[0].staff = "?"
      $0.service[0].place = "?"
      $0.schedule[0].team = "?"
      $0.summary.shortfalls = [.init(site: "?", missing: 1)]
      $0.summary.estimatedLegs = [.init(team: "?", from: "?", to: "?", km: 1, minutes: 1)]
    })
  }

  @Test("the schedule may leave as early as allowed, or just in time")
  func early() {
    let found = findings(tables: {
      $0.schedule[0].depart = ClockTime(minutes: 5 * 60 + 30)
      $0.schedule[0].arrive = ClockTime(minutes: 6 * 60 + 30)
    })
    #expect(found.isEmpty, "\(found.map(\.message))")
  }
}
