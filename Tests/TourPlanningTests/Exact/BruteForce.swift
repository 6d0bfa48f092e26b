// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import TourPlanning
import Touring

/// The best plan of a tiny district with one team and no fixed posts, found by trying every plan:
/// every set of trips with every crew, and every way to fill the crews with names.
///
/// It shares the clock and the residents' savings (`Touring`) with the planner, and nothing else.
final class BruteForce {
  /// A trip with its crew, and what follows from the two.
  private struct Candidate {
    var trip: Trip
    var crew: [Int]
    var days: ClosedRange<Day>
    var visits: [Visit]
    /// Minutes that one person serves at each stop.
    var served: [Int]
    var cost: Double
    /// What the people of each agency cost.
    var crewCosts: [Double]
    var bonus: Double
  }

  /// The service of a tiny district has no optimum, which cannot be.
  private struct NoOptimum: Error {}

  private let district: District
  private let savings: Savings
  private let session: Session
  /// Sites that share no place with others; those that do are one group.
  private var groups: [[Int]] = []
  /// Benefit of service by group, staff minutes and days of service.
  private var known: [[Int]: Double] = [:]
  private var candidates: [Candidate] = []
  private var chosen: [Candidate] = []
  private(set) var best = -Double.infinity
  /// The trips of the best plan, with people by their positions in the district.
  private(set) var bestTrips: [StaffedTrip] = []
  /// Sets of trips that were looked at.
  private(set) var tried = 0

  init(_ district: District, in session: Session) {
    self.district = district
    self.session = session
    savings = Savings(in: district)
    let shared = Set(district.catchment.flatMap { [$0.place, $0.site] })
    groups = district.sites.indices.filter { !shared.contains($0) }.map { [$0] }
    if !shared.isEmpty { groups.append(shared.sorted()) }
    listTrips()
  }

  /// The net benefit of the best plan; −∞ where no plan can keep the pins.
  func solve() throws -> Double {
    try extend(from: district.horizon.lowerBound)
    return best
  }

  // MARK: Trips

  private func listTrips() {
    let travels = district.settings.travelDays ? [false, true] : [false]
    for start in district.calendar.workingDays {
      for before in travels {
        for after in travels { addStops([], from: start, before, after) }
      }
    }
  }

  private func addStops(_ stops: [Stop], from start: Day, _ before: Bool, _ after: Bool) {
    for site in district.sites.indices {
      let values = district.sites[site]
      guard site != district.teams[0].base, !stops.contains(where: { $0.site == site }) else {
        continue
      }
      for days in values.minStay...values.maxStay {
        let trip = Trip(
          team: 0, firstDay: start, stops: stops + [Stop(site: site, days: days)],
          travelsBefore: before, travelsAfter: after)
        // All days in one run, and not more than the team may be away.
        guard trip.dayCount <= district.teams[0].maxTripDays,
          trip.days.allSatisfy({ district.calendar.isWorking($0) })
        else { continue }
        let isOpen = trip.visits.allSatisfy { visit in
          visit.days.allSatisfy { !district.isClosed(visit.site, on: $0) }
        }
        let timetable = Timetable(of: trip, in: district)
        if isOpen, timetable.faults.isEmpty { addCrews(to: trip, timetable) }
        addStops(trip.stops, from: start, before, after)
      }
    }
  }

  private func addCrews(to trip: Trip, _ timetable: Timetable) {
    let team = district.teams[0]
    let visits = trip.visits
    let bonus = district.requests.reduce(0.0) { sum, request in
      sum
        + visits.reduce(0.0) {
          $1.site == request.site && request.days.lowerBound <= $1.days.lowerBound
            && $1.days.upperBound <= request.days.upperBound ? $0 + request.bonus : $0
        }
    }
    func choose(_ crew: [Int]) {
      guard crew.count == district.agencies.count else {
        let agency = district.agencies[crew.count]
        for people in 0...agency.maxCrew where people == 0 || people >= agency.minCrew {
          if agency.isRequired, people < agency.minCrew { continue }
          choose(crew + [people])
        }
        return
      }
      let people = crew.reduce(0, +)
      guard people > 0, people <= team.seats else { return }
      candidates.append(
        Candidate(
          trip: trip, crew: crew, days: trip.days, visits: visits,
          served: visits.indices.map { timetable.serviceMinutes(ofStop: $0) },
          cost: timetable.cost(of: team),
          crewCosts: zip(crew, district.agencies).map {
            Double($0) * $1.crewCost(days: trip.dayCount)
          }, bonus: bonus))
    }
    choose([])
  }

