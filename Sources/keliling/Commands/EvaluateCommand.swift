// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import TourEvaluation
import TourFolders
import TourReports
import Touring

/// `keliling evaluate`: a plan against what happened.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: """
      Membandingkan rencana dengan yang terjadi. / Holds a plan against what happened.
      """)

  @Argument(help: ArgumentHelp("Folder kabupaten. / The district folder.", valueName: "district"))
  var district: String

  @Option(help: ArgumentHelp("Folder rencana. / The plan's folder.", valueName: "folder"))
  var plan: String

  @Option(
    help: ArgumentHelp(
      "Catatan yang terjadi (CSV). / The record of what happened (CSV).", valueName: "file"))
  var actuals: String

  @Option(
    help: ArgumentHelp(
      """
      Folder hasil; biasanya folder rencana dengan -evaluasi. / Where the results go; usually the \
      plan's folder with -evaluasi.
      """, valueName: "folder"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      """
      Bagian warga yang belum terlayani yang menunggu triwulan berikut, dalam persen. / Share of \
      those not served who wait for the next quarter, in per cent.
      """, valueName: "pct"))
  var carried = NextQuarter.carried * 100

  @OptionGroup(title: "Output")
  var talk: TalkOptions

  func validate() throws {
    guard (0...100).contains(carried) else {
      throw ValidationError("--carried: 0 … 100")
    }
  }

  func run() throws {
    let tables = try PlanStore.read(plan, language: talk.language)
    let input = try DistrictInput(
      district, horizon: tables.summary.horizon, options: ProblemOptions(tables.summary.options),
      from: .plan, language: talk.language, isQuiet: talk.quiet)
    try PlanStore.check(tables, at: plan, isOf: input)
    let language = input.language
    let reading = FileReader(about: input.district).actuals(at: actuals)
    // Rows that cannot be read are left out and said; the others stand.
    for finding in reading.findings(in: language) {
      for line in FindingsOutput.lines(finding, in: language) { Console.error(line) }
    }
    if reading.failed { throw Failure(.fileUnreadable(path: actuals), in: language) }
    guard !reading.rows.isEmpty || !reading.hasErrors else {
      throw Failure(
        .fileHasErrors(count: reading.notices.count(.error), path: actuals), in: language)
    }

    let evaluation = Evaluation(reading.rows, of: tables, in: input.district)
    let report = EvaluationReport(
      evaluation, next: NextQuarter(evaluation, carried: carried / 100),
      unread: reading.findings(in: language).filter { $0.severity == .error }, in: language)
    if !talk.quiet { for notice in report.notices { Console.error(notice) } }
    let target = out ?? (plan.hasSuffix("/") ? String(plan.dropLast()) : plan) + "-evaluasi"
    var files = report.files
    // The record goes with what was made of it: `keliling plan --after` finds it there.
    files["actuals.csv"] = (try? String(contentsOfFile: actuals, encoding: .utf8)) ?? ""
    do {
      try ResultFolder.write(files, to: target, knownBy: EvaluationReport.file)
    } catch {
      throw Failure(.writing(error), in: language)
    }
    if talk.json {
      Console.out(JSONOutput.text(EvaluationAnswer(evaluation, out: target)))
    } else {
      let total = evaluation.total
      let formats = Formats(language, for: input.district)
      let words = AnswerWords(language: language)
      Console.out(
        words.services(formats.whole(total.realised), of: formats.whole(total.target)))
      if let index = evaluation.satisfaction?.index, let band = evaluation.satisfaction?.band {
        Console.out(words.satisfaction(formats.decimal(index, 2), quality: band.rawValue))
      }
      Console.out(words.writtenTo(target))
    }
  }
}

/// The answer of `keliling evaluate --json`.
struct EvaluationAnswer: Encodable {
  let out: String
  let target: Double
  let served: Double
  let unreported: Double
  let reliability: Double?
  let satisfaction: Double?
  let quality: String?
  let savedKm: Double
  let savedHours: Double
  let savedRupiah: Double
  let cost: Double

  init(_ evaluation: Evaluation, out: String) {
    self.out = out
    let total = evaluation.total
    target = total.target
    served = total.realised
    unreported = total.unreported
    reliability = evaluation.reliability
    satisfaction = evaluation.satisfaction?.index
    quality = evaluation.satisfaction?.band?.rawValue
    savedKm = evaluation.saved.km
    savedHours = evaluation.saved.hours
    savedRupiah = evaluation.saved.rupiah
    cost = evaluation.cost
  }
}
