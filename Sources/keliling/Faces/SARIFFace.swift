// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// A check as SARIF 2.1.0 (OASIS): the format that code scanning of GitHub and others reads.
///
/// Findings about the data are results; what could not be read is a notification of the invocation,
/// which then was not successful. Paths are relative to the root of the repository.
struct SARIFFace {
  let report: CheckReport

  static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  var text: String {
    let codes = report.codes
    let rules = codes.filter { !$0.isFailure }
    let failures = codes.filter(\.isFailure)
    let run = JSONValue.object([
      "tool": .object([
        "driver": .object([
          "name": .string("keliling"), "version": .string(Version.program),
          "semanticVersion": .string(Version.program),
          "language": .string(report.language.rawValue),
          "rules": .array(rules.map { descriptor($0) }),
          "notifications": .array(failures.map { descriptor($0) }),
        ])
      ]),
      "automationDetails": .object([
        "id": .string(
          "keliling/\(report.isOfPlan ? "plan" : "district")/"
            + FilePaths.reference(FilePaths.relative(report.checked)))
      ]),
      "columnKind": .string("unicodeCodePoints"),
      "invocations": .array([
        .object([
          "executionSuccessful": .bool(report.failures.isEmpty),
          "exitCode": .number(String(report.status.rawValue)),
          "toolExecutionNotifications": .array(
            report.failures.map { notification($0, index(of: $0, in: failures)) }),
        ])
      ]),
      "results": .array(report.findings.map { result($0, index(of: $0, in: rules)) }),
    ])
    return JSONValue.object([
      "$schema": .string(SARIFFace.schema), "version": .string("2.1.0"), "runs": .array([run]),
    ]).text
  }

  private func index(of located: LocatedFinding, in codes: [KnownCode]) -> Int? {
    codes.firstIndex { $0.code == located.finding.code }
  }

  /// A code with its help, in the language of the check.
  private func descriptor(_ code: KnownCode) -> JSONValue {
    let meaning = code.meaning[report.language]
    let advice = code.advice[report.language]
    return .object([
      "id": .string(code.code),
      "shortDescription": text(meaning),
      "fullDescription": text(meaning),
      "help": .object([
        "text": .string(advice.isEmpty ? meaning : meaning + "\n" + advice),
        "markdown": .string("**\(code.code)** (\(code.section))\n\n\(meaning)\n\n\(advice)"),
      ]),
      "defaultConfiguration": .object(["level": .string(code.severity.rawValue)]),
      "properties": .object([
        "section": .string(code.section),
        "tags": .array([.string(code.isOfPlan ? "plan" : "district")]),
      ]),
    ])
  }

  private func result(_ located: LocatedFinding, _ index: Int?) -> JSONValue {
    let finding = located.finding
    return .object([
      "ruleId": .string(finding.code),
      "ruleIndex": index.map { .number(String($0)) },
      "level": .string(finding.severity.rawValue),
      "message": text(message(finding)),
      "locations": location(located).map { .array([$0]) },
      "partialFingerprints": .object([
        // The one that GitHub compares, and the same under a name of our own.
        "primaryLocationLineHash": .string(located.fingerprint),
        "keliling/v1": .string(located.fingerprint),
      ]),
      "properties": .object([
        "column": finding.column.map { .string($0) },
        "value": finding.value.map { .string($0) },
        "expected": finding.expected.map { .string($0) },
        "ids": .array(finding.ids.map { .string($0) }),
        "size": finding.size.flatMap { $0.isFinite ? .number(JSONFace.number($0)) : nil },
        "advice": finding.advice.map { .string($0) },
      ]),
    ])
  }

  private func notification(_ located: LocatedFinding, _ index: Int?) -> JSONValue {
    .object([
      "descriptor": .object([
        "id": .string(located.finding.code), "index": index.map { .number(String($0)) },
      ]),
      "level": .string("error"),
      "message": text(message(located.finding)),
      "locations": location(located).map { .array([$0]) },
    ])
  }

  private func message(_ finding: Finding) -> String {
    let words = FaceWords(language: report.language)
    return [finding.message, finding.expected.map { words.expected + $0 }, finding.advice]
      .compactMap { $0 }.joined(separator: "\n")
  }

  private func location(_ located: LocatedFinding) -> JSONValue? {
    guard let path = located.path else { return nil }
    let isRelative = !path.hasPrefix("/")
    return .object([
      "physicalLocation": .object([
        "artifactLocation": .object([
          "uri": .string(FilePaths.reference(path)),
          "uriBaseId": isRelative ? .string("%SRCROOT%") : nil,
        ]),
        "region": region(located),
      ]),
      "logicalLocations": located.finding.ids.isEmpty
        ? nil
        : .array(located.finding.ids.map { .object(["name": .string($0)]) }),
    ])
  }

  /// The cell, or the row where the cell can't be found again.
  private func region(_ located: LocatedFinding) -> JSONValue? {
    if let place = located.place {
      return .object([
        "startLine": .number(String(place.line)), "startColumn": .number(String(place.column)),
        "endLine": .number(String(place.endLine)), "endColumn": .number(String(place.endColumn)),
      ])
    }
    return located.finding.row.map { .object(["startLine": .number(String($0))]) }
  }

  private func text(_ text: String) -> JSONValue { .object(["text": .string(text)]) }
}
