// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A plan read beside its district: what the sections of a report ask for, counted once.
///
/// A plan may come from a folder and name what the district does not know; such an id stands for
/// itself and counts for nothing.
struct PlanFacts: Sendable {
  let district: District
  let plan: PlanTables

  /// Positions by id.
  let sites: [String: Int]
  let places: [String: Int]
  let agencies: [String: Int]
  let services: [String: Int]
  let staff: [String: Int]
  let teams: [String: Int]

  /// People served and people who ask, by service; the same by place.
  let servedByService: [Double]
  let demandByService: [Double]
  let servedByPlace: [Double]
  let demandByPlace: [Double]
  /// People served at each site, wherever they live.
  let servedAtSite: [Double]
  /// Visits of each site, in the order of the plan.
  let visitsBySite: [Int: [VisitRow]]
  /// The people of each trip.
  let crews: [String: TripCrew]

  init(district: District, plan: PlanTables) {
    self.district = district
    self.plan = plan
    sites = positions(district.sites.map(\.id))
    places = positions((0..<district.placeCount).map { district.place($0).id })
    agencies = positions(district.agencies.map(\.id))
    services = positions(district.services.map(\.id))
    staff = positions(district.staff.map(\.id))
    teams = positions(district.teams.map(\.id))

    var byService = [Double](repeating: 0, count: district.services.count)
    var byPlace = [Double](repeating: 0, count: district.placeCount)
    var atSite = [Double](repeating: 0, count: district.sites.count)
    for row in plan.service {
      if let service = services[row.service] { byService[service] += row.people }
      if let place = places[row.place] { byPlace[place] += row.people }
      if let site = sites[row.site] { atSite[site] += row.people }
    }
    servedByService = byService
    servedByPlace = byPlace
    servedAtSite = atSite
    demandByService = district.services.indices.map { service in
      district.demand.reduce(0) { $0 + $1[service] }
    }
    demandByPlace = district.demand.map { $0.reduce(0, +) }

    var visits: [Int: [VisitRow]] = [:]
    for row in plan.visits {
      if let site = sites[row.site] { visits[site, default: []].append(row) }
    }
    visitsBySite = visits
    crews = TripCrew.crews(of: plan)
  }

  // MARK: Totals

  /// Residents served, counted by service: Σ y.
  var served: Double { plan.service.reduce(0) { $0 + $1.people } }
  var demand: Double { demandByPlace.reduce(0, +) }
  /// Journeys of residents that the services make up.
  var journeys: Double { served / district.settings.servicesPerJourney }
  var cost: Double { plan.summary.parts.tripCosts + plan.summary.parts.crewCosts }
  /// The net benefit without the penalty for promises that are not kept: the money alone.
  var moneyBenefit: Double { plan.summary.netBenefit + plan.summary.parts.shortfallCost }
  var serviceDays: Int { plan.visits.reduce(0) { $0 + $1.days } }
  var missingVisits: Int { plan.summary.shortfalls.reduce(0) { $0 + $1.missing } }

  /// Sites that a team can visit: no base, no fixed post.
  var tourSites: [Int] {
    district.sites.indices.filter { !district.sites[$0].isFixed && !district.isBase($0) }
  }

  // MARK: Names, made harmless for Markdown

  func siteName(_ id: String) -> String { Markdown.escaped(plainSite(id)) }
  func placeName(_ position: Int) -> String { Markdown.escaped(district.place(position).name) }
  func venue(_ id: String) -> String { Markdown.escaped(plainVenue(id)) }
  func teamName(_ id: String) -> String { Markdown.escaped(plainTeam(id)) }
  func staffName(_ id: String) -> String { Markdown.escaped(plainStaff(id)) }
  /// The short name of an agency, where it has one.
  func agencyName(_ id: String) -> String { Markdown.escaped(plainAgency(id)) }

  // MARK: Names as the tables write them; what is unknown stands for itself

  func plainSite(_ id: String) -> String { sites[id].map { district.sites[$0].name } ?? id }
  func plainVenue(_ id: String) -> String {
    sites[id].flatMap { district.sites[$0].venue } ?? ""
  }
  func plainTeam(_ id: String) -> String { teams[id].map { district.teams[$0].name } ?? id }
  func plainStaff(_ id: String) -> String { staff[id].map { district.staff[$0].name } ?? id }
  func plainAgency(_ id: String) -> String {
    agencies[id].map { district.agencies[$0].short ?? district.agencies[$0].name } ?? id
  }

  /// Ids of agencies in the order of the district, unknown ones after them by name.
  func inOrder(_ ids: some Sequence<String>) -> [String] {
    ids.sorted { (agencies[$0] ?? .max, $0) < (agencies[$1] ?? .max, $1) }
  }
}

/// Who goes on a trip: people by agency, each once.
struct TripCrew: Hashable, Sendable {
  /// Agency → people, in the order of the roster.
  var people: [String: [String]] = [:]

  var count: Int { people.values.reduce(0) { $0 + $1.count } }

  static func crews(of plan: PlanTables) -> [String: TripCrew] {
    var crews: [String: TripCrew] = [:]
    for row in plan.roster {
      guard let trip = row.trip else { continue }
      if !crews[trip, default: TripCrew()].people[row.agency, default: []].contains(row.staff) {
        crews[trip, default: TripCrew()].people[row.agency, default: []].append(row.staff)
      }
    }
    return crews
  }
}

/// The first position of each id.
private func positions(_ ids: [String]) -> [String: Int] {
  Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
}
