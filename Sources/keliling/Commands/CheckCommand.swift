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
  }

  /// From which severity on the check fails.
  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error
    case warning
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
  var format: Format = .text

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

  @OptionGroup(title: "Horizon")
  var days: HorizonOptions

  @OptionGroup(title: "Output")
  var talk: TalkOptions

  private var isJSON: Bool { talk.json || format == .json }

  func run() throws {
    if rules {
      RulesList.write(in: talk.early, asJSON: isJSON)
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
    let check: Check
    if let plan, Check.isFile(plan) {
      if oldPlan != nil { throw Failure(.visitsAlone(option: "--old-plan"), in: talk.early) }
      check = Check.hand(
        plan, of: district, horizon: horizon, language: talk.language)
    } else if let plan {
      if horizon != nil { throw Failure(.horizonOfPlan, in: talk.early) }
      check = try Check.plan(
        plan, of: district, older: oldPlan, asOf: day, confirming: !noCertificate,
        language: talk.language, isQuiet: talk.quiet)
    } else {
      check = Check.folder(district, horizon: horizon, language: talk.language)
    }
    check.write(asJSON: isJSON)
    if let cause = check.cause(failOn: failOn) { throw Failure(cause, in: check.language) }
  }
}
