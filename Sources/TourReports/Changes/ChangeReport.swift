// SPDX-License-Identifier: GPL-3.0-or-later

import TourChanges
import TourFolders
import Touring

/// The report of a re-plan's changes: what has changed and why, whom to tell, and which letters are to
/// be issued again. `changes.md` for people, `changes.csv` for their programs.
public struct ChangeReport: Sendable {
  private let changes: [CausedChange]
  private let attendances: [CausedAttendance]
  private let difference: PlanDifference
  private let services: [ServiceChange]
  private let letters: [LetterChange]
  private let district: District
  private let csvStyle: CSVStyle
  private let formats: Formats
  private let words: any ChangeWording
  private let causes: CauseWords

  public init(
    _ changes: [CausedChange], attendances: [CausedAttendance] = [], in difference: PlanDifference,
    letters: [LetterChange],
    for district: District, in language: Language, csvStyle: CSVStyle = .standard
  ) {
    self.changes = changes
    self.attendances = attendances
    self.difference = difference
    services = difference.serviceChanges
    self.letters = letters
    self.district = district
    self.csvStyle = csvStyle
    formats = Formats(language, for: district)
    words = language == .indonesian ? IndonesianChangeWording() : EnglishChangeWording()
    causes = CauseWords(district, formats, words)
  }

  public var files: [String: String] { ["changes.md": text, "changes.csv": table] }

  private func siteOfVisit(_ visit: String) -> String {
    difference.visits.first { $0.id == visit }.map { causes.site($0.site) } ?? visit
  }

  private func cause(_ causes: [ChangeCause]) -> String {
    causes.map { cause in
      let (text, file, row) = self.causes.phrase(cause, siteOfVisit: siteOfVisit)
      guard let file else { return Markdown.escaped(text) }
      let place = row.map { words.place(file, row: $0) } ?? file
      let remark = cause.isOfRemovedRow ? ", " + words.inOlderPlan : ""
      return Markdown.escaped(text) + " (`\(place)`\(remark))"
    }.joined(separator: "; ")
  }

  // MARK: Markdown

