// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanPapers {
  /// A stretch of duty of one person: a trip, or days in a row at a fixed post.
  private struct Duty {
    var dates: ClosedRange<Day>
    var places: [String]
    var team: String?
    var trip: String?
  }

  /// Who is on duty when and where, agency by agency, and each day of it as a table.
  var dutyFiles: [String: String] {
    let office = officeWords
    let duties = duties
    var blocks = [office.dutyIntroduction]
    let agencies = district.agencies.indices
    for agency in agencies {
      var table = MarkdownTable([
        (office.person, .left), (words.dateHead, .left), (words.daysHead, .right),
        (office.site, .left), (words.team, .left), (words.trip, .left),
      ])
      for person in district.staff where person.agency == agency {
        for (position, duty) in (duties[person.id] ?? []).enumerated() {
          table.add([
            position == 0 ? Markdown.escaped(person.name) : "",
            formats.weekdaysAndRange(duty.dates), formats.whole(duty.dates.count),
            duty.places.map(facts.siteName).joined(separator: " → "),
            duty.team.map(facts.teamName) ?? "", Markdown.escaped(duty.trip ?? ""),
          ])
        }
      }
      guard !table.isEmpty else { continue }
      blocks += ["## " + facts.agencyName(district.agencies[agency].id), table.text]
    }
    if blocks.count == 1 { blocks.append(office.noDuty) }
    let title = office.dutyTitle(subject.district, horizon: subject.horizon)
    return [
      "office/duty.md": paper(title, blocks), "office/duty.csv": csvStyle.text(dutyRows),
    ]
  }

  private var duties: [String: [Duty]] {
    var duties: [String: [Duty]] = [:]
    for trip in plan.trips {
      for person in (facts.crews[trip.trip]?.people ?? [:]).values.joined() {
        duties[person, default: []].append(
          Duty(dates: trip.dates, places: trip.sites, team: trip.team, trip: trip.trip))
      }
    }
    for row in plan.roster where row.trip == nil {
      var own = duties[row.staff] ?? []
      if let last = own.last, last.trip == nil, last.places == [row.site],
        last.dates.upperBound.distance(to: row.date) == 1
      {
        own[own.count - 1].dates = last.dates.lowerBound...row.date
      } else {
        own.append(Duty(dates: row.date...row.date, places: [row.site], team: nil, trip: nil))
      }
      duties[row.staff] = own
    }
    return duties.mapValues { list in
      list.sorted { ($0.dates.lowerBound, $0.trip ?? "") < ($1.dates.lowerBound, $1.trip ?? "") }
    }
  }

  /// Each day of duty of each person, under heads.
  var dutyRows: [[Cell]] {
    let office = officeWords
    var rows: [[Cell]] = [
      [
        publicWords.date, publicWords.weekday, words.agency, office.person, office.site,
        words.venueHead, words.team, words.trip, office.starts, office.ends,
      ].map(Cell.text)
    ]
    struct Key: Hashable {
      var trip: String
      var date: Day
    }
    let days = Dictionary(
      DutyDay.days(of: plan).map { (Key(trip: $0.trip.trip, date: $0.date), $0) },
      uniquingKeysWith: { first, _ in first })
    let hours = OpeningHours(plan.schedule)
    for row in plan.roster {
      let day = row.trip.flatMap { days[Key(trip: $0, date: row.date)] }
      let post = row.trip == nil ? hours(row.site, team: nil, on: row.date) : nil
      rows.append([
        .day(row.date), .text(formats.weekdayName(row.date)), .text(facts.plainAgency(row.agency)),
        .text(facts.plainStaff(row.staff)), .text(facts.plainSite(row.site)),
        .text(facts.plainVenue(row.site)), .text(day.map { facts.plainTeam($0.trip.team) } ?? ""),
        .text(row.trip ?? ""), .time(day?.hours?.from ?? post?.open),
        .time(day?.hours?.to ?? post?.close),
      ])
    }
    return rows
  }
}
