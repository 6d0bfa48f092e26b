// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import TourReports
import Touring

/// The days to plan for: a quarter, two dates, or what `settings.csv` says.
struct HorizonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Triwulan, misalnya 2027-Q1. / A quarter, such as 2027-Q1.", valueName: "quarter"))
  var quarter: String?

  @Option(
    help: ArgumentHelp(
      "Hari pertama, misalnya 2027-01-04. / The first day, such as 2027-01-04.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Hari terakhir. / The last day.", valueName: "date"))
  var to: String?

  /// The horizon that was asked for; nil leaves it to the settings.
  func horizon() throws(Cause) -> ClosedRange<Day>? {
    if let quarter {
      guard from == nil, to == nil else { throw .quarterAndDates }
      guard let known = Quarter(quarter) else { throw .unknownQuarter(quarter) }
      return known.days
    }
    let first = try from.map { text throws(Cause) in try HorizonOptions.day(text, "--from") }
    let last = try to.map { text throws(Cause) in try HorizonOptions.day(text, "--to") }
    switch (first, last) {
    case (nil, nil): return nil
    case (nil, _): throw .halfHorizon(missing: "--from")
    case (_, nil): throw .halfHorizon(missing: "--to")
    case (let first?, let last?):
      guard first <= last else { throw .horizonReversed }
      return first...last
    }
  }

  /// A date written as `YYYY-MM-DD` or, as offices write, `DD/MM/YYYY`.
  static func day(_ text: String, _ option: String) throws(Cause) -> Day {
    func number(_ part: Substring, digits: ClosedRange<Int>) -> Int? {
      digits.contains(part.count) && part.utf8.allSatisfy { (48...57).contains($0) }
        ? Int(part) : nil
    }
    let dashes = text.split(separator: "-", omittingEmptySubsequences: false)
    let slashes = text.split(separator: "/", omittingEmptySubsequences: false)
    var found: Day?
    if dashes.count == 3, let y = number(dashes[0], digits: 4...4),
      let m = number(dashes[1], digits: 2...2), let d = number(dashes[2], digits: 2...2)
    {
      found = Day(year: y, month: m, day: d)
    } else if slashes.count == 3, let d = number(slashes[0], digits: 1...2),
      let m = number(slashes[1], digits: 1...2), let y = number(slashes[2], digits: 4...4)
    {
      found = Day(year: y, month: m, day: d)
    }
    guard let found else { throw .unknownDate(option: option, text: text) }
    return found
  }

  /// The name of the horizon's folder: `2027-Q1`, or `2027-01-04_2027-01-22`.
  static func folderName(_ days: ClosedRange<Day>) -> String {
    Quarter(of: days)?.description ?? "\(days.lowerBound)_\(days.upperBound)"
  }
}
