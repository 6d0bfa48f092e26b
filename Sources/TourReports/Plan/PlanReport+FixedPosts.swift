// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanReport {
  /// Who attends at the fixed posts, and what is given there.
  var fixedPosts: [String] {
    let posts = district.sites.indices.filter { district.sites[$0].isFixed }
    var blocks: [String] = []
    for post in posts {
      let id = district.sites[post].id
      let days = Set(plan.roster.filter { $0.trip == nil && $0.site == id }.map(\.date))
      guard !days.isEmpty else { continue }
      blocks.append(words.fixedPost(Markdown.bold(facts.placeName(post)), days: days.count))
      blocks.append(attendance(at: id))
    }
    return section(words.fixedTitle, blocks)
  }

  private func attendance(at site: String) -> String {
    var days: [String: Set<Day>] = [:]
    var personDays: [String: Int] = [:]
    for row in plan.roster where row.trip == nil && row.site == site {
      days[row.agency, default: []].insert(row.date)
      personDays[row.agency, default: 0] += 1
    }
    var served: [String: Double] = [:]
    for row in plan.service where row.visit == nil && row.site == site {
      guard let service = facts.services[row.service] else { continue }
      served[district.agencies[district.services[service].agency].id, default: 0] += row.people
    }
    var table = MarkdownTable([
      (words.agency, .left), (words.attendedDays, .right), (words.personDays, .right),
      (words.servicesExpected, .right),
    ])
    for agency in facts.inOrder(days.keys) {
      table.add([
        facts.agencyName(agency), formats.whole(days[agency]?.count ?? 0),
        formats.whole(personDays[agency] ?? 0), formats.whole(served[agency] ?? 0),
      ])
    }
    return table.text
  }
}
