// SPDX-License-Identifier: GPL-3.0-or-later

/// What Markdown needs: text of others made harmless, and tables.
package enum Markdown {
  /// Text that came from a table of the district, so that it shows as written: marks are escaped,
  /// line breaks become blanks.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "$":
        result += "\\\(character)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case _ where character.isNewline || character == "\t": result += " "
      default: result.append(character)
      }
    }
    return result
  }

  /// What Markdown of ours says, without its marks.
  package static func plain(_ markdown: String) -> String {
    var result = ""
    var isEscaped = false
    for character in markdown {
      if isEscaped || !"\\*`".contains(character) { result.append(character) }
      isEscaped = character == "\\" && !isEscaped
    }
    return result.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }

  package static func bold(_ text: String) -> String { text.isEmpty ? "" : "**\(text)**" }

  package static func bullets(_ items: [String]) -> String {
    items.map { "- \($0)" }.joined(separator: "\n")
  }
}

/// A table in Markdown, columns lined up where that fits a screen.
package struct MarkdownTable {
  package enum Alignment {
    case left
    case right
    case centre
  }

  private let heads: [String]
  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// Cells and heads are Markdown: text of others has to be escaped before.
  package init(_ columns: [(head: String, alignment: Alignment)]) {
    heads = columns.map(\.head)
    alignments = columns.map(\.alignment)
  }

  package var isEmpty: Bool { rows.isEmpty }

  /// - Precondition: as many cells as columns.
  package mutating func add(_ cells: [String]) {
    precondition(cells.count == heads.count, "A row needs \(heads.count) cells.")
    rows.append(cells)
  }

  /// The widest line that is still lined up.
  private static let widest = 140

  package var text: String {
    let widths = heads.indices.map { column in
      max(3, ([heads] + rows).map { $0[column].count }.max() ?? 0)
    }
    let lined = widths.reduce(1) { $0 + $1 + 3 } <= MarkdownTable.widest
    func line(_ cells: [String]) -> String {
      "| "
        + cells.indices.map { lined ? padded(cells[$0], widths[$0], alignments[$0]) : cells[$0] }
        .joined(separator: " | ") + " |"
    }
    let rule = alignments.indices.map { column in
      let dashes = String(repeating: "-", count: (lined ? widths[column] : 3) - 1)
      switch alignments[column] {
      case .left: return dashes + "-"
      case .right: return dashes + ":"
      case .centre: return ":" + dashes.dropFirst() + ":"
      }
    }
    return ([line(heads), "| " + rule.joined(separator: " | ") + " |"] + rows.map(line))
      .joined(separator: "\n")
  }

  private func padded(_ cell: String, _ width: Int, _ alignment: Alignment) -> String {
    let blanks = String(repeating: " ", count: max(0, width - cell.count))
    return alignment == .right ? blanks + cell : cell + blanks
  }
}
