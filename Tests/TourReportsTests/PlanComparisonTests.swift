// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourReports
import Touring

@Suite("Two plans side by side")
struct PlanComparisonTests {
  /// The sample plan with a day of the nurses at a fixed post.
  private func attended(by staff: String...) -> (district: District, plan: PlanTables) {
    var district = SamplePlan.district
    district.sites[3].isFixed = true
    var plan = SamplePlan.tables()
    plan.roster += staff.map {
      RosterRow(
        date: SamplePlan.day(11), trip: nil, site: "tambak", agency: "dinkes", staff: $0)
    }
    return (district, plan)
  }

  @Test("Plans that differ at a fixed post alone are not called the same")
  func posts() {
    let (district, first) = attended(by: "k1")
    let (_, second) = attended(by: "k2")
    let comparison = PlanComparison(first, second, for: district, in: .indonesian)
    #expect(!comparison.text.contains("Semua kunjungan dan petugas sama."))
    #expect(comparison.text.contains("Petugas di pos tetap"))
    #expect(comparison.text.contains("Senin, 11 Januari 2027  Tambak\n    Tidak lagi bertugas: "))
    #expect(comparison.markdown.contains("## Petugas di pos tetap"))
    #expect(comparison.markdown.contains("| Senin, 11 Januari 2027 | Tambak "))
    #expect(
      PlanComparison(first, first, for: district, in: .indonesian).text
        .hasSuffix("Semua kunjungan dan petugas sama."))
  }

  @Test("What changes weigh stands beside the bound of a re-plan, and beside no other")
  func changeCost() {
    let district = SamplePlan.district
    let first = SamplePlan.tables()
    var second = first
    second.summary.changeCost = 2_000_000
    let replanned = PlanComparison(first, second, for: district, in: .english)
    #expect(replanned.text.contains("Weight of the changes (Rp)"))
    let plain = PlanComparison(first, first, for: district, in: .english)
    #expect(!plain.figures.contains { $0.key == "change_cost" })
  }
}

@Suite("One visit more, one fewer")
struct SiteExplanationTests {
  private func text(_ site: Int, _ district: District, count: Int = 0) -> [String] {
    [Language.indonesian, .english].map {
      SiteExplanation(
        site: site, count: count, same: SamplePlan.tables(), more: nil, fewer: nil, for: district,
        in: $0
      ).text
    }
  }

  @Test("Where a rule allows no visit more, it is named")
  func limits() {
    var district = SamplePlan.district
    let base = district.teams[0].base
    district.teams = [district.teams[0]]
    #expect(text(base, district)[0].hasSuffix("\nPangkalan tim tidak dikunjungi."))
    #expect(
      text(base, district)[1].hasSuffix("\nA place from which the teams set out is not visited."))
    let other = base == 1 ? 2 : 1
    #expect(text(other, district, count: 2)[1].contains("No plan with 3 visits was found"))
    district.sites[other].maxVisits = 2
    let most = text(other, district, count: 2)[0]
    #expect(most.contains("Lebih banyak tidak boleh: `max_visits` di sana 2."))
    district.sites[other].isFixed = true
    #expect(text(other, district)[0].contains("Pos tetap buka tanpa kunjungan tim."))
  }
}
