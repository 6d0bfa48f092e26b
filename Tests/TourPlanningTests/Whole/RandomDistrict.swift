// SPDX-License-Identifier: GPL-3.0-or-later
import TourPlanning
import Touring

/// Small districts drawn by a seeded generator: the same seed is the same district on every machine.
///
/// Every rule that can bind a trip, a crew or a visit is drawn, each in some districts only, so that
/// few of them are easy and few have no room at all. Places that are no site are left out, and fixed
/// posts where they are not asked for.
struct RandomDistrict {
  private var random: SplitMix64
  private var settings = Settings()
  private let start: Day
  private let horizon: ClosedRange<Day>

  static func make(seed: UInt64, hasFixedPosts: Bool = false) -> District {
    var draw = RandomDistrict(seed: seed)
    let district = draw.district()
    return hasFixedPosts ? draw.withFixedPosts(district) : district
  }

  private init(seed: UInt64) {
    var random = SplitMix64(seed: seed &* 0x9E37_79B9)
    let first = Day(year: 2027, month: 1 + random.below(12), day: 1 + random.below(28))!
    start = first
    horizon = first...first.advanced(by: 6 + random.below(36))
    self.random = random
  }

  private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[random.below(values.count)]
  }

  /// Up to a week of the horizon.
  private mutating func days() -> ClosedRange<Day> {
    let first = start.advanced(by: random.below(40))
    return first...first.advanced(by: random.below(7))
  }

  private mutating func district() -> District {
    drawSettings()
    let sites = drawSites(4 + random.below(6))
    let agencies = drawAgencies(2 + random.below(2))
    var services: [Service] = []
    for agency in agencies.indices {
      for nth in 0..<1 + random.below(3) {
        services.append(
          Service(
            id: "s\(agency)-\(nth)", agency: agency, name: "s", minutes: pick([4.5, 8, 20]),
            weight: pick([1, 1, 2.5]), quota: chance(25) ? 20 : nil, needsNetwork: chance(25)))
      }
    }
    var demand: [[Double]] = []
    for _ in sites {
      demand.append(services.map { _ in chance(80) ? Double(random.below(400)) : 0 })
    }
    return District(
      settings: settings, horizon: horizon, office: 0, sites: sites, agencies: agencies,
      services: services, staff: drawStaff(agencies, services), teams: drawTeams(sites),
      travelRows: drawTravel(sites), demand: demand,
      holidays: chance(50) ? [Holiday(day: start.advanced(by: random.below(20)))] : [],
      closures: chance(50)
        ? [Closure(site: chance(30) ? nil : 1, days: days()), Closure(site: 2, days: days())] : [],
      pastVisits: chance(40)
        ? [PastVisit(site: 1, days: start.advanced(by: -4)...start.advanced(by: -2))] : [],
      requests: chance(50) ? [Request(site: 2, days: days(), bonus: 3_000_000)] : [])
  }

  /// The same district with its last site, or its last two, as fixed posts.
  private mutating func withFixedPosts(_ district: District) -> District {
    var sites = district.sites
    var counters: [Counter] = []
    var staff = district.staff
    var catchment: [CatchmentRow] = []
    for site in sites.indices.suffix(chance(25) ? 2 : 1) {
      sites[site].isFixed = true
      sites[site].counters = chance(50) ? 1 + random.below(district.agencies.count) : nil
      // Promises that contradict each other, or that nobody with the skills can keep, are not what is
      // tried here: the first post alone has some, for no more agencies than there are counters.
      var promises = counters.isEmpty ? sites[site].counters ?? district.agencies.count : 0
      for agency in district.agencies.indices where chance(80) {
        let least = pick([0, 1, 1])
        let own = district.services.indices.filter { district.services[$0].agency == agency }
        let days = promises > 0 && chance(60) ? 1 + random.below(3) : 0
        if days > 0 {
          promises -= 1
          for person in staff.indices where staff[person].agency == agency {
            staff[person].skills = Set(own)
          }
        }
        counters.append(
          Counter(
            site: site, agency: agency, minStaff: least,
            maxStaff: max(1, least) + own.count + random.below(2), minDaysPerWeek: days))
      }
      for place in sites.indices where place != site && chance(40) {
        catchment.append(
          CatchmentRow(
            place: place, site: site, km: Double(3 + random.below(30)), minutes: 20,
            reach: pick([0.1, 0.4, 1])))
      }
    }
    return District(
      settings: district.settings, horizon: horizon, office: 0, sites: sites,
      agencies: district.agencies, services: district.services, staff: staff,
      teams: district.teams, travelRows: district.travelRows, catchment: catchment,
      demand: district.demand, holidays: district.holidays, closures: district.closures,
      counters: counters, pastVisits: district.pastVisits, requests: district.requests)
  }

  private mutating func drawSettings() {
    settings.language = .english
    settings.workingWeekdays = pick([[1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], [1, 2, 4, 5, 6, 7]])
    settings.breakMinutes = pick([0, 45])
    settings.minServiceMinutes = pick([60, 120, 180])
    settings.travelDays = chance(50)
    settings.restDays = pick([0, 0, 1, 2])
    settings.servicesPerJourney = pick([1, 1.5])
    settings.budget = chance(30) ? 40_000_000 : nil
    settings.shortfallPenalty = pick([1_000_000_000, 5_000_000])
    settings.roadSpeed = pick([25, 35])
  }

  private mutating func drawSites(_ count: Int) -> [Site] {
    (0..<count).map { nth in
      let minVisits = nth > 0 && chance(30) ? 1 : 0
      return Site(
        id: "k\(nth)", name: "k\(nth)",
        coordinates: Coordinates(
          latitude: -3 - Double(random.below(100)) / 100,
          longitude: 104 + Double(random.below(100)) / 100),
        localKm: Double(random.below(40)) / 10, minVisits: minVisits,
        maxVisits: chance(40) ? 2 : nil, minStay: chance(15) ? 2 : 1, maxStay: 2 + random.below(2),
        minGapDays: pick([0, 3, 7, 14]), bonus: chance(20) ? 5000 : 0, isOnline: chance(75))
    }
  }

  private mutating func drawAgencies(_ count: Int) -> [Agency] {
    (0..<count).map { nth in
      let least = pick([0, 1, 1, 2])
      return Agency(
        id: "o\(nth)", name: "o\(nth)", isRequired: nth == 0 && chance(70), minCrew: least,
        maxCrew: least + 1 + random.below(2), kits: chance(30) ? 1 : nil, minHome: random.below(2),
        budget: chance(15) ? 5_000_000 : nil)
    }
  }

  private mutating func drawStaff(_ agencies: [Agency], _ services: [Service]) -> [StaffMember] {
    var staff: [StaffMember] = []
    for agency in agencies.indices {
      let own = services.indices.filter { services[$0].agency == agency }
      for nth in 0..<3 + random.below(4) {
        // The first knows all; of the others, each knows some.
        let skills = nth == 0 ? Set(own) : Set(own.filter { _ in chance(70) })
        staff.append(
          StaffMember(
            id: "p\(agency)-\(nth)", name: "p", agency: agency, skills: skills,
            from: chance(10) ? start.advanced(by: 5) : nil, maxPostDays: chance(40) ? 6 : nil,
            leave: chance(40) ? [Leave(days: days())] : []))
      }
    }
    return staff
  }

  private mutating func drawTeams(_ sites: [Site]) -> [Team] {
    (0..<1 + random.below(3)).map { nth in
      Team(
        id: "v\(nth)", name: "v\(nth)", base: chance(75) ? 0 : random.below(sites.count),
        modes: chance(30) ? ["road", "river"] : ["road"], seats: 2 + random.below(5),
        costPerKm: pick([2500, 4000]), dailyCost: pick([0, 350_000]),
        maxTripDays: 1 + random.below(6),
        weekdays: chance(80) ? settings.workingWeekdays : [1, 2, 4, 5],
        maxTripsPerMonth: chance(30) ? 3 : nil,
        availableFrom: chance(15) ? start.advanced(by: 3) : nil)
    }
  }

  /// A slow river between two sites, a flooded road and a way with its own cost.
  private mutating func drawTravel(_ sites: [Site]) -> [TravelRow] {
    var rows: [TravelRow] = []
    if chance(50) {
      rows.append(TravelRow(from: 0, to: 1, mode: "river", km: 40, minutes: 150))
    }
    if chance(50) {
      rows.append(TravelRow(from: 0, to: 2, mode: "road", km: 70, minutes: 100, cost: 900_000))
      let flood = days()
      rows.append(
        TravelRow(
          from: 0, to: 2, mode: "road", km: 70, minutes: nil, validFrom: flood.lowerBound,
          validTo: flood.upperBound))
    }
    return rows
  }
}
