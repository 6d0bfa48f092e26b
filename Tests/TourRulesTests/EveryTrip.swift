// SPDX-License-Identifier: GPL-3.0-or-later

import TourRules
import Touring

/// Part 3 of a certificate the slow way: every trip with every crew, through the clock of
/// `Timetable`, and every set of day-disjoint ones.
struct EveryTrip {
  let district: District
  let multipliers: Multipliers

  init(_ district: District, _ multipliers: Multipliers) {
    self.district = district
    self.multipliers = multipliers
  }

  func best() -> Double {
    var total = 0.0
    for team in district.teams.indices {
      for run in district.calendar.runs {
        total += best(team, Array(district.calendar.workingDays[run]))
      }
    }
    return total
  }

  private func best(_ team: Int, _ days: [Day]) -> Double {
    var worth: [Int: [Int: Double]] = [:]
    for trip in trips(of: team, on: days) {
      guard let value = value(of: trip) else { continue }
      let (first, last) = (trip.days.lowerBound.number, trip.days.upperBound.number)
      worth[last, default: [:]][first] = max(worth[last]?[first] ?? 0, value)
    }
    var best: [Int: Double] = [:]
    for day in days.map(\.number) {
      best[day] = best[day - 1] ?? 0
      for (first, value) in worth[day] ?? [:] {
        best[day] = max(best[day] ?? 0, (best[first - 1] ?? 0) + value)
      }
    }
    return days.last.flatMap { best[$0.number] } ?? 0
  }

  private func trips(of team: Int, on days: [Day]) -> [Trip] {
    let most = district.teams[team].maxTripDays
    var chains: [[Stop]] = [[]]
    var all: [[Stop]] = []
    while !chains.isEmpty {
      var longer: [[Stop]] = []
      for chain in chains {
        for site in district.sites.indices
        where !district.sites[site].isFixed && site != district.teams[team].base
          && !chain.contains(where: { $0.site == site })
        {
          for stay in district.sites[site].minStay...district.sites[site].maxStay {
            let next = chain + [Stop(site: site, days: stay)]
            if next.reduce(0, { $0 + $1.days }) <= min(most, days.count) { longer.append(next) }
          }
        }
      }
      all += longer
      chains = longer
    }
    return all.flatMap { stops in
      days.flatMap { first in
        [(false, false), (true, false), (false, true), (true, true)].compactMap { before, after in
          let trip = Trip(
            team: team, firstDay: first, stops: stops, travelsBefore: before, travelsAfter: after)
          return trip.dayCount <= most && trip.days.allSatisfy { days.contains($0) } ? trip : nil
        }
      }
    }
  }

  /// The worth of a trip with its best crew; nil where it can't be.
  private func value(of trip: Trip) -> Double? {
    let team = district.teams[trip.team]
    let clock = Timetable(of: trip, in: district)
    guard clock.faults.isEmpty,
      trip.days.allSatisfy({
        team.weekdays.contains($0.weekday) && team.isAvailable(on: $0)
      }),
      trip.visits.allSatisfy({ visit in
        visit.days.allSatisfy { !district.isClosed(visit.site, on: $0) }
      })
    else { return nil }
    let budget = multipliers.value(.budget)
    var flat =
      -clock.cost(of: team) * (1 + budget)
      - multipliers.value(.month(team: trip.team, month: trip.firstDay.month))
    for visit in trip.visits {
      flat += multipliers.value(.minVisits(site: visit.site))
      flat -= multipliers.value(.maxVisits(site: visit.site))
      let gap = district.sites[visit.site].gap
      for day in visit.days.lowerBound...visit.days.upperBound.advanced(by: gap - 1) {
        flat -= multipliers.value(.spacing(site: visit.site, date: day))
      }
      for request in district.requests where request.site == visit.site {
        if request.days.contains(visit.days.lowerBound),
          request.days.contains(visit.days.upperBound)
        {
          flat += request.bonus
        }
      }
    }
    var best: Double?
    for civil in 0...3 {
      for trade in 0...2 where civil + trade >= 1 && civil + trade <= team.seats {
        let crew = [civil, trade]
        guard civil >= district.agencies[0].minCrew else { continue }
        var value = flat
        var fits = true
        for agency in crew.indices where crew[agency] > 0 {
          let worth = worth(agency, crew[agency], trip, clock)
          fits = fits && worth != nil
          value += worth ?? 0
        }
        if fits { best = max(best ?? value, value) }
      }
    }
    return best
  }

  private func worth(_ agency: Int, _ count: Int, _ trip: Trip, _ clock: Timetable) -> Double? {
    let values = district.agencies[agency]
    let people = Double(count)
    let factor =
      1 + multipliers.value(.budget) + multipliers.value(.agencyBudget(agency: agency))
    var value = -people * values.crewCost(days: trip.dayCount) * factor
    value -= people * Double(trip.dayCount) * multipliers.value(.postDays(agency: agency))
    for day in trip.days {
      let present = district.staff.count { $0.agency == agency && !$0.isAway(on: day) }
      if count > present - values.minHome { return nil }
      value -= people * multipliers.value(.pool(agency: agency, date: day))
      value -= multipliers.value(.kit(agency: agency, date: day))
    }
    let calendar = district.calendar
    for day in calendar.workingDays {
      let since =
        calendar.firstPosition(notBefore: day)
        - calendar.firstPosition(notBefore: trip.days.upperBound)
      if trip.days.contains(day) || (since > 0 && since <= district.settings.restDays) {
        value -= people * multipliers.value(.rest(agency: agency, date: day))
      }
    }
    for day in clock.days where day.stop != nil {
      value +=
        people * Double(day.serviceMinutes)
        * multipliers.value(.minutes(site: day.site, agency: agency))
      for (position, service) in district.services.enumerated() where service.agency == agency {
        if let quota = service.quota {
          value += quota * multipliers.value(.quota(site: day.site, service: position))
        }
      }
    }
    return value
  }
}
