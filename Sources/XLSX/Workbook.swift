// SPDX-License-Identifier: GPL-3.0-or-later

/// A spreadsheet workbook (`.xlsx`) as plain values.
///
/// ``data()`` writes it by the C library libxlsxwriter, where the program was built with it. The same
/// workbook gives the same bytes: nothing is read from the clock.
public struct Workbook: Hashable, Sendable {
  public var title: String
  /// Seconds since 1970 in UTC, shown as the time of making.
  public var created: Int
  public var sheets: [Sheet]

  public init(title: String, created: Int, sheets: [Sheet]) {
    self.title = title
    self.created = created
    self.sheets = sheets
  }
}

/// A sheet of a ``Workbook``: a table with its heads, printed on A4 on its side, as wide as a page.
public struct Sheet: Hashable, Sendable {
  /// At most 31 letters, none of `[]:*?/\`, and no other sheet's.
  public var name: String
  /// Printed above each page.
  public var title: String
  /// Widths in letters.
  public var widths: [Double]
  public var rows: [[SheetCell]]
  /// Rows from the top, and columns from the left, that stay while the rest is scrolled. The rows are
  /// printed on each page.
  public var headRows: Int
  public var headColumns: Int
  /// Rows that can be filtered by the last of the head rows; nil where none are.
  public var filteredRows: Int?

  public init(
    name: String, title: String, widths: [Double], rows: [[SheetCell]], headRows: Int = 1,
    headColumns: Int = 0, filteredRows: Int? = nil
  ) {
    self.name = name
    self.title = title
    self.widths = widths
    self.rows = rows
    self.headRows = headRows
    self.headColumns = headColumns
    self.filteredRows = filteredRows
  }

  /// How many lines the cells of a row need, words broken as a spreadsheet does: not every program
  /// that reads a workbook finds the height of a row by itself.
  func lines(of cells: [SheetCell]) -> Int {
    zip(cells, widths).map { cell, width in
      guard cell.style.wraps, case .text(let text) = cell.content else { return 1 }
      return Sheet.lines(of: text, in: max(1, Int(width) - (cell.style.isIndented ? 2 : 1)))
    }.max() ?? 1
  }

  private static func lines(of text: String, in width: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, paragraph in
      var (lines, used) = (1, 0)
      for word in paragraph.split(separator: " ") {
        if used > 0, used + 1 + word.count > width {
          lines += 1
          used = 0
        }
        lines += max(0, word.count - 1) / width
        used += (used > 0 ? 1 : 0) + min(word.count, width)
      }
      return sum + lines
    }
  }
}

/// A cell of a ``Sheet``.
public struct SheetCell: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case blank
    /// Words: never a formula, whatever they begin with.
    case text(String)
    /// A number; days count from the last of 1899, and hours are parts of a day.
    case number(Double)
    /// A formula, with what it comes to for readers that do not reckon.
    case formula(String, result: Double)
  }

  public struct Style: Hashable, Sendable {
    public enum Alignment: Hashable, Sendable { case natural, centre, right }

    /// A number format of spreadsheets.
    public var format: String
    public var isHead: Bool
    public var isBold: Bool
    public var wraps: Bool
    /// Whether text keeps a little off the figures before it.
    public var isIndented: Bool
    public var alignment: Alignment

    public init(
      format: String = "General", isHead: Bool = false, isBold: Bool = false, wraps: Bool = false,
      isIndented: Bool = false, alignment: Alignment = .natural
    ) {
      self.format = format
      self.isHead = isHead
      self.isBold = isBold
      self.wraps = wraps
      self.isIndented = isIndented
      self.alignment = alignment
    }
  }

  public var content: Content
  public var style: Style

  public init(_ content: Content, _ style: Style = Style()) {
    self.content = content
    self.style = style
  }
}

/// Why a workbook could not be made.
public enum WorkbookError: Error, Hashable, Sendable {
  /// The program was built without libxlsxwriter.
  case noLibrary
  /// What the library or the system could not do.
  case failed(reason: String)
}
