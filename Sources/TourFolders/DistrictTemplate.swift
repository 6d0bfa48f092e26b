// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension DistrictFolder {
  /// The texts of a new district folder, by file name: every table with its header and example rows,
  /// which together are a small district that can be planned.
  public static func templateFiles() -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: DistrictTables.all.map { table in
        (table.file, CSVWriter.text([table.columns.map(\.name)] + table.examples))
      })
  }

  /// Writes a new district folder, whole or not at all.
  ///
  /// Throws where a file or a folder that is not empty stands at `target`, or the system refuses.
  public static func writeTemplate(to target: String) throws(FolderWriteError) {
    try FolderWriter.write(templateFiles().mapValues { Array($0.utf8) }, to: target) {
      place throws(FolderWriteError) in
      guard let names = try? FileSystem.names(in: place, hidden: true), names.isEmpty else {
        throw .targetOccupied(target)
      }
    }
  }
}
