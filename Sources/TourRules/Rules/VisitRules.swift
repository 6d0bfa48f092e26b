// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// V: visits to a site, whatever the teams.
package enum VisitRules {
  /// At most `max_visits` in the horizon.
  package static func v1Max(_ file: CaseFile) -> [Breach] {
    let horizon = file.district.horizon
    let all = file.visits.filter { horizon.contains($0.days.lowerBound) }
    return Dictionary(grouping: all, by: \.site).compactMap { position, visits in
      let site = file.district.sites[position]
      guard !site.isFixed, let most = site.maxVisits, visits.count > most,
        let last = visits.last(where: { !$0.isHistory })
      else { return nil }
      return Breach(
        .v1Max,
        ["site": .text(site.id), "count": .whole(visits.count), "most": .whole(most)],
        file: PlanFile.visits, row: last.row, column: "site", value: site.id,
        ids: [site.id] + visits.map(\.id), size: Double(visits.count - most))
    }
  }

  /// At least `min_gap_days`, and never less than 1, from one visit to the next.
  package static func v2Gap(_ file: CaseFile) -> [Breach] {
    var past: [Int: Day] = [:]
    for visit in file.district.pastVisits {
      past[visit.site] = max(past[visit.site] ?? visit.days.upperBound, visit.days.upperBound)
    }
    return Dictionary(grouping: file.visits, by: \.site).flatMap { position, visits -> [Breach] in
      let site = file.district.sites[position]
      guard !site.isFixed else { return [] }
      var breaches: [Breach] = []
      var latest = past[position]
      var latestIsHistory = true
      for visit in visits.sorted(by: { ($0.days.lowerBound, $0.row) < ($1.days.lowerBound, $1.row) }
      ) {
        if let last = latest, !(latestIsHistory && visit.isHistory) {
          let days = last.distance(to: visit.days.lowerBound)
          if days < site.gap {
            breaches.append(
              Breach(
                .v2Gap,
                [
                  "site": .text(site.id), "visit": .text(visit.id),
                  "first": .day(visit.days.lowerBound), "days": .whole(days), "last": .day(last),
                  "least": .whole(site.gap),
                ], file: PlanFile.visits, row: visit.row, column: "first_date",
                value: "\(visit.days.lowerBound)", ids: [site.id, visit.id],
                size: Double(site.gap - days)))
          }
        }
        if latest.map({ $0 < visit.days.upperBound }) ?? true {
          latest = visit.days.upperBound
          latestIsHistory = visit.isHistory
        }
      }
      return breaches
    }
  }

  /// Every pin whose first day is in the horizon is a visit.
  package static func v4Pinned(_ file: CaseFile) -> [Breach] {
    file.district.pins.compactMap { pin in
      guard file.district.horizon.contains(pin.day), !file.isPast(pin.day) else { return nil }
      let fits = file.visits.filter {
        $0.site == pin.site && $0.days.lowerBound == pin.day && $0.dayCount == pin.days
      }
      let site = file.district.sites[pin.site].id
      var terms: [String: Term] = [
        "site": .text(site), "day": .day(pin.day), "days": .whole(pin.days),
      ]
      guard let fit = fits.first else {
        return Breach(.v4Pinned, terms, file: PlanFile.visits, ids: [site])
      }
      guard let team = pin.team else { return nil }
      let id = file.district.teams[team].id
      if fits.contains(where: { file.tables.visits[$0.row].team == id }) { return nil }
      terms["team"] = .text(id)
      return Breach(
        .v4Pinned, .noTeam, terms, file: PlanFile.visits, row: fit.row, column: "team",
        value: file.tables.visits[fit.row].team, expected: id, ids: [fit.id, site, id])
    }
  }
}
