// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// All papers of a plan, each made when it is asked for.
///
/// ```swift
/// let papers = PlanPapers(of: plan, for: district, in: .indonesian, letters: reading.letters)
/// for (path, text) in papers.files(of: .public) { … }
/// ```
///
/// The same district, plan and choices give the same bytes: no clock is read, and what differs from
/// run to run (`wall_seconds`, `created`) is not written.
public struct PlanPapers: Sendable {
  public let language: Language
  /// Numbers and signatories.
  let signatures: [Letter]
  let templates: LetterTemplates
  let csvStyle: CSVStyle
  /// The plan that this one was made from by re-planning.
  let older: PlanTables?

  let report: PlanReport
  let formats: Formats
  var facts: PlanFacts { report.facts }
  var district: District { report.district }
  var plan: PlanTables { report.plan }
  /// Words that several papers share.
  var words: any PlanWording { report.words }

  /// - Parameters:
  ///   - letters: rows of `letters.csv`.
  ///   - templates: what letters are filled from, the built-in ones unless an office has its own.
  ///   - csvStyle: how tables are written for spreadsheets.
  ///   - older: the plan that stood before, so that calendars take back what is gone.
  public init(
    of plan: PlanTables, for district: District, in language: Language, letters: [Letter] = [],
    templates: LetterTemplates? = nil, csvStyle: CSVStyle = .standard, older: PlanTables? = nil
  ) {
    self.language = language
    signatures = letters
    self.templates = templates ?? LetterTemplates(in: language)
    self.csvStyle = csvStyle
    self.older = older
    report = PlanReport(district: district, plan: plan, language: language)
    formats = report.formats
  }

  /// The name of the district, as the plan has it.
  var districtName: String {
    plan.summary.district.isEmpty ? district.settings.name : plan.summary.district
  }

  /// The texts of a report, by their paths in the plan folder. ``workbook`` is no text.
  public func files(of report: Report) -> [String: String] {
    switch report {
    case .plan: ["plan.md": self.report.text]
    case .public: publicFiles
    case .calendars: calendarFiles
    case .matrix: matrixFiles
    case .staffing: staffingFiles
    case .budget: budgetFiles
    case .duty: dutyFiles
    case .unmet: unmetFiles
    case .workbook: [:]
    case .letters: letterFiles
    case .record: recordFile(LetterBook(self))
    case .geojson: ["map.geojson": GeoJSON.text(of: district, plan: plan)]
    case .pictures: pictureFiles
    }
  }

  /// The texts of several reports together, all where none are named.
  public func files(of reports: [Report] = Report.allCases) -> [String: String] {
    reports.reduce(into: [:]) { files, report in
      files.merge(self.files(of: report)) { first, _ in first }
    }
  }
}
