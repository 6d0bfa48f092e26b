// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The ids of a re-plan's new part: those of kept and moved visits, and of trips whose visits are all
/// kept, are the older plan's; the others go on from its highest number.
struct OlderIDs {
  /// By trip position.
  let tripIDs: [String]
  /// By trip position and stop.
  let visitIDs: [[String]]
  let pairing: VisitPairing
  /// Trip and stop of each new visit, by the positions of ``pairing``.
  let visits: [(trip: Int, stop: Int)]

  init(_ trips: [Trip], after older: OlderPlan) {
    let district = older.district
    let order = TextOrder.sorted(Array(trips.indices)) {
      [trips[$0].firstDay.description, district.teams[trips[$0].team].id]
    }
    let visits = order.flatMap { trip in trips[trip].stops.indices.map { (trip: trip, stop: $0) } }
    self.visits = visits
    let days = trips.map { $0.visits }
    let pairing = VisitPairing(
      old: older.open.map(VisitPairing.Item.init),
      new: visits.map {
        VisitPairing.Item(
          site: district.sites[days[$0.trip][$0.stop].site].id, days: days[$0.trip][$0.stop].days)
      },
      saving: {
        older.penalties(of: older.open[$0]).cancel - older.penalties(of: older.open[$0]).move
      })
    self.pairing = pairing

    var visitIDs = trips.map { [String](repeating: "", count: $0.stops.count) }
    for pair in pairing.kept + pairing.moved {
      let (trip, stop) = visits[pair.new]
      visitIDs[trip][stop] = older.open[pair.old].visit
    }
    var numbers = Numbers("V", after: older.tables.visits.map(\.visit), least: 3)
    for position in pairing.added {
      visitIDs[visits[position].trip][visits[position].stop] = numbers.next()
    }
    self.visitIDs = visitIDs

    // A trip goes on as the older one whose visits it holds all.
    var heirs: [Int: String] = [:]
    let newTrips = Dictionary(
      pairing.kept.map { (older.open[$0.old].visit, visits[$0.new].trip) },
      uniquingKeysWith: { first, _ in first })
    let visitsOfTrip = Dictionary(grouping: older.open, by: \.trip)
    for row in older.tables.trips {
      let heir = Set((visitsOfTrip[row.trip] ?? []).map { newTrips[$0.visit] })
      if heir.count == 1, let only = heir.first, let trip = only, heirs[trip] == nil {
        heirs[trip] = row.trip
      }
    }
    var tripNumbers = Numbers("T", after: older.tables.trips.map(\.trip), least: 2)
    var tripIDs = [String](repeating: "", count: trips.count)
    for trip in order { tripIDs[trip] = heirs[trip] ?? tripNumbers.next() }
    self.tripIDs = tripIDs
  }

  /// Ids that go on from those that are there.
  private struct Numbers {
    private let letter: String
    private var last = 0
    private var width: Int

    init(_ letter: String, after ids: [String], least: Int) {
      self.letter = letter
      width = least
      for id in ids where id.hasPrefix(letter) {
        let digits = id.dropFirst(letter.count)
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), digits.utf8.count <= 15,
          let number = Int(digits)
        else { continue }
        last = max(last, number)
        width = max(width, digits.utf8.count)
      }
    }

    mutating func next() -> String {
      last += 1
      let digits = String(last)
      return letter + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
  }
}

extension PlanNumbering {
  /// The ids of a re-plan's new part, in the order of their dates.
  init(_ ids: OlderIDs, of trips: [Trip], in district: District) {
    let first = PlanNumbering(trips, in: district)
    self.init(
      tripOrder: first.tripOrder, tripIDs: ids.tripIDs, visitOrder: first.visitOrder,
      visitIDs: ids.visitIDs)
  }
}
