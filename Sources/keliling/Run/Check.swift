// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import TourRules
import Touring

/// What `keliling check` finds.
struct Check {
  var language: Language
  var path: String
  var findings: [Finding]
  /// Whether a file of the district could not be read.
  var isUnreadable = false
  /// The plan that was judged, where it can be read.
  var plan: PlanTables?
  var isOfPlan: Bool
  /// That the plan is of another district, where it seems to be.
  var another: Cause?
  /// Whether everything could be judged that the check is for.
  var isJudged = false
  /// The codes that were judged by where not all could be.
  var judged: Set<String> = []
  /// Where the files of the findings lie, the likeliest first.
  var folders: [String]

  /// Validates the district folder at `path`, over `horizon` or that of its settings.
  static func folder(_ path: String, horizon: ClosedRange<Day>?, language: Language?) -> Check {
    let reading = DistrictFolder.read(at: path)
    let language = language ?? reading.language
    // A folder without a horizon is whole: the command line gives it one.
    let (district, full) = reading.district(horizon: horizon)
    let notices = full.notices.contains { $0.cause == .noHorizon } ? reading.notices : full
    var findings = notices.findings(in: language)
    if let district {
      findings +=
        DistrictCheck(district, origins: reading.origins, language: language).findings
    }
    return Check(
      language: language, path: path, findings: findings,
      isUnreadable: reading.failed, isOfPlan: false, isJudged: !reading.failed, folders: [path])
  }

  /// Verifies the plan at `path` by the rules of the district, from the plan's files alone.
  static func plan(
    _ path: String, of district: String, older: String?, asOf: Day?, confirming: Bool,
    language asked: Language?, isQuiet: Bool
  ) throws(Failure) -> Check {
    let reading = PlanFolder.read(at: path)
    let options = ProblemOptions(reading.tables?.summary.options ?? [:])
    let folder = DistrictFolder.read(at: district, set: options.settings)
    let language = asked ?? folder.language
    var check = Check(
      language: language, path: path, findings: reading.findings(in: language), isOfPlan: true,
      folders: [path, district])
    let (read, notices) = folder.district(horizon: reading.tables?.summary.horizon)
    var value = read
    var faults: [OptionFault] = []
    if let read { (value, faults) = options.apply(to: read) }
    if reading.tables != nil, folder.failed || value == nil {
      // What is wrong lies with the district; the plan can't be judged by it.
      return Check(
        language: language, path: district, findings: notices.findings(in: language),
        isUnreadable: folder.failed, isOfPlan: false, folders: [district])
    }
    // What a missing table would break is not judged.
    guard reading.isWhole, let tables = reading.tables, let value else { return check }
    check.another = PlanStore.another(tables, at: path, than: value)
    var olderPlan: PlanTables?
    if let older { olderPlan = try PlanStore.read(older, language: language) }
    check.findings =
      reading.findings(
        for: value, olderPlan: olderPlan, digests: folder.digests, in: language)
      + faults.map { $0.finding(in: language) }
    let line = isQuiet ? nil : CheckProgress(language: language, isWatched: Console.isWatched)
    check.findings += Judge(value, language: language).findings(
      on: PlanUnderJudgement(
        tables: tables, lines: reading.lines, olderPlan: olderPlan, asOf: asOf),
      certificate: confirming, progress: { line?.show($0) })
    line?.end()
    check.isJudged = true
    return check
  }

  /// What the data are found by.
  var verdicts: [Finding] { findings.filter { !NoticeCatalogue.isFailure($0.code) } }

  /// What could not be read: no fault of the data's.
  var failures: [Finding] { findings.filter { NoticeCatalogue.isFailure($0.code) } }

  /// Why the command fails, where it does.
  func cause(failOn: CheckCommand.FailOn) -> Cause? {
    let errors = FindingsOutput.count(verdicts, .error)
    if isUnreadable { return .folderUnreadable(path: path) }
    if errors > 0 {
      return isOfPlan
        ? another ?? .planHasErrors(count: errors) : .folderHasErrors(count: errors, path: path)
    }
    let warnings = FindingsOutput.count(verdicts, .warning)
    return failOn == .warning && warnings > 0 ? .warningsCount(warnings) : nil
  }
}
