// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourChanges
import TourFolders
import TourReports
import Touring

@Suite("Changes in words")
struct ChangeReportTests {
  /// A plan with one visit, by these people.
  private static func plan(_ crew: [Int]) -> PlanTables {
    PlanWriter.tables(
      of: [
        (
          Trip(team: 0, firstDay: SamplePlan.day(11), stops: [Stop(site: 3, days: 2)]), crew
        )
      ], in: SamplePlan.district, status: .feasible, room: 0, shortfalls: [])
  }

  private static func report(_ option: ProblemOption, in language: Language) -> ChangeReport {
    let difference = PlanDifference(from: plan([0]), to: plan([1]))
    let finder = CauseFinder(
      difference, inputs: [], options: [option], district: SamplePlan.district)
    return ChangeReport(
      finder.changes(), in: difference, letters: [], for: SamplePlan.district, in: language)
  }

  private func text(_ language: Language, _ old: PlanTables, _ new: PlanTables) -> String {
    ChangeReport(
      [], in: PlanDifference(from: old, to: new),
      letters: LetterChange.between(old, new, asOf: nil), for: SamplePlan.district, in: language
    ).text
  }

  @Test("One visit and one person are no plural")
  func one() {
    let text = Self.report(.withoutStaff(id: "d1", days: nil), in: .english).text
    #expect(
      text.contains(
        "Of 1 visit that could still be changed, 1 is kept, 0 moved and 0 cancelled; 0 visits are "
          + "new. On the visits that are kept, 1 person is exchanged."))
  }

  @Test("A kept visit tells what it no longer gives, and those who receive it are told")
  func services() {
    let old = SamplePlan.tables()
    var new = old
    new.roster.removeAll { $0.agency == "dinkes" }
    new.service.removeAll { $0.visit == "V01" && $0.service == "cek" }
    let text = text(.indonesian, old, new)
    #expect(text.contains("## Layanan yang berubah"))
    #expect(
      text.contains(
        /\| V01 +\| Hilir +\| Rabu, 6 Januari 2027 +\| Pemeriksaan kesehatan +\| +30 → 0 \|/))
    #expect(
      text.contains(
        /\| Camat dan kepala desa di Hilir +\| V01: surat pemberitahuan diterbitkan ulang +\|/))
    #expect(!text.contains("Tidak ada yang berubah"))
    #expect(self.text(.english, old, new).contains("V01: the notice is reissued"))
  }

  @Test("Teams that are exchanged are counted beside people")
  func teams() {
    let old = Self.plan([0])
    var new = old
    for position in new.visits.indices { new.visits[position].team = "perahu" }
    for position in new.trips.indices { new.trips[position].team = "perahu" }
    #expect(text(.indonesian, old, new).contains("0 petugas diganti, dan 1 berganti tim."))
    #expect(
      text(.english, old, new).contains("0 people are exchanged, and 1 goes with another team."))
  }

  @Test(
    "Who or what is taken away without dates is said to be away all the time",
    arguments: [
      (ProblemOption.withoutStaff(id: "d1", days: nil), "Perekam 1 is away all the time"),
      (.withoutTeam(id: "mobil", days: nil), "team Mobil Keliling is away all the time"),
    ])
  func allTheTime(option: ProblemOption, words: String) {
    let report = Self.report(option, in: .english)
    #expect(report.table.contains(",\(words),--without,"))
    #expect(report.text.contains("\(words) (`--without`)"))
  }

  @Test("A row that was removed is cited where it can still be read")
  func removedRow() {
    func bytes(_ rows: String) -> [String: [UInt8]] {
      ["leave.csv": Array(("staff,from,to,reason\n" + rows).utf8)]
    }
    let difference = PlanDifference(from: Self.plan([1]), to: Self.plan([0]))
    let finder = CauseFinder(
      difference,
      inputs: InputChange.between(bytes("d1,2027-01-11,2027-01-15,\n"), bytes("")), options: [],
      district: SamplePlan.district)
    let report = ChangeReport(
      finder.changes(), in: difference, letters: [], for: SamplePlan.district,
      in: .indonesian)
    #expect(report.text.contains(" (`inputs/leave.csv baris 2`, di folder rencana lama)"))
    #expect(report.table.contains(",inputs/leave.csv,2\n"))
  }

  @Test("Plans are not the same where others attend a fixed post")
  func fixedPosts() {
    func text(_ person: String) -> String {
      func plan(_ person: String) -> PlanTables {
        var plan = Self.plan([0])
        plan.roster.append(
          RosterRow(
            date: SamplePlan.day(6), trip: nil, site: "hilir", agency: "dukcapil", staff: person))
        return plan
      }
      let comparison = PlanComparison(
        plan("d1"), plan(person), for: SamplePlan.district, in: .english)
      #expect(comparison.markdown.contains("All visits") == comparison.text.contains("All visits"))
      return comparison.text
    }
    #expect(text("d1").hasSuffix("All visits and people are the same."))
    #expect(
      text("d2").hasSuffix(
        "Hilir\n    No longer on duty: Perekam 1\n    In their place: Perekam 2"))
    #expect(!text("d2").contains("All visits"))
  }

  @Test("The visits of the site itself that differ come first")
  func ownVisits() {
    let explanation = SiteExplanation(
      site: 3, count: 1, same: Self.plan([0]), more: nil, fewer: SamplePlan.tables(),
      for: SamplePlan.district, in: .english)
    #expect(explanation.fewer?.own.isEmpty == true)
    let gone = SiteExplanation(
      site: 1, count: 1, same: SamplePlan.tables(), more: nil, fewer: Self.plan([0]),
      for: SamplePlan.district, in: .english)
    #expect(
      gone.text.contains(/With 0 visits: [^\n]*\n  gone: Hilir, 6 January 2027\n  gone: Hulu/),
      "\(gone.text)")
  }

  @Test("What one visit more would bring is told with the rule that forbids it")
  func beyondMost() {
    var district = SamplePlan.district
    district.sites[1].maxVisits = 1
    func text(_ count: Int) -> String {
      SiteExplanation(
        site: 1, count: count, same: Self.plan([0]), more: SamplePlan.tables(), fewer: nil,
        for: district, in: .english
      ).text
    }
    #expect(text(1).contains("  Only where the rule is loosened: `max_visits` is 1 there.\n"))
    #expect(!text(0).contains("loosened"))
  }

  @Test("One visit that cannot be had is no plural, either")
  func oneVisit() {
    let explanation = SiteExplanation(
      site: 1, count: 0, same: Self.plan([0]), more: nil, fewer: nil, for: SamplePlan.district,
      in: .english)
    #expect(
      explanation.text.hasPrefix(
        """
        Hilir has 0 visits in this plan.
        No plan with 1 visit was found: rules or limits stand in the way.
        """))
  }
}
