// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A rule that is broken at one place of a plan: the figures of a finding, before they are put into
/// words.
package struct Breach: Sendable {
  package var code: RuleCode
  package var variant: RuleText.Variant?
  package var severity: Finding.Severity
  /// What the sentence speaks of, by the names in its template.
  package var terms: [String: Term]
  /// `visits.csv`, `plan.json`, …
  package var file: String?
  /// Position of the row in its table.
  package var row: Int?
  package var column: String?
  package var value: String?
  package var expected: String?
  package var ids: [String]
  package var size: Double?

  package init(
    _ code: RuleCode, _ variant: RuleText.Variant?, _ terms: [String: Term], file: String? = nil,
    row: Int? = nil, column: String? = nil, value: String? = nil, expected: String? = nil,
    ids: [String] = [], size: Double? = nil, severity: Finding.Severity = .error
  ) {
    self.code = code
    self.variant = variant
    self.severity = severity
    self.terms = terms
    self.file = file
    self.row = row
    self.column = column
    self.value = value
    self.expected = expected
    self.ids = ids
    self.size = size
  }

  package init(
    _ code: RuleCode, _ terms: [String: Term], file: String? = nil, row: Int? = nil,
    column: String? = nil, value: String? = nil, expected: String? = nil, ids: [String] = [],
    size: Double? = nil, severity: Finding.Severity = .error
  ) {
    self.init(
      code, nil, terms, file: file, row: row, column: column, value: value, expected: expected,
      ids: ids, size: size, severity: severity)
  }

  /// The finding in words.
  package func finding(in language: Language, on plan: PlanUnderJudgement) -> Finding {
    finding(in: language) { row, file in plan.line(of: row, in: file) }
  }

  /// The finding in words.
  ///
  /// - Parameter line: the line of a row of a file, where it is known.
  package func finding(
    in language: Language, line: (_ row: Int, _ file: String) -> Int?
  ) -> Finding {
    let text = RuleCatalogue.text(of: code)
    let says = variant.flatMap { text.variants[$0] } ?? text.says
    let written = terms.mapValues { $0.written(in: language) }
    return Finding(
      code: code.rawValue, severity: severity, message: filled(says[language], with: written),
      file: file, row: row.flatMap { row in file.flatMap { line(row, $0) } },
      column: column, value: value, expected: expected, ids: ids, size: size,
      advice: filled(text.advice[language], with: written))
  }
}

/// The names of the files of a plan.
package enum PlanFile {
  package static let visits = "visits.csv"
  package static let trips = "trips.csv"
  package static let roster = "roster.csv"
  package static let service = "service.csv"
  package static let schedule = "schedule.csv"
  package static let certificate = "certificate.csv"
  package static let summary = "plan.json"
}
