// SPDX-License-Identifier: GPL-3.0-or-later

extension PlanFolder {
  /// Refuses a place where a plan must not be written: a file, or a folder that holds anything but a
  /// plan. A folder that is empty or not there yet is a good target.
  public static func checkTarget(_ path: String) throws(FolderWriteError) {
    switch FileSystem.kind(at: path) {
    case .missing: return
    case .file, .other: throw .targetIsFile(path)
    case .folder: try checkFolder(FileSystem.resolved(path), named: path)
    }
  }

  /// Refuses the folder at `place` where it holds anything but a plan; `path` is how it was asked for.
  static func checkFolder(_ place: String, named path: String) throws(FolderWriteError) {
    guard isPlan(at: place) else {
      // A folder whose names can't be read is not known to be empty.
      guard let names = try? FileSystem.names(in: place, hidden: true), names.isEmpty else {
        throw .targetOccupied(path)
      }
      return
    }
    let strangers = strangers(in: place)
    guard strangers.isEmpty else { throw .targetHoldsMore(path, files: strangers) }
  }

  /// Files below a plan folder that are not the plan's own, by their paths in the folder, sorted.
  ///
  /// The plan's own are its tables and what plan.json lists as `files`. One that lists nothing, since
  /// another program wrote it, has plan.md and its inputs besides.
  static func strangers(in place: String) -> [String] {
    let bytes = (try? FileSystem.read(place + "/" + summaryFile)) ?? []
    let listed = (try? JSONParser.parse(bytes))?[filesMember]?.array?.compactMap(\.string)
    let own = Set(PlanFolderTables.all.map(\.file) + [summaryFile] + (listed ?? ["plan.md"]))
    return FileSystem.files(below: place).filter { path in
      !own.contains(path) && !isLitter(path)
        && !(listed == nil && path.hasPrefix(inputsFolder + "/"))
    }
  }

  /// Whether a file is what desktops and spreadsheets leave where somebody has looked.
  private static func isLitter(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return [".DS_Store", ".directory", "Thumbs.db", "desktop.ini"].contains(name)
      || name.hasPrefix(".~lock.") || name.hasPrefix("~$")
  }
}
