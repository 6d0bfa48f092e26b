// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourFolders

@Suite struct CellFinderTests {
  private func place(_ text: String, row: Int, column: String) -> [Int]? {
    CellFinder(Array(text.utf8), rows: [row]).place(row: row, column: column)
      .map { [$0.line, $0.column, $0.endLine, $0.endColumn] }
  }

  @Test func `A cell is found by the line of its row and the name of its column`() {
    #expect(place("a,b\n1,22\n", row: 2, column: "b") == [2, 3, 2, 5])
    #expect(place("a,b\n1,22\n", row: 1, column: "b") == [1, 3, 1, 4])
    #expect(place("a,b\n1,22\n", row: 2, column: "c") == nil)
    #expect(place("a,b\n1,22\n", row: 3, column: "b") == nil)
    #expect(place("a,b\n1\n", row: 2, column: "b") == nil)
  }

  @Test func `A blank cell has a place without length`() {
    #expect(place("a,b,c\n1,,3\n", row: 2, column: "b") == [2, 3, 2, 3])
  }

  @Test func `Quotes, other separators, marks and line ends are no trouble`() {
    #expect(place("a;b\r\n\"x;y\";22\r\n", row: 2, column: "b") == [2, 7, 2, 9])
    #expect(place("\u{FEFF}a\tb\n1\t22\n", row: 2, column: "b") == [2, 3, 2, 5])
    #expect(place("a,b\n\n\n1,22\n", row: 4, column: "b") == [4, 3, 4, 5])
  }

  @Test func `Columns count letters, not bytes`() {
    #expect(place("a,b\né😀,22\n", row: 2, column: "b") == [2, 4, 2, 6])
  }

  @Test func `A cell behind a line break in quotes stands on a later line than its row`() {
    let text = "a,b,c\n\"one\ntwo\",x,3\n4,5,6\n"
    #expect(place(text, row: 2, column: "a") == [2, 2, 3, 4])
    #expect(place(text, row: 2, column: "b") == [3, 6, 3, 7])
    #expect(place(text, row: 4, column: "c") == [4, 5, 4, 6])
  }

  @Test func `What is broken has no place and does no harm`() {
    #expect(place("", row: 1, column: "a") == nil)
    #expect(place("a,b\n\"never closed", row: 2, column: "a") == nil)
    #expect(CellFinder([0xFF, 0x00, 0x22], rows: [1, 2]).place(row: 2, column: "a") == nil)
  }
}
