// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A pin for which a visit that stands in a re-plan leaves no room.
struct PinClash: Hashable, Sendable {
  enum Cause: Hashable, Sendable {
    /// It is at the same site, fewer than these days away.
    case gap(Int)
    /// The only team that can keep the pin is on its trip.
    case team
  }

  let site: String
  let day: Day
  /// The visit that stands, and its days or, of a team, those of its trip.
  let visit: String
  let days: ClosedRange<Day>
  let cause: Cause

  /// Those of a re-plan from `asOf` on, pin by pin.
  static func all(in district: District, after older: PlanTables, asOf: Day) -> [PinClash] {
    let trips = Dictionary(
      older.trips.map { ($0.trip, $0.firstDate...max($0.firstDate, $0.lastDate)) },
      uniquingKeysWith: { first, _ in first })
    let standing = older.visits.filter { (trips[$0.trip]?.lowerBound ?? asOf) < asOf }
    return district.pins.filter { $0.day >= asOf && district.horizon.contains($0.day) }.flatMap {
      pin -> [PinClash] in
      let site = district.sites[pin.site]
      let days = pin.day...pin.day.advanced(by: max(1, pin.days) - 1)
      // History may keep the pin itself, with a later stop of a trip that began before.
      let isKept = standing.contains {
        $0.site == site.id && $0.firstDate == days.lowerBound && $0.days == pin.days
          && (pin.team.map { district.teams[$0].id } ?? $0.team) == $0.team
      }
      if isKept { return [] }
      let team = (pin.team ?? (district.teams.count == 1 ? 0 : nil)).map { district.teams[$0].id }
      func clash(_ visit: VisitRow) -> PinClash? {
        let held = visit.firstDate...max(visit.firstDate, visit.lastDate)
        let gap = site.gap
        if visit.site == site.id, held.lowerBound < days.upperBound.advanced(by: gap),
          days.lowerBound < held.upperBound.advanced(by: gap)
        {
          return PinClash(
            site: site.id, day: pin.day, visit: visit.visit, days: held, cause: .gap(gap))
        }
        guard visit.team == team, let trip = trips[visit.trip], trip.overlaps(days) else {
          return nil
        }
        return PinClash(site: site.id, day: pin.day, visit: visit.visit, days: trip, cause: .team)
      }
      return standing.compactMap(clash)
    }
  }
}
