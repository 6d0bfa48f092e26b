// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Sites that no team can get to.
package enum ReachRules {
  /// Every site can be served on some day by some team, directly or by way of one other site.
  ///
  /// Bases, fixed posts, sites that are closed all the time and those that may not be visited are
  /// passed over. Most sites are reached by the first trip that is tried; for the others every day,
  /// team and other site is, up to a number of trips after which a site passes for reached.
  package static func dUnreached(_ district: District) -> [Breach] {
    var trials = Trials(district)
    return district.sites.indices.compactMap { position in
      let site = district.sites[position]
      guard !site.isFixed, !district.isBase(position), (site.maxVisits ?? 1) > 0 else { return nil }
      let stretches = SpacingRules.openStretches(position, in: district)
      guard stretches.contains(where: { $0.count >= site.minStay }) else { return nil }
      if trials.canReach(position, in: stretches) { return nil }
      return Breach(
        .dUnreached,
        [
          "site": .text(site.id), "name": .text(site.name),
          "first": .day(district.horizon.lowerBound), "last": .day(district.horizon.upperBound),
          "reason": .words(trials.reason),
        ], file: DistrictFile.sites, row: position, column: "id", value: site.id, ids: [site.id],
        severity: .warning)
    }
  }

  /// Trips tried one after the other.
  private struct Trials {
    let district: District
    /// So many trips by way of another site are tried for all sites together, and for each.
    private var budget = 3_000_000
    private var left = 0
    /// Whether any trip to the site at work had all its legs.
    private var hadWay = false

    init(_ district: District) { self.district = district }

    /// Why the last site was not reached.
    var reason: Bilingual {
      hadWay
        ? Bilingual(
          "jalannya terlalu lama untuk jam kerja", "its ways take too long for the hours of work")
        : Bilingual("tidak ada jalan untuk moda tim", "there is no way by the modes of a team")
    }

    mutating func canReach(_ site: Int, in stretches: [ClosedRange<Day>]) -> Bool {
      hadWay = false
      left = min(budget, 400_000)
      budget -= left
      defer { budget += max(0, left) }
      let travel = district.settings.travelDays ? [false, true] : [false]
      let least = district.sites[site].minStay
      // The first and last day of a longer stay each bear one way alone.
      let stays = least...max(least, min(least + 1, district.sites[site].maxStay))
      for stretch in stretches {
        for day in stretch {
          for team in district.teams.indices {
            for before in travel {
              for after in travel {
                for stay in stays where day.advanced(by: stay - 1) <= stretch.upperBound {
                  if works(team, day, [Stop(site: site, days: stay)], before, after) { return true }
                }
              }
            }
          }
        }
      }
      return canReachByWay(of: site, least, stretches, travel)
    }

    /// Whether a trip with one other stop before or after it works.
    private mutating func canReachByWay(
      of site: Int, _ stay: Int, _ stretches: [ClosedRange<Day>], _ travel: [Bool]
    ) -> Bool {
      for (via, other) in district.sites.enumerated() where via != site && !other.isFixed {
        for team in district.teams.indices where district.teams[team].base != via {
          for day in stretches.flatMap({ $0 }) {
            guard left > 0 else { return true }
            // A stop on the way helps only where there is a way on from it.
            guard
              district.network.way(for: district.teams[team], from: via, to: site, on: day) != nil
                || district.network.way(for: district.teams[team], from: site, to: via, on: day)
                  != nil
            else {
              left -= 1
              continue
            }
            let stop = Stop(site: site, days: stay)
            let first = Stop(site: via, days: other.minStay)
            for before in travel {
              for after in travel {
                if works(team, day.advanced(by: -other.minStay), [first, stop], before, after)
                  || works(team, day, [stop, first], before, after)
                {
                  return true
                }
              }
            }
          }
        }
      }
      return false
    }

    /// Whether a trip whose service begins on `day` keeps every rule that is its own.
    private mutating func works(
      _ position: Int, _ day: Day, _ stops: [Stop], _ before: Bool, _ after: Bool
    ) -> Bool {
      let team = district.teams[position]
      let trip = Trip(
        team: position, firstDay: before ? day.advanced(by: -1) : day, stops: stops,
        travelsBefore: before, travelsAfter: after)
      guard trip.dayCount <= team.maxTripDays,
        trip.days.allSatisfy({
          district.calendar.isWorking($0) && team.weekdays.contains($0.weekday)
            && team.isAvailable(on: $0)
        }),
        trip.visits.allSatisfy({ visit in
          visit.days.allSatisfy { !district.isClosed(visit.site, on: $0) }
        })
      else { return false }
      left -= 1
      let faults = Timetable(of: trip, in: district).faults
      let isPassable = faults.allSatisfy {
        if case .impassable = $0 { false } else { true }
      }
      if isPassable { hadWay = true }
      return faults.isEmpty
    }
  }
}
