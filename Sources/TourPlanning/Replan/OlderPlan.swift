// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A plan that is to be changed from a date on, in the positions of the district as it now stands.
struct OlderPlan: Sendable {
  let tables: PlanTables
  let asOf: Day
  /// Ids of the trips that stand, of their visits, and of the visits that may still change.
  let historyTrips: Set<String>
  let historyVisits: Set<String>
  /// Rows of the visits that may still change, in the order of the plan.
  let open: [VisitRow]
  let history: History
  /// The trips that may still change, with those of their people who are still known.
  private(set) var trips: [StaffedTrip] = []
  /// Attendance at fixed posts that may still change, likewise.
  private(set) var posts: [StaffedPost] = []
  /// The district with its history; pins that are past or met by history are left out.
  let district: District

  /// - Precondition: the district knows everything that history names.
  init(_ tables: PlanTables, asOf: Day, in district: District) {
    self.tables = tables
    self.asOf = asOf
    let names = Names(district)
    historyTrips = Set(tables.trips.filter { $0.firstDate < asOf }.map(\.trip))
    let past = historyTrips
    historyVisits = Set(tables.visits.filter { past.contains($0.trip) }.map(\.visit))
    open = tables.visits.filter { !past.contains($0.trip) }
    let visits = Dictionary(grouping: tables.visits, by: \.trip)
    let roster = Dictionary(grouping: tables.roster.filter { $0.trip != nil }) { $0.trip ?? "" }

    func trip(_ row: TripRow) -> Trip? {
      guard let team = names.teams[row.team] else { return nil }
      var stops: [Stop] = []
      for id in row.sites {
        guard let site = names.sites[id],
          let visit = (visits[row.trip] ?? []).first(where: { $0.site == id }), visit.days > 0
        else { return nil }
        stops.append(Stop(site: site, days: visit.days))
      }
      if stops.isEmpty { return nil }
      return Trip(
        team: team, firstDay: row.firstDate, stops: stops, travelsBefore: row.travelBefore,
        travelsAfter: row.travelAfter)
    }
    func people(_ row: TripRow, byRow: Bool) -> [[Int]] {
      var people = [Set<Int>](repeating: [], count: district.agencies.count)
      for entry in roster[row.trip] ?? [] {
        guard let person = names.staff[entry.staff] else { continue }
        let own = district.staff[person].agency
        people[byRow ? names.agencies[entry.agency] ?? own : own].insert(person)
      }
      return people.map { $0.sorted() }
    }

    var pastTrips: [History.PastTrip] = []
    for row in tables.trips {
      guard let trip = trip(row) else { continue }
      if past.contains(row.trip) {
        pastTrips.append(
          History.PastTrip(
            trip: trip, people: people(row, byRow: true), tripCost: row.tripCost,
            crewCost: row.crewCost))
      } else {
        trips.append(StaffedTrip(trip: trip, people: people(row, byRow: false)))
      }
    }
    let pastVisits = historyVisits
    let service = tables.service.compactMap { row -> History.PastService? in
      guard let visit = row.visit, pastVisits.contains(visit), let place = names.places[row.place],
        let site = names.sites[row.site], let service = names.services[row.service]
      else { return nil }
      return History.PastService(place: place, site: site, service: service, people: row.people)
    }
    var attendances: [History.PastAttendance] = []
    for (key, rows) in Dictionary(
      grouping: tables.roster.filter({ $0.trip == nil }), by: PostKey.init
    )
    .sorted(by: { $0.key < $1.key }) {
      guard let site = names.sites[key.site], let agency = names.agencies[key.agency] else {
        continue
      }
      let people = Set(rows.compactMap { names.staff[$0.staff] }).sorted()
      if key.day < asOf {
        attendances.append(
          History.PastAttendance(site: site, day: key.day, agency: agency, people: people))
      } else {
        posts.append(StaffedPost(site: site, day: key.day, agency: agency, people: people))
      }
    }
    history = History(
      asOf: asOf, trips: pastTrips, service: service, attendances: attendances)
    var changed = district
    changed.history = history
    let standing = pastTrips.flatMap { past in past.trip.visits.map { (past.trip.team, $0) } }
    changed.pins.removeAll { pin in
      pin.day < asOf
        || standing.contains { team, visit in
          visit.site == pin.site && visit.days.lowerBound == pin.day
            && visit.dayCount == pin.days && (pin.team ?? team) == team
        }
    }
    self.district = changed
  }

  /// What the visits that may still change cost to change.
  var announced: AnnouncedVisits {
    let names = Names(district)
    let roster = Dictionary(grouping: tables.roster.filter { $0.trip != nil }) { $0.trip ?? "" }
    var visits: [AnnouncedVisits.Visit] = []
    var lost = 0.0
    for row in open {
      let (move, cancel) = penalties(of: row)
      guard let site = names.sites[row.site] else {
        lost += cancel
        continue
      }
      let crew = Set((roster[row.trip] ?? []).map(\.staff))
      visits.append(
        AnnouncedVisits.Visit(
          site: site, first: row.firstDate.number,
          days: row.firstDate.distance(to: row.lastDate) + 1, move: move, cancel: cancel,
          people: crew.compactMap { names.staff[$0] }.sorted(), crewSize: crew.count))
    }
    return AnnouncedVisits(visits, lost: lost, in: district)
  }

  /// What it costs to move and to cancel a visit, the notice counted, in Rp.
  func penalties(of visit: VisitRow) -> (move: Double, cancel: Double) {
    let settings = district.settings
    let isShort = asOf.distance(to: visit.firstDate) < settings.noticeDays
    let factor = isShort ? settings.noticeFactor : 1
    return (settings.movePenalty * factor, settings.cancelPenalty * factor)
  }

  /// An agency at a fixed post on one day.
  private struct PostKey: Hashable, Comparable {
    var day: Day
    var site: String
    var agency: String

    init(_ row: RosterRow) {
      day = row.date
      site = row.site
      agency = row.agency
    }

    static func < (a: PostKey, b: PostKey) -> Bool {
      (a.day, a.site, a.agency) < (b.day, b.site, b.agency)
    }
  }

  /// Positions by ids.
  private struct Names {
    let sites: [String: Int]
    let places: [String: Int]
    let teams: [String: Int]
    let agencies: [String: Int]
    let services: [String: Int]
    let staff: [String: Int]

    init(_ district: District) {
      func positions(_ ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      }
      sites = positions(district.sites.map(\.id))
      places = positions((0..<district.placeCount).map { district.place($0).id })
      teams = positions(district.teams.map(\.id))
      agencies = positions(district.agencies.map(\.id))
      services = positions(district.services.map(\.id))
      staff = positions(district.staff.map(\.id))
    }
  }
}
