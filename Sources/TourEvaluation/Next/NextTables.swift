// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// `services.csv` and `demand.csv` for the next quarter, as an office would copy them into a folder
/// of its own. Columns of notes that the district's tables have besides are not carried over.
public struct NextTables: Sendable {
  public let next: NextQuarter
  public let district: District

  public init(_ next: NextQuarter, in district: District) {
    self.next = next
    self.district = district
  }

  public var services: String {
    var rows = [
      ["id", "agency", "name", "minutes", "weight", "quota", "needs_network", "requirements"]
    ]
    for (position, service) in district.services.enumerated() {
      rows.append([
        service.id, district.agencies[service.agency].id, service.name,
        PlanTexts.shortest(next.minutes[position].new), PlanTexts.shortest(service.weight),
        service.quota.map(PlanTexts.shortest) ?? "", service.needsNetwork ? "yes" : "no",
        service.requirements ?? "",
      ])
    }
    return CSVWriter.text(rows)
  }

  public var demand: String {
    var rows = [["place", "service", "people"]]
    for (place, estimates) in next.demand.enumerated() {
      for (service, estimate) in estimates.enumerated() where estimate.new > 0 {
        rows.append([
          district.place(place).id, district.services[service].id,
          PlanTexts.shortest(estimate.new),
        ])
      }
    }
    return CSVWriter.text(rows)
  }
}
