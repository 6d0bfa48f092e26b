// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation

/// Plans the districts of `Data/benchmarks` one after the other, has each plan judged, and writes
/// what came of it.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark", abstract: "Measures the planner on the districts of a list.")

  @Option(help: "The list of districts.")
  var list = "Data/benchmarks/instances.csv"

  @Option(help: "The program that is measured.")
  var program = ".build/release/keliling"

  @Option(help: "Time limits are multiplied by this.")
  var factor = 1.0

  @Option(parsing: .upToNextOption, help: "These instances alone.")
  var only: [String] = []

  @Option(help: "The page to write.")
  var out = "Reports/benchmarks.md"

  @Option(help: "Writes the drawn district of --only into this folder, and plans nothing.")
  var draw: String?

  func validate() throws {
    guard factor > 0, factor.isFinite else { throw ValidationError("--factor must be above 0") }
    if draw != nil, only.count != 1 { throw ValidationError("--draw needs --only with one name") }
  }

  func run() throws {
    let all = try Instance.read(list)
    if let unknown = only.first(where: { name in !all.contains { $0.name == name } }) {
      throw ValidationError("\(list) has no \(unknown)")
    }
    let instances = all.filter { only.isEmpty || only.contains($0.name) }
    if let draw { return try Measurement.write(instances[0], to: draw) }
    var report = BenchmarkReport(
      machine: .current, factor: factor, measurements: [], failures: [])
    print(BenchmarkReport.line())
    for instance in instances {
      let work = FileManager.default.temporaryDirectory
        .appendingPathComponent("keliling-benchmark-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: work) }
      do {
        let measurement = try Measurement(instance, program: program, factor: factor, work: work)
        report.measurements.append(measurement)
        print(BenchmarkReport.line(measurement))
      } catch {
        report.failures.append((instance.name, "\(error)"))
        print("\(instance.name): \(error)")
      }
      fflush(nil)
    }
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: out).deletingLastPathComponent(), withIntermediateDirectories: true)
    try report.page.write(toFile: out, atomically: true, encoding: .utf8)
    print("Written to \(out)")
    if !report.failures.isEmpty { throw ExitCode(1) }
  }
}
