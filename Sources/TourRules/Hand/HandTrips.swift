// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Visits made by hand, put together to trips: those of one team on following days form one trip,
/// where that can be run at all, else each its own.
///
/// What the file does not say is chosen so that the fewest rules break: travel days, and the team of
/// a visit that names none.
struct HandTrips {
  struct HandTrip {
    /// Positions of the visits, in order of their days.
    var visits: [Int]
    var trip: Trip
  }

  private let district: District
  private let visits: [HandVisit]
  private(set) var trips: [HandTrip] = []
  /// Visits for which no team is free.
  private(set) var homeless: [Int] = []

  init(_ visits: [HandVisit], in district: District) {
    self.district = district
    self.visits = visits
    for team in district.teams.indices {
      for group in groups(of: team) { trips += best(group, team) }
    }
    assignTeams()
    trips.sort {
      ($0.trip.firstDay, district.teams[$0.trip.team].id)
        < ($1.trip.firstDay, district.teams[$1.trip.team].id)
    }
  }

  /// The visits of a team in stretches of following days.
  private func groups(of team: Int) -> [[Int]] {
    var groups: [[Int]] = []
    let own = visits.indices.filter { visits[$0].team == team }
      .sorted { (visits[$0].firstDay, $0) < (visits[$1].firstDay, $1) }
    for visit in own {
      if let last = groups.last?.last,
        visits[last].lastDay.distance(to: visits[visit].firstDay) == 1,
        district.calendar.isWorking(visits[last].lastDay),
        district.calendar.isWorking(visits[visit].firstDay)
      {
        groups[groups.count - 1].append(visit)
      } else {
        groups.append([visit])
      }
    }
    return groups
  }

  /// One trip of the group, or one of each visit where that breaks fewer rules.
  private func best(_ group: [Int], _ team: Int) -> [HandTrip] {
    let joined = trip(of: group, team)
    guard group.count > 1, joined.faults > 0 else { return [joined.trip] }
    let single = group.map { trip(of: [$0], team) }
    return single.reduce(0) { $0 + $1.faults } < joined.faults
      ? single.map(\.trip) : [joined.trip]
  }

  /// The trip of some visits with the travel days that break the fewest rules.
  private func trip(of group: [Int], _ team: Int) -> (trip: HandTrip, faults: Int) {
    let first = visits[group[0]].firstDay
    let travel = district.settings.travelDays ? [false, true] : [false]
    var best: (trip: HandTrip, faults: Int)?
    for before in travel {
      for after in travel {
        let trip = Trip(
          team: team, firstDay: before ? first.advanced(by: -1) : first,
          stops: group.map { Stop(site: visits[$0].site, days: visits[$0].days) },
          travelsBefore: before, travelsAfter: after)
        let faults = faults(of: trip)
        if best.map({ faults < $0.faults }) ?? true {
          best = (HandTrip(visits: group, trip: trip), faults)
        }
      }
    }
    // There is always the trip without travel days.
    return best ?? (
      HandTrip(visits: group, trip: Trip(team: team, firstDay: first, stops: [])), 0
    )
  }

  /// How many rules a trip breaks by itself.
  private func faults(of trip: Trip) -> Int {
    let team = district.teams[trip.team]
    let days = trip.days
    var count = days.count {
      !district.calendar.isWorking($0) || !team.weekdays.contains($0.weekday)
    }
    count += days.count { !team.isAvailable(on: $0) }
    if trip.dayCount > team.maxTripDays { count += 1 }
    if Set(trip.stops.map(\.site)).count < trip.stops.count { count += 1 }
    count += trip.stops.count { $0.site == team.base || district.sites[$0.site].isFixed }
    return count + (trip.dayCount < 366 ? Timetable(of: trip, in: district).faults.count : 1)
  }

  // MARK: Visits without a team

  /// Gives every visit without a team one that is free, of those that suit it best, as far as it
  /// goes: by trying, day by day, with a limit after which the best so far stands.
  private mutating func assignTeams() {
    let open = visits.indices.filter { visits[$0].team == nil }
      .sorted { (visits[$0].firstDay, $0) < (visits[$1].firstDay, $1) }
    var cluster: [Int] = []
    var end: Day?
    for visit in open {
      if let last = end, visits[visit].firstDay > last.advanced(by: 2) {
        assign(cluster)
        cluster = []
        end = nil
      }
      cluster.append(visit)
      end = max(end ?? visits[visit].lastDay, visits[visit].lastDay)
    }
    assign(cluster)
  }

  private mutating func assign(_ cluster: [Int]) {
    let options = cluster.map { visit -> [HandTrip] in
      let all = district.teams.indices.map { trip(of: [visit], $0) }
      let least = all.map(\.faults).min() ?? 0
      return all.filter { $0.faults == least }.map(\.trip)
    }
    let taken = trips
    var tries = 100_000
    var best: [HandTrip] = []
    var chosen: [HandTrip] = []
    func isFree(_ option: HandTrip) -> Bool {
      !(taken + chosen).contains {
        $0.trip.team == option.trip.team && $0.trip.days.overlaps(option.trip.days)
      }
    }
    func search(_ next: Int) {
      tries -= 1
      if chosen.count > best.count { best = chosen }
      guard next < cluster.count, tries > 0, best.count < cluster.count,
        chosen.count + cluster.count - next > best.count
      else { return }
      for option in options[next] where isFree(option) {
        chosen.append(option)
        search(next + 1)
        chosen.removeLast()
      }
      search(next + 1)
    }
    search(0)
    trips += best
    let placed = Set(best.flatMap(\.visits))
    homeless += cluster.filter { !placed.contains($0) }
  }
}
