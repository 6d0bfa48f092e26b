// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import TourRules
import Touring

/// One run over bytes that anybody could have written.
///
/// The first byte chooses the file that the others replace; the rest of the folder is a small one
/// that is in order, so that what a file says reaches the checks between tables and the judge.
enum Drill {
  /// The district that `keliling new` writes.
  static let district = DistrictFolder.templateFiles().mapValues { Array($0.utf8) }

  private static let districtFiles = DistrictTables.all.map(\.file)
  private static let planFiles = PlanFolderTables.all.map(\.file) + [PlanFolder.summaryFile]

  static func run(_ bytes: [UInt8]) {
    guard let choice = bytes.first else { return }
    let text = Array(bytes.dropFirst())
    let position = Int(choice) % (districtFiles.count + planFiles.count)
    if position < districtFiles.count {
      var files = district
      files[districtFiles[position]] = text
      check(district: files)
    } else {
      var files = TemplatePlan.files
      files[planFiles[position - districtFiles.count]] = text
      check(plan: files)
    }
    _ = CellFinder(text, rows: [1, 2, 3])
  }

  private static func check(district files: [String: [UInt8]]) {
    let reading = DistrictFolder.read(files)
    let (district, notices) = reading.district()
    precondition((district == nil) == (notices.count(.error) > 0), "A district or an error.")
    for language in Language.allCases {
      precondition(notices.findings(in: language).allSatisfy { !$0.message.isEmpty })
    }
    if let district { judge(TemplatePlan.reading, by: district) }
  }

  private static func check(plan files: [String: [UInt8]]) {
    guard let district = TemplatePlan.district else {
      preconditionFailure("The template is a district.")
    }
    judge(PlanFolder.read(files), by: district)
  }

  private static func judge(_ reading: PlanReading, by district: District) {
    guard let tables = reading.tables else {
      precondition(!reading.findings(in: .english).isEmpty, "Tables or a finding.")
      return
    }
    let findings =
      reading.findings(for: district, in: .indonesian)
      + Judge(district, language: .indonesian).findings(
        on: PlanUnderJudgement(tables: tables, lines: reading.lines), certificate: false)
    precondition(findings.allSatisfy { !$0.message.isEmpty })
  }
}
