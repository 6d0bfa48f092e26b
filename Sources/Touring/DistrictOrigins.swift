// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the values of a ``District`` stand in its folder: for each file the lines of its rows, in
/// the order of the district's arrays.
///
/// ```swift
/// origins.line(of: 3, in: "sites.csv")  // the line of district.sites[3]
/// ```
public struct DistrictOrigins: Hashable, Sendable {
  private var lines: [String: [Int]] = [:]

  /// A district that was made from no folder.
  public init() {}

  /// Notes that the next row of `file` begins on `line`.
  public mutating func add(_ line: Int, of file: String) { lines[file, default: []].append(line) }

  /// The line of the value at `position` of the file's array; the header is 1. nil where it is not
  /// known.
  public func line(of position: Int, in file: String) -> Int? {
    guard let known = lines[file], known.indices.contains(position) else { return nil }
    return known[position]
  }
}
