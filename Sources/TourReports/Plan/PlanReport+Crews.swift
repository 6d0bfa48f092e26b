// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanReport {
  /// Who goes on each trip, by name.
  var crews: [String] {
    guard !plan.trips.isEmpty else { return [] }
    var table = MarkdownTable([
      (words.trip, .left), (words.dateHead, .left), (words.team, .left), (words.route, .left),
      (words.clockHead, .left), ("km", .right), (words.staffHead, .left),
    ])
    for trip in plan.trips {
      let base = facts.teams[trip.team].map { district.sites[district.teams[$0].base].id }
      let stops = (base.map { [$0] } ?? []) + trip.sites + (base.map { [$0] } ?? [])
      table.add([
        Markdown.escaped(trip.trip),
        formats.weekdaysAndRange(trip.firstDate...max(trip.firstDate, trip.lastDate)),
        facts.teamName(trip.team), stops.map(facts.siteName).joined(separator: " → "),
        clock(trip), formats.decimal(trip.km, 1), people(trip),
      ])
    }
    return section(words.crewsTitle, [words.crewsIntroduction, table.text])
  }

  private func people(_ trip: TripRow) -> String {
    let crew = facts.crews[trip.trip]?.people ?? [:]
    return facts.inOrder(crew.keys).map { agency in
      "\(facts.agencyName(agency)): "
        + (crew[agency] ?? []).map(facts.staffName).joined(separator: ", ")
    }.joined(separator: "; ")
  }

  /// When the team leaves its base and when it is back.
  private func clock(_ trip: TripRow) -> String {
    let rows = plan.schedule.filter { $0.team == trip.team }
    let out = rows.first { $0.date == trip.firstDate }?.depart
    let home = rows.last { $0.date == trip.lastDate }?.returns
    return words.leavesAndReturns(out.map(formats.clock), home.map(formats.clock))
  }
}
