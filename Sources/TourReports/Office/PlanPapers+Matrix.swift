// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanPapers {
  private var horizonText: String { formats.horizon(plan.summary.horizon) }

  /// A paper: its title and what stands below.
  func paper(_ title: String, _ blocks: [String]) -> String {
    (["# " + title] + blocks.filter { !$0.isEmpty }).joined(separator: "\n\n") + "\n"
  }

  /// The name of the district and the horizon, for titles of Markdown.
  var subject: (district: String, horizon: String) {
    (Markdown.escaped(districtName), horizonText)
  }

  /// Areas and weeks, the dates of service in each cell.
  var matrixFiles: [String: String] {
    let title = officeWords.matrixTitle(subject.district, horizon: subject.horizon)
    let blocks = report.calendar.dropFirst()
    return [
      "office/matrix.md": paper(title, blocks.isEmpty ? [publicWords.noVisits] : Array(blocks)),
      "office/matrix.csv": csvStyle.text(matrixRows),
    ]
  }

  /// Areas and weeks, under heads.
  var matrixRows: [[Cell]] {
    let weeks = PlanWeeks(district.calendar).weeks
    let marks = report.teamMarks
    var rows: [[Cell]] = [
      [.text(words.weekHead)] + weeks.indices.map { .whole($0 + 1) } + [.text(words.dayCountHead)],
      [.text(words.datesHead)] + weeks.map { .text(formats.shortRange($0.days)) } + [.blank],
      [.text(words.workingDaysHead)] + weeks.map { .whole($0.workingDays) }
        + [.whole(district.calendar.workingDays.count)],
    ]
    for site in district.sites.indices {
      let visits = facts.visitsBySite[site] ?? []
      guard !visits.isEmpty || facts.tourSites.contains(site) else { continue }
      let cells = weeks.map { week -> Cell in
        .text(
          visits.filter { $0.firstDate.monday == week.monday }.map { visit in
            formats.dates(visit.dates) + (marks[visit.team].map { " " + $0 } ?? "")
          }.joined(separator: "; "))
      }
      rows.append(
        [.text(district.sites[site].name)] + cells
          + [.whole(visits.reduce(0) { $0 + $1.days })])
    }
    return rows
  }

  /// The section of `plan.md` on what could not be met, by itself.
  var unmetFiles: [String: String] {
    let title = officeWords.unmetTitle(subject.district, horizon: subject.horizon)
    return ["office/unmet.md": paper(title, Array(report.unmet.dropFirst()))]
  }
}
