// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import TourFolders
import TourPlanning
import TourReports
import Touring

/// `keliling replan`: changes a plan from a date on with as few changes as pay for themselves.
struct ReplanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replan",
    abstract: """
      Menyusun ulang rencana mulai suatu tanggal, dengan perubahan sesedikit mungkin. / Plans anew \
      from a date on, with as few changes as pay for themselves.
      """,
    discussion: """
      Perjalanan yang mulai sebelum tanggal itu tetap seperti semula. Bila tidak ada data yang \
      berubah, rencana lama tetap berlaku. / Trips that began before the date stay as they were. \
      Where no data have changed, the older plan stays.
      """)

  @Argument(
    help: ArgumentHelp(
      "Folder kabupaten dengan data yang sekarang. / The district folder with today's data.",
      valueName: "district"))
  var district: String

  @Option(
    help: ArgumentHelp("Folder rencana lama. / The older plan's folder.", valueName: "folder"))
  var plan: String

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Hari pertama yang masih dapat diubah. / The first day that can still be changed.",
      valueName: "date"))
  var asOf: String

  @Option(
    help: ArgumentHelp(
      """
      Folder rencana baru (Reports/<kabupaten>/<masa>, atau dengan tanggalnya bila itu rencana \
      lama). / The new plan's folder (Reports/<district>/<horizon>, or with the date where that is \
      the older plan).
      """, valueName: "folder"))
  var out: String?

  @Flag(
    help: """
      Pilihan: apa yang didapat dengan 0, 1, 2, 4, 8 … kunjungan lagi dipindah; dengan --out, yang \
      nilainya tertinggi ditulis. / The choice: what 0, 1, 2, 4, 8 … further visits moved would bring; \
      with --out the row that is worth most is written.
      """)
  var frontier = false

  @Option(
    name: .customLong("frontier-out"),
    help: ArgumentHelp(
      "Tulis juga rencana setiap pilihan, di bawah folder ini. / Write the plan of each row too, below this folder.",
      valueName: "folder"))
  var frontierOut: String?

  @OptionGroup(title: "What if")
  var scenario: ScenarioOptions

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  @OptionGroup(title: "Output")
  var talk: TalkOptions

  func run() throws {
    let day: Day
    let planningLimits: PlanningLimits
    do {
      day = try HorizonOptions.day(asOf, "--as-of")
      planningLimits = try limits.limits()
    } catch {
      throw Failure(error, in: talk.early)
    }
    let input = try ReplanInput(
      district, plan: plan, asOf: day, options: scenario.options, language: talk.language,
      isQuiet: talk.quiet)
    let language = input.language
    // A frontier answers with a table, and writes what it is told to.
    let isFrontier = frontier || frontierOut != nil
    let target = isFrontier && out == nil ? nil : try input.target(out)
    if let frontierOut { try input.checkFrontier(frontierOut, besides: target) }
    let templates = try TemplateFolder.read(of: input.district)
    if !talk.quiet, input.asOf > input.older.summary.horizon.upperBound {
      Console.error(
        FailureWords(language: language).nothingLeft(
          input.asOf, after: input.older.summary.horizon))
    }
    let started = Date()
    guard let target, !isFrontier else {
      try showFrontier(input, planningLimits, templates, to: target)
      return
    }
    var answer = try input.replan(planningLimits, isQuiet: talk.quiet)
    answer.summary.wallSeconds = (Date().timeIntervalSince(started) * 10).rounded() / 10
    answer.summary.created = started.formatted(.iso8601)
    answer.summary.limits = planningLimits.names
    answer.summary.versions = Version.all
    try input.write(answer, templates, to: target)
    if talk.json {
      Console.out(JSONOutput.text(PlanAnswer(answer, out: target)))
    } else {
      Console.out(PlanDigest(of: answer, for: input.district.district, in: language).text)
      Console.out(AnswerWords(language: language).writtenTo(target))
    }
  }

  /// The table of the choice, and its plans where they are asked for: that of each row, and that of
  /// the row that is worth most, with the fewest changes, as the re-plan's own.
  private func showFrontier(
    _ input: ReplanInput, _ limits: PlanningLimits, _ templates: LetterTemplates, to target: String?
  ) throws {
    let started = Date()
    var rows = try input.frontier(limits, isQuiet: talk.quiet)
    // Each row is made from the one before.
    let seconds = (Date().timeIntervalSince(started) * 10).rounded() / 10
    for position in rows.indices {
      rows[position].plan.summary.wallSeconds = seconds
      rows[position].plan.summary.created = Date().formatted(.iso8601)
      rows[position].plan.summary.limits = limits.names
      rows[position].plan.summary.versions = Version.all
    }
    let best = rows.dropFirst().reduce(rows.first) { best, row in
      best?.plan.summary.value ?? -.infinity >= row.plan.summary.value - 0.5 ? best : row
    }
    let words = AnswerWords(language: input.language)
    let base = rows.first?.plan.summary.value
    var table: [OutcomeTable.Row] = []
    var json: [OutcomeAnswer] = []
    for row in rows {
      let letters = input.letters(of: row.plan).count
      let name = Self.name(row)
      table.append(
        OutcomeTable.Row(
          name: name, plan: row.plan, notes: [String(row.changed), String(letters)]))
      var entry = OutcomeAnswer(name: name, plan: row.plan)
      entry.changed = row.changed
      entry.letters = letters
      if let frontierOut {
        let folder = frontierOut + "/\(row.further)"
        try input.write(row.plan, templates, to: folder)
        entry.out = folder
      }
      json.append(entry)
    }
    if let target, let best { try input.write(best.plan, templates, to: target) }
    if talk.json {
      Console.out(JSONOutput.text(FrontierAnswer(frontier: json, out: target)))
    } else {
      Console.out(
        OutcomeTable(
          table, head: words.furtherVisits, noteHeads: words.frontierNotes, base: base,
          in: input.language
        ).text)
      if let target, let best {
        Console.out(words.writtenTo(target) + " (\(Self.name(best)))")
      }
    }
  }

  private static func name(_ row: ChangeFrontier.Row) -> String {
    (row.further == 0 ? "" : "+") + String(row.further)
  }
}

/// What `keliling replan --frontier --json` answers.
private struct FrontierAnswer: Encodable {
  var frontier: [OutcomeAnswer]
  /// Where the row that is worth most was written; absent where it was not.
  var out: String?
}
