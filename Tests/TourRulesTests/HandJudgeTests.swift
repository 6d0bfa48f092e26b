// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("Visits made by hand")
struct HandJudgeTests {
  private func visit(
    _ site: Int, _ day: Int, _ days: Int = 1, team: Int? = 0,
    agencies: [HandVisit.Party] = [], staff: [Int] = [], line: Int = 2
  ) -> HandVisit {
    HandVisit(
      site: site, team: team, firstDay: SmallDistrict.day(day), days: days, agencies: agencies,
      staff: staff, line: line)
  }

  private func findings(
    _ visits: [HandVisit], _ language: Language = .english,
    _ change: (inout SmallDistrict.Parts) -> Void = { _ in }
  ) -> [Finding] {
    verdict(visits, language, change).findings
  }

  private func verdict(
    _ visits: [HandVisit], _ language: Language = .english,
    _ change: (inout SmallDistrict.Parts) -> Void = { _ in }
  ) -> HandJudge.Verdict {
    HandJudge(SmallDistrict.make(change), language: language).verdict(on: visits, in: "tangan.csv")
  }

  private func errors(
    _ visits: [HandVisit], _ change: (inout SmallDistrict.Parts) -> Void = { _ in }
  ) -> [String] {
    findings(visits, .english, change).filter { $0.severity == .error }
      .map { "\($0.row ?? 0) \($0.code): \($0.message)" }
  }

  private let k1 = SmallDistrict.k1
  private let k2 = SmallDistrict.k2
  private let island = SmallDistrict.island

