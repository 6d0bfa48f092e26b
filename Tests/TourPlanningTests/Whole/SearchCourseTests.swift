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
}
