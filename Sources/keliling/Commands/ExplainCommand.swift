// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import TourChanges
import TourFolders
import TourPlanning
import TourReports
import Touring

/// `keliling explain`: why a plan cannot meet what is asked, what a site's visits hang on, and what is
/// scarce.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: """
      Menjelaskan mengapa permintaan tidak dapat dipenuhi, dan apa yang kurang. / Explains why what is \
      asked cannot be met, and what is scarce.
      """)

  @Argument(help: ArgumentHelp("Folder kabupaten. / The district folder.", valueName: "district"))
  var district: String

  @Option(help: ArgumentHelp("Folder rencana. / The plan's folder.", valueName: "folder"))
  var plan: String?

  @Option(
    help: ArgumentHelp(
      """
      Satu kunjungan lagi dan satu kurang di lokasi ini (perlu --plan). / One visit more and one fewer \
      at this site (needs --plan).
      """, valueName: "site"))
  var site: String?

  @OptionGroup(title: "Horizon")
  var days: HorizonOptions

  @OptionGroup(title: "What if")
  var scenario: ScenarioOptions

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  @OptionGroup(title: "Output")
  var talk: TalkOptions

  func run() throws {
    let given: PlanningLimits
    let horizon: ClosedRange<Day>?
    do {
      given = try limits.limits()
      horizon = try days.horizon()
    } catch {
      throw Failure(error, in: talk.early)
    }
    if site != nil, plan == nil { throw Failure(.needsPlanFor(option: "--site"), in: talk.early) }
    if plan != nil, horizon != nil { throw Failure(.horizonOfPlan, in: talk.early) }
    let tables = try plan.map { path throws(Failure) in
      try PlanStore.read(path, language: talk.language)
    }
    let input = try DistrictInput(
      district, horizon: tables?.summary.horizon ?? horizon,
      options: ProblemOptions(tables?.summary.options ?? [:]).followed(by: scenario.options),
      language: talk.language, isQuiet: talk.quiet)
    if let tables, let plan { try PlanStore.check(tables, at: plan, isOf: input) }
    if let site, let tables {
      try explain(site, tables, input, given)
    } else {
      try explain(input, tables, given)
    }
  }

  // MARK: A site

  private func explain(
    _ id: String, _ tables: PlanTables, _ input: DistrictInput, _ limits: PlanningLimits
  ) throws(Failure) {
    guard let site = input.district.sites.firstIndex(where: { $0.id == id }) else {
      throw Failure(
        .unknownSite(
          id, nearest: Nearest.name(to: id, among: input.district.sites.map(\.id))),
        in: input.language)
    }
    func explained(
      _ count: Int, _ same: PlanTables, more: PlanTables? = nil, fewer: PlanTables? = nil
    ) -> SiteExplanation {
      SiteExplanation(
        site: site, count: count, same: same, more: more, fewer: fewer, for: input.district,
        in: input.language)
    }
    let explanation: SiteExplanation
    if !input.district.isToured(site), !tables.visits.contains(where: { $0.site == id }) {
      // Nothing is to be solved where no team can come.
      explanation = explained(0, tables)
    } else {
      let count = SiteCount(input.district, plan: tables, site: site, limits: limits)
      let (answer, wasInterrupted) = work(input) { progress, isCancelled in
        count.answer(progress: progress, isCancelled: isCancelled)
      }
      guard let answer = answer ?? nil else {
        throw Failure(.nothingFound(interrupted: wasInterrupted), in: input.language)
      }
      explanation = explained(answer.count, answer.same, more: answer.more, fewer: answer.fewer)
    }
    if talk.json {
      Console.out(JSONOutput.text(SiteAnswer(id, explanation)))
    } else {
      Console.out(explanation.text)
    }
  }

  // MARK: The whole

  private struct Whole: Sendable {
    var contradiction: Contradiction?
    var repairs: [Contradiction.Repair]
    var values: [MarginalValues.Value]
  }

  private func explain(
    _ input: DistrictInput, _ tables: PlanTables?, _ limits: PlanningLimits
  ) throws(Failure) {
    var each = limits
    each.seconds = limits.seconds.map { max(1, $0 / 12) }
    each.rounds = limits.rounds.map { max(1, $0 / 12) }
    let part = each
    let subject = input.district
    let (answer, wasInterrupted) = work(input) { _, isCancelled -> Whole in
      let contradiction = Contradiction(in: subject, isCancelled: isCancelled)
      return Whole(
        contradiction: contradiction,
        repairs: contradiction?.repairs(limits: part, isCancelled: isCancelled) ?? [],
        values: MarginalValues(subject, limits: limits).values(isCancelled: isCancelled))
    }
    guard let answer else {
      throw Failure(.nothingFound(interrupted: wasInterrupted), in: input.language)
    }
    let words = DemandWords(subject, in: input.language)
    let perService = ExplainCommand.worthOfService(tables, subject)
    if talk.json {
      Console.out(
        JSONOutput.text(
          WholeAnswer(
            contradiction: (answer.contradiction?.parts ?? []).map(words.phrase),
            repairs: answer.repairs.map {
              WholeAnswer.Repair(
                given: words.giving(up: $0.given), netBenefit: $0.plan.summary.netBenefit,
                shortfalls: $0.plan.summary.shortfalls.reduce(0) { $0 + $1.missing })
            },
            values: answer.values.map {
              WholeAnswer.Value(
                what: words.value($0.resource, rupiah: $0.rupiah, perService: perService),
                rupiah: $0.rupiah, services: perService > 0 ? $0.rupiah / perService : nil)
            })))
      return
    }
    let formats = Formats(input.language)
    let answers = AnswerWords(language: input.language)
    if let contradiction = answer.contradiction {
      Console.out(words.contradiction(contradiction.parts))
      if !answer.repairs.isEmpty {
        Console.out("\n" + answers.waysOut)
        for repair in answer.repairs {
          let missing = repair.plan.summary.shortfalls.reduce(0) { $0 + $1.missing }
          let net = formats.rupiah(
            repair.plan.summary.netBenefit + repair.plan.summary.parts.shortfallCost)
          Console.out(
            "- \(words.giving(up: repair.given)) \(answers.repair(net: net, missing: missing))")
        }
      }
    } else {
      Console.out(answers.noContradiction)
    }
    if answer.values.isEmpty {
      Console.out("\n" + answers.valuesUnsolved)
    }
    let values = answer.values.filter { $0.rupiah >= 1000 }
    if !values.isEmpty {
      Console.out("\n" + answers.scarce)
      for value in values {
        Console.out(
          "- " + words.value(value.resource, rupiah: value.rupiah, perService: perService))
      }
    }
  }

  /// Rp that a service brings on average: in the plan where there is one, else over all demand.
  private static func worthOfService(_ plan: PlanTables?, _ district: District) -> Double {
    if let plan {
      let people = plan.service.reduce(0) { $0 + $1.people }
      let benefit = plan.summary.parts.serviceBenefit + plan.summary.parts.equityBenefit
      if people > 0 { return benefit / people }
    }
    let savings = Savings(in: district)
    var people = 0.0
    var worth = 0.0
    for place in 0..<district.placeCount {
      let saved = savings.reachable[place].map(\.rupiah).max() ?? 0
      for (service, values) in district.services.enumerated() {
        people += district.demand[place][service]
        worth += district.demand[place][service] * values.weight * saved
      }
    }
    return people > 0 ? worth / people : 0
  }

  /// Works with a line of progress.
  private func work<Result: Sendable>(
    _ input: DistrictInput,
    _ work:
      @escaping @Sendable (
        @escaping @Sendable (PlanningProgress) -> Void, @escaping @Sendable () -> Bool
      ) -> Result
  ) -> (Result?, Bool) {
    let line =
      talk.quiet
      ? nil : ProgressLine(language: input.language, isWatched: Console.isWatched, limit: nil)
    let second: @Sendable () -> Void = {
      line?.end()
      _exit(ExitStatus.nothingFound.rawValue)
    }
    let (result, wasInterrupted) = PlanningRun.wait(onSecondInterrupt: second) { isCancelled in
      work({ line?.show($0) }, isCancelled)
    }
    line?.end()
    return (result, wasInterrupted)
  }
}

/// What `keliling explain --json` answers.
private struct WholeAnswer: Encodable {
  struct Repair: Encodable {
    var given: String
    var netBenefit: Double
    var shortfalls: Int
  }
  struct Value: Encodable {
    var what: String
    var rupiah: Double
    var services: Double?
  }

  /// Empty where none can be proved.
  var contradiction: [String]
  /// The best first.
  var repairs: [Repair]
  /// The largest first.
  var values: [Value]
}

/// What `keliling explain --site K --json` answers.
private struct SiteAnswer: Encodable {
  struct Side: Encodable {
    var visits: Int
    var netBenefit: Double
    var services: Double
    var cost: Double
    /// Rp by which a better plan with so many visits may exist.
    var unproven: Double
    var displaced: [Visit]

    init(_ side: SiteExplanation.Side) {
      visits = side.visits
      netBenefit = side.netBenefit
      services = side.services
      cost = side.cost
      unproven = side.unproven
      displaced = side.displaced.map(Visit.init)
    }
  }
  struct Visit: Encodable {
    var change: String
    var site: String
    var before: String?
    var after: String?

    init(_ visit: PlanDifference.Visit) {
      change = visit.kind.rawValue
      site = visit.site
      before = visit.old?.firstDate.description
      after = visit.new?.firstDate.description
    }
  }

  var site: String
  var visits: Int
  /// Differences from the plan with as many visits; null where there is no plan.
  var more: Side?
  var fewer: Side?

  init(_ site: String, _ explanation: SiteExplanation) {
    self.site = site
    visits = explanation.count
    more = explanation.more.map(Side.init)
    fewer = explanation.fewer.map(Side.init)
  }
}
