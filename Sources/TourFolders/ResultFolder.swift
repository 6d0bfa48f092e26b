// SPDX-License-Identifier: GPL-3.0-or-later

/// Folders of results beside plans, such as an evaluation: written whole or not at all, never over
/// the tables of a district nor into a plan.
public enum ResultFolder {
  /// Writes `files` as the folder `target`; one that is there is replaced where it is empty, or holds
  /// results of the same kind and nothing of a district or a plan.
  ///
  /// - Parameter mark: the file by which such a folder is known.
  public static func write(
    _ files: [String: String], to target: String, knownBy mark: String
  ) throws(FolderWriteError) {
    try FolderWriter.write(files.mapValues { Array($0.utf8) }, to: target) {
      place throws(FolderWriteError) in
      guard let names = try? FileSystem.names(in: place, hidden: true) else {
        throw .targetOccupied(target)
      }
      let isOther = names.contains {
        $0 == DistrictTables.settings.file || $0 == PlanFolder.summaryFile
      }
      guard names.isEmpty || (names.contains(mark) && !isOther) else {
        throw .targetOccupied(target)
      }
    }
  }

  /// Writes `files` as the folder `target`; one that is there is replaced where it holds files of the
  /// same names alone, or nothing.
  public static func write(
    _ files: [String: [UInt8]], to target: String
  ) throws(FolderWriteError) {
    try FolderWriter.write(files, to: target) { place throws(FolderWriteError) in
      guard FileSystem.files(below: place).allSatisfy({ files[$0] != nil }) else {
        throw .targetOccupied(target)
      }
    }
  }
}
