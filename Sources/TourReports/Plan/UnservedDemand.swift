// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The part of the demand that a plan leaves unserved, by what stands in the way.
package struct UnservedDemand: Sendable {
  /// What stands between residents and a service. In the order in which each is looked for.
  package enum Obstacle: Int, CaseIterable, Hashable, Sendable {
    /// The agency is at no post that the residents can come to.
    case noPost
    /// It is, but at posts without the network that the service needs.
    case noNetwork
    /// More residents than come to a post elsewhere.
    case tooFar
    /// As many as a post can serve in a day.
    case quota
    /// The minutes of the agency's people are used up.
    case staffTime
    /// A post would have minutes for somebody more.
    case minutesLeft
  }

  /// People by service and obstacle; a service of whom nobody goes without has none.
  package private(set) var people: [[Obstacle: Double]]

  /// Cost: O(rows of the plan + places × services × sites in reach).
  package init(of plan: PlanTables, in district: District) {
    self.init(PlanFacts(district: district, plan: plan))
  }

  init(_ facts: PlanFacts) {
    let district = facts.district
    let posts = PostTime(facts)
    var served: [[Double]] = district.demand.map { $0.map { _ in 0 } }
    for row in facts.plan.service {
      guard let place = facts.places[row.place], let service = facts.services[row.service]
      else { continue }
      served[place][service] += row.people
    }
    people = district.services.map { _ in [:] }
    for (place, reachable) in Savings(in: district).reachable.enumerated() {
      let near = reachable.filter { $0.share > 0 }
      for (position, service) in district.services.enumerated() {
        let demand = district.demand[place][position]
        var left = demand - served[place][position]
        // Tables are rounded down to four decimals.
        guard left > 0.001 else { continue }
        let attended = near.filter { posts.isAttended($0.site, by: service.agency) }
        let giving = attended.filter {
          !service.needsNetwork || district.sites[$0.site].isOnline
        }
        guard !giving.isEmpty else {
          people[position][attended.isEmpty ? .noPost : .noNetwork, default: 0] += left
          continue
        }
        let come = demand * min(1, giving.reduce(0) { $0 + $1.share })
        let away = min(left, demand - come)
        if away > 0 {
          people[position][.tooFar, default: 0] += away
          left -= away
        }
        guard left > 0.001 else { continue }
        let obstacle: Obstacle =
          if giving.allSatisfy({ posts.isAtQuota($0.site, position) }) {
            .quota
          } else if giving.allSatisfy({
            posts.minutesLeft($0.site, service.agency) < service.minutes
          }) {
            .staffTime
          } else {
            .minutesLeft
          }
        people[position][obstacle, default: 0] += left
      }
    }
  }

  /// People who go without, over all services.
  package var total: Double { people.indices.reduce(0) { $0 + total(of: $1) } }

  /// Whom a service does not reach, added in one order, so that rounding is the same in every run.
  package func total(of service: Int) -> Double {
    Obstacle.allCases.reduce(0) { $0 + (people[service][$1] ?? 0) }
  }

  /// Whom an obstacle stops, over all services.
  package func total(_ obstacle: Obstacle) -> Double {
    people.reduce(0) { $0 + ($1[obstacle] ?? 0) }
  }
}

/// The staff minutes of each agency at each site, and what of them is used.
struct PostTime: Sendable {
  private struct Post: Hashable {
    var site: Int
    var agency: Int
  }
  private struct Given: Hashable {
    var site: Int
    var service: Int
  }

  private var minutes: [Post: Double] = [:]
  private var used: [Post: Double] = [:]
  /// By agency, added in the order of the tables: in that of a dictionary rounding would differ from
  /// run to run.
  private var totals: [(minutes: Double, used: Double)]
  private var days: [Post: Int] = [:]
  private var people: [Given: Double] = [:]
  private let services: [Service]

  init(_ facts: PlanFacts) {
    let district = facts.district
    services = district.services
    totals = district.agencies.map { _ in (0, 0) }
    for visit in facts.plan.visits {
      guard let site = facts.sites[visit.site] else { continue }
      for (id, crew) in facts.crews[visit.trip]?.people ?? [:] {
        guard let agency = facts.agencies[id] else { continue }
        let post = Post(site: site, agency: agency)
        minutes[post, default: 0] += Double(crew.count) * visit.serviceMinutes
        totals[agency].minutes += Double(crew.count) * visit.serviceMinutes
        days[post, default: 0] += visit.days
      }
    }
    var attended: Set<[Int]> = []
    for row in facts.plan.roster where row.trip == nil {
      guard let site = facts.sites[row.site], let agency = facts.agencies[row.agency]
      else { continue }
      let hours = district.calendar.hours(on: row.date)
      let post = Post(site: site, agency: agency)
      let served = Double(hours.serviceMinutes(from: hours.open, to: hours.close))
      minutes[post, default: 0] += served
      totals[agency].minutes += served
      if attended.insert([site, agency, row.date.number]).inserted { days[post, default: 0] += 1 }
    }
    for row in facts.plan.service {
      guard let site = facts.sites[row.site], let service = facts.services[row.service]
      else { continue }
      let values = district.services[service]
      used[Post(site: site, agency: values.agency), default: 0] += row.people * values.minutes
      totals[values.agency].used += row.people * values.minutes
      people[Given(site: site, service: service), default: 0] += row.people
    }
  }

  func isAttended(_ site: Int, by agency: Int) -> Bool {
    days[Post(site: site, agency: agency)] != nil
  }

  func minutesLeft(_ site: Int, _ agency: Int) -> Double {
    let post = Post(site: site, agency: agency)
    return (minutes[post] ?? 0) - (used[post] ?? 0)
  }

  /// Whether a service has been given at `site` as often as its quota allows.
  func isAtQuota(_ site: Int, _ service: Int) -> Bool {
    guard let quota = services[service].quota else { return false }
    let days = days[Post(site: site, agency: services[service].agency)] ?? 0
    return (people[Given(site: site, service: service)] ?? 0) > quota * Double(days) - 1
  }

  /// The minutes of an agency at all posts, and those that are used.
  func total(of agency: Int) -> (minutes: Double, used: Double) { totals[agency] }
}
