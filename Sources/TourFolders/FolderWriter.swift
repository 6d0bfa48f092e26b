// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Why a folder could not be written; nothing was changed. Exit code 5 of the commands.
public enum FolderWriteError: Error, Hashable, Sendable {
  /// A file stands where the folder should.
  case targetIsFile(String)
  /// The folder is there and holds something else.
  case targetOccupied(String)
  /// A plan stands there, and files beside it that are not its own.
  case targetHoldsMore(String, files: [String])
  /// The system refused: no space, no permission, …
  case unwritable(String, reason: String)
  /// A file would lie outside the folder.
  case outside(String)
}

/// Writes a folder whole or not at all.
package enum FolderWriter {
  /// Writes `files` (relative path → bytes) as the folder `target`, in place of one that is there
  /// where `check` lets its resolved path pass.
  ///
  /// The files are written into a fresh folder beside the target, which then takes its place in one
  /// step. Where anything fails the fresh folder is removed and the target is as it was.
  package static func write(
    _ files: [String: [UInt8]], to target: String,
    check: (String) throws(FolderWriteError) -> Void
  ) throws(FolderWriteError) {
    let place = FileSystem.resolved(target)
    var isThere = false
    switch FileSystem.kind(at: place) {
    case .missing: break
    case .file, .other: throw .targetIsFile(target)
    case .folder:
      isThere = true
      try check(place)
    }
    try checkPaths(files.keys)
    do {
      try replace(place, isThere: isThere, with: files)
    } catch {
      throw .unwritable(target, reason: error.reason)
    }
  }

  private static func replace(
    _ place: String, isThere: Bool, with files: [String: [UInt8]]
  ) throws(FileSystem.Failure) {
    let parent = FileSystem.parent(of: place)
    try FileSystem.makeFolder(parent)
    let fresh = try FileSystem.makeFreshFolder(in: parent)
    do throws(FileSystem.Failure) {
      for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
        let file = fresh + "/" + path
        try FileSystem.makeFolder(FileSystem.parent(of: file))
        try FileSystem.write(bytes, to: file)
      }
      FileSystem.sync(fresh)
      try takePlace(fresh, of: place, isThere: isThere, in: parent)
    } catch {
      FileSystem.remove(fresh)
      throw error
    }
  }

  /// Writes `files` (relative path → bytes) into the folder `target`, which is there: each is written
  /// beside its place and then takes it in one step.
  static func add(_ files: [String: [UInt8]], to target: String) throws(FolderWriteError) {
    try checkPaths(files.keys)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let file = target + "/" + path
      let folder = FileSystem.parent(of: file)
      do {
        try FileSystem.makeFolder(folder)
        let fresh = try FileSystem.makeFreshFolder(in: folder)
        defer { FileSystem.remove(fresh) }
        try FileSystem.write(bytes, to: fresh + "/file")
        try FileSystem.move(fresh + "/file", to: file)
      } catch {
        throw .unwritable(file, reason: error.reason)
      }
    }
  }

  private static func checkPaths(_ paths: some Sequence<String>) throws(FolderWriteError) {
    for path in paths {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      if parts.isEmpty || parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) {
        throw .outside(path)
      }
    }
  }

  /// Puts `fresh` where `place` is: the two change places in one step, or, where the system can't do
  /// that, the older folder goes aside first and comes back where the second step fails.
  private static func takePlace(
    _ fresh: String, of place: String, isThere: Bool, in parent: String
  ) throws(FileSystem.Failure) {
    guard isThere else {
      try FileSystem.move(fresh, to: place)
      FileSystem.sync(parent)
      return
    }
    if FileSystem.exchange(fresh, place) {
      FileSystem.sync(parent)
      FileSystem.remove(fresh)
      return
    }
    let aside = try FileSystem.makeFreshFolder(in: parent)
    do {
      try FileSystem.move(place, to: aside)
    } catch {
      FileSystem.remove(aside)
      throw error
    }
    do {
      try FileSystem.move(fresh, to: place)
    } catch {
      try? FileSystem.move(aside, to: place)
      throw error
    }
    FileSystem.sync(parent)
    FileSystem.remove(aside)
  }
}
