// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourFolders
import TourRules
import Touring

@Suite("What can hardly be meant in a district")
struct DistrictCheckTests {
  private func findings(
    _ language: Language, _ change: (inout SmallDistrict.Parts) -> Void
  ) -> [Finding] {
    DistrictCheck(SmallDistrict.make(change), language: language).findings
  }

  /// Expects one finding of a code, as a warning with these words.
  private func expect(
    _ code: String, _ indonesian: String, _ english: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout SmallDistrict.Parts) -> Void
  ) {
    for (language, words) in [(Language.indonesian, indonesian), (.english, english)] {
      let found = findings(language, change)
      #expect(found.map(\.code) == [code], "\(found)", sourceLocation: sourceLocation)
      #expect(found.first?.message == words, sourceLocation: sourceLocation)
      #expect(found.first?.severity == .warning, sourceLocation: sourceLocation)
      #expect(found.first?.advice?.isEmpty == false, sourceLocation: sourceLocation)
    }
  }

  @Test("nothing is said of a district that is in order")
  func inOrder() {
    #expect(findings(.english) { _ in } == [])
  }

  @Test("a site that no team can reach, for lack of a way or of time")
  func unreached() {
    expect(
      "D_UNREACHED",
      "Tidak ada tim yang dapat membuka pos di ISLE (ISLE) pada hari kerja mana pun dari 2027-01-04 sampai 2027-01-31: tidak ada jalan untuk moda tim.",
      "No team can open a post at ISLE (ISLE) on any working day from 2027-01-04 to 2027-01-31: there is no way by the modes of a team."
    ) { $0.teams[1].modes = ["road"] }
    expect(
      "D_UNREACHED",
      "Tidak ada tim yang dapat membuka pos di ISLE (ISLE) pada hari kerja mana pun dari 2027-01-04 sampai 2027-01-31: jalannya terlalu lama untuk jam kerja.",
      "No team can open a post at ISLE (ISLE) on any working day from 2027-01-04 to 2027-01-31: its ways take too long for the hours of work."
    ) {
      $0.travelRows[2].km = 100
      $0.travelRows[2].minutes = 800
    }
  }

  @Test("a site that is reached by way of another one alone is reached")
  func byWay() {
    // K1 has the one road to the island, and is left in the evening.
    let found = findings(.english) { parts in
      parts.settings.travelDays = false
      parts.travelRows[2] = TravelRow(
        from: SmallDistrict.base, to: SmallDistrict.island, mode: "river", km: 90, minutes: 700)
      parts.travelRows.append(
        TravelRow(
          from: SmallDistrict.k1, to: SmallDistrict.island, mode: "river", km: 40, minutes: 120))
      parts.settings.minServiceMinutes = 60
    }
    #expect(found.filter { $0.code == "D_UNREACHED" }.map(\.ids) == [["ISLE"]])
    let near = findings(.english) { parts in
      parts.settings.travelDays = false
      parts.settings.minServiceMinutes = 60
      parts.travelRows[2] = TravelRow(
        from: SmallDistrict.base, to: SmallDistrict.island, mode: "river", km: 60, minutes: 500)
      parts.travelRows.append(
        TravelRow(
          from: SmallDistrict.k1, to: SmallDistrict.island, mode: "river", km: 10, minutes: 30))
      parts.travelRows.append(
        TravelRow(
          from: SmallDistrict.island, to: SmallDistrict.base, mode: "river", km: 60, minutes: 400))
    }
    #expect(near.filter { $0.code == "D_UNREACHED" } == [])
  }

  @Test("an agency whose people can never cover its services")
  func crewSkills() {
    expect(
      "D_CREW_SKILLS",
      "CIVIL tidak pernah dapat ikut: tidak ada petugasnya yang menguasai birth.",
      "CIVIL can never take part: none of its people knows birth."
    ) { parts in for person in 0..<5 { parts.staff[person].skills = [0] } }
    expect(
      "D_CREW_SKILLS",
      "CIVIL tidak pernah dapat ikut: tidak ada 1 petugasnya yang bersama-sama menguasai semua layanannya (card, birth).",
      "CIVIL can never take part: no 1 of its people know all its services together (card, birth)."
    ) { parts in
      parts.agencies[0].maxCrew = 1
      for person in 0..<5 { parts.staff[person].skills = [person % 2] }
    }
  }

  @Test("a minimum that spacing and closures cannot allow")
  func minVisits() {
    expect(
      "D_MIN_VISITS",
      "K1 dijanjikan 3 kunjungan, tetapi paling banyak 2 muat dari 2027-01-04 sampai 2027-01-31.",
      "K1 is promised 3 visits, but at most 2 fit from 2027-01-04 to 2027-01-31."
    ) { parts in
      parts.sites[SmallDistrict.k1].minVisits = 3
      parts.closures = [
        Closure(site: SmallDistrict.k1, days: SmallDistrict.day(5)...SmallDistrict.day(24))
      ]
    }
  }

  @Test("a demand that no capacity can meet")
  func demand() {
    expect(
      "D_DEMAND",
      "CIVIL: kebutuhan di 1 lokasi melebihi yang dapat dilayani seluruh kunjungan yang mungkin, sekalipun semua kursi untuknya; yang terberat K3: 60.200 menit petugas, paling banyak 10.800 (K3).",
      "CIVIL: at 1 sites the demand is above what all visits that are possible can serve, even with every seat for it; the worst is K3: 60,200 staff minutes, at most 10,800 (K3)."
    ) { $0.demand[SmallDistrict.k3][0] = 6000 }
  }

  @Test("coordinates far away, in the sea at (0, 0), or the wrong way round")
  func coordinates() {
    func move(_ latitude: Double, _ longitude: Double) -> (inout SmallDistrict.Parts) -> Void {
      { parts in
        // The way there is known, so that nothing else is odd.
        parts.sites[SmallDistrict.island].coordinates = Coordinates(
          latitude: latitude, longitude: longitude)
      }
    }
    expect(
      "D_COORDINATES", "ISLE (ISLE) terletak 662 km dari pusat semua lokasi.",
      "ISLE (ISLE) lies 662 km from the middle of all sites.", move(2.8, 104))
    expect(
      "D_COORDINATES",
      "ISLE (ISLE) terletak di (0, 0), di tengah laut, 11.562 km dari pusat semua lokasi.",
      "ISLE (ISLE) lies at (0, 0), in the open sea, 11,562 km from the middle of all sites.",
      move(0, 0))
    expect(
      "D_COORDINATES",
      "lat dan lon ISLE (ISLE) tampaknya tertukar: sekarang 10.225 km dari pusat semua lokasi.",
      "lat and lon of ISLE (ISLE) seem to be swapped: now 10,225 km from the middle of all sites.",
      // Latitudes end at 90°: a district further west.
      { parts in
        for site in parts.sites.indices { parts.sites[site].coordinates.longitude = 80 }
        parts.otherPlaces[0].coordinates.longitude = 80
        parts.sites[SmallDistrict.island].coordinates = Coordinates(latitude: 80, longitude: -3.4)
      })
  }

  @Test("ways faster than 90 km/h or slower than 5, but not by air")
  func speed() {
    expect(
      "D_SPEED", "B–K1 (road): 30 km dalam 10 menit adalah 180 km per jam, lebih dari 90.",
      "B–K1 (road): 30 km in 10 minutes are 180 km an hour, more than 90."
    ) { $0.travelRows[0].minutes = 10 }
    expect(
      "D_SPEED", "K1–K2 (road): 2 km dalam 45 menit adalah 2,7 km per jam, kurang dari 5.",
      "K1–K2 (road): 2 km in 45 minutes are 2.7 km an hour, less than 5."
    ) { $0.travelRows[1].km = 2 }
    #expect(
      findings(.english) {
        $0.travelRows.append(
          TravelRow(
            from: SmallDistrict.base, to: SmallDistrict.k3, mode: "air", km: 200, minutes: 30))
      } == [])
  }

  @Test("a dated row that closes a way in one direction only")
  func oneWay() {
    let closing = TravelRow(
      from: SmallDistrict.k1, to: SmallDistrict.base, mode: "road", km: 30, minutes: nil,
      validFrom: SmallDistrict.day(9), validTo: SmallDistrict.day(15))
    expect(
      "D_ONE_WAY", "K1–B (road) ditutup pada 2027-01-11, tetapi B–K1 tetap dapat dilalui.",
      "K1–B (road) is closed on 2027-01-11, but B–K1 stays passable."
    ) { $0.travelRows.append(closing) }
    // Without a row of its own, the other direction follows.
    #expect(
      findings(.english) {
        $0.travelRows[0] = TravelRow(
          from: SmallDistrict.k1, to: SmallDistrict.base, mode: "road", km: 30, minutes: 60)
        $0.travelRows.append(closing)
      } == [])
  }

  @Test("people without skills, and people who are away all the time")
  func people() {
    expect(
      "D_NO_SKILLS", "Petugas c5 (CIVIL) tidak menguasai satu pun layanan instansinya.",
      "Staff member c5 (CIVIL) knows no service of the agency."
    ) { $0.staff[4].skills = [2] }
    expect(
      "D_AWAY",
      "Petugas c5 (CIVIL) tidak dapat bertugas pada satu hari kerja pun dari 2027-01-04 sampai 2027-01-31.",
      "Staff member c5 (CIVIL) cannot be at a post on any working day from 2027-01-04 to 2027-01-31."
    ) { $0.staff[4].leave = [Leave(days: SmallDistrict.day(1)...SmallDistrict.day(29))] }
  }

  @Test("holidays of fixed date that count as working days")
  func holidays() {
    expect(
      "D_HOLIDAYS",
      "Hari libur nasional 2027-01-01 tidak ada di holidays.csv dan dihitung sebagai hari kerja.",
      "National holidays that are not in holidays.csv and count as working days: 2027-01-01."
    ) { $0.horizon = SmallDistrict.day(1)...SmallDistrict.day(31) }
    #expect(
      findings(.english) {
        $0.horizon = SmallDistrict.day(1)...SmallDistrict.day(31)
        $0.holidays.append(Holiday(day: SmallDistrict.day(1)))
      } == [])
  }

  @Test("a district in which nobody needs anything")
  func noDemand() {
    expect(
      "D_NO_DEMAND", "Tidak ada kebutuhan sama sekali, jadi tidak ada kunjungan yang bermanfaat.",
      "There is no demand at all, so that no visit brings anything."
    ) { parts in
      for place in parts.demand.indices {
        for service in parts.demand[place].indices { parts.demand[place][service] = 0 }
      }
    }
  }

  @Test("requests and leave of another year alone")
  func outside() {
    let past = Day(year: 2026, month: 1, day: 4)!...Day(year: 2026, month: 1, day: 9)!
    expect(
      "D_OUTSIDE",
      "Semua baris leave.csv (1) di luar masa rencana, 2027-01-04 sampai 2027-01-31, dan tidak berpengaruh.",
      "All rows of leave.csv (1) lie outside the horizon, 2027-01-04 to 2027-01-31, and have no effect."
    ) { parts in
      for person in parts.staff.indices { parts.staff[person].leave = [] }
      parts.staff[4].leave = [Leave(days: past)]
    }
    expect(
      "D_OUTSIDE",
      "Semua baris requests.csv (2) di luar masa rencana, 2027-01-04 sampai 2027-01-31, dan tidak berpengaruh.",
      "All rows of requests.csv (2) lie outside the horizon, 2027-01-04 to 2027-01-31, and have no effect."
    ) {
      $0.requests = [SmallDistrict.k1, SmallDistrict.k2].map {
        Request(site: $0, days: past, bonus: 1)
      }
    }
    // Beside those of the horizon they may well stand.
    #expect(
      findings(.english) {
        $0.requests = [past, SmallDistrict.day(11)...SmallDistrict.day(12)].map {
          Request(site: SmallDistrict.k1, days: $0, bonus: 1)
        }
      } == [])
  }

  @Test("findings point at the line of the file that the row stands on")
  func lines() {
    var origins = DistrictOrigins()
    for line in [2, 3, 5] { origins.add(line, of: "travel.csv") }
    let district = SmallDistrict.make { $0.travelRows[2].minutes = 10 }
    let finding = DistrictCheck(district, origins: origins).findings.first
    #expect(finding?.file == "travel.csv")
    #expect(finding?.row == 5)
    #expect(finding?.column == "minutes")
    #expect(finding?.value == "10")
    #expect(finding?.expected == "≥ 27")
  }
}
