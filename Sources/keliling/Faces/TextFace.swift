// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// A check for people: grouped by file, each cell shown in its row, the counts at the end.
struct TextFace {
  let report: CheckReport

  /// So many letters of a row are shown around the cell.
  private static let widest = 72

  var text: String {
    let words = FaceWords(language: report.language)
    var lines: [String] = []
    if !report.failures.isEmpty {
      lines.append(words.couldNotRead)
      for failure in report.failures { lines += block(failure, words) }
      lines.append("")
    }
    var order: [String] = []
    var groups: [String: [LocatedFinding]] = [:]
    for finding in report.findings {
      let key = finding.path ?? ""
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    for key in order {
      let group = groups[key] ?? []
      let errors = group.count { $0.finding.severity == .error }
      let warnings = group.count { $0.finding.severity == .warning }
      var counts: [String] = []
      if errors > 0 { counts.append(words.errors(errors)) }
      if warnings > 0 { counts.append(words.warnings(warnings)) }
      let notes = group.count - errors - warnings
      if notes > 0 { counts.append(words.notes(notes)) }
      lines.append((key.isEmpty ? words.noFile : key) + ": " + counts.joined(separator: ", "))
      lines += report.isOfAnother ? digest(group, words) : group.flatMap { block($0, words) }
      lines.append("")
    }
    lines.append(words.closing(report))
    return lines.joined(separator: "\n") + "\n"
  }

  /// The first finding of each code, and how many more there are.
  private func digest(_ group: [LocatedFinding], _ words: FaceWords) -> [String] {
    var left = Dictionary(grouping: group, by: \.finding.code).mapValues(\.count)
    return group.flatMap { finding -> [String] in
      guard let count = left.removeValue(forKey: finding.finding.code) else { return [] }
      return block(finding, words)
        + (count > 1 ? ["    " + words.more(count - 1, of: finding.finding.code)] : [])
    }
  }

  /// The sentence, the row with the cell pointed at, what was expected and what to do.
  private func block(_ located: LocatedFinding, _ words: FaceWords) -> [String] {
    let finding = located.finding
    var lines = FindingsOutput.lines(finding, in: report.language).map { "  " + $0 }
    let shown = excerpt(located)
    if !shown.isEmpty {
      lines.insert(contentsOf: shown, at: 1)
    } else if let value = finding.value, !value.isEmpty, !finding.message.contains(value) {
      lines.insert("      " + words.value + plain(value), at: 1)
    }
    return lines
  }

  /// The row as it is written, and marks below the cell; the row alone where no cell of it is meant.
  private func excerpt(_ located: LocatedFinding) -> [String] {
    // A row of a file that is no text says nothing.
    guard let row = located.row, !row.text.contains("\u{FFFD}") else { return [] }
    guard let place = located.place else {
      let text = plain(row.text)
      let isLong = text.unicodeScalars.count > TextFace.widest
      return ["      \(row.line) | " + (isLong ? text.prefix(TextFace.widest) + "…" : text)]
    }
    guard place.line == row.line else { return [] }
    let letters = Array(plain(row.text).unicodeScalars)
    let start = min(place.column - 1, letters.count)
    let end = place.endLine == place.line ? min(place.endColumn - 1, letters.count) : letters.count
    let from = max(0, min(start - TextFace.widest / 3, letters.count - TextFace.widest))
    let to = min(letters.count, from + TextFace.widest)
    guard start <= to else { return [] }
    func string(_ range: Range<Int>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: letters[range])
      return String(text)
    }
    let head = from > 0 ? "…" : ""
    let margin = String(row.line)
    let blank = String(repeating: " ", count: margin.count)
    let before = head + string(from..<start)
    let cell = string(start..<max(start, min(end, to)))
    return [
      "      \(margin) | \(head)\(string(from..<to))\(to < letters.count ? "…" : "")",
      "      \(blank) | " + String(repeating: " ", count: before.count)
        + String(repeating: "^", count: max(1, cell.count)),
    ]
  }

  /// `text` without what would move the cursor of a terminal.
  private func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
