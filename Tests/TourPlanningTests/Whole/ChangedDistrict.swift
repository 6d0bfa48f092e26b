// SPDX-License-Identifier: GPL-3.0-or-later
import TourPlanning
import Touring

/// What can happen to a district after its plan is published, drawn by a seeded generator: somebody
/// falls ill or leaves, a site closes, a team breaks down, a road floods, money is cut, demand falls,
/// a service is added, hours change.
struct ChangedDistrict {
  private var random: SplitMix64
  private var district: District

  static func make(of district: District, seed: UInt64) -> District {
    var draw = ChangedDistrict(random: SplitMix64(seed: seed, stream: 7), district: district)
    for _ in 0..<1 + draw.random.below(4) { draw.change() }
    return draw.district
  }

  private mutating func days() -> ClosedRange<Day> {
    let length = district.horizon.lowerBound.distance(to: district.horizon.upperBound) + 1
    let first = district.horizon.lowerBound.advanced(by: random.below(length))
    return first...first.advanced(by: random.below(10))
  }

  private mutating func change() {
    switch random.below(11) {
    case 0:
      let person = random.below(district.staff.count)
      district.staff[person].leave.append(Leave(days: days()))
    case 1:
      district.staff[random.below(district.staff.count)].to = days().lowerBound
    case 2:
      district.closures.append(Closure(site: random.below(district.sites.count), days: days()))
    case 3:
      district.teams[random.below(district.teams.count)].absences.append(days())
    case 4:
      let flood = days()
      var rows = district.travelRows
      for site in 1..<min(4, district.sites.count) {
        rows.append(
          TravelRow(
            from: 0, to: site, mode: "road", km: 50, minutes: nil, validFrom: flood.lowerBound,
            validTo: flood.upperBound))
      }
      district = remade(travelRows: rows)
    case 5:
      var settings = district.settings
      settings.budget = Double(1 + random.below(20)) * 1_000_000
      district = remade(settings: settings)
    case 6:
      for place in district.demand.indices {
        for service in district.services.indices {
          district.demand[place][service] *= [0, 0.3, 0.8, 1.2][random.below(4)]
        }
      }
    case 7:
      let agency = random.below(district.agencies.count)
      district.agencies[agency].budget = 1_000_000
      district.agencies[agency].perDiem = 200_000
      district.agencies[agency].kits = 1
    case 8:
      district = remade(hours: [
        HoursRow(
          from: nil, to: nil, weekdays: [5],
          hours: DayHours(
            open: ClockTime(minutes: 8 * 60), close: ClockTime(minutes: 11 * 60 + 30),
            breakMinutes: 0))
      ])
    case 9:
      let site = 1 + random.below(district.sites.count - 1)
      district.sites[site].maxVisits = 1
      district.sites[site].maxStay = max(district.sites[site].minStay, 1)
    default:
      let team = random.below(district.teams.count)
      district.teams[team].maxTripsPerMonth = 1
      district.settings.crewChangePenalty = 0
    }
  }

  private func remade(
    settings: Settings? = nil, travelRows: [TravelRow]? = nil, hours: [HoursRow]? = nil
  ) -> District {
    District(
      settings: settings ?? district.settings, horizon: district.horizon, office: district.office,
      sites: district.sites, otherPlaces: district.otherPlaces, agencies: district.agencies,
      services: district.services, staff: district.staff, teams: district.teams,
      travelRows: travelRows ?? district.travelRows, catchment: district.catchment,
      demand: district.demand, holidays: district.holidays, hours: hours ?? district.hours,
      closures: district.closures, counters: district.counters, pins: district.pins,
      pastVisits: district.pastVisits, requests: district.requests)
  }
}
