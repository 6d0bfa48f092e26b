// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// When each post is open on each day, by `schedule.csv`.
struct OpeningHours: Sendable {
  private struct PostDay: Hashable {
    var team: String?
    var site: String
    var date: Day
  }

  private let rows: [PostDay: (open: ClockTime, close: ClockTime)]

  init(_ schedule: [ScheduleRow]) {
    var rows: [PostDay: (open: ClockTime, close: ClockTime)] = [:]
    for row in schedule {
      guard let open = row.open, let close = row.close else { continue }
      rows[PostDay(team: row.team, site: row.site, date: row.date)] = (open, close)
    }
    self.rows = rows
  }

  /// The hours of a post on a day; of a fixed post where `team` is nil.
  func callAsFunction(_ site: String, team: String?, on date: Day) -> (
    open: ClockTime, close: ClockTime
  )? {
    rows[PostDay(team: team, site: site, date: date)]
  }

  /// The hours of a visit in words: one range where every day has the same, else one for each
  /// stretch of days that share theirs.
  func text(of visit: VisitRow, _ formats: Formats) -> String {
    var stretches: [(days: ClosedRange<Day>, text: String)] = []
    for date in visit.dates {
      guard let day = self(visit.site, team: visit.team, on: date) else { continue }
      let text = formats.hours(day.open, day.close)
      if let last = stretches.last, last.text == text,
        last.days.upperBound.distance(to: date) == 1
      {
        stretches[stretches.count - 1].days = last.days.lowerBound...date
      } else {
        stretches.append((date...date, text))
      }
    }
    guard let first = stretches.first else { return "" }
    if stretches.count == 1 { return formats.inZone(first.text) }
    return formats.inZone(
      stretches.map { "\(formats.shortRange($0.days)): \($0.text)" }.joined(separator: "; "))
  }
}

extension VisitRow {
  /// Its days; a plan that is read may have them the wrong way round.
  var dates: ClosedRange<Day> { firstDate...max(firstDate, lastDate) }
}

extension TripRow {
  /// Its days; a plan that is read may have them the wrong way round.
  var dates: ClosedRange<Day> { firstDate...max(firstDate, lastDate) }

  var dayCount: Int { firstDate.distance(to: dates.upperBound) + 1 }
}
