// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Whether and when a site can be visited at all, seen by itself: by a direct trip of some team for
/// the shortest stay allowed there, whoever goes and whatever else the plan needs.
///
/// It serves reports alone: it tells why a site goes short where the data already say so.
package struct SiteReach: Sendable {
  /// What stands in the way where no day is left.
  package enum Obstacle: Hashable, Sendable {
    /// Closures cover the days that would do.
    case closed
    /// No team has a way there and back.
    case noWay
    /// There are ways, but they leave too little time for service.
    case tooFar
    /// An earlier visit is too near.
    case tooSoonAfterPast
    /// No run of working days is long enough for a team that is there.
    case noRun
  }

  /// First days of a stay that would do, in order.
  package let firstDays: [Day]
  /// Only where ``firstDays`` is empty.
  package let obstacle: Obstacle?
  /// Visits that fit, the gap between them kept.
  package let most: Int
  package let teams: [Int]

  /// Cost: O(teams × working days), four times that with travel days.
  package init(of site: Int, in district: District) {
    let stay = max(1, district.sites[site].minStay)
    var obstacles: Set<Obstacle> = []
    var days: [Day] = []
    var able: Set<Int> = []
    for day in district.calendar.workingDays {
      var reaches = false
      for team in district.teams.indices where district.teams[team].base != site {
        switch SiteReach.obstacle(site: site, stay: stay, from: day, team: team, in: district) {
        case nil:
          reaches = true
          able.insert(team)
        case .some(let obstacle): obstacles.insert(obstacle)
        }
      }
      if reaches { days.append(day) }
    }
    firstDays = days
    teams = able.sorted()
    // The later an obstacle is met, the nearer the trip came to working.
    obstacle =
      days.isEmpty
      ? [.tooSoonAfterPast, .closed, .tooFar, .noWay, .noRun].first(where: obstacles.contains)
        ?? .noRun : nil
    var count = 0
    var free: Day?
    for day in days where free.map({ $0 <= day }) ?? true {
      count += 1
      free = day.advanced(by: stay - 1 + district.sites[site].gap)
    }
    most = min(count, district.sites[site].maxVisits ?? .max)
  }

  private static func obstacle(
    site: Int, stay: Int, from day: Day, team: Int, in district: District
  ) -> Obstacle? {
    let choices = district.settings.travelDays ? [false, true] : [false]
    var found: Obstacle?
    for before in choices {
      for after in choices {
        let trip = Trip(
          team: team, firstDay: before ? day.advanced(by: -1) : day,
          stops: [Stop(site: site, days: stay)], travelsBefore: before, travelsAfter: after)
        guard let obstacle = obstacle(trip, in: district) else { return nil }
        found = found ?? obstacle
      }
    }
    return found
  }

  private static func obstacle(_ trip: Trip, in district: District) -> Obstacle? {
    let team = district.teams[trip.team]
    let visit = trip.visits[0]
    guard trip.dayCount <= team.maxTripDays,
      trip.days.allSatisfy({
        district.calendar.isWorking($0) && team.weekdays.contains($0.weekday)
          && team.isAvailable(on: $0)
      })
    else { return .noRun }
    let faults = Timetable(of: trip, in: district).faults
    if faults.contains(where: { if case .impassable = $0 { true } else { false } }) {
      return .noWay
    }
    if !faults.isEmpty { return .tooFar }
    if visit.days.contains(where: { district.isClosed(visit.site, on: $0) }) { return .closed }
    let blocked = district.pastVisits.contains {
      $0.site == visit.site
        && visit.days.lowerBound < $0.days.upperBound.advanced(by: district.sites[visit.site].gap)
    }
    return blocked ? .tooSoonAfterPast : nil
  }
}
