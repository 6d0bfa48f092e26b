// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourFolders
import TourReports
import Touring

@Suite("Calendars")
struct CalendarTests {
  private func events(_ text: String) -> [[String]] {
    let unfolded = text.replacing("\r\n ", with: "")
    return unfolded.split(separator: "BEGIN:VEVENT\r\n").dropFirst().map {
      $0.split(separator: "\r\n").map(String.init)
    }
  }

  @Test("A day of a visit is an event in the clock of the district")
  func event() throws {
    var district = SamplePlan.district
    district.services[0].requirements = "Kartu Keluarga, asli"
    let text = Papers(.public, district: district)["public/schedule.ics"]
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(text.contains("TZID:Asia/Jakarta\r\nBEGIN:STANDARD"))
    let event = try #require(events(text).first)
    #expect(
      event.prefix(8) == [
        "UID:public-V01-1@2027-01-04.kabupaten-uji.keliling", "DTSTAMP:20270104T000000Z",
        "SEQUENCE:0", "STATUS:CONFIRMED", "DTSTART;TZID=Asia/Jakarta:20270106T080000",
        "DTEND;TZID=Asia/Jakarta:20270106T140000", "SUMMARY:Pos pelayanan di Hilir",
        "LOCATION:Kantor Camat Hilir\\, Hilir",
      ])
    #expect(
      event.contains {
        $0.hasPrefix("DESCRIPTION:Perekaman KTP-el (bawa: Kartu Keluarga\\, asli)\\nKartu")
      })
    #expect(event.contains("GEO:-2.72000;107.31000"))
    #expect(events(text).count == 5)
  }

  @Test("No line is longer than 75 bytes, and letters of several bytes stay whole")
  func folding() {
    var district = SamplePlan.district
    district.sites[1].venue = String(repeating: "é–…🏥", count: 40)
    let text = Papers(.public, district: district)["public/schedule.ics"]
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(text.replacing("\r\n ", with: "").contains(String(repeating: "é–…🏥", count: 40)))
  }

  @Test("Every team, agency and person on duty has a calendar")
  func owners() {
    let papers = Papers(.calendars)
    #expect(
      papers.files.keys.sorted() == [
        "calendars/agency-dinkes.ics", "calendars/agency-dukcapil.ics",
        "calendars/person-d1.ics", "calendars/person-d2.ics", "calendars/person-k1.ics",
        "calendars/team-mobil.ics",
      ])
    #expect(papers["calendars/person-d2.ics"].contains("NAME:Tugas keliling: Perekam 2\r\n"))
    #expect(events(papers["calendars/person-d2.ics"]).count == 2)
    #expect(events(papers["calendars/team-mobil.ics"]).count == 5)
    #expect(!papers.files.values.contains { $0.contains("198001012005011001") })
  }

  @Test("Somebody's day runs from leaving to being back")
  func hours() throws {
    let events = events(Papers(.calendars)["calendars/team-mobil.ics"])
    let last = try #require(events.last)
    // The post closes at 14; taking it down and the way home take longer.
    #expect(last.contains("DTSTART;TZID=Asia/Jakarta:20270112T080000"))
    let end = try #require(last.first { $0.hasPrefix("DTEND") })
    #expect(end.suffix(6) > "140000")
    #expect(last.contains { $0.contains("Pos buka 08.00–14.00 WIB.") && $0.contains("Perekam 1") })
  }

  /// The sample plan as of its second week, the last visit a day later.
  private func replanned() -> PlanTables {
    var tables = SamplePlan.tables()
    tables.summary.asOf = SamplePlan.day(9)
    tables.visits[2].firstDate = SamplePlan.day(12)
    tables.visits[2].lastDate = SamplePlan.day(12)
    tables.visits[2].days = 1
    tables.trips[1].firstDate = SamplePlan.day(12)
    tables.schedule.removeAll { $0.date == SamplePlan.day(11) }
    tables.roster.removeAll { $0.date == SamplePlan.day(11) }
    return tables
  }

  @Test("A re-plan keeps the ids, counts on, and calls off what is gone")
  func replan() throws {
    let before = events(Papers(.public)["public/schedule.ics"])
    let text = Papers(.public, plan: replanned(), older: SamplePlan.tables())["public/schedule.ics"]
    let after = events(text)
    func uids(_ events: [[String]]) -> Set<String> { Set(events.map { $0[0] }) }
    #expect(uids(after) == uids(before))
    // What is as it was keeps its number, what moves or is called off has a higher one.
    let same = after.filter { before.contains($0) }
    #expect(same.count == 3 && same.allSatisfy { $0.contains("SEQUENCE:0") })
    let changed = after.filter { !before.contains($0) }
    #expect(changed.count == 2)
    for event in changed {
      #expect(event.contains("DTSTAMP:20270109T000000Z"))
      let number = try #require(event.first { $0.hasPrefix("SEQUENCE:") })
      #expect(Int(number.dropFirst(9)) ?? 0 > 0)
    }
    let called = after.filter { $0.contains("STATUS:CANCELLED") }
    #expect(called.map { $0[0] } == ["UID:public-V03-2@2027-01-04.kabupaten-uji.keliling"])
    let moved = try #require(after.first { $0[0].hasPrefix("UID:public-V03-1@") })
    #expect(moved.contains("DTSTART;TZID=Asia/Jakarta:20270112T080000"))
  }

  @Test("A second re-plan of one day counts as newer than the first")
  func sameDay() throws {
    var third = replanned()
    third.visits[2].firstDate = SamplePlan.day(13)
    third.visits[2].lastDate = SamplePlan.day(13)
    third.trips[1].firstDate = SamplePlan.day(13)
    third.trips[1].lastDate = SamplePlan.day(13)
    for position in third.schedule.indices where third.schedule[position].date == SamplePlan.day(12)
    {
      third.schedule[position].date = SamplePlan.day(13)
    }
    func number(_ text: String) throws -> Int {
      let moved = try #require(events(text).first { $0[0].hasPrefix("UID:public-V03-1@") })
      let line = try #require(moved.first { $0.hasPrefix("SEQUENCE:") })
      return try #require(Int(line.dropFirst(9)))
    }
    let second = Papers(.public, plan: replanned(), older: SamplePlan.tables())
    let last = Papers(.public, plan: third, older: replanned())
    #expect(try number(last["public/schedule.ics"]) > number(second["public/schedule.ics"]))
  }

  @Test("A later re-plan counts as newer")
  func later() throws {
    func number(_ asOf: Int) throws -> Int {
      var tables = replanned()
      tables.summary.asOf = SamplePlan.day(asOf)
      let text = Papers(.public, plan: tables)["public/schedule.ics"]
      let line = try #require(text.split(separator: "\r\n").first { $0.hasPrefix("SEQUENCE:") })
      return try #require(Int(line.dropFirst(9)))
    }
    #expect(try number(10) > number(9))
  }

  @Test("Where nobody's zone is known, hours float")
  func floating() {
    var district = SamplePlan.district
    for site in district.sites.indices {
      district.sites[site].code = nil
      district.sites[site].coordinates = Coordinates(latitude: 50, longitude: 7)
    }
    let text = Papers(.public, district: district)["public/schedule.ics"]
    #expect(text.contains("\r\nDTSTART:20270106T080000\r\n"))
    #expect(!text.contains("TZID"))
  }

  @Test("Ids that no file could bear get names of their own")
  func names() {
    var district = SamplePlan.district
    var tables = SamplePlan.tables()
    func rename(_ old: String, _ new: String) {
      for row in tables.roster.indices where tables.roster[row].staff == old {
        tables.roster[row].staff = new
      }
      for person in district.staff.indices where district.staff[person].id == old {
        district.staff[person].id = new
      }
    }
    rename("d1", "../../etc/passwd")
    rename("d2", "A/B")
    rename("k1", "a:b")
    let names = Papers(.calendars, district: district, plan: tables).files.keys
      .filter { $0.contains("person") }.sorted()
    #expect(
      names == [
        "calendars/person--etc-passwd.ics", "calendars/person-A-B.ics",
        "calendars/person-a-b-2.ics",
      ])
  }
}
