// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanReport {
  /// The schedule, in the columns that offices use.
  var visits: [String] {
    guard !plan.visits.isEmpty else { return [] }
    var table = MarkdownTable([
      (words.number, .right), (words.dateHead, .left), (words.area, .left),
      (words.venueHead, .left), (words.timeHead, .left), (words.serviceKinds, .left),
      (words.agency, .left), (words.staffHead, .left), (words.remarks, .left),
    ])
    let hours = OpeningHours(plan.schedule)
    let expected = facts.expectedAtVisits
    for (position, visit) in plan.visits.enumerated() {
      let agencies = facts.inOrder((facts.crews[visit.trip]?.people ?? [:]).keys)
      table.add([
        "\(position + 1)", formats.weekdaysAndRange(visit.dates), facts.siteName(visit.site),
        facts.venue(visit.site), hours.text(of: visit, formats),
        serviceKinds(visit, agencies, expected),
        agencies.map(facts.agencyName).joined(separator: ", "), staffCount(visit, agencies),
        remarks(visit),
      ])
    }
    return section(words.visitsTitle, [words.visitsIntroduction, table.text])
  }

  /// How many services somebody is expected to get here, and which the agencies on the trip can't give.
  private func serviceKinds(
    _ visit: VisitRow, _ agencies: [String], _ expected: [String: [(service: Int, people: Double)]]
  ) -> String {
    let present = Set(agencies.compactMap { facts.agencies[$0] })
    let all = district.services.filter { present.contains($0.agency) }
    let isOnline = facts.sites[visit.site].map { district.sites[$0].isOnline } ?? true
    let lost = isOnline ? [] : all.filter(\.needsNetwork)
    return words.kinds(
      expected[visit.visit]?.count ?? 0, without: lost.map { Markdown.escaped($0.name) })
  }

  private func staffCount(_ visit: VisitRow, _ agencies: [String]) -> String {
    let crew = facts.crews[visit.trip]
    return words.crew(crew?.count ?? 0, trip: Markdown.escaped(visit.trip))
  }

  private func remarks(_ visit: VisitRow) -> String {
    var remarks = [words.services(visit.people)]
    guard let site = facts.sites[visit.site] else { return remarks[0] }
    if !district.sites[site].isOnline { remarks.append(words.noNetwork) }
    for pin in district.pins where pin.site == site && pin.day == visit.firstDate {
      remarks.append(words.pinned(Markdown.escaped(pin.note ?? "")))
    }
    for request in district.requests
    where request.site == site && request.days.contains(visit.firstDate)
      && request.days.contains(visit.lastDate)
    {
      remarks.append(words.requestMet(Markdown.escaped(request.note ?? "")))
    }
    return remarks.joined(separator: "; ")
  }
}
