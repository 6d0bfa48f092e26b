// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourReports
import Touring

@Suite("Quarter")
struct QuarterTests {
  @Test(
    "The four quarters of a year hold all its days",
    arguments: [
      ("2027-Q1", "2027-01-01", "2027-03-31"), ("2027-Q2", "2027-04-01", "2027-06-30"),
      ("2027-Q3", "2027-07-01", "2027-09-30"), ("2027-q4", "2027-10-01", "2027-12-31"),
    ])
  func days(text: String, first: String, last: String) throws {
    let quarter = try #require(Quarter(text))
    #expect(quarter.days.lowerBound.description == first)
    #expect(quarter.days.upperBound.description == last)
    #expect(quarter.description == text.uppercased())
    #expect(Quarter(of: quarter.days) == quarter)
  }

  @Test(
    "Anything else is no quarter",
    arguments: [
      "", "2027", "2027-Q0", "2027-Q5", "2027Q1", "27-Q1", "2027-1", "2027-Q11", "-2027-Q1",
      "2027-Q1 ", "+027-Q1", "0000-Q1", "2027-T1",
    ])
  func refused(text: String) { #expect(Quarter(text) == nil) }

  @Test("Days that are no whole quarter have none")
  func notWhole() throws {
    let quarter = try #require(Quarter("2027-Q1"))
    #expect(Quarter(of: quarter.days.lowerBound...quarter.days.upperBound.advanced(by: -1)) == nil)
    #expect(Quarter(of: quarter.days.lowerBound.advanced(by: 1)...quarter.days.upperBound) == nil)
  }
}
