// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// How many people of an agency a week needs, and how many there are.
struct StaffingWeek: Hashable, Sendable {
  /// Position in the weeks of the horizon; the first is 0.
  var week: Int
  /// Not away and not needed in the office, on the working day that has fewest.
  var available: Int
  /// At posts on one day, at most.
  var needed: Int
  var personDays: Int
  /// On the day that is shortest, how many are left; below 0 some are missing.
  var free: Int

  var shortage: Int { max(0, -free) }

  /// The weeks of an agency. Cost: O(working days × its people + roster).
  static func weeks(of agency: Int, in facts: PlanFacts) -> [StaffingWeek] {
    let district = facts.district
    let id = district.agencies[agency].id
    var posted: [Day: Set<String>] = [:]
    for row in facts.plan.roster where row.agency == id {
      posted[row.date, default: []].insert(row.staff)
    }
    let people = district.staff.filter { $0.agency == agency }
    return PlanWeeks(district.calendar).weeks.enumerated().map { position, week in
      let days = (0..<7).map(week.monday.advanced(by:)).filter(district.calendar.isWorking)
      let counts = days.map { day in
        (
          available: max(
            0, people.count { !$0.isAway(on: day) } - district.agencies[agency].minHome),
          needed: posted[day]?.count ?? 0
        )
      }
      return StaffingWeek(
        week: position, available: counts.map(\.available).min() ?? 0,
        needed: counts.map(\.needed).max() ?? 0,
        personDays: counts.reduce(0) { $0 + $1.needed },
        free: counts.map { $0.available - $0.needed }.min() ?? 0)
    }
  }
}
