// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import TourFolders
import TourReports
import Touring

extension Report: ExpressibleByArgument {}

/// `keliling report`: writes the reports of a plan again.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Menulis lagi laporan sebuah rencana. / Writes the reports of a plan again.")

  @Argument(help: ArgumentHelp("Folder kabupaten. / The district folder.", valueName: "district"))
  var district: String

  @Option(help: ArgumentHelp("Folder rencana. / The plan's folder.", valueName: "folder"))
  var plan: String

  @Option(
    parsing: .upToNextOption,
    help: "Hanya laporan ini. / These reports alone.")
  var only: [Report] = []

  @OptionGroup(title: "Output")
  var talk: TalkOptions

  func run() throws {
    let tables = try PlanStore.read(plan, language: talk.language)
    let input = try DistrictInput(
      district, horizon: tables.summary.horizon, options: ProblemOptions(tables.summary.options),
      from: .plan, language: talk.language, isQuiet: talk.quiet)
    var texts: [String: String] = [:]
    for report in only.isEmpty ? Report.allCases : only {
      texts[report.fileName] = report.text(of: tables, for: input.district, in: input.language)
    }
    try PlanStore.write(texts, to: plan, language: input.language)
    let written = texts.keys.sorted().map { plan + "/" + $0 }
    if talk.json {
      Console.out(JSONOutput.text(["written": written]))
    } else {
      for path in written {
        Console.out((input.language == .indonesian ? "Ditulis: " : "Written: ") + path)
      }
    }
  }
}
