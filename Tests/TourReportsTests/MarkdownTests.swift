// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourReports
import Touring

@Suite("Markdown")
struct MarkdownTests {
  @Test("Names of others show as they are written")
  func escaping() {
    #expect(Markdown.escaped("A|B") == "A\\|B")
    #expect(Markdown.escaped("a_b*c`d") == "a\\_b\\*c\\`d")
    #expect(Markdown.escaped("<script>") == "&lt;script&gt;")
    #expect(Markdown.escaped("[x](y) & #1") == "\\[x\\](y) &amp; \\#1")
    #expect(Markdown.escaped("a\nb\r\nc\td") == "a b c d")
    #expect(Markdown.escaped("Ma'arif (Kec.)") == "Ma'arif (Kec.)")
  }

  @Test("A narrow table is lined up, numbers to the right")
  func narrow() {
    var table = MarkdownTable([("Nama", .left), ("Hari", .right), ("M", .centre)])
    table.add(["Hulu", "2", "x"])
    table.add(["Tambak", "12", ""])
    #expect(
      table.text == """
        | Nama   | Hari | M   |
        | ------ | ---: | :-: |
        | Hulu   |    2 | x   |
        | Tambak |   12 |     |
        """)
  }

  @Test("A wide table is not")
  func wide() {
    var table = MarkdownTable([("A", .left), ("B", .right)])
    table.add([String(repeating: "x", count: 150), "1"])
    #expect(table.text.hasPrefix("| A | B |\n| --- | --: |\n| xxx"))
  }
}

@Suite("Clock zone")
struct ClockZoneTests {
  @Test(
    "A province keeps one clock",
    arguments: [
      ("16.02.05", "WIB"), ("62", "WIB"), ("63.01", "WITA"), ("51.08.01", "WITA"),
      ("81.01", "WIT"), ("94", "WIT"), ("99.01.01", nil), ("", nil), ("x", nil),
    ])
  func codes(code: String, zone: String?) { #expect(ClockZone.name(forCode: code) == zone) }

  @Test(
    "Without a code the longitude decides where it can",
    arguments: [
      (107.2, "WIB"), (115.0, nil), (120.0, "WITA"), (125.5, nil), (130.0, "WIT"), (10, nil),
    ] as [(Double, String?)])
  func longitudes(longitude: Double, zone: String?) {
    #expect(ClockZone.name(at: Coordinates(latitude: -2, longitude: longitude)) == zone)
  }
}
