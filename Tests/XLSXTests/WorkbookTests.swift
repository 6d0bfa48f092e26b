// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import XLSX

@Suite("Workbooks")
struct WorkbookTests {
  static let unzip = "/usr/bin/unzip"

  private let workbook = Workbook(
    title: "Rencana", created: 1_798_761_600,
    sheets: [
      Sheet(
        name: "Satu", title: "A & B", widths: [10, 10],
        rows: [
          [SheetCell(.text("Kepala"), SheetCell.Style(isHead: true)), SheetCell(.text("Nilai"))],
          [
            SheetCell(.text("=1+1")), SheetCell(.number(46_391), SheetCell.Style(format: "d mmmm")),
          ],
          [SheetCell(.text("@b\u{0}\u{FFFE}<")), SheetCell(.formula("=B2*2", result: 92_782))],
        ], filteredRows: 2)
    ])

  @Test("Without the library it is said so, with it the file is a zip archive")
  func library() throws {
    if Workbook.canBeWritten {
      #expect(try workbook.data().starts(with: Array("PK".utf8)))
    } else {
      #expect(throws: WorkbookError.noLibrary) { try workbook.data() }
    }
  }

  @Test("The same workbook gives the same bytes", .enabled(if: Workbook.canBeWritten))
  func timeless() throws {
    let first = try workbook.data()
    Thread.sleep(forTimeInterval: 1.1)
    #expect(try workbook.data() == first)
  }

  @Test(
    "A name that no sheet may have is a failure and no crash", .enabled(if: Workbook.canBeWritten))
  func badName() {
    var bad = workbook
    bad.sheets[0].name = "a/b"
    #expect(throws: WorkbookError.failed(reason: "workbook_add_worksheet: a/b")) {
      try bad.data()
    }
  }

  @Test(
    "Text stays text, numbers numbers, and what no XML may hold is left out",
    .enabled(
      if: Workbook.canBeWritten && FileManager.default.isExecutableFile(atPath: unzip)))
  func cells() throws {
    let sheet = try part("xl/worksheets/sheet1.xml")
    let strings = try part("xl/sharedStrings.xml")
    #expect(strings.contains("<t>=1+1</t>"))
    #expect(strings.contains("<t>@b&lt;</t>"))
    #expect(sheet.contains("<v>46391</v>"))
    #expect(sheet.contains("<f>B2*2</f><v>92782</v>"))
    #expect(sheet.contains("<autoFilter ref=\"A1:B3\"/>"))
    #expect(sheet.contains("paperSize=\"9\""))
    #expect(sheet.contains("orientation=\"landscape\""))
    #expect(sheet.contains("A &amp;&amp; B"))
    #expect(try part("docProps/core.xml").contains("2027-01-01T00:00:00Z"))
  }

  /// A file of the archive.
  private func part(_ name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("keliling-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.xlsx")
    try Data(try workbook.data()).write(to: file)
    let process = Process()
    let out = Pipe()
    process.executableURL = URL(fileURLWithPath: WorkbookTests.unzip)
    process.arguments = ["-p", file.path, name]
    process.standardOutput = out
    try process.run()
    let data = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
