// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// R: what stays keeps its id, and what is new takes nobody else's.
package enum IdRules {
  package static func rIds(_ file: CaseFile) -> [Breach] {
    guard let older = file.older, let change = PlanChange(in: file) else { return [] }
    return visitIDs(file, older, change) + tripIDs(file, older, change)
  }

  private static func visitIDs(
    _ file: CaseFile, _ older: OlderPlan, _ change: PlanChange
  ) -> [Breach] {
    let rows = Dictionary(
      file.tables.visits.enumerated().map { ($1.visit, $0) },
      uniquingKeysWith: { first, _ in first })
    var breaches: [Breach] = []
    for kept in change.kept where kept.older.visit != kept.newer.visit {
      breaches.append(
        breach(
          nil, kept.newer.visit, kept.older.visit, file: PlanFile.visits,
          row: rows[kept.newer.visit]))
    }
    for (site, visits) in change.fresh.sorted(by: { $0.key < $1.key }) {
      let mayMove = Set((change.gone[site] ?? []).map(\.visit))
      for visit in visits where older.visits[visit.visit] != nil && !mayMove.contains(visit.visit) {
        breaches.append(
          breach(.extra, visit.visit, nil, file: PlanFile.visits, row: rows[visit.visit]))
      }
      // Moved visits should keep their ids too; the contract has no code of its own for it.
      let moved = min(mayMove.count, visits.count)
      let keeping = visits.count { mayMove.contains($0.visit) }
      if keeping < moved {
        breaches.append(
          Breach(
            .rIds, .changed, ["count": .whole(moved - keeping), "site": .text(site)],
            file: PlanFile.visits, ids: [site], severity: .warning))
      }
    }
    return breaches
  }

  private static func tripIDs(
    _ file: CaseFile, _ older: OlderPlan, _ change: PlanChange
  ) -> [Breach] {
    let rows = Dictionary(
      file.tables.trips.enumerated().map { ($1.trip, $0) }, uniquingKeysWith: { first, _ in first })
    let history = Set(file.trips.filter(\.isHistory).map(\.id)).union(older.history)
    let newTripOf = Dictionary(
      change.kept.map { ($0.older.visit, $0.newer.trip) }, uniquingKeysWith: { first, _ in first })

    // Trips all of whose visits are kept, by the trip of the new plan that holds them all.
    var heirs: [String: Set<String>] = [:]
    for trip in older.tables.trips where !older.history.contains(trip.trip) {
      let places = Set((older.visitsByTrip[trip.trip] ?? []).map { newTripOf[$0.visit] })
      if places.count == 1, let only = places.first, let heir = only {
        heirs[heir, default: []].insert(trip.trip)
      }
    }
    var breaches: [Breach] = []
    for (heir, ids) in heirs.sorted(by: { $0.key < $1.key }) where !ids.contains(heir) {
      breaches.append(
        breach(nil, heir, ids.sorted().first, file: PlanFile.trips, row: rows[heir]))
    }
    // Old visits that a new trip goes on with: kept ones, and moved ones by their ids.
    var goesOn: [String: Set<String>] = [:]
    for kept in change.kept { goesOn[kept.newer.trip, default: []].insert(kept.older.trip) }
    for (site, visits) in change.fresh {
      for visit in visits {
        if let old = change.gone[site]?.first(where: { $0.visit == visit.visit }) {
          goesOn[visit.trip, default: []].insert(old.trip)
        }
      }
    }
    for trip in file.tables.trips
    where older.trips[trip.trip] != nil && !history.contains(trip.trip) {
      if goesOn[trip.trip]?.contains(trip.trip) ?? false { continue }
      if heirs[trip.trip] != nil { continue }
      breaches.append(breach(.extra, trip.trip, nil, file: PlanFile.trips, row: rows[trip.trip]))
    }
    return breaches
  }

  private static func breach(
    _ variant: RuleText.Variant?, _ claimed: String, _ figure: String?, file: String, row: Int?
  ) -> Breach {
    Breach(
      .rIds, variant, ["claimed": .text(claimed), "figure": .text(figure ?? "–")], file: file,
      row: row, column: file == PlanFile.visits ? "visit" : "trip", value: claimed,
      expected: figure, ids: [claimed] + (figure.map { [$0] } ?? []))
  }
}
