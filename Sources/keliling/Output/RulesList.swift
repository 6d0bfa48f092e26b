// SPDX-License-Identifier: GPL-3.0-or-later

import TourRules
import Touring

/// The catalogue of rules, as `keliling check --rules` lists it.
enum RulesList {
  private struct RuleAnswer: Encodable {
    var code: String
    var section: String
    var meaning: String
    var advice: String
  }

  static func write(in language: Language, asJSON: Bool) {
    let rules = RuleCatalogue.all.map {
      RuleAnswer(
        code: $0.code.rawValue, section: $0.section, meaning: $0.meaning[language],
        advice: $0.advice[language])
    }
    if asJSON {
      Console.out(JSONOutput.text(["rules": rules]))
      return
    }
    let width = rules.map(\.code.count).max() ?? 0
    for rule in rules {
      Console.out(
        rule.code + String(repeating: " ", count: width - rule.code.count + 2)
          + "\(rule.section): \(rule.meaning)")
    }
  }
}
