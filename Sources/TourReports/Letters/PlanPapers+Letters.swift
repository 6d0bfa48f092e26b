// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

extension PlanPapers {
  /// A folder of letters for each trip, the record that `keliling evaluate` reads, and the templates.
  var letterFiles: [String: String] {
    let book = LetterBook(self)
    var files = ["letters/actuals.csv": emptyRecord(book)]
    // What an office begins from when it makes its own.
    for (name, text) in templates.texts { files["letters/templates/" + name] = text }
    let trips = FileNames(plan.trips.map(\.trip))
    let agencies = FileNames(district.agencies.map(\.id))
    var orders = 0
    for (position, trip) in plan.trips.enumerated() {
      let folder = "letters/\(trips[trip.trip])/"
      files[folder + LetterKind.assignment.templateName] = templates.fill(
        .assignment, with: book.assignment(trip, count: position + 1))
      for agency in facts.inOrder((facts.crews[trip.trip]?.people ?? [:]).keys) {
        orders += 1
        files[folder + "\(LetterKind.travelOrder.rawValue)-\(agencies[agency]).md"] =
          templates.fill(
            .travelOrder, with: book.travelOrder(trip, agency: agency, count: orders))
      }
    }
    let visits = FileNames(plan.visits.map(\.visit))
    for (position, (visit, row)) in book.visits.enumerated() {
      let folder = "letters/\(trips[row.trip])/\(visits[visit.id])-"
      let count = position + 1
      files[folder + LetterKind.notice.templateName] = templates.fill(
        .notice, with: book.notice(visit, row, count: count))
      files[folder + LetterKind.attendance.templateName] = templates.fill(
        .attendance, with: book.attendance(visit, row, count: count))
      files[folder + LetterKind.minutes.templateName] = templates.fill(
        .minutes, with: book.minutes(visit, row, count: count))
    }
    return files
  }

  /// The form that `keliling evaluate --actuals` reads, a row for each day and service: people are to
  /// be typed in; a post that did not open gets a reason. Answers U1 … U9 of the survey go into rows
  /// of their own.
  private func emptyRecord(_ book: LetterBook) -> String {
    let heads =
      ["date", "visit", "site", "service", "people", "place", "reason"]
      + (1...9).map { "U\($0)" }
    var rows: [[Cell]] = [heads.map(Cell.code)]
    let blanks = [Cell](repeating: .blank, count: 12)
    for (visit, _) in book.visits {
      for date in visit.dates {
        for service in visit.services {
          rows.append(
            [
              .day(date), .code(visit.id), .code(visit.siteID),
              .code(district.services[service].id),
            ] + blanks)
        }
      }
    }
    return csvStyle.text(rows)
  }
}
