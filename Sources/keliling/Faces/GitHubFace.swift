// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TourFolders
import TourReports
import Touring

/// A check as workflow commands: GitHub shows each finding at its line of a pull request.
struct GitHubFace {
  let report: CheckReport

  var text: String {
    let words = FaceWords(language: report.language)
    return
      (report.failures.map { command($0, level: "error", as: words.failure + " ") }
      + report.findings.map { command($0, level: GitHubFace.level($0.finding.severity)) }
      + [words.closing(report)]).joined(separator: "\n") + "\n"
  }

  private static func level(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// - Parameter kind: stands before the code, where the level does not say it all.
  private func command(
    _ located: LocatedFinding, level: String, as kind: String = ""
  ) -> String {
    let words = FaceWords(language: report.language)
    let finding = located.finding
    var properties: [(String, String)] = []
    if let path = located.path { properties.append(("file", path)) }
    if let line = located.line { properties.append(("line", String(line))) }
    if let place = located.place {
      properties.append(("col", String(place.column)))
      // GitHub takes columns where the annotation keeps to one line.
      if place.endLine == place.line, place.endColumn > place.column {
        properties.append(("endColumn", String(place.endColumn)))
      }
    }
    properties.append(("title", kind + finding.code))
    let message = [finding.message, finding.expected.map { words.expected + $0 }, finding.advice]
      .compactMap { $0 }.joined(separator: "\n")
    return "::\(level) "
      + properties.map { "\($0.0)=\(GitHubFace.property($0.1))" }.joined(separator: ",")
      + "::" + GitHubFace.data(message)
  }

  /// The message of a workflow command.
  static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r\n", with: "%0D%0A")
      .replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  /// A property of a workflow command.
  static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}

/// A check as the page that GitHub shows for a step.
struct MarkdownFace {
  let report: CheckReport

  /// GitHub cuts pages of more than 1 MiB.
  static let mostRows = 500

  var text: String {
    let words = FaceWords(language: report.language)
    let shown = Array((report.failures + report.findings).prefix(MarkdownFace.mostRows))
    var table = MarkdownTable([
      (words.kind, .left), (words.code, .left), (words.place, .left), (words.whatIsWrong, .left),
      (words.nextStep, .left),
    ])
    for (position, located) in shown.enumerated() {
      let finding = located.finding
      let place = [located.path, located.line.map(String.init), finding.column]
        .compactMap { $0 }.joined(separator: ":")
      table.add([
        position < report.failures.count ? words.failure : words.severity(finding.severity),
        "`\(finding.code)`", Markdown.escaped(place), Markdown.escaped(finding.message),
        Markdown.escaped(finding.advice ?? ""),
      ])
    }
    var parts = [
      "## \(words.heading) \(Markdown.escaped(FilePaths.relative(report.checked)))",
      words.closing(report),
    ]
    if !table.isEmpty { parts.append(table.text) }
    let left = report.failures.count + report.findings.count - shown.count
    if left > 0 { parts.append(words.left(left)) }
    return parts.joined(separator: "\n\n") + "\n\n"
  }

  /// Appends the page to the file that GitHub named for the step, where it named one.
  func append() throws(Failure) {
    guard let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty
    else { return }
    let page = FileHandle(forWritingAtPath: path) ?? MarkdownFace.fresh(path)
    do {
      guard let page else { throw CocoaError(.fileWriteNoPermission) }
      try page.seekToEnd()
      try page.write(contentsOf: Data(text.utf8))
      try page.close()
    } catch {
      throw Failure(.summaryUnwritable(path: path), in: report.language)
    }
  }

  private static func fresh(_ path: String) -> FileHandle? {
    FileManager.default.createFile(atPath: path, contents: nil)
      ? FileHandle(forWritingAtPath: path) : nil
  }
}
