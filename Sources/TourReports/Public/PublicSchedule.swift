// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What the public is told: where a post opens, when, for which services, and what to bring. It
/// knows agencies and teams, and no person.
struct PublicSchedule: Sendable {
  /// A visit as residents are told of it. Names are those of the tables, made harmless for nothing.
  struct Visit: Sendable {
    var id: String
    /// Position in ``District/sites``; nil where the district does not know the site.
    var site: Int?
    var siteID: String
    var name: String
    var venue: String
    var team: String
    var dates: ClosedRange<Day>
    /// The days of service that have hours.
    var days: [(date: Day, open: ClockTime, close: ClockTime)]
    /// The hours in words.
    var hours: String
    var agencies: [String]
    /// Those of them that somebody is expected to get something from.
    var giving: [String]
    /// Positions in ``District/services``: what somebody is expected to get there. Others are not
    /// planned, and so not promised, though their agency comes.
    var services: [Int]
    /// What the agencies there give elsewhere, but not here, for want of a network.
    var lost: [Int]
    /// Other places whose people can come.
    var nearby: [String]
  }

  /// A fixed post, with the agencies that attend on each day.
  struct FixedPost: Sendable {
    var site: Int
    var days: [(date: Day, hours: (open: ClockTime, close: ClockTime)?, agencies: [String])]
    /// Services that are expected there.
    var services: [Int]
    /// Places whose people can come.
    var nearby: [String]
  }

  let visits: [Visit]
  let posts: [FixedPost]
  /// Services given anywhere, in the order of the district.
  let services: [Int]

  init(_ facts: PlanFacts, _ formats: Formats) {
    let district = facts.district
    let hours = OpeningHours(facts.plan.schedule)
    var nearby: [Int: [String]] = [:]
    for row in district.catchment where row.reach > 0 && row.place != row.site {
      nearby[row.site, default: []].append(district.place(row.place).name)
    }
    let expected = facts.expectedAtVisits
    visits = facts.plan.visits.map { row in
      let site = facts.sites[row.site]
      let agencies = facts.inOrder((facts.crews[row.trip]?.people ?? [:]).keys)
      let present = Set(agencies.compactMap { facts.agencies[$0] })
      let services = (expected[row.visit] ?? []).map(\.service)
      let giving = Set(services.map { district.agencies[district.services[$0].agency].id })
      let isOnline = site.map { district.sites[$0].isOnline } ?? true
      let offered = district.services.indices.filter {
        present.contains(district.services[$0].agency)
      }
      return Visit(
        id: row.visit, site: site, siteID: row.site, name: facts.plainSite(row.site),
        venue: facts.plainVenue(row.site), team: row.team, dates: row.dates,
        days: row.dates.compactMap { date in
          hours(row.site, team: row.team, on: date).map { (date, $0.open, $0.close) }
        },
        hours: hours.text(of: row, formats), agencies: agencies,
        giving: agencies.filter(giving.contains), services: services,
        lost: offered.filter { !isOnline && district.services[$0].needsNetwork },
        nearby: site.flatMap { nearby[$0] } ?? [])
    }
    posts = district.sites.indices.filter { district.sites[$0].isFixed }.compactMap { site in
      let id = district.sites[site].id
      var agencies: [Day: [String]] = [:]
      for row in facts.plan.roster where row.trip == nil && row.site == id {
        if !agencies[row.date, default: []].contains(row.agency) {
          agencies[row.date, default: []].append(row.agency)
        }
      }
      let days = agencies.keys.sorted().map { date in
        (date, hours(id, team: nil, on: date), facts.inOrder(agencies[date] ?? []))
      }
      let given = Set(
        facts.plan.service.filter { $0.visit == nil && $0.site == id && $0.people > 0 }
          .compactMap { facts.services[$0.service] })
      return days.isEmpty
        ? nil
        : FixedPost(
          site: site, days: days, services: given.sorted(), nearby: nearby[site] ?? [])
    }
    let atPosts = Set(
      posts.flatMap { $0.days.flatMap(\.agencies) }.compactMap { facts.agencies[$0] })
    let given = Set(visits.flatMap(\.services)).union(
      district.services.indices.filter { atPosts.contains(district.services[$0].agency) })
    services = given.sorted()
  }
}
