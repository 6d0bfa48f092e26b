// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

/// Judges the sound plan of ``PlanDraft`` after a change of the draft, the district or the tables.
func findings(
  district change: (inout SmallDistrict.Parts) -> Void = { _ in },
  draft rewrite: (inout PlanDraft) -> Void = { _ in },
  language: Language = .english, certificate: Bool = false,
  tables mutate: (inout PlanTables) -> Void = { _ in }
) -> [Finding] {
  let district = SmallDistrict.make(change)
  var draft = PlanDraft.sound
  rewrite(&draft)
  var tables = draft.tables(in: district)
  mutate(&tables)
  return Judge(district, language: language)
    .findings(on: PlanUnderJudgement(tables: tables), certificate: certificate)
}

/// Expects exactly one code among the errors, and this message among those that bear it.
func expect(
  _ findings: [Finding], only code: String, _ message: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let errors = findings.filter { $0.severity == .error }
  #expect(
    Set(errors.map(\.code)) == [code], "\(errors.map(\.message))", sourceLocation: sourceLocation)
  #expect(
    errors.contains { $0.message == message }, "\(errors.map(\.message))",
    sourceLocation: sourceLocation)
}

/// Expects a code among the errors, with this message.
func expect(
  _ findings: [Finding], has code: String, _ message: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    findings.contains { $0.severity == .error && $0.code == code && $0.message == message },
    "\(findings.map { "\($0.code): \($0.message)" })", sourceLocation: sourceLocation)
}

/// Expects that no finding bears a code.
func expect(
  _ findings: [Finding], none code: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    !findings.contains { $0.code == code }, "\(findings.map(\.message))",
    sourceLocation: sourceLocation)
}
