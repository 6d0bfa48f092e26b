// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanReport {
  /// How many days everybody gives.
  var load: [String] {
    let loads = PersonLoad.loads(of: facts)
    guard loads.contains(where: { $0.days + $0.fixedDays > 0 }) else { return [] }
    let hasFixed = loads.contains { $0.fixedDays > 0 }
    let hasLimit = district.staff.contains { $0.maxPostDays != nil }
    var columns: [(String, MarkdownTable.Alignment)] = [
      (words.agency, .left), (words.staffHead, .left), (words.tripsHead, .right),
      (words.daysHead, .right), (words.nightsHead, .right),
    ]
    if hasFixed { columns.append((words.fixedDaysHead, .right)) }
    columns.append((words.availableHead, .right))
    if hasLimit { columns.append((words.limitHead, .right)) }
    var table = MarkdownTable(columns)
    for load in loads {
      let person = district.staff[load.person]
      var cells = [
        facts.agencyName(district.agencies[person.agency].id), Markdown.escaped(person.name),
        "\(load.trips)", "\(load.days)", "\(load.nights)",
      ]
      if hasFixed { cells.append("\(load.fixedDays)") }
      cells.append("\(available(load.person))")
      if hasLimit { cells.append(person.maxPostDays.map(formats.whole) ?? "") }
      table.add(cells)
    }
    return section(
      words.loadTitle, [picture(.days), picture(.load), table.text, spread(loads)])
  }

  /// Working days on which somebody is not away.
  private func available(_ person: Int) -> Int {
    district.calendar.workingDays.count { !district.staff[person].isAway(on: $0) }
  }

  /// By how many days the busiest and the least busy of each agency differ; who is away all the time
  /// is counted apart.
  private func spread(_ loads: [PersonLoad]) -> String {
    let lines = district.agencies.indices.compactMap { agency -> String? in
      let own = loads.filter { district.staff[$0.person].agency == agency }
      let days = own.filter { available($0.person) > 0 }.map { $0.days + $0.fixedDays }
      guard let least = days.min(), let most = days.max(), days.count > 1 else { return nil }
      return words.spread(
        facts.agencyName(district.agencies[agency].id), least: least, most: most,
        away: own.count - days.count)
    }
    return lines.isEmpty ? "" : words.spreadIntroduction + "\n\n" + Markdown.bullets(lines)
  }
}

/// What one person gives over the horizon.
struct PersonLoad: Hashable, Sendable {
  /// Position in ``District/staff``.
  var person: Int
  var trips = 0
  /// Days on trips, travel days included.
  var days = 0
  var nights = 0
  var fixedDays = 0

  /// Everybody, by agency, then as in the district.
  static func loads(of facts: PlanFacts) -> [PersonLoad] {
    var loads = facts.district.staff.indices.map { PersonLoad(person: $0) }
    for trip in facts.plan.trips {
      let length = trip.firstDate.distance(to: trip.lastDate) + 1
      for person in (facts.crews[trip.trip]?.people ?? [:]).values.joined() {
        guard let position = facts.staff[person] else { continue }
        loads[position].trips += 1
        loads[position].days += length
        loads[position].nights += length - 1
      }
    }
    for row in facts.plan.roster where row.trip == nil {
      if let position = facts.staff[row.staff] { loads[position].fixedDays += 1 }
    }
    let staff = facts.district.staff
    return loads.sorted {
      (staff[$0.person].agency, $0.person) < (staff[$1.person].agency, $1.person)
    }
  }
}
