// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import TourFolders
import TourReports
import Touring

extension Report: @retroactive ExpressibleByArgument {}

/// `keliling report`: writes the reports of a plan again.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Menulis lagi laporan sebuah rencana. / Writes the reports of a plan again.")

  @Argument(help: ArgumentHelp("Map kabupaten. / The district folder.", valueName: "district"))
  var district: String

  @Option(help: ArgumentHelp("Map rencana. / The plan's folder.", valueName: "folder"))
  var plan: String

  @Option(
    parsing: .upToNextOption,
    help: "Hanya laporan ini. / These reports alone.")
  var only: [Report] = []

  @OptionGroup(title: "Output")
  var talk: TalkOptions

  func run() throws {
    let (tables, horizon) = try PlanStore.read(plan, language: talk.language)
    let input = try DistrictInput(
      district, horizon: horizon, language: talk.language, isQuiet: talk.quiet)
    var written: [String] = []
    for report in only.isEmpty ? Report.allCases : only {
      let text = report.text(of: tables, for: input.district, in: input.language)
      written.append(
        try PlanStore.write(text, as: report.fileName, in: plan, language: input.language))
    }
    if talk.json {
      Console.out(JSONOutput.text(["written": written]))
    } else {
      for path in written {
        Console.out((input.language == .indonesian ? "Ditulis: " : "Written: ") + path)
      }
    }
  }
}
