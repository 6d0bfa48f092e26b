// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What is wrong with a text of an option.
public struct OptionFault: Error, Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    case malformed
    /// Its first day is after its last.
    case reversed
    case unknown(id: String, IdSpace, nearest: String?)
    /// What the reader of the folder says of a setting.
    case setting(Notice)
  }

  public var option: ProblemOption.Name
  public var text: String
  public var cause: Cause

  public init(_ option: ProblemOption.Name, _ text: String, _ cause: Cause) {
    self.option = option
    self.text = text
    self.cause = cause
  }

  /// The faults of settings among the notices of a folder that was read with them.
  public static func ofSettings(in notices: NoticeList) -> [OptionFault] {
    notices.notices.filter { $0.file == ProblemOption.Name.set.rawValue }.map {
      OptionFault(.set, $0.subject ?? $0.value ?? "", .setting($0))
    }
  }

  /// One line, as commands say it: the option, what is wrong, what to do.
  public func line(in language: Language) -> String {
    let (message, advice) = words(in: language)
    return "\(option.rawValue): \(message)" + (advice.isEmpty ? "" : " " + advice)
  }

  /// The fault as a finding about the plan whose options these are.
  public func finding(in language: Language) -> Finding {
    let (message, _) = words(in: language)
    let isUnknown = if case .unknown = cause { true } else { false }
    return Finding(
      code: isUnknown ? "F_UNKNOWN" : "F_VALUE", severity: .error, message: message,
      file: PlanFolder.summaryFile, column: "options.\(option.rawValue)", value: text,
      advice: Bilingual(
        "Kembalikan yang disebut ke folder kabupaten, atau susun rencana lagi.",
        "Put back into the district folder what it names, or plan again.")[language])
  }
}
