// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(CXLSXWriter)
  import CXLSXWriter
  import Foundation

  extension Workbook {
    /// Whether the program was built with libxlsxwriter.
    public static let canBeWritten = true

    /// The bytes of the file. Cost: O(cells), and a file in the system's temporary folder meanwhile.
    public func data() throws(WorkbookError) -> [UInt8] {
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("keliling-\(UUID().uuidString)")
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("workbook.xlsx")
        try WorkbookFile(file.path, in: folder.path).write(self)
        return [UInt8](try Data(contentsOf: file))
      } catch let error as WorkbookError {
        throw error
      } catch {
        throw .failed(reason: error.localizedDescription)
      }
    }
  }

  /// A workbook of the library while it is written.
  private final class WorkbookFile {
    private let book: UnsafeMutablePointer<lxw_workbook>
    /// One format of the library a style.
    private var formats: [SheetCell.Style: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ path: String, in folder: String) throws(WorkbookError) {
      let book = folder.withCString { folder in
        var options = lxw_workbook_options()
        options.tmpdir = UnsafeMutablePointer(mutating: folder)
        return workbook_new_opt(path, &options)
      }
      guard let book else { throw .failed(reason: "workbook_new_opt") }
      self.book = book
    }

    /// Writes all and closes the file.
    func write(_ workbook: Workbook) throws(WorkbookError) {
      do throws(WorkbookError) {
        try describe(workbook)
        for sheet in workbook.sheets { try add(sheet) }
      } catch {
        // Closing is what gives its memory back.
        workbook_close(book)
        throw error
      }
      try check(workbook_close(book))
    }

    private func describe(_ workbook: Workbook) throws(WorkbookError) {
      let title = strdup(WorkbookFile.harmless(workbook.title))
      defer { free(title) }
      var properties = lxw_doc_properties()
      properties.title = title
      // 0 would be the present.
      properties.created = max(1, workbook.created)
      try check(workbook_set_properties(book, &properties))
    }

    private func add(_ sheet: Sheet) throws(WorkbookError) {
      guard let page = workbook_add_worksheet(book, sheet.name) else {
        throw .failed(reason: "workbook_add_worksheet: \(sheet.name)")
      }
      for (column, width) in sheet.widths.enumerated() {
        try check(worksheet_set_column(page, UInt16(column), UInt16(column), width, nil))
      }
      for (row, cells) in sheet.rows.enumerated() {
        let lines = sheet.lines(of: cells)
        if lines > 1 {
          try check(
            worksheet_set_row(
              page, UInt32(row), min(400, Double(lines) * Double(LXW_DEF_ROW_HEIGHT)), nil))
        }
        for (column, cell) in cells.enumerated() {
          try write(cell, to: page, UInt32(row), UInt16(column))
        }
      }
      worksheet_freeze_panes(page, UInt32(sheet.headRows), UInt16(sheet.headColumns))
      if let count = sheet.filteredRows, count > 0, sheet.headRows > 0 {
        let head = sheet.headRows - 1
        try check(
          worksheet_autofilter(
            page, UInt32(head), 0, UInt32(head + count), UInt16(max(1, sheet.widths.count) - 1)))
      }
      try setPage(page, sheet)
    }

    /// A4 on its side, as wide as a page and as long as it needs.
    private func setPage(
      _ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet
    ) throws(WorkbookError) {
      worksheet_set_landscape(page)
      worksheet_set_paper(page, 9)
      worksheet_fit_to_pages(page, 1, 0)
      worksheet_set_margins(page, 0.5, 0.5, 0.7, 0.6)
      // The library takes 255 letters, and "&" begins an order.
      let title = String(WorkbookFile.harmless(sheet.title).prefix(120))
        .replacing("&", with: "&&")
      try check(worksheet_set_header(page, "&L\(title)&R&A"))
      try check(worksheet_set_footer(page, "&R&P/&N"))
      if sheet.headRows > 0 {
        try check(worksheet_repeat_rows(page, 0, UInt32(sheet.headRows - 1)))
      }
    }

    private func write(
      _ cell: SheetCell, to page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
      _ column: UInt16
    ) throws(WorkbookError) {
      let format = format(cell.style)
      switch cell.content {
      case .blank: try check(worksheet_write_blank(page, row, column, format))
      case .text(let text):
        try check(
          worksheet_write_string(page, row, column, WorkbookFile.harmless(text), format))
      case .number(let value) where value.isFinite:
        try check(worksheet_write_number(page, row, column, value, format))
      case .number: try check(worksheet_write_string(page, row, column, "–", format))
      case .formula(let formula, let result):
        try check(worksheet_write_formula_num(page, row, column, formula, format, result))
      }
    }

    private func format(_ style: SheetCell.Style) -> UnsafeMutablePointer<lxw_format>? {
      if let known = formats[style] { return known }
      guard let format = workbook_add_format(book) else { return nil }
      format_set_num_format(format, style.format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      switch style.alignment {
      case .natural: break
      case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      }
      if style.wraps { format_set_text_wrap(format) }
      if style.isIndented { format_set_indent(format, 1) }
      if style.isHead || style.isBold { format_set_bold(format) }
      if style.isHead {
        format_set_bg_color(format, 0xDDE4EA)
        format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      }
      formats[style] = format
      return format
    }

    private func check(_ code: lxw_error) throws(WorkbookError) {
      if code == LXW_NO_ERROR { return }
      throw .failed(reason: String(cString: lxw_strerror(code)))
    }

    /// Letters that a cell may have.
    private static let mostLetters = 32_000

    /// Text without what may stand in no XML, as long as a cell takes.
    private static func harmless(_ text: String) -> String {
      var result = ""
      for scalar in text.unicodeScalars.prefix(mostLetters) {
        switch scalar {
        case "\n": result.unicodeScalars.append(scalar)
        case "\t", "\r": result += " "
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result
    }
  }
#else
  extension Workbook {
    /// Whether the program was built with libxlsxwriter.
    public static let canBeWritten = false

    /// The program was built without the library that writes the file.
    public func data() throws(WorkbookError) -> [UInt8] { throw .noLibrary }
  }
#endif
