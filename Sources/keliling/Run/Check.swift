// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// What `keliling check` finds.
struct Check {
  var language: Language
  var path: String
  var findings: [Finding]
  /// Whether a file of the district could not be read.
  var isUnreadable = false
  /// The plan that was judged, where it can be read.
  var plan: PlanTables?
  var isOfPlan: Bool

  /// Validates the district folder at `path`.
  static func folder(_ path: String, language: Language?) -> Check {
    let reading = DistrictFolder.read(at: path)
    let language = language ?? reading.language
    // A folder without a horizon is whole: the command line gives it one.
    let full = reading.district().notices
    let notices = full.notices.contains { $0.cause == .noHorizon } ? reading.notices : full
    return Check(
      language: language, path: path, findings: notices.findings(in: language),
      isUnreadable: reading.failed, isOfPlan: false)
  }

  func write(asJSON: Bool) {
    if asJSON {
      Console.out(JSONOutput.text(CheckAnswer(self)))
      return
    }
    for finding in findings {
      for line in FindingsOutput.lines(finding, in: language) { Console.out(line) }
    }
    Console.out(CheckWords(language: language).closing(self))
  }

  /// Why the command fails, where it does.
  func cause(failOn: CheckCommand.FailOn) -> Cause? {
    let errors = FindingsOutput.count(findings, .error)
    if isUnreadable { return .folderUnreadable(path: path) }
    if errors > 0 {
      return isOfPlan ? .planHasErrors(count: errors) : .folderHasErrors(count: errors, path: path)
    }
    let warnings = FindingsOutput.count(findings, .warning)
    return failOn == .warning && warnings > 0 ? .warningsCount(warnings) : nil
  }
}

/// `keliling check --format json`.
struct CheckAnswer: Encodable {
  var checked: String
  var errors: Int
  var warnings: Int
  var findings: [FindingAnswer]

  init(_ check: Check) {
    checked = check.path
    errors = FindingsOutput.count(check.findings, .error)
    warnings = FindingsOutput.count(check.findings, .warning)
    findings = check.findings.map(FindingAnswer.init)
  }
}

/// What a check says at its end.
struct CheckWords {
  let language: Language

  func closing(_ check: Check) -> String {
    let errors = FindingsOutput.count(check.findings, .error)
    let warnings = FindingsOutput.count(check.findings, .warning)
    switch language {
    case .indonesian:
      let counts = "\(errors) kesalahan, \(warnings) peringatan."
      if errors > 0 { return counts }
      return (check.isOfPlan ? "Rencana memenuhi semua aturan: " : "Folder lengkap dan benar: ")
        + counts
    case .english:
      let counts =
        "\(errors) \(errors == 1 ? "error" : "errors"), "
        + "\(warnings) \(warnings == 1 ? "warning" : "warnings")."
      if errors > 0 { return counts }
      return (check.isOfPlan ? "The plan keeps every rule: " : "The folder is in order: ") + counts
    }
  }
}
