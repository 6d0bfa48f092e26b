// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import Touring

/// What a little more of something is worth, held against programs solved by themselves and against
/// plans that are proven to be the best.
@Suite struct MarginalValuesTests {
  private static let limits = PlanningLimits(seconds: nil, rounds: 20)

  /// One team, one agency of `people`, and one site with more people waiting than can be served: trips
  /// of a day that are all alike. `budget` in Rp.
  private static func alike(people: Int, budget: Double?) -> District {
    var settings = Settings()
    settings.equityBonus = 0
    settings.minGapDays = 1
    settings.budget = budget
    let monday = Day(year: 2027, month: 2, day: 1)!
    return District(
      settings: settings, horizon: monday...monday.advanced(by: 11), office: 0,
      sites: [
        Site(id: "k0", name: "k0", coordinates: Coordinates(latitude: -3, longitude: 104)),
        Site(
          id: "k1", name: "k1", coordinates: Coordinates(latitude: -3.3, longitude: 104.3),
          minGapDays: 1),
      ],
      agencies: [Agency(id: "o", name: "o", isRequired: true, minCrew: 1, maxCrew: 3)],
      services: [Service(id: "s", agency: 0, name: "s", minutes: 10)],
      staff: (0..<people).map { StaffMember(id: "p\($0)", name: "p", agency: 0, skills: [0]) },
      teams: [
        Team(
          id: "v", name: "v", base: 0, modes: ["road"], seats: 3, costPerKm: 3000, maxTripDays: 1)
      ], demand: [[0], [100_000]])
  }

  private static func planned(_ district: District) throws -> PlanTables {
    guard case .planned(let plan) = Planner(district, limits: limits).plan() else { throw NoPlan() }
    return plan
  }

  private struct NoPlan: Error {}

  @Test func `A further million of a budget brings what trips bring for a million`() throws {
    let plan = try Self.planned(Self.alike(people: 1, budget: nil))
    let parts = plan.summary.parts
    let cost = (parts.tripCosts + parts.crewCosts) / Double(plan.trips.count)
    let net = plan.summary.netBenefit / Double(plan.trips.count)
    // Three trips and a half, of ten that there are days for: as much as the program can use.
    let district = Self.alike(people: 1, budget: 3.5 * cost)
    let values = MarginalValues(district, limits: Self.limits).values()
    let budget = try #require(values.first { $0.resource == .budget })
    #expect(abs(budget.rupiah - 1e6 / cost * net) < 1)
    // With money for all days no more is of any use.
    let rich = MarginalValues(Self.alike(people: 1, budget: 20 * cost), limits: Self.limits)
      .values()
    #expect(try #require(rich.first { $0.resource == .budget }).rupiah < 1)
  }

  @Test func `One more person brings what a second one on every trip brings`() throws {
    let one = Self.alike(people: 1, budget: nil)
    let two = Self.alike(people: 2, budget: nil)
    let gain =
      try Self.planned(two).summary.netBenefit - Self.planned(one).summary.netBenefit
    let values = MarginalValues(one, limits: Self.limits).values()
    let person = try #require(
      values.first { if case .person = $0.resource { true } else { false } })
    #expect(gain > 0 && abs(person.rupiah - gain) < 1)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `A value is the difference of two programs, and no proven plan gains more`(
    seed: UInt64
  ) throws {
    let district = TinyDistrict.make(seed: seed)
    let task = MarginalValues(district, limits: Self.limits)
    let base = try #require(task.relaxation(), "seed \(seed)")
    guard case .planned(let plan) = Planner(district, limits: Self.limits).plan() else { return }
    #expect(base >= plan.summary.netBenefit - 1, "seed \(seed)")
    for value in task.values() {
      let changed = task.with(value.resource)
      let more = try #require(
        MarginalValues(changed, limits: Self.limits).relaxation(), "seed \(seed)")
      let slack = 1 + 1e-6 * abs(base)
      #expect(value.rupiah >= 0, "seed \(seed): \(value.resource)")
      #expect(abs(value.rupiah - (more - base)) <= slack, "seed \(seed): \(value.resource)")
      guard case .planned(let other) = Planner(changed, limits: Self.limits).plan() else {
        continue
      }
      #expect(
        other.summary.netBenefit <= base + value.rupiah + slack, "seed \(seed): \(value.resource)")
    }
  }
}
