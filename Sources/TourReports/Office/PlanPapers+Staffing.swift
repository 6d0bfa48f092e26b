// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanPapers {
  /// Staff needed and free: each agency with its tightest week, then week by week.
  var staffingFiles: [String: String] {
    let office = officeWords
    let weeks = PlanWeeks(district.calendar).weeks
    var table = MarkdownTable([
      (words.number, .right), (office.unit, .left), (office.staffAvailable, .right),
      (office.staffNeeded, .right), (words.personDays, .right), (office.shortage, .right),
      (office.week, .left),
    ])
    var weekly = MarkdownTable(
      [(office.unit, .left)] + weeks.indices.map { ("\($0 + 1)", .centre) })
    for agency in district.agencies.indices {
      let name = district.agencies[agency].id
      let staffing = StaffingWeek.weeks(of: agency, in: facts)
      let tightest = staffing.filter { $0.needed > 0 }.min {
        ($0.free, $0.week) < ($1.free, $1.week)
      }
      let shown = tightest ?? staffing.min { ($0.available, $0.week) < ($1.available, $1.week) }
      table.add([
        "\(agency + 1)", facts.agencyName(name), formats.whole(shown?.available ?? 0),
        formats.whole(shown?.needed ?? 0),
        formats.whole(staffing.reduce(0) { $0 + $1.personDays }),
        formats.whole(staffing.map(\.shortage).max() ?? 0),
        tightest.map { "\($0.week + 1) (\(formats.shortRange(weeks[$0.week].days)))" } ?? "–",
      ])
      weekly.add(
        [facts.agencyName(name)] + staffing.map { "\($0.needed)/\($0.available)" })
    }
    let title = office.staffingTitle(subject.district, horizon: subject.horizon)
    let byWeek =
      weeks.isEmpty ? [] : ["## " + office.weeklyTitle, office.weeklyIntroduction, weekly.text]
    return [
      "office/staffing.md": paper(title, [office.staffingIntroduction, table.text] + byWeek),
      "office/staffing.csv": csvStyle.text(staffingRows),
    ]
  }

  /// Each agency week by week, under heads.
  var staffingRows: [[Cell]] {
    let office = officeWords
    let weeks = PlanWeeks(district.calendar).weeks
    let heads = [
      words.number, office.unit, office.week, words.datesHead, words.workingDaysHead,
      office.staffAvailable, office.staffNeeded, office.staffFree, words.personDays,
      office.shortage,
    ]
    return [heads.map(Cell.text)]
      + district.agencies.indices.flatMap { agency in
        StaffingWeek.weeks(of: agency, in: facts).map { week -> [Cell] in
          [
            .whole(agency + 1), .text(facts.plainAgency(district.agencies[agency].id)),
            .whole(week.week + 1), .text(formats.shortRange(weeks[week.week].days)),
            .whole(weeks[week.week].workingDays), .whole(week.available), .whole(week.needed),
            .whole(max(0, week.free)), .whole(week.personDays), .whole(week.shortage),
          ]
        }
      }
  }
}
