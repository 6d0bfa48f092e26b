// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import TourFolders
import TourReports
import Touring

extension Report: ExpressibleByArgument {}
extension CSVStyle: ExpressibleByArgument {}

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

  @Option(
    name: .customLong("csv-style"),
    help: ArgumentHelp(
      """
      Tabel laporan: standard, atau id untuk Excel berbahasa Indonesia. / Tables of the reports: \
      standard, or id for Excel under the Indonesian locale.
      """, valueName: "standard|id"))
  var csvStyle = CSVStyle.standard

  @Option(
    name: .customLong("old-plan"),
    help: ArgumentHelp(
      """
      Rencana lama, bila bukan salinan di folder rencana: kunjungannya yang hilang dibatalkan dalam \
      kalender. / The older plan, where it is not the copy in the plan's folder: its visits that are \
      gone are called off in the calendars.
      """, valueName: "folder"))
  var oldPlan: String?

  @Option(
    help: ArgumentHelp(
      """
      Folder lain untuk laporannya, misalnya dalam bahasa lain; yang ada di folder rencana tetap. / \
      Another folder for the reports, in the other language say; those in the plan's folder stay.
      """, valueName: "folder"))
  var out: String?

  @OptionGroup(title: "Output")
  var talk: TalkOptions

  func run() throws {
    let tables = try PlanStore.read(plan, language: talk.language)
    let input = try DistrictInput(
      district, horizon: tables.summary.horizon, options: ProblemOptions(tables.summary.options),
      from: .plan, language: talk.language, isQuiet: talk.quiet)
    try PlanStore.check(tables, at: plan, isOf: input)
    // A re-plan has kept the plan that it was made from.
    var older = tables.summary.asOf == nil ? nil : PlanFolder.older(at: plan)
    if let oldPlan {
      let given = try PlanStore.read(oldPlan, language: input.language)
      try PlanStore.check(given, at: oldPlan, isOf: input)
      older = given
    }
    let ownTemplates = try TemplateFolder.read(of: input)
    let papers = PlanPapers(
      of: tables, for: input.district, in: input.language, letters: input.reading.letters,
      templates: ownTemplates, csvStyle: csvStyle, older: older)
    var files = only.isEmpty ? PaperFiles.all(papers) : try PaperFiles.of(only, papers)
    if !talk.quiet, older == nil, tables.summary.asOf != nil,
      files.keys.contains(where: { $0.hasSuffix(".ics") })
    {
      Console.error(FailureWords(language: input.language).calendarsAlone)
    }
    if files[PlanPapers.recordPath] != nil, FieldRecord.isFilled(in: out ?? plan, of: input) {
      files[PlanPapers.recordPath] = nil
      let record = FieldRecord.path(in: out ?? plan)
      Console.error(FailureWords(language: input.language).kept(record))
    }
    if let out {
      do { try ResultFolder.write(files, to: out) } catch {
        throw Failure(.writing(error), in: input.language)
      }
    } else {
      try PlanStore.write(files, to: plan, language: input.language)
      if !talk.quiet, input.language != input.district.settings.language {
        Console.error(FailureWords(language: input.language).replaced)
      }
    }
    try say(files, input)
  }

  private func say(_ files: [String: [UInt8]], _ input: DistrictInput) throws {
    let written = files.keys.sorted().map { (out ?? plan) + "/" + $0 }
    if talk.json {
      Console.out(JSONOutput.text(["written": written]))
    } else {
      let words = AnswerWords(language: input.language)
      for path in written { Console.out(words.written(path)) }
    }
  }
}
