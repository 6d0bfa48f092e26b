// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The trips that visits made by hand form: visits of one team on following days are one trip where
/// it can be run, else each its own; where no team is named, the assignment that keeps most visits
/// and of these brings most.
struct HandTripChoice {
  /// A trip that can be run by itself.
  struct Option {
    /// Positions of its visits.
    var visits: [Int]
    var trip: PlannedTrip
    /// Rp with the best crew, as if the trip were the only one.
    var worth: Double
  }

  private let visits: [HandVisit]
  private let model: PlanningModel
  private var crews: CrewChoice
  private var alone: SearchState
  private let prices: Prices
  private(set) var trips: [Option] = []

  init(_ visits: [HandVisit], _ model: PlanningModel) {
    self.visits = visits
    self.model = model
    crews = CrewChoice(model)
    alone = SearchState(model)
    prices = Prices(model, Multipliers(model))
    let ordered = visits.indices.sorted { (visits[$0].firstDay, $0) < (visits[$1].firstDay, $1) }
    var units: [[Option]] = []
    for team in 0..<model.teamCount {
      units += namedUnits(ordered.filter { visits[$0].team == team }, team)
    }
    for visit in ordered where visits[visit].team == nil {
      units.append((0..<model.teamCount).compactMap { option([visit], $0) })
    }
    assign(units.filter { !$0.isEmpty })
    joinFollowing()
    trips.sort { ($0.trip.start, $0.trip.team) < ($1.trip.start, $1.trip.team) }
  }

  /// A unit is a list of options, one of which is to be taken.
  private mutating func namedUnits(_ own: [Int], _ team: Int) -> [[Option]] {
    var units: [[Option]] = []
    var group: [Int] = []
    func follows(_ visit: Int) -> Bool {
      guard let last = group.last else { return true }
      return visits[last].lastDay.distance(to: visits[visit].firstDay) == 1
    }
    for visit in own + [-1] {
      if visit >= 0, follows(visit) {
        group.append(visit)
        continue
      }
      if group.count > 1, let joined = option(group, team) {
        units.append([joined])
      } else {
        units += group.map { option([$0], team).map { [$0] } ?? [] }
      }
      group = visit >= 0 ? [visit] : []
    }
    return units
  }

  /// The trip of some visits with the travel days that bring most; nil where it cannot be run.
  private mutating func option(_ group: [Int], _ team: Int) -> Option? {
    guard let first = model.district.calendar.position(of: visits[group[0]].firstDay)
    else { return nil }
    let stops = group.map { (site: visits[$0].site, days: visits[$0].days) }
    let travel = model.district.settings.travelDays ? [false, true] : [false]
    var best: Option?
    for before in travel where !before || first > 0 {
      for after in travel {
        guard
          let trip = model.timed(
            team: team, start: before ? first - 1 : first, stops: stops, travelsBefore: before,
            travelsAfter: after)
        else { continue }
        let gain = crews.choose(for: trip, in: &alone, prices: prices) ?? -1e12
        let worth = gain - trip.cost
        if best.map({ worth > $0.worth }) ?? true {
          best = Option(visits: group, trip: trip, worth: worth)
        }
      }
    }
    return best
  }

  // MARK: Teams

  /// Takes an option of each unit so that no team is on two trips on one day, cluster by cluster of
  /// units that may touch.
  private mutating func assign(_ units: [[Option]]) {
    func start(_ unit: [Option]) -> Int { unit.map(\.trip.start).min() ?? 0 }
    func end(_ unit: [Option]) -> Int { unit.map(\.trip.end).max() ?? 0 }
    var cluster: [[Option]] = []
    var last = -1
    for unit in units.sorted(by: { start($0) < start($1) }) {
      if start(unit) > last, !cluster.isEmpty {
        trips += best(of: cluster)
        cluster = []
      }
      cluster.append(unit)
      last = max(last, end(unit))
    }
    trips += best(of: cluster)
  }

  /// By trying, with a limit of steps after which the best so far stands. Units of which most visits
  /// hang on one team come first.
  private func best(of cluster: [[Option]]) -> [Option] {
    let units = cluster.map { $0.sorted { $0.worth > $1.worth } }
    var steps = 50_000
    var best: (visits: Int, worth: Double, options: [Option]) = (0, 0, [])
    var chosen: [Option] = []
    var count = 0
    var worth = 0.0
    // The visits and worth that units from each on can add at most.
    var restCount = [Int](repeating: 0, count: units.count + 1)
    var restWorth = [Double](repeating: 0, count: units.count + 1)
    for unit in units.indices.reversed() {
      restCount[unit] = restCount[unit + 1] + (units[unit].map(\.visits.count).max() ?? 0)
      restWorth[unit] = restWorth[unit + 1] + max(0, units[unit].first?.worth ?? 0)
    }
    func search(_ next: Int) {
      if (count, worth) > (best.visits, best.worth) || best.options.isEmpty {
        best = (count, worth, chosen)
      }
      steps -= 1
      guard next < units.count, steps > 0,
        (count + restCount[next], worth + restWorth[next]) > (best.visits, best.worth)
      else { return }
      for option in units[next]
      where !chosen.contains(where: {
        $0.trip.team == option.trip.team && $0.trip.days.overlaps(option.trip.days)
      }) {
        chosen.append(option)
        count += option.visits.count
        worth += option.worth
        search(next + 1)
        chosen.removeLast()
        count -= option.visits.count
        worth -= option.worth
      }
      search(next + 1)
    }
    search(0)
    return best.options
  }

  /// Joins trips of one team that follow each other day by day, where one trip brings more.
  private mutating func joinFollowing() {
    trips.sort { ($0.trip.team, $0.trip.start) < ($1.trip.team, $1.trip.start) }
    var joined: [Option] = []
    for next in trips {
      if let last = joined.last, last.trip.team == next.trip.team,
        last.trip.end + 1 == next.trip.start, !last.trip.travelsAfter, !next.trip.travelsBefore,
        let both = option(last.visits + next.visits, next.trip.team),
        both.worth > last.worth + next.worth
      {
        joined[joined.count - 1] = both
      } else {
        joined.append(next)
      }
    }
    trips = joined
  }
}
