// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// How a re-plan differs from the plan that it changes: which older visits are kept, moved and
/// cancelled, and what that costs.
///
/// A visit is kept where the new plan has one to the same site on the same days. Of the others at a
/// site as many are moved as the new plan has visits to spare, the rest are cancelled; the cheapest
/// choice of those moved counts, which depends on the older visits alone: those with short notice
/// first where cancelling costs more than moving.
package struct PlanChange: Sendable {
  /// An older visit and the one of the new plan that it is kept as.
  package struct Kept: Sendable {
    package var older: VisitRow
    package var newer: VisitRow
    package var exchanged: Int
  }

  package var kept: [Kept] = []
  /// Of each site: older visits that are no history and not kept.
  package var gone: [String: [VisitRow]] = [:]
  /// Of each site: visits of the new plan that are no history and not kept.
  package var fresh: [String: [VisitRow]] = [:]
  package var cost = 0.0

  /// nil where the plan is no re-plan, or the older plan is not there.
  package init?(in file: CaseFile) {
    guard let asOf = file.asOf, let older = file.older else { return nil }
    let settings = file.settings
    let crews = Self.crews(of: file.tables)
    let history = Set(file.trips.filter(\.isHistory).map(\.id))

    var newer: [VisitKey: VisitRow] = [:]
    for visit in file.tables.visits where !history.contains(visit.trip) {
      if newer[VisitKey(visit)] == nil { newer[VisitKey(visit)] = visit }
    }
    var taken: Set<String> = []
    for visit in older.tables.visits where !older.history.contains(visit.trip) {
      guard let match = newer.removeValue(forKey: VisitKey(visit)) else {
        gone[visit.site, default: []].append(visit)
        continue
      }
      taken.insert(match.visit)
      let before = older.crews[visit.trip] ?? []
      let after = crews[match.trip] ?? []
      let exchanged = max(before.subtracting(after).count, after.subtracting(before).count)
      kept.append(Kept(older: visit, newer: match, exchanged: exchanged))
      cost += settings.crewChangePenalty * Double(exchanged)
    }
    for visit in file.tables.visits
    where !history.contains(visit.trip) && !taken.contains(visit.visit) {
      fresh[visit.site, default: []].append(visit)
    }
    for (site, visits) in gone {
      // What it costs to move each rather than to cancel it, the dearest to cancel first.
      let prices = visits.map { visit -> (move: Double, cancel: Double) in
        let notice = asOf.distance(to: visit.firstDate) < settings.noticeDays
        let factor = notice ? settings.noticeFactor : 1
        return (settings.movePenalty * factor, settings.cancelPenalty * factor)
      }.sorted { $0.move - $0.cancel < $1.move - $1.cancel }
      let moved = min(visits.count, fresh[site]?.count ?? 0)
      for (position, price) in prices.enumerated() {
        cost += position < moved ? price.move : price.cancel
      }
    }
  }

  private struct VisitKey: Hashable {
    var site: String
    var first: Day
    var days: Int

    init(_ visit: VisitRow) {
      site = visit.site
      first = visit.firstDate
      days = visit.firstDate.distance(to: visit.lastDate) + 1
    }
  }

  private static func crews(of tables: PlanTables) -> [String: Set<String>] {
    var crews: [String: Set<String>] = [:]
    for row in tables.roster {
      if let trip = row.trip { crews[trip, default: []].insert(row.staff) }
    }
    return crews
  }
}
