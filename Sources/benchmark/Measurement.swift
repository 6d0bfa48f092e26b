// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TourFolders

/// What came of one instance.
struct Measurement {
  /// What `keliling plan --json` answers, as far as it is needed here.
  private struct Answer: Decodable {
    var status: String
    var netBenefit: Double
    var bound: Double
    var gap: Double?
    var certifiedBound: Double?
  }

  struct Failed: Error, CustomStringConvertible {
    var description: String
  }

  var instance: Instance
  var limit: Double
  var seconds: Double
  var status: String
  /// In Rp.
  var value: Double
  var bound: Double
  var certifiedBound: Double?
  /// Seconds from the start of the program to the first line that tells of a plan.
  var firstPlan: Double?
  /// Bytes.
  var peak: Int
  /// Seconds of the judge over the plan and its certificate.
  var judgeSeconds: Double

  var gap: Double { Measurement.gap(value, bound) }
  var certifiedGap: Double? { certifiedBound.map { Measurement.gap(value, $0) } }

  private static func gap(_ value: Double, _ bound: Double) -> Double {
    bound == 0 ? 0 : (bound - value) / abs(bound)
  }

  /// Plans an instance and has the plan judged; a plan that breaks a rule is no measurement.
  ///
  /// - Parameters:
  ///   - program: path of `keliling`.
  ///   - factor: time limits are multiplied by this.
  ///   - work: an empty folder that is there.
  init(_ instance: Instance, program: String, factor: Double, work: String) throws {
    self.instance = instance
    limit = instance.seconds * factor
    let district = work + "/district"
    let plan = work + "/plan"
    try Measurement.write(instance, to: district)
    let run = try TimedChild.run(
      program,
      [
        "plan", district, "--from", instance.from, "--to", instance.to, "--time-limit", "\(limit)",
        "--seed", "1", "--out", plan, "--language", "en", "--json",
      ])
    guard run.status == 0 else {
      throw Failed(
        description: "keliling plan ended with \(run.status): \(run.errors.last?.text ?? "")")
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let answer = try decoder.decode(Answer.self, from: Data(run.out.utf8))
    seconds = run.seconds
    status = answer.status
    value = answer.netBenefit
    bound = answer.bound
    certifiedBound = answer.certifiedBound
    firstPlan =
      run.errors.first {
        $0.text.contains(" value ") && !$0.text.contains(" value –")
      }?.seconds
    peak = run.peak

    let judged = try TimedChild.run(
      program, ["check", district, "--plan", plan, "--language", "en", "--quiet"])
    guard judged.status == 0 else {
      let words = judged.out.split(separator: "\n").prefix(3).joined(separator: " ")
      throw Failed(description: "the judge refuses the plan (\(judged.status)): \(words)")
    }
    judgeSeconds = judged.seconds
  }

  /// Writes the district's folder.
  static func write(_ instance: Instance, to folder: String) throws {
    let files = FileManager.default
    switch instance.source {
    case .folder(let source) where instance.times == 1:
      try files.copyItem(atPath: source, toPath: folder)
    case .folder(let source):
      try files.copyItem(atPath: source, toPath: folder)
      var tables: [String: [[String]]] = [:]
      for file in LongDistrict.files { tables[file] = rows(of: folder + "/" + file) }
      try write(LongDistrict.tables(tables, times: instance.times), to: folder)
    case .drawn(let shape):
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      var draw = DistrictDraw(shape)
      try write(draw.tables(), to: folder)
    }
  }

  private static func rows(of path: String) -> [[String]] {
    var reader = CSVReader(Array(FileManager.default.contents(atPath: path) ?? Data()))
    var rows: [[String]] = []
    while reader.next() == .row { rows.append(reader.texts) }
    return rows
  }

  private static func write(_ tables: [String: [[String]]], to folder: String) throws {
    for (file, rows) in tables {
      try Data(CSVWriter.text(rows).utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
    }
  }
}
