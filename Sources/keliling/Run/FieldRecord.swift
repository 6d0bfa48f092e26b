// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TourFolders
import TourReports

/// The record in a plan folder: an empty form until somebody has typed into it, and then what happened,
/// which nothing may write over.
enum FieldRecord {
  static func path(in folder: String) -> String { folder + "/" + PlanPapers.recordPath }

  /// Whether somebody has typed into the record of the plan in `folder`; one that cannot be read counts
  /// as such, since nobody knows what it holds.
  static func isFilled(in folder: String, of input: DistrictInput) -> Bool {
    let path = path(in: folder)
    guard FileManager.default.fileExists(atPath: path) else { return false }
    let reading = FileReader(about: input.district).actuals(at: path)
    return reading.failed || reading.hasErrors
      || reading.rows.contains { row in
        row.people != nil || row.reason != nil || row.answers.contains { $0 != nil }
      }
  }

  /// Refuses to put a new plan in the place of one whose record has been filled in.
  /// `option` is the one by which the folder is chosen.
  static func check(
    _ folder: String, of input: DistrictInput, option: String = "--out"
  ) throws(Failure) {
    if isFilled(in: folder, of: input) {
      throw Failure(.recordFilled(path: path(in: folder), option: option), in: input.language)
    }
  }
}
