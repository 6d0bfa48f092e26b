// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What of an older plan can still be run: the start of a re-plan.
///
/// Trips that nothing has broken come first, with the people that they have. The others are then
/// mended one by one: other people of the same agencies, fewer of them, another team, or only some of
/// the stops, whichever first works in this order. What cannot be mended is left to the search.
struct ReplanStart {
  private let model: PlanningModel
  private var state: SearchState
  private var names: NamedCrews
  private(set) var trips: [StaffedTrip] = []
  private(set) var posts: [StaffedPost] = []

  init(_ older: [StaffedTrip], posts: [StaffedPost] = [], _ model: PlanningModel) {
    self.model = model
    state = SearchState(model, named: true)
    names = NamedCrews(model.district)
    var broken: [StaffedTrip] = []
    for staffed in older where !put(staffed.trip, people: staffed.people) {
      broken.append(staffed)
    }
    for staffed in broken { mend(staffed) }
    for post in posts { put(post) }
  }

  /// Lets those of an agency who still can attend a fixed post as they were to.
  private mutating func put(_ post: StaffedPost) {
    guard let day = model.district.calendar.position(of: post.day),
      let desk = model.posts.desks.firstIndex(where: {
        $0.site == post.site && $0.agency == post.agency
      }), model.posts.isOpen(desk, on: day),
      let place = model.posts.posts.first(where: { $0.desks.contains(desk) }),
      posts.count(where: { $0.site == post.site && $0.day == post.day }) < place.counters
    else { return }
    let values = model.posts.desks[desk]
    let elsewhere =
      trips.reduce(0) {
        $1.trip.days.contains(post.day) ? $0 + $1.people[post.agency].count : $0
      }
      + posts.reduce(0) {
        $1.day == post.day && $1.agency == post.agency ? $0 + $1.people.count : $0
      }
    let free = post.people.filter { names.isFree($0, on: day) }
    let count = min(
      free.count, values.most,
      model.pool[post.agency * model.dayCount + day] - elsewhere)
    guard count >= values.least,
      let people = names.canAttend(post.agency, on: day, count: count, among: free)
    else { return }
    names.toggle(people, atPostOn: day)
    posts.append(
      StaffedPost(site: post.site, day: post.day, agency: post.agency, people: people))
  }

  private mutating func mend(_ staffed: StaffedTrip) {
    let trip = staffed.trip
    var teams = [trip.team]
    teams += model.district.teams.indices.filter { $0 != trip.team }
    for team in teams {
      var other = trip
      other.team = team
      if put(other, near: staffed.people) { return }
    }
    // Stops alone, the longer stays first: what the others lose the search fills.
    let visits = trip.visits.sorted {
      ($1.dayCount, $0.days.lowerBound) < ($0.dayCount, $1.days.lowerBound)
    }
    guard visits.count > 1 else { return }
    for visit in visits {
      for team in teams {
        let alone = Trip(
          team: team, firstDay: visit.days.lowerBound,
          stops: [Stop(site: visit.site, days: visit.dayCount)])
        if put(alone, near: staffed.people) { break }
      }
    }
  }

  /// The trip by the clock of the district as it now stands, where it may be put in; nil otherwise.
  private func timed(_ trip: Trip) -> (trip: PlannedTrip, segment: Int)? {
    guard let start = model.district.calendar.position(of: trip.firstDay),
      let segment = model.segments.firstIndex(where: {
        $0.team == trip.team && $0.days.contains(start)
      }),
      let timed = model.timed(
        team: trip.team, start: start, stops: trip.stops.map { ($0.site, $0.days) },
        travelsBefore: trip.travelsBefore, travelsAfter: trip.travelsAfter),
      !state.trips[segment].contains(where: { $0.trip.days.overlaps(timed.days) }),
      state.allowsStart(team: trip.team, on: start),
      timed.stops.allSatisfy({
        state.allowsVisit(site: $0.site, start: $0.start, days: $0.days)
      })
    else { return nil }
    return (timed, segment)
  }

  /// Puts a trip in with exactly these people; false where that breaks a rule.
  private mutating func put(_ trip: Trip, people: [[Int]]) -> Bool {
    guard let (way, segment) = timed(trip) else { return false }
    var timed = way
    timed.crew = people.map(\.count)
    let district = model.district
    guard timed.crew.reduce(0, +) > 0, timed.crew.reduce(0, +) <= district.teams[trip.team].seats
    else { return false }
    for (agency, crew) in people.enumerated() {
      let rules = district.agencies[agency]
      if crew.isEmpty {
        if rules.mustCome { return false }
        continue
      }
      guard crew.count >= rules.minCrew, crew.count <= rules.maxCrew,
        state.crewLimit(agency, start: timed.start, length: timed.length) >= crew.count,
        crew.allSatisfy({ names.isFree($0, from: timed.start, to: timed.end) }),
        knowsAll(agency, crew)
      else { return false }
    }
    guard state.allowsCost(of: timed) else { return false }
    state.insert(timed, segment: segment, people: people)
    for crew in people { names.insert(crew, from: timed.start, to: timed.end) }
    trips.append(StaffedTrip(trip: trip, people: people))
    return true
  }

  /// Puts a trip in with people as near to these as can be found.
  private mutating func put(_ trip: Trip, near people: [[Int]]) -> Bool {
    guard let (timed, _) = timed(trip) else { return false }
    let district = model.district
    var seats = district.teams[trip.team].seats
    var chosen = people.map { _ in [Int]() }
    let order = people.indices.sorted {
      (district.agencies[$0].mustCome ? 0 : 1, $0) < (district.agencies[$1].mustCome ? 0 : 1, $1)
    }
    for agency in order {
      let rules = district.agencies[agency]
      var count = min(
        max(people[agency].count, rules.mustCome ? rules.minCrew : 0), seats,
        state.crewLimit(agency, start: timed.start, length: timed.length))
      while count >= max(1, rules.minCrew) {
        if let crew = names.canStaff(
          agency, from: timed.start, to: timed.end, count: count,
          preferring: Set(people[agency]))
        {
          chosen[agency] = crew
          break
        }
        count -= 1
      }
      seats -= chosen[agency].count
    }
    return put(trip, people: chosen)
  }

  private func knowsAll(_ agency: Int, _ crew: [Int]) -> Bool {
    model.district.services.indices.allSatisfy { service in
      model.district.services[service].agency != agency
        || crew.contains { model.district.staff[$0].skills.contains(service) }
    }
  }
}
