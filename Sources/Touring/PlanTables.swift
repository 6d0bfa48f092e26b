// SPDX-License-Identifier: GPL-3.0-or-later

/// A plan as it stands in its folder: the rows of its tables and what `plan.json` says of it.
///
/// Ids are text as written, since a plan that is read may name what the district does not know.
public struct PlanTables: Hashable, Sendable {
  public var visits: [VisitRow]
  public var trips: [TripRow]
  public var roster: [RosterRow]
  public var service: [ServiceRow]
  public var schedule: [ScheduleRow]
  public var certificate: [CertificateRow]
  public var summary: PlanSummary

  public init(
    visits: [VisitRow], trips: [TripRow], roster: [RosterRow], service: [ServiceRow],
    schedule: [ScheduleRow], certificate: [CertificateRow], summary: PlanSummary
  ) {
    self.visits = visits
    self.trips = trips
    self.roster = roster
    self.service = service
    self.schedule = schedule
    self.certificate = certificate
    self.summary = summary
  }
}

/// A row of `visits.csv`.
public struct VisitRow: Hashable, Sendable {
  public var visit: String
  public var trip: String
  public var team: String
  public var site: String
  public var firstDate: Day
  public var lastDate: Day
  public var days: Int
  public var serviceMinutes: Double
  public var people: Double
  /// Rp: Σ people × weight × saved, without the equity term.
  public var benefit: Double

  public init(
    visit: String, trip: String, team: String, site: String, firstDate: Day, lastDate: Day,
    days: Int, serviceMinutes: Double, people: Double, benefit: Double
  ) {
    self.visit = visit
    self.trip = trip
    self.team = team
    self.site = site
    self.firstDate = firstDate
    self.lastDate = lastDate
    self.days = days
    self.serviceMinutes = serviceMinutes
    self.people = people
    self.benefit = benefit
  }
}

/// A row of `trips.csv`.
public struct TripRow: Hashable, Sendable {
  public var trip: String
  public var team: String
  /// Travel days included.
  public var firstDate: Day
  public var lastDate: Day
  public var travelBefore: Bool
  public var travelAfter: Bool
  /// In the order of the stops.
  public var sites: [String]
  public var km: Double
  public var travelMinutes: Double
  public var tripCost: Double
  public var crewCost: Double

  public init(
    trip: String, team: String, firstDate: Day, lastDate: Day, travelBefore: Bool,
    travelAfter: Bool, sites: [String], km: Double, travelMinutes: Double, tripCost: Double,
    crewCost: Double
  ) {
    self.trip = trip
    self.team = team
    self.firstDate = firstDate
    self.lastDate = lastDate
    self.travelBefore = travelBefore
    self.travelAfter = travelAfter
    self.sites = sites
    self.km = km
    self.travelMinutes = travelMinutes
    self.tripCost = tripCost
    self.crewCost = crewCost
  }
}

/// A row of `roster.csv`: where somebody is on a day.
public struct RosterRow: Hashable, Sendable {
  public var date: Day
  /// nil at a fixed post.
  public var trip: String?
  public var site: String
  public var agency: String
  public var staff: String

  public init(date: Day, trip: String?, site: String, agency: String, staff: String) {
    self.date = date
    self.trip = trip
    self.site = site
    self.agency = agency
    self.staff = staff
  }
}

/// A row of `service.csv`: people of a place who get a service at a visit.
public struct ServiceRow: Hashable, Sendable {
  /// nil at a fixed post.
  public var visit: String?
  public var site: String
  public var place: String
  public var service: String
  public var people: Double

  public init(visit: String?, site: String, place: String, service: String, people: Double) {
    self.visit = visit
    self.site = site
    self.place = place
    self.service = service
    self.people = people
  }
}

/// A row of `schedule.csv`: a day of a team at a site, or of a fixed post.
public struct ScheduleRow: Hashable, Sendable {
  public var date: Day
  public var site: String
  /// nil at a fixed post.
  public var team: String?
  public var depart: ClockTime?
  public var arrive: ClockTime?
  public var open: ClockTime?
  public var close: ClockTime?
  public var leave: ClockTime?
  public var returns: ClockTime?

  public init(
    date: Day, site: String, team: String?, depart: ClockTime? = nil, arrive: ClockTime? = nil,
    open: ClockTime? = nil, close: ClockTime? = nil, leave: ClockTime? = nil,
    returns: ClockTime? = nil
  ) {
    self.date = date
    self.site = site
    self.team = team
    self.depart = depart
    self.arrive = arrive
    self.open = open
    self.close = close
    self.leave = leave
    self.returns = returns
  }
}

/// A row of `certificate.csv`: the multiplier of one row of the problem.
public struct CertificateRow: Hashable, Sendable {
  /// The kinds of rows that a certificate prices.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case pool
    case postDays = "post_days"
    case rest
    case kit
    case budget
    case maxVisits = "max_visits"
    case minVisits = "min_visits"
    case spacing
    case month
    case minutes
    case quota
  }

  public var kind: Kind
  public var agency: String?
  public var site: String?
  public var service: String?
  public var team: String?
  /// A date, or for ``Kind/month`` a month `YYYY-MM`: text as written.
  public var date: String?
  /// At least 0.
  public var multiplier: Double

  public init(
    kind: Kind, agency: String? = nil, site: String? = nil, service: String? = nil,
    team: String? = nil, date: String? = nil, multiplier: Double
  ) {
    self.kind = kind
    self.agency = agency
    self.site = site
    self.service = service
    self.team = team
    self.date = date
    self.multiplier = multiplier
  }
}
