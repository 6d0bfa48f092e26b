// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import Touring

@Suite struct RosterMakerTests {
  typealias Example = RosterExample

  @Test("Two trips at once get different people, each with every skill of the agency")
  func skillsAreCovered() {
    let district = Example.district(
      services: [0, 0],
      staff: [
        Example.person("a", skills: [0]), Example.person("b", skills: [1]),
        Example.person("c", skills: [0]), Example.person("d", skills: [1]),
      ])
    let drafts = [0, 1].map { Example.draft(district, at: 1 + $0, days: 3, crew: [2]) }
    let result = RosterMaker(district).staff(drafts)
    #expect(result.isFull)
    #expect(Example.fault(result.trips, district) == nil)
    #expect(result.trips.allSatisfy { $0.people[0].count == 2 })
  }

  @Test("A hidden roster that uses up every day of everybody is found, with rest, leave and skills")
  func tightRostersAreFound() {
    var full = 0
    for seed in 1...8 {
      let (district, drafts) = HiddenRoster(seed: UInt64(seed)).made
      let result = RosterMaker(district).staff(drafts)
      #expect(Example.fault(result.trips, district) == nil)
      if result.isFull { full += 1 }
    }
    #expect(full >= 7)
  }

  @Test("The same seed gives the same roster")
  func resultsRepeat() {
    let (district, drafts) = HiddenRoster(seed: 3).made
    let first = RosterMaker(district, seed: 5).staff(drafts)
    #expect(first == RosterMaker(district, seed: 5).staff(drafts))
  }

  @Test("Threads do not change the roster, whether or not there is a full one")
  func threadsDoNotMatter() {
    for seed in [3, 4] {
      let hidden = HiddenRoster(seed: UInt64(seed)).made
      let district = hidden.0
      // Three trips twice are too many.
      let drafts = seed == 3 ? hidden.1 : hidden.1 + hidden.1.prefix(3)
      let one = RosterMaker(district, effort: 4, threads: 1).staff(drafts)
      #expect(one.isFull == (seed == 3))
      #expect(one == RosterMaker(district, effort: 4, threads: 2).staff(drafts))
    }
  }

  @Test("Where people's days do not suffice, what is worth least is left out")
  func leastIsLost() {
    let district = Example.district(staff: [Example.person("a", days: 5)])
    let drafts = (0..<3).map { Example.draft(district, at: 1 + 5 * $0, days: 2 + $0, crew: [1]) }
    // 2 + 3 + 4 days asked for, 5 given: the trips of 2 and 3 days are worth more together.
    let result = RosterMaker(district).staff(drafts) { trip, _, _ in [30, 30, 50][trip] }
    #expect(result.trips.map { $0.people[0].count } == [1, 1, 0])
    #expect(result.lost == 50)
    #expect(result.dropped == [2])
    #expect(result.shortages.map(\.reason) == [.personDays(needed: 9, available: 5)])
  }

  @Test("A crew shrinks to min_crew before it stays at home")
  func crewsShrink() {
    let district = Example.district(
      agencies: [Agency(id: "o", name: "o", minCrew: 2, maxCrew: 4)],
      staff: ["a", "b", "c"].map { Example.person($0) })
    let both = [
      Example.draft(district, at: 1, days: 2, crew: [4]),
      Example.draft(district, at: 2, days: 2, crew: [2]),
    ]
    let result = RosterMaker(district).staff(both) { trip, _, _ in trip == 0 ? 5 : 1 }
    #expect(result.trips.map { $0.people[0].count } == [3, 0])
    #expect(result.lost == 7)
  }

  @Test("A trip that a required agency cannot join is dropped, and frees the people of the others")
  func requiredAgencyDrops() {
    let district = Example.district(
      agencies: [
        Agency(id: "free", name: "free", minCrew: 1, maxCrew: 2),
        Agency(id: "must", name: "must", isRequired: true, minCrew: 1, maxCrew: 2),
      ], services: [0, 1],
      staff: [Example.person("x", days: 2), Example.person("y", agency: 1, skills: [1], days: 2)])
    let drafts = [0, 1].map { Example.draft(district, at: 1 + 5 * $0, days: 2, crew: [1, 1]) }
    let result = RosterMaker(district).staff(drafts) { trip, _, _ in trip == 0 ? 1 : 2 }
    #expect(result.dropped == [0])
    #expect(result.trips.map(\.people) == [[[], []], [[0], [1]]])
    let reasons = result.shortages.map(\.reason)
    #expect(reasons.contains(.tripDropped(requiredAgency: 1)))
  }

