// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import TourChanges
import TourFolders
import TourReports
import Touring

/// `keliling compare`: two plans side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: """
      Membandingkan dua rencana: angka, kunjungan, petugas. / Compares two plans: figures, visits, \
      people.
      """)

  /// How the comparison is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case markdown
  }

  @Argument(help: ArgumentHelp("Folder kabupaten. / The district folder.", valueName: "district"))
  var district: String

  @Argument(help: ArgumentHelp("Rencana pertama. / The first plan.", valueName: "plan"))
  var first: String

  @Argument(help: ArgumentHelp("Rencana kedua. / The second plan.", valueName: "plan"))
  var second: String

  @Option(help: "Bentuk jawaban. / Form of the answer.")
  var format: Format?

  @OptionGroup(title: "Output")
  var talk: TalkOptions

  func run() throws {
    try talk.check(format)
    let one = try PlanStore.read(first, language: talk.language)
    let other = try PlanStore.read(second, language: talk.language)
    let input = try DistrictInput(
      district, horizon: other.summary.horizon, language: talk.language, isQuiet: true)
    try PlanStore.check(one, at: first, isOf: input)
    try PlanStore.check(other, at: second, isOf: input)
    let comparison = PlanComparison(one, other, for: input.district, in: input.language)
    switch format ?? (talk.json ? .json : .text) {
    case .text: Console.out(comparison.text)
    case .markdown: Console.out(comparison.markdown, terminator: "")
    case .json: Console.out(JSONOutput.text(ComparisonAnswer(comparison)))
    }
  }
}

/// What `keliling compare --json` answers.
struct ComparisonAnswer: Encodable {
  struct Figure: Encodable {
    var first: Double
    var second: Double
  }
  struct Visit: Encodable {
    var change: String
    var site: String
    var first: Stay?
    var second: Stay?
    var gone: [String]
    var joined: [String]
  }
  /// A day at a fixed post.
  struct Attendance: Encodable {
    var date: String
    var site: String
    var gone: [String]
    var joined: [String]
  }
  struct Stay: Encodable {
    var visit: String
    var team: String
    var firstDate: String
    var lastDate: String

    init(_ row: VisitRow) {
      visit = row.visit
      team = row.team
      firstDate = row.firstDate.description
      lastDate = row.lastDate.description
    }
  }

  var figures: [String: Figure]
  var kept: Int
  var moved: Int
  var cancelled: Int
  var added: Int
  /// Those that differ.
  var visits: [Visit]
  /// Days at fixed posts on which others attend.
  var attendances: [Attendance]

  init(_ comparison: PlanComparison) {
    figures = Dictionary(
      comparison.figures.map { ($0.key, Figure(first: $0.first, second: $0.second)) },
      uniquingKeysWith: { first, _ in first })
    let difference = comparison.difference
    kept = difference.count(.kept)
    moved = difference.count(.moved)
    cancelled = difference.count(.cancelled)
    added = difference.count(.added)
    visits = difference.changed.map {
      Visit(
        change: $0.kind.rawValue, site: $0.site, first: $0.old.map(Stay.init),
        second: $0.new.map(Stay.init), gone: $0.gone, joined: $0.joined)
    }
    attendances = difference.attendances.map {
      Attendance(date: $0.date.description, site: $0.site, gone: $0.gone, joined: $0.joined)
    }
  }
}
