// SPDX-License-Identifier: GPL-3.0-or-later

/// Visits made by hand put together to trips, at the least cost that is found: which visits on
/// following days one team makes without going home, and which team makes a visit that names none.
///
/// ```swift
/// let assignment = HandAssignment(visits, teams: 2, left: 1000) { leg in faults(of: leg) }
/// for trip in assignment.trips { print(trip.team, trip.visits) }
/// ```
///
/// What a trip costs is for the caller to say (rules broken, or money), so that judge and planner
/// share nothing but the search. Where all teams are named the result is exact, by dynamic
/// programming over each stretch of following days: of equally good ones the fewest trips. Teams are
/// given by local search with restarts, week by week. The search ends after a number of steps, not
/// after a time: the result depends on the input alone, and thousands of visits that cannot all be
/// made take no longer than a few seconds.
public struct HandAssignment {
  /// Some visits as one trip.
  public struct Leg: Hashable {
    public var team: Int
    /// Positions of the visits, in order of their days.
    public var visits: [Int]
    /// Whether the team is free on the day before and after, for a travel day.
    public var isFreeBefore: Bool
    public var isFreeAfter: Bool
  }

  /// In order of team and day.
  public private(set) var trips: [Leg] = []
  /// Visits without a team for which none is free.
  public private(set) var homeless: [Int] = []

  private static let restarts = 20
  /// Among more visits than these, pairs are too many to be tried.
  private static let mostExchanged = 300

  private let visits: [HandVisit]
  private let teams: Int
  private let left: Double
  private let cost: (Leg) -> Double
  private var costs: [Leg: Double] = [:]
  private var plans: [[Int]: (cost: Double, legs: [Leg])] = [:]
  private var random: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// Steps that the search for teams may still take; about a nanosecond each.
  private var work = 4_000_000_000

  /// - Parameters:
  ///   - left: what a visit costs for which no team is free.
  ///   - cost: of a trip, at least 0 for a search that ends as soon as nothing costs anything.
  public init(
    _ visits: [HandVisit], teams: Int, left: Double, cost: @escaping (Leg) -> Double
  ) {
    self.visits = visits
    self.teams = teams
    self.left = left
    self.cost = cost
    let ordered = visits.indices.sorted { (visits[$0].firstDay, $0) < (visits[$1].firstDay, $1) }
    var teamOf = visits.map { $0.team ?? -1 }
    let clusters = clusters(ordered)
    for (position, cluster) in clusters.enumerated() {
      // No week may use up what the others need.
      let later = work / (clusters.count - position) * (clusters.count - position - 1)
      work -= later
      assign(cluster, &teamOf)
      work = max(0, work) + later
    }
    for team in 0..<teams { trips += plan(team, ordered.filter { teamOf[$0] == team }).legs }
    homeless = ordered.filter { teamOf[$0] < 0 }
  }

  /// Visits that lie more than two days apart have nothing to do with each other.
  private func clusters(_ ordered: [Int]) -> [[Int]] {
    var clusters: [[Int]] = []
    var end: Day?
    for visit in ordered {
      if let last = end, visits[visit].firstDay <= last.advanced(by: 2) {
        clusters[clusters.count - 1].append(visit)
        end = max(last, visits[visit].lastDay)
      } else {
        clusters.append([visit])
        end = visits[visit].lastDay
      }
    }
    return clusters
  }

  // MARK: One team

  /// The best trips of a team's visits, given in order of their days.
  private mutating func plan(_ team: Int, _ own: [Int]) -> (cost: Double, legs: [Leg]) {
    let key = [team] + own
    if let known = plans[key] { return known }
    var best: [(cost: Double, from: Int)] = [(0, 0)]
    for end in own.indices {
      var choice = (cost: Double.infinity, from: end)
      var start = end
      while true {
        let total = best[start].cost + price(of: leg(team, own, start...end))
        // The longer trip wins where it costs no more.
        if total <= choice.cost { choice = (total, start) }
        guard start > 0, follows(own[start - 1], own[start]) else { break }
        start -= 1
      }
      best.append(choice)
    }
    var legs: [Leg] = []
    var end = own.count
    while end > 0 {
      let start = best[end].from
      legs.append(leg(team, own, start...end - 1))
      end = start
    }
    let answer = (best[own.count].cost, Array(legs.reversed()))
    if plans.count * own.count > 5_000_000 { plans = [:] }
    plans[key] = answer
    return answer
  }

  private func follows(_ a: Int, _ b: Int) -> Bool {
    visits[a].lastDay.distance(to: visits[b].firstDay) == 1
  }

  private func leg(_ team: Int, _ own: [Int], _ range: ClosedRange<Int>) -> Leg {
    func gap(_ a: Int, _ b: Int) -> Int {
      visits[own[a]].lastDay.distance(to: visits[own[b]].firstDay)
    }
    let (first, last) = (range.lowerBound, range.upperBound)
    // A single free day between two trips is left to the way out of the later one.
    return Leg(
      team: team, visits: Array(own[range]),
      isFreeBefore: first == 0 || gap(first - 1, first) > 1,
      isFreeAfter: last + 1 == own.count || gap(last, last + 1) > 2)
  }

  private mutating func price(of leg: Leg) -> Double {
    if let known = costs[leg] { return known }
    let price = cost(leg)
    costs[leg] = price
    return price
  }

