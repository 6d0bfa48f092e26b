// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("The catalogue")
struct CatalogueTests {
  @Test("every code stands there once, with its meaning and advice in two languages")
  func complete() {
    let codes = RuleCatalogue.all.map(\.code)
    #expect(Set(codes) == Set(RuleCode.allCases))
    #expect(codes.count == RuleCode.allCases.count)
    for rule in RuleCatalogue.all {
      for words in [rule.meaning, rule.advice] {
        #expect(words.indonesian.hasSuffix(".") && words.english.hasSuffix("."))
        #expect(words.indonesian != words.english)
      }
      #expect(!rule.section.isEmpty)
    }
  }

  @Test("every code but those of files, districts, notes and the certificate has its function")
  func functions() {
    for rule in RuleCatalogue.all where rule.check == nil {
      let code = rule.code.rawValue
      #expect(
        ["F_", "D_", "N_"].contains { code.hasPrefix($0) } || rule.code == .kCertificate)
    }
  }

  @Test("a rule is found by its name")
  func named() {
    #expect(RuleCatalogue.rule(named: "T4_OVERLAP")?.code == .t4Overlap)
    #expect(RuleCatalogue.rule(named: "T9") == nil)
  }

  @Test("both languages of a sentence speak of the same figures")
  func placeholders() {
    func names(_ text: String) -> Set<Substring> {
      Set(
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
          $0.prefix { $0 != "}" }
        })
    }
    for text in RuleCatalogue.texts {
      for says in [text.says] + Array(text.variants.values) {
        #expect(names(says.indonesian) == names(says.english), "\(text.code)")
      }
    }
  }

  @Test(
    "figures are written in the manner of the language",
    arguments: [
      (Term.rupiah(1_234_567.4), "Rp1.234.567", "Rp1,234,567"),
      (Term.rupiah(-0.5), "−Rp0,5", "−Rp0.5"),
      (Term.number(1234.56789), "1.234,5679", "1,234.5679"),
      (Term.number(-3), "−3", "−3"),
      (Term.whole(-1200), "−1.200", "−1,200"),
      (Term.percent(0.0123), "1,23%", "1.23%"),
      (Term.list([]), "–", "–"),
    ])
  func terms(term: Term, indonesian: String, english: String) {
    #expect(term.written(in: .indonesian) == indonesian)
    #expect(term.written(in: .english) == english)
  }
}
