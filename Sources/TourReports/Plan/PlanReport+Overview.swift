// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanReport {
  /// What the plan brings, on one screen.
  var overview: [String] {
    let visited = facts.tourSites.filter { facts.visitsBySite[$0] != nil }.count
    var table = MarkdownTable([(words.measure, .left), (words.value, .right)])
    table.add([words.servicesExpected, words.services(facts.served)])
    let perJourney = district.settings.servicesPerJourney
    if perJourney != 1 {
      table.add([words.journeysExpected(perJourney), words.people(facts.journeys)])
    }
    table.add([
      words.areasVisited,
      words.part(visited, of: facts.tourSites.count)
        + (facts.tourSites.isEmpty
          ? "" : " (\(formats.percent(Double(visited), of: Double(facts.tourSites.count))))"),
    ])
    table.add([words.kmSaved, formats.whole(summary.saved.km) + " km"])
    table.add([words.hoursSaved, words.hours(summary.saved.hours)])
    table.add([words.rupiahSaved, formats.rupiah(summary.saved.rupiah)])
    table.add([words.cost, formats.rupiah(facts.cost)])
    if facts.served > 0 {
      table.add([words.costPerService, formats.rupiah(facts.cost / facts.served)])
    }
    if perJourney != 1, facts.journeys > 0 {
      table.add([words.costPerPerson, formats.rupiah(facts.cost / facts.journeys)])
    }
    table.add([words.promisesMissing, words.visits(facts.missingVisits)])

    return section(
      words.overviewTitle,
      [
        words.opening(
          teams: Set(plan.trips.map(\.team)).count, trips: plan.trips.count,
          visits: plan.visits.count, days: facts.serviceDays, areas: visited),
        table.text, bases,
        summary.asOf.map {
          words.replanned(asOf: formats.day($0), cost: formats.rupiah(summary.changeCost ?? 0))
        } ?? "",
        words.expectation(perJourney: perJourney),
        [statusSentence, certifiedSentence, words.moreBelow(words.qualityTitle)]
          .filter { !$0.isEmpty }.joined(separator: " "),
      ])
  }

  /// Areas that no team can visit, since one of them is based there.
  private var bases: String {
    let bases = district.sites.indices.filter { district.isBase($0) && !district.sites[$0].isFixed }
    return bases.isEmpty ? "" : words.basesApart(formats.list(bases.map(facts.placeName)))
  }
}
