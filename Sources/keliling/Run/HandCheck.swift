// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TourFolders
import TourPlanning
import TourRules
import Touring

extension Check {
  /// Whether `path` is a file, so that it holds visits made by hand. Where nothing stands there, its
  /// name tells what was meant.
  static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return path.lowercased().hasSuffix(".csv")
    }
    return !isFolder.boolValue
  }

  /// Judges the visits made by hand in the file at `path` as far as they go, and says what they
  /// would bring with the best crews.
  ///
  /// The judge knows nothing of the crews that the planner chooses for the figures.
  static func hand(
    _ path: String, of district: String, horizon: ClosedRange<Day>?, language asked: Language?
  ) -> Check {
    let folder = DistrictFolder.read(at: district)
    let language = asked ?? folder.language
    let (value, notices) = folder.district(horizon: horizon)
    guard let value else {
      return Check(
        language: language, path: district, findings: notices.findings(in: language),
        isUnreadable: folder.failed, isOfPlan: false, folders: [district])
    }
    let reading = FileReader(about: value).handVisits(at: path, inHorizon: false)
    var check = Check(
      language: language, path: path, findings: reading.planFindings(in: language), isOfPlan: true,
      folders: [path, district])
    guard !reading.rows.isEmpty else { return check }
    let judge = HandJudge(value, language: language)
    // Figures are those of the horizon.
    let outside = reading.rows.filter { !value.horizon.contains($0.firstDay) }
    let answer = PlanCompletion(value).complete(
      reading.rows.filter { value.horizon.contains($0.firstDay) })
    let verdict = judge.verdict(on: reading.rows, in: path)
    check.findings += verdict.findings
    check.judged = Set(verdict.judged.map(\.rawValue)).union(
      ["F_COLUMN", "F_ROW", "F_VALUE", "F_UNKNOWN"])
    check.findings += judge.worth(
      of: answer.tables, left: (answer.left + outside).map(\.line), in: path)
    return check
  }
}
