// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// Every code that a check can find, as `keliling check --rules` lists it.
enum RulesList {
  static func write(in language: Language, asJSON: Bool) {
    Console.out(asJSON ? json : text(in: language), terminator: "")
  }

  private static func text(in language: Language) -> String {
    let words = FaceWords(language: language)
    let width = KnownCode.all.map(\.code.count).max() ?? 0
    let kinds = KnownCode.all.map { kind($0, words) }
    let kindWidth = kinds.map(\.count).max() ?? 0
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: width - text.count + 2)
    }
    return zip(KnownCode.all, kinds).map { code, kind in
      padded(code.code, width) + padded(kind, kindWidth)
        + "\(code.section): \(code.meaning[language])\n"
    }.joined()
  }

  /// `kesalahan`, `peringatan` or, where nothing could be read, `kegagalan`.
  static func kind(_ code: KnownCode, _ words: FaceWords) -> String {
    code.isFailure ? words.failure : words.severity(code.severity)
  }

  /// Both languages at once, so that a program needs one list.
  private static var json: String {
    func both(_ words: Bilingual) -> JSONValue {
      .object(["id": .string(words.indonesian), "en": .string(words.english)])
    }
    return JSONValue.object([
      "rules": .array(
        KnownCode.all.map { code in
          .object([
            "code": .string(code.code), "severity": .string(code.severity.rawValue),
            "kind": .string(code.isFailure ? "failure" : "finding"),
            "about": .string(code.isOfPlan ? "plan" : "district"),
            "section": .string(code.section), "meaning": both(code.meaning),
            "advice": both(code.advice),
          ])
        })
    ]).text
  }
}
