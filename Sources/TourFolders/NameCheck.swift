// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Finds ids that a district does not know.
struct NameCheck {
  private(set) var notices: [Notice] = []
  private let known: [IdSpace: Set<String>]
  private let lines: [String: [Int]]

  init(_ district: District, lines: [String: [Int]]) {
    self.lines = lines
    known = [
      .sites: Set(district.sites.map(\.id)),
      .places: Set(district.sites.map(\.id) + district.otherPlaces.map(\.id)),
      .agencies: Set(district.agencies.map(\.id)), .services: Set(district.services.map(\.id)),
      .staff: Set(district.staff.map(\.id)), .teams: Set(district.teams.map(\.id)),
    ]
  }

  private mutating func look(
    _ id: String?, _ space: IdSpace, _ column: String, _ file: String, row: Int?,
    cause: ((String?) -> FolderCause)? = nil
  ) {
    guard let id, let names = known[space], !names.contains(id) else { return }
    // Names are sought for the first only: a plan of another district would name thousands.
    let nearest = notices.count < NoticeList.most ? Nearest.name(to: id, among: names) : nil
    notices.append(
      Notice(
        cause?(nearest) ?? .unknownID(space, nearest: nearest), file: file, row: row,
        column: column, value: id))
  }

  private func line(_ table: Table, _ position: Int) -> Int? {
    guard let lines = lines[table.file], lines.indices.contains(position) else { return nil }
    return lines[position]
  }

  mutating func check(_ plan: PlanTables) {
    for (position, row) in plan.visits.enumerated() {
      let table = PlanFolderTables.visits
      let at = line(table, position)
      look(row.team, .teams, "team", table.file, row: at)
      look(row.site, .sites, "site", table.file, row: at)
    }
    for (position, row) in plan.trips.enumerated() {
      let table = PlanFolderTables.trips
      let at = line(table, position)
      look(row.team, .teams, "team", table.file, row: at)
      for site in row.sites { look(site, .sites, "sites", table.file, row: at) }
    }
    for (position, row) in plan.roster.enumerated() {
      let table = PlanFolderTables.roster
      let at = line(table, position)
      look(row.site, .sites, "site", table.file, row: at)
      look(row.agency, .agencies, "agency", table.file, row: at)
      look(row.staff, .staff, "staff", table.file, row: at)
    }
    for (position, row) in plan.service.enumerated() {
      let table = PlanFolderTables.service
      let at = line(table, position)
      look(row.site, .sites, "site", table.file, row: at)
      look(row.place, .places, "place", table.file, row: at)
      look(row.service, .services, "service", table.file, row: at)
    }
    for (position, row) in plan.schedule.enumerated() {
      let table = PlanFolderTables.schedule
      let at = line(table, position)
      look(row.site, .sites, "site", table.file, row: at)
      look(row.team, .teams, "team", table.file, row: at)
    }
    for (position, row) in plan.certificate.enumerated() {
      let table = PlanFolderTables.certificate
      let at = line(table, position)
      look(row.agency, .agencies, "agency", table.file, row: at)
      look(row.site, .sites, "site", table.file, row: at)
      look(row.service, .services, "service", table.file, row: at)
      look(row.team, .teams, "team", table.file, row: at)
    }
  }

  mutating func check(_ summary: PlanSummary) {
    for item in summary.shortfalls {
      look(item.site, .sites, "shortfalls", PlanFolder.summaryFile, row: nil)
    }
    for leg in summary.estimatedLegs {
      look(leg.team, .teams, "estimated_legs", PlanFolder.summaryFile, row: nil)
      look(leg.from, .sites, "estimated_legs", PlanFolder.summaryFile, row: nil)
      look(leg.to, .sites, "estimated_legs", PlanFolder.summaryFile, row: nil)
    }
  }

  /// What the trips of an older plan before `asOf`, and its fixed posts on the days before, name.
  mutating func checkHistory(_ plan: PlanTables, before asOf: Day) {
    let trips = plan.trips.filter { $0.firstDate < asOf }
    let ids = Set(trips.map(\.trip))
    let visits = plan.visits.filter { ids.contains($0.trip) }
    let visitIDs = Set(visits.map(\.visit))
    func history(_ space: IdSpace) -> (String?) -> FolderCause {
      { .historyUnknown(space, nearest: $0) }
    }
    func lookOnce(_ names: [String?], _ space: IdSpace, _ column: String, _ table: Table) {
      for name in Set(names.compactMap { $0 }).sorted() {
        look(name, space, column, table.file, row: nil, cause: history(space))
      }
    }
    lookOnce(trips.map(\.team), .teams, "team", PlanFolderTables.trips)
    lookOnce(trips.flatMap(\.sites), .sites, "sites", PlanFolderTables.trips)
    let roster = plan.roster.filter { row in
      row.trip.map { ids.contains($0) } ?? (row.date < asOf)
    }
    lookOnce(roster.map(\.site), .sites, "site", PlanFolderTables.roster)
    lookOnce(roster.map(\.agency), .agencies, "agency", PlanFolderTables.roster)
    lookOnce(roster.map(\.staff), .staff, "staff", PlanFolderTables.roster)
    let service = plan.service.filter { $0.visit.map { visitIDs.contains($0) } ?? false }
    lookOnce(service.map(\.place), .places, "place", PlanFolderTables.service)
    lookOnce(service.map(\.service), .services, "service", PlanFolderTables.service)
  }
}
