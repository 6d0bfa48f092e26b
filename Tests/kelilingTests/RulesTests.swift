// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("keliling check --rules")
struct RulesTests {
  private struct Answer: Decodable {
    struct Rule: Decodable {
      var code: String
      var severity: String
      var kind: String
      var about: String
      var section: String
      var meaning: [String: String]
      var advice: [String: String]
    }
    var rules: [Rule]
  }

  @Test("Every code is listed once, with its words in both languages")
  func json() throws {
    let run = try Program.run("check", "--rules", "--format", "json")
    #expect(run.status == 0)
    let rules = try JSONDecoder().decode(Answer.self, from: Data(run.out.utf8)).rules
    #expect(Set(rules.map(\.code)).count == rules.count)
    for rule in rules {
      #expect(!rule.section.isEmpty)
      #expect(["error", "warning", "note"].contains(rule.severity))
      for words in [rule.meaning, rule.advice] {
        #expect(Set(words.keys) == ["id", "en"])
        #expect(words.values.allSatisfy { !$0.isEmpty && !$0.contains("{") }, "\(rule.code)")
      }
    }
    let codes = Dictionary(uniqueKeysWithValues: rules.map { ($0.code, $0) })
    #expect(codes["T4_OVERLAP"]?.about == "plan")
    #expect(codes["D_RANGE"]?.about == "district")
    #expect(codes["D_UNKNOWN_FILE"]?.severity == "warning")
    #expect(codes["D_MISSING_FILE"]?.kind == "failure")
  }

  @Test("The page of the rules in the documentation is what the catalogue gives")
  func page() throws {
    let page = Program.root.appendingPathComponent("Documentation/Aturan.md")
    let run = try Program.run("check", "--rules-page")
    // `make rules` writes it again.
    #expect(try String(contentsOf: page, encoding: .utf8) == run.out)
  }
}
