// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TourEvaluation
import TourFolders
import TourReports
import Touring

/// The visits of earlier plans that count for the next one: those that ended before its horizon, and
/// were held as far as a record says.
///
/// The record of a plan is `actuals.csv` in its folder, or in that of its evaluation beside it.
/// Without one, its visits are taken to have been held as planned.
struct PastPlans {
  /// Each visit as a text of `--after`.
  private(set) var texts: [String] = []
  /// What is to be said about them.
  private(set) var notes: [String] = []

  init(_ folders: [String], for input: DistrictInput) throws(Failure) {
    var given: [(day: Day, people: Double)] = []
    var found: [(path: String, plan: PlanTables)] = []
    for folder in folders {
      let paths = PastPlans.plans(in: folder)
      if paths.isEmpty { throw Failure(.planUnreadable(path: folder), in: input.language) }
      for path in paths where !found.contains(where: { $0.path == path }) {
        let plan = try PlanStore.read(path, language: input.language)
        try PlanStore.check(plan, at: path, isOf: input)
        found.append((path, plan))
      }
    }
    var plans = 0
    let start = input.district.horizon.lowerBound
    // A folder of all plans may hold the one that is made now, and later ones.
    for (path, plan) in found where plan.summary.horizon.lowerBound < start {
      if let newer = found.first(where: { PastPlans.replaces($0.plan, plan) }) {
        notes.append(
          AnswerWords(language: input.language).replaced(path, by: newer.path))
        continue
      }
      plans += 1
      given += try add(plan, path, input)
    }
    texts = Array(Set(texts)).sorted()
    let year = start.civil.year
    let people = given.filter { $0.day.civil.year == year }.reduce(0) { $0 + $1.people }
    notes.append(
      AnswerWords(language: input.language).past(
        visits: texts.count, plans: plans,
        services: Formats(input.language, for: input.district).whole(people), year: year))
  }

  /// The folder itself, or the plans in it, in the order of their names.
  private static func plans(in folder: String) -> [String] {
    if PlanFolder.isPlan(at: folder) { return [folder] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { folder + "/" + $0 }.filter { PlanFolder.isPlan(at: $0) }
  }

  /// Whether `new` is a re-plan made for the time of `old`, after it: then visits that it has moved did
  /// not take place as `old` says.
  private static func replaces(_ new: PlanTables, _ old: PlanTables) -> Bool {
    guard new.summary.horizon == old.summary.horizon, let asOf = new.summary.asOf else {
      return false
    }
    return old.summary.asOf.map { $0 < asOf } ?? true
  }

  /// Adds the visits of one plan, and gives what was served in it.
  private mutating func add(
    _ plan: PlanTables, _ path: String, _ input: DistrictInput
  ) throws(Failure) -> [(day: Day, people: Double)] {
    let held = try outcomes(of: plan, at: path, input)
    let known = Set(input.district.sites.map(\.id))
    let start = input.district.horizon.lowerBound
    var given: [(day: Day, people: Double)] = []
    for row in plan.visits {
      let people = held.map { $0[row.visit] } ?? row.people
      guard let people else { continue }
      guard row.lastDate < start else { continue }
      given.append((row.lastDate, people))
      guard known.contains(row.site) else {
        notes.append(
          AnswerWords(language: input.language).siteGone(row.site, of: row.visit, in: path))
        continue
      }
      texts.append("\(row.site) \(row.firstDate) \(row.lastDate) \(Int(people.rounded()))")
    }
    return given
  }

  /// People served by visit, by the plan's record; a visit that did not open has none. nil without a
  /// record.
  private func outcomes(
    of plan: PlanTables, at path: String, _ input: DistrictInput
  ) throws(Failure) -> [String: Double]? {
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    let records = [folder + "-evaluasi/actuals.csv", folder + "/actuals.csv"]
    guard let record = records.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      return nil
    }
    let (district, _) = input.reading.district(horizon: plan.summary.horizon)
    guard let district else { return nil }
    let reading = FileReader(about: district).actuals(at: record)
    if reading.failed { throw Failure(.fileUnreadable(path: record), in: input.language) }
    var people: [String: Double] = [:]
    for outcome in Evaluation(reading.rows, of: plan, in: district).visits
    where outcome.status != .notOpened {
      guard case .visit(let id, _) = outcome.post.kind else { continue }
      people[id] =
        outcome.isReported ? outcome.realised : outcome.target * outcome.untoldShare
    }
    return people
  }
}
