// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanReport {
  /// How far each area is served: its visits, and the share of its own people's demand.
  var coverage: [String] {
    section(
      words.coverageTitle,
      [words.coverageIntroduction, picture(.served), siteTable, placeTable, lowest] + earlier)
  }

  private var siteTable: String {
    var table = MarkdownTable([
      (words.number, .right), (words.area, .left), (words.visitsHead, .right),
      (words.daysHead, .right), (words.whenHead, .left), (words.givenHere, .right),
      (words.ownDemand, .right), (words.ownServed, .right), (words.percentage, .right),
    ])
    let shown = district.sites.indices.filter {
      !district.sites[$0].isFixed || facts.servedAtSite[$0] > 0
    }.filter { !district.isBase($0) || facts.demandByPlace[$0] > 0 || facts.servedAtSite[$0] > 0 }
    for (number, site) in shown.enumerated() {
      let visits = facts.visitsBySite[site] ?? []
      table.add([
        "\(number + 1)", facts.placeName(site), "\(visits.count)",
        formats.whole(visits.reduce(0) { $0 + $1.days }),
        visits.map { formats.shortRange($0.firstDate...max($0.firstDate, $0.lastDate)) }
          .joined(separator: "; "),
        formats.whole(facts.servedAtSite[site]), formats.whole(facts.demandByPlace[site]),
        formats.whole(facts.servedByPlace[site]),
        formats.percent(facts.servedByPlace[site], of: facts.demandByPlace[site]),
      ])
    }
    return table.isEmpty ? "" : table.text
  }

  /// The places that are no site.
  private var placeTable: String {
    var table = MarkdownTable([
      (words.number, .right), (words.place, .left), (words.ownDemand, .right),
      (words.ownServed, .right), (words.percentage, .right),
    ])
    let shown = (district.sites.count..<district.placeCount).filter { facts.demandByPlace[$0] > 0 }
    for (number, place) in shown.enumerated() {
      table.add([
        "\(number + 1)", facts.placeName(place), formats.whole(facts.demandByPlace[place]),
        formats.whole(facts.servedByPlace[place]),
        formats.percent(facts.servedByPlace[place], of: facts.demandByPlace[place]),
      ])
    }
    return table.isEmpty ? "" : table.text
  }

  /// The five places whose people get least of what they ask for.
  private var lowest: String {
    let asking = (0..<district.placeCount).filter { facts.demandByPlace[$0] > 0 }
    guard asking.count > 5 else { return "" }
    func share(_ place: Int) -> Double { facts.servedByPlace[place] / facts.demandByPlace[place] }
    let worst = asking.sorted { (share($0), $0) < (share($1), $1) }.prefix(5)
    return words.lowestCoverage(
      formats.list(worst.map { "\(facts.placeName($0)) (\(formats.percent(share($0))))" }))
  }

  /// What earlier visits of the same year gave, and how long each site has waited when its first visit
  /// comes; nothing where nobody has said how many people they served.
  private var earlier: [String] {
    let start = district.horizon.lowerBound
    let year = start.civil.year
    let past = district.pastVisits.filter { $0.days.upperBound < start }
    let counted = past.filter { $0.people != nil && $0.days.upperBound.civil.year == year }
    guard !counted.isEmpty else { return [] }
    var table = MarkdownTable([
      (words.area, .left), (words.lastVisit, .left), (words.daysWaited, .right),
      (words.givenThisYear(year), .right),
    ])
    for (site, visits) in Dictionary(grouping: past, by: \.site).sorted(by: { $0.key < $1.key }) {
      guard let last = visits.map(\.days).max(by: { $0.upperBound < $1.upperBound }) else {
        continue
      }
      let next = facts.visitsBySite[site]?.map(\.firstDate).min()
      let given = counted.filter { $0.site == site }.reduce(0) { $0 + ($1.people ?? 0) }
      table.add([
        facts.placeName(site), formats.range(last),
        next.map { formats.whole(last.upperBound.distance(to: $0)) } ?? "–",
        formats.whole(given),
      ])
    }
    let given = counted.reduce(0) { $0 + ($1.people ?? 0) }
    return [
      words.earlierVisits(counted.count, year: year, services: formats.whole(given)), table.text,
    ]
  }
}
