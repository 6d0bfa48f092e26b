// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning

@Suite struct RoundingCutTests {
  @Test("No set of whole visits breaks a cut", arguments: 1...40)
  func cutsAreValid(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let work = Double(100 + random.below(3000))
    let delta = Double(1 + random.below(2000)) / 1.5
    guard
      let cut = RoundingCut(site: 0, agency: 0, services: [0], work: work, delta: delta)
    else { return }
    for _ in 0..<500 {
      let visits = (0..<random.below(6)).map { _ in random.below(1200) }
      // Whoever is there serves as much of the work as there is.
      let served = min(work, Double(visits.reduce(0, +)))
      let allowed = cut.rightHandSide + visits.reduce(0) { $0 + cut.coefficient(of: $1) }
      #expect(served <= allowed + 1e-6, "seed \(seed): \(visits) of \(work) by \(delta)")
    }
  }

  @Test("A visit with more minutes than there is work counts for the work alone")
  func longVisitsAreClipped() throws {
    let cut = try #require(
      RoundingCut(site: 0, agency: 0, services: [0], work: 300, delta: 600))
    #expect(cut.rightHandSide == 0)
    #expect(abs(cut.coefficient(of: 500) - 300) < 1e-9)
    #expect(abs(cut.coefficient(of: 200) - 200) < 1e-9)
  }

  @Test("Half of a visit that would do all the work is cut off")
  func halvesAreCutOff() throws {
    // Two halves of visits with 400 minutes could do 400 minutes of work; δ = 400 says 300.
    let cut = try #require(
      RoundingCut(site: 0, agency: 0, services: [0], work: 300, delta: 400))
    #expect(0.5 * cut.coefficient(of: 400) < 0.5 * 400)
  }

  @Test("Work that is a multiple of δ gives no cut")
  func multiplesSayNothing() {
    #expect(RoundingCut(site: 0, agency: 0, services: [0], work: 600, delta: 200) == nil)
  }
}
