// SPDX-License-Identifier: GPL-3.0-or-later

import TourChanges
import TourFolders
import Touring

/// Says in words why something has changed, down to the row of the file.
struct CauseWords {
  let district: District
  let formats: Formats
  let words: any ChangeWording
  /// Names of sites and people who are no longer in the district: as they were.
  let sites: [String: String]

  init(_ district: District, _ formats: Formats, _ words: any ChangeWording) {
    self.district = district
    self.formats = formats
    self.words = words
    sites = Dictionary(
      (0..<district.placeCount).map { (district.place($0).id, district.place($0).name) },
      uniquingKeysWith: { first, _ in first })
  }

  func site(_ id: String) -> String { sites[id] ?? id }

  func person(_ id: String) -> String { district.staff.first { $0.id == id }?.name ?? id }

  func team(_ id: String) -> String { district.teams.first { $0.id == id }?.name ?? id }

  func agency(_ id: String) -> String {
    district.agencies.first { $0.id == id }.map { $0.short ?? $0.name } ?? id
  }

  func service(_ id: String) -> String { district.services.first { $0.id == id }?.name ?? id }

  /// One cause as a phrase, and the file and line that it stands on; of a row that was removed, in the
  /// older plan's copy.
  func phrase(
    _ cause: ChangeCause, siteOfVisit: (String) -> String
  ) -> (text: String, file: String?, row: Int?) {
    switch cause {
    case .input(let change):
      (
        phrase(change).trimmingEnd,
        (change.kind == .removed ? PlanFolder.inputsFolder + "/" : "") + change.file,
        change.row.line
      )
    case .option(let option):
      switch option {
      case .set(let key, let value): ("--set \(key)=\(value)", "--set", nil)
      case .withoutStaff(let id, let days):
        (words.away(person(id), range(days), ""), "--without", nil)
      case .withoutTeam(let id, let days):
        (words.teamAway(team(id), range(days)), "--without", nil)
      case .close(let id, let days):
        (words.closed(id == "*" ? nil : site(id), range(days), ""), "--close", nil)
      case .pin(let id, let day, _, _):
        (words.pinned(site(id), formats.day(day)), "--pin", nil)
      case .after(let id, let days, _):
        (words.visited(site(id), formats.range(days)), "--after", nil)
      }
    case .follows(let visit): (words.follows(visit, site: siteOfVisit(visit)), nil, nil)
    case .pays: (words.pays, nil, nil)
    }
  }

  private func range(_ days: ClosedRange<Day>?) -> String {
    days.map(formats.range) ?? words.always
  }

  /// The days of a row, either end open.
  private func range(_ row: InputRow, _ low: String, _ high: String) -> String {
    switch (row.day(low), row.day(high)) {
    case (let from?, let to?): from <= to ? formats.range(from...to) : ""
    case (let from?, nil): words.from(day: formats.day(from))
    case (nil, let to?): words.to(day: formats.day(to))
    case (nil, nil): ""
    }
  }

  private func phrase(_ change: InputChange) -> String {
    let row = change.row
    let isGone = change.kind == .removed
    let reason = row["reason"].map { " (\($0))" } ?? ""
    switch change.file {
    case "closures.csv":
      let place = row["site"].flatMap { $0 == "*" ? nil : site($0) }
      let days = range(row, "from", "to")
      return isGone ? words.open(place, days) : words.closed(place, days, reason)
    case "leave.csv":
      let name = person(row["staff"] ?? "")
      let days = range(row, "from", "to")
      return isGone ? words.back(name, days) : words.away(name, days, reason)
    case "staff.csv":
      let name = row["name"] ?? row["id"] ?? ""
      if isGone { return words.noPerson(name) }
      if change.kind == .added { return words.newPerson(name) }
      if change.concerns("to"), let day = row.day("to") {
        return words.until(name, formats.day(day))
      }
      if change.concerns("from"), let day = row.day("from") {
        return words.since(name, formats.day(day))
      }
      return values(change, name)
    case "teams.csv" where change.kind != .added && !isGone:
      let name = row["name"] ?? row["id"] ?? ""
      if change.concerns("available_to"), let day = row.day("available_to") {
        return words.teamAway(name, words.from(day: formats.day(day.advanced(by: 1))))
      }
      if change.concerns("available_from"), let day = row.day("available_from") {
        return words.teamAway(name, words.to(day: formats.day(day.advanced(by: -1))))
      }
      return values(change, name)
    case "travel.csv" where !isGone:
      let days = range(row, "valid_from", "valid_to")
      let (from, to) = (site(row["from"] ?? ""), site(row["to"] ?? ""))
      let mode = words.mode(row["mode"] ?? "")
      guard let minutes = row["minutes"] else { return words.cut(from, to, mode, days) }
      if change.kind == .added || change.concerns("minutes") {
        return words.way(from, to, mode, minutes: minutes, days)
      }
      return values(change, "\(from)–\(to)")
    case "holidays.csv" where !isGone:
      let name = row["name"].map { " (\($0))" } ?? ""
      return words.holiday(row.day("date").map(formats.day) ?? "", name)
    case "hours.csv": return words.hours(range(row, "from", "to"))
    case "pinned.csv" where !isGone:
      return words.pinned(site(row["site"] ?? ""), row.day("date").map(formats.day) ?? "")
    case "requests.csv" where !isGone:
      return words.request(site(row["site"] ?? ""), range(row, "from", "to"))
    default: return values(change, subject(row, of: change.file))
    }
  }

  /// What a row is about: the values of its key.
  private func subject(_ row: InputRow, of file: String) -> String {
    guard let table = DistrictTables.all.first(where: { $0.file == file }) else { return file }
    let columns = table.key.isEmpty ? table.columns.prefix(3).map(\.name) : table.key
    return columns.compactMap { row[$0] }.joined(separator: " ")
  }

  private func values(_ change: InputChange, _ subject: String) -> String {
    switch change.kind {
    case .added: words.added(subject)
    case .removed: words.removed(subject)
    case .changed(let columns):
      columns.prefix(3).map { column in
        words.value(
          subject, column, change.before?[column] ?? "–", change.row[column] ?? "–")
      }.joined(separator: "; ")
    }
  }
}

extension String {
  /// Without blanks at its end, where a part of a phrase was blank.
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
