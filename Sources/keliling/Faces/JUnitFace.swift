// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A check as a test report in the manner of JUnit: one testcase a code, so that a dashboard shows
/// which rules hold and which are broken.
///
/// A rule that is broken is a `failure`; what could not be read is an `error`; what could not be
/// judged for it is `skipped`.
struct JUnitFace {
  let report: CheckReport

  var text: String {
    let cases = report.codes.map(outcome)
    let failures = cases.count { $0.kind == .failure }
    let errors = cases.count { $0.kind == .error }
    let skipped = cases.count { $0.kind == .skipped }
    let counts =
      "tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"\(errors)\""
    return
      ([
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<testsuites name=\"keliling check\" \(counts)>",
        "  <testsuite name=\"\(JUnitFace.escaped(report.checked))\" \(counts) "
          + "skipped=\"\(skipped)\">",
      ] + cases.flatMap(\.lines) + ["  </testsuite>", "</testsuites>"]).joined(separator: "\n")
      + "\n"
  }

  private enum Kind {
    case passed
    case failure
    case error
    case skipped
  }

  private struct Outcome {
    var kind: Kind
    var lines: [String]
  }

  private func outcome(of code: KnownCode) -> Outcome {
    let words = FaceWords(language: report.language)
    let name = JUnitFace.escaped(code.code)
    let head =
      "    <testcase classname=\"keliling.\(code.isOfPlan ? "plan" : "district")\" name=\"\(name)\""
    func element(_ tag: String, _ found: [LocatedFinding], type: String) -> [String] {
      let message =
        found[0].finding.message + (found.count > 1 ? words.andMore(found.count - 1) : "")
      let text = found.flatMap { located in
        var shown = located.finding
        shown.file = located.path ?? shown.file
        return FindingsOutput.lines(shown, in: report.language)
      }
      return [
        head + ">",
        "      <\(tag) type=\"\(type)\" message=\"\(JUnitFace.escaped(message))\">"
          + JUnitFace.escaped(text.joined(separator: "\n")) + "</\(tag)>",
        "    </testcase>",
      ]
    }
    let failures = report.failures.filter { $0.finding.code == code.code }
    if !failures.isEmpty {
      return Outcome(kind: .error, lines: element("error", failures, type: name))
    }
    let found = report.findings.filter { $0.finding.code == code.code }
    let worst = found.map(\.finding.severity).max()
    if let worst, worst >= report.failOn {
      return Outcome(kind: .failure, lines: element("failure", found, type: worst.rawValue))
    }
    if !found.isEmpty {
      let text = found.flatMap { FindingsOutput.lines($0.finding, in: report.language) }
      return Outcome(
        kind: .passed,
        lines: [
          head + ">",
          "      <system-out>" + JUnitFace.escaped(text.joined(separator: "\n")) + "</system-out>",
          "    </testcase>",
        ])
    }
    if !report.isJudged(by: code) {
      return Outcome(
        kind: .skipped,
        lines: [
          head + ">", "      <skipped message=\"\(JUnitFace.escaped(words.notJudged))\"/>",
          "    </testcase>",
        ])
    }
    return Outcome(kind: .passed, lines: [head + "/>"])
  }

  /// `text` for an attribute or an element of XML 1.0; letters that it can't hold become �.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      case "\r": result += "&#13;"
      case ..<" ", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
