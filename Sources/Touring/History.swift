// SPDX-License-Identifier: GPL-3.0-or-later

/// What a re-plan can no longer change: the trips of the older plan that began before `as_of`, with
/// the people and costs that they had, and who attended fixed posts on the days before.
///
/// A district that is planned anew carries its history, so that whatever counts what is left (people
/// to serve, money, days of staff, visits) can take it off. Nobody else needs it.
public struct History: Hashable, Sendable {
  /// A trip that stands as it was.
  public struct PastTrip: Hashable, Sendable {
    public var trip: Trip
    /// By agency: positions in ``District/staff``.
    public var people: [[Int]]
    /// As the older plan says, in Rp.
    public var tripCost: Double
    public var crewCost: Double

    public init(trip: Trip, people: [[Int]], tripCost: Double, crewCost: Double) {
      self.trip = trip
      self.people = people
      self.tripCost = tripCost
      self.crewCost = crewCost
    }
  }

  /// People of a place who have had a service at a site.
  public struct PastService: Hashable, Sendable {
    public var place: Int
    public var site: Int
    public var service: Int
    public var people: Double

    public init(place: Int, site: Int, service: Int, people: Double) {
      self.place = place
      self.site = site
      self.service = service
      self.people = people
    }
  }

  /// An agency at a fixed post on one day.
  public struct PastAttendance: Hashable, Sendable {
    public var site: Int
    public var day: Day
    public var agency: Int
    /// Positions in ``District/staff``.
    public var people: [Int]

    public init(site: Int, day: Day, agency: Int, people: [Int]) {
      self.site = site
      self.day = day
      self.agency = agency
      self.people = people
    }
  }

  private struct Source: Hashable, Sendable {
    var place: Int
    var site: Int
    var service: Int
  }

  /// The first day that can still be changed.
  public let asOf: Day
  public let trips: [PastTrip]
  /// Whom its trips have served.
  public let service: [PastService]
  public let attendances: [PastAttendance]
  private let served: [Source: Double]
  private let servedInAll: [Source: Double]
  private let days: [Int: [ClosedRange<Day>]]

  public init(
    asOf: Day, trips: [PastTrip], service: [PastService], attendances: [PastAttendance] = []
  ) {
    self.asOf = asOf
    self.trips = trips
    self.service = service
    self.attendances = attendances
    var served: [Source: Double] = [:]
    var servedInAll: [Source: Double] = [:]
    for row in service {
      served[Source(place: row.place, site: row.site, service: row.service), default: 0] +=
        row.people
      servedInAll[Source(place: row.place, site: -1, service: row.service), default: 0] +=
        row.people
    }
    self.served = served
    self.servedInAll = servedInAll
    var days: [Int: [ClosedRange<Day>]] = [:]
    for past in trips {
      for person in past.people.joined() { days[person, default: []].append(past.trip.days) }
    }
    self.days = days
  }

  /// The days of the trips that somebody was on, by trip.
  public func days(of person: Int) -> [ClosedRange<Day>] { days[person] ?? [] }

  /// People of a place who have had a service at a site.
  public func served(place: Int, site: Int, service: Int) -> Double {
    served[Source(place: place, site: site, service: service)] ?? 0
  }

  /// People of a place who have had a service anywhere.
  public func served(place: Int, service: Int) -> Double {
    servedInAll[Source(place: place, site: -1, service: service)] ?? 0
  }

  /// Whether a team can be on no other trip on `day`: it is past, or one of these trips has it.
  public func holds(_ team: Int, on day: Day) -> Bool {
    day < asOf || trips.contains { $0.trip.team == team && $0.trip.days.contains(day) }
  }
}

extension District {
  /// The demand that history has left, by place and service, never below 0.
  public var demandLeft: [[Double]] {
    guard let history else { return demand }
    return demand.enumerated().map { place, people in
      people.enumerated().map { max(0, $1 - history.served(place: place, service: $0)) }
    }
  }

  /// How many people of a place may still come to a site for a service: reach × demand less those
  /// who have been there, and not more than have been nowhere yet.
  public func reachLeft(of place: Int, at reach: Savings.Reach, service: Int) -> Double {
    let most = reach.share * demand[place][service]
    guard let history else { return most }
    return max(
      0,
      min(
        most - history.served(place: place, site: reach.site, service: service),
        demand[place][service] - history.served(place: place, service: service)))
  }

  /// How many people of each place still count for equity.
  public var equityLeft: [Double] {
    let caps = demand.map { settings.equityShare * $0.reduce(0, +) }
    guard let history else { return caps }
    return caps.enumerated().map { place, cap in
      max(0, services.indices.reduce(cap) { $0 - history.served(place: place, service: $1) })
    }
  }
}
