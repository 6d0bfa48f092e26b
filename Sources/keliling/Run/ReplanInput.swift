// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TourChanges
import TourFolders
import TourPlanning
import TourReports
import Touring

/// An older plan and the district as it now stands, read for a re-plan.
struct ReplanInput {
  let path: String
  let older: PlanTables
  let olderReading: PlanReading
  let district: DistrictInput
  let asOf: Day

  var language: Language { district.language }

  /// Reads both; what stops a re-plan is said.
  init(
    _ folder: String, plan: String, asOf: Day, options: ProblemOptions, language: Language?,
    isQuiet: Bool
  ) throws(Failure) {
    path = plan
    self.asOf = asOf
    (older, olderReading) = try PlanStore.folder(plan, language: language)
    district = try DistrictInput(
      folder, horizon: older.summary.horizon, asOf: asOf,
      options: ProblemOptions(older.summary.options).followed(by: options), language: language,
      isQuiet: isQuiet)
    let gone = olderReading.historyUnknown(in: district.district, before: asOf)
    if gone.isEmpty {
      try PlanStore.check(older, at: plan, isOf: district)
      return
    }
    for notice in gone {
      let finding = notice.finding(in: district.language, code: notice.cause.planCode)
      for line in FindingsOutput.lines(finding, in: district.language) { Console.error(line) }
    }
    throw Failure(.historyUnknown(count: gone.count), in: district.language)
  }

  /// Whether nothing asks for a change: every input is what the older plan was made from, and so are
  /// the options.
  var isUnchanged: Bool {
    older.summary.inputs == district.reading.digests
      && ProblemOptions(older.summary.options) == district.options
  }

  /// Where a path leads.
  private static func place(_ path: String) -> URL {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL
  }

  /// Whether a path leads to the older plan.
  private func isOlderPlan(_ target: String) -> Bool {
    Self.place(target).path == Self.place(path).path
  }

