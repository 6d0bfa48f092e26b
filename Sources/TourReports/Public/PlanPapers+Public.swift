// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

extension PlanPapers {
  var publicWords: any PublicWording {
    switch language {
    case .indonesian: IndonesianPublicWording(formats: formats)
    case .english: EnglishPublicWording(formats: formats)
    }
  }

  /// The schedule for residents. No person's name or number stands in it, save the contact's.
  var publicFiles: [String: String] {
    let schedule = PublicSchedule(facts, formats)
    return [
      "public/schedule.md": scheduleMarkdown(schedule),
      "public/schedule.csv": scheduleCSV(schedule),
      "public/schedule.html": SchedulePage(self, schedule).text,
      "public/schedule.ics": publicCalendar(schedule),
    ]
  }

  /// Whom residents may ask: the row `narahubung` of `letters.csv`.
  var contact: String? {
    guard let row = signature(for: .contact, of: []), let person = row.signatory else {
      return nil
    }
    return publicWords.contact(person, row.number ?? "")
  }

  /// The schedule in the columns that offices publish.
  private func scheduleMarkdown(_ schedule: PublicSchedule) -> String {
    let publicWords = publicWords
    var blocks = [
      "# "
        + publicWords.title(
          Markdown.escaped(districtName), horizon: formats.horizon(plan.summary.horizon)),
      publicWords.introduction,
    ]
    var table = MarkdownTable([
      (words.number, .right), (words.dateHead, .left), (words.area, .left),
      (words.venueHead, .left), (words.timeHead, .left), (words.serviceKinds, .left),
      (words.agency, .left), (words.team, .left), (words.remarks, .left),
    ])
    for (position, visit) in schedule.visits.enumerated() {
      table.add([
        "\(position + 1)", formats.weekdaysAndRange(visit.dates), Markdown.escaped(visit.name),
        Markdown.escaped(visit.venue), visit.hours,
        Markdown.escaped(formats.list(visit.services.map { district.services[$0].name })),
        visit.giving.map(facts.agencyName).joined(separator: ", "),
        facts.teamName(visit.team), remarks(visit).map(Markdown.escaped).joined(separator: "; "),
      ])
    }
    blocks.append(table.isEmpty ? publicWords.noVisits : table.text)
    for post in schedule.posts { blocks += fixedPost(post) }
    if !schedule.services.isEmpty {
      var papers = MarkdownTable([
        (words.service, .left), (words.agency, .left), (publicWords.requirements, .left),
      ])
      for service in schedule.services {
        papers.add([
          Markdown.escaped(district.services[service].name),
          facts.agencyName(district.agencies[district.services[service].agency].id),
          Markdown.escaped(requirements(service)),
        ])
      }
      blocks += ["## " + publicWords.bringTitle, publicWords.bringIntroduction, papers.text]
    }
    blocks.append(publicWords.changeNote + (contact.map { " " + Markdown.escaped($0) } ?? ""))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func fixedPost(_ post: PublicSchedule.FixedPost) -> [String] {
    var table = MarkdownTable([
      (words.dateHead, .left), (words.timeHead, .left), (words.agency, .left),
    ])
    for day in post.days {
      table.add([
        formats.weekdayAndDay(day.date),
        day.hours.map { formats.hoursInZone($0.open, $0.close) } ?? "",
        day.agencies.map(facts.agencyName).joined(separator: ", "),
      ])
    }
    return [
      "## " + publicWords.fixedPost(facts.placeName(post.site)), publicWords.fixedPostHours,
      table.text,
    ]
  }

  /// What residents should know of a visit besides.
  func remarks(_ visit: PublicSchedule.Visit) -> [String] {
    var remarks: [String] = []
    if !visit.lost.isEmpty {
      remarks.append(publicWords.without(visit.lost.map { district.services[$0].name }))
    }
    if !visit.nearby.isEmpty { remarks.append(publicWords.nearby(visit.nearby)) }
    return remarks
  }

  func requirements(_ service: Int) -> String {
    district.services[service].requirements ?? publicWords.nothingToBring
  }

  /// One row for each day of a post.
  private func scheduleCSV(_ schedule: PublicSchedule) -> String {
    let publicWords = publicWords
    var rows: [[Cell]] = [
      [
        publicWords.date, publicWords.weekday, words.area, words.venueHead, publicWords.opens,
        publicWords.closes, publicWords.zone, words.serviceKinds, words.agency, words.team,
        words.remarks, publicWords.latitude, publicWords.longitude, publicWords.visit,
      ].map(Cell.text)
    ]
    // The mark of lists in the district's own tables: names have commas and semicolons in them.
    func list(_ names: [String]) -> Cell { .text(names.joined(separator: " | ")) }
    func names(_ services: [Int]) -> Cell { list(services.map { district.services[$0].name }) }
    func place(_ site: Int?) -> [Cell] {
      guard let site else { return [.blank, .blank] }
      let point = district.sites[site].coordinates
      return [.number(point.latitude, decimals: 5), .number(point.longitude, decimals: 5)]
    }
    for visit in schedule.visits {
      for day in visit.days {
        rows.append(
          [
            .day(day.date), .text(formats.weekdayName(day.date)), .text(visit.name),
            .text(visit.venue), .time(day.open), .time(day.close), .text(formats.zone ?? ""),
            names(visit.services),
            list(visit.giving.map(facts.plainAgency)),
            .text(facts.plainTeam(visit.team)), .text(remarks(visit).joined(separator: "; ")),
          ] + place(visit.site) + [.code(visit.id)])
      }
    }
    for post in schedule.posts {
      let site = district.sites[post.site]
      for day in post.days {
        let present = Set(day.agencies.compactMap { facts.agencies[$0] })
        let services = district.services.indices.filter {
          present.contains(district.services[$0].agency)
            && (site.isOnline || !district.services[$0].needsNetwork)
        }
        rows.append(
          [
            .day(day.date), .text(formats.weekdayName(day.date)), .text(site.name),
            .text(site.venue ?? ""), .time(day.hours?.open), .time(day.hours?.close),
            .text(formats.zone ?? ""), names(services),
            list(day.agencies.map(facts.plainAgency)), .blank, .blank,
          ] + place(post.site) + [.blank])
      }
    }
    return csvStyle.text(rows)
  }
}
