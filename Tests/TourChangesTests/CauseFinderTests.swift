// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourChanges
import TourFolders
import Touring

/// Two small plans of one district: a visit to each of two sites by one team.
@Suite struct CauseFinderTests {
  private static func day(_ day: Int) -> Day { Day(year: 2027, month: 2, day: day)! }

  private static let district = District(
    settings: {
      var settings = Settings()
      settings.restDays = 1
      return settings
    }(), horizon: day(1)...day(26), office: 0,
    sites: ["k0", "k1", "k2"].map {
      Site(id: $0, name: $0, coordinates: Coordinates(latitude: -3, longitude: 104))
    },
    agencies: [Agency(id: "o", name: "o", minCrew: 1, maxCrew: 2)], services: [],
    staff: ["p", "q"].map { StaffMember(id: $0, name: $0, agency: 0, skills: []) },
    teams: [Team(id: "v", name: "v", base: 0, modes: ["road"], seats: 4, costPerKm: 0)],
    demand: [[], [], []])

  private struct Stay {
    var trip: String
    var site: String
    var first: Int
    var people: [String]
  }

  private static func plan(_ stays: [Stay]) -> PlanTables {
    PlanTables(
      visits: stays.map {
        VisitRow(
          visit: "V" + $0.trip, trip: $0.trip, team: "v", site: $0.site, firstDate: day($0.first),
          lastDate: day($0.first), days: 1, serviceMinutes: 300, people: 0, benefit: 0)
      },
      trips: stays.map {
        TripRow(
          trip: $0.trip, team: "v", firstDate: day($0.first), lastDate: day($0.first),
          travelBefore: false, travelAfter: false, sites: [$0.site], km: 0, travelMinutes: 0,
          tripCost: 0, crewCost: 0)
      },
      roster: stays.flatMap { stay in
        stay.people.map {
          RosterRow(date: day(stay.first), trip: stay.trip, site: stay.site, agency: "o", staff: $0)
        }
      }, service: [], schedule: [], certificate: [],
      summary: PlanSummary(
        district: "d", horizon: day(1)...day(26), netBenefit: 0,
        parts: PlanSummary.Parts(
          serviceBenefit: 0, equityBenefit: 0, requestBonus: 0, tripCosts: 0, crewCosts: 0,
          shortfallCost: 0), bound: 0, gap: nil, certifiedBound: nil,
        saved: PlanSummary.Saved(km: 0, hours: 0, rupiah: 0), status: .feasible, shortfalls: [],
        estimatedLegs: [], seed: 1))
  }

  private static let older = plan([
    Stay(trip: "1", site: "k1", first: 8, people: ["p"]),
    Stay(trip: "2", site: "k2", first: 15, people: ["p"]),
  ])

  private static func causes(
    _ new: PlanTables, _ file: String = "", _ text: String = "", options: [ProblemOption] = []
  ) -> [CausedChange] {
    let difference = PlanDifference(from: older, to: new, asOf: day(2))
    return CauseFinder(
      difference,
      inputs: file.isEmpty ? [] : InputChange.between([:], [file: Array(text.utf8)]),
      options: options, district: district
    ).changes()
  }

  private static func file(_ cause: ChangeCause) -> String? {
    if case .input(let change) = cause { change.file } else { nil }
  }

