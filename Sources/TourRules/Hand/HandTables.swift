// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Visits made by hand as the tables of a plan, as far as they go: what a rule looks at stands in
/// them, figures are 0.
struct HandTables {
  private(set) var tables: PlanTables
  /// For each table the line of each of its rows.
  private(set) var lines: [String: [Int]] = [:]
  /// Ids of the visits, as `K05/2027-01-12`.
  private(set) var ids: [String] = []

  init(_ visits: [HandVisit], trips: [HandTrips.HandTrip], in district: District) {
    tables = PlanTables(
      visits: [], trips: [], roster: [], service: [], schedule: [], certificate: [],
      summary: PlanSummary(
        district: district.settings.name, horizon: district.horizon, netBenefit: 0,
        parts: Figures.none.parts, bound: 0, gap: nil, certifiedBound: nil,
        saved: Figures.none.saved,
        status: .feasible, shortfalls: [], estimatedLegs: [], seed: 0))
    var known: [String: Int] = [:]
    /// An id that no other row has.
    func unique(_ id: String) -> String {
      known[id, default: 0] += 1
      return known[id] == 1 ? id : "\(id)#\(known[id] ?? 0)"
    }
    ids = visits.map { unique("\(district.sites[$0.site].id)/\($0.firstDay)") }
    var tripOfVisit = [Int?](repeating: nil, count: visits.count)
    let tripIDs = trips.enumerated().map { position, trip in
      for visit in trip.visits { tripOfVisit[visit] = position }
      return unique("\(district.teams[trip.trip.team].id)/\(trip.trip.firstDay)")
    }
    for (position, visit) in visits.enumerated() {
      let trip = tripOfVisit[position]
      tables.visits.append(
        VisitRow(
          visit: ids[position], trip: trip.map { tripIDs[$0] } ?? "",
          team: trip.map { district.teams[trips[$0].trip.team].id } ?? "",
          site: district.sites[visit.site].id, firstDate: visit.firstDay, lastDate: visit.lastDay,
          days: visit.days, serviceMinutes: 0, people: 0, benefit: 0))
    }
    lines[PlanFile.visits] = visits.map(\.line)
    for (id, trip) in zip(tripIDs, trips) {
      tables.trips.append(
        TripRow(
          trip: id, team: district.teams[trip.trip.team].id,
          firstDate: trip.trip.days.lowerBound, lastDate: trip.trip.days.upperBound,
          travelBefore: trip.trip.travelsBefore, travelAfter: trip.trip.travelsAfter,
          sites: trip.trip.stops.map { district.sites[$0.site].id }, km: 0, travelMinutes: 0,
          tripCost: 0, crewCost: 0))
      lines[PlanFile.trips, default: []].append(trip.visits.map { visits[$0].line }.min() ?? 0)
      addRoster(of: trip, id, visits, in: district)
    }
  }

  /// A row for each person named and day. A visit that names nobody has those of the whole trip.
  private mutating func addRoster(
    of trip: HandTrips.HandTrip, _ id: String, _ visits: [HandVisit], in district: District
  ) {
    let everybody = Set(trip.visits.flatMap { visits[$0].staff }).sorted()
    guard trip.trip.dayCount < 366, let first = trip.visits.first, let last = trip.visits.last
    else { return }
    for day in trip.trip.days {
      let visit =
        trip.visits.first { visits[$0].firstDay <= day && day <= visits[$0].lastDay }
        ?? (day < visits[first].firstDay ? first : last)
      let people = visits[visit].staff.isEmpty ? everybody : Set(visits[visit].staff).sorted()
      for person in people {
        tables.roster.append(
          RosterRow(
            date: day, trip: id, site: district.sites[visits[visit].site].id,
            agency: district.agencies[district.staff[person].agency].id,
            staff: district.staff[person].id))
        lines[PlanFile.roster, default: []].append(visits[visit].line)
      }
    }
  }
}
