// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// K: the list of estimated legs.
package enum EstimatedLegRules {
  /// Every estimated leg in use is listed, once for each team and pair, with its km and minutes.
  ///
  /// An estimate is the same in both directions, so a pair may be listed in either, but in one alone.
  /// What history drove by an estimate may have a row by now, and the other way round: such pairs may
  /// be listed or not.
  package static func kEstimated(_ file: CaseFile) -> [Breach] {
    var used: [Triple: Way] = [:]
    var optional: Set<Triple> = []
    for trip in file.trips {
      for leg in trip.timetable?.legs ?? [] where leg.way.isEstimated {
        let key = key(trip.team, leg.from, leg.to)
        used[key] = leg.way
        if trip.isHistory { optional.insert(key) }
      }
    }
    for trip in file.newTrips {
      for leg in trip.timetable?.legs ?? [] where leg.way.isEstimated {
        optional.remove(key(trip.team, leg.from, leg.to))
      }
    }
    let hasOpenTrips = file.trips.contains { $0.timetable == nil }
    let before = Set(
      (file.older?.tables.summary.estimatedLegs ?? []).compactMap { known($0, in: file) })

    var breaches: [Breach] = []
    var listed: Set<Triple> = []
    for leg in file.tables.summary.estimatedLegs {
      var terms: [String: Term] = [
        "team": .text(leg.team), "from": .text(leg.from), "to": .text(leg.to),
      ]
      func breach(_ variant: RuleText.Variant?) -> Breach {
        Breach(
          .kEstimated, variant, terms, file: PlanFile.summary, column: "estimated_legs",
          value: "\(leg.from)–\(leg.to)", ids: [leg.team, leg.from, leg.to])
      }
      guard let key = known(leg, in: file), listed.insert(key).inserted else {
        breaches.append(breach(.extra))
        continue
      }
      guard let way = used[key] else {
        if !before.contains(key), !hasOpenTrips { breaches.append(breach(.extra)) }
        continue
      }
      if abs(way.km - leg.km) > Tolerance.km || abs(Double(way.minutes) - leg.minutes) > 1e-6,
        !(optional.contains(key) && before.contains(key))
      {
        terms["claimed"] = .number(leg.km)
        terms["minutes"] = .number(leg.minutes)
        terms["figure"] = .number(way.km)
        terms["most"] = .whole(way.minutes)
        breaches.append(breach(nil))
      }
    }
    for key in used.keys.sorted() where !listed.contains(key) {
      if optional.contains(key) { continue }
      let (team, from, to) = (
        file.district.teams[key.a].id, file.district.sites[key.b].id, file.district.sites[key.c].id
      )
      breaches.append(
        Breach(
          .kEstimated, .missing,
          ["team": .text(team), "from": .text(from), "to": .text(to)], file: PlanFile.summary,
          column: "estimated_legs", ids: [team, from, to]))
    }
    return breaches
  }

  private static func key(_ team: Int, _ from: Int, _ to: Int) -> Triple {
    Triple(team, min(from, to), max(from, to))
  }

  private static func known(
    _ leg: PlanSummary.EstimatedLeg, in file: CaseFile
  ) -> Triple? {
    guard let team = file.index.teams[leg.team], let from = file.index.sites[leg.from],
      let to = file.index.sites[leg.to]
    else { return nil }
    return key(team, from, to)
  }
}
