// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import TourFolders
import TourPlanning
import TourReports
import Touring

/// `keliling plan`: makes the plan and its reports.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Menyusun rencana dan laporannya. / Makes the plan and its reports.",
    discussion: """
      Ctrl-C mengakhiri pencarian dan menulis rencana terbaik sampai saat itu; menekannya lagi tidak \
      mengubah apa pun. Ctrl-\\ berhenti seketika tanpa rencana. / Ctrl-C ends the search and writes \
      the best plan so far; pressing it again changes nothing. Ctrl-\\ stops at once without a plan.
      """)

  @Argument(
    help: ArgumentHelp(
      "Folder kabupaten, misalnya Data/contoh. / The district folder, such as Data/contoh.",
      valueName: "district"))
  var district: String

  @OptionGroup(title: "Horizon")
  var days: HorizonOptions

  @Option(
    help: ArgumentHelp(
      "Folder rencana (Reports/<kabupaten>/<masa>). / The plan's folder (Reports/<district>/<horizon>).",
      valueName: "folder"))
  var out: String?

  @OptionGroup
  var visits: VisitOptions

  @OptionGroup(title: "What if")
  var scenario: ScenarioOptions

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  @OptionGroup(title: "Output")
  var talk: TalkOptions

  func run() throws {
    let begun = Date()
    let planningLimits: PlanningLimits
    let horizon: ClosedRange<Day>?
    do {
      horizon = try days.horizon()
      planningLimits = try limits.limits()
    } catch {
      throw Failure(error, in: talk.early)
    }
    var input = try DistrictInput(
      district, horizon: horizon, options: scenario.options, language: talk.language,
      isQuiet: talk.quiet)
    let language = input.language
    let target =
      out
      ?? Target.usual(
        district: district, horizon: HorizonOptions.folderName(input.district.horizon))
    do { try Target.check(target) } catch { throw Failure(.writing(error), in: language) }
    try FieldRecord.check(target, of: input)
    // What is announced stands there; who only asks what if seldom means to replace it.
    if !talk.quiet, out == nil, !scenario.options.isEmpty, PlanFolder.isPlan(at: target) {
      Console.error(FailureWords(language: language).replacesPlan(target))
    }

    // Before a minute of planning: a broken template must not cost a plan.
    let templates = try TemplateFolder.read(of: input)
    try visits.apply(to: &input, isQuiet: talk.quiet)
    let started = Date()
    // The limit is for all of the command: papers take about as long to write as a district to read.
    let reading = started.timeIntervalSince(begun)
    var plan = try makePlan(input, planningLimits.leaving(2 * reading))
    plan.summary.wallSeconds = (Date().timeIntervalSince(started) * 10).rounded() / 10
    plan.summary.created = started.formatted(.iso8601)
    plan.summary.district = input.district.settings.name
    plan.summary.limits = planningLimits.names
    plan.summary.versions = Version.all
    plan.summary.inputs = input.reading.digests
    plan.summary.options = input.options.texts
    try write(plan, of: input, templates, to: target)

    if talk.json {
      Console.out(JSONOutput.text(PlanAnswer(plan, out: target)))
    } else {
      Console.out(PlanDigest(of: plan, for: input.district, in: language).text)
      Console.out(AnswerWords(language: language).writtenTo(target))
    }
  }

  /// Plans on another thread and says how it goes.
  private func makePlan(_ input: DistrictInput, _ limits: PlanningLimits) throws(Failure)
    -> PlanTables
  {
    let language = input.language
    let planner = Planner(input.district, limits: limits)
    return try PlanningRun.plan(
      in: language, isQuiet: talk.quiet, limit: limits.seconds
    ) { progress, isCancelled in
      planner.plan(progress: progress, isCancelled: isCancelled)
    }
  }

  private func write(
    _ plan: PlanTables, of input: DistrictInput, _ templates: LetterTemplates, to target: String
  ) throws(Failure) {
    let papers = PlanPapers(
      of: plan, for: input.district, in: input.language, letters: input.reading.letters,
      templates: templates)
    try PlanStore.write(
      plan, inputs: input.reading.inputs, reports: PaperFiles.all(papers), to: target,
      language: input.language)
  }
}
