// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The weeks of a horizon as planners number them: calendar weeks from the first to the last that
/// has a working day.
package struct PlanWeeks: Hashable, Sendable {
  /// The days from Monday to Sunday that lie in the horizon, and its working days among them.
  package struct Week: Hashable, Sendable {
    package var monday: Day
    /// First to last working day; the weekdays that are worked otherwise where it has none.
    package var days: ClosedRange<Day>
    package var workingDays: Int
  }

  package let weeks: [Week]

  package init(_ calendar: WorkCalendar) {
    guard let first = calendar.workingDays.first, let last = calendar.workingDays.last else {
      weeks = []
      return
    }
    // A week without a working day is shown like the others, not with its weekend.
    let weekdays = calendar.workingDays.map(\.weekday)
    let (from, to) = (weekdays.min() ?? 1, weekdays.max() ?? 7)
    func usual(_ monday: Day) -> ClosedRange<Day> {
      monday.advanced(by: from - 1)...monday.advanced(by: to - 1)
    }
    weeks = stride(from: first.monday, through: last.monday, by: 7).map { monday in
      let days = (0..<7).map(monday.advanced(by:)).filter(calendar.isWorking)
      let range =
        days.first.flatMap { first in days.last.map { first...$0 } }
        ?? usual(monday)
      return Week(monday: monday, days: range, workingDays: days.count)
    }
  }
}

extension PlanReport {
  /// The matrix of areas and weeks.
  var calendar: [String] {
    let weeks = PlanWeeks(district.calendar).weeks
    guard !weeks.isEmpty, !plan.visits.isEmpty else { return [] }
    return section(
      words.calendarTitle(weeks: weeks.count),
      [
        words.calendarIntroduction(severalTeams: teamMarks.count > 1), legend, matrix(weeks),
        holidays, otherHours,
      ])
  }

  /// A letter for each team that goes anywhere, in the order of the district; none where one team
  /// does it all.
  var teamMarks: [String: String] {
    let used = Set(plan.trips.map(\.team))
    let ordered = used.sorted { (facts.teams[$0] ?? .max, $0) < (facts.teams[$1] ?? .max, $1) }
    guard ordered.count > 1 else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: ordered.enumerated().map { ($1, PlanReport.letters($0)) })
  }

  /// A, B, … Z, AA, AB, …
  static func letters(_ position: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + position % 26)))
    return position < 26 ? letter : letters(position / 26 - 1) + letter
  }

  private var legend: String {
    let marks = teamMarks.sorted { ($0.value.count, $0.value) < ($1.value.count, $1.value) }
    return marks.map { "\(Markdown.bold($0.value)) = \(facts.teamName($0.key))" }
      .joined(separator: " · ")
  }

  private func matrix(_ weeks: [PlanWeeks.Week]) -> String {
    let marks = teamMarks
    var table = MarkdownTable(
      [(words.weekHead, .left)] + weeks.indices.map { ("\($0 + 1)", .centre) }
        + [(words.dayCountHead, .right)])
    table.add(
      [words.datesHead] + weeks.map { formats.shortRange($0.days).replacing(" ", with: "\u{A0}") }
        + [""])
    table.add(
      [words.workingDaysHead] + weeks.map { "\($0.workingDays)" }
        + ["\(district.calendar.workingDays.count)"])
    let few = facts.tourSites.count <= 60
    for site in district.sites.indices {
      let visits = facts.visitsBySite[site] ?? []
      guard !visits.isEmpty || (few && facts.tourSites.contains(site)) else { continue }
      let cells = weeks.map { week in
        visits.filter { $0.firstDate.monday == week.monday }.map { visit in
          formats.dates(visit.firstDate...max(visit.firstDate, visit.lastDate))
            + (marks[visit.team].map { "\u{A0}\($0)" } ?? "")
        }.joined(separator: "; ")
      }
      table.add(
        [facts.placeName(site)] + cells + [formats.whole(visits.reduce(0) { $0 + $1.days })])
    }
    return table.text
  }

  /// Days on which posts keep other hours, in Ramadan say: rows of `hours.csv` that some working day
  /// of the horizon goes by.
  private var otherHours: String {
    let horizon = district.horizon
    let usual = district.settings
    let rows = district.hours.filter { row in
      district.calendar.workingDays.contains { row.matches($0) }
    }
    guard !rows.isEmpty else { return "" }
    return words.otherHours(
      usual: words.withBreak(
        formats.inZone(formats.hours(usual.open, usual.close)), minutes: usual.breakMinutes),
      rows.map { row in
        let from = max(row.from ?? horizon.lowerBound, horizon.lowerBound)
        let to = min(row.to ?? horizon.upperBound, horizon.upperBound)
        return words.hoursOn(
          weekdays: (row.weekdays ?? []).sorted().map {
            formats.weekdayName(horizon.lowerBound.monday.advanced(by: $0 - 1))
          },
          days: from...to == horizon ? nil : formats.range(from...to),
          words.withBreak(
            formats.hours(row.hours.open, row.hours.close), minutes: row.hours.breakMinutes))
      })
  }

  private var holidays: String {
    let days = district.holidays.filter {
      district.horizon.contains($0.day)
        && district.settings.workingWeekdays.contains($0.day.weekday)
    }.sorted { $0.day < $1.day }
    guard !days.isEmpty else { return "" }
    return words.holidays(
      days.map { holiday in
        formats.weekdayAndDay(holiday.day)
          + (holiday.name.map { " (\(Markdown.escaped($0)))" } ?? "")
      })
  }
}
