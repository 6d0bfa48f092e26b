// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// A check for programs: every field of every finding, failures apart from findings.
struct JSONFace {
  let report: CheckReport

  var text: String {
    JSONValue.object([
      "checked": .string(report.checked),
      "kind": .string(report.isOfPlan ? "plan" : "district"),
      "judged": .bool(report.isJudged),
      "exit": .number(String(report.status.rawValue)),
      "errors": .number(String(report.count(.error))),
      "warnings": .number(String(report.count(.warning))),
      "notes": .number(String(report.count(.note))),
      "failures": .array(report.failures.map(JSONFace.value)),
      "findings": .array(report.findings.map(JSONFace.value)),
    ]).text
  }

  private static func value(_ located: LocatedFinding) -> JSONValue {
    let finding = located.finding
    return .object([
      "code": .string(finding.code),
      "severity": .string(finding.severity.rawValue),
      "message": .string(finding.message),
      "file": finding.file.map { .string($0) },
      "row": finding.row.map { .number(String($0)) },
      "column": finding.column.map { .string($0) },
      "value": finding.value.map { .string($0) },
      "expected": finding.expected.map { .string($0) },
      "ids": .array(finding.ids.map { .string($0) }),
      "size": finding.size.flatMap { $0.isFinite ? .number(JSONFace.number($0)) : nil },
      "advice": finding.advice.map { .string($0) },
      "path": located.path.map { .string($0) },
      "place": located.place.map { place in
        .object([
          "line": .number(String(place.line)), "column": .number(String(place.column)),
          "end_line": .number(String(place.endLine)),
          "end_column": .number(String(place.endColumn)),
        ])
      },
      "fingerprint": .string(located.fingerprint),
    ])
  }

  /// A number as JSON writes it: whole ones without a fraction.
  static func number(_ value: Double) -> String {
    guard value.magnitude < 1e15, value == value.rounded() else { return "\(value)" }
    return String(Int(value))
  }
}