  /// `changes.md`.
  public var text: String {
    let summary = difference.new.summary
    var blocks = ["# " + words.title(Markdown.escaped(summary.district))]
    if let day = summary.asOf { blocks.append(words.from(formats.weekdayAndDay(day))) }
    if changes.isEmpty, attendances.isEmpty, services.isEmpty, letters.isEmpty {
      blocks.append(words.nothing)
      return blocks.joined(separator: "\n\n") + "\n"
    }
    blocks.append(
      words.summary(
        open: difference.visits.count - difference.count(.added), kept: difference.count(.kept),
        moved: difference.count(.moved), cancelled: difference.count(.cancelled),
        added: difference.count(.added), exchanged: difference.exchanged,
        teams: difference.withOtherTeam))
    if !attendances.isEmpty {
      blocks.append(words.posts(Set(attendances.map(\.attendance.date)).count))
    }
    blocks.append(
      words.worth(
        net: formats.rupiah(summary.netBenefit),
        before: formats.rupiah(difference.old.summary.netBenefit),
        cost: formats.rupiah(summary.changeCost ?? 0)))
    blocks += section(words.visitsTitle, visitTable)
    blocks += section(words.peopleTitle, peopleTable)
    blocks += section(words.servicesTitle, serviceTable)
    blocks += section(words.postsTitle, postTable)
    blocks += section(words.tellTitle, tellTable)
    blocks += section(words.lettersTitle, letterTable)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func section(_ title: String, _ table: MarkdownTable) -> [String] {
    table.isEmpty ? [] : ["## " + title, table.text]
  }

  private func days(_ visit: VisitRow?) -> String {
    guard let visit else { return "–" }
    return formats.weekdaysAndRange(visit.firstDate...max(visit.firstDate, visit.lastDate))
  }

  private func kind(_ visit: PlanDifference.Visit) -> String {
    if visit.kind == .kept, let old = visit.old, let new = visit.new, visit.hasOtherTeam {
      return words.otherTeam(
        Markdown.escaped(causes.team(old.team)), Markdown.escaped(causes.team(new.team)))
    }
    return words.kind(visit.kind)
  }

  private var visitTable: MarkdownTable {
    var table = MarkdownTable([
      (words.number, .right), (words.visit, .left), (words.site, .left), (words.before, .left),
      (words.after, .left), (words.change, .left), (words.cause, .left),
    ])
    let visits = changes.filter { $0.visit.kind != .kept || $0.visit.hasOtherTeam }
    for (position, change) in visits.enumerated() {
      table.add([
        formats.whole(position + 1), Markdown.escaped(change.visit.id),
        Markdown.escaped(causes.site(change.visit.site)), days(change.visit.old),
        days(change.visit.new), kind(change.visit), cause(change.causes),
      ])
    }
    return table
  }

  private func names(_ people: [String]) -> String {
    people.isEmpty
      ? "–" : people.map { Markdown.escaped(causes.person($0)) }.joined(separator: ", ")
  }

  private var peopleTable: MarkdownTable {
    var table = MarkdownTable([
      (words.visit, .left), (words.site, .left), (words.after, .left), (words.gone, .left),
      (words.joined, .left), (words.cause, .left),
    ])
    for change in changes
    where (change.visit.kind == .kept || change.visit.kind == .moved)
      && change.visit.exchanged > 0
    {
      table.add([
        Markdown.escaped(change.visit.id), Markdown.escaped(causes.site(change.visit.site)),
        days(change.visit.new), names(change.visit.gone), names(change.visit.joined),
        change.visit.kind == .kept ? cause(change.causes) : words.kind(.moved),
      ])
    }
    return table
  }

  private var serviceTable: MarkdownTable {
    var table = MarkdownTable([
      (words.visit, .left), (words.site, .left), (words.date, .left), (words.service, .left),
      (words.expected, .right),
    ])
    for change in services {
      table.add([
        Markdown.escaped(change.visit.id), Markdown.escaped(causes.site(change.visit.site)),
        days(change.visit.new), Markdown.escaped(causes.service(change.service)),
        "\(formats.whole(change.before)) → \(formats.whole(change.after))",
      ])
    }
    return table
  }

  private var postTable: MarkdownTable {
    var table = MarkdownTable([
      (words.date, .left), (words.site, .left), (words.gone, .left), (words.joined, .left),
      (words.cause, .left),
    ])
    for change in attendances {
      let day = change.attendance
      table.add([
        formats.weekdayAndDay(day.date), Markdown.escaped(causes.site(day.site)), names(day.gone),
        names(day.joined), cause(change.causes),
      ])
    }
    return table
  }

  /// Days at a fixed post on which somebody attends who was not to, or the other way round.
  private func postDays(of person: String) -> [String] {
    var counts: [String: Int] = [:]
    for change in attendances
    where (change.attendance.gone + change.attendance.joined).contains(person) {
      counts[change.attendance.site, default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map {
      words.daysAt(Markdown.escaped(causes.site($0.key)), count: $0.value)
    }
  }

  /// Who hears of what: those who receive a visit, people by agency, and teams.
  private var tellTable: MarkdownTable {
    var table = MarkdownTable([(words.whom, .left), (words.about, .left)])
    func about(_ visit: PlanDifference.Visit) -> String {
      let id = Markdown.escaped(visit.id)
      switch visit.kind {
      case .kept: return "\(id) (\(words.change.lowercased()): \(kind(visit)))"
      case .moved: return "\(id): \(days(visit.old)) → \(days(visit.new))"
      case .cancelled: return "\(id): \(words.kind(.cancelled)) (\(days(visit.old)))"
      case .added: return "\(id): \(words.kind(.added)) (\(days(visit.new)))"
      }
    }
    let visits = changes.map(\.visit)
    // A kept visit concerns those who receive it where their letter says something else.
    let received =
      visits.filter { $0.kind != .kept }.map { ($0.site, about($0)) }
      + renewed.map { ($0.site, words.newNotice(Markdown.escaped($0.id))) }
    var sites: [String] = []
    for (site, _) in received where !sites.contains(site) { sites.append(site) }
    for site in sites {
      table.add([
        words.receivers(of: Markdown.escaped(causes.site(site))),
        received.filter { $0.0 == site }.map(\.1).joined(separator: "; "),
      ])
    }
    for agency in district.agencies.indices {
      let people = district.staff.filter { $0.agency == agency }.map(\.id)
      let own = people.compactMap { person -> String? in
        let mine =
          visits.filter { concerns(person, $0) }.map { Markdown.escaped($0.id) }
          + postDays(of: person)
        return mine.isEmpty
          ? nil
          : Markdown.escaped(causes.person(person)) + " ("
            + mine.joined(separator: ", ") + ")"
      }
      if !own.isEmpty {
        table.add([
          Markdown.escaped(causes.agency(district.agencies[agency].id)),
          own.joined(separator: ", "),
        ])
      }
    }
    for team in district.teams {
      let own = visits.filter {
        ($0.kind != .kept || $0.hasOtherTeam) && [$0.old?.team, $0.new?.team].contains(team.id)
      }
      if !own.isEmpty {
        table.add([
          words.team(Markdown.escaped(team.name)),
          own.map { Markdown.escaped($0.id) }.joined(separator: ", "),
        ])
      }
    }
    return table
  }

  /// Kept visits whose letter to those who receive them is to be issued again.
  private var renewed: [PlanDifference.Visit] {
    difference.visits.filter { visit in
      visit.kind == .kept
        && letters.contains {
          $0.action == .reissue && $0.letter == .notice(visit: visit.id, site: visit.site)
        }
    }
  }

  /// Whether somebody's own duty is another one.
  private func concerns(_ person: String, _ visit: PlanDifference.Visit) -> Bool {
    if visit.gone.contains(person) || visit.joined.contains(person) { return true }
    guard visit.kind == .moved || visit.hasOtherTeam, let old = visit.old else { return false }
    return difference.oldCrews[old.trip]?.contains(person) ?? false
  }

  private func letter(_ letter: LetterChange.Letter) -> String {
    switch letter {
    case .assignment(let trip): words.assignment(trip)
    case .travelOrder(let trip, let agency): words.travelOrder(trip, agency: causes.agency(agency))
    case .notice(let visit, let site): words.notice(visit, site: causes.site(site))
    }
  }

  private var letterTable: MarkdownTable {
    var table = MarkdownTable([
      (words.number, .right), (words.letter, .left), (words.action, .left),
    ])
    for (position, change) in letters.enumerated() {
      table.add([
        formats.whole(position + 1), Markdown.escaped(letter(change.letter)),
        words.action(change.action),
      ])
    }
    return table
  }

  // MARK: CSV

  /// `changes.csv`: a row for each cause of each change, of visits and then of days at fixed posts.
  public var table: String {
    var rows: [[Cell]] = [
      [
        "change", "visit", "site", "old_first_date", "old_last_date", "old_team", "first_date",
        "last_date", "team", "gone", "joined", "cause", "cause_file", "cause_row",
      ].map(Cell.code)
    ]
    for change in changes {
      let visit = change.visit
      for cause in change.causes {
        let (text, file, row) = causes.phrase(cause, siteOfVisit: siteOfVisit)
        rows.append([
          .code(visit.kind.rawValue), .code(visit.id), .code(visit.site),
          visit.old.map { .day($0.firstDate) } ?? .blank,
          visit.old.map { .day($0.lastDate) } ?? .blank, .code(visit.old?.team ?? ""),
          visit.new.map { .day($0.firstDate) } ?? .blank,
          visit.new.map { .day($0.lastDate) } ?? .blank, .code(visit.new?.team ?? ""),
          .code(visit.gone.joined(separator: " ")), .code(visit.joined.joined(separator: " ")),
          .text(text), .code(file ?? ""), row.map(Cell.whole) ?? .blank,
        ])
      }
    }
    for change in attendances {
      let day = change.attendance
      for cause in change.causes {
        let (text, file, row) = causes.phrase(cause, siteOfVisit: siteOfVisit)
        rows.append([
          .code("attendance"), .blank, .code(day.site), .day(day.date), .day(day.date), .blank,
          .day(day.date), .day(day.date), .blank, .code(day.gone.joined(separator: " ")),
          .code(day.joined.joined(separator: " ")), .text(text), .code(file ?? ""),
          row.map(Cell.whole) ?? .blank,
        ])
      }
    }
    return csvStyle.text(rows)
  }
}
