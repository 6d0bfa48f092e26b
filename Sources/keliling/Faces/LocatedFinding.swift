// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TourFolders
import Touring

/// A finding with the place of its cell in the text of its file.
struct LocatedFinding {
  var finding: Finding
  /// The file relative to the root of the repository; nil where the finding is about no file.
  var path: String?
  /// Where the cell stands; nil where the finding names no cell, or it can't be found again.
  var place: CellPlace?
  /// The row that the finding points at, as it is written.
  var row: FoundRow?
  /// Stays the same while the row moves: what tells one finding from another between two checks.
  var fingerprint = ""

  /// The line of the cell, or of the row.
  var line: Int? { place?.line ?? finding.row }
}

extension LocatedFinding {
  /// Finds the cells of `findings` again in the files of `folders`.
  ///
  /// - Parameter folders: where the files of the findings may lie, the likeliest first; of a single
  ///   file, the file.
  static func locate(_ findings: [Finding], in folders: [String]) -> [LocatedFinding] {
    var rows: [String: Set<Int>] = [:]
    for finding in findings {
      if let file = finding.file {
        rows[file, default: []].formUnion(finding.row.map { [$0] } ?? [])
      }
    }
    let finders = rows.map { file, rows in
      let path = find(file, in: folders)
      guard !rows.isEmpty, let bytes = FileManager.default.contents(atPath: path) else {
        return (file, (path, CellFinder?.none))
      }
      return (file, (path, CellFinder([UInt8](bytes), rows: rows)))
    }
    let files = Dictionary(finders, uniquingKeysWith: { first, _ in first })
    var seen: [String: Int] = [:]
    return findings.map { finding in
      var located = LocatedFinding(finding: finding)
      if let file = finding.file, let (path, finder) = files[file] {
        located.path = FilePaths.relative(path)
        if let row = finding.row {
          located.row = finder?.rows[row]
          if let column = finding.column {
            located.place = finder?.place(row: row, column: column)
            if finding.value == nil {
              located.finding.value = finder?.text(row: row, column: column)
            }
          }
        }
      }
      let print = located.plainFingerprint
      let ordinal = seen[print, default: 0] + 1
      seen[print] = ordinal
      located.fingerprint = "\(print):\(ordinal)"
      return located
    }
  }

  private static func find(_ file: String, in folders: [String]) -> String {
    if folders.contains(file) { return file }
    let files = FileManager.default
    let paths = folders.map { folder in
      var isFolder: ObjCBool = false
      if files.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue {
        let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().relativePath
        return parent + "/" + file
      }
      return folder + "/" + file
    }
    return paths.first { files.fileExists(atPath: $0) } ?? paths.first ?? file
  }

  /// Of the code, the file, the cell and what the whole row says, but not where the row stands.
  private var plainFingerprint: String {
    let parts =
      [finding.code, path ?? "", finding.column ?? "", finding.value ?? ""] + finding.ids + ["\n"]
      + (row?.cells ?? [])
    let bytes = Array(parts.joined(separator: "\u{1F}").utf8)
    return String(DistrictReading.digest(bytes).dropFirst("sha256:".count).prefix(32))
  }
}
