// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// One day of a trip for those who go on it: where they are, and by which clock.
struct DutyDay: Sendable {
  enum Kind: Hashable, Sendable {
    case service
    case travelOut
    case travelHome
  }

  var trip: TripRow
  /// The day of the trip; the first is 1.
  var number: Int
  var date: Day
  var site: String
  var kind: Kind
  var row: ScheduleRow?

  /// From leaving in the morning to being back, or as much of it as the schedule tells.
  var hours: (from: ClockTime, to: ClockTime)? {
    guard let row, let from = row.depart ?? row.open ?? row.leave,
      let to = row.returns ?? row.leave ?? row.close ?? row.arrive
    else { return nil }
    return (from, max(from, to))
  }

  /// All days of all trips, in the order of the plan.
  static func days(of plan: PlanTables) -> [DutyDay] {
    struct Key: Hashable {
      var team: String
      var date: Day
    }
    let rows = Dictionary(
      plan.schedule.compactMap { row in row.team.map { (Key(team: $0, date: row.date), row) } },
      uniquingKeysWith: { first, _ in first })
    let stays = Dictionary(grouping: plan.visits, by: \.trip)
    return plan.trips.flatMap { trip in
      trip.dates.enumerated().compactMap { position, date -> DutyDay? in
        let row = rows[Key(team: trip.team, date: date)]
        let stay = (stays[trip.trip] ?? []).first { $0.dates.contains(date) }
        let isFirst = position == 0
        let kind: Kind = stay != nil ? .service : isFirst ? .travelOut : .travelHome
        let site = stay?.site ?? row?.site ?? (isFirst ? trip.sites.first : trip.sites.last)
        guard let site else { return nil }
        return DutyDay(
          trip: trip, number: position + 1, date: date, site: site, kind: kind, row: row)
      }
    }
  }
}
