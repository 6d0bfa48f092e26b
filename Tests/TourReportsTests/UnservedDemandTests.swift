// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourReports
import Touring

@Suite("Demand that is not met")
struct UnservedDemandTests {
  private func obstacles(
    _ change: (inout District, inout PlanTables) -> Void
  ) -> [UnservedDemand.Obstacle: Double] {
    var district = SamplePlan.district
    var tables = SamplePlan.tables(district)
    change(&district, &tables)
    let unserved = UnservedDemand(of: tables, in: district)
    var sums: [UnservedDemand.Obstacle: Double] = [:]
    for obstacle in UnservedDemand.Obstacle.allCases where unserved.total(obstacle) > 0 {
      sums[obstacle] = unserved.total(obstacle)
    }
    return sums
  }

  /// Half of everybody is served, save where the agency or the network is missing.
  @Test("An agency that stays away, a post without network, and posts that could serve more")
  func sample() {
    let sums = obstacles { _, _ in }
    // Health comes to no post in Tambak; family cards need the network that Hulu lacks.
    #expect(sums[.noPost] == 40)
    #expect(sums[.noNetwork] == 70)
    #expect(sums.keys.contains(.minutesLeft))
    #expect(sums.values.reduce(0, +) == 410)
  }

  @Test("Posts whose minutes are used up")
  func time() {
    let sums = obstacles { _, tables in
      for row in tables.visits.indices { tables.visits[row].serviceMinutes = 1 }
    }
    #expect(sums[.minutesLeft] == nil)
    #expect((sums[.staffTime] ?? 0) > 0)
  }

  @Test("Posts that have served their quota")
  func quota() {
    let sums = obstacles { district, _ in
      // Hilir has one day and serves fifty, so that the quota is used up there alone.
      district.services[0].quota = 50
    }
    #expect(sums[.quota] == 50)
  }

  @Test("People who live elsewhere come in part")
  func elsewhere() {
    let sums = obstacles { district, tables in
      district = District(
        settings: district.settings, horizon: district.horizon, office: district.office,
        sites: district.sites,
        otherPlaces: [
          Place(
            id: "dusun", name: "Dusun", coordinates: district.sites[1].coordinates, access: .road)
        ], agencies: district.agencies, services: district.services, staff: district.staff,
        teams: district.teams,
        catchment: [CatchmentRow(place: 4, site: 1, km: 3, minutes: 10, reach: 0.4)],
        demand: district.demand + [[100, 0, 0]])
    }
    #expect(sums[.tooFar] == 60)
  }
}
