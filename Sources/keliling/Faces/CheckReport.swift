// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// What a check says, before a format gives it a face: the findings about the data, and apart from
/// them what kept the program from its work.
struct CheckReport {
  var language: Language
  /// What was checked, as it was named on the command line.
  var checked: String
  var isOfPlan: Bool
  /// Whether the plan seems to be of another district: then one finding is as good as all of its kind.
  var isOfAnother = false
  /// Whether everything could be judged that the check is for.
  var isJudged: Bool
  /// The codes that were judged by where not all could be.
  private var judged: Set<String>
  /// About the data, in the order in which they were found.
  var findings: [LocatedFinding]
  /// Files that could not be read, and faults of the program.
  var failures: [LocatedFinding]
  /// From which severity on the check fails.
  var failOn: Finding.Severity
  var status: ExitStatus

  init(_ check: Check, failOn: Finding.Severity, status: ExitStatus) {
    language = check.language
    checked = check.path
    isOfPlan = check.isOfPlan
    isOfAnother = check.another != nil
    isJudged = check.isJudged
    judged = check.judged
    findings = LocatedFinding.locate(check.verdicts, in: check.folders)
    failures = LocatedFinding.locate(check.failures, in: check.folders)
    self.failOn = failOn
    self.status = status
  }

  /// A check that came to nothing: the program says why, and there is no finding.
  init(_ failure: Failure, checked: String, isOfPlan: Bool) {
    language = failure.language
    self.checked = checked
    self.isOfPlan = isOfPlan
    isJudged = false
    judged = []
    findings = []
    let finding = Finding(code: failure.code, message: failure.lines.joined(separator: "\n"))
    failures = [LocatedFinding(finding: finding)]
    failOn = .error
    status = failure.status
  }

  /// Whether a plan could not be judged by any rule, since a part of it could not be read.
  var isUnjudged: Bool { isOfPlan && !isJudged && judged.isEmpty && failures.isEmpty }

  /// Whether what there is was held against the rule of `code`.
  func isJudged(by code: KnownCode) -> Bool { isJudged || judged.contains(code.code) }

  func count(_ severity: Finding.Severity) -> Int {
    findings.count { $0.finding.severity == severity }
  }

  /// The codes that this check is about, in the order of the catalogue, then those that it does not
  /// list.
  var codes: [KnownCode] {
    let known = KnownCode.all.filter { $0.isOfPlan == isOfPlan }
    let names = Set(known.map(\.code))
    var others: [String: Finding] = [:]
    for located in findings + failures where !names.contains(located.finding.code) {
      others[located.finding.code] = located.finding
    }
    return known
      + others.sorted { $0.key < $1.key }.map { code, finding in
        let isFailure = failures.contains { $0.finding.code == code }
        return KnownCode.all.first { $0.code == code }
          ?? KnownCode(
            code: code, severity: finding.severity, isFailure: isFailure, section: "keliling",
            meaning: .init(code, code),
            advice: .init("", ""))
      }
  }

  /// The text of the report in `format`, with a line break at its end.
  func text(as format: CheckCommand.Format) -> String {
    switch format {
    case .text: TextFace(report: self).text
    case .json: JSONFace(report: self).text
    case .junit: JUnitFace(report: self).text
    case .sarif: SARIFFace(report: self).text
    case .github: GitHubFace(report: self).text
    }
  }
}
