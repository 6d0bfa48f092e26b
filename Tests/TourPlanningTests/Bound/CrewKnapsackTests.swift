// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import Touring

@Suite struct CrewKnapsackTests {
  @Test(
    "The best crew is that of all crews tried one by one", arguments: 1...40 as ClosedRange<UInt64>)
  func agreesWithAllCrews(seed: UInt64) {
    let district = RandomDistrict.make(seed: seed)
    var random = SplitMix64(seed: seed)
    var knapsack = CrewKnapsack(PlanningModel(district))
    let width = knapsack.width
    for round in 0..<60 {
      var worths = [Double](repeating: 0, count: district.agencies.count * width)
      for agency in district.agencies.indices {
        let each = Double(random.below(1000)) - 300
        for people in 1..<width {
          // In turn: as many times what one is worth; with a fee for all; whatever comes.
          worths[agency * width + people] =
            switch round % 3 {
            case 0: each * Double(people)
            case 1: each * Double(people) - 150
            default: Double(random.below(1000)) - 300
            }
        }
      }
      let limits = district.agencies.map { _ in Int32(random.below(width)) }
      let most = (district.teams.map(\.seats).max() ?? 0) + 1
      let seats = random.below(most)
      let best = knapsack.best(worths, limits: limits, seats: seats)
      let expected = bestOfAll(district, worths, limits, seats: seats, width: width)
      #expect(best == expected || abs(best - expected) < 1e-6, "seed \(seed), round \(round)")
      if best > -.infinity {
        let crew = knapsack.crew
        let sum = crew.enumerated().reduce(0.0) {
          $0 + ($1.element == 0 ? 0 : worths[$1.offset * width + $1.element])
        }
        #expect(abs(sum - best) < 1e-6)
        #expect(crew.reduce(0, +) <= seats)
        for (agency, people) in crew.enumerated() where people > 0 {
          #expect(people >= district.agencies[agency].minCrew && people <= Int(limits[agency]))
        }
      }
    }
  }

  @Test("A crew may have hundreds of people, and a team more seats than anybody could count")
  func large() {
    var district = RandomDistrict.make(seed: 1)
    district.agencies = ["o", "u"].map { Agency(id: $0, name: $0, minCrew: 1, maxCrew: 1000) }
    district.staff = (0..<300).map {
      StaffMember(id: "p\($0)", name: "p", agency: 0, skills: [])
    }
    district.services = [Service(id: "s", agency: 0, name: "s", minutes: 10)]
    district.demand = district.demand.map { _ in [0] }
    for team in district.teams.indices { district.teams[team].seats = 1 << 40 }
    var knapsack = CrewKnapsack(PlanningModel(district))
    // The more there are, the more each of them is worth.
    let one = (0..<knapsack.width).map { Double($0 * $0) }
    let worths = one + one.map { 1000 * $0 }
    #expect(knapsack.best(worths, limits: [300, 1], seats: 1 << 40) == 91_000)
    #expect(knapsack.best(worths, limits: [300, 1], seats: 200) == 199 * 199 + 1000)
    #expect(knapsack.crew == [199, 1])
  }

  private func bestOfAll(
    _ district: District, _ worths: [Double], _ limits: [Int32], seats: Int, width: Int
  ) -> Double {
    var best = -Double.infinity
    func go(_ agency: Int, _ sum: Double, _ aboard: Int) {
      if agency == district.agencies.count {
        if aboard > 0, aboard <= seats { best = max(best, sum) }
        return
      }
      let settings = district.agencies[agency]
      if !settings.isRequired || settings.minCrew == 0 { go(agency + 1, sum, aboard) }
      let least = max(1, settings.minCrew)
      for people in stride(from: least, through: Int(limits[agency]), by: 1) {
        go(agency + 1, sum + worths[agency * width + people], aboard + people)
      }
    }
    go(0, 0, 0)
    return best
  }
}
