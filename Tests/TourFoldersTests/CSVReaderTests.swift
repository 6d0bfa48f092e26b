// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourFolders

@Suite struct CSVReaderTests {
  private func rows(_ text: String) -> [String] {
    var reader = CSVReader(Array(text.utf8))
    var rows: [String] = []
    while true {
      switch reader.next() {
      case .end: return rows
      case .row: rows.append("\(reader.line): " + reader.texts.joined(separator: "¦"))
      case .unterminatedQuote: rows.append("\(reader.line): unterminated")
      case .strayQuote: rows.append("\(reader.line): stray")
      }
    }
  }

  @Test(arguments: [
    ("", []), ("a", ["1: a"]), ("a,b\n", ["1: a¦b"]), ("a,b\r\nc,d", ["1: a¦b", "2: c¦d"]),
    ("a\rb\r", ["1: a", "2: b"]), ("\u{FEFF}a,b", ["1: a¦b"]), ("a,\n", ["1: a¦"]),
    (",a", ["1: ¦a"]), ("a\n\n\nb\n", ["1: a", "4: b"]), ("a\n , ,\nb", ["1: a", "3: b"]),
    (" a , b ", ["1: a¦b"]), ("\"a,b\",c", ["1: a,b¦c"]), ("\"a\"\"b\"", ["1: a\"b"]),
    (" \"a\" , b", ["1: a¦b"]), ("\"a\nb\",c\nd,e", ["1: a\nb¦c", "3: d¦e"]),
    ("\"a\r\nb\"\nc", ["1: a\r\nb", "3: c"]), ("\"\"\"\"", ["1: \""]), ("\"\",x", ["1: ¦x"]),
    ("a\n\"b", ["1: a", "2: unterminated"]), ("\"a\"x,b\nc,d", ["1: stray", "2: c¦d"]),
    ("a\"b,c\nd,e", ["1: stray", "2: d¦e"]), ("a;b\tc", ["1: a;b\tc"]), ("é,ü", ["1: é¦ü"]),
  ]) func `Rows are read by RFC 4180 with the line that each begins on`(
    text: String, expected: [String]
  ) {
    #expect(rows(text) == expected)
  }

  @Test func `What the writer writes the reader reads`() {
    let fields = ["", "a", "a,b", "\"", "a\nb", "c;d", "\t", " e ", "é", "x\"y\"", "\r"]
    var reader = CSVReader(Array(CSVWriter.text([["1"] + fields]).utf8))
    #expect(reader.next() == .row)
    #expect(reader.texts == ["1", "", "a", "a,b", "\"", "a\nb", "c;d", "", "e", "é", "x\"y\"", ""])
  }

  @Test func `Bytes that are no UTF-8 are found with their line`() {
    #expect(TextCheck.firstFault(in: Array("a\nè€𝄞\u{10FFFF}\n".utf8)) == nil)
    let broken: [[UInt8]] = [
      [0], [0x80], [0xC0, 0x80], [0xC2], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF, 0xFE],
    ]
    for bytes in broken {
      #expect(TextCheck.firstFault(in: Array("a\nb".utf8) + bytes + [10]) == 2, "\(bytes)")
    }
  }
}
