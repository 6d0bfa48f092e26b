// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The ids of a new plan: trips T01, T02, … and visits V001, V002, …, by first date, then the id of
/// the team as text; zeros make all ids of a plan equally wide.
struct PlanNumbering {
  /// Positions of the trips in the order of their ids.
  let tripOrder: [Int]
  /// By trip position.
  private(set) var tripIDs: [String]
  /// Trip and stop of each visit in the order of their ids.
  let visitOrder: [(trip: Int, stop: Int)]
  /// By trip position and stop.
  private(set) var visitIDs: [[String]]

  init(_ trips: [Trip], in district: District) {
    func team(_ trip: Int) -> String { district.teams[trips[trip].team].id }
    let tripOrder = TextOrder.sorted(Array(trips.indices)) {
      [trips[$0].firstDay.description, team($0)]
    }
    tripIDs = [String](repeating: "", count: trips.count)
    for (nth, trip) in tripOrder.enumerated() {
      tripIDs[trip] = PlanNumbering.id("T", nth + 1, of: trips.count, least: 2)
    }
    self.tripOrder = tripOrder

    let visits = tripOrder.flatMap { trip in trips[trip].visits.indices.map { (trip, $0) } }
    let days = trips.map { $0.visits.map(\.days.lowerBound.description) }
    let order = TextOrder.sorted(visits) { [days[$0.0][$0.1], team($0.0)] }
    visitIDs = trips.map { [String](repeating: "", count: $0.stops.count) }
    for (nth, visit) in order.enumerated() {
      visitIDs[visit.0][visit.1] = PlanNumbering.id("V", nth + 1, of: visits.count, least: 3)
    }
    visitOrder = order.map { (trip: $0.0, stop: $0.1) }
  }

  init(
    tripOrder: [Int], tripIDs: [String], visitOrder: [(trip: Int, stop: Int)],
    visitIDs: [[String]]
  ) {
    self.tripOrder = tripOrder
    self.tripIDs = tripIDs
    self.visitOrder = visitOrder
    self.visitIDs = visitIDs
  }

  private static func id(_ letter: String, _ number: Int, of count: Int, least: Int) -> String {
    let digits = String(number)
    let width = max(least, String(count).count)
    return letter + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
