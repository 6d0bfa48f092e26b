// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import TourFolders
import TourRules
import Touring

/// `keliling check`: validates a district folder, or verifies a plan from its files alone.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: """
      Memeriksa folder kabupaten, atau rencana terhadap semua aturan. / Checks a district folder, or a \
      plan against every rule.
      """)

  /// How the findings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case junit
    case sarif
    case github
  }

  /// From which severity on the check fails.
  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error
    case warning

    var severity: Finding.Severity {
      switch self {
      case .error: .error
      case .warning: .warning
      }
    }
  }

  @Argument(
    help: ArgumentHelp(
      "Folder kabupaten. / The district folder.", valueName: "district"))
  var district: String?

  @Option(
    help: ArgumentHelp(
      """
      Folder rencana, atau berkas CSV kunjungan yang dibuat dengan tangan (site, date, days; bila \
      ada: team, agencies, staff). / The plan's folder, or a CSV file of visits made by hand (site, \
      date, days; where given: team, agencies, staff).
      """, valueName: "folder|file"))
  var plan: String?

  @Option(
    name: .customLong("old-plan"),
    help: ArgumentHelp(
      "Rencana lama dari penyusunan ulang. / The older plan of a re-plan.", valueName: "folder"))
  var oldPlan: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Hari pertama yang masih dapat diubah. / The first day that could still be changed.",
      valueName: "date"))
  var asOf: String?

  @Option(help: "Bentuk jawaban. / Form of the answer.")
  var format: Format?

  @Option(
    name: .customLong("fail-on"),
    help: "Gagal mulai dari kesalahan atau peringatan. / Fail from errors or from warnings on.")
  var failOn: FailOn = .error

  @Flag(
    name: .customLong("no-certificate"),
    help: "Tanpa menghitung ulang sertifikat. / Without confirming the certificate.")
  var noCertificate = false

  @Flag(help: "Daftar semua aturan. / List every rule.")
  var rules = false

  /// Makes the page of the rules in the documentation.
  @Flag(name: .customLong("rules-page"), help: .hidden)
  var rulesPage = false

  @OptionGroup(title: "Horizon")
  var days: HorizonOptions

  @OptionGroup(title: "Output")
  var talk: TalkOptions

  private var face: Format { format ?? (talk.json ? .json : .text) }

  func run() throws {
    try talk.check(format)
    if rulesPage {
      Console.out(RulesPage.text, terminator: "")
      return
    }
    if rules {
      guard face == .text || face == .json else {
        throw Failure(.rulesFormat(face.rawValue), in: talk.early)
      }
      RulesList.write(in: talk.early, asJSON: face == .json)
      return
    }
    guard let district else { throw Failure(.needsDistrict, in: talk.early) }
    if plan == nil, oldPlan != nil {
      throw Failure(.needsPlanFor(option: "--old-plan"), in: talk.early)
    }
    if plan == nil, asOf != nil { throw Failure(.needsPlanFor(option: "--as-of"), in: talk.early) }
    if oldPlan != nil, asOf == nil {
      throw Failure(.needsBoth("--old-plan", "--as-of"), in: talk.early)
    }
    if asOf != nil, oldPlan == nil {
      throw Failure(.needsBoth("--as-of", "--old-plan"), in: talk.early)
    }
    let day: Day?
    let horizon: ClosedRange<Day>?
    do {
      horizon = try days.horizon()
      day = try asOf.map { text throws(Cause) in try HorizonOptions.day(text, "--as-of") }
    } catch {
      throw Failure(error, in: talk.early)
    }
    try report(check(district, horizon: horizon, asOf: day))
  }

  /// The check, or the page that says why there is none.
  private func check(
    _ district: String, horizon: ClosedRange<Day>?, asOf day: Day?
  ) throws(Failure) -> Check {
    guard let plan else {
      return Check.folder(district, horizon: horizon, language: talk.language)
    }
    if Check.isFile(plan) {
      if oldPlan != nil { throw Failure(.visitsAlone(option: "--old-plan"), in: talk.early) }
      return Check.hand(plan, of: district, horizon: horizon, language: talk.language)
    }
    if horizon != nil { throw Failure(.horizonOfPlan, in: talk.early) }
    do throws(Failure) {
      return try Check.plan(
        plan, of: district, older: oldPlan, asOf: day, confirming: !noCertificate,
        language: talk.language, isQuiet: talk.quiet)
    } catch {
      let report = CheckReport(error, checked: plan, isOfPlan: true)
      if face != .text { Console.out(report.text(as: face), terminator: "") }
      throw error
    }
  }

  private func report(_ check: Check) throws {
    let cause = check.cause(failOn: failOn)
    let report = CheckReport(
      check, failOn: failOn.severity, status: cause?.status ?? .done)
    Console.out(report.text(as: face), terminator: "")
    if face == .github {
      do {
        try MarkdownFace(report: report).append()
      } catch {
        // What the check found counts more than its page.
        guard cause != nil else { throw error }
        for line in error.lines { Console.error(line) }
      }
    }
    if let cause { throw Failure(cause, in: check.language) }
  }
}
