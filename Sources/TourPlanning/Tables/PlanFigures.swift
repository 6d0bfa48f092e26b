// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The figures of a plan, computed from its trips and from the people as they are written in
/// `service.csv`. Trips of the district's history are counted beside, as they stand.
package struct PlanFigures: Sendable {
  package let district: District
  package let savings: Savings
  package let trips: [StaffedTrip]
  /// Who attends at fixed posts.
  package let posts: [StaffedPost]
  /// By point, place and service; positions are those of ``trips``.
  package let served: [ServedLine]
  package let timetables: [Timetable]

  package init(
    _ district: District, _ savings: Savings, trips: [StaffedTrip], posts: [StaffedPost] = [],
    served: [ServedLine]
  ) {
    self.district = district
    self.savings = savings
    self.trips = trips
    self.posts = posts
    self.served = served.sorted(by: ServedLine.precedes)
    timetables = trips.map { Timetable(of: $0.trip, in: district) }
  }

  package init(_ district: District, trips: [StaffedTrip], served: [ServedLine]) {
    self.init(district, Savings(in: district), trips: trips, served: served)
  }

  /// The site where people are served.
  func site(of point: ServicePoint) -> Int {
    switch point {
    case .fixedPost(let site): site
    case .visit(let trip, let stop): trips[trip].trip.stops[stop].site
    }
  }

  /// What the people of a line save, a resident each; nil where the site is not in reach of the
  /// place.
  func reach(of line: ServedLine) -> Savings.Reach? {
    let site = site(of: line.point)
    return savings.reachable[line.place].first { $0.site == site }
  }

  private var past: [History.PastTrip] { district.history?.trips ?? [] }
  private var pastService: [History.PastService] { district.history?.service ?? [] }

  /// What people whom history has served save, a resident each.
  private func reach(of past: History.PastService) -> Savings.Reach? {
    savings.reachable[past.place].first { $0.site == past.site }
  }

  /// people × weight × saved, in Rp.
  func benefit(of line: ServedLine) -> Double {
    line.people * district.services[line.service].weight * (reach(of: line)?.rupiah ?? 0)
  }

  /// Legs' costs and daily costs of a trip, in Rp.
  package func tripCost(_ trip: Int) -> Double {
    timetables[trip].cost(of: district.teams[trips[trip].trip.team])
  }

  /// What the people of a trip cost, in Rp.
  package func crewCost(_ trip: Int) -> Double {
    let days = trips[trip].trip.dayCount
    return trips[trip].people.indices.reduce(0) {
      $0 + Double(trips[trip].people[$1].count) * district.agencies[$1].crewCost(days: days)
    }
  }

  /// The terms of the net benefit.
  package var parts: PlanSummary.Parts {
    var people = [Double](repeating: 0, count: district.placeCount)
    var benefit = 0.0
    for line in served {
      people[line.place] += line.people
      benefit += self.benefit(of: line)
    }
    for row in pastService {
      people[row.place] += row.people
      benefit +=
        row.people * district.services[row.service].weight * (reach(of: row)?.rupiah ?? 0)
    }
    let bonus = (trips.map(\.trip) + past.map(\.trip)).reduce(0.0) { sum, trip in
      sum + trip.visits.reduce(0.0) { $0 + requestBonus(of: $1) }
    }
    let missing = shortfalls.reduce(0) { $0 + $1.missing }
    return PlanSummary.Parts(
      serviceBenefit: benefit,
      equityBenefit: ServiceRounding.equityBenefit(of: people, in: district), requestBonus: bonus,
      tripCosts: trips.indices.reduce(past.reduce(0) { $0 + $1.tripCost }) { $0 + tripCost($1) },
      crewCosts: trips.indices.reduce(past.reduce(0) { $0 + $1.crewCost }) { $0 + crewCost($1) },
      shortfallCost: district.settings.shortfallPenalty * Double(missing))
  }

  /// The bonuses of the requests that a visit meets, in Rp.
  private func requestBonus(of visit: Visit) -> Double {
    district.requests.reduce(0) { sum, request in
      request.site == visit.site && request.days.lowerBound <= visit.days.lowerBound
        && visit.days.upperBound <= request.days.upperBound ? sum + request.bonus : sum
    }
  }

  /// What no plan is worth, whatever it does, in Rp: everybody is served where it saves most, every
  /// team meets every request on each of its days, and nothing costs anything. Far too high, and known
  /// without a search: the bound of a plan whose limits ended before any other.
  var mostConceivable: Double {
    let settings = district.settings
    var sum = 0.0
    for (place, people) in district.demand.enumerated() {
      let best = savings.reachable[place].map(\.rupiah).max() ?? 0
      for (service, count) in people.enumerated() {
        sum += count * district.services[service].weight * best
      }
      sum += settings.equityBonus * settings.equityShare * people.reduce(0, +)
    }
    for row in pastService {
      sum += row.people * district.services[row.service].weight * (reach(of: row)?.rupiah ?? 0)
    }
    // Each visit of history, and on each day one of each team, as the certificate counts them.
    let visits = past.reduce(0) { $0 + $1.trip.stops.count }
    for request in district.requests {
      let days = district.calendar.workingDays.count { request.days.contains($0) }
      sum += request.bonus * Double(days * district.teams.count + visits)
    }
    return sum
  }

  /// What residents save, without weights and bonuses.
  package var saved: PlanSummary.Saved {
    var km = 0.0
    var hours = 0.0
    for line in served {
      guard let reach = reach(of: line) else { continue }
      km += line.people * reach.km
      hours += line.people * reach.hours
    }
    for row in pastService {
      guard let reach = reach(of: row) else { continue }
      km += row.people * reach.km
      hours += row.people * reach.hours
    }
    let settings = district.settings
    return PlanSummary.Saved(
      km: km, hours: hours,
      rupiah: km * settings.residentCostPerKm + hours * settings.residentTimeValue)
  }

  /// The sites with fewer visits than promised, in their order.
  package var shortfalls: [PlanSummary.Shortfall] {
    var visits = [Int](repeating: 0, count: district.sites.count)
    for staffed in trips { for stop in staffed.trip.stops { visits[stop.site] += 1 } }
    for past in past { for stop in past.trip.stops { visits[stop.site] += 1 } }
    return district.sites.indices.compactMap { site in
      let missing = district.promisedVisits(site) - visits[site]
      return missing > 0
        ? PlanSummary.Shortfall(site: district.sites[site].id, missing: missing) : nil
    }
  }

  /// The estimated legs in use, one for each team and pair of sites, as text by team and ends.
  ///
  /// An estimate is the same both ways, so the pair stands once, from the site that comes first in
  /// the district.
  package var estimatedLegs: [PlanSummary.EstimatedLeg] {
    var known: Set<[Int]> = []
    var legs: [PlanSummary.EstimatedLeg] = []
    let all =
      zip(trips.map(\.trip), timetables)
      + past.map { ($0.trip, Timetable(of: $0.trip, in: district)) }
    for (trip, timetable) in all {
      for leg in timetable.legs where leg.way.isEstimated {
        let (a, b) = (min(leg.from, leg.to), max(leg.from, leg.to))
        if !known.insert([trip.team, a, b]).inserted { continue }
        legs.append(
          PlanSummary.EstimatedLeg(
            team: district.teams[trip.team].id, from: district.sites[a].id,
            to: district.sites[b].id, km: leg.way.km, minutes: Double(leg.way.minutes)))
      }
    }
    return TextOrder.sorted(legs) { [$0.team, $0.from, $0.to] }
  }
}
