// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Touring

/// Solves a small district to the proof: all trips that a better plan could have, as whole columns of
/// one program.
///
/// A bound and a plan leave few trips: one whose segment loses more with it than lies between the two
/// is in no better plan. Over the others GLPK finds the best set by branch and cut. Where its crews
/// cannot be filled with people, the smallest set of trips that cannot becomes a row that forbids it,
/// and the program is solved again.
struct ExactPlan {
  struct Result {
    /// No plan with people by name is worth more; +∞ where nothing was proved.
    var bound = Double.infinity
    /// A plan better than the one known.
    var trips: [StaffedTrip]?
    /// What that plan is worth, in Rp, with its service shared out as well as can be.
    var value = -Double.infinity
  }

  private let model: PlanningModel
  private let limits: Limits
  /// Trips in the program, at most, and crews that turn out to have no people.
  private let mostTrips = 8000
  private let mostCuts = 50

  init(_ model: PlanningModel, limits: Limits) {
    self.model = model
    self.limits = limits
  }

  /// Nodes of one solve: without a deadline, so many that it takes seconds.
  private func mostNodes(_ columns: Int) -> Int {
    limits.deadline == nil ? max(20, 400_000 / max(1, columns)) : 100_000
  }

  /// - Parameters:
  ///   - prices, bound: that prove each other.
  ///   - value: of a plan with people by name that keeps all pins.
  func solve(_ prices: Prices, bound: Double, above value: Double) -> Result {
    guard let columns = columns(prices, within: bound - value) else { return Result() }
    let staff = model.district.agencies.indices.map { AgencyStaff(of: $0, in: model.district) }
    do {
      return try Session.withSession { session throws in
        let master = try TripMaster(model, in: session)
        try master.add(columns)
        try master.addAllRows()
        try keepPins(master)
        var best = bound
        for _ in 0..<mostCuts {
          let (outcome, chosen) = try master.solveWhole(
            nodes: mostNodes(columns.count), limits: limits)
          // The plan that is known stands among the columns, so that this proves nothing.
          if case .infeasible = outcome { return Result(bound: best) }
          if let proved = outcome.bound { best = min(best, max(value, proved)) }
          guard let objective = outcome.objective, objective > value else {
            return Result(bound: best)
          }
          switch try name(chosen.map { master.columns[$0].trip }, staff, in: master) {
          case .named(let trips): return Result(bound: best, trips: trips, value: objective)
          case .unknown: return Result(bound: best)
          case .forbidden: continue
          }
        }
        return Result(bound: best)
      }
    } catch {
      // The plan and the bound that are known stay.
      return Result()
    }
  }

  /// The trips that a better plan may have; nil where they are too many, or the time is over.
  private func columns(_ prices: Prices, within slack: Double) -> [TripColumn]? {
    var pricing = TripPricing(model)
    pricing.set(
      prices, .close(sites: model.siteCount), isOver: { [limits] in limits.stopNow() != nil })
    var columns: [TripColumn] = []
    for (position, segment) in model.segments.enumerated() {
      guard limits.stopNow() == nil,
        let found = pricing.trips(
          of: segment, within: slack + 1, most: mostTrips - columns.count)
      else { return nil }
      columns += found.compactMap { TripColumn($0, segment: position, in: model) }
      if columns.count > mostTrips { return nil }
    }
    return columns
  }

  private func keepPins(_ master: TripMaster) throws {
    for pin in model.district.pins where model.district.horizon.contains(pin.day) {
      let keeping = master.columns.indices.filter { position in
        let trip = master.columns[position].trip
        return trip.stops.contains {
          model.isKept(pin, bySite: $0.site, start: $0.start, days: $0.days, team: trip.team)
        }
      }
      try master.add(cut: keeping, 1, isLeast: true)
    }
  }

  private enum Naming {
    case named([StaffedTrip])
    /// There are no people for some crews, and a row now says so.
    case forbidden
    case unknown
  }