  @Test func `A visit moved off the days on which its site closes has that for a cause`() {
    let new = Self.plan([
      Stay(trip: "3", site: "k1", first: 10, people: ["p"]),
      Stay(trip: "2", site: "k2", first: 15, people: ["p"]),
    ])
    let text = "site,from,to,reason\nk2,2027-02-08,2027-02-08,x\nk1,2027-02-08,2027-02-09,banjir\n"
    let changes = Self.causes(new, "closures.csv", text)
    #expect(changes.map(\.visit.kind) == [.moved])
    #expect(changes[0].causes.map(Self.file) == ["closures.csv"])
    if case .input(let change) = changes[0].causes[0] { #expect(change.row.line == 3) }
  }

  @Test func `Somebody on leave is the cause of who goes instead`() {
    let new = Self.plan([
      Stay(trip: "1", site: "k1", first: 8, people: ["q"]),
      Stay(trip: "2", site: "k2", first: 15, people: ["p"]),
    ])
    let changes = Self.causes(
      new, "leave.csv", "staff,from,to,reason\np,2027-02-08,2027-02-08,sakit\n")
    #expect(changes.count == 1)
    #expect(changes[0].visit.gone == ["p"] && changes[0].visit.joined == ["q"])
    #expect(changes[0].causes.map(Self.file) == ["leave.csv"])
  }

  @Test func `A transfer counts where its day lies before the trip's end`() {
    let new = Self.plan([
      Stay(trip: "1", site: "k1", first: 8, people: ["p"]),
      Stay(trip: "2", site: "k2", first: 15, people: ["q"]),
    ])
    let old = "id,name,agency,skills\np,P,o,s\n"
    let text = "id,name,agency,skills,to\np,P,o,s,2027-02-12\n"
    let difference = PlanDifference(from: Self.older, to: new, asOf: Self.day(2))
    let changes = CauseFinder(
      difference,
      inputs: InputChange.between(
        ["staff.csv": Array(old.utf8)], ["staff.csv": Array(text.utf8)]), options: [],
      district: Self.district
    ).changes()
    #expect(changes.map(\.visit.site) == ["k2"])
    #expect(changes[0].causes.map(Self.file) == ["staff.csv"])
  }

  @Test(arguments: [(24, ["staff.csv"]), (11, [nil])] as [(Int, [String?])])
  func `A transfer is the cause of who attends a fixed post after its day`(
    date: Int, files: [String?]
  ) {
    func plan(_ person: String) -> PlanTables {
      var plan = Self.plan([])
      plan.roster = [
        RosterRow(date: Self.day(date), trip: nil, site: "k1", agency: "o", staff: person)
      ]
      return plan
    }
    let old = "id,name,agency,skills\np,P,o,s\n"
    let text = "id,name,agency,skills,to\np,P,o,s,2027-02-12\n"
    let changes = CauseFinder(
      PlanDifference(from: plan("p"), to: plan("q"), asOf: Self.day(2)),
      inputs: InputChange.between(
        ["staff.csv": Array(old.utf8)], ["staff.csv": Array(text.utf8)]), options: [],
      district: Self.district
    ).attendanceChanges()
    #expect(changes.count == 1)
    #expect(changes.first?.causes.map(Self.file) == files)
  }

  @Test func `A visit that gives way to another follows it; the other has the cause`() {
    let new = Self.plan([
      Stay(trip: "3", site: "k1", first: 15, people: ["p"]),
      Stay(trip: "4", site: "k2", first: 16, people: ["p"]),
    ])
    let changes = Self.causes(
      new, "closures.csv", "site,from,to,reason\nk1,2027-02-08,2027-02-08,x\n")
    #expect(changes.map(\.visit.site) == ["k1", "k2"])
    #expect(changes[1].causes == [.follows(visit: "V1")])
  }

  @Test func `A change that nothing asks for pays; an option that takes the team away is a cause`()
  {
    let new = Self.plan([Stay(trip: "1", site: "k1", first: 8, people: ["p"])])
    #expect(Self.causes(new).map(\.causes) == [[.pays]])
    let option = ProblemOption.withoutTeam(id: "v", days: Self.day(15)...Self.day(16))
    #expect(Self.causes(new, options: [option]).map(\.causes) == [[.option(option)]])
  }

  @Test func `Somebody who has to rest for another trip is exchanged because of that trip`() {
    func plan(_ first: String, _ second: String) -> PlanTables {
      Self.plan([
        Stay(trip: "1", site: "k1", first: 8, people: [first]),
        Stay(trip: "2", site: "k2", first: 9, people: [second]),
      ])
    }
    let changes = CauseFinder(
      PlanDifference(from: plan("p", "q"), to: plan("q", "p"), asOf: Self.day(2)),
      inputs: InputChange.between(
        [:], ["leave.csv": Array("staff,from,to,reason\np,2027-02-08,2027-02-08,sakit\n".utf8)]),
      options: [], district: Self.district
    ).changes()
    #expect(changes.map { $0.causes.map(Self.file) }.first == ["leave.csv"])
    #expect(changes.last?.causes == [.follows(visit: "V1")])
  }

  @Test func `A team's last day is the cause of what lay after it, not of what lies before`() {
    let new = Self.plan([
      Stay(trip: "1", site: "k1", first: 8, people: ["q"]),
      Stay(trip: "2", site: "k2", first: 10, people: ["p"]),
    ])
    let changes = CauseFinder(
      PlanDifference(from: Self.older, to: new, asOf: Self.day(2)),
      inputs: InputChange.between(
        ["teams.csv": Array("id,name,base,modes,seats,cost_per_km\nv,v,k0,road,4,0\n".utf8)],
        [
          "teams.csv": Array(
            "id,name,base,modes,seats,cost_per_km,available_to\nv,v,k0,road,4,0,2027-02-12\n".utf8)
        ]), options: [], district: Self.district
    ).changes()
    #expect(changes.map(\.visit.id) == ["V1", "V2"])
    #expect(changes[0].causes.map(Self.file) == [nil])
    #expect(changes[1].causes.map(Self.file) == ["teams.csv"])
  }

  @Test func `Others at a fixed post have a cause too: it is closed, or a trip needs them`() {
    func plan(_ people: [String], on trip: [String]) -> PlanTables {
      var plan = Self.plan([Stay(trip: "1", site: "k1", first: 8, people: trip)])
      plan.roster += people.flatMap { person in
        [8, 15].map {
          RosterRow(date: Self.day($0), trip: nil, site: "k2", agency: "o", staff: person)
        }
      }
      return plan
    }
    func causes(_ new: PlanTables, _ files: [String: [UInt8]] = [:]) -> [CausedAttendance] {
      CauseFinder(
        PlanDifference(from: plan(["p"], on: ["q"]), to: new, asOf: Self.day(2)),
        inputs: InputChange.between([:], files), options: [], district: Self.district
      ).attendanceChanges()
    }
    #expect(causes(plan(["p"], on: ["q"])).isEmpty)
    let closed = causes(
      plan([], on: ["q"]),
      ["closures.csv": Array("site,from,to,reason\nk2,2027-02-08,2027-02-16,x\n".utf8)])
    #expect(closed.map(\.attendance.date) == [Self.day(8), Self.day(15)])
    #expect(closed.allSatisfy { $0.attendance.gone == ["p"] && $0.attendance.joined.isEmpty })
    #expect(closed.allSatisfy { $0.causes.map(Self.file) == ["closures.csv"] })
    let exchanged = causes(plan(["q"], on: ["p"]))
    #expect(exchanged[0].causes == [.follows(visit: "V1")])
    #expect(exchanged[1].causes == [.pays])
  }

  @Test func `Demand of a place whose people can come to a site is a cause, that of others none`() {
    var district = Self.district
    district.otherPlaces = [
      Place(id: "d1", name: "d1", coordinates: Coordinates(latitude: -3, longitude: 104))
    ]
    district.demand.append([])
    district.catchment = [CatchmentRow(place: 3, site: 2, km: 1, minutes: 5, reach: 1)]
    let new = Self.plan([])
    let changes = CauseFinder(
      PlanDifference(from: Self.older, to: new, asOf: Self.day(2)),
      inputs: InputChange.between(
        [:], ["demand.csv": Array("place,service,people\nd1,s,3\n".utf8)]), options: [],
      district: district
    ).changes()
    #expect(changes.map(\.visit.site) == ["k1", "k2"])
    #expect(changes.map { $0.causes.map(Self.file) } == [[nil], ["demand.csv"]])
  }

  @Test func `History is left out`() {
    let new = Self.plan([Stay(trip: "2", site: "k2", first: 15, people: ["p"])])
    let difference = PlanDifference(from: Self.older, to: new, asOf: Self.day(9))
    #expect(difference.changed.isEmpty)
    #expect(difference.count(.kept) == 1)
  }

  @Test func `Who receives a visit hears of fewer people and other services, not of numbers`() {
    let stays = { (people: [String]) in
      [Stay(trip: "1", site: "k1", first: 8, people: people)]
    }
    let both = Self.plan(stays(["p", "q"]))
    let notice = LetterChange(action: .reissue, letter: .notice(visit: "V1", site: "k1"))
    #expect(LetterChange.between(both, Self.plan(stays(["p"])), asOf: nil).contains(notice))
    var served = both
    served.service = [
      ServiceRow(visit: "V1", site: "k1", place: "k1", service: "s", people: 3)
    ]
    #expect(LetterChange.between(both, served, asOf: nil) == [notice])
    var more = served
    more.service[0].people = 4
    #expect(LetterChange.between(served, more, asOf: nil).isEmpty)
    // Nobody is told of a service for a fifth of a resident.
    more.service[0].people = 0.2
    #expect(LetterChange.between(both, more, asOf: nil).isEmpty)
  }

  @Test func `Letters of a trip are issued again where it says something else`() {
    let new = Self.plan([
      Stay(trip: "1", site: "k1", first: 8, people: ["q"]),
      Stay(trip: "3", site: "k2", first: 16, people: ["p"]),
    ])
    let letters = LetterChange.between(Self.older, new, asOf: nil)
    #expect(
      letters == [
        LetterChange(action: .reissue, letter: .assignment(trip: "1")),
        LetterChange(action: .withdraw, letter: .assignment(trip: "2")),
        LetterChange(action: .issue, letter: .assignment(trip: "3")),
        LetterChange(action: .reissue, letter: .travelOrder(trip: "1", agency: "o")),
        LetterChange(action: .withdraw, letter: .travelOrder(trip: "2", agency: "o")),
        LetterChange(action: .issue, letter: .travelOrder(trip: "3", agency: "o")),
        LetterChange(action: .withdraw, letter: .notice(visit: "V2", site: "k2")),
        LetterChange(action: .issue, letter: .notice(visit: "V3", site: "k2")),
      ])
  }
}
