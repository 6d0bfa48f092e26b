// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Touring

/// The planning problem of a district as a mixed-integer program, for any solver: exact, save that
/// people are counted and not named.
///
/// Columns:
/// - `trip.…` is 1 where the trip runs; every trip that a team can run is there (``TripList``);
/// - `crew.<trip>.<agency>` is how many people of the agency it carries, `with.<trip>.<agency>`
///   whether the agency takes part where that has to be known (least crews above 1, kits, quotas);
/// - `attend.<site>.<agency>.<date>` and `desk.…` are the same at a fixed post;
/// - `served.<site>.<place>.<service>` is how many residents are served, `fair.<place>` how many of
///   a place count for equity, `short.<site>` how many promised visits are missing.
///
/// A trip has a crew of its own, so that the staff minutes of a site are a sum over the crews of its
/// trips, each times the minutes that the clock gives one person: no product of two columns, and
/// nothing to linearise.
///
/// Rows bear the names of the certificate (pool, rest, kit, budget, …). Counting instead of naming
/// means: people are enough on each day, over the horizon and around rest, an agency that takes part
/// sends as many as it takes to know its services, but whether names can be found for all of it at
/// once is left open. The best value is therefore a bound on that of plans by name.
struct ExactModel {
  let model: PlanningModel
  let names: ModelNames
  var draft = ModelDraft()
  private var shared: [TripRowKind: Int] = [:]
  /// Rows of the visits that are promised, by site.
  private var promises: [Int: Int] = [:]
  /// Rows of the pins of the horizon.
  private var pins: [Pin: Int] = [:]
  /// Whether an agency's presence needs a column of its own, besides the number of its people.
  private let needsPresence: [Bool]

  /// - Parameter trips: all of ``TripList``.
  init(_ model: PlanningModel, trips: [PlannedTrip]) {
    self.model = model
    names = ModelNames(model)
    needsPresence = model.district.agencies.indices.map { agency in
      model.leastCrew[agency] > 1 || model.kits[agency] < model.teamCount
        || model.district.services.contains { $0.agency == agency && $0.quota != nil }
    }
    addPromises()
    for trip in trips { add(trip) }
    addFixedPosts()
    addService()
  }

  /// The row of a limit that trips share; made when it is first asked for, nil where there is no
  /// limit.
  mutating func row(_ kind: TripRowKind) -> Int? {
    if let row = shared[kind] { return row }
    guard let most = limit(of: kind) else { return nil }
    let row = draft.row(names.row(kind), .atMost(most))
    shared[kind] = row
    return row
  }

  private func limit(of kind: TripRowKind) -> Double? {
    switch kind {
    case .teamDay, .spacing: 1
    case .minutes, .quota: 0
    case .pool(let agency, let day): Double(model.pool[agency * model.dayCount + day])
    case .rest(let agency, let day): Double(model.restPool[agency * model.dayCount + day])
    case .kit(let agency, _):
      model.kits[agency] < model.teamCount ? Double(model.kits[agency]) : nil
    case .postDays(let agency): Double(model.postDays[agency])
    case .agencyBudget(let agency): model.district.agencies[agency].budget
    case .budget: model.district.settings.budget
    case .visits(let site): model.district.sites[site].maxVisits.map(Double.init)
    case .month(let team, _): model.district.teams[team].maxTripsPerMonth.map(Double.init)
    }
  }

  private mutating func use(_ kind: TripRowKind, _ column: Int, _ value: Double = 1) {
    if let row = row(kind) { draft.add(column, value, to: row) }
  }

  private mutating func addPromises() {
    for site in 0..<model.siteCount where model.promised[site] > 0 {
      let least = Double(model.promised[site])
      let short = draft.column(
        "short.\(names.sites[site])", .whole, worth: -model.district.settings.shortfallPenalty,
        .between(0, least))
      promises[site] = draft.row("min_visits.\(names.sites[site])", .atLeast(least), [(short, 1)])
    }
    for pin in model.district.pins
    where model.district.horizon.contains(pin.day) && pins[pin] == nil {
      let team = pin.team.map { ".\(names.teams[$0])" } ?? ""
      let date = pin.day.description.filter { $0 != "-" }
      pins[pin] = draft.row(
        "pin.\(pins.count + 1).\(names.sites[pin.site])x\(pin.days).\(date)\(team)", .atLeast(1))
    }
  }

  // MARK: Trips

