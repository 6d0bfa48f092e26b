// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TourFolders
import Touring

/// Findings as lines for people and as values for programs.
enum FindingsOutput {
  /// `visits.csv:3: galat T4_OVERLAP: …`, then what was expected and what to do, each on a line.
  static func lines(_ finding: Finding, in language: Language) -> [String] {
    let place = [finding.file, finding.row.map(String.init), finding.column]
      .compactMap { $0 }.joined(separator: ":")
    var lines = [
      (place.isEmpty ? "" : place + ": ") + kind(finding, in: language)
        + " \(finding.code): \(finding.message)"
    ]
    if let expected = finding.expected {
      lines.append("    " + AnswerWords(language: language).expected(expected))
    }
    if let advice = finding.advice { lines.append("    → " + advice) }
    return lines
  }

  /// What kind of finding it is; one that says that a file could not be read is no error of the data.
  private static func kind(_ finding: Finding, in language: Language) -> String {
    NoticeCatalogue.isFailure(finding.code)
      ? FaceWords(language: language).failure : name(finding.severity, in: language)
  }

  static func name(_ severity: Finding.Severity, in language: Language) -> String {
    switch (severity, language) {
    case (.error, .indonesian): "kesalahan"
    case (.warning, .indonesian): "peringatan"
    case (.note, .indonesian): "catatan"
    case (_, .english): severity.rawValue
    }
  }

  static func count(_ findings: [Finding], _ severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}
