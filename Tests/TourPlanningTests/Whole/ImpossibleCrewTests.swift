// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import Touring

/// What only names and skills make impossible is proved before anything is searched.
@Suite struct ImpossibleCrewTests {
  private static let monday = Day(year: 2027, month: 1, day: 4)!

  /// A town and a village; two people know the first service of an agency that comes on every trip, two
  /// others the second.
  private func district(
    pin: Pin? = nil, minCrew: Int = 1, isRequired: Bool = true, maxPostDays: Int? = nil,
    leave: [Leave] = [], counters: [Counter] = []
  ) -> District {
    func site(_ id: String, _ latitude: Double, isFixed: Bool = false) -> Site {
      Site(
        id: id, name: id, isFixed: isFixed,
        coordinates: Coordinates(latitude: latitude, longitude: 104), maxStay: 3)
    }
    let first = ImpossibleCrewTests.monday
    return District(
      settings: Settings(), horizon: first...first.advanced(by: 11), office: 0,
      sites: [site("kota", -3), site("desa", -3.2), site("mal", -3, isFixed: true)],
      agencies: [
        Agency(id: "o", name: "o", isRequired: isRequired, minCrew: minCrew, maxCrew: 3)
      ],
      services: (0..<2).map { Service(id: "s\($0)", agency: 0, name: "s", minutes: 10) },
      staff: (0..<4).map {
        StaffMember(
          id: "p\($0)", name: "p", agency: 0, skills: [$0 / 2], maxPostDays: maxPostDays,
          leave: $0 < 2 ? leave : [])
      },
      teams: [Team(id: "bus", name: "Bus", base: 0, modes: ["road"], seats: 6, costPerKm: 3000)],
      demand: [[0, 0], [300, 300], [0, 0]], counters: counters, pins: pin.map { [$0] } ?? [])
  }

  private func outcome(_ district: District) -> PlanningOutcome {
    Planner(district, limits: PlanningLimits(seconds: nil, rounds: 1)).plan()
  }

  private func pin(_ day: Int, _ days: Int) -> Pin {
    Pin(site: 1, day: ImpossibleCrewTests.monday.advanced(by: day), days: days)
  }

  private func uncrewed(_ district: District) -> [UncrewedPin]? {
    if case .uncrewed(let pins) = outcome(district) { return pins }
    return nil
  }

  @Test(arguments: [true, false])
  func `A pin of more days than anybody may be on trips`(isRequired: Bool) {
    let named = uncrewed(district(pin: pin(1, 3), isRequired: isRequired, maxPostDays: 2))
    #expect(
      named == [
        UncrewedPin(site: "desa", day: pin(1, 3).day, days: 3, agencies: ["o"])
      ])
    #expect(uncrewed(district(pin: pin(1, 2), isRequired: isRequired, maxPostDays: 2)) == nil)
  }

  @Test func `A pin on a day when everybody who knows a service is away`() {
    let day = pin(2, 1).day
    let leave = [Leave(days: day...day)]
    #expect(uncrewed(district(pin: pin(2, 1), leave: leave))?.map(\.agencies) == [["o"]])
    #expect(uncrewed(district(pin: pin(3, 1), leave: leave)) == nil)
  }

  @Test func `A week at a fixed post on whose days a skill is missing`() {
    func outcome(_ days: Int) -> PlanningOutcome {
      let first = ImpossibleCrewTests.monday
      return self.outcome(
        district(
          leave: [Leave(days: first...first.advanced(by: 1))],
          counters: [Counter(site: 2, agency: 0, minStaff: 2, maxStaff: 3, minDaysPerWeek: days)]))
    }
    guard case .unattended(let weeks) = outcome(4) else {
      Issue.record("There can be no plan")
      return
    }
    #expect(
      weeks == [UnattendedWeek(site: "mal", agency: "o", monday: ImpossibleCrewTests.monday)])
    guard case .planned = outcome(3) else {
      Issue.record("There is a plan")
      return
    }
  }

  @Test func `What contradicts such a pin are the people who are away`() {
    let day = pin(2, 1).day
    let found = Contradiction(in: district(pin: pin(2, 1), leave: [Leave(days: day...day)]))
    #expect(found?.parts.contains(.pin(pin(2, 1))) ?? false, "\(String(describing: found?.parts))")
    #expect((found?.parts.count ?? 0) > 1)
  }
}
