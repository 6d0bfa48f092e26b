// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// Plan folders as the commands need them: failures of the folder become failures of the command.
enum PlanStore {
  /// The plan at `path`, where its figures and horizon can be read.
  static func read(_ path: String, language: Language?) throws(Failure) -> PlanTables {
    try folder(path, language: language).tables
  }

  /// The plan at `path`, with what came of reading it.
  static func folder(
    _ path: String, language: Language?
  ) throws(Failure) -> (tables: PlanTables, reading: PlanReading) {
    let reading = PlanFolder.read(at: path)
    if let tables = reading.tables { return (tables, reading) }
    let language = language ?? .indonesian
    for finding in reading.findings(in: language) where finding.severity == .error {
      for line in FindingsOutput.lines(finding, in: language) { Console.error(line) }
    }
    throw Failure(.planUnreadable(path: path), in: language)
  }

  /// Refuses a plan of another district: papers and figures made from it would bear the name of this
  /// district and speak of another.
  static func check(
    _ plan: PlanTables, at path: String, isOf input: DistrictInput
  ) throws(Failure) {
    if let cause = another(plan, at: path, than: input.district) {
      throw Failure(cause, in: input.language)
    }
  }

  /// That a plan is of another district, where this one does not know most of its sites.
  static func another(_ plan: PlanTables, at path: String, than district: District) -> Cause? {
    let named = Set(plan.visits.map(\.site) + plan.roster.map(\.site))
    let unknown = named.subtracting(district.sites.map(\.id))
    guard let example = unknown.min(), unknown.count * 2 > named.count else { return nil }
    return .planOfAnother(path: path, unknown: unknown.count, of: named.count, example: example)
  }

  static func write(
    _ plan: PlanTables, inputs: [String: [UInt8]], reports: [String: [UInt8]],
    keeping tables: [String: [UInt8]] = [:], to target: String, language: Language
  ) throws(Failure) {
    do {
      try PlanFolder.write(
        plan, inputs: inputs, reports: reports, keeping: tables, to: target)
    } catch {
      throw Failure(.writing(error), in: language)
    }
  }

  static func write(_ reports: [String: [UInt8]], to path: String, language: Language)
    throws(Failure)
  {
    do {
      try PlanFolder.writeReports(reports, to: path)
    } catch {
      throw Failure(.writing(error), in: language)
    }
  }
}
