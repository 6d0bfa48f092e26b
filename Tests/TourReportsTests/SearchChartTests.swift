// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourReports
import Touring

@Suite("The course of the search")
struct SearchChartTests {
  private func papers(_ steps: [SearchStep], _ language: Language = .indonesian) -> PlanPapers {
    var plan = SamplePlan.tables()
    plan.summary.search = steps
    return PlanPapers(of: plan, for: SamplePlan.district, in: language)
  }

  private let steps = [
    SearchStep(round: 0, value: -18e9, bound: nil),
    SearchStep(round: 10, value: 80e6, bound: 900e6),
    SearchStep(round: 50, value: 90e6, bound: 110e6),
    SearchStep(round: 100, value: 100e6, bound: 110e6),
  ]

  @Test("Two lines that end at the plan's value and bound, and what is far off is cut off")
  func lines() throws {
    let svg = try #require(papers(steps).files(of: .pictures)["pictures/search.svg"])
    // From 70 to 140 million, and a twentieth of air, are shown between y = 290 and y = 70.
    #expect(svg.contains("<polyline class=\"line\" points=\"120,290 "))
    #expect(svg.contains("696,194.3\"/>"))
    #expect(svg.contains("696,165.7\"/>"))
    #expect(svg.contains(">Rp100 juta</text>"))
    #expect(svg.contains(">manfaat bersih</text>"))
    let english = try #require(papers(steps, .english).files(of: .pictures)["pictures/search.svg"])
    #expect(english.contains(">net benefit</text>"))
  }

  @Test("It stands in plan.md where the plan tells a course, and nowhere else")
  func markdown() {
    #expect(papers(steps).files(of: .plan)["plan.md"]?.contains("(pictures/search.svg)") == true)
    for few in [[], [steps[0]], [steps[0], SearchStep(round: 3, value: nil, bound: nil)]] {
      let papers = papers(few)
      #expect(papers.files(of: .plan)["plan.md"]?.contains("search.svg") == false)
      #expect(papers.files(of: .pictures)["pictures/search.svg"] == nil)
    }
  }
}
