// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Touring

/// The rows of a plan as the texts of their fields, in the order of the declared columns: what stands
/// in the CSV files and in plan.json.
package enum PlanTexts {
  /// The tables with their rows, in the order of ``PlanFolderTables/all``.
  static func tables(of plan: PlanTables) -> [(table: Table, rows: [[String]])] {
    [
      (PlanFolderTables.visits, plan.visits.map(fields)),
      (PlanFolderTables.trips, plan.trips.map(fields)),
      (PlanFolderTables.roster, plan.roster.map(fields)),
      (PlanFolderTables.service, plan.service.map(fields)),
      (PlanFolderTables.schedule, plan.schedule.map(fields)),
      (PlanFolderTables.certificate, plan.certificate.map(fields)),
    ]
  }

  static func fields(_ row: VisitRow) -> [String] {
    [
      row.visit, row.trip, row.team, row.site, row.firstDate.description, row.lastDate.description,
      String(row.days), shortest(row.serviceMinutes), fixed(row.people, 4), money(row.benefit),
    ]
  }

  static func fields(_ row: TripRow) -> [String] {
    [
      row.trip, row.team, row.firstDate.description, row.lastDate.description,
      flag(row.travelBefore), flag(row.travelAfter), row.sites.joined(separator: " "),
      fixed(row.km, 1), shortest(row.travelMinutes), money(row.tripCost), money(row.crewCost),
    ]
  }

  static func fields(_ row: RosterRow) -> [String] {
    [row.date.description, row.trip ?? "", row.site, row.agency, row.staff]
  }

  static func fields(_ row: ServiceRow) -> [String] {
    [row.visit ?? "", row.site, row.place, row.service, fixed(row.people, 4)]
  }

  static func fields(_ row: ScheduleRow) -> [String] {
    [row.date.description, row.site, row.team ?? ""]
      + [row.depart, row.arrive, row.open, row.close, row.leave, row.returns]
      .map { $0?.description ?? "" }
  }

  static func fields(_ row: CertificateRow) -> [String] {
    [
      row.kind.rawValue, row.agency ?? "", row.site ?? "", row.service ?? "", row.team ?? "",
      row.date ?? "", shortest(row.multiplier),
    ]
  }

  private static func flag(_ value: Bool) -> String { value ? "yes" : "no" }

  /// Whole cents at most: far below the tolerance on rupiah.
  private static func money(_ value: Double) -> String {
    let text = fixed(value, 2)
    if text.hasSuffix(".00") { return String(text.dropLast(3)) }
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }

  /// A number with as many decimals, rounded to the nearest.
  package static func fixed(_ value: Double, _ decimals: Int) -> String {
    let text = String(format: "%.\(decimals)f", value)
    return text.hasPrefix("-") && !text.contains { $0 > "0" && $0 <= "9" }
      ? String(text.dropFirst()) : text
  }

  /// The shortest digits that read back as the same number, without an exponent.
  package static func shortest(_ value: Double) -> String {
    let text = value == 0 ? "0" : "\(value)"
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
    else { return text }
    let isNegative = text.hasPrefix("-")
    let mantissa = text[..<mark].drop { $0 == "-" }
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.joined()
    let point = parts[0].count + exponent
    let plain: String
    if point <= 0 {
      plain = "0." + String(repeating: "0", count: -point) + digits
    } else if point >= digits.count {
      plain = digits + String(repeating: "0", count: point - digits.count)
    } else {
      plain = digits.prefix(point) + "." + digits.dropFirst(point)
    }
    let clean = plain.contains(".") && plain.hasSuffix("0") ? String(plain.dropLast()) : plain
    let whole = clean.hasSuffix(".") ? String(clean.dropLast()) : clean
    return (isNegative ? "-" : "") + whole
  }

  /// The fields of a row as read, in one spelling for each value, so that rows can be compared however
  /// they were written.
  static func canonical(_ row: TableRow, of table: Table) -> [String] {
    table.columns.map { row[$0.name].map(canonical) ?? "" }
  }

  static func canonical(_ value: CellValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): shortest(number)
    case .whole(let number): String(number)
    case .day(let day): day.description
    case .time(let time): time.description
    case .flag(let flag): PlanTexts.flag(flag)
    case .words(let words): words.joined(separator: " ")
    case .weekdays(let days): days.sorted().map(String.init).joined(separator: " ")
    case .position(let position): String(position)
    case .positions(let positions): positions.map(String.init).joined(separator: " ")
    case .all: "*"
    }
  }
}
