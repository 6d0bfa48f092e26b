// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import TourFolders
import Touring

@Suite struct DistrictFolderTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  @Test func `A folder with every table gives the district that it describes`() throws {
    let reading = DistrictFolder.read(SmallDistrict.with([:]))
    #expect(reading.findings(in: .english) == [])
    #expect(!reading.failed)
    let d = try #require(reading.district().district)
    #expect(d.settings.name == "Kabupaten Kecil")
    #expect(d.settings.budget == 250_000_000.5)
    #expect(d.settings.minGapDays == 14)
    #expect(d.horizon == (try day(2027, 1, 4))...(try day(2027, 3, 31)))
    #expect(d.sites.map(\.id) == ["KAB", "K01", "K02", "MPP"])
    #expect(d.office == 0)
    #expect(d.sites[1].name == "Kecamatan \"Satu\", hulu")
    #expect(d.sites[1].bonus == 1500.5)
    #expect(d.sites.map(\.minVisits) == [0, 1, 1, 1])
    #expect(d.sites.map(\.maxVisits) == [nil, 4, nil, nil])
    #expect(d.sites.map(\.isFixed) == [false, false, false, true])
    #expect(d.sites.map(\.isOnline) == [true, true, false, true])
    #expect(d.otherPlaces.map(\.access) == [.river])
    #expect(d.agencies.map(\.perDiem) == [150_000, 0])
    #expect(d.agencies.map(\.lodging) == [250_000, 250_000])
    #expect(d.agencies.map(\.kits) == [2, nil])
    #expect(d.services.map(\.weight) == [1.25, 1])
    #expect(d.staff.map(\.maxPostDays) == [30, nil, nil])
    #expect(d.staff[0].leave.map(\.reason) == ["cuti"])
    #expect(d.teams[0].modes == ["road", "river"])
    #expect(d.teams[0].weekdays == [1, 2, 3, 4])
    #expect(d.travelRows.map(\.minutes) == [75, nil])
    #expect(d.catchment.map(\.minutes) == [25])
    #expect(d.catchment.map(\.place) == [4])
    #expect(d.demand == [[0, 0], [420.5, 0], [0, 0], [0, 0], [0, 65]])
    #expect(d.closures.map(\.site) == [nil])
    #expect(d.calendar.hours(on: try day(2027, 1, 8)).breakMinutes == 15)
    #expect(reading.letters.map(\.signatory) == ["Ahmad"])
    #expect(reading.digests["demand.csv"]?.count == 7 + 64)
  }

  @Test func `What spreadsheets do that is harmless gives the same district`() {
    let expected = content(DistrictFolder.read(SmallDistrict.with([:])).district().district)
    #expect(!expected.isEmpty)
    for (name, change) in Spreadsheet.habits {
      var files: [String: [UInt8]] = [:]
      for (file, text) in SmallDistrict.files { files[file] = change(text) }
      let reading = DistrictFolder.read(files)
      let errors = reading.findings(in: .english).filter { $0.severity == .error }
      #expect(errors == [], "\(name)")
      #expect(content(reading.district().district) == expected, "\(name)")
    }
  }

  @Test func `The horizon of the command line stands before that of the settings`() throws {
    let reading = DistrictFolder.read(SmallDistrict.with([:]))
    let other = (try day(2027, 4, 1))...(try day(2027, 6, 30))
    let (district, notices) = reading.district(horizon: other)
    #expect(district?.horizon == other)
    // The pinned visit lies outside it and is left out.
    #expect(district?.pins == [])
    #expect(notices.findings(in: .english).map(\.code) == ["D_PIN_OUTSIDE"])
  }

  @Test func `Pins before the first day that a re-plan can change are noted`() throws {
    let reading = DistrictFolder.read(SmallDistrict.with([:]))
    let found = reading.district(asOf: try day(2027, 1, 13)).notices
    #expect(found.findings(in: .english).map(\.code) == ["D_PIN_OUTSIDE"])
    #expect(
      found.findings(in: .english).map(\.message)
        == ["the pinned visit on 2027-01-12 is before 2027-01-13 and is ignored"])
    #expect(
      found.findings(in: .indonesian).map(\.message)
        == ["kunjungan pasti pada 2027-01-12 mendahului 2027-01-13 dan tidak dibaca"])
    #expect(reading.district(asOf: try day(2027, 1, 12)).notices.count(.warning) == 0)
  }

  @Test func `A file that no table is warned of, save what says where the folder is from`() throws {
    let scratch = try Scratch()
    for (file, text) in SmallDistrict.files { try scratch.write(text, to: file) }
    for name in ["README.md", "sources.md", "notes.md"] { try scratch.write("x", to: name) }
    #expect(
      DistrictFolder.read(at: scratch.path).findings(in: .english).map {
        "\($0.code) \($0.file ?? "")"
      }
        == ["D_UNKNOWN_FILE notes.md"])
  }

  @Test func `Without any horizon there is no district and a notice says what to give`() {
    let files = SmallDistrict.replacing(
      "horizon_to,2027-03-31", by: "horizon_to,", in: "settings.csv")
    let (district, notices) = DistrictFolder.read(files).district()
    #expect(district == nil)
    #expect(notices.findings(in: .english).map(\.code) == ["D_HORIZON"])
  }

  @Test func `A horizon of more than two years is refused`() throws {
    let reading = DistrictFolder.read(SmallDistrict.with([:]))
    let from = try day(2027, 1, 1)
    #expect(reading.district(horizon: from...from.advanced(by: 731)).district == nil)
    #expect(reading.district(horizon: from...from.advanced(by: 730)).district != nil)
    let endless = from...(try day(9999, 12, 31))
    #expect(
      reading.district(horizon: endless).notices.findings(in: .english).first?.message
        == "a horizon of 2912078 days is too long")
  }

  @Test func `Settings of the command line stand before those of the file`() {
    let files = SmallDistrict.with([:])
    let reading = DistrictFolder.read(
      files, set: ["min_visits": "2", "max_stay": "4", "office": "K01"])
    let district = reading.district().district
    #expect(district?.sites.map(\.minVisits) == [0, 1, 2, 2])
    #expect(district?.sites[0].maxStay == 4)
    #expect(district?.office == 1)
    let broken = DistrictFolder.read(files, set: ["min_visit": "2", "open": "25:00"])
    #expect(
      broken.findings(in: .english).map(\.message) == [
        "unknown setting: `min_visit`", "`open` can't be read: `25:00`",
      ])
    #expect(broken.findings(in: .english).map(\.file) == ["--set", "--set"])
  }

  @Test func `A folder that is not there is a failure and no finding about data`() {
    let reading = DistrictFolder.read(at: "/nowhere/at all")
    #expect(reading.failed)
    #expect(reading.findings(in: .english).map(\.code) == ["D_FOLDER"])
  }

  @Test func `The template reads without a notice and gives a district`() throws {
    let files = DistrictFolder.templateFiles()
    #expect(Set(files.keys) == Set(DistrictTables.all.map(\.file)))
    let reading = DistrictFolder.read(files.mapValues { Array($0.utf8) })
    #expect(reading.findings(in: .english) == [])
    #expect(reading.district().district?.sites.count == 3)
  }

  @Test func `A million broken rows give a hundred notices of each kind and their number`() {
    let rows = (0..<2000).map { "Q\($0),ktp,1e3\n" }.joined()
    let reading = DistrictFolder.read(
      SmallDistrict.with(["demand.csv": "place,service,people\n" + rows]))
    let findings = reading.findings(in: .english)
    #expect(findings.count == 202)
    #expect(reading.notices.count(.error) == 4000)
    #expect(
      findings.filter { $0.row == nil }.map(\.message) == [
        "and 1900 more rows like this", "and 1900 more rows like this",
      ])
  }
}