  @Test("A trip goes without an agency that is required but needs nobody there")
  func requiredOfNobody() {
    let district = Example.district(
      agencies: [
        Agency(id: "free", name: "free", minCrew: 1, maxCrew: 2),
        Agency(id: "may", name: "may", isRequired: true, minCrew: 0, maxCrew: 2),
      ], services: [0, 1],
      staff: [Example.person("x"), Example.person("y", agency: 1, skills: [1], days: 2)])
    let drafts = [[1, 1], [1, 1], [1, 0]].enumerated().map {
      Example.draft(district, at: 1 + 5 * $0.offset, days: 2, crew: $0.element)
    }
    let result = RosterMaker(district).staff(drafts) { trip, _, _ in trip == 0 ? 1 : 2 }
    #expect(result.dropped == [])
    #expect(result.trips.map(\.people) == [[[0], []], [[0], [1]], [[0], []]])
  }

  @Test("Too few people with a skill on some days are named with the days and the service")
  func skilledShortage() {
    let away = Leave(days: Example.day(2027, 2, 8)...Example.day(2027, 2, 9))
    let district = Example.district(
      services: [0, 0],
      staff: [
        Example.person("a", skills: [0, 1]), Example.person("b", skills: [1]),
        Example.person("c", skills: [0, 1], leave: [away]), Example.person("d", skills: [1]),
      ])
    let at = district.calendar.position(of: away.days.lowerBound)!
    let drafts = [0, 1].map { _ in Example.draft(district, at: at, days: 2, crew: [1]) }
    let result = RosterMaker(district).staff(drafts)
    #expect(result.shortages.count == 1)
    #expect(
      result.shortages.first?.reason == .skilled(service: 0, days: away.days, needed: 2, free: 1))
  }

  @Test("min_home keeps people in the office, and says so")
  func poolIsKept() {
    let district = Example.district(
      agencies: [Agency(id: "o", name: "o", minCrew: 1, maxCrew: 3, minHome: 1)],
      staff: ["a", "b", "c"].map { Example.person($0) })
    let drafts = [Example.draft(district, at: 1, days: 1, crew: [3])]
    let result = RosterMaker(district).staff(drafts)
    #expect(result.trips[0].people[0].count == 2)
    #expect(
      result.shortages.map(\.reason) == [.pool(day: Example.day(2027, 1, 4), needed: 3, pool: 2)])
  }

  @Test("A service that nobody knows keeps the agency at home")
  func unknownService() {
    let district = Example.district(services: [0, 0], staff: [Example.person("a")])
    let result = RosterMaker(district).staff([Example.draft(district, at: 1, days: 1, crew: [1])])
    #expect(result.shortages.map(\.reason) == [.nobodyKnows(service: 1)])
    #expect(result.dropped == [0])
  }

  @Test("Days are evened out: the spread is the least that the trips allow")
  func daysAreEven() {
    let district = Example.district(staff: ["a", "b", "c"].map { Example.person($0) })
    let drafts = (0..<7).map {
      Example.draft(district, at: 1 + 5 * $0, days: 1 + $0 % 3, crew: [1])
    }
    // 1 + 2 + 3 + 1 + 2 + 3 + 1 = 13 days over three people.
    let result = RosterMaker(district).staff(drafts)
    #expect(result.isFull)
    #expect(result.spread == 1)
  }

  @Test("No drafts, and an agency without people, are no trouble")
  func emptyCases() {
    let district = Example.district(staff: [])
    #expect(RosterMaker(district).staff([]).isFull)
    let result = RosterMaker(district).staff([Example.draft(district, at: 1, days: 1, crew: [1])])
    #expect(result.dropped == [0])
  }
}
