// SPDX-License-Identifier: GPL-3.0-or-later

import TourChanges
import Touring

/// Two plans side by side: figures, visits and people that differ, those at fixed posts too.
public struct PlanComparison: Sendable {
  /// A figure of both plans.
  public struct Figure: Hashable, Sendable {
    /// Its name in JSON.
    public var key: String
    public var label: String
    public var first: Double
    public var second: Double
    var decimals: Int
  }

  public let figures: [Figure]
  public let difference: PlanDifference
  private let formats: Formats
  private let words: any ChangeWording
  private let causes: CauseWords

  /// - Parameter district: names of sites and people; rows that it does not know keep their ids.
  public init(
    _ first: PlanTables, _ second: PlanTables, for district: District, in language: Language
  ) {
    difference = PlanDifference(from: first, to: second)
    formats = Formats(language, for: district)
    let words: any ChangeWording =
      language == .indonesian ? IndonesianChangeWording() : EnglishChangeWording()
    self.words = words
    causes = CauseWords(district, formats, words)
    func figure(
      _ key: String, _ label: String, _ decimals: Int = 0, _ value: (PlanTables) -> Double
    ) -> Figure {
      Figure(
        key: key, label: label, first: value(first), second: value(second), decimals: decimals)
    }
    figures = [
      figure("net_benefit", words.netBenefit) { $0.summary.netBenefit },
      figure("change_cost", words.changeCost) { $0.summary.changeCost ?? 0 },
      figure("bound", words.bound) { $0.summary.bound },
      figure("people", words.people) { $0.service.reduce(0) { $0 + $1.people } },
      figure("km", words.km) { $0.summary.saved.km },
      figure("hours", words.savedHours) { $0.summary.saved.hours },
      figure("cost", words.cost) { $0.summary.parts.tripCosts + $0.summary.parts.crewCosts },
      figure("trips", words.trips) { Double($0.trips.count) },
      figure("visits", words.visits) { Double($0.visits.count) },
      figure("shortfalls", words.shortfalls) {
        Double($0.summary.shortfalls.reduce(0) { $0 + $1.missing })
      },
      figure("person_days", words.personDays) { Double($0.roster.count) },
    ].filter {
      // Said of re-plans alone, whose bound is for what is left when it is paid.
      $0.key != "change_cost" || $0.first != 0 || $0.second != 0
    }
  }

  private func cells(_ figure: Figure) -> [String] {
    let gap = figure.second - figure.first
    let sign = gap >= 0.5 ? "+" : gap <= -0.5 ? "−" : ""
    return [
      figure.label, formats.whole(figure.first), formats.whole(figure.second),
      sign + formats.whole(abs(gap)),
    ]
  }

  private func days(_ visit: VisitRow?) -> String {
    guard let visit else { return "–" }
    return formats.range(visit.firstDate...max(visit.firstDate, visit.lastDate))
  }

  private func people(_ people: [String]) -> String {
    people.isEmpty ? "–" : people.map(causes.person).joined(separator: ", ")
  }

  private var heads: [String] {
    [words.site, words.first, words.second, words.change, words.gone, words.joined]
  }

  private var isSame: Bool { difference.changed.isEmpty && difference.attendances.isEmpty }

  /// Of a day at a fixed post that differs: its date, the post, and who attends in one plan alone.
  private func cells(_ day: PlanDifference.Attendance) -> [String] {
    [
      formats.weekdayAndDay(day.date), causes.site(day.site), people(day.gone), people(day.joined),
    ]
  }

  /// Of a visit that differs: site, days in either plan, what it is, and who goes in one of them
  /// alone.
  private func cells(_ visit: PlanDifference.Visit) -> [String] {
    let change: String
    if visit.kind == .kept, let old = visit.old, let new = visit.new, visit.hasOtherTeam {
      change = words.otherTeam(causes.team(old.team), causes.team(new.team))
    } else {
      change = words.kind(visit.kind)
    }
    // Whole crews of visits that only one plan has say nothing about people.
    let isPaired = visit.kind == .kept || visit.kind == .moved
    return [
      causes.site(visit.site), days(visit.old), days(visit.new), change,
      isPaired ? people(visit.gone) : "–", isPaired ? people(visit.joined) : "–",
    ]
  }

  /// The comparison for a terminal: names stand below their visit or day, since crews are far wider
  /// than a terminal.
  public var text: String {
    var lines = PlanComparison.columns(
      [["", words.first, words.second, words.difference]] + figures.map(cells), right: 1...3)
    lines.append("")
    if isSame { lines.append(words.same) }
    if !difference.changed.isEmpty {
      lines += listed(Array(heads.prefix(4)), difference.changed.map(cells))
    }
    if !difference.attendances.isEmpty {
      if !difference.changed.isEmpty { lines.append("") }
      lines.append(words.postsTitle)
      lines += listed([words.date, words.site], difference.attendances.map(cells))
    }
    return lines.joined(separator: "\n")
  }

  /// Rows in columns under `heads`, the last two cells of each, who is gone and who has joined, below
  /// it where somebody is.
  private func listed(_ heads: [String], _ rows: [[String]]) -> [String] {
    let table = PlanComparison.columns([heads] + rows.map { Array($0.dropLast(2)) }, right: nil)
    return [table[0]]
      + zip(table.dropFirst(), rows).flatMap { line, row in
        [line]
          + zip([words.gone, words.joined], row.suffix(2)).filter { $0.1 != "–" }
          .map { "    \($0.0): \($0.1)" }
      }
  }

  /// Rows as lines of columns.
  private static func columns(_ rows: [[String]], right: ClosedRange<Int>?) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      var line = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return right?.contains(column) ?? false ? blanks + row[column] : row[column] + blanks
      }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The comparison as Markdown.
  public var markdown: String {
    var table = MarkdownTable([
      (words.figure, .left), (words.first, .right), (words.second, .right),
      (words.difference, .right),
    ])
    for figure in figures { table.add(cells(figure)) }
    var blocks = [
      "# " + words.comparison(Markdown.escaped(difference.new.summary.district)), table.text,
    ]
    if isSame { blocks.append(words.same) }
    var visits = MarkdownTable(heads.map { ($0, .left) })
    for visit in difference.changed { visits.add(cells(visit).map(Markdown.escaped)) }
    if !visits.isEmpty { blocks += ["## " + words.visitsTitle, visits.text] }
    var posts = MarkdownTable(
      [words.date, words.site, words.gone, words.joined].map { ($0, .left) })
    for day in difference.attendances { posts.add(cells(day).map(Markdown.escaped)) }
    if !posts.isEmpty { blocks += ["## " + words.postsTitle, posts.text] }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
