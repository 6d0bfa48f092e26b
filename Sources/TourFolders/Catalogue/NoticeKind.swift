// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// One code of the notices about folders, explained: what has to hold, and what to do where it does
/// not. ``FolderCause`` says what is wrong in one case; this says what the code means in all of them.
public struct NoticeKind: Sendable {
  /// `D_RANGE`, `F_INPUTS`, …
  public var code: String
  public var severity: Finding.Severity
  /// Whether it says that the program could not do its work, not that the data are wrong.
  public var isFailure: Bool
  /// The part of the contract where its sentence stands.
  public var section: String
  public var meaning: Bilingual
  public var advice: Bilingual

  init(
    _ code: String, _ section: String, _ severity: Finding.Severity = .error,
    isFailure: Bool = false, meaning: Bilingual, advice: Bilingual
  ) {
    self.code = code
    self.severity = severity
    self.isFailure = isFailure
    self.section = section
    self.meaning = meaning
    self.advice = advice
  }
}

/// Every code that a folder can be found by beside the rules of the judge, as data.
public enum NoticeCatalogue {
  /// Failures first, then errors, then warnings.
  public static let all: [NoticeKind] = failures + errors + warnings

  /// What is known of a code, or nil where there is none.
  public static func kind(named code: String) -> NoticeKind? { byCode[code] }

  /// Whether findings of this code say that a file could not be read at all.
  public static func isFailure(_ code: String) -> Bool { byCode[code]?.isFailure ?? false }

  private static let byCode: [String: NoticeKind] = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}
