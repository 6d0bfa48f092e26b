// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourFolders
import Touring

@Suite struct FileReaderTests {
  private func reader() throws -> FileReader {
    let district: District = try #require(
      DistrictFolder.read(SmallDistrict.with([:])).district().district)
    return FileReader(about: district)
  }

  @Test func `Visits made by hand are read with their crews`() throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      site;first_date;days;team;agencies;staff
      K01;12/01/2027;2;T1;dukcapil=2|bank;d1 d2
      K02;2027-01-20;1;;;

      """, to: "tangan.csv")
    let reading = try reader().handVisits(at: scratch.path + "/tangan.csv")
    #expect(reading.findings(in: .english) == [])
    #expect(reading.rows.map(\.site) == [1, 2])
    #expect(reading.rows.map(\.firstDay.description) == ["2027-01-12", "2027-01-20"])
    #expect(reading.rows[0].agencies.map(\.people) == [2, nil])
    #expect(reading.rows[0].staff == [0, 1])
    #expect(reading.rows.map(\.line) == [2, 3])
  }

  @Test func `What is wrong with them is noted like that of a district`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "site,date,days,agencies\nK01,,1,dukcapil\nK1,2027-01-12,0,dukcapi=2 bank=x\n", to: "a.csv")
    let reading = try reader().handVisits(at: scratch.path + "/a.csv")
    #expect(
      reading.findings(in: .english).map(\.message) == [
        "`date` is blank", "`site` is unknown: `K1`", "`days` is out of range: `0`",
        "`agencies` is unknown: `dukcapi`", "`agencies` can't be read: `bank=x`",
      ])
    #expect(try reader().handVisits(at: scratch.path + "/none.csv").failed)
  }

  @Test(arguments: [
    "site,days\nK01,1\n", "site,days\n", "site,days,frist_date\nK01,1,2027-01-12\n",
  ])
  func `Without a column of days they are no visits, with or without rows`(text: String) throws {
    let scratch = try Scratch()
    try scratch.write(text, to: "a.csv")
    let reading = try reader().handVisits(at: scratch.path + "/a.csv")
    #expect(reading.rows == [])
    let found = reading.planFindings(in: .english).filter { $0.severity == .error }
    #expect(found.map(\.code) == ["F_COLUMN"])
    #expect(found.first?.message.hasSuffix("has no column `date`") ?? false)
    try scratch.write("site,service,people\nK01,ktp,3\n", to: "b.csv")
    #expect(
      try reader().actuals(at: scratch.path + "/b.csv").findings(in: .english).map(\.code)
        == ["D_MISSING_COLUMN"])
  }

  @Test func `What happened is read by date or by visit`() throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      visit,site,service,people,reason,U1,U9
      V1,K01,ktp,38,,4,3.5
      V2,K02,,,banjir,,

      """, to: "a.csv")
    let reading = try reader().actuals(at: scratch.path + "/a.csv")
    #expect(reading.findings(in: .english) == [])
    #expect(reading.rows.map(\.people) == [38, nil])
    #expect(reading.rows.map(\.reason) == [nil, "banjir"])
    #expect(reading.rows[0].answers == [4, nil, nil, nil, nil, nil, nil, nil, 3.5])
  }

  @Test func `Scenarios have names of their own`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "name,options\ndasar,\n\"tanpa T2\",--without team:T2\ndasar,x\n", to: "a.csv")
    let reading = FileReader().scenarios(at: scratch.path + "/a.csv")
    #expect(reading.rows.map(\.options) == ["", "--without team:T2"])
    #expect(reading.findings(in: .english).map(\.code) == ["D_DUPLICATE"])
  }
}
