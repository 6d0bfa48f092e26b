// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Touring

extension ExactModel {
  /// Residents served, by site, place and service, within demand, reach, staff minutes and quotas;
  /// and those of each place who count for equity.
  mutating func addService() {
    let demand = model.district.demand
    var servedOfPlace = [[(column: Int, value: Double)]](
      repeating: [], count: model.district.placeCount)
    var flows: [(place: Int, service: Int, column: Int)] = []
    for site in 0..<model.siteCount {
      for agency in 0..<model.agencyCount {
        for source in model.sources.bySiteAndAgency[site * model.agencyCount + agency] {
          let name = [
            "served", names.sites[site], names.places[source.place], names.services[source.service],
          ].joined(separator: ".")
          let column = draft.column(
            name, .real, worth: source.value,
            .between(0, min(source.most, demand[source.place][source.service])))
          if let row = row(.minutes(site: site, agency: agency)) {
            draft.add(column, source.minutes, to: row)
          }
          if source.quota.isFinite, let row = row(.quota(site: site, service: source.service)) {
            draft.add(column, 1, to: row)
          }
          servedOfPlace[source.place].append((column, 1))
          flows.append((source.place, source.service, column))
        }
      }
    }
    addDemand(flows)
    for place in 0..<model.district.placeCount where !servedOfPlace[place].isEmpty {
      let most = model.sources.equityCap[place]
      guard most > 0, model.sources.equityBonus > 0 else { continue }
      let fair = draft.column(
        "fair.\(names.places[place])", .real, worth: model.sources.equityBonus, .between(0, most))
      _ = draft.row(
        "equity.\(names.places[place])", .atLeast(0), servedOfPlace[place] + [(fair, -1)])
    }
  }

  /// Nobody is served twice, where several sites are in reach.
  private mutating func addDemand(_ flows: [(place: Int, service: Int, column: Int)]) {
    for place in 0..<model.district.placeCount where model.savings.reachable[place].count > 1 {
      for service in 0..<model.serviceCount {
        let columns = flows.filter { $0.place == place && $0.service == service }.map(\.column)
        guard columns.count > 1 else { continue }
        _ = draft.row(
          "demand.\(names.places[place]).\(names.services[service])",
          .atMost(model.district.demand[place][service]), columns.map { ($0, 1) })
      }
    }
  }
}
