// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Every trip that a team can run by itself: all first days, all sequences of stops with their days,
/// with and without travel days, as far as *A trip* and the clock allow them. Crews are left open.
struct TripList {
  let model: PlanningModel
  /// The list is given up beyond this many trips.
  let most: Int

  /// The trips in order of team and first day; nil where there are more than ``most``.
  ///
  /// Sequences are tried one by one, so that their number bounds the cost; that of the sequences that
  /// turn out not to be trips is bounded as well.
  func all() -> [PlannedTrip]? {
    var trips: [PlannedTrip] = []
    var tries = 0
    let travels = model.district.settings.travelDays ? [false, true] : [false]
    for segment in model.segments {
      let longest = min(segment.days.count, model.district.teams[segment.team].maxTripDays)
      for start in segment.days {
        let room = min(longest, segment.days.upperBound - start)
        for before in travels {
          var stops: [(site: Int, days: Int)] = []
          func extend(_ left: Int, _ day: Int) -> Bool {
            for site in 0..<model.siteCount {
              guard model.visitable[site], day >= model.firstDay(of: site),
                !stops.contains(where: { $0.site == site })
              else { continue }
              let settings = model.district.sites[site]
              let stays = min(settings.maxStay, left, openDays(site, day))
              guard settings.minStay <= stays else { continue }
              for days in settings.minStay...stays {
                stops.append((site, days))
                defer { stops.removeLast() }
                for after in travels where !after || days < left {
                  tries += 1
                  if let trip = model.timed(
                    team: segment.team, start: start, stops: stops, travelsBefore: before,
                    travelsAfter: after)
                  {
                    trips.append(trip)
                  }
                }
                if trips.count > most || tries > 100 * most { return false }
                if days < left, !extend(left - days, day + days) { return false }
              }
            }
            return true
          }
          let first = start + (before ? 1 : 0)
          if first < start + room, !extend(room - (before ? 1 : 0), first) { return nil }
        }
      }
    }
    return trips
  }

  private func openDays(_ site: Int, _ day: Int) -> Int {
    Int(model.openDays[site * model.dayCount + day])
  }
}
