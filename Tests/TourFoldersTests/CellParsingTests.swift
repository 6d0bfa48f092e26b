// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourFolders
import Touring

@Suite struct CellParsingTests {
  private func number(
    _ text: String, comma: Bool = false, degrees: Bool = false
  ) -> CellParsing.Number {
    CellParsing.number(Array(text.utf8)[...], commaDecimal: comma, pointAlways: degrees)
  }

  @Test(arguments: [
    ("0", 0.0), ("12", 12), ("-3.5", -3.5), ("1500.25", 1500.25), ("007", 7), ("500.000", 500),
    ("0.1", 0.1), ("123456789012345.5", 123_456_789_012_345.5),
    ("0.000000000000000000000001", 1e-24),
  ]) func `With commas between cells the point is the decimal mark`(text: String, value: Double) {
    #expect(number(text) == .value(value))
  }

  @Test(arguments: [
    ("1.234,5", 1234.5), ("1.234.567", 1_234_567), ("1.234.567,25", 1_234_567.25), ("3,5", 3.5),
    ("3.5", 3.5), ("500,000", 500), ("1234.567", 1234.567), ("0.500", 0.5), ("-1.234,5", -1234.5),
    ("12", 12), ("12.3456", 12.3456),
  ]) func `With semicolons or tabs the comma is a decimal mark and points part thousands`(
    text: String, value: Double
  ) {
    #expect(number(text, comma: true) == .value(value))
  }

  @Test func `Three digits behind one point are ambiguous there, save for degrees`() {
    #expect(number("500.000", comma: true) == .ambiguous)
    #expect(number("-3.500", comma: true) == .ambiguous)
    #expect(number("-3.500", comma: true, degrees: true) == .value(-3.5))
    #expect(number("104.123", comma: true, degrees: true) == .value(104.123))
    #expect(number("104,123", comma: true, degrees: true) == .value(104.123))
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "1_000", "1e3", "1E3", "nan", "inf", "+5", "0x10", "1,5", "1.2.3",
    "--1", "1-", "٣", "½", "1 000", "Rp5", "5%",
  ]) func `What is not plainly a number is none`(text: String) {
    #expect(number(text) == .malformed)
  }

  @Test(arguments: [
    "1,234.5", "1.23.456", "1.2345.678", "0.123.456", "1,2,3", "12.34,5", ",5", "5,", "1234.567,5",
    "1..234", ".234,5",
  ]) func `Marks in the wrong places make no number`(text: String) {
    #expect(number(text, comma: true) == .malformed)
  }

  @Test func `No length of digits traps`() {
    for count in [15, 16, 17, 18, 19, 20, 308, 309, 400, 5000] {
      let digits = String(repeating: "9", count: count)
      #expect(number(digits) == .value(Double(digits) ?? .infinity))
      let fraction = "0." + String(repeating: "0", count: count) + "1"
      #expect(number(fraction) == .value(Double(fraction) ?? 0))
    }
  }

  @Test(arguments: [
    ("2027-01-31", 2027, 1, 31), ("31/01/2027", 2027, 1, 31), ("2028-02-29", 2028, 2, 29),
    ("0001-01-01", 1, 1, 1), ("9999-12-31", 9999, 12, 31),
  ]) func `Dates are read in two ways of writing`(text: String, year: Int, month: Int, day: Int) {
    #expect(CellParsing.day(Array(text.utf8)[...]) == Day(year: year, month: month, day: day))
  }

  @Test(arguments: [
    "", "20270131", "2027-1-31", "1/1/2027", "2027/01/31", "31-01-2027", "2027-02-29", "0000-01-01",
    "2027-13-01", "31/04/2027", "2027-01-31T00:00", "-027-01-01", "2027-01-3x", "01/31/2027",
  ]) func `What is no date is none`(text: String) {
    #expect(CellParsing.day(Array(text.utf8)[...]) == nil)
  }

  @Test(arguments: [
    ("08:00", 480), ("8:05", 485), ("08.30", 510), ("8.30", 510), ("23:59", 1439), ("00:00", 0),
  ]) func `Times are read with a colon or a point`(text: String, minutes: Int) {
    #expect(CellParsing.time(Array(text.utf8)[...])?.minutes == minutes)
  }

  @Test(arguments: [
    "", "8", "8.3", "8.300", ".30", "25:00", "25.00", "24:00", "08:60", "08:0", "8:000", "08:00:00",
    "-8:00", "08,30",
  ])
  func `What is no time is none`(text: String) {
    #expect(CellParsing.time(Array(text.utf8)[...]) == nil)
  }

  @Test func `Answers are read in two languages and any case of letters`() {
    for text in ["yes", "YA", "True", "1"] { #expect(CellParsing.flag(text) == true) }
    for text in ["no", "Tidak", "FALSE", "0"] { #expect(CellParsing.flag(text) == false) }
    for text in ["", "y", "2", "benar"] { #expect(CellParsing.flag(text) == nil) }
  }
}
