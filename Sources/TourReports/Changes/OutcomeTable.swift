// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Plans of many questions side by side, a line each: what scenarios, stress tests and the frontier of
/// changes answer with.
public struct OutcomeTable: Sendable {
  /// A plan under its name; nil where there is none.
  public struct Row: Sendable {
    public var name: String
    public var plan: PlanTables?
    /// Further cells, before the figures.
    public var notes: [String]

    public init(name: String, plan: PlanTables?, notes: [String] = []) {
      self.name = name
      self.plan = plan
      self.notes = notes
    }
  }

  private let rows: [Row]
  private let noteHeads: [String]
  private let base: Double?
  private let words: any OutcomeWording
  private let formats: Formats
  private let head: String

  /// - Parameters:
  ///   - head: what the names are.
  ///   - noteHeads: heads of the notes, as many as each row has.
  ///   - base: what each plan's value is held against, in Rp; nil where nothing is.
  public init(
    _ rows: [Row], head: String, noteHeads: [String] = [], base: Double?, in language: Language
  ) {
    self.rows = rows
    self.head = head
    self.noteHeads = noteHeads
    self.base = base
    words = language == .indonesian ? IndonesianOutcomeWording() : EnglishOutcomeWording()
    formats = Formats(language)
  }

  private var heads: [String] {
    [head] + noteHeads + [words.netBenefit]
      + (base == nil ? [] : [words.difference])
      + [
        words.gap, words.services, words.cost, words.visits, words.promisesMissing,
      ]
  }

  private func cells(_ row: Row) -> [String] {
    guard let plan = row.plan else {
      return [row.name] + row.notes + [words.noPlan]
        + [String](repeating: "–", count: heads.count - 2 - row.notes.count)
    }
    let summary = plan.summary
    var cells = [row.name] + row.notes + [formats.whole(summary.netBenefit)]
    if let base {
      let difference = summary.value - base
      cells.append((difference > 0.5 ? "+" : "") + formats.whole(difference))
    }
    return cells + [
      summary.gap.map(formats.percent) ?? "–",
      formats.whole(plan.service.reduce(0) { $0 + $1.people }),
      formats.whole(summary.parts.tripCosts + summary.parts.crewCosts),
      formats.whole(plan.visits.count),
      formats.whole(summary.shortfalls.reduce(0) { $0 + $1.missing }),
    ]
  }

  /// The table for a terminal.
  public var text: String {
    let all = [heads] + rows.map(cells)
    let widths = heads.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + blanks : blanks + row[column]
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// The table as Markdown.
  public var markdown: String {
    var table = MarkdownTable(
      heads.enumerated().map { ($1, $0 == 0 ? .left : .right) })
    for row in rows {
      var cells = cells(row)
      cells[0] = Markdown.escaped(cells[0])
      table.add(cells)
    }
    return table.text + "\n"
  }
}
