// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TourFolders

/// Where a plan goes: looked at before a minute of planning is spent on it.
enum Target {
  /// `Reports/<name of the district's folder>/<horizon>`.
  static func usual(district: String, horizon: String) -> String {
    let name = URL(fileURLWithPath: district).standardizedFileURL.lastPathComponent
    return "Reports/\(name.isEmpty || name == "/" ? "district" : name)/\(horizon)"
  }

  /// Refuses a target that holds something other than a plan, or that can't be written.
  ///
  /// A plan is written into a fresh folder beside the target that then takes its place, so what has
  /// to be writable is the nearest folder above that is there.
  static func check(_ path: String) throws(FolderWriteError) {
    try PlanFolder.checkTarget(path)
    let files = FileManager.default
    var isFolder: ObjCBool = false
    var parent = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
    while !files.fileExists(atPath: parent.path, isDirectory: &isFolder), parent.path != "/" {
      parent.deleteLastPathComponent()
    }
    guard isFolder.boolValue else {
      throw .unwritable(path, reason: String(cString: strerror(ENOTDIR)))
    }
    var template = Array((parent.path + "/.keliling-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .unwritable(path, reason: String(cString: strerror(errno)))
    }
    rmdir(template)
  }
}
