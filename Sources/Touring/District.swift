// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that a plan is made from: the tables of a district folder as values that agree with
/// each other, over one horizon.
///
/// Sites, agencies, services, people and teams are referred to by their positions in the arrays
/// here. A *place* is a site or a row of `places.csv`; places are numbered with the sites first, so
/// that a site is its own place.
public struct District: Sendable {
  public var settings: Settings
  /// The site that residents would travel to if no post came.
  public var office: Int
  public var sites: [Site]
  /// The places that are no site.
  public var otherPlaces: [Place]
  public var agencies: [Agency]
  public var services: [Service]
  public var staff: [StaffMember]
  public var teams: [Team]
  public var travelRows: [TravelRow]
  public var catchment: [CatchmentRow]
  /// `demand[place][service]`: people over the horizon.
  public var demand: [[Double]]
  public var holidays: [Holiday]
  public var hours: [HoursRow]
  public var closures: [Closure]
  public var counters: [Counter]
  public var pins: [Pin]
  public var pastVisits: [PastVisit]
  public var requests: [Request]
  /// Of a re-plan: the trips that stand as they were.
  public var history: History?
  public let calendar: WorkCalendar
  public let network: TravelNetwork

  /// - Precondition: every position refers to an element that is there.
  public init(
    settings: Settings, horizon: ClosedRange<Day>, office: Int, sites: [Site],
    otherPlaces: [Place] = [], agencies: [Agency], services: [Service], staff: [StaffMember],
    teams: [Team], travelRows: [TravelRow] = [], catchment: [CatchmentRow] = [],
    demand: [[Double]], holidays: [Holiday] = [], hours: [HoursRow] = [],
    closures: [Closure] = [], counters: [Counter] = [], pins: [Pin] = [],
    pastVisits: [PastVisit] = [], requests: [Request] = []
  ) {
    self.settings = settings
    self.office = office
    self.sites = sites
    self.otherPlaces = otherPlaces
    self.agencies = agencies
    self.services = services
    self.staff = staff
    self.teams = teams
    self.travelRows = travelRows
    self.catchment = catchment
    self.demand = demand
    self.holidays = holidays
    self.hours = hours
    self.closures = closures
    self.counters = counters
    self.pins = pins
    self.pastVisits = pastVisits
    self.requests = requests
    calendar = WorkCalendar(
      horizon: horizon, workingWeekdays: settings.workingWeekdays, holidays: holidays,
      hours: hours,
      usual: DayHours(
        open: settings.open, close: settings.close, breakMinutes: settings.breakMinutes))
    network = TravelNetwork(
      points: sites.map { ($0.coordinates, $0.access) }
        + otherPlaces.map { ($0.coordinates, $0.access) },
      rows: travelRows, roadCircuity: settings.roadCircuity, roadSpeed: settings.roadSpeed)
  }

  public var horizon: ClosedRange<Day> { calendar.horizon }

  /// Sites and other places together.
  public var placeCount: Int { sites.count + otherPlaces.count }

  /// Id and name of a place.
  public func place(_ position: Int) -> (id: String, name: String) {
    if position < sites.count { return (sites[position].id, sites[position].name) }
    let place = otherPlaces[position - sites.count]
    return (place.id, place.name)
  }

  /// Whether a closure covers `site` on `day`.
  public func isClosed(_ site: Int, on day: Day) -> Bool {
    closures.contains { ($0.site ?? site) == site && $0.days.contains(day) }
  }

  /// Whether some team is based at `site`.
  public func isBase(_ site: Int) -> Bool { teams.contains { $0.base == site } }

  /// Whether some team can visit the site: it is no fixed post, nor the base of every team.
  public func isToured(_ site: Int) -> Bool {
    !sites[site].isFixed && teams.contains { $0.base != site }
  }

  /// The visits that `site` is promised: 0 at a base and at a fixed post.
  public func promisedVisits(_ site: Int) -> Int {
    isBase(site) || sites[site].isFixed ? 0 : sites[site].minVisits
  }
}

/// A row of `catchment.csv`: how many of a place's people a site can reach.
public struct CatchmentRow: Hashable, Sendable {
  /// Position of a place.
  public var place: Int
  public var site: Int
  public var km: Double
  /// Whole minutes, rounded up.
  public var minutes: Int
  /// Share of the demand, 0–1.
  public var reach: Double

  public init(place: Int, site: Int, km: Double, minutes: Int, reach: Double) {
    self.place = place
    self.site = site
    self.km = km
    self.minutes = minutes
    self.reach = reach
  }
}

/// Days on which no post can open at a site.
public struct Closure: Hashable, Sendable {
  /// nil is every site.
  public var site: Int?
  public var days: ClosedRange<Day>
  public var reason: String?

  public init(site: Int?, days: ClosedRange<Day>, reason: String? = nil) {
    self.site = site
    self.days = days
    self.reason = reason
  }
}

/// An agency's place in a fixed post.
public struct Counter: Hashable, Sendable {
  public var site: Int
  public var agency: Int
  public var minStaff: Int
  public var maxStaff: Int
  public var minDaysPerWeek: Int

  public init(site: Int, agency: Int, minStaff: Int, maxStaff: Int, minDaysPerWeek: Int = 0) {
    self.site = site
    self.agency = agency
    self.minStaff = minStaff
    self.maxStaff = maxStaff
    self.minDaysPerWeek = minDaysPerWeek
  }
}

/// A visit that has to be in the plan.
public struct Pin: Hashable, Sendable {
  public var site: Int
  public var day: Day
  public var days: Int
  public var team: Int?
  public var note: String?

  public init(site: Int, day: Day, days: Int, team: Int? = nil, note: String? = nil) {
    self.site = site
    self.day = day
    self.days = days
    self.team = team
    self.note = note
  }
}

/// A visit that ended before the horizon.
public struct PastVisit: Hashable, Sendable {
  public var site: Int
  public var days: ClosedRange<Day>
  public var people: Double?

  public init(site: Int, days: ClosedRange<Day>, people: Double? = nil) {
    self.site = site
    self.days = days
    self.people = people
  }
}

/// A visit that somebody wishes for.
public struct Request: Hashable, Sendable {
  public var site: Int
  public var days: ClosedRange<Day>
  /// Rp for each visit that lies within the days.
  public var bonus: Double
  public var note: String?

  public init(site: Int, days: ClosedRange<Day>, bonus: Double, note: String? = nil) {
    self.site = site
    self.days = days
    self.bonus = bonus
    self.note = note
  }
}