  /// Whether a name is one that the folder of a frontier's row may have: a number.
  private static func isRow(_ name: String) -> Bool {
    name.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Looks at the folders below `folder` that rows of a frontier may go to, before they are planned: a
  /// row's folder is named by a number, and which numbers there will be is not known yet. Neither the
  /// rows nor the plan that goes to `target` may take the other's place.
  func checkFrontier(_ folder: String, besides target: String?) throws(Failure) {
    let option = "--frontier-out"
    if let target = target.map(Self.place) {
      let rows = Self.place(folder)
      let isRow =
        target.deletingLastPathComponent().path == rows.path
        && Self.isRow(target.lastPathComponent)
      if isRow || (rows.path + "/").hasPrefix(target.path + "/") {
        throw Failure(.replacesRows, in: language)
      }
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() + ["0"] where Self.isRow(name) {
      let target = folder + "/" + name
      if isOlderPlan(target) { throw Failure(.replacesOlderPlan(option: option), in: language) }
      do { try Target.check(target) } catch {
        throw Failure(.writing(error, option: option), in: language)
      }
      try FieldRecord.check(target, of: district, option: option)
    }
  }

  /// Where the new plan goes: `asked`, or the usual place, beside the older plan where it stands there.
  func target(_ asked: String?) throws(Failure) -> String {
    var target =
      asked
      ?? Target.usual(
        district: district.path, horizon: HorizonOptions.folderName(older.summary.horizon))
    if isOlderPlan(target) {
      if asked != nil { throw Failure(.replacesOlderPlan(), in: language) }
      target += "_\(asOf)"
    }
    do { try Target.check(target) } catch { throw Failure(.writing(error), in: language) }
    try FieldRecord.check(target, of: district)
    return target
  }

  /// The re-plan; the older plan where nothing has changed.
  func replan(_ limits: PlanningLimits, isQuiet: Bool) throws(Failure) -> PlanTables {
    let replanner = Replanner(district.district, older: older, asOf: asOf, limits: limits)
    let isUnchanged = isUnchanged
    var plan: PlanTables
    do {
      plan = try PlanningRun.plan(
        in: language, isQuiet: isQuiet, limit: limits.seconds
      ) { progress, isCancelled in
        isUnchanged
          ? .planned(replanner.unchanged(isCancelled: isCancelled))
          : replanner.plan(progress: progress, isCancelled: isCancelled)
      }
    } catch {
      let clashes = PinClash.all(in: district.district, after: older, asOf: asOf)
      switch error.cause {
      case .infeasible(let reasons, _):
        throw Failure(.infeasible(reasons: reasons, clashes: clashes), in: language)
      // What stands in the way says more than that its people are there.
      case .uncrewed(let pins) where !clashes.isEmpty:
        throw Failure(.infeasible(reasons: pins.map(\.visit), clashes: clashes), in: language)
      default: throw error
      }
    }
    plan.summary.district = district.district.settings.name
    plan.summary.inputs = district.reading.digests
    plan.summary.options = district.options.texts
    return plan
  }

  /// The choice between fewer changes and more benefit.
  func frontier(
    _ limits: PlanningLimits, isQuiet: Bool
  ) throws(Failure) -> [ChangeFrontier.Row] {
    let frontier = ChangeFrontier(
      Replanner(district.district, older: older, asOf: asOf, limits: limits))
    let line =
      isQuiet
      ? nil : ProgressLine(language: language, isWatched: Console.isWatched, limit: limits.seconds)
    let second: @Sendable () -> Void = {
      line?.end()
      _exit(ExitStatus.nothingFound.rawValue)
    }
    let (rows, wasInterrupted) = PlanningRun.wait(onSecondInterrupt: second) { isCancelled in
      frontier.rows(progress: { line?.show($0) }, isCancelled: isCancelled)
    }
    line?.end()
    guard let rows = rows ?? nil, !rows.isEmpty else {
      throw Failure(.nothingFound(interrupted: wasInterrupted), in: language)
    }
    return rows.map { row in
      var row = row
      row.plan.summary.district = district.district.settings.name
      row.plan.summary.inputs = district.reading.digests
      row.plan.summary.options = district.options.texts
      return row
    }
  }

  /// The letters that a new plan makes wrong, or new.
  func letters(of plan: PlanTables) -> [LetterChange] {
    LetterChange.between(older, plan, asOf: asOf)
  }

  /// What the new plan changes, and why: the older plan's own copy of its inputs is compared with the
  /// folder, row by row.
  func changes(to plan: PlanTables) -> ChangeReport {
    let settings = district.district.settings
    let difference = PlanDifference(from: older, to: plan, asOf: asOf) { visit in
      let isShort = asOf.distance(to: visit.firstDate) < settings.noticeDays
      return (settings.cancelPenalty - settings.movePenalty)
        * (isShort ? settings.noticeFactor : 1)
    }
    let before = DistrictFolder.read(at: path + "/" + PlanFolder.inputsFolder).inputs
    let finder = CauseFinder(
      difference, inputs: InputChange.between(before, district.reading.inputs),
      options: CauseFinder.added(district.options.texts, to: older.summary.options),
      district: district.district)
    return ChangeReport(
      finder.changes(), attendances: finder.attendanceChanges(), in: difference,
      letters: letters(of: plan),
      for: district.district, in: language)
  }

  /// Writes a new plan with its reports.
  func write(
    _ plan: PlanTables, _ templates: LetterTemplates, to target: String
  ) throws(Failure) {
    let papers = PlanPapers(
      of: plan, for: district.district, in: language, letters: district.reading.letters,
      templates: templates, older: older)
    var kept: [String: [UInt8]] = [:]
    // Of a frontier, rows with changes have tables of their own.
    if isUnchanged, plan.hasSameTables(as: older) {
      for table in PlanFolderTables.inJSON { kept[table.file] = olderReading.files[table.file] }
    }
    var reports = PaperFiles.all(papers)
    reports.merge(PaperFiles.bytes(changes(to: plan).files)) { $1 }
    reports.merge(PlanFolder.kept(olderReading)) { $1 }
    try PlanStore.write(
      plan, inputs: district.reading.inputs, reports: reports, keeping: kept, to: target,
      language: language)
  }
}

extension PlanTables {
  /// Whether the rows are the same as another plan's, certificate and figures aside.
  fileprivate func hasSameTables(as other: PlanTables) -> Bool {
    visits == other.visits && trips == other.trips && roster == other.roster
      && service == other.service && schedule == other.schedule
  }
}
