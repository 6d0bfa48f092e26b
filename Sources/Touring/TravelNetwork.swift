// SPDX-License-Identifier: GPL-3.0-or-later

/// The ways between sites and places: the rows of `travel.csv`, and the estimate by road where
/// there is none.
public struct TravelNetwork: Sendable {
  /// Radius of the sphere on which distances are measured, in km.
  public static let earthRadius = 6371.0088

  private let points: [(coordinates: Coordinates, access: Access)]
  private let roadCircuity: Double
  private let roadSpeed: Double
  /// For each ordered pair of ends, its rows in the order of the file.
  private let rows: [Pair: [(position: Int, row: TravelRow)]]

  private struct Pair: Hashable {
    var from: Int
    var to: Int
  }

  /// - Parameters:
  ///   - points: sites first, then places.
  ///   - rows: in the order of the file.
  public init(
    points: [(coordinates: Coordinates, access: Access)], rows: [TravelRow], roadCircuity: Double,
    roadSpeed: Double
  ) {
    self.points = points
    self.roadCircuity = roadCircuity
    self.roadSpeed = roadSpeed
    var byPair: [Pair: [(position: Int, row: TravelRow)]] = [:]
    for (position, row) in rows.enumerated() {
      byPair[Pair(from: row.from, to: row.to), default: []].append((position, row))
    }
    self.rows = byPair
  }

  /// The way that `team` takes from site `from` to site `to` on `day`, or nil where there is none.
  ///
  /// The fastest of the team's modes wins; of equally fast ones the cheaper, then the earlier row,
  /// an estimate last. Cost: linear in the rows between the two sites.
  public func way(for team: Team, from: Int, to: Int, on day: Day) -> Way? {
    if from == to { return Way.none }
    var best: (way: Way, position: Int)?
    func offer(_ way: Way, _ position: Int) {
      guard let b = best else {
        best = (way, position)
        return
      }
      if (way.minutes, way.cost, position) < (b.way.minutes, b.way.cost, b.position) {
        best = (way, position)
      }
    }
    for (position, row) in standing(from: from, to: to, where: { $0.isValid(on: day) })
    where team.modes.contains(row.mode) {
      guard let minutes = row.minutes else { continue }
      let cost = row.cost ?? row.km * team.costPerKm
      offer(Way(km: row.km, minutes: minutes, cost: cost, isEstimated: false), position)
    }
    if team.modes.contains(TravelNetwork.road), canEstimate(from: from, to: to) {
      let estimate = estimate(from: from, to: to)
      offer(
        Way(
          km: estimate.km, minutes: estimate.minutes, cost: estimate.km * team.costPerKm,
          isEstimated: true), Int.max)
    }
    return best?.way
  }

  /// The way of residents from place `from` to the office at site `office`, by the rows without
  /// dates: the fastest of any mode, of equally fast ones the shorter.
  ///
  /// Where no row tells of a way the estimate by road stands, whatever the access.
  public func residentWay(from: Int, toOffice office: Int) -> ResidentWay {
    if from == office { return ResidentWay(km: 0, minutes: 0) }
    var best: ResidentWay?
    func offer(_ way: ResidentWay) {
      if best.map({ (way.minutes, way.km) < ($0.minutes, $0.km) }) ?? true { best = way }
    }
    for (_, row) in standing(from: from, to: office, where: \.isUndated) {
      if let minutes = row.minutes { offer(ResidentWay(km: row.km, minutes: minutes)) }
    }
    if canEstimate(from: from, to: office) { offer(estimate(from: from, to: office)) }
    return best ?? estimate(from: from, to: office)
  }

  /// Great-circle distance between two ends in km.
  public func greatCircle(from: Int, to: Int) -> Double {
    points[from].coordinates.kilometres(to: points[to].coordinates)
  }

  private static let road = "road"

  /// For each mode the last row of the direction that matches; where there is none, the last of the
  /// opposite direction.
  private func standing(
    from: Int, to: Int, where matches: (TravelRow) -> Bool
  ) -> [(position: Int, row: TravelRow)] {
    var result: [(position: Int, row: TravelRow)] = []
    for pair in [Pair(from: from, to: to), Pair(from: to, to: from)] {
      for candidate in rows[pair, default: []].reversed() where matches(candidate.row) {
        if result.contains(where: { $0.row.mode == candidate.row.mode }) { continue }
        result.append(candidate)
      }
    }
    return result
  }

  private func canEstimate(from: Int, to: Int) -> Bool {
    points[from].access == .road && points[to].access == .road
      && ![Pair(from: from, to: to), Pair(from: to, to: from)].contains { pair in
        rows[pair, default: []].contains { $0.row.mode == TravelNetwork.road }
      }
  }

  private func estimate(from: Int, to: Int) -> ResidentWay {
    let km = greatCircle(from: from, to: to) * roadCircuity
    return ResidentWay(km: km, minutes: roundedUp(km / roadSpeed * 60))
  }
}
