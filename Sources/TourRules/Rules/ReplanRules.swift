// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// R: the trips of history, and what `plan.json` has to say of a re-plan.
package enum ReplanRules {
  /// Trips that began before `as_of` stand as they were.
  package static func rHistory(_ file: CaseFile) -> [Breach] {
    guard let older = file.older else { return [] }
    let now = Dictionary(
      file.tables.trips.enumerated().map { ($1.trip, $0) }, uniquingKeysWith: { first, _ in first })
    let visitsNow = Dictionary(grouping: file.tables.visits.enumerated(), by: \.element.trip)
    var breaches: [Breach] = []
    for then in older.tables.trips where older.history.contains(then.trip) {
      guard let row = now[then.trip] else {
        breaches.append(
          Breach(
            .rHistory, .missing, ["trip": .text(then.trip)], file: PlanFile.trips,
            ids: [then.trip]))
        continue
      }
      let trip = file.tables.trips[row]
      func expect(_ column: String, _ claimed: String, _ figure: String) {
        guard claimed != figure else { return }
        breaches.append(
          breach(then.trip, column, claimed, figure, file: PlanFile.trips, row: row))
      }
      expect("team", trip.team, then.team)
      expect("first_date", "\(trip.firstDate)", "\(then.firstDate)")
      expect("last_date", "\(trip.lastDate)", "\(then.lastDate)")
      expect("travel_before", yes(trip.travelBefore), yes(then.travelBefore))
      expect("travel_after", yes(trip.travelAfter), yes(then.travelAfter))
      expect("sites", trip.sites.joined(separator: " "), then.sites.joined(separator: " "))
      if abs(trip.km - then.km) > Tolerance.km { expect("km", plain(trip.km), plain(then.km)) }
      expect("travel_minutes", plain(trip.travelMinutes), plain(then.travelMinutes))
      breaches += visits(
        of: then.trip, then: older.visitsByTrip[then.trip] ?? [],
        now: (visitsNow[then.trip] ?? []).map { ($0.offset, $0.element) })
    }
    return breaches
  }

  private static func visits(
    of trip: String, then: [VisitRow], now: [(row: Int, visit: VisitRow)]
  ) -> [Breach] {
    var breaches: [Breach] = []
    var rest = now
    for old in then {
      guard let match = rest.firstIndex(where: { $0.visit.visit == old.visit }) else {
        breaches.append(
          Breach(
            .rHistory, .missing, ["trip": .text("\(trip)/\(old.visit)")], file: PlanFile.visits,
            ids: [trip, old.visit]))
        continue
      }
      let (row, new) = rest.remove(at: match)
      func expect(_ column: String, _ claimed: String, _ figure: String) {
        guard claimed != figure else { return }
        breaches.append(
          breach(
            old.visit, column, claimed, figure, file: PlanFile.visits, row: row,
            ids: [trip, old.visit]))
      }
      expect("team", new.team, old.team)
      expect("site", new.site, old.site)
      expect("first_date", "\(new.firstDate)", "\(old.firstDate)")
      expect("last_date", "\(new.lastDate)", "\(old.lastDate)")
      expect("service_minutes", plain(new.serviceMinutes), plain(old.serviceMinutes))
    }
    for (row, visit) in rest {
      breaches.append(
        breach(
          trip, "visits", visit.visit, "–", file: PlanFile.visits, row: row,
          ids: [trip, visit.visit]))
    }
    return breaches
  }

  private static func yes(_ value: Bool) -> String { value ? "yes" : "no" }

  private static func breach(
    _ id: String, _ column: String, _ claimed: String, _ figure: String, file: String, row: Int,
    ids: [String]? = nil
  ) -> Breach {
    Breach(
      .rHistory,
      [
        "trip": .text(id), "key": .text(column), "claimed": .text(claimed),
        "figure": .text(figure),
      ], file: file, row: row, column: column, value: claimed, expected: figure, ids: ids ?? [id])
  }

  /// No new trip starts before `as_of`.
  package static func rPast(_ file: CaseFile) -> [Breach] {
    guard let older = file.older, let asOf = file.asOf else { return [] }
    return file.trips.compactMap { trip in
      guard trip.days.lowerBound < asOf, !older.history.contains(trip.id)
      else { return nil }
      return TripRules.breach(
        .rPast, trip, ["first": .day(trip.days.lowerBound), "day": .day(asOf)],
        value: "\(trip.days.lowerBound)")
    }
  }

  /// A re-plan says its date and what its changes cost.
  package static func fJson(_ file: CaseFile) -> [Breach] {
    guard let asOf = file.plan.asOf, file.older != nil else { return [] }
    let summary = file.tables.summary
    var breaches: [Breach] = []
    func missing(_ key: String) {
      breaches.append(
        Breach(.fJson, ["key": .text(key)], file: PlanFile.summary, column: key))
    }
    if summary.asOf == nil { missing("as_of") }
    if summary.changeCost == nil { missing("change_cost") }
    if let claimed = summary.asOf, claimed != asOf {
      breaches.append(
        Breach(
          .fJson, .changed, ["key": .text("as_of"), "claimed": .day(claimed), "day": .day(asOf)],
          file: PlanFile.summary, column: "as_of", value: "\(claimed)", expected: "\(asOf)"))
    }
    return breaches
  }

  /// Without the older plan a re-plan can't be judged as one.
  package static func rNoOlderPlan(_ file: CaseFile) -> [Breach] {
    guard let asOf = file.asOf, file.older == nil else { return [] }
    return [
      Breach(
        .rNoOlderPlan, ["day": .day(asOf)], file: PlanFile.summary, column: "as_of",
        value: "\(asOf)", severity: .warning)
    ]
  }
}
