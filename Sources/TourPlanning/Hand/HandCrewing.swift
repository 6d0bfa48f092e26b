// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Crews for the trips of a plan made by hand.
///
/// Every trip first gets the smallest crew that it can go with, so that as many trips as possible
/// go; then people join where one more brings most, until nobody brings more than they cost; then
/// whole crews are chosen anew, one trip after the other, while the plan gets better.
struct HandCrewing {
  /// A trip with its crew by name.
  struct Crewed {
    var visits: [Int]
    var trip: PlannedTrip
    /// By agency: positions in ``District/staff``.
    var people: [[Int]]
  }

  private let model: PlanningModel
  private var state: SearchState
  private var names: NamedCrews
  private let wishes: [HandWish]
  private(set) var trips: [Crewed] = []
  private var segments: [Int] = []

  init(_ options: [HandTripChoice.Option], _ visits: [HandVisit], _ model: PlanningModel) {
    self.model = model
    state = SearchState(model, named: true)
    names = NamedCrews(model.district)
    var wishes: [HandWish] = []
    var waiting: [(crewed: Crewed, segment: Int)] = []
    for option in options {
      guard
        let segment = model.segments.firstIndex(where: {
          $0.team == option.trip.team && $0.days.contains(option.trip.start)
        })
      else { continue }
      waiting.append(
        (Crewed(visits: option.visits, trip: option.trip, people: []), segment))
      wishes.append(HandWish(option.visits.map { visits[$0] }, in: model.district))
    }
    self.wishes = wishes
    // Positions of trips and wishes stay the same: a trip that cannot go has nobody.
    for (position, (crewed, segment)) in waiting.enumerated() {
      trips.append(crewed)
      segments.append(segment)
      start(position)
    }
    enlarge()
    exchange()
    trips = trips.filter { !$0.people.isEmpty }
  }

  // MARK: Trips in and out

  /// Puts a trip into the plan with this many people of each agency; false where it cannot be.
  private mutating func put(_ position: Int, _ crew: [Int]) -> Bool {
    var trip = trips[position].trip
    trip.crew = crew
    guard crew.contains(where: { $0 > 0 }),
      crew.reduce(0, +) <= model.district.teams[trip.team].seats
    else { return false }
    var people = [[Int]](repeating: [], count: crew.count)
    for agency in crew.indices where crew[agency] > 0 {
      guard state.crewLimit(agency, start: trip.start, length: trip.length) >= crew[agency],
        let found = wishes[position].people(
          agency, count: crew[agency], from: trip.start, to: trip.end, names, in: model.district)
      else { return false }
      people[agency] = found
    }
    guard state.allowsCost(of: trip), state.allowsStart(team: trip.team, on: trip.start),
      trip.stops.allSatisfy({
        state.allowsVisit(site: $0.site, start: $0.start, days: $0.days)
      })
    else { return false }
    state.insert(trip, segment: segments[position], people: people)
    for agency in people { names.insert(agency, from: trip.start, to: trip.end) }
    trips[position].trip = trip
    trips[position].people = people
    return true
  }

  /// Takes a trip out of the plan, and gives its crew.
  private mutating func take(_ position: Int) -> [Int] {
    let trip = trips[position].trip
    guard
      let index = state.trips[segments[position]].firstIndex(where: {
        $0.trip.start == trip.start
      })
    else { return trip.crew }
    state.remove(segment: segments[position], at: index)
    for agency in trips[position].people {
      names.remove(agency, from: trip.start, to: trip.end)
    }
    trips[position].people = []
    return trip.crew
  }

  // MARK: Crews

  /// Puts a trip into the plan with the smallest crew; where nobody has to come, with the agency
  /// that brings most.
  private mutating func start(_ position: Int) {
    let least = wishes[position].least(in: model.district)
    if least.contains(where: { $0 > 0 }) {
      _ = put(position, least)
      return
    }
    var best: (crew: [Int], value: Double)?
    for agency in least.indices where wishes[position].allows(agency) {
      var crew = least
      crew[agency] = max(1, model.district.agencies[agency].minCrew)
      guard put(position, crew) else { continue }
      let value = state.value
      if best.map({ value > $0.value }) ?? true { best = (crew, value) }
      _ = take(position)
    }
    if let best { _ = put(position, best.crew) }
  }

  /// Adds people, always where one more step brings most.
  private mutating func enlarge() {
    struct Step: Hashable {
      var trip: Int
      var agency: Int
    }
    var gains: [Step: Double] = [:]
    for trip in trips.indices where !trips[trip].people.isEmpty {
      for agency in 0..<model.agencyCount where wishes[trip].mayGrow(agency) {
        gains[Step(trip: trip, agency: agency)] = .infinity
      }
    }
    while let (step, promised) = gains.max(by: {
      ($0.value, $1.key.trip, $1.key.agency) < ($1.value, $0.key.trip, $0.key.agency)
    }) {
      let before = state.value
      let old = take(step.trip)
      var crew = old
      let least = max(1, model.district.agencies[step.agency].minCrew)
      crew[step.agency] = crew[step.agency] == 0 ? least : crew[step.agency] + 1
      guard put(step.trip, crew) else {
        _ = put(step.trip, old)
        gains[step] = nil
        continue
      }
      // A person of a step of several counts as many.
      let people = Double(crew[step.agency] - old[step.agency])
      let gain = (state.value - before) / people
      if gain <= 1e-6 {
        gains[step] = nil
      } else if promised.isFinite, gain >= (gains.filter { $0.key != step }.values.max() ?? 0) - 1 {
        gains[step] = gain
        continue
      } else {
        gains[step] = gain
      }
      _ = take(step.trip)
      _ = put(step.trip, old)
    }
  }

  /// Chooses crews anew while that makes the plan better.
  private mutating func exchange() {
    var choice = CrewChoice(model)
    let prices = Prices(model, Multipliers(model))
    for _ in 0..<4 {
      var isBetter = false
      for position in trips.indices
      where !trips[position].people.isEmpty && wishes[position].isFree {
        let before = state.value
        let old = take(position)
        var hasChanged = false
        if choice.choose(for: trips[position].trip, in: &state, prices: prices) != nil,
          choice.crew != old, put(position, choice.crew)
        {
          if state.value > before + 1 {
            hasChanged = true
            isBetter = true
          } else {
            _ = take(position)
          }
        } else if choice.crew == old {
          hasChanged = put(position, old)
        }
        if !hasChanged { _ = put(position, old) }
      }
      if !isBetter { return }
    }
  }
}
