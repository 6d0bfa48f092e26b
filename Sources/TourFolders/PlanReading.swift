// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What came of reading a plan folder.
public struct PlanReading: Sendable {
  /// The rows that can be read and what plan.json says; nil where plan.json does not tell the
  /// horizon and the figures.
  public var tables: PlanTables?
  /// For each row of a table, by the table's file name, the line that it begins on.
  public var lines: [String: [Int]] = [:]
  /// Whether certificate.csv was there.
  public var hasCertificate = false
  /// Whether every table is there with its columns, as far as the rows of it can be read. Without one
  /// of them most rules would find what is not the plan's fault.
  public var isWhole: Bool { unread.isEmpty && tables != nil }
  /// Tables that are missing or can't be read at all, certificate.csv apart.
  var unread: Set<String> = []
  /// Whether the folder itself was there.
  public var hasFolder = true
  /// The whole of plan.json, where it can be read.
  public var json: JSONValue?
  /// The bytes of the files that were read, by their names.
  public internal(set) var files: [String: [UInt8]] = [:]
  /// The texts of the fields of each table in the order of its declaration, for the rows in
  /// ``lines``.
  var fields: [String: [[String]]] = [:]
  public var notices = NoticeList()

  /// The notices as findings under the codes `F_…`, worded in `language`.
  public func findings(in language: Language) -> [Finding] {
    notices.findings(in: language) { $0.planCode }
  }
}

/// A folder with a plan: its tables, plan.json, the inputs that it was made from, and reports.
public enum PlanFolder {
  public static let summaryFile = "plan.json"
  public static let inputsFolder = "inputs"
  /// Where a re-plan keeps the plan that it was made from, without its reports and inputs: calendars
  /// written later call off what is gone, too.
  public static let olderFolder = "older"

  /// Whether a plan stands at `path`.
  public static func isPlan(at path: String) -> Bool {
    if case .file = FileSystem.kind(at: path + "/" + summaryFile) { return true }
    return false
  }

  /// Reads the plan at `path`. What can't be read is noted; everything else is given.
  public static func read(at path: String) -> PlanReading {
    var reading = PlanReading()
    guard FileSystem.kind(at: path) == .folder else {
      reading.hasFolder = false
      reading.notices.add(like: .noPlan, file: path)
      return reading
    }
    var files: [String: [UInt8]] = [:]
    for file in PlanFolderTables.all.map(\.file) + [summaryFile] {
      switch FileSystem.kind(at: path + "/" + file) {
      case .missing: continue
      case .folder, .other:
        reading.notices.add(like: .notAFile, file: file)
        files[file] = nil
      case .file(let size) where size > DistrictFolder.mostBytes:
        reading.notices.add(
          like: .tooLarge(megabytes: DistrictFolder.mostBytes / 1_000_000), file: file)
      case .file:
        do {
          files[file] = try FileSystem.read(path + "/" + file)
        } catch {
          reading.notices.add(like: .unreadable(reason: error.reason), file: file)
        }
      }
    }
    return read(files, notices: reading.notices)
  }

  /// The bytes of a plan as a re-plan made from it keeps them, by their paths in the re-plan's folder.
  /// What only proves the plan is left out.
  public static func kept(_ older: PlanReading) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in [summaryFile] + PlanFolderTables.inJSON.map(\.file) {
      files[olderFolder + "/" + file] = older.files[file]
    }
    return files
  }

  /// The plan that the re-plan at `path` was made from, where the folder has kept it and it can be
  /// read.
  public static func older(at path: String) -> PlanTables? {
    let folder = path + "/" + olderFolder
    return isPlan(at: folder) ? read(at: folder).tables : nil
  }

  /// Reads a plan from the bytes of its files, by their names.
  public static func read(_ files: [String: [UInt8]]) -> PlanReading {
    read(files, notices: NoticeList())
  }

  private static func read(_ files: [String: [UInt8]], notices: NoticeList) -> PlanReading {
    var reading = PlanReader(files: files, notices: notices).read()
    reading.files = files
    return reading
  }
}
