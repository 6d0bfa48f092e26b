// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What the trips of history take of everything that new trips need too. All zero in a new plan.
struct StandingUse: Sendable {
  /// The visits of each site, by first day.
  private(set) var spans: [[SearchState.Span]]
  /// At `agency * days + day`: people on trips, and trips with the agency.
  private(set) var onTrips: [Int]
  private(set) var kits: [Int]
  /// Trips started at `team * months + month`, months as in ``PlanningModel/months``.
  private(set) var starts: [Int]
  /// Crew costs of each agency at its present rates, and all costs as they were, in Rp.
  private(set) var agencySpent: [Double]
  private(set) var spent = 0.0
  /// Staff minutes and days given at fixed posts, at `site * agencies + agency`.
  private(set) var postMinutes: [Int]
  private(set) var postDays: [Int]

  /// Cost: O(agencies × days + trips × days).
  init(_ district: District) {
    let days = district.calendar.workingDays
    var months: [Month] = []
    for day in days where months.last != day.month { months.append(day.month) }
    spans = [[SearchState.Span]](repeating: [], count: district.sites.count)
    onTrips = [Int](repeating: 0, count: district.agencies.count * days.count)
    kits = onTrips
    starts = [Int](repeating: 0, count: district.teams.count * months.count)
    agencySpent = [Double](repeating: 0, count: district.agencies.count)
    postMinutes = [Int](repeating: 0, count: district.sites.count * district.agencies.count)
    postDays = postMinutes
    for past in district.history?.attendances ?? [] {
      let cell = past.site * district.agencies.count + past.agency
      let hours = district.calendar.hours(on: past.day)
      postMinutes[cell] +=
        past.people.count * hours.serviceMinutes(from: hours.open, to: hours.close)
      postDays[cell] += 1
    }
    for past in district.history?.trips ?? [] {
      spent += past.tripCost + past.crewCost
      if let month = months.firstIndex(of: past.trip.firstDay.month) {
        starts[past.trip.team * months.count + month] += 1
      }
      for visit in past.trip.visits {
        spans[visit.site].append(
          SearchState.Span(
            first: visit.days.lowerBound.number, last: visit.days.upperBound.number))
      }
      let positions = past.trip.days.compactMap { district.calendar.position(of: $0) }
      for (agency, people) in past.people.enumerated() where !people.isEmpty {
        agencySpent[agency] +=
          Double(people.count) * district.agencies[agency].crewCost(days: past.trip.dayCount)
        for day in positions {
          onTrips[agency * days.count + day] += people.count
          kits[agency * days.count + day] += 1
        }
      }
    }
    for site in spans.indices { spans[site].sort { $0.first < $1.first } }
  }

  /// Sites at which no visit can start before a day, for one of these that stands: the day's number.
  /// Where a visit could still come before the one that stands, nothing is said.
  func earliestStarts(in district: District) -> [(site: Int, first: Int)] {
    guard let history = district.history else { return [] }
    return spans.enumerated().flatMap { site, spans in
      let gap = district.sites[site].gap
      return spans.filter { $0.first - gap < history.asOf.number }
        .map { (site: site, first: $0.last + gap) }
    }
  }
}

/// The days of one person that history has taken, or that are past.
struct StandingDays: Sendable {
  /// By working day: whether no new trip can have the person; empty in a new plan.
  private var taken: [Bool] = []
  private var used = 0

  init(of person: Int, in district: District) {
    guard let history = district.history else { return }
    let calendar = district.calendar
    taken = calendar.workingDays.map { $0 < history.asOf }
    for days in history.days(of: person) {
      used += days.lowerBound.distance(to: days.upperBound) + 1
      let start = calendar.firstPosition(notBefore: days.lowerBound)
      let end = calendar.firstPosition(notBefore: days.upperBound.advanced(by: 1))
      for day in start..<max(start, min(taken.count, end + district.settings.restDays)) {
        taken[day] = true
      }
    }
  }

  /// Whether the person is on a trip that stands, rests from one, or the day is past.
  func isTaken(_ day: Int) -> Bool { taken.isEmpty ? false : taken[day] }

  /// Days on trips that the person may still give; nil is no limit.
  func daysLeft(of person: StaffMember) -> Int? { person.maxPostDays.map { max(0, $0 - used) } }
}

extension PlanningModel {
  /// Visits that a site is promised beside those of history.
  func promisedLeft(_ site: Int) -> Int { max(0, promised[site] - standing.spans[site].count) }
}
