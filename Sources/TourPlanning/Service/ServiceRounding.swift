// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Turns flows of people into lines of visits: four decimals, rounded down, and every rule kept by
/// the lines as they are written.
///
/// A source of several visits is divided by the staff minutes of each: all services and places in
/// the same proportion, so that each visit keeps its minutes where the sum does. What a solver's
/// tolerance lets a sum exceed its limit is cut off here.
struct ServiceRounding {
  let visits: [ServiceVisit]
  let district: District
  let savings: Savings

  /// Lines count in ten-thousandths of a person.
  static let unit = 10_000.0

  func lines(_ model: ServiceModel, _ people: [Double]) -> [ServedLine] {
    let services = district.services.count
    let agencies = district.agencies.count
    // What is left of each rule. `reachLeft` is by flow of the same place, site and service.
    var demandLeft = district.demandLeft.flatMap { $0 }
    var minutesLeft = visits.flatMap(\.minutes)
    var quotaLeft = visits.flatMap { visit in
      district.services.map { service in
        service.quota.map { $0 * Double(visit.days[service.agency]) } ?? .infinity
      }
    }
    var reachLeft: [ReachKey: Double] = [:]

    var lines: [ServedLine] = []
    for (number, flow) in model.flows.enumerated() where people[number] > 0 {
      let source = model.sources[flow.source]
      let service = district.services[flow.service]
      let reachKey = ReachKey(place: flow.place, site: source.site, service: flow.service)
      for visit in source.visits {
        let minutes = visits[visit].minutes[source.agency]
        let share = people[number] * (source.visits.count == 1 ? 1 : minutes / source.minutes)
        let demand = flow.place * services + flow.service
        let minute = visit * agencies + source.agency
        let quota = visit * services + flow.service
        let reach = reachLeft[reachKey] ?? flow.reach
        // A value just below a whole unit is that unit; the rules are looked at after.
        let wanted = (share * ServiceRounding.unit + 0.01).rounded(.down) / ServiceRounding.unit
        let room = min(
          demandLeft[demand], reach, quotaLeft[quota], minutesLeft[minute] / service.minutes)
        let amount = wanted <= room + 1e-9 ? wanted : ServiceRounding.roundedDown(room)
        if amount <= 0 { continue }
        demandLeft[demand] -= amount
        minutesLeft[minute] -= amount * service.minutes
        quotaLeft[quota] -= amount
        reachLeft[reachKey] = reach - amount
        lines.append(
          ServedLine(
            point: visits[visit].point, place: flow.place, service: flow.service,
            people: amount))
      }
    }
    lines.sort(by: ServedLine.precedes)
    return lines
  }

  private struct ReachKey: Hashable {
    var place: Int
    var site: Int
    var service: Int
  }

  /// Down to four decimals, and never below 0.
  private static func roundedDown(_ value: Double) -> Double {
    max(0, (value * unit + 1e-6).rounded(.down) / unit)
  }

  /// What lines are worth, in Rp.
  func sharing(_ lines: [ServedLine], isBest: Bool) -> ServiceSharing {
    var siteOf: [ServicePoint: Int] = [:]
    for visit in visits { siteOf[visit.point] = visit.site }
    var served = [Double](repeating: 0, count: district.placeCount)
    var benefit = 0.0
    for line in lines {
      served[line.place] += line.people
      guard let site = siteOf[line.point],
        let reach = savings.reachable[line.place].first(where: { $0.site == site })
      else { continue }
      benefit += line.people * district.services[line.service].weight * reach.rupiah
    }
    return ServiceSharing(
      lines: lines, serviceBenefit: benefit,
      equityBenefit: ServiceRounding.equityBenefit(of: served, in: district), isBest: isBest)
  }

  /// The equity term for people served by place, in Rp.
  static func equityBenefit(of served: [Double], in district: District) -> Double {
    let settings = district.settings
    return settings.equityBonus
      * served.indices.reduce(0.0) { sum, place in
        sum + min(served[place], settings.equityShare * district.demand[place].reduce(0, +))
      }
  }
}
