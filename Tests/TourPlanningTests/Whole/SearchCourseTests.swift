// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourFolders
import TourPlanning
import Touring

@Suite("The course of a search")
struct SearchCourseTests {
  private func plan(threads: Int) throws -> PlanTables {
    let district = RandomDistrict.make(seed: 7)
    let limits = PlanningLimits(seconds: nil, rounds: 40, seed: 3, threads: threads)
    guard case .planned(let plan) = Planner(district, limits: limits).plan() else {
      throw Unplanned()
    }
    return plan
  }

  private struct Unplanned: Error {}

  @Test("It is the same on one thread and on several, and ends with the plan")
  func sameOnThreads() throws {
    let plan = try plan(threads: 1)
    let steps = plan.summary.search
    #expect(try self.plan(threads: 4).summary.search == steps)
    #expect(steps.count > 1)
    #expect(steps.last?.value == plan.summary.netBenefit)
    #expect(steps.last?.bound == plan.summary.bound)
    for (step, next) in zip(steps, steps.dropFirst()) {
      #expect(step.round < next.round)
      #expect((next.bound ?? .infinity) <= step.bound ?? .infinity)
    }
  }

  @Test("The best plan never gets worse, save once when people get names", arguments: [7, 8, 9])
  func risesButForNames(seed: UInt64) throws {
    let limits = PlanningLimits(seconds: nil, rounds: 60, seed: 1, threads: 2)
    let outcome = Planner(RandomDistrict.make(seed: seed), limits: limits).plan()
    guard case .planned(let plan) = outcome else { throw Unplanned() }
    let values = plan.summary.search.compactMap(\.value)
    let falls = zip(values, values.dropFirst()).filter { $1 < $0 - 1e-6 * abs($0) }
    #expect(values.count > 3)
    #expect(falls.count <= 1)
  }
}
