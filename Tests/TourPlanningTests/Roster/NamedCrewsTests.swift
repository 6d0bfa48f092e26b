// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import Touring

@Suite struct NamedCrewsTests {
  typealias Example = RosterExample

  @Test("Whoever has most days left goes first")
  func mostDaysLeft() {
    let district = Example.district(
      staff: [
        Example.person("a", days: 4), Example.person("b", days: 6), Example.person("c", days: 5),
      ])
    var crews = NamedCrews(district)
    #expect(crews.canStaff(0, from: 1, to: 2, count: 2) == [1, 2])
    crews.insert([1, 2], from: 1, to: 2)
    #expect(crews.daysLeft == [4, 4, 3])
    #expect(crews.canStaff(0, from: 2, to: 3, count: 1) == [0])
    #expect(crews.canStaff(0, from: 2, to: 3, count: 2) == nil)
  }

  @Test("A crew needs every skill, even if those who have it have fewest days left")
  func skillsFirst() {
    let district = Example.district(
      services: [0, 0],
      staff: [
        Example.person("a", days: 9), Example.person("b", days: 9),
        Example.person("c", skills: [1], days: 2),
      ])
    let crews = NamedCrews(district)
    #expect(crews.canStaff(0, from: 1, to: 2, count: 2) == [0, 2])
    #expect(crews.canStaff(0, from: 1, to: 2, count: 1) == nil)
    #expect(crews.canStaff(0, from: 1, to: 3, count: 2) == nil)
  }

  @Test("Rest is kept on both sides, and at the edges of the horizon")
  func rest() {
    let district = Example.district(staff: [Example.person("a")], restDays: 2)
    var crews = NamedCrews(district)
    crews.insert([0], from: 5, to: 6)
    let free = (0..<12).map { crews.isFree(0, from: $0, to: $0) }
    #expect(free == [true, true, true] + [Bool](repeating: false, count: 6) + [true, true, true])
    let last = district.calendar.workingDays.count - 1
    #expect(crews.isFree(0, from: last, to: last))
  }

  @Test("Removing in any order gives back exactly what there was")
  func undo() {
    let (district, _) = HiddenRoster(seed: 9).made
    var staff = district.staff
    for nth in staff.indices { staff[nth].maxPostDays = 40 }
    let open = Example.district(services: [0, 0], staff: staff, restDays: 1)
    var crews = NamedCrews(open)
    func picture() -> [Bool] {
      (0..<60).flatMap { day in staff.indices.map { crews.isFree($0, from: day, to: day) } }
    }
    let before = (picture(), crews.daysLeft)
    var random = SplitMix64(seed: 4)
    var inside: [(people: [Int], start: Int, end: Int)] = []
    for _ in 0..<60 {
      let start = random.below(58)
      let end = start + random.below(4)
      if let people = crews.canStaff(0, from: start, to: end, count: 2) {
        crews.insert(people, from: start, to: end)
        inside.append((people, start, end))
      }
    }
    #expect(inside.count > 10)
    while !inside.isEmpty {
      let trip = inside.remove(at: random.below(inside.count))
      crews.remove(trip.people, from: trip.start, to: trip.end)
    }
    #expect(picture() == before.0)
    #expect(crews.daysLeft == before.1)
  }
}
