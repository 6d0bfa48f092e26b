// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourReports
import Touring

@Suite("Formats")
struct FormatsTests {
  let id = Formats(.indonesian, zone: "WIB")
  let en = Formats(.english, zone: "WIB")

  private func day(_ year: Int, _ month: Int, _ date: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: date))
  }

  @Test(
    "Counts have their thousands in groups, and a real minus",
    arguments: [
      (0.0, "0", "0"), (999, "999", "999"), (1000, "1.000", "1,000"),
      (1_234_567, "1.234.567", "1,234,567"), (-1234, "−1.234", "−1,234"), (0.5, "1", "1"),
      (-0.4, "0", "0"), (1_000_000_000_000, "1.000.000.000.000", "1,000,000,000,000"),
    ])
  func counts(value: Double, indonesian: String, english: String) {
    #expect(id.whole(value) == indonesian)
    #expect(en.whole(value) == english)
  }

  @Test("Decimals are rounded half away from zero and keep their zeros")
  func decimals() {
    #expect(id.decimal(12.5, 1) == "12,5")
    #expect(en.decimal(12.5, 1) == "12.5")
    #expect(id.decimal(12.25, 1) == "12,3")
    #expect(id.decimal(12, 1) == "12,0")
    #expect(id.decimal(0.04, 1) == "0,0")
    #expect(id.decimal(-0.04, 1) == "0,0")
    #expect(id.decimal(1234.05, 2) == "1.234,05")
    #expect(id.short(2, 1) == "2")
    #expect(id.short(1.5, 1) == "1,5")
    #expect(id.short(10, 0) == "10")
  }

  @Test("What is no number is a dash")
  func noNumber() {
    #expect(id.whole(Double.nan) == "–")
    #expect(id.whole(Double.infinity) == "–")
    #expect(id.percent(1, of: 0) == "–")
  }

  @Test("Percentages have one decimal and no blank")
  func percentages() {
    #expect(id.percent(0.021) == "2,1%")
    #expect(en.percent(0.021) == "2.1%")
    #expect(id.percent(17, of: 18) == "94,4%")
    #expect(id.percent(1) == "100,0%")
  }

  @Test(
    "Rupiah stand without a blank after Rp",
    arguments: [
      (5_000_000.0, "Rp5.000.000", "Rp5,000,000"), (0, "Rp0", "Rp0"),
      (-250_000, "−Rp250.000", "−Rp250,000"), (-0.2, "Rp0", "Rp0"), (1499.5, "Rp1.500", "Rp1,500"),
    ])
  func rupiah(value: Double, indonesian: String, english: String) {
    #expect(id.rupiah(value) == indonesian)
    #expect(en.rupiah(value) == english)
  }

  @Test(
    "Large sums are said in three figures",
    arguments: [
      (84_250_000.0, "Rp84,3 juta", "Rp84.3 million"), (84_000_000, "Rp84 juta", "Rp84 million"),
      (1_234_000_000, "Rp1,23 miliar", "Rp1.23 billion"),
      (995_000_000, "Rp995 juta", "Rp995 million"), (999_960_000, "Rp1 miliar", "Rp1 billion"),
      (999_400, "Rp999.400", "Rp999,400"), (2.5e12, "Rp2,5 triliun", "Rp2.5 trillion"),
      (-3_500_000, "−Rp3,5 juta", "−Rp3.5 million"), (0, "Rp0", "Rp0"),
    ])
  func roughly(value: Double, indonesian: String, english: String) {
    #expect(id.roughRupiah(value) == indonesian)
    #expect(en.roughRupiah(value) == english)
  }

  @Test("A day is written in words, with its weekday where asked")
  func days() throws {
    let day = try day(2025, 7, 22)
    #expect(id.day(day) == "22 Juli 2025")
    #expect(id.weekdayAndDay(day) == "Selasa, 22 Juli 2025")
    #expect(en.weekdayAndDay(day) == "Tuesday, 22 July 2025")
    #expect(id.shortDay(day) == "22 Jul")
  }

  @Test("Every weekday and month has its name")
  func names() throws {
    let monday = try day(2027, 1, 4)
    #expect(
      (0..<7).map { id.weekdayName(monday.advanced(by: $0)) }
        == ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"])
    #expect(
      (1...12).map(id.monthName) == [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
        "Oktober", "November", "Desember",
      ])
    #expect(
      (1...12).map(en.shortMonthName).joined(separator: " ")
        == "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
  }

  @Test("A range says month and year once where both ends share them")
  func ranges() throws {
    let july22 = try day(2025, 7, 22)
    #expect(id.range(july22...july22) == "22 Juli 2025")
    #expect(id.range(july22...(try day(2025, 7, 23))) == "22–23 Juli 2025")
    #expect(id.range(july22...(try day(2025, 8, 2))) == "22 Juli – 2 Agustus 2025")
    #expect(id.range(july22...(try day(2026, 1, 2))) == "22 Juli 2025 – 2 Januari 2026")
    #expect(en.range(july22...(try day(2025, 7, 23))) == "22–23 July 2025")
    #expect(
      id.weekdaysAndRange(july22...(try day(2025, 7, 23))) == "Selasa–Rabu, 22–23 Juli 2025")
    #expect(id.weekdaysAndRange(july22...july22) == "Selasa, 22 Juli 2025")
    #expect(id.shortRange(july22...(try day(2025, 7, 23))) == "22–23 Jul")
    #expect(id.shortRange((try day(2025, 7, 30))...(try day(2025, 8, 2))) == "30 Jul – 2 Agu")
    #expect(id.dates(july22...(try day(2025, 7, 23))) == "22–23")
    #expect(id.dates(july22...july22) == "22")
  }

  @Test("A whole quarter has its name, other days are a range")
  func horizons() throws {
    let quarter = try #require(Quarter("2027-Q1"))
    #expect(id.horizon(quarter.days) == "Triwulan I Tahun 2027")
    #expect(en.horizon(quarter.days) == "Quarter I of 2027")
    #expect(id.horizon((try day(2027, 1, 4))...(try day(2027, 1, 22))) == "4–22 Januari 2027")
  }

  @Test("Hours have a point in Indonesian, and the zone where it is known")
  func hours() throws {
    let open = try #require(ClockTime(hour: 8, minute: 0))
    let close = try #require(ClockTime(hour: 14, minute: 0))
    #expect(id.hoursInZone(open, close) == "08.00–14.00 WIB")
    #expect(en.hoursInZone(open, close) == "08:00–14:00 WIB")
    #expect(Formats(.indonesian).hoursInZone(open, close) == "08.00–14.00")
  }

  @Test("Lists end with their word for and")
  func lists() {
    #expect(id.list([]) == "")
    #expect(id.list(["a"]) == "a")
    #expect(id.list(["a", "b"]) == "a dan b")
    #expect(id.list(["a", "b", "c"]) == "a, b, dan c")
    #expect(en.list(["a", "b", "c"]) == "a, b and c")
  }
}