  // MARK: Teams

  /// Gives a team to each visit of a cluster that has none.
  private mutating func assign(_ cluster: [Int], _ teamOf: inout [Int]) {
    let open = cluster.filter { visits[$0].team == nil }
    guard !open.isEmpty, teams > 0 else { return }
    for visit in open { place(visit, cluster, &teamOf) }
    var best = teamOf
    var bestCost = total(cluster, teamOf)
    for _ in 0..<HandAssignment.restarts {
      climb(open, cluster, &teamOf)
      let cost = total(cluster, teamOf)
      if cost < bestCost - 1e-9 { (best, bestCost) = (teamOf, cost) }
      if bestCost == 0 || open.count == 1 || work <= 0 { break }
      teamOf = best
      for _ in 0..<4 { shake(open, &teamOf) }
    }
    teamOf = best
    plans = [:]
  }

  private mutating func total(_ cluster: [Int], _ teamOf: [Int]) -> Double {
    var sum = 0.0
    for team in 0..<teams { sum += plan(team, cluster.filter { teamOf[$0] == team }).cost }
    return sum + left * Double(cluster.count { teamOf[$0] < 0 })
  }

  private func isFree(_ team: Int, for visit: Int, _ teamOf: [Int]) -> Bool {
    !visits.indices.contains { other in
      other != visit && teamOf[other] == team && visits[other].firstDay <= visits[visit].lastDay
        && visits[visit].firstDay <= visits[other].lastDay
    }
  }

  /// Gives a visit to the free team for which it costs least.
  private mutating func place(_ visit: Int, _ cluster: [Int], _ teamOf: inout [Int]) {
    var best = (cost: left, team: -1)
    for team in 0..<teams where isFree(team, for: visit, teamOf) {
      work -= 2 * cluster.count
      let without = plan(team, cluster.filter { teamOf[$0] == team }).cost
      let with = plan(team, cluster.filter { teamOf[$0] == team || $0 == visit }).cost
      if with - without < best.cost { best = (with - without, team) }
    }
    teamOf[visit] = best.team
  }

  /// Makes moves while they cost less: a visit to another team, two visits exchanged, or all that
  /// two teams do from a day on.
  private mutating func climb(
    _ open: [Int], _ cluster: [Int], _ teamOf: inout [Int]
  ) {
    var cost = total(cluster, teamOf)
    var isBetter = true
    while isBetter, cost != 0 {
      isBetter = false
      for move in moves(open) {
        work -= visits.count
        guard work > 0 else { return }
        guard let changed = made(move, open, teamOf) else { continue }
        work -= 4 * cluster.count
        // Only teams whose visits change are reckoned anew.
        let moved = open.filter { changed[$0] != teamOf[$0] }
        let touched = Set(moved.flatMap { [changed[$0], teamOf[$0]] }).filter { $0 >= 0 }.sorted()
        var change = 0.0
        for team in touched {
          change += plan(team, cluster.filter { changed[$0] == team }).cost
          change -= plan(team, cluster.filter { teamOf[$0] == team }).cost
        }
        for visit in moved {
          change += left * Double((changed[visit] < 0 ? 1 : 0) - (teamOf[visit] < 0 ? 1 : 0))
        }
        if change < -1e-6 {
          teamOf = changed
          isBetter = true
        }
      }
      cost = total(cluster, teamOf)
    }
  }

  private enum Move {
    case give(Int, Int)
    case exchange(Int, Int)
    case tails(Int, Int, from: Day)
  }

  private func moves(_ open: [Int]) -> [Move] {
    var moves: [Move] = []
    for (nth, visit) in open.enumerated() {
      for team in -1..<teams { moves.append(.give(visit, team)) }
      guard open.count <= HandAssignment.mostExchanged else { continue }
      for other in open[(nth + 1)...] { moves.append(.exchange(visit, other)) }
    }
    for day in Set(open.map { visits[$0].firstDay }).sorted() {
      for team in 0..<teams {
        for other in team + 1..<max(teams, team + 1) {
          moves.append(.tails(team, other, from: day))
        }
      }
    }
    return moves
  }

  /// The teams after a move, or nil where it changes nothing or a team would be at two visits.
  private func made(_ move: Move, _ open: [Int], _ teamOf: [Int]) -> [Int]? {
    var changed = teamOf
    var moved: [Int] = []
    switch move {
    case .give(let visit, let team):
      changed[visit] = team
      moved = [visit]
    case .exchange(let a, let b):
      (changed[a], changed[b]) = (teamOf[b], teamOf[a])
      moved = [a, b]
    case .tails(let a, let b, let day):
      for visit in open where visits[visit].firstDay >= day {
        if teamOf[visit] == a { changed[visit] = b }
        if teamOf[visit] == b { changed[visit] = a }
      }
      moved = open.filter { changed[$0] != teamOf[$0] }
    }
    guard changed != teamOf,
      moved.allSatisfy({ changed[$0] < 0 || isFree(changed[$0], for: $0, changed) })
    else { return nil }
    return changed
  }

  /// Makes one move, whatever it costs.
  private mutating func shake(_ open: [Int], _ teamOf: inout [Int]) {
    let all = moves(open)
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    if let changed = made(all[Int((random >> 33) % UInt64(all.count))], open, teamOf) {
      teamOf = changed
    }
  }
}
