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
    let hours = openingHours
    for (position, visit) in plan.visits.enumerated() {
      let agencies = facts.inOrder((facts.crews[visit.trip]?.people ?? [:]).keys)
      table.add([
        "\(position + 1)", formats.weekdaysAndRange(days(visit)), facts.siteName(visit.site),
        facts.venue(visit.site), time(visit, hours), serviceKinds(visit, agencies),
        agencies.map(facts.agencyName).joined(separator: ", "), staffCount(visit, agencies),
        remarks(visit),
      ])
    }
    return section(words.visitsTitle, [words.visitsIntroduction, table.text])
  }

  private func days(_ visit: VisitRow) -> ClosedRange<Day> {
    visit.firstDate...max(visit.firstDate, visit.lastDate)
  }

  private struct PostDay: Hashable {
    var team: String?
    var site: String
    var date: Day
  }

  private var openingHours: [PostDay: (open: ClockTime, close: ClockTime)] {
    var hours: [PostDay: (open: ClockTime, close: ClockTime)] = [:]
    for row in plan.schedule {
      guard let open = row.open, let close = row.close else { continue }
      hours[PostDay(team: row.team, site: row.site, date: row.date)] = (open, close)
    }
    return hours
  }

  /// The hours of the post: one range where every day has the same, else one for each stretch of
  /// days that share theirs.
  private func time(
    _ visit: VisitRow, _ hours: [PostDay: (open: ClockTime, close: ClockTime)]
  ) -> String {
    var stretches: [(days: ClosedRange<Day>, text: String)] = []
    for date in days(visit) {
      guard let day = hours[PostDay(team: visit.team, site: visit.site, date: date)] else {
        continue
      }
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

  /// How many services the agencies on the trip can give here, and which of them not.
  private func serviceKinds(_ visit: VisitRow, _ agencies: [String]) -> String {
    let present = Set(agencies.compactMap { facts.agencies[$0] })
    let all = district.services.filter { present.contains($0.agency) }
    let isOnline = facts.sites[visit.site].map { district.sites[$0].isOnline } ?? true
    let lost = isOnline ? [] : all.filter(\.needsNetwork)
    return words.kinds(
      all.count - lost.count, without: lost.map { Markdown.escaped($0.name) })
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
