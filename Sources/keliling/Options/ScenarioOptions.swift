// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import TourFolders

/// What if: changes of the problem without a change of its files.
struct ScenarioOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Pengaturan lain daripada di settings.csv. / A setting other than in settings.csv.",
      valueName: "KEY=VALUE"))
  var set: [String] = []

  @Option(
    name: .customLong("without"),
    help: ArgumentHelp(
      """
      Tanpa petugas atau tim, selama masa itu atau beberapa hari. / Without a person or a team, for \
      the whole time or some days.
      """, valueName: "staff:ID|team:ID[@D..D]"))
  var without: [String] = []

  @Option(
    name: .customLong("close"),
    help: ArgumentHelp(
      "Lokasi (* = semua) yang tutup. / A site (* = all) that is closed.", valueName: "SITE@D..D"))
  var close: [String] = []

  var options: ProblemOptions {
    var options = ProblemOptions()
    options.add(set, to: .set)
    options.add(without, to: .without)
    options.add(close, to: .close)
    return options
  }
}
