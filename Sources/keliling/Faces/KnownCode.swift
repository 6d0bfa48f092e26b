// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import TourRules
import Touring

/// One code that a check can find, whoever finds it: the readers of folders or the judge of plans.
struct KnownCode {
  var code: String
  var severity: Finding.Severity
  /// Whether it says that the program could not do its work, not that the data are wrong.
  var isFailure = false
  var section: String
  var meaning: Bilingual
  var advice: Bilingual

  /// Whether it is about a plan; the others are about a district folder.
  var isOfPlan: Bool { !code.hasPrefix("D_") }

  /// What the code is about: its letter.
  var letter: Character { code.first ?? "?" }
}

extension KnownCode {
  /// Every code: those of district folders, then those of plans in the order of the contract.
  static let all: [KnownCode] = {
    let rules = RuleCatalogue.all.map(KnownCode.init)
    let both = NoticeCatalogue.all.map(KnownCode.init) + rules
    return both.filter { !$0.isOfPlan }
      + rules.filter { $0.letter == "F" } + both.filter { $0.letter == "F" && $0.isWarning }
      + rules.filter { $0.isOfPlan && $0.letter != "F" } + ofProgram
  }()

  /// What stops a check before there is anything to find: ``Failure/code``.
  private static let ofProgram: [KnownCode] = [
    KnownCode(
      code: "E_UNREADABLE", severity: .error, isFailure: true, section: "The commands",
      meaning: Bilingual(
        "Rencana lama yang disebut di perintah dapat dibaca.",
        "The older plan that the command names can be read."),
      advice: Bilingual("Periksa foldernya dan izinnya.", "Check its folder and permissions.")),
    KnownCode(
      code: "E_INTERNAL", severity: .error, isFailure: true, section: "The commands",
      meaning: Bilingual(
        "Program menyelesaikan pekerjaannya.", "The program gets through its work."),
      advice: Bilingual("Mohon dilaporkan kepada pembuatnya.", "Please tell its makers.")),
  ]

  private var isWarning: Bool { severity == .warning }

  private init(_ kind: NoticeKind) {
    self.init(
      code: kind.code, severity: kind.severity, isFailure: kind.isFailure, section: kind.section,
      meaning: kind.meaning, advice: kind.advice)
  }

  private init(_ rule: Rule) {
    self.init(
      code: rule.code.rawValue, severity: KnownCode.severity(of: rule.code),
      section: rule.section,
      meaning: rule.meaning,
      advice: Bilingual(
        KnownCode.plain(rule.advice.indonesian), KnownCode.plain(rule.advice.english)))
  }

  /// What a finding of the rule usually is: districts are warned about, and of a plan made by hand
  /// it is noted what could not be judged.
  private static func severity(of code: RuleCode) -> Finding.Severity {
    if code == .rNoOlderPlan || code.rawValue.hasPrefix("D_") { return .warning }
    return code.rawValue.hasPrefix("N_") ? .note : .error
  }

  /// Advice as the catalogue gives it, where `{name}` stands for a figure of the finding: in a list
  /// there is no finding, so the name alone stands there.
  private static func plain(_ advice: String) -> String {
    advice.replacing("{", with: "").replacing("}", with: "")
  }
}
