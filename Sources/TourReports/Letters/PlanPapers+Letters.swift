// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

extension PlanPapers {
  /// A folder of letters for each trip, the record that `keliling evaluate` reads, and the templates.
  var letterFiles: [String: String] {
    let book = LetterBook(self)
    var files = recordFile(book)
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

  /// Where the empty record stands.
  public static let recordPath = "letters/actuals.csv"

  /// The form that `keliling evaluate --actuals` reads: people are to be typed in; a post that did not
  /// open gets a reason. Answers U1 … U9 of the survey go into rows of their own.
  ///
  /// A visit has a row for each of its services. The date of one that lasts several days is left
  /// blank: its row is about all of it, and who counts by day adds rows with dates. A fixed post has
  /// a row for each day and service, since it has no visits to report.
  func recordFile(_ book: LetterBook) -> [String: String] {
    let heads =
      ["date", "visit", "site", "service", "people", "place", "reason"]
      + (1...9).map { "U\($0)" }
    var rows: [[Cell]] = [heads.map(Cell.code)]
    let blanks = [Cell](repeating: .blank, count: 12)
    for (visit, _) in book.visits {
      let day: Cell = visit.dates.count == 1 ? visit.dates.first.map(Cell.day) ?? .blank : .blank
      for service in visit.services {
        rows.append(
          [day, .code(visit.id), .code(visit.siteID), .code(district.services[service].id)]
            + blanks)
      }
    }
    for day in attended {
      for service in day.services {
        rows.append(
          [.day(day.date), .blank, .code(day.site), .code(district.services[service].id)] + blanks)
      }
    }
    return [PlanPapers.recordPath: csvStyle.text(rows)]
  }

  /// The days of fixed posts, with the services that are expected there of the agencies that attend.
  private var attended: [(date: Day, site: String, services: [Int])] {
    struct Post: Hashable {
      var date: Day
      var site: String
    }
    let expected = Dictionary(
      grouping: plan.service.filter { $0.visit == nil && $0.people > 0 }, by: \.site
    ).mapValues { Set($0.map(\.service)) }
    let rosters = Dictionary(grouping: plan.roster.filter { $0.trip == nil }) {
      Post(date: $0.date, site: $0.site)
    }
    return rosters.sorted { ($0.key.date, $0.key.site) < ($1.key.date, $1.key.site) }.map {
      post, rows in
      let agencies = Set(rows.map(\.agency))
      let services = district.services.indices.filter { service in
        let row = district.services[service]
        return agencies.contains(district.agencies[row.agency].id)
          && expected[post.site]?.contains(row.id) ?? false
      }
      return (post.date, post.site, services)
    }
  }
}