  private mutating func add(_ trip: PlannedTrip) {
    let crews = model.district.agencies.indices.map { possibleCrew(of: $0, on: trip) }
    let hasAll = model.district.agencies.indices.allSatisfy { !comes($0) || crews[$0] != nil }
    let seats = model.district.teams[trip.team].seats
    guard hasAll, crews.contains(where: { $0 != nil }) else { return }

    let name = names.trip(trip)
    let bonus = trip.stops.reduce(0.0) {
      $0 + model.requestBonus(site: $1.site, start: $1.start, days: $1.days)
    }
    let runs = draft.column("trip.\(name)", .whole, worth: bonus - trip.cost, .unit)
    for day in trip.days { use(.teamDay(team: trip.team, day: day), runs) }
    use(.month(team: trip.team, month: model.monthOfDay[trip.start]), runs)
    use(.budget, runs, trip.cost)
    for stop in trip.stops {
      use(.visits(site: stop.site), runs)
      for day in stop.start..<model.blockedUntil(site: stop.site, last: stop.end) {
        use(.spacing(site: stop.site, day: day), runs)
      }
      if let row = promises[stop.site] { draft.add(runs, 1, to: row) }
      for (pin, row) in pins where keeps(pin, stop, of: trip) { draft.add(runs, 1, to: row) }
    }

    var people: [(column: Int, value: Double)] = []
    for agency in model.district.agencies.indices {
      guard let crew = crews[agency] else { continue }
      people.append((addCrew(crew, of: agency, on: trip, name, runs: runs), 1))
    }
    _ = draft.row("seats.\(name)", .atMost(0), people + [(runs, -Double(seats))])
    _ = draft.row("somebody.\(name)", .atLeast(0), people + [(runs, -1)])
  }

  /// Whether an agency is on every trip.
  private func comes(_ agency: Int) -> Bool { model.district.agencies[agency].mustCome }

  /// How many people of an agency a trip can carry, where any: no more than there are on each of its
  /// days.
  private func possibleCrew(of agency: Int, on trip: PlannedTrip) -> ClosedRange<Int>? {
    guard model.kits[agency] > 0 else { return nil }
    let present = trip.days.map { model.pool[agency * model.dayCount + $0] }.min() ?? 0
    let most = min(model.maxCrew[agency], model.district.teams[trip.team].seats, present)
    let least = model.leastCrew[agency]
    return least <= most ? least...most : nil
  }

  private mutating func addCrew(
    _ crew: ClosedRange<Int>, of agency: Int, on trip: PlannedTrip, _ name: String, runs: Int
  ) -> Int {
    let settings = model.district.agencies[agency]
    let cost = settings.crewCost(days: trip.length)
    let label = "\(name).\(names.agencies[agency])"
    let people = draft.column(
      "crew.\(label)", .whole, worth: -cost, .between(0, Double(crew.upperBound)))
    var present = runs
    if needsPresence[agency], !comes(agency) {
      present = draft.column("with.\(label)", .whole, worth: 0, .unit)
      _ = draft.row("runs.\(label)", .atMost(0), [(present, 1), (runs, -1)])
    }
    _ = draft.row(
      "most.\(label)", .atMost(0), [(people, 1), (present, -Double(crew.upperBound))])
    if needsPresence[agency] || comes(agency) {
      _ = draft.row(
        "least.\(label)", .atLeast(0), [(people, 1), (present, -Double(crew.lowerBound))])
    }

    for day in trip.days {
      use(.pool(agency: agency, day: day), people)
      use(.kit(agency: agency, day: day), present)
    }
    if model.district.settings.restDays > 0 {
      let end = min(model.dayCount, trip.end + 1 + model.district.settings.restDays)
      for day in trip.start..<end { use(.rest(agency: agency, day: day), people) }
    }
    use(.postDays(agency: agency), people, Double(trip.length))
    use(.agencyBudget(agency: agency), people, cost)
    use(.budget, people, cost)
    for stop in trip.stops {
      use(.minutes(site: stop.site, agency: agency), people, -Double(stop.served))
      for (service, values) in model.district.services.enumerated() where values.agency == agency {
        if let quota = values.quota {
          use(.quota(site: stop.site, service: service), present, -quota * Double(stop.days))
        }
      }
    }
    return people
  }

  private func keeps(_ pin: Pin, _ stop: PlannedTrip.Stop, of trip: PlannedTrip) -> Bool {
    pin.site == stop.site && pin.day.number == model.dayNumber[stop.start]
      && pin.days == stop.days && (pin.team ?? trip.team) == trip.team
  }
}
