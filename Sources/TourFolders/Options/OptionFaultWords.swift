// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension OptionFault {
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
}
