// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanFacts {
  /// The services that are expected to be given at each visit, in the order of the district: those for
  /// at least one resident.
  var expectedAtVisits: [String: [(service: Int, people: Double)]] {
    var people: [String: [Int: Double]] = [:]
    for row in plan.service {
      guard let visit = row.visit, let service = services[row.service] else { continue }
      people[visit, default: [:]][service, default: 0] += row.people
    }
    return people.mapValues { given in
      given.filter { $0.value >= 0.5 }.sorted { $0.key < $1.key }
        .map { (service: $0.key, people: $0.value) }
    }
  }
}

extension PlanReport {
  /// What can be announced of each visit: its services by name, with the number that is expected.
  var announced: [String] {
    guard !plan.visits.isEmpty else { return [] }
    let expected = facts.expectedAtVisits
    var table = MarkdownTable([
      (words.number, .right), (words.dateHead, .left), (words.area, .left),
      (words.servicesAndPeople, .left),
    ])
    for (position, visit) in plan.visits.enumerated() {
      let services = (expected[visit.visit] ?? []).map {
        "\(Markdown.escaped(district.services[$0.service].name)) (\(formats.whole($0.people)))"
      }
      table.add([
        "\(position + 1)",
        formats.weekdaysAndRange(visit.dates), facts.siteName(visit.site),
        services.joined(separator: ", "),
      ])
    }
    return section(words.announcedTitle, [words.announcedIntroduction, table.text])
  }
}
