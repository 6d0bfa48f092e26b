// SPDX-License-Identifier: GPL-3.0-or-later
import TourPlanning
import Touring

/// Districts of three sites, one team, two agencies and a few days, drawn from a seed: small enough
/// to try every plan.
struct TinyDistrict {
  private var random: SplitMix64
  private var settings = Settings()
  private let first: Day
  /// Whether there are people enough for any crews, so that counting them is as good as naming them.
  private let isWellStaffed: Bool

  static func make(seed: UInt64, isWellStaffed: Bool = false) -> District {
    var draw = TinyDistrict(seed: seed, isWellStaffed: isWellStaffed)
    return draw.district()
  }

  private init(seed: UInt64, isWellStaffed: Bool) {
    random = SplitMix64(seed: seed, stream: 17)
    // A Monday to Friday of February 2027, so that some weeks are cut.
    first = Day(year: 2027, month: 2, day: 1)!.advanced(by: random.below(5))
    self.isWellStaffed = isWellStaffed
  }

  private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[random.below(values.count)]
  }

  private mutating func day() -> Day { first.advanced(by: random.below(6)) }

  private mutating func district() -> District {
    settings.language = .english
    settings.minServiceMinutes = pick([120, 180])
    settings.travelDays = chance(30)
    settings.restDays = pick([0, 1])
    settings.equityBonus = pick([0, 20_000])
    settings.shortfallPenalty = pick([1_000_000_000, 4_000_000])
    settings.budget = chance(25) ? 9_000_000 : nil
    settings.roadSpeed = pick([25, 35])
    let sites = drawSites()
    let agencies = drawAgencies()
    let services = drawServices()
    let demand = sites.indices.map { site in
      services.map { _ in site > 0 && chance(85) ? Double(10 + random.below(120)) : 0 }
    }
    let staff = drawStaff(agencies, services)
    let team = Team(
      id: "v", name: "v", base: 0, modes: ["road"], seats: 2 + random.below(3),
      costPerKm: pick([2500, 4000]), dailyCost: pick([0, 350_000]),
      maxTripDays: 2 + random.below(2), maxTripsPerMonth: chance(20) ? 2 : nil)
    let closed = day()
    let wished = day()
    let pin = Pin(site: 2, day: workingDay(), days: 1)
    return District(
      settings: settings, horizon: first...first.advanced(by: 5), office: 0, sites: sites,
      agencies: agencies, services: services, staff: staff, teams: [team],
      catchment: chance(35)
        ? [CatchmentRow(place: 1, site: 3, km: 9, minutes: 25, reach: 0.6)] : [],
      demand: demand,
      closures: chance(30) ? [Closure(site: 1, days: closed...closed)] : [],
      pins: chance(20) ? [pin] : [],
      pastVisits: chance(25)
        ? [PastVisit(site: 3, days: first.advanced(by: -14)...first.advanced(by: -12))] : [],
      requests: chance(40)
        ? [Request(site: 1, days: wished...wished.advanced(by: 2), bonus: 1_500_000)] : [])
  }

  private mutating func workingDay() -> Day {
    pick((0..<6).map { first.advanced(by: $0) }.filter { $0.weekday <= 5 })
  }

  private mutating func drawSites() -> [Site] {
    (0..<4).map { nth in
      // The base lies in the middle; the others within two hours of it, so that a pin can be kept.
      Site(
        id: "k-\(nth)", name: "k\(nth)",
        coordinates: Coordinates(
          latitude: -3 - (nth == 0 ? 0.15 : Double(random.below(30)) / 100),
          longitude: 104 + (nth == 0 ? 0.15 : Double(random.below(30)) / 100)),
        localKm: Double(random.below(20)) / 10, minVisits: nth > 0 && chance(25) ? 1 : 0,
        maxVisits: chance(30) ? 1 : nil, maxStay: 1 + random.below(2),
        minGapDays: pick([14, 14, 14, 3]), bonus: 12_000 + (chance(20) ? 5000 : 0),
        isOnline: chance(80))
    }
  }

  private mutating func drawAgencies() -> [Agency] {
    (0..<2).map { nth in
      let least = pick([0, 1, 1])
      return Agency(
        id: "o-\(nth)", name: "o", isRequired: nth == 0 && chance(60), minCrew: least, maxCrew: 2,
        kits: chance(15) ? 1 : nil, minHome: isWellStaffed ? 0 : random.below(2),
        budget: chance(20) ? 2_500_000 : nil)
    }
  }

  private mutating func drawServices() -> [Service] {
    (0..<2).flatMap { agency in
      (0..<1 + random.below(2)).map { nth in
        Service(
          id: "s-\(agency)\(nth)", agency: agency, name: "s", minutes: pick([6, 8, 20]),
          weight: pick([1, 1, 2.5]), quota: chance(25) ? 15 : nil, needsNetwork: chance(20))
      }
    }
  }

  private mutating func drawStaff(_ agencies: [Agency], _ services: [Service]) -> [StaffMember] {
    agencies.indices.flatMap { agency in
      let own = services.indices.filter { services[$0].agency == agency }
      return (0..<(isWellStaffed ? 6 : 3)).map { nth in
        // The first knows all; of the others, each knows some.
        let skills = isWellStaffed || nth == 0 ? Set(own) : Set(own.filter { _ in chance(70) })
        let away = day()
        return StaffMember(
          id: "p-\(agency)\(nth)", name: "p", agency: agency, skills: skills,
          maxPostDays: !isWellStaffed && chance(40) ? 2 : nil,
          leave: !isWellStaffed && chance(40) ? [Leave(days: away...away)] : [])
      }
    }
  }
}
