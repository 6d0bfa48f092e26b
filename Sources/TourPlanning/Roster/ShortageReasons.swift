// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Tells why a crew could not be found: the first count that does not come out, from the nearest to
/// the widest.
struct ShortageReasons {
  let district: District
  let staff: AgencyStaff
  let agency: Int
  let orders: [CrewOrder]

  /// The reason for the crew of `orders[position]`. Cost: O(days × trips × people).
  func reason(of position: Int) -> RosterShortage.Reason {
    let order = orders[position]
    let days = district.calendar.workingDays
    return crowdedDays(around: order, days) ?? sums() ?? .together
  }

  /// A stretch of the trip's days, with what must be rested before, on which too few people or too
  /// few with some skill are there for the trips that need them.
  private func crowdedDays(around order: CrewOrder, _ days: [Day]) -> RosterShortage.Reason? {
    var skilled: RosterShortage.Reason?
    let rest = district.settings.restDays
    for day in order.start...order.end {
      // Whoever is on one of these trips on `day`, or rests from it, can't be on another.
      let there = orders.filter { $0.start <= day && day <= $0.end + ($0.isTrip ? rest : 0) }
      guard let first = there.map(\.start).max(), let last = there.map(\.end).min() else {
        continue
      }
      let stretch = days[min(first, last)]...days[max(first, last)]
      let here = staff.people.indices.filter { nth in
        there.contains { staff.isPresent(nth, from: $0.start, to: $0.end) }
      }
      let needed = there.reduce(0) { $0 + $1.need }
      if here.count < needed { return .people(days: stretch, needed: needed, free: here.count) }
      for kind in staff.kindService.indices where skilled == nil {
        let able = here.count { staff.has($0, kind: kind) }
        if able < there.count {
          skilled = .skilled(
            service: staff.kindService[kind], days: stretch, needed: there.count, free: able)
        }
      }
    }
    return skilled
  }

  /// The days of all trips against those that the people have: nil where they may suffice.
  func sums() -> RosterShortage.Reason? {
    let needed = orders.reduce(0) { $0 + $1.need * $1.tripDays }
    let available = staff.capacity.reduce(0, +)
    if needed > available { return .personDays(needed: needed, available: available) }
    let all = orders.reduce(0) { $0 + $1.tripDays }
    for kind in staff.kindService.indices {
      let able = staff.people.indices.reduce(0) {
        staff.has($1, kind: kind) ? $0 + staff.capacity[$1] : $0
      }
      if able < all {
        return .skilledDays(service: staff.kindService[kind], needed: all, available: able)
      }
    }
    return nil
  }
}
