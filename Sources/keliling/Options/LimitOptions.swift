// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import TourPlanning

/// How long the planner may work. A value is taken as it comes: -5 after an option is no further option
/// but its value, refused for what it is.
struct LimitOptions: ParsableArguments {
  @Option(
    name: .customLong("time-limit"), parsing: .unconditional,
    help: ArgumentHelp(
      "Batas waktu dalam detik (60, pada stress 5; tanpa batas bila --rounds diberikan). / Seconds to plan for (60, under stress 5; no limit where --rounds is given).",
      valueName: "seconds"))
  var timeLimit: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Batas kerja: banyaknya putaran, hasilnya sama di setiap komputer. / A limit of work in rounds: the same result on every machine.",
      valueName: "number"))
  var rounds: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Cukup bila celah ke batas atas sekian persen. / Stop where the gap is at most this many per cent.",
      valueName: "percent"))
  var gap: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Benih acak (1). / The random seed (1).", valueName: "number"))
  var seed: UInt64?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Banyaknya utas; hasilnya tidak berubah (semua inti). / Threads at work, without an effect on the result (all cores).",
      valueName: "number"))
  var threads: Int?

  /// Thirty years in seconds, and as much work: beyond it figures overflow.
  private static let most = 1_000_000_000

  func limits() throws(Cause) -> PlanningLimits {
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) {
      throw .notPositive(option: "--time-limit")
    }
    if let timeLimit, timeLimit > Double(LimitOptions.most) {
      throw .tooLarge(option: "--time-limit", most: LimitOptions.most)
    }
    if let rounds, rounds < 1 { throw .notPositive(option: "--rounds") }
    if let rounds, rounds > LimitOptions.most {
      throw .tooLarge(option: "--rounds", most: LimitOptions.most)
    }
    if let gap, !(gap >= 0 && gap.isFinite) { throw .negative(option: "--gap") }
    if let threads, threads < 1 { throw .notPositive(option: "--threads") }
    return PlanningLimits(
      seconds: timeLimit ?? (rounds == nil ? 60 : nil), rounds: rounds, gap: (gap ?? 0) / 100,
      seed: seed ?? 1,
      threads: threads ?? max(1, ProcessInfo.processInfo.activeProcessorCount))
  }
}

extension PlanningLimits {
  /// What the plan says of the limits it was made under. Threads change nothing and are left out.
  var names: [String: String] {
    var names: [String: String] = [:]
    func plain(_ value: Double) -> String {
      value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
    }
    if let seconds { names["time_limit"] = plain(seconds) }
    if let rounds { names["rounds"] = "\(rounds)" }
    if gap > 0 { names["gap"] = plain((gap * 100 * 1e9).rounded() / 1e9) }
    return names
  }
}