/// Ways in which spreadsheets write the same table.
enum Spreadsheet {
  static let habits: [(name: String, change: @Sendable (String) -> [UInt8])] = [
    ("as it is", { Array($0.utf8) }), ("byte-order mark", { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }),
    ("CRLF", { Array($0.replacing("\n", with: "\r\n").utf8) }),
    ("CR", { Array($0.replacing("\n", with: "\r").utf8) }),
    ("no last line break", { Array($0.utf8.dropLast()) }),
    ("blank lines", { Array(($0 + "\n\n\n").utf8) }),
    ("semicolons", { written($0, ";", decimalComma: false) }),
    ("semicolons and decimal commas", { written($0, ";", decimalComma: true) }),
    ("tabs", { written($0, "\t", decimalComma: false) }),
    ("tabs and decimal commas", { written($0, "\t", decimalComma: true) }),
    ("everything quoted", { written($0, ",", decimalComma: false, quoted: true) }),
    ("blanks around", { written($0, ",", decimalComma: false, pad: "  ") }),
    ("no-break spaces", { written($0, ",", decimalComma: false, padInside: "\u{A0}") }),
    ("columns turned round", { written($0, ",", decimalComma: false, order: { $0.reversed() }) }),
    ("a column of notes", { written($0, ";", decimalComma: true, order: { $0 + ["Catatan"] }) }),
    ("empty columns", { written($0, ",", decimalComma: false, order: { $0 + ["", ""] }) }),
    ("dates and times of Indonesia", { Array(indonesian($0).utf8) }),
  ]

  /// The cells of the table, written anew.
  static func written(
    _ text: String, _ separator: String, decimalComma: Bool, quoted: Bool = false,
    pad: String = "", padInside: String = "", order: ([String]) -> [String] = { $0 }
  ) -> [UInt8] {
    var reader = CSVReader(Array(text.utf8))
    var lines: [String] = []
    while reader.next() == .row {
      let cells = order(reader.texts).map { cell in
        var cell = cell
        if decimalComma, Double(cell) != nil { cell = cell.replacing(".", with: ",") }
        cell = padInside + cell + padInside
        let needs = quoted || cell.contains { "\",;\t".contains($0) }
        return pad + (needs ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell) + pad
      }
      lines.append(cells.joined(separator: separator))
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func indonesian(_ text: String) -> String {
    text.replacing(/(\d{4})-(\d\d)-(\d\d)/) { "\($0.3)/\($0.2)/\($0.1)" }
      .replacing(/(\d\d):(\d\d)/) { "\($0.1).\($0.2)" }
      .replacing("yes", with: "Ya").replacing(",no", with: ",TIDAK")
  }
}