  // MARK: Sets of trips

  private func extend(from day: Day) throws {
    try weigh()
    for candidate in candidates where candidate.days.lowerBound >= day {
      chosen.append(candidate)
      if keepsCounts() { try extend(from: candidate.days.upperBound.advanced(by: 1)) }
      chosen.removeLast()
    }
  }

  /// Spacing, most visits, trips of a month and kits: what one trip more can only break further.
  private func keepsCounts() -> Bool {
    let visits = chosen.flatMap(\.visits)
    for site in district.sites.indices {
      let own = visits.filter { $0.site == site }.map(\.days)
      if let most = district.sites[site].maxVisits, own.count > most { return false }
      var last = district.pastVisits.filter { $0.site == site }.map(\.days.upperBound).max()
      for days in own {
        let gap = max(1, district.sites[site].minGapDays)
        if let last, last.distance(to: days.lowerBound) < gap { return false }
        last = days.upperBound
      }
    }
    if let most = district.teams[0].maxTripsPerMonth {
      let months = Dictionary(grouping: chosen, by: { $0.trip.firstDay.month })
      if months.values.contains(where: { $0.count > most }) { return false }
    }
    for (agency, values) in district.agencies.enumerated() {
      if values.kits == 0, chosen.contains(where: { $0.crew[agency] > 0 }) { return false }
    }
    return true
  }

  /// The chosen trips as a plan: its value where all rules hold and it is better than the best.
  private func weigh() throws {
    tried += 1
    let visits = chosen.flatMap(\.visits)
    for pin in district.pins where district.horizon.contains(pin.day) {
      guard
        visits.contains(where: {
          $0.site == pin.site && $0.days.lowerBound == pin.day && $0.dayCount == pin.days
        })
      else { return }
    }
    var costs = 0.0
    for candidate in chosen { costs += candidate.cost + candidate.crewCosts.reduce(0, +) }
    if let budget = district.settings.budget, costs > budget { return }
    for (agency, values) in district.agencies.enumerated() {
      let own = chosen.reduce(0.0) { $0 + $1.crewCosts[agency] }
      if let budget = values.budget, own > budget { return }
    }
    var missing = 0
    for (site, values) in district.sites.enumerated() where site != district.teams[0].base {
      missing += max(0, values.minVisits - visits.count { $0.site == site })
    }
    var value =
      chosen.reduce(0.0) { $0 + $1.bonus } - costs
      - district.settings.shortfallPenalty * Double(missing)
    for (position, group) in groups.enumerated() { value += try benefit(position, of: group) }
    guard value > best else { return }
    var crews = chosen.map { _ in [[Int]](repeating: [], count: district.agencies.count) }
    for agency in district.agencies.indices {
      guard let names = named(agency) else { return }
      for trip in chosen.indices { crews[trip][agency] = names[trip] }
    }
    best = value
    bestTrips = zip(chosen, crews).map { StaffedTrip(trip: $0.trip, people: $1) }
  }

  // MARK: Service

