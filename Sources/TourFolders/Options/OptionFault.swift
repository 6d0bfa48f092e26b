// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What is wrong with a text of an option, and its words.
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

  /// What is wrong, as a sentence, and what to do.
  public func words(in language: Language) -> (message: String, advice: String) {
    func say(_ indonesian: String, _ english: String) -> String {
      Bilingual(indonesian, english)[language]
    }
    switch cause {
    case .malformed:
      return (
        say("\"\(text)\" tidak dapat dibaca.", "\"\(text)\" cannot be read."),
        say("Tulis \(form(.indonesian)).", "Write \(form(.english)).")
      )
    case .reversed:
      return (
        say(
          "\"\(text)\": hari pertama sesudah hari terakhir.",
          "\"\(text)\": the first day is after the last."),
        say("Tukar tanggalnya.", "Exchange the dates.")
      )
    case .unknown(let id, let space, let nearest):
      let known = nearest.map { say("Maksudnya \"\($0)\"?", "Did you mean \"\($0)\"?") }
      return (
        say(
          "\"\(text)\": \"\(id)\" tidak ada di \(space.files).",
          "\"\(text)\": \"\(id)\" is not in \(space.files)."),
        known
          ?? say(
            "Tulis \(space.expectation(.indonesian)).", "Write \(space.expectation(.english)).")
      )
    case .setting(let notice):
      let finding = notice.finding(in: language)
      // On the command line there is no row to remove.
      if case .unknownSetting(nearest: nil) = notice.cause {
        return (
          finding.message + ".",
          say(
            "Tulis kunci yang ada untuk settings.csv, misalnya `budget` atau `max_stay`.",
            "Write a key that settings.csv can have, such as `budget` or `max_stay`.")
        )
      }
      return (finding.message + ".", finding.advice ?? "")
    }
  }

  private func form(_ language: Language) -> String {
    func say(_ indonesian: String, _ english: String) -> String {
      Bilingual(indonesian, english)[language]
    }
    switch option {
    case .set:
      return say("KUNCI=NILAI, misalnya budget=500000000", "KEY=VALUE, such as budget=500000000")
    case .without:
      return say(
        "staff:ID atau team:ID, bila perlu dengan @2027-02-01..2027-02-12",
        "staff:ID or team:ID, where wanted with @2027-02-01..2027-02-12")
    case .close:
      return say(
        "LOKASI@2027-02-01..2027-02-12, atau * untuk semua lokasi",
        "SITE@2027-02-01..2027-02-12, or * for all sites")
    case .pin:
      return say(
        "lokasi, tanggal, hari, dan bila ada tim", "site, date, days and, where given, team")
    case .after:
      return say(
        "lokasi, hari pertama, hari terakhir, dan bila ada jumlah warga",
        "site, first day, last day and, where given, people")
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
