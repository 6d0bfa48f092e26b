// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The names under which other programs know the files of a folder: relative to the root of the
/// repository, with `/` between the parts.
enum FilePaths {
  /// The folder that paths are relative to: the workspace of a GitHub workflow where the program
  /// runs inside it, else the folder it was started in.
  static let root: String = {
    let here = FileManager.default.currentDirectoryPath
    if let workspace = ProcessInfo.processInfo.environment["GITHUB_WORKSPACE"],
      rest(of: absolute(here, in: "/"), below: absolute(workspace, in: "/")) != nil
    {
      return absolute(workspace, in: "/")
    }
    return here
  }()

  /// `path` relative to ``root``; as it is, made absolute, where it lies elsewhere.
  static func relative(_ path: String) -> String {
    let whole = absolute(path, in: FileManager.default.currentDirectoryPath)
    if let rest = rest(of: whole, below: root) { return rest }
    let resolved = URL(fileURLWithPath: whole).resolvingSymlinksInPath().path
    let resolvedRoot = URL(fileURLWithPath: root).resolvingSymlinksInPath().path
    return rest(of: resolved, below: resolvedRoot) ?? whole
  }

  /// `path` as a reference of RFC 3986: relative, or `file:` where it is absolute.
  static func reference(_ path: String) -> String {
    // A colon in the first part would read as a scheme.
    let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: ":;"))
    let encoded = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }

  private static func absolute(_ path: String, in folder: String) -> String {
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." {
        _ = parts.popLast()
      } else {
        parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// What is left of `path` below `folder`: `.` for the folder itself, nil where it is elsewhere.
  private static func rest(of path: String, below folder: String) -> String? {
    if path == folder { return "." }
    let start = folder == "/" ? folder : folder + "/"
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
  }
}
