// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// S0 and S1: the people by name, row by row of the roster. The rows of history are exempt.
package enum StaffRules {
  /// An agency's places are filled with its own staff.
  package static func s0Agency(_ file: CaseFile) -> [Breach] {
    file.newRoster.compactMap { entry in
      let own = file.district.staff[entry.staff].agency
      guard own != entry.agency else { return nil }
      return breach(
        .s0Agency, entry, in: file,
        [
          "agency": .text(file.district.agencies[entry.agency].id),
          "other": .text(file.district.agencies[own].id),
        ], column: "agency", value: file.district.agencies[entry.agency].id,
        expected: file.district.agencies[own].id)
    }
  }

  /// The same people on every day of a trip.
  package static func s0Same(_ file: CaseFile) -> [Breach] {
    file.newTrips.flatMap { trip -> [Breach] in
      guard trip.dayCount < 366 else { return [] }
      var days: [Int: Set<Day>] = [:]
      var first: [Int: RosterOnFile] = [:]
      for entry in trip.people.values.joined().sorted(by: { $0.row < $1.row })
      where trip.days.contains(entry.date) {
        days[entry.staff, default: []].insert(entry.date)
        if first[entry.staff] == nil { first[entry.staff] = entry }
      }
      return first.values.sorted { $0.row < $1.row }.compactMap { entry in
        let missing = trip.days.filter { !(days[entry.staff]?.contains($0) ?? false) }
        guard !missing.isEmpty else { return nil }
        return breach(
          .s0Same, entry, in: file,
          ["trip": .text(trip.id), "list": .list(missing.map { "\($0)" })],
          size: Double(missing.count))
      }
    }
  }

  /// Nobody is at two posts on one day.
  package static func s1Twice(_ file: CaseFile) -> [Breach] {
    var posts: [Pair: [RosterOnFile]] = [:]
    for entry in file.roster {
      posts[Pair(entry.staff, entry.date.number), default: []].append(entry)
    }
    return posts.values.compactMap { entries in
      guard entries.count > 1, Set(entries.map(\.post)).count > 1,
        let last = entries.last(where: { !$0.isHistory })
      else { return nil }
      let names = entries.map { entry in
        file.tables.roster[entry.row].trip ?? file.district.sites[entry.site].id
      }
      return breach(
        .s1Twice, last, in: file,
        ["count": .whole(Set(entries.map(\.post)).count), "list": .list(names)])
    }
  }

  /// Nobody is at a post on a day of leave.
  package static func s1Leave(_ file: CaseFile) -> [Breach] {
    file.newRoster.compactMap { entry in
      let leave = file.district.staff[entry.staff].leave
      guard let row = leave.first(where: { $0.days.contains(entry.date) }) else { return nil }
      return breach(
        .s1Leave, entry, in: file, ["reason": .text(row.reason ?? "–")], column: "date",
        value: "\(entry.date)")
    }
  }

  /// Nobody is at a post outside their time in office.
  package static func s1FromTo(_ file: CaseFile) -> [Breach] {
    file.newRoster.compactMap { entry in
      let person = file.district.staff[entry.staff]
      guard !person.isInOffice(on: entry.date) else { return nil }
      return breach(
        .s1FromTo, entry, in: file,
        [
          "from": person.from.map { .day($0) } ?? .text("…"),
          "to": person.to.map { .day($0) } ?? .text("…"),
        ], column: "date", value: "\(entry.date)")
    }
  }

  package static func breach(
    _ code: RuleCode, _ entry: RosterOnFile, in file: CaseFile, _ terms: [String: Term],
    column: String? = "staff", value: String? = nil, expected: String? = nil, size: Double? = nil
  ) -> Breach {
    let staff = file.district.staff[entry.staff].id
    var terms = terms
    terms["staff"] = .text(staff)
    terms["day"] = .day(entry.date)
    return Breach(
      code, terms, file: PlanFile.roster, row: entry.row, column: column, value: value ?? staff,
      expected: expected, ids: [staff] + (file.tables.roster[entry.row].trip.map { [$0] } ?? []),
      size: size)
  }
}

extension CaseFile {
  /// The rows of the roster that are no history.
  package var newRoster: [RosterOnFile] { roster.filter { !$0.isHistory } }
}
