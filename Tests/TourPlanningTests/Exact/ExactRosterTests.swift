// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import Touring

@Suite struct ExactRosterTests {
  private func orders(_ drafts: [DraftTrip], in district: District) throws -> [CrewOrder] {
    try drafts.enumerated().map { position, draft in
      let start = try #require(district.calendar.position(of: draft.trip.firstDay))
      return CrewOrder(
        trip: position, start: start, end: start + draft.trip.dayCount - 1, need: draft.crew[0],
        least: draft.crew[0], loss: [])
    }
  }

  private func answer(_ district: District, _ drafts: [DraftTrip]) throws -> ExactRoster.Answer {
    var roster = ExactRoster(
      AgencyStaff(of: 0, in: district), restDays: district.settings.restDays)
    return roster.staff(try orders(drafts, in: district))
  }

  @Test(
    "A hidden roster that uses up every day is found, and with one day less it is impossible",
    arguments: 1...6)
  func hiddenRosters(seed: UInt64) throws {
    let (district, drafts) = HiddenRoster(seed: seed, people: 4, trips: 8).made
    guard case .found(let crews) = try answer(district, drafts) else {
      Issue.record("seed \(seed): not found")
      return
    }
    #expect(crews.map(\.count) == drafts.map { $0.crew[0] })
    var staff = district.staff
    let person = try #require(staff.indices.first { (staff[$0].maxPostDays ?? 0) > 0 })
    staff[person].maxPostDays = (staff[person].maxPostDays ?? 1) - 1
    let tighter = RosterExample.district(
      services: [0, 0], staff: staff, restDays: district.settings.restDays)
    #expect(try answer(tighter, drafts) == .impossible)
  }

  @Test("Without the only person with a skill no crew of many others is tried")
  func skillIsAway() throws {
    let away = RosterExample.day(2027, 1, 4)
    let district = RosterExample.district(
      services: [0, 0],
      staff: (0..<40).map { RosterExample.person("p\($0)", skills: [0]) } + [
        RosterExample.person("q", skills: [1], leave: [Leave(days: away...away)])
      ])
    let draft = RosterExample.draft(district, at: 1, days: 1, crew: [20])
    #expect(try answer(district, [draft]) == .impossible)
  }

  @Test("Once the time is over the answer is that it is not known")
  func timeIsOver() throws {
    let (district, drafts) = HiddenRoster(seed: 1, people: 4, trips: 8).made
    var roster = ExactRoster(
      AgencyStaff(of: 0, in: district), restDays: district.settings.restDays, isOver: { true })
    #expect(roster.staff(try orders(drafts, in: district)) == .unknown)
  }

  @Test("Two trips at once that each need the only person with a skill are impossible")
  func skillsAreScarce() throws {
    let district = RosterExample.district(
      services: [0, 0],
      staff: [
        RosterExample.person("a", skills: [0]), RosterExample.person("b", skills: [1]),
        RosterExample.person("c", skills: [0]),
      ])
    let one = RosterExample.draft(district, at: 1, days: 2, crew: [2])
    #expect(try answer(district, [one]) == .found([[0, 1]]))
    let alone = RosterExample.draft(district, at: 2, days: 2, crew: [1])
    #expect(try answer(district, [one, alone]) == .impossible)
  }
}
