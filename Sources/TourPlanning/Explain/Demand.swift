// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension Demand {
  /// Everything that a district asks for: its pins and the visits promised.
  static func wishes(of district: District) -> [Demand] {
    Set(district.pins).filter { district.horizon.contains($0.day) }
      .sorted {
        ($0.day, $0.site, $0.days, $0.team ?? -1, $0.note ?? "")
          < ($1.day, $1.site, $1.days, $1.team ?? -1, $1.note ?? "")
      }.map(Demand.pin)
      + district.sites.indices.compactMap { site in
        let count = district.promisedVisits(site)
        return count > 0 ? .visits(site: site, count: count) : nil
      }
  }

  /// Everything that can stand in the way of visits to `sites`, families of one kind together: what is
  /// general first, so that a contradiction is told by what is particular, where it can be.
  static func obstacles(of district: District, for sites: Set<Int>) -> [[Demand]] {
    let agencies = district.agencies.indices
    let teams = district.teams.indices
    return [
      district.settings.budget == nil ? [] : [.budget],
      agencies.filter { district.agencies[$0].budget != nil }.map { .agencyBudget(agency: $0) },
      agencies.filter { district.agencies[$0].kits != nil }.map { .kits(agency: $0) },
      district.staff.contains { $0.maxPostDays != nil } ? [.postDays] : [],
      district.settings.restDays > 0 ? [.restDays] : [],
      agencies.filter { district.agencies[$0].minHome > 0 }.map { .minHome(agency: $0) },
      district.staff.indices.flatMap { person in
        district.staff[person].leave.filter { $0.days.overlaps(district.horizon) }
          .map { .leave(person: person, $0) }
      },
      district.staff.indices.filter {
        district.staff[$0].from != nil || district.staff[$0].to != nil
      }
      .map { .tenure(person: $0) },
      agencies.filter { district.agencies[$0].mustCome }.map { .required(agency: $0) },
      teams.filter {
        !district.settings.workingWeekdays.isSubset(of: district.teams[$0].weekdays)
      }.map { .weekdays(team: $0) },
      teams.filter { district.teams[$0].maxTripsPerMonth != nil }.map { .tripsPerMonth(team: $0) },
      teams.map { .tripDays(team: $0) },
      district.holidays.isEmpty ? [] : [.holidays],
      sites.sorted().filter { district.sites[$0].minGapDays > 1 }.map { .gap(site: $0) },
      sites.sorted().filter { district.sites[$0].maxVisits != nil }.map { .mostVisits(site: $0) },
      district.pastVisits.filter { sites.contains($0.site) }.map(Demand.pastVisit),
      district.travelRows.filter { $0.minutes == nil && touches($0, sites, district) }.map(
        Demand.way),
      district.closures.filter {
        ($0.site.map { sites.contains($0) } ?? true) && $0.days.overlaps(district.horizon)
      }.map(Demand.closure),
      teams.filter { team in
        district.calendar.workingDays.contains { !district.teams[team].isAvailable(on: $0) }
      }.map { .teamDates(team: $0) },
    ].filter { !$0.isEmpty }
  }

  private static func touches(_ row: TravelRow, _ sites: Set<Int>, _ district: District) -> Bool {
    sites.contains(row.from) || sites.contains(row.to)
      || (district.sites.indices.contains(row.from) && district.isBase(row.from))
  }

  /// The district without some of what stands in the way; wishes are left as they are.
  static func without(_ obstacles: Set<Demand>, in district: District) -> District {
    var settings = district.settings
    var sites = district.sites
    var agencies = district.agencies
    var staff = district.staff
    var teams = district.teams
    var holidays = district.holidays
    if obstacles.contains(.budget) { settings.budget = nil }
    if obstacles.contains(.restDays) { settings.restDays = 0 }
    if obstacles.contains(.holidays) { holidays = [] }
    if obstacles.contains(.postDays) {
      for person in staff.indices { staff[person].maxPostDays = nil }
    }
    for obstacle in obstacles {
      switch obstacle {
      case .agencyBudget(let agency): agencies[agency].budget = nil
      case .kits(let agency): agencies[agency].kits = nil
      case .minHome(let agency): agencies[agency].minHome = 0
      case .required(let agency): agencies[agency].isRequired = false
      case .leave(let person, let leave): staff[person].leave.removeAll { $0 == leave }
      case .tenure(let person):
        staff[person].from = nil
        staff[person].to = nil
      case .weekdays(let team): teams[team].weekdays = settings.workingWeekdays
      case .tripsPerMonth(let team): teams[team].maxTripsPerMonth = nil
      case .tripDays(let team): teams[team].maxTripDays = 31
      case .gap(let site): sites[site].minGapDays = 0
      case .mostVisits(let site): sites[site].maxVisits = nil
      case .teamDates(let team):
        teams[team].availableFrom = nil
        teams[team].availableTo = nil
        teams[team].absences = []
      default: break
      }
    }
    var result = District(
      settings: settings, horizon: district.horizon, office: district.office, sites: sites,
      otherPlaces: district.otherPlaces, agencies: agencies, services: district.services,
      staff: staff, teams: teams,
      travelRows: district.travelRows.filter { !obstacles.contains(.way($0)) },
      catchment: district.catchment, demand: district.demand, holidays: holidays,
      hours: district.hours,
      closures: district.closures.filter { !obstacles.contains(.closure($0)) },
      counters: district.counters, pins: district.pins,
      pastVisits: district.pastVisits.filter { !obstacles.contains(.pastVisit($0)) },
      requests: district.requests)
    result.history = district.history
    return result
  }
}
