// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Y0 … Y2 and Y5: who is served where. What history has served uses demand up, and is exempt
/// itself.
package enum ServiceRules {
  /// Nobody is served less than not at all.
  package static func y0Negative(_ file: CaseFile) -> [Breach] {
    file.service.compactMap { entry in
      guard entry.people < -Tolerance.people else { return nil }
      return breach(.y0Negative, entry, in: file, count: entry.people, size: -entry.people)
    }
  }

  /// Not more people than the demand.
  package static func y1Demand(_ file: CaseFile) -> [Breach] {
    limit(file, .y1Demand, \.demandKey) { entry in
      file.district.demand[entry.place][entry.service]
    }
  }

  /// Not more people at a site than reach × demand.
  package static func y2Reach(_ file: CaseFile) -> [Breach] {
    limit(file, .y2Reach, \.reachKey) { entry in
      guard let reach = entry.reach else { return nil }
      return reach.share * file.district.demand[entry.place][entry.service]
    }
  }

  /// People come only from places in reach.
  package static func y2Catchment(_ file: CaseFile) -> [Breach] {
    file.service.compactMap { entry in
      guard entry.reach == nil, entry.people > 0, !entry.isHistory else { return nil }
      return breach(.y2Catchment, entry, in: file, count: entry.people, column: "place")
    }
  }

  /// No service that needs the network where there is none.
  package static func y5Network(_ file: CaseFile) -> [Breach] {
    file.service.compactMap { entry in
      guard file.district.services[entry.service].needsNetwork,
        !file.district.sites[entry.site].isOnline, entry.people > 0, !entry.isHistory
      else { return nil }
      return breach(.y5Network, entry, in: file, count: entry.people, column: "service")
    }
  }

  /// Compares the people of each key with the most that it may have; a key that history alone has
  /// used up may have no more.
  private static func limit(
    _ file: CaseFile, _ code: RuleCode, _ keyPath: KeyPath<ServiceOnFile, Triple>,
    most: (ServiceOnFile) -> Double?
  ) -> [Breach] {
    var total: [Triple: Double] = [:]
    var fresh: [Triple: Double] = [:]
    var last: [Triple: ServiceOnFile] = [:]
    for entry in file.service {
      let key = entry[keyPath: keyPath]
      total[key, default: 0] += entry.people
      if !entry.isHistory {
        fresh[key, default: 0] += entry.people
        last[key] = entry
      }
    }
    return last.compactMap { key, entry in
      guard let most = most(entry), let count = total[key], let new = fresh[key],
        count > most + Tolerance.people, new > Tolerance.people
      else { return nil }
      return breach(code, entry, in: file, count: count, most: most, size: count - most)
    }
  }

  private static func breach(
    _ code: RuleCode, _ entry: ServiceOnFile, in file: CaseFile, count: Double,
    most: Double? = nil, column: String = "people", size: Double? = nil
  ) -> Breach {
    let written = file.tables.service[entry.row]
    var terms: [String: Term] = [
      "service": .text(written.service), "place": .text(written.place),
      "site": .text(written.site), "count": .number(count),
    ]
    if let most { terms["most"] = .number(most) }
    let value =
      switch column {
      case "place": written.place
      case "service": written.service
      default: plain(written.people)
      }
    return Breach(
      code, terms, file: PlanFile.service, row: entry.row, column: column, value: value,
      expected: most.map { "≤ " + plain($0) },
      ids: [written.place, written.site, written.service], size: size)
  }
}

extension ServiceOnFile {
  /// What one demand is: a place and a service.
  fileprivate var demandKey: Triple { Triple(place, 0, service) }
  /// What one reach is: a place, a site and a service.
  fileprivate var reachKey: Triple { Triple(place, site, service) }
}

/// How far a figure may lie from what it should be, by the contract.
package enum Tolerance {
  package static let people = 1.5e-4
  package static let km = 0.051
  package static let hours = 0.051
  package static let gap = 1e-6

  /// Of rupiah: 1, or a millionth of the value.
  package static func rupiah(_ value: Double) -> Double { max(1, 1e-6 * abs(value)) }
}
