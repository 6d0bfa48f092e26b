// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import Touring

/// Where a roster lacks people, the search that counts them goes on with fewer days to give.
@Suite struct FewerDaysTests {
  @Test(
    "A search whose people have fewer days to give plans no more of them",
    arguments: 1...12 as ClosedRange<UInt64>)
  func keepsToFewerDays(seed: UInt64) throws {
    let model = PlanningModel(RandomDistrict.make(seed: seed))
    func days(_ change: (TourSearch) -> Void) -> [Int] {
      let search = TourSearch(model, seed: seed, stream: 0)
      change(search)
      search.construct()
      for _ in 0..<200 { search.round(temperature: 1e5) }
      return search.bestDays
    }
    let free = days { _ in }
    let busiest = try #require(free.indices.max { (free[$0], $0) < (free[$1], $1) })
    try #require(free[busiest] > 1, "nobody is on a trip: the seed says nothing")
    let limit = free[busiest] / 2
    #expect(days { $0.limitDays(of: busiest, to: limit) }[busiest] <= limit)
  }
}