  /// Finds people for the crews of `trips`; adds a row for every agency that has too few.
  private func name(
    _ trips: [PlannedTrip], _ staff: [AgencyStaff], in master: TripMaster
  ) throws -> Naming {
    var people = trips.map { _ in staff.map { _ in [Int]() } }
    var isForbidden = false
    for agency in staff.indices {
      let going = trips.indices.filter { trips[$0].crew[agency] > 0 }
      switch answer(going.map { trips[$0] }, agency, staff[agency]) {
      case .found(let crews):
        for (position, crew) in zip(going, crews) {
          people[position][agency] = crew.map { staff[agency].people[$0] }
        }
      case .unknown: return .unknown
      case .impossible:
        let core = core(of: going.map { trips[$0] }, agency, staff[agency])
        try forbid(core, agency, master, staff[agency])
        isForbidden = true
      }
    }
    if isForbidden { return .forbidden }
    return .named(
      zip(trips, people).map { StaffedTrip(trip: $0.trip(in: model), people: $1) })
  }

  private func answer(
    _ trips: [PlannedTrip], _ agency: Int, _ staff: AgencyStaff
  ) -> ExactRoster.Answer {
    var roster = ExactRoster(
      staff, restDays: model.district.settings.restDays,
      isOver: { [limits] in limits.stopNow() != nil })
    return roster.staff(
      trips.enumerated().map { position, trip in
        CrewOrder(
          trip: position, start: trip.start, end: trip.end, need: trip.crew[agency],
          least: trip.crew[agency], loss: [])
      })
  }

  /// A smallest part of some trips that an agency's people cannot fill.
  private func core(
    of trips: [PlannedTrip], _ agency: Int, _ staff: AgencyStaff
  ) -> [PlannedTrip] {
    var core = trips
    for trip in trips {
      let fewer = core.filter { $0.start != trip.start || $0.team != trip.team }
      if answer(fewer, agency, staff) == .impossible { core = fewer }
    }
    return core
  }

  /// Forbids that an agency's people go on trips like those of `core` together: by the same teams,
  /// on their days or more, in any numbers that cannot be had for all of them.
  ///
  /// A team is on one trip at a time, so that as many such trips as there are in `core` would cover
  /// each of its days, and ask for more than it does.
  private func forbid(
    _ core: [PlannedTrip], _ agency: Int, _ master: TripMaster, _ staff: AgencyStaff
  ) throws {
    let numbers = impossibleNumbers(core, agency, staff)
    let positions = master.columns.indices.filter { position in
      let trip = master.columns[position].trip
      return zip(core, numbers).contains {
        $0.team == trip.team && trip.start <= $0.start && $0.end <= trip.end
          && $1.contains(trip.crew[agency])
      }
    }
    try master.add(cut: positions, core.count - 1)
  }

  /// For each trip of a `core` that cannot be filled, numbers of people that no more can be had, each
  /// with each of the other trips.
  ///
  /// More people are not always harder to find: two may know together what none of them knows alone.
  private func impossibleNumbers(
    _ core: [PlannedTrip], _ agency: Int, _ staff: AgencyStaff
  ) -> [Set<Int>] {
    var numbers = core.map { Set([$0.crew[agency]]) }
    for position in core.indices {
      for count in 1...max(1, model.maxCrew[agency]) where !numbers[position].contains(count) {
        var each = numbers
        each[position] = [count]
        // Without end the combinations would be too many.
        guard each.reduce(1, { $0 * $1.count }) <= 64 else { continue }
        if combinations(of: each).allSatisfy({ counts in
          var trips = core
          for (trip, count) in counts.enumerated() { trips[trip].crew[agency] = count }
          return answer(trips, agency, staff) == .impossible
        }) {
          numbers[position].insert(count)
        }
      }
    }
    return numbers
  }

  private func combinations(of numbers: [Set<Int>]) -> [[Int]] {
    numbers.reduce([[]]) { partial, set in
      partial.flatMap { start in set.sorted().map { start + [$0] } }
    }
  }
}
