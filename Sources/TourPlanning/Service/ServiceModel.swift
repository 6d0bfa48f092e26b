// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The sharing out of people over visits as a packing program: flows of people within limits, each
/// limit a sum that may not be exceeded, and the equity term of each place.
///
/// Visits to one site are one source where no quota of the agency tells them apart: then the lines
/// on minutes of the visits together allow what they allow one by one (see ``ServiceRounding``).
/// Limits that can't bind are left out. Cost: O(flows).
struct ServiceModel {
  /// People of one place who get one service from one source.
  struct Flow {
    var source: Int
    var place: Int
    var service: Int
    /// Rp a person, without the equity term.
    var value: Double
    /// reach × demand.
    var reach: Double
    /// No more than this: the least of reach and quota.
    var most: Double
  }

  /// The visits of one site whose people of one agency may be pooled.
  struct Source {
    var site: Int
    var agency: Int
    /// Positions of visits.
    var visits: [Int]
    var minutes: Double
    var days: Int
  }

  /// Σ factor × flow ≤ most.
  struct Limit {
    var most: Double
    var flows: [Int]
    /// nil is 1 for every flow.
    var factors: [Double]?
  }

  private(set) var sources: [Source] = []
  private(set) var flows: [Flow] = []
  private(set) var limits: [Limit] = []
  /// The flows of each place.
  private(set) var flowsOfPlace: [[Int]]
  /// People of each place up to whom the equity bonus counts.
  let equityMost: [Double]
  let equityBonus: Double

  init(_ visits: [ServiceVisit], in district: District, _ savings: Savings) {
    let places = district.placeCount
    let settings = district.settings
    equityBonus = settings.equityShare > 0 ? settings.equityBonus : 0
    equityMost = district.equityLeft
    flowsOfPlace = [[Int]](repeating: [], count: places)

    var visitsOfSite = [[Int]](repeating: [], count: district.sites.count)
    for (position, visit) in visits.enumerated() { visitsOfSite[visit.site].append(position) }
    var reachedFrom = [[(place: Int, reach: Savings.Reach)]](
      repeating: [], count: district.sites.count)
    for place in 0..<places {
      for reach in savings.reachable[place] where reach.share > 0 {
        reachedFrom[reach.site].append((place, reach))
      }
    }

    for site in district.sites.indices where !visitsOfSite[site].isEmpty {
      for agency in district.agencies.indices {
        let there = visitsOfSite[site].filter {
          visits[$0].days[agency] > 0 && visits[$0].minutes[agency] > 0
        }
        if there.isEmpty { continue }
        let services = district.services.indices.filter {
          district.services[$0].agency == agency
            && (district.sites[site].isOnline || !district.services[$0].needsNetwork)
        }
        let hasQuota = services.contains { district.services[$0].quota != nil }
        for group in hasQuota ? there.map({ [$0] }) : [there] {
          addSource(
            Source(
              site: site, agency: agency, visits: group,
              minutes: group.reduce(0) { $0 + visits[$1].minutes[agency] },
              days: group.reduce(0) { $0 + visits[$1].days[agency] }),
            services, reachedFrom[site], district)
        }
      }
    }
    addDemand(district)
  }

  private mutating func addSource(
    _ source: Source, _ services: [Int], _ reached: [(place: Int, reach: Savings.Reach)],
    _ district: District
  ) {
    let number = sources.count
    sources.append(source)
    var all: [Int] = []
    var factors: [Double] = []
    var minutes = 0.0
    for position in services {
      let service = district.services[position]
      var mine: [Int] = []
      var people = 0.0
      let quota = service.quota.map { $0 * Double(source.days) } ?? .infinity
      if quota == 0 { continue }
      for (place, reach) in reached {
        let most = district.reachLeft(of: place, at: reach, service: position)
        let value = service.weight * reach.rupiah
        if most <= 0 || (value <= 0 && equityBonus <= 0) { continue }
        mine.append(flows.count)
        flowsOfPlace[place].append(flows.count)
        flows.append(
          Flow(
            source: number, place: place, service: position, value: value, reach: most,
            most: min(most, quota)))
        people += most
        minutes += most * service.minutes
        all.append(flows.count - 1)
        factors.append(service.minutes)
      }
      if people > quota && mine.count > 1 {
        limits.append(Limit(most: quota, flows: mine, factors: nil))
      }
    }
    if minutes > source.minutes {
      limits.append(Limit(most: source.minutes, flows: all, factors: factors))
    }
  }

  /// Demand of a place and service over all sources, and reach over all sources of one site.
  private mutating func addDemand(_ district: District) {
    let left = district.demandLeft
    for place in flowsOfPlace.indices {
      var ofService = [[Int]](repeating: [], count: district.services.count)
      for flow in flowsOfPlace[place] { ofService[flows[flow].service].append(flow) }
      for (service, mine) in ofService.enumerated() where mine.count > 1 {
        let demand = left[place][service]
        if mine.reduce(0, { $0 + flows[$1].most }) > demand {
          limits.append(Limit(most: demand, flows: mine, factors: nil))
        }
        var start = 0
        while start < mine.count {
          let site = sources[flows[mine[start]].source].site
          var end = start + 1
          while end < mine.count, sources[flows[mine[end]].source].site == site { end += 1 }
          let most = flows[mine[start]].reach
          if end - start > 1 && most < demand {
            limits.append(Limit(most: most, flows: Array(mine[start..<end]), factors: nil))
          }
          start = end
        }
      }
    }
  }

  /// The flows cut into parts that share no limit and no place, each ascending; by their first
  /// flow.
  var parts: [[Int]] {
    var parent = Array(flows.indices)
    func root(_ flow: Int) -> Int {
      var at = flow
      while parent[at] != at {
        parent[at] = parent[parent[at]]
        at = parent[at]
      }
      return at
    }
    func join(_ some: [Int]) {
      guard let first = some.first else { return }
      for other in some.dropFirst() {
        let (a, b) = (root(first), root(other))
        if a != b { parent[max(a, b)] = min(a, b) }
      }
    }
    for limit in limits { join(limit.flows) }
    if equityBonus > 0 { for mine in flowsOfPlace { join(mine) } }
    var partOfRoot = [Int](repeating: -1, count: flows.count)
    var parts: [[Int]] = []
    for flow in flows.indices {
      let root = root(flow)
      if partOfRoot[root] < 0 {
        partOfRoot[root] = parts.count
        parts.append([])
      }
      parts[partOfRoot[root]].append(flow)
    }
    return parts
  }
}
