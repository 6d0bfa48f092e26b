// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourEvaluation
import TourFolders
import TourReports
import Touring

/// Both languages are complete: every phrase is a requirement of a protocol, so that none can be
/// missing, and here nothing of one language is found in the evaluation of the other.
@Suite("An evaluation in two languages")
struct EvaluationLanguageTests {
  /// An evaluation with every section, status and kind of notice.
  private static let evaluation: Evaluation = {
    // Names that belong to neither language.
    var district = RecordExample.district
    district.settings.name = "Xyz"
    for site in district.sites.indices { district.sites[site].name = "S\(site)" }
    let answers = [Double?](repeating: 3, count: 9)
    return Evaluation(
      [
        RecordExample.row(2, date: 5, site: 1, service: 0, people: 30),
        RecordExample.row(3, date: 5, site: 1, service: 0, people: 30),
        RecordExample.row(4, date: 6, site: 1, people: 0, reason: "xyz"),
        RecordExample.row(5, date: 5, site: 1, people: 90),
        RecordExample.row(6, date: 12, visit: "V009", site: 2, service: 2, people: 9),
        RecordExample.row(7, date: 12, visit: "V001", site: 2, service: 0, people: 9),
        RecordExample.row(8, date: 28, site: 1, service: 0, people: 9),
        RecordExample.row(9, date: 12, site: 2, service: 0),
        RecordExample.row(10, date: 7, site: 2, service: 0, people: 2),
        RecordExample.row(13, date: 8, visit: "V001", site: 1, service: 0, people: 2),
        RecordExample.row(11, date: 5, site: 1, service: 0, answers: answers),
        RecordExample.row(12, date: 5, site: 1, service: 0, answers: [nil] + answers.dropLast()),
      ], of: RecordExample.plan, in: district)
  }()

  private static func words(_ language: Language) -> Set<String> {
    let report = EvaluationReport(evaluation, next: NextQuarter(evaluation), in: language)
    return Set(
      (report.text + report.recap).lowercased().split { !$0.isLetter }.map(String.init))
  }

  /// Words of either language that both have, names, and columns and files that it speaks of.
  private static let shared: Set<String> = [
    "a", "b", "c", "d", "s", "u", "xyz", "v", "no", "rp", "km", "ktp", "kk", "cek", "dinkes",
    "disdukcapil", "target", "ikm", "permenpanrb", "krejcie", "morgan", "services", "demand", "csv",
    "service", "site", "folder", "rupiah",
  ]

  @Test("No word of one language stands in the evaluation of the other")
  func apart() {
    let indonesian = EvaluationLanguageTests.words(.indonesian)
    let english = EvaluationLanguageTests.words(.english)
    let both = indonesian.intersection(english).subtracting(EvaluationLanguageTests.shared)
    #expect(both.isEmpty, "\(both)")
    #expect(indonesian.isSuperset(of: ["evaluasi", "survei", "catatan", "triwulan", "kunjungan"]))
    #expect(english.isSuperset(of: ["evaluation", "satisfaction", "notes", "quarter", "visit"]))
  }
}
