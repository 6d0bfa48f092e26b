// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import TourChanges
import TourFolders
import TourPlanning
import TourReports
import Touring

/// `keliling stress`: what hurts most when it is taken away.
struct StressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stress",
    abstract: """
      Mengambil setiap tim, petugas, dan minggu jalan satu per satu, lalu menyusun ulang. / Takes away \
      each team, person and week of road in turn, and re-plans.
      """,
    discussion: """
      Batas waktu (5 detik) berlaku untuk setiap penyusunan ulang. / The time limit (5 s) is that of \
      each re-plan.
      """)

  @Argument(help: ArgumentHelp("Folder kabupaten. / The district folder.", valueName: "district"))
  var district: String

  @Option(help: ArgumentHelp("Folder rencana. / The plan's folder.", valueName: "folder"))
  var plan: String

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      """
      Hari pertama yang masih dapat diubah (hari pertama rencana). / The first day that can still be \
      changed (the first day of the plan).
      """, valueName: "date"))
  var asOf: String?

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  @OptionGroup(title: "Output")
  var talk: TalkOptions

  func run() throws {
    var each: PlanningLimits
    let day: Day?
    do {
      each = try limits.limits()
      day = try asOf.map { text throws(Cause) in try HorizonOptions.day(text, "--as-of") }
    } catch {
      throw Failure(error, in: talk.early)
    }
    if limits.timeLimit == nil, limits.rounds == nil { each.seconds = 5 }
    let threads = each.threads
    each.threads = 1
    let older = try PlanStore.read(plan, language: talk.language)
    let input = try ReplanInput(
      district, plan: plan, asOf: day ?? older.summary.horizon.lowerBound,
      options: ProblemOptions(), language: talk.language, isQuiet: talk.quiet)
    let language = input.language
    let test = StressTest(
      input.district.district, plan: older, asOf: input.asOf, limits: each)
    let (answers, _) = SideBySide.run(
      test.blows, threads: threads, in: language, isQuiet: talk.quiet
    ) { test.outcome(of: $0, isCancelled: $1) }
    let base = older.summary.value
    let outcomes = answers.compactMap { $0 }.sorted { value($0) < value($1) }
    if talk.json {
      let rows = outcomes.map { outcome -> OutcomeAnswer in
        var row = OutcomeAnswer(name: name(outcome.blow, input), plan: outcome.plan)
        row.losesPins = outcome.losesPins
        row.changed = outcome.plan.map { changed($0, input) }
        return row
      }
      Console.out(JSONOutput.text(StressAnswer(base: base, blows: rows)))
      return
    }
    let words = AnswerWords(language: language)
    Console.out(
      OutcomeTable(
        outcomes.map { outcome in
          OutcomeTable.Row(
            name: name(outcome.blow, input), plan: outcome.plan,
            notes: [
              outcome.plan.map { String(changed($0, input)) } ?? "–",
              outcome.losesPins ? words.yes : "–",
            ])
        }, head: words.whatIsGone, noteHeads: words.stressNotes, base: base, in: language
      ).text)
  }

  private func value(_ outcome: StressTest.Outcome) -> Double {
    outcome.plan?.summary.value ?? -.infinity
  }

  private func changed(_ plan: PlanTables, _ input: ReplanInput) -> Int {
    let difference = PlanDifference(from: input.older, to: plan, asOf: input.asOf)
    return difference.count(.moved) + difference.count(.cancelled)
  }

  private func name(_ blow: StressTest.Blow, _ input: ReplanInput) -> String {
    let district = input.district.district
    let words = AnswerWords(language: input.language)
    switch blow {
    case .team(let team): return words.team(district.teams[team].name)
    case .person(let person):
      let agency = district.agencies[district.staff[person].agency]
      return "\(district.staff[person].name) (\(agency.short ?? agency.name))"
    case .road(let days):
      return words.roads(Formats(input.language).range(days))
    }
  }
}

private struct StressAnswer: Encodable {
  /// Net benefit less change cost of the plan that is tested.
  var base: Double
  /// What hurts most comes first.
  var blows: [OutcomeAnswer]
}