  @Test("sound visits break nothing, and what could not be judged is said in both languages")
  func sound() {
    let visits = [visit(k1, 5), visit(k2, 6, line: 3), visit(island, 11, team: nil, line: 4)]
    let english = findings(visits)
    #expect(english.allSatisfy { $0.severity == .note }, "\(english)")
    #expect(
      english.map { "\($0.code): \($0.message)" } == [
        "N_TEAM: Row 4: no team is named; judged with the team that suits best (its row in brackets): BOAT (4).",
        "N_CREW: Row 2–4: it is not said which agencies come with how many people; crew sizes, seats, kits, min_home and budgets are judged only as far as they are known.",
        "N_NAMES: Row 2–4: not everybody is named; the skills of the crew are not judged, and leave, rest and post days only for those who are named.",
        "N_SERVICE: The file holds visits alone: people served (Y), figures (K), the schedule (H) and fixed posts (P) are not judged.",
      ])
    #expect(
      findings(visits, .indonesian).map(\.message) == [
        "Baris 4 tidak menyebut tim; diperiksa dengan tim yang paling cocok (nomor barisnya dalam kurung): BOAT (4).",
        "Baris 2–4 tidak menyebut instansi dan jumlah petugasnya; jumlah petugas, kursi, peralatan, min_home, dan anggaran diperiksa sejauh diketahui saja.",
        "Baris 2–4 tidak menyebut semua petugasnya; keahlian bersama tidak diperiksa, dan cuti, istirahat, serta hari tugas hanya bagi yang disebut.",
        "Berkas ini hanya berisi kunjungan: warga terlayani (Y), angka (K), jadwal (H), dan pos tetap (P) tidak diperiksa.",
      ])
  }

  @Test("a crew that is named and counted in full leaves only the service unjudged")
  func full() {
    let parties = [HandVisit.Party(agency: 0, people: 2)]
    let found = findings([visit(k1, 5, agencies: parties, staff: [0, 1])])
    #expect(found.map(\.code) == ["N_SERVICE"], "\(found)")
  }

  @Test("a rule counts as judged where the file says all that it asks")
  func judged() {
    let parties = [HandVisit.Party(agency: 0, people: 2)]
    let bare = verdict([visit(k1, 5)]).judged
    #expect(bare.isSuperset(of: [.t1Run, .t4Overlap, .v2Gap]))
    #expect(bare.isDisjoint(with: [.c2Seats, .m1Budget, .s1Leave, .s2Skill, .y1Demand, .kNet]))
    let counted = verdict([visit(k1, 5, agencies: parties)]).judged
    #expect(counted.isSuperset(of: [.c2Seats, .m1Budget, .m2AgencyBudget]))
    #expect(counted.isDisjoint(with: [.s1Leave, .s2Skill, .p3Week]))
    let full = verdict([visit(k1, 5, agencies: parties, staff: [0, 1])]).judged
    #expect(full.isSuperset(of: [.c2Seats, .s1Leave, .s2Skill]))
  }

  @Test("budgets are judged by the trips and the people that are said to come")
  func budgets() {
    // 60 km at 3000, a day at 200 000; two people at 150 000.
    let crew = [HandVisit.Party(agency: 0, people: 2)]
    #expect(
      errors([visit(k1, 5, agencies: crew)]) { $0.settings.budget = 679_000 } == [
        "0 M1_BUDGET: Trips and crews cost Rp680,000, but the budget is Rp679,000."
      ])
    #expect(errors([visit(k1, 5, agencies: crew)]) { $0.settings.budget = 680_000 } == [])
    // The trips alone cost more than there is.
    #expect(
      errors([visit(k1, 5)]) { $0.settings.budget = 379_000 } == [
        "0 M1_BUDGET: Trips and crews cost Rp380,000, but the budget is Rp379,000."
      ])
    #expect(
      errors([visit(k1, 5, agencies: crew)]) { $0.agencies[0].budget = 200_000 } == [
        "0 M2_AGENCY_BUDGET: The people of CIVIL cost Rp300,000, but its budget is Rp200,000."
      ])
  }

  @Test("dates, stays, closures, gaps, numbers of visits and pins are judged by their rows")
  func visits() {
    #expect(
      errors([visit(k1, 13, line: 7)]) == [
        "7 T1_RUN: Trip VAN/2027-01-13 (2027-01-13 to 2027-01-13) covers 2027-01-13, which is no working day."
      ])
    #expect(
      errors([visit(k1, 4, 3)]) == [
        "2 T3_STAY: Visit K1/2027-01-04 at K1 takes 3 days, not between 1 and 2."
      ])
    #expect(
      errors([visit(k1, 5)]) {
        $0.closures = [
          Closure(site: 1, days: SmallDistrict.day(5)...SmallDistrict.day(5), reason: "flood")
        ]
      } == [
        "2 T3_CLOSED: Visit K1/2027-01-05 at K1 covers 2027-01-05, when the site is closed (flood)."
      ])
    #expect(
      errors([visit(k1, 4), visit(k1, 7, line: 9)]) == [
        "9 V2_GAP: K1: visit K1/2027-01-07 starts on 2027-01-07, 3 days after 2027-01-04, at least 7."
      ])
    #expect(
      errors([visit(k1, 5), visit(k1, 15, line: 3)]) { $0.sites[1].maxVisits = 1 } == [
        "3 V1_MAX: K1 has 2 visits, at most 1."
      ])
    #expect(
      errors([visit(k1, 5)]) { $0.pins = [Pin(site: 2, day: SmallDistrict.day(6), days: 1)] }
        .map { String($0.prefix(11)) } == ["0 V4_PINNED"])
  }

  @Test("a leg that the named team cannot pass, or no team, is found")
  func legs() {
    #expect(
      errors([visit(island, 11)]).map { String($0.prefix(7)) }
        == ["2 T6_LEG", "2 T6_LEG"].map {
          String($0.prefix(7))
        })
    #expect(errors([visit(island, 11, team: nil)]) == [])
    #expect(
      !errors([visit(island, 11, team: nil)]) { $0.teams[1].modes = ["road"] }.isEmpty)
  }

  @Test("more visits at once than there are teams are one too many")
  func teams() {
    #expect(
      errors([
        visit(k1, 5, team: nil), visit(k2, 5, team: nil, line: 3),
        visit(SmallDistrict.k3, 5, team: nil, line: 4),
      ]) == [
        "4 T4_OVERLAP: No team is free for the visit K3/2027-01-05 at K3 from 2027-01-05 to 2027-01-05."
      ])
    #expect(
      errors([visit(k1, 5), visit(k2, 5, line: 3)]).map { String($0.prefix(12)) } == [
        "3 T4_OVERLAP"
      ])
  }

  @Test(
    "thousands of visits for which there are no teams are judged all the same",
    .timeLimit(.minutes(1)))
  func crowd() {
    let crowd = (0..<3000).map { visit(k1, 5, team: nil, line: $0 + 2) }
    let found = findings(crowd).filter { $0.code == "T4_OVERLAP" }
    #expect(found.count == crowd.count - 2)
  }

  @Test("visits of a team on following days form one trip, where it can be run")
  func trips() {
    // Two visits and the stay of the next trip would be longer than the team may go.
    let visits = [
      visit(k1, 4), visit(k2, 5, line: 3), visit(SmallDistrict.k3, 6, 2, line: 4),
      visit(island, 8, team: 1, line: 5),
    ]
    #expect(errors(visits) == [])
    #expect(
      errors([visit(k1, 4), visit(k2, 5, line: 3)]) { $0.teams[0].maxTripsPerMonth = 1 } == [])
  }

  @Test("crew sizes, required agencies, seats, kits and min_home are judged where they are known")
  func crews() {
    func party(_ agency: Int, _ people: Int? = nil) -> HandVisit.Party {
      HandVisit.Party(agency: agency, people: people)
    }
    #expect(
      errors([visit(k1, 5, agencies: [party(0, 4)])]) == [
        "2 C1_BOUNDS: " + words(.c1Bounds)
      ])
    #expect(
      errors([visit(k1, 5, agencies: [party(1, 1)])]).map { String($0.prefix(13)) } == [
        "2 C1_REQUIRED"
      ])
    #expect(
      errors([visit(k1, 5, agencies: [party(0, 3), party(1, 2)])]) { $0.teams[0].seats = 4 }
        .map { String($0.prefix(10)) } == ["2 C2_SEATS"])
    let both = [
      visit(k1, 5, agencies: [party(0), party(1)]),
      visit(k2, 5, team: 1, agencies: [party(0), party(1)], line: 3),
    ]
    #expect(
      errors(both).map { String($0.prefix(9)) } == ["2 C3_KITS"]
        || errors(both).map { String($0.prefix(9)) } == ["3 C3_KITS"], "\(errors(both))")
    #expect(
      errors([visit(k1, 5, agencies: [party(0, 3), party(1, 2)])]) { $0.agencies[1].minHome = 2 }
        .map { String($0.prefix(9)) } == ["2 S5_HOME"])
  }

  @Test("a list that says of every agency that nobody comes carries nobody")
  func nobody() {
    func party(_ agency: Int, _ people: Int) -> HandVisit.Party {
      HandVisit.Party(agency: agency, people: people)
    }
    let none = [party(0, 0), party(1, 0)]
    func free(_ parts: inout SmallDistrict.Parts) { parts.agencies[0].isRequired = false }
    #expect(
      errors([visit(k1, 5, agencies: none)], free) == [
        "2 C0_NOBODY: Trip VAN/2027-01-05 carries nobody."
      ])
    #expect(verdict([visit(k1, 5, agencies: none)]).judged.contains(.c0Nobody))
    #expect(errors([visit(k1, 5, agencies: [party(0, 0), party(1, 1)])], free) == [])
  }

  @Test("a visit outside the horizon is on no working day, and is none of its visits")
  func outside() {
    let after = HandVisit(
      site: k1, team: 0, firstDay: SmallDistrict.day(2, 2), days: 1, line: 3)
    #expect(
      errors([visit(k1, 5), after]) { $0.sites[1].maxVisits = 1 } == [
        "3 T1_RUN: Trip VAN/2027-02-02 (2027-02-02 to 2027-02-02) covers 2027-02-02, outside the "
          + "horizon 2027-01-04 to 2027-01-31."
      ])
    let homeless = [visit(k1, 5), visit(k2, 5), after].map {
      var visit = $0
      visit.firstDay = SmallDistrict.day(2, 2)
      visit.team = nil
      return visit
    }
    #expect(
      findings(homeless, .indonesian).filter { $0.code == "T1_RUN" }.allSatisfy {
        $0.message.hasSuffix("di luar masa rencana 2027-01-04 sampai 2027-01-31.")
      })
  }

  private func words(_ code: RuleCode) -> String {
    "Trip VAN/2027-01-05 carries 4 people of CIVIL, not between 1 and 3 nor nobody."
  }

  @Test("named people are judged: twice, on leave, without a skill, without rest")
  func people() {
    func codes(
      _ visits: [HandVisit], _ change: (inout SmallDistrict.Parts) -> Void = { _ in }
    ) -> Set<String> {
      Set(
        findings(visits, .english, change).filter { $0.severity == .error }
          .map { "\($0.row ?? 0) \($0.code)" })
    }
    #expect(
      codes([visit(k1, 5, staff: [0]), visit(k2, 5, team: 1, staff: [0], line: 3)])
        == ["2 S1_TWICE", "2 S4_REST"])
    #expect(
      codes([visit(k1, 5, staff: [0])]) {
        $0.staff[0].leave = [Leave(days: SmallDistrict.day(5)...SmallDistrict.day(6))]
      } == ["2 S1_LEAVE"])
    #expect(
      codes([visit(k1, 5, agencies: [HandVisit.Party(agency: 0, people: 1)], staff: [4])])
        == ["2 S2_SKILL"])
    #expect(
      codes([visit(k1, 5, staff: [0]), visit(k2, 6, team: 1, staff: [0], line: 3)])
        == ["3 S4_REST"])
  }
}
