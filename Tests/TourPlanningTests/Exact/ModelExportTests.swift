// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPK
import Testing
import TourPlanning
import Touring

/// GLPK's own solver as a program, where it is installed.
private let glpsol: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
  .split(separator: ":").map { $0 + "/glpsol" }
  .first { FileManager.default.isExecutableFile(atPath: $0) }

@Suite("The exact model in a file")
final class ModelExportTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("model-export-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func bruteForce(_ district: District) throws -> Double {
    try Session.withSession { try BruteForce(district, in: $0).solve() }
  }

  /// The best value of the model in a file, as a net benefit; −∞ where it has no solution.
  private func optimum(of path: String, _ format: ModelExport.Format) throws -> Double {
    try Session.withSession { session in
      let program = try LinearProgram(
        in: session, reading: path, as: format == .lp ? .cplexLP : .freeMPS)
      let outcome = try MixedIntegerProgram(program).solve().outcome
      switch outcome {
      case .optimal(let objective): return format == .lp ? objective : -objective
      case .infeasible: return -.infinity
      default:
        Issue.record("\(path): \(outcome)")
        return .nan
      }
    }
  }

  /// The same, solved by `glpsol` in a process of its own.
  private func optimumByProgram(of path: String, _ format: ModelExport.Format) throws -> Double {
    let answer = path + ".sol"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(glpsol))
    process.arguments = [
      format == .lp ? "--lp" : "--freemps", path, "--tmlim", "120", "-w", answer,
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    // s mip ROWS COLUMNS STATUS OBJECTIVE
    let line = try String(contentsOfFile: answer, encoding: .utf8).split(separator: "\n")
      .first { $0.hasPrefix("s mip") }
    let words = try #require(line).split(separator: " ")
    if words[4] != "o" { return -.infinity }
    let objective = try #require(Double(words[5]))
    return format == .lp ? objective : -objective
  }

  private func isSame(_ a: Double, _ b: Double) -> Bool {
    a == b || abs(a - b) <= max(1, 1e-6 * abs(b))
  }

  @Test("has the value of the best of all plans", arguments: 1...8 as ClosedRange<UInt64>)
  func bestOfAll(seed: UInt64) throws {
    let district = TinyDistrict.make(seed: seed, isWellStaffed: true)
    let best = try bruteForce(district)
    for format in ModelExport.Format.allCases {
      let path = folder + "/model." + format.rawValue
      let size = try ModelExport(district).write(to: path, as: format)
      #expect(size.trips > 0)
      let found = try optimum(of: path, format)
      #expect(isSame(found, best), "seed \(seed), \(format): \(found), not \(best)")
    }
  }

  @Test(
    "has that value for glpsol too",
    .enabled(if: glpsol != nil, "glpsol is not installed (package glpk-utils)"),
    arguments: 1...3 as ClosedRange<UInt64>)
  func bestByProgram(seed: UInt64) throws {
    let district = TinyDistrict.make(seed: seed, isWellStaffed: true)
    let best = try bruteForce(district)
    for format in ModelExport.Format.allCases {
      let path = folder + "/model." + format.rawValue
      try ModelExport(district).write(to: path, as: format)
      let found = try optimumByProgram(of: path, format)
      #expect(isSame(found, best), "seed \(seed), \(format): \(found), not \(best)")
    }
  }

  @Test("has the value that the planner proves", arguments: 1...8 as ClosedRange<UInt64>)
  func planned(seed: UInt64) throws {
    let district = TinyDistrict.make(seed: seed, isWellStaffed: true)
    let path = folder + "/model.lp"
    try ModelExport(district).write(to: path, as: .lp)
    let found = try optimum(of: path, .lp)
    let outcome = Planner(district, limits: PlanningLimits(seconds: nil, rounds: 5)).plan()
    guard case .planned(let plan) = outcome else {
      #expect(found == -.infinity, "seed \(seed): \(outcome)")
      return
    }
    let slack = roundingOfPeople(plan, in: district)
    #expect(plan.summary.netBenefit <= found + slack, "seed \(seed)")
    #expect(plan.summary.bound >= found - slack, "seed \(seed)")
    if plan.summary.status == .provenBest {
      #expect(plan.summary.netBenefit >= found - slack, "seed \(seed)")
    }
  }

  @Test("lies between plan and bound where fixed posts draw on the same people")
  func fixedPost() throws {
    let tiny = TinyDistrict.make(seed: 4, isWellStaffed: true)
    var sites = tiny.sites
    sites[3].isFixed = true
    sites[3].counters = 1
    let district = District(
      settings: tiny.settings, horizon: tiny.horizon, office: 0, sites: sites,
      agencies: tiny.agencies, services: tiny.services, staff: tiny.staff, teams: tiny.teams,
      catchment: [CatchmentRow(place: 1, site: 3, km: 4, minutes: 10, reach: 0.5)],
      demand: tiny.demand,
      counters: [
        Counter(site: 3, agency: 0, minStaff: 1, maxStaff: 5, minDaysPerWeek: 2),
        Counter(site: 3, agency: 1, minStaff: 0, maxStaff: 2),
      ])
    let path = folder + "/model.lp"
    try ModelExport(district).write(to: path, as: .lp)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("week.k_3.o_0."))
    #expect(text.contains("counters.k_3."))
    let found = try optimum(of: path, .lp)
    let outcome = Planner(district, limits: PlanningLimits(seconds: nil, rounds: 10)).plan()
    guard case .planned(let plan) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let slack = roundingOfPeople(plan, in: district)
    #expect(plan.summary.netBenefit <= found + slack)
    #expect(plan.summary.bound >= found - slack)
    #expect(plan.summary.netBenefit >= found - 0.05 * abs(found))
  }

  @Test("names what it speaks of, whatever the ids")
  func names() throws {
    var district = TinyDistrict.make(seed: 2, isWellStaffed: true)
    district.sites[1].id = "desa-é"
    district.sites[2].id = "desa_é"
    district.sites[3].id = String(repeating: "panjang", count: 40)
    let path = folder + "/model.lp"
    try ModelExport(district).write(to: path, as: .lp)
    let names = try Session.withSession { session in
      let program = try LinearProgram(in: session, reading: path, as: .cplexLP)
      return program.columns.compactMap { program.name(of: $0) }
    }
    #expect(Set(names).count == names.count)
    #expect(names.contains { $0.hasPrefix("trip.v.202702") && $0.contains(".desa__x1") })
    #expect(names.contains { $0.hasPrefix("crew.v.202702") && $0.contains(".desa___2x1") })
    #expect(names.contains { $0.contains(".panjangpanjangpax1") })
  }

  @Test("is refused where there are too many trips, and leaves no file")
  func tooMany() throws {
    let tiny = TinyDistrict.make(seed: 1)
    var sites = tiny.sites
    for nth in 4..<60 {
      sites.append(sites[1 + nth % 3])
      sites[nth].id = "k\(nth)"
      sites[nth].maxStay = 1
    }
    let district = District(
      settings: tiny.settings,
      horizon: tiny.horizon
        .lowerBound...tiny.horizon.lowerBound
        .advanced(by: 27), office: 0, sites: sites, agencies: tiny.agencies,
      services: tiny.services, staff: tiny.staff,
      teams: tiny.teams.map { team in
        var team = team
        team.maxTripDays = 5
        return team
      },
      demand: sites.map { _ in tiny.demand[1] })
    let path = folder + "/model.lp"
    #expect(throws: ModelExport.Failure.tooManyTrips(moreThan: ModelExport.mostColumns / 5)) {
      try ModelExport(district).write(to: path, as: .lp)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
