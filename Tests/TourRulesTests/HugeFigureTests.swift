// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

/// Figures that no plan has are findings like others: nothing here may end the program.
@Suite("Huge figures")
struct HugeFigureTests {
  typealias D = SmallDistrict

  @Test("A figure keeps the decimals that it has, and is never too large to be written")
  func plainFigures() {
    #expect(plain(1234.56789) == "1234.5679")
    #expect(plain(-0.5) == "-0.5")
    #expect(plain(9_999_999_999.123456789, places: 9) == "9999999999.12346")
    #expect(plain(999_999_999_999_999.5) == "1000000000000000")
    #expect(plain(-950_000_000_000_000) == "-950000000000000")
    #expect(plain(0.00004) == "0")
    #expect(plain(7, places: 0) == "7")
  }

  @Test(
    "Every figure of plan.json may be as large as a file can say",
    arguments: [1e10, 9.3e14, -9.3e14, 1e15, 1e18, 1e300])
  func summary(value: Double) {
    let found = findings(tables: {
      $0.summary.netBenefit = value
      $0.summary.parts.tripCosts = value
      $0.summary.bound = value
      $0.summary.gap = value
      $0.summary.saved.km = value
    })
    #expect(Set(found.map(\.code)).isSuperset(of: ["K_NET", "K_PARTS", "K_SAVED", "K_GAP"]))
  }

  @Test("A multiplier above the penalty is one, however large", arguments: [2e10, 9.3e9, 1e17])
  func multiplier(value: Double) {
    let found = findings(
      certificate: true,
      tables: {
        $0.certificate = [CertificateRow(kind: .minVisits, site: "K1", multiplier: value)]
      })
    #expect(found.map(\.code) == ["K_CERTIFICATE"])
  }

  @Test("An estimate slower than any clock leaves the way out")
  func slowest() {
    let found = findings(
      district: {
        $0.settings.roadSpeed = 0.001
        $0.settings.roadCircuity = 1000
      }, certificate: true)
    #expect(found.contains { $0.code == "T7_SERVICE" })
  }

  @Test("What a plan made by hand brings is said, however much it is")
  func hand() {
    let district = D.make()
    var tables = PlanDraft.sound.tables(in: district)
    tables.summary.saved.km = 1e20
    tables.service[0].people = 1e19
    let notes = HandJudge(district, language: .english).worth(of: tables, left: [], in: "v.csv")
    #expect(notes.map(\.code) == ["N_BRINGS"])
  }
}
