// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The words that the faces of a check share.
struct FaceWords: Voice {
  let language: Language

  func errors(_ count: Int) -> String {
    say("\(count) kesalahan", count == 1 ? "1 error" : "\(count) errors")
  }

  func warnings(_ count: Int) -> String {
    say("\(count) peringatan", count == 1 ? "1 warning" : "\(count) warnings")
  }

  func notes(_ count: Int) -> String {
    say("\(count) catatan", count == 1 ? "1 note" : "\(count) notes")
  }

  func unread(_ count: Int) -> String {
    say("\(count) hal tidak terbaca", count == 1 ? "1 thing unread" : "\(count) things unread")
  }

  /// `2 kesalahan, 1 peringatan`; notes and what could not be read where there are any.
  func counts(_ report: CheckReport) -> String {
    var parts = [errors(report.count(.error)), warnings(report.count(.warning))]
    let notes = report.count(.note)
    if notes > 0 { parts.append(self.notes(notes)) }
    if !report.failures.isEmpty { parts.append(unread(report.failures.count)) }
    return parts.joined(separator: ", ")
  }

  /// The last line of a check.
  func closing(_ report: CheckReport) -> String {
    let counts = counts(report) + "."
    guard report.count(.error) == 0, report.failures.isEmpty, report.isJudged else {
      return counts + (report.isUnjudged ? " " + nothingJudged : "")
    }
    return
      (report.isOfPlan
      ? say(
        "Rencana memenuhi semua aturan; di berkas rencana: ",
        "The plan keeps every rule; in the plan's files: ")
      : say("Folder lengkap dan benar: ", "The folder is in order: ")) + counts
  }

  private var nothingJudged: String {
    say(
      "Aturan lain tidak dinilai sebelum semua tabel rencana terbaca.",
      "No other rule is judged before every table of the plan can be read.")
  }

  var couldNotRead: String { say("Tidak dapat dibaca", "Could not be read") }
  var noFile: String { say("Seluruhnya", "As a whole") }
  var expected: String { say("diharapkan: ", "expected: ") }
  var value: String { say("nilai: ", "value: ") }
  var notJudged: String {
    say(
      "tidak dinilai: ada yang tidak terbaca atau tidak diberikan",
      "not judged: something could not be read or was not given")
  }
  func more(_ count: Int, of code: String) -> String {
    say("… dan \(count) \(code) lagi", "… and \(count) more \(code)")
  }
  func andMore(_ count: Int) -> String { say(" (dan \(count) lagi)", " (and \(count) more)") }

  func severity(_ severity: Finding.Severity) -> String {
    FindingsOutput.name(severity, in: language)
  }

  var failure: String { say("kegagalan", "failure") }

  // The page of a check.
  var heading: String { say("Pemeriksaan", "Check of") }
  var kind: String { say("Jenis", "Kind") }
  var code: String { say("Kode", "Code") }
  var place: String { say("Tempat", "Place") }
  var whatIsWrong: String { say("Yang ditemukan", "What was found") }
  var nextStep: String { say("Langkah berikut", "Next step") }
  func left(_ count: Int) -> String {
    say(
      "Masih ada \(count) temuan lagi; semuanya ada di catatan langkah ini.",
      "\(count) more findings are in the log of this step.")
  }
}
