// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanTables {
  /// The tables and figures of a re-plan: history as it stood in the older plan, and new trips.
  ///
  /// - Parameters:
  ///   - trips: the new part, in any order.
  ///   - posts: who attends fixed posts from `as_of` on.
  ///   - served: its lines.
  ///   - bound: no plan's net benefit less its change cost is above it, in Rp; infinite where none is
  ///     known.
  init(
    replanning older: OlderPlan, savings: Savings, trips: [StaffedTrip], posts: [StaffedPost],
    served: [ServedLine], bound: Double, boundBy: String?, seed: UInt64, status: PlanSummary.Status
  ) {
    let district = older.district
    let figures = PlanFigures(district, savings, trips: trips, posts: posts, served: served)
    let ids = OlderIDs(trips.map(\.trip), after: older)
    let rows = PlanRows(
      figures, numbering: PlanNumbering(ids, of: trips.map(\.trip), in: district))
    let past = PastRows(older, savings)
    let net = figures.parts.netBenefit
    let cost = PlanTables.changeCost(ids, trips, older)
    let value = net - cost
    let bound = bound.isFinite ? bound : figures.mostConceivable
    let settled = bound < value && value - bound <= max(1, 1e-9 * abs(value)) ? value : bound
    let gap = PlanTables.gap(settled, value)
    let isProven = gap.map { $0 <= 1e-6 } ?? (value >= settled)
    self.init(
      visits: TextOrder.sorted(past.visits + rows.visits) { [$0.firstDate.description, $0.team] },
      trips: TextOrder.sorted(past.trips + rows.trips) { [$0.firstDate.description, $0.team] },
      roster: TextOrder.sorted(past.roster + rows.roster) {
        [$0.date.description, $0.trip ?? "", $0.site, $0.agency, $0.staff]
      },
      service: TextOrder.sorted(past.service + rows.service) {
        [$0.visit ?? "", $0.site, $0.place, $0.service]
      },
      schedule: TextOrder.sorted(
        past.schedule + rows.schedule.filter { $0.team != nil || $0.date >= older.asOf }
      ) {
        [$0.date.description, $0.site, $0.team ?? ""]
      },
      certificate: [],
      summary: PlanSummary(
        district: district.settings.name, horizon: district.horizon, netBenefit: net,
        parts: figures.parts, bound: settled, gap: gap, certifiedBound: nil, boundBy: boundBy,
        saved: figures.saved,
        status: status == .provenBest && !isProven ? .feasible : status,
        shortfalls: figures.shortfalls, estimatedLegs: figures.estimatedLegs, asOf: older.asOf,
        changeCost: cost, seed: seed))
  }

  /// What the changes cost, in Rp: visits moved and cancelled, and people exchanged on kept ones.
  private static func changeCost(
    _ ids: OlderIDs, _ trips: [StaffedTrip], _ older: OlderPlan
  ) -> Double {
    let district = older.district
    var crews: [String: Set<String>] = [:]
    for row in older.tables.roster {
      if let trip = row.trip { crews[trip, default: []].insert(row.staff) }
    }
    var cost = 0.0
    for pair in ids.pairing.kept {
      let then = crews[older.open[pair.old].trip] ?? []
      let now = Set(trips[ids.visits[pair.new].trip].people.joined().map { district.staff[$0].id })
      let exchanged = max(then.subtracting(now).count, now.subtracting(then).count)
      cost += district.settings.crewChangePenalty * Double(exchanged)
    }
    for pair in ids.pairing.moved { cost += older.penalties(of: older.open[pair.old]).move }
    for visit in ids.pairing.cancelled { cost += older.penalties(of: older.open[visit]).cancel }
    return cost
  }
}

/// The rows of history, as they stood; what its people bring is valued by the district as it now
/// stands.
private struct PastRows {
  let visits: [VisitRow]
  let trips: [TripRow]
  let roster: [RosterRow]
  let service: [ServiceRow]
  let schedule: [ScheduleRow]

  init(_ older: OlderPlan, _ savings: Savings) {
    let district = older.district
    let tables = older.tables
    trips = tables.trips.filter { older.historyTrips.contains($0.trip) }
    roster = tables.roster.filter { row in
      row.trip.map { older.historyTrips.contains($0) } ?? (row.date < older.asOf)
    }
    service = tables.service.filter { row in
      row.visit.map { older.historyVisits.contains($0) } ?? false
    }
    let trips = trips
    schedule = tables.schedule.filter { row in
      if row.team == nil { return row.date < older.asOf }
      return trips.contains {
        $0.team == row.team && $0.firstDate <= row.date && row.date <= $0.lastDate
      }
    }
    let places = Dictionary(
      (0..<district.placeCount).map { (district.place($0).id, $0) },
      uniquingKeysWith: { first, _ in first })
    var benefits: [String: Double] = [:]
    for row in service {
      guard let visit = row.visit, let place = places[row.place],
        let service = district.services.first(where: { $0.id == row.service }),
        let reach = savings.reachable[place].first(where: {
          district.sites[$0.site].id == row.site
        })
      else { continue }
      benefits[visit, default: 0] += row.people * service.weight * reach.rupiah
    }
    visits = tables.visits.filter { older.historyVisits.contains($0.visit) }.map { row in
      var row = row
      row.benefit = benefits[row.visit] ?? 0
      return row
    }
  }
}
