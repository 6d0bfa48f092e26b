// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What is said about one rule: the sentence of the contract that it stands for, what a finding
/// says, and what to do next. In what a finding says, `{name}` is filled with the figure of that
/// name.
package struct RuleText: Sendable {
  package var code: RuleCode
  /// The part of the contract where the sentence stands.
  package var section: String
  package var meaning: Bilingual
  package var says: Bilingual
  package var advice: Bilingual
  /// Other ways in which the rule can be broken, each with its own sentence.
  package var variants: [Variant: Bilingual]

  package enum Variant: Hashable, Sendable {
    case missing
    case extra
    case changed
    case noTeam
    case late
    case outside
    case undecided
    case unknownRow
    case negative
    case tooLarge
    case swapped
    case origin
    case slow
  }

  package init(
    _ code: RuleCode, _ section: String, meaning: Bilingual, says: Bilingual, advice: Bilingual,
    variants: [Variant: Bilingual] = [:]
  ) {
    self.code = code
    self.section = section
    self.meaning = meaning
    self.says = says
    self.advice = advice
    self.variants = variants
  }
}

/// `template` with every `{name}` replaced by the term of that name.
package func filled(_ template: String, with terms: [String: String]) -> String {
  var result = ""
  var rest = Substring(template)
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    result += rest[..<open]
    let name = String(rest[rest.index(after: open)..<close])
    result += terms[name] ?? "{\(name)}"
    rest = rest[rest.index(after: close)...]
  }
  return result + rest
}
