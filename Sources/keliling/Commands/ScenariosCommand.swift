// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import TourFolders
import TourPlanning
import TourReports
import Touring

/// `keliling scenarios`: many changed plans side by side.
struct ScenariosCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenarios",
    abstract: """
      Menyusun rencana untuk banyak skenario dan membandingkannya. / Plans many scenarios and compares \
      them.
      """,
    discussion: """
      Berkas CSV: name, options; options seperti pada keliling plan. Baris tanpa options adalah \
      rencana apa adanya. / A CSV file: name, options; options as of keliling plan. A row without \
      options is the plan as it is.
      """)

  @Argument(help: ArgumentHelp("Folder kabupaten. / The district folder.", valueName: "district"))
  var district: String

  @Argument(help: ArgumentHelp("Berkas skenario. / The file of scenarios.", valueName: "file"))
  var file: String

  @OptionGroup(title: "Horizon")
  var days: HorizonOptions

  @Option(
    help: ArgumentHelp(
      "Tulis juga setiap rencana, di bawah folder ini. / Write each plan too, below this folder.",
      valueName: "folder"))
  var out: String?

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  @OptionGroup(title: "Output")
  var talk: TalkOptions

  /// What a row of the file may say.
  private struct Words: ParsableArguments {
    @OptionGroup
    var days: HorizonOptions
    @OptionGroup
    var visits: VisitOptions
    @OptionGroup
    var scenario: ScenarioOptions
    @OptionGroup
    var limits: LimitOptions
  }

  private struct Task: Sendable {
    var name: String
    var input: DistrictInput
    var limits: PlanningLimits
    /// Where its plan goes; nil where none is asked for.
    var target: String?
  }

  func run() throws {
    let common: PlanningLimits
    let horizon: ClosedRange<Day>?
    do {
      common = try limits.limits()
      horizon = try days.horizon()
    } catch {
      throw Failure(error, in: talk.early)
    }
    let reading = FileReader().scenarios(at: file)
    let language = try DistrictInput(
      district, horizon: horizon, language: talk.language, isQuiet: talk.quiet
    ).language
    for finding in reading.findings(in: language) where finding.severity == .error || !talk.quiet {
      for line in FindingsOutput.lines(finding, in: language) { Console.error(line) }
    }
    if reading.failed { throw Failure(.fileUnreadable(path: file), in: language) }
    guard !reading.hasErrors else {
      throw Failure(
        .fileHasErrors(count: reading.notices.count(.error), path: file), in: language)
    }
    var tasks: [Task] = []
    for row in reading.rows {
      do throws(Failure) {
        tasks.append(try task(row, common, horizon))
      } catch {
        for line in error.lines { Console.error("\(file):\(row.line): \(line)") }
        throw Failure(.fileHasErrors(count: 1, path: file), in: language)
      }
    }
    if let out {
      let folders = ScenariosCommand.folderNames(tasks.map(\.name))
      for position in tasks.indices {
        let target = out + "/" + folders[position]
        // Before an hour of planning: one folder that is taken must not cost the others.
        do { try Target.check(target) } catch { throw Failure(.writing(error), in: language) }
        try FieldRecord.check(target, of: tasks[position].input)
        tasks[position].target = target
      }
    }
    let (answers, wasInterrupted) = SideBySide.run(
      tasks, threads: common.threads, in: language, isQuiet: talk.quiet
    ) { task, isCancelled -> PlanningOutcome in
      let started = Date()
      let outcome = Planner(task.input.district, limits: task.limits).plan(
        isCancelled: isCancelled)
      guard case .planned(var plan) = outcome else { return outcome }
      plan.summary.wallSeconds = (Date().timeIntervalSince(started) * 10).rounded() / 10
      plan.summary.created = started.formatted(.iso8601)
      plan.summary.district = task.input.district.settings.name
      plan.summary.limits = task.limits.names
      plan.summary.versions = Version.all
      plan.summary.inputs = task.input.reading.digests
      plan.summary.options = task.input.options.texts
      return .planned(plan)
    }
    var rows: [OutcomeTable.Row] = []
    var json: [OutcomeAnswer] = []
    for (task, answer) in zip(tasks, answers) {
      // One that was not begun when somebody stopped the work has no answer, which is not no plan.
      guard let answer else { continue }
      let plan: PlanTables?
      switch PlanningRun.read(answer, wasInterrupted: wasInterrupted) {
      case .success(let tables): plan = tables
      case .failure(let cause):
        plan = nil
        for line in Failure(cause, in: language).lines { Console.error("\(task.name): \(line)") }
      }
      rows.append(OutcomeTable.Row(name: task.name, plan: plan))
      var entry = OutcomeAnswer(name: task.name, plan: plan)
      if let target = task.target, let plan {
        let templates = try TemplateFolder.read(of: task.input)
        try PlanStore.write(
          plan, inputs: task.input.reading.inputs,
          reports: PaperFiles.all(
            PlanPapers(
              of: plan, for: task.input.district, in: language,
              letters: task.input.reading.letters, templates: templates)), to: target,
          language: language)
        entry.out = target
      }
      json.append(entry)
    }
    if talk.json {
      Console.out(JSONOutput.text(["scenarios": json]))
    } else {
      Console.out(
        OutcomeTable(
          rows, head: AnswerWords(language: language).scenario,
          base: rows.first?.plan?.summary.netBenefit, in: language
        ).text)
    }
  }

  /// A row as a piece of work on one thread.
  private func task(
    _ row: Scenario, _ common: PlanningLimits, _ horizon: ClosedRange<Day>?
  ) throws(Failure) -> Task {
    let words: Words
    do {
      words = try Words.parse(try ScenariosCommand.split(row.options))
    } catch {
      throw Failure(
        .usage(
          UsageFault(sentence: Words.message(for: error)), usage: "keliling plan <district> …",
          help: "keliling plan --help"), in: talk.early)
    }
    var limits = common
    let own: ClosedRange<Day>?
    do {
      let given = try words.limits.limits()
      if words.limits.timeLimit != nil || words.limits.rounds != nil {
        limits.seconds = given.seconds
        limits.rounds = given.rounds
      }
      if words.limits.gap != nil { limits.gap = given.gap }
      if words.limits.seed != nil { limits.seed = given.seed }
      own = try words.days.horizon()
    } catch {
      throw Failure(error, in: talk.early)
    }
    limits.threads = 1
    var input = try DistrictInput(
      district, horizon: own ?? horizon, options: words.scenario.options,
      language: talk.language, isQuiet: true)
    try words.visits.apply(to: &input, isQuiet: true)
    return Task(name: row.name, input: input, limits: limits)
  }

  /// The words of an option text: separated by blanks, those in quotes together.
  static func split(_ text: String) throws -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return words
  }

  /// Names as folders, no two the same, also where upper and lower case count as one: letters, digits
  /// and a few marks stay.
  static func folderNames(_ names: [String]) -> [String] {
    let plain = names.map { name in
      let letters = name.prefix(60).map { character in
        character.isLetter || character.isNumber || "-_.".contains(character) ? character : "-"
      }
      return (letters.allSatisfy { $0 == "." } ? "-" : "") + String(letters)
    }
    return FileNames.distinct(plain)
  }
}
