// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Touring

extension Language: ExpressibleByArgument {}

/// How a command talks.
struct TalkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Bahasa: id atau en (menurut settings.csv). / Language: id or en (by settings.csv).",
      valueName: "id|en"))
  var language: Language?

  @Flag(help: "Tanpa kabar kemajuan. / No progress.")
  var quiet = false

  @Flag(help: "Jawaban sebagai JSON. / The answer as JSON.")
  var json = false

  /// The language before a folder has said its own.
  var early: Language { language ?? .indonesian }

  /// Refuses `--json` beside a `--format` that asks for another form.
  func check<Form: RawRepresentable<String>>(_ form: Form?) throws(Failure) {
    guard json, let form, form.rawValue != "json" else { return }
    throw Failure(.twoForms(form.rawValue), in: early)
  }
}
