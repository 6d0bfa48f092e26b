// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TourFolders

/// A row of `Data/benchmarks/instances.csv`: a district to plan, and what is aimed at.
struct Instance {
  enum Source {
    /// A district of the repository.
    case folder(String)
    case drawn(Shape)
  }

  /// What a district is drawn from.
  struct Shape {
    var seed: UInt64
    var sites: Int
    var teams: Int
    /// Residents of a site, by the median.
    var residents: Double
    var hasCatchment: Bool
    var from: String
    var to: String
  }

  struct Unreadable: Error, CustomStringConvertible {
    var description: String
  }

  var name: String
  var source: Source
  var from: String
  var to: String
  /// What is counted over the horizon is multiplied by this.
  var times: Int
  /// Time limit of the planner.
  var seconds: Double
  /// The gap that is aimed at, as a fraction.
  var target: Double

  /// The instances of a file.
  static func read(_ path: String) throws -> [Instance] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Unreadable(description: "\(path) cannot be read")
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    let header = lines.first.map { $0.split(separator: ",").map(String.init) } ?? []
    return try lines.dropFirst().enumerated().map { nth, line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let row = Dictionary(zip(header, cells)) { first, _ in first }
      func fault(_ column: String) -> Unreadable {
        Unreadable(description: "\(path), row \(nth + 2), \(column): \(row[column] ?? "missing")")
      }
      func text(_ column: String) throws -> String {
        guard let text = row[column], !text.isEmpty else { throw fault(column) }
        return text
      }
      func number(_ column: String) throws -> Double {
        guard let number = Double(try text(column)), number >= 0 else { throw fault(column) }
        return number
      }
      let from = try text("from")
      let to = try text("to")
      let folder = row["folder"] ?? ""
      let source: Source =
        folder.isEmpty
        ? .drawn(
          Shape(
            seed: UInt64(try number("seed")), sites: Int(try number("sites")),
            teams: Int(try number("teams")), residents: try number("residents"),
            hasCatchment: row["catchment"] == "yes", from: from, to: to)) : .folder(folder)
      return Instance(
        name: try text("name"), source: source, from: from, to: to, times: Int(try number("times")),
        seconds: try number("seconds"), target: try number("target") / 100)
    }
  }
}
