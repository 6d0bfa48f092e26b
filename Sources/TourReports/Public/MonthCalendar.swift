// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A month of the public schedule as a picture: weeks from Monday to Sunday, each visit a bar over
/// its days in the colour of its team.
///
/// A picture is as wide as a phone, so that it is read there as on a desk. It says nothing that the
/// list does not say: to a screen reader it is one image with a sentence.
struct MonthCalendar {
  private static let width = 350.0
  private static let laneHeight = 17.0
  private static let headHeight = 22.0
  /// Widths of letters are not known without a font; this is a broad one.
  private static let letterWidth = 6.0

  let month: Month
  let visits: [PublicSchedule.Visit]
  let style: TeamStyle
  let district: District
  let formats: Formats
  let words: any PublicWording

  /// The months of `days`, in order.
  static func months(of days: ClosedRange<Day>) -> [Month] {
    var months: [Month] = []
    for day in days where months.last != day.month { months.append(day.month) }
    return months
  }

  private var days: ClosedRange<Day> {
    let first = Day(year: month.year, month: month.month, day: 1) ?? Day(number: 0)
    var last = first
    while last.advanced(by: 1).month == month { last = last.advanced(by: 1) }
    return first...last
  }

  /// Weekdays on which nothing can happen are narrow.
  private var columns: [(x: Double, width: Double)] {
    let used = district.settings.workingWeekdays.union(
      visits.flatMap { $0.dates.map(\.weekday) })
    let idle = 7 - used.count
    let narrow = used.isEmpty ? MonthCalendar.width / 7 : 24.0
    let wide = (MonthCalendar.width - narrow * Double(idle)) / Double(max(1, used.count))
    var x = 0.0
    return (1...7).map { weekday in
      let width = used.contains(weekday) ? wide : narrow
      defer { x += width }
      return (x, width)
    }
  }

  private struct Bar {
    var visit: PublicSchedule.Visit
    var from: Int
    var to: Int
    var lane: Int
  }

  /// The visits of a week, each in the first lane that is free on its days.
  private func bars(of monday: Day) -> [Bar] {
    let week = monday...monday.advanced(by: 6)
    var taken: [[Bool]] = []
    var bars: [Bar] = []
    for visit in visits where visit.dates.overlaps(week) {
      let shown = visit.dates.clamped(to: week).clamped(to: days.clamped(to: week))
      guard visit.dates.overlaps(days) else { continue }
      let (from, to) = (shown.lowerBound.weekday - 1, shown.upperBound.weekday - 1)
      var lane = 0
      while lane < taken.count, taken[lane][from...to].contains(true) { lane += 1 }
      if lane == taken.count { taken.append([Bool](repeating: false, count: 7)) }
      for column in from...to { taken[lane][column] = true }
      bars.append(Bar(visit: visit, from: from, to: to, lane: lane))
    }
    return bars
  }

  var svg: String {
    let columns = columns
    let holidays = Dictionary(
      district.holidays.map { ($0.day, $0.name ?? "") }, uniquingKeysWith: { first, _ in first })
    var body = ""
    for (position, letters) in words.weekdayLetters.enumerated() {
      let column = columns[position]
      let text = column.width < 30 ? String(letters.prefix(1)) : letters
      body +=
        "<text class=\"wd\" x=\"\(SVG.number(column.x + column.width / 2))\" y=\"14\">\(text)</text>"
    }
    var y = MonthCalendar.headHeight
    for monday in stride(from: days.lowerBound.monday, through: days.upperBound, by: 7) {
      let bars = bars(of: monday)
      let lanes = max(1, (bars.map(\.lane).max() ?? 0) + 1)
      let height = 18 + Double(lanes) * MonthCalendar.laneHeight + 3
      for position in 0..<7 {
        let day = monday.advanced(by: position)
        guard days.contains(day) else { continue }
        let column = columns[position]
        let isIdle = !district.calendar.isWorking(day)
        let name = holidays[day].map { $0.isEmpty ? "" : "<title>\(Markup.escaped($0))</title>" }
        body +=
          "<g class=\"\(isIdle ? "day off" : "day")\">\(name ?? "")"
          + SVG.rect(column.x + 0.5, y + 0.5, column.width - 1, height - 1)
          + "<text class=\"\(holidays[day] == nil ? "dn" : "dn hol")\" "
          + "x=\"\(SVG.number(column.x + 5))\" y=\"\(SVG.number(y + 14))\">\(day.civil.day)</text></g>"
      }
      for bar in bars {
        let x = columns[bar.from].x + 2
        let width = columns[bar.to].x + columns[bar.to].width - 2 - x
        let top = y + 18 + Double(bar.lane) * MonthCalendar.laneHeight
        body += self.bar(bar.visit, x: x, y: top, width: width)
      }
      y += height
    }
    let title = words.calendarOf(
      "\(formats.monthName(month.month)) \(month.year)",
      visits: visits.count { $0.dates.overlaps(days) })
    return SVG.picture(
      width: MonthCalendar.width, height: y + 1, label: title, name: "month", body: body)
  }

  private func bar(
    _ visit: PublicSchedule.Visit, x: Double, y: Double, width: Double
  ) -> String {
    let look = style[visit.team]
    let mark = style.looks.count > 1 ? (look.map { $0.letter + " " } ?? "") : ""
    let room = Int((width - 6) / MonthCalendar.letterWidth)
    let label = SVG.shortened(mark + SVG.withoutAside(visit.name), to: room)
    return "<g class=\"bar \(look?.name ?? "")\"><title>"
      + Markup.escaped("\(visit.name), \(formats.weekdaysAndRange(visit.dates))") + "</title>"
      + SVG.rect(x, y, width, MonthCalendar.laneHeight - 2, radius: 3)
      + "<text x=\"\(SVG.number(x + 4))\" y=\"\(SVG.number(y + 11.5))\">"
      + "\(Markup.escaped(label))</text></g>"
  }
}