  /// The best service at the sites of a group, by a linear program of its own.
  private func benefit(_ position: Int, of group: [Int]) throws -> Double {
    var key = [position]
    for site in group {
      for agency in district.agencies.indices {
        var minutes = 0
        var days = 0
        for candidate in chosen where candidate.crew[agency] > 0 {
          for (stop, visit) in candidate.visits.enumerated() where visit.site == site {
            minutes += candidate.crew[agency] * candidate.served[stop]
            days += visit.dayCount
          }
        }
        key += [minutes, days]
      }
    }
    if let benefit = known[key] { return benefit }
    let program = try LinearProgram(in: session, .maximize)
    var flows: [(place: Int, service: Int, column: Column)] = []
    for (nth, site) in group.enumerated() {
      for (agency, _) in district.agencies.enumerated() {
        let cell = 1 + 2 * (nth * district.agencies.count + agency)
        var spent: [(Column, Double)] = []
        for (service, values) in district.services.enumerated()
        where values.agency == agency && (!values.needsNetwork || district.sites[site].isOnline) {
          var served: [(Column, Double)] = []
          for place in 0..<district.placeCount {
            for reach in savings.reachable[place] where reach.site == site {
              let column = try program.addColumn(
                cost: values.weight * reach.rupiah,
                bounds: .between(0, reach.share * district.demand[place][service]))
              served.append((column, 1))
              flows.append((place, service, column))
            }
          }
          spent += served.map { ($0.0, values.minutes) }
          if let quota = values.quota {
            try program.addRow(nil, .atMost(quota * Double(key[cell + 1])), served)
          }
        }
        try program.addRow(nil, .atMost(Double(key[cell])), spent)
      }
    }
    for place in Set(flows.map(\.place)).sorted() {
      for service in district.services.indices {
        let own = flows.filter { $0.place == place && $0.service == service }
        try program.addRow(
          nil, .atMost(district.demand[place][service]), own.map { ($0.column, 1) })
      }
      let share = district.settings.equityShare * district.demand[place].reduce(0, +)
      let fair = try program.addColumn(
        cost: district.settings.equityBonus, bounds: .between(0, share))
      let own = flows.filter { $0.place == place }
      try program.addRow(nil, .atLeast(0), own.map { ($0.column, 1) } + [(fair, -1)])
    }
    guard case .optimal(let benefit) = try program.simplex().outcome else {
      throw NoOptimum()
    }
    known[key] = benefit
    return benefit
  }

  // MARK: Names

  /// The chosen trips filled with people of an agency, found by trying; nil where they cannot be.
  private func named(_ agency: Int) -> [[Int]]? {
    let people = district.staff.indices.filter { district.staff[$0].agency == agency }
    let skills = Set(district.services.indices.filter { district.services[$0].agency == agency })
    // People at home are a matter of numbers.
    for candidate in chosen {
      for day in candidate.days {
        let present = people.count { !district.staff[$0].isAway(on: day) }
        if candidate.crew[agency] > max(0, present - district.agencies[agency].minHome) {
          return nil
        }
      }
    }
    var tripsOf: [Int: [ClosedRange<Day>]] = [:]
    var crews: [[Int]] = []

    func isFree(_ person: Int, _ days: ClosedRange<Day>) -> Bool {
      let values = district.staff[person]
      if days.contains(where: { values.isAway(on: $0) }) { return false }
      let earlier = tripsOf[person] ?? []
      if let most = values.maxPostDays, earlier.reduce(days.count, { $0 + $1.count }) > most {
        return false
      }
      return earlier.allSatisfy { trip in
        let between = district.calendar.workingDays.count {
          trip.upperBound < $0 && $0 < days.lowerBound
        }
        return between >= district.settings.restDays
      }
    }
    func fill(_ crew: [Int]) -> Bool {
      guard crews.count < chosen.count else { return true }
      let days = chosen[crews.count].days
      if crew.count == chosen[crews.count].crew[agency] {
        let known = crew.reduce(into: Set<Int>()) { $0.formUnion(district.staff[$1].skills) }
        guard crew.isEmpty || skills.isSubset(of: known) else { return false }
        for person in crew { tripsOf[person, default: []].append(days) }
        crews.append(crew)
        if fill([]) { return true }
        crews.removeLast()
        for person in crew { tripsOf[person]?.removeLast() }
        return false
      }
      for person in people where person > crew.last ?? -1 && isFree(person, days) {
        if fill(crew + [person]) { return true }
      }
      return false
    }
    return fill([]) ? crews : nil
  }
}
