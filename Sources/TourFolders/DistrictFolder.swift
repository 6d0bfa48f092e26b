// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A folder of tables that describe a district.
public enum DistrictFolder {
  /// A folder whose known files are together larger than this is not read.
  public static let mostBytes = 256_000_000

  /// Reads the district in the folder at `path`; everything that is wrong with it is in the result.
  ///
  /// - Parameter set: settings that stand before those of `settings.csv`, by their keys.
  ///
  /// Cost: O(bytes), about a second for a million rows.
  public static func read(at path: String, set: [String: String] = [:]) -> DistrictReading {
    var inputs: [String: [UInt8]] = [:]
    var notices = NoticeList()
    guard FileSystem.kind(at: path) == .folder else {
      notices.add(like: .noFolder, file: path)
      return DistrictReading(inputs: [:], notices: notices, parts: nil)
    }
    let names: [String]
    do {
      names = try FileSystem.names(in: path)
    } catch {
      notices.add(like: .unreadable(reason: error.reason), file: path)
      return DistrictReading(inputs: [:], notices: notices, parts: nil)
    }
    var left = mostBytes
    var unread: Set<String> = []
    for table in DistrictTables.all where names.contains(table.file) {
      let file = path + "/" + table.file
      switch FileSystem.kind(at: file) {
      case .missing, .folder, .other:
        notices.add(like: .notAFile, file: table.file)
      case .file(let size) where size > left:
        notices.add(like: .tooLarge(megabytes: mostBytes / 1_000_000), file: table.file)
      case .file(let size):
        do {
          inputs[table.file] = try FileSystem.read(file)
          left -= size
          continue
        } catch {
          notices.add(like: .unreadable(reason: error.reason), file: table.file)
        }
      }
      unread.insert(table.file)
    }
    let known = DistrictTables.all.map(\.file)
    for name in names where !known.contains(name) && isStray(name, in: path) {
      notices.add(like: .unknownFile(nearest: nil), file: name) {
        .unknownFile(
          nearest: Nearest.name(to: name, among: known.filter { inputs[$0] == nil }))
      }
    }
    return read(inputs, unread: unread, notices: notices, set: set)
  }

  /// Reads a district from the bytes of its files, by their names: for tests, and for folders that
  /// live elsewhere.
  public static func read(
    _ inputs: [String: [UInt8]], set: [String: String] = [:]
  ) -> DistrictReading {
    read(inputs, unread: [], notices: NoticeList(), set: set)
  }

  private static func read(
    _ inputs: [String: [UInt8]], unread: Set<String>, notices: NoticeList, set: [String: String]
  ) -> DistrictReading {
    let reader = DistrictReader(inputs: inputs, unread: unread, notices: notices)
    let parts = reader.read(set: set)
    return DistrictReading(inputs: inputs, notices: reader.tables.notices, parts: parts)
  }

  /// Files that say what a folder holds and where it is from.
  private static let documentation = ["readme.md", "sources.md"]

  /// Whether a name that no table has may be a table all the same, or notes that nobody reads.
  private static func isStray(_ name: String, in folder: String) -> Bool {
    if documentation.contains(name.lowercased()) { return false }
    if case .file = FileSystem.kind(at: folder + "/" + name) { return true }
    return false
  }
}
