// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A plan laid out for judgement: ids looked up once, trips put together from their rows, and who is
/// where on which day.
///
/// Rows that name what the district does not know are left out. A trip whose rows contradict each
/// other has no timetable; figures that need one are then taken as written, so that one mistake is
/// one finding.
package struct CaseFile: Sendable {
  package let district: District
  package let plan: PlanUnderJudgement
  package let index: DistrictIndex
  package let savings: Savings
  /// Trips with a first day before it are history.
  package let asOf: Day?
  package let older: OlderPlan?
  package let visits: [VisitOnFile]
  package let trips: [TripOnFile]
  package let roster: [RosterOnFile]
  package let service: [ServiceOnFile]
  package let fixedPosts: [FixedPostOnFile]
  /// Positions in ``trips`` by the ids of `trips.csv`.
  package let tripsByID: [String: Int]
  /// Positions in ``visits`` by their ids.
  package let visitsByID: [String: Int]
  /// All figures, recomputed.
  package private(set) var figures = Figures.none

  package var tables: PlanTables { plan.tables }
  package var settings: Settings { district.settings }
  package var calendar: WorkCalendar { district.calendar }

  package init(district: District, plan: PlanUnderJudgement) {
    let index = DistrictIndex(district)
    let asOf = plan.asOf ?? plan.tables.summary.asOf
    let older = plan.olderPlan.map { OlderPlan($0, asOf: asOf) }
    var visits = VisitOnFile.all(in: plan.tables, index: index)
    var trips = TripOnFile.all(
      in: plan.tables, visits: visits, district: district, index: index, asOf: asOf,
      older: older)
    for (position, trip) in trips.enumerated() {
      for (order, visit) in trip.visits.enumerated() {
        visits[visit].trip = position
        visits[visit].stop = order
        visits[visit].isHistory = trip.isHistory
      }
    }
    let tripsByID = Dictionary(
      trips.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let visitsByID = Dictionary(
      visits.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let roster = RosterOnFile.all(
      in: plan.tables, trips: trips, tripsByID: tripsByID, index: index, asOf: asOf)
    for entry in roster {
      if let trip = entry.trip { trips[trip].add(entry) }
    }
    for position in trips.indices { trips[position].countCrew(agencies: district.agencies.count) }

    self.district = district
    self.plan = plan
    self.index = index
    self.asOf = asOf
    self.older = older
    self.visits = visits
    self.trips = trips
    self.roster = roster
    self.tripsByID = tripsByID
    self.visitsByID = visitsByID
    savings = Savings(in: district)
    service = ServiceOnFile.all(
      in: plan.tables, visits: visits, visitsByID: visitsByID, index: index, savings: savings)
    fixedPosts = FixedPostOnFile.all(in: district, roster: roster)
    figures = recomputedFigures()
  }

  /// Service minutes of a visit: by the clock where its trip has a timetable and is no history, else
  /// as written.
  package func serviceMinutes(of visit: VisitOnFile) -> Double {
    if let position = visit.trip, let stop = visit.stop, let clock = trips[position].timetable,
      !visit.isHistory
    {
      return Double(clock.serviceMinutes(ofStop: stop))
    }
    return tables.visits[visit.row].serviceMinutes
  }

  /// Whether a day lies before `as_of`.
  package func isPast(_ day: Day) -> Bool { asOf.map { day < $0 } ?? false }
}
