// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanReport {
  /// Who goes without each service, by what stands in the way, and how much of each agency's time is
  /// used; nothing where everybody is served.
  var unserved: [String] {
    let unserved = UnservedDemand(facts)
    guard unserved.total >= 0.5 else { return [] }
    let obstacles = UnservedDemand.Obstacle.allCases.filter { unserved.total($0) >= 0.5 }
    var table = MarkdownTable(
      [(words.service, .left), (words.agency, .left), (words.unservedHead, .right)]
        + obstacles.map { (words.obstacle($0), .right) })
    for (position, service) in district.services.enumerated() {
      let people = unserved.people[position]
      let sum = unserved.total(of: position)
      guard sum >= 0.5 else { continue }
      table.add(
        [
          Markdown.escaped(service.name), facts.agencyName(district.agencies[service.agency].id),
          formats.whole(sum),
        ] + obstacles.map { formats.whole(people[$0] ?? 0) })
    }
    table.add(
      [Markdown.bold(words.total), "", Markdown.bold(formats.whole(unserved.total))]
        + obstacles.map { Markdown.bold(formats.whole(unserved.total($0))) })
    return [
      words.unservedIntroduction(
        formats.whole(unserved.total), of: formats.whole(facts.demand),
        percent: formats.percent(unserved.total, of: facts.demand)),
      table.text, meanings(obstacles), words.timeIntroduction, timeTable, seats,
    ]
  }

  private func meanings(_ obstacles: [UnservedDemand.Obstacle]) -> String {
    Markdown.bullets(
      obstacles.map { "\(Markdown.bold(words.obstacle($0))): \(words.meaning(of: $0))" })
  }

  /// What each agency's people have to give, and what of it the plan uses.
  private var timeTable: String {
    let posts = PostTime(facts)
    let loads = PersonLoad.loads(of: facts)
    var table = MarkdownTable([
      (words.agency, .left), (words.dutyDays, .right), (words.availableHead, .right),
      (words.percentage, .right), (words.postHours, .right), (words.usedHours, .right),
      (words.percentage, .right),
    ])
    for (position, agency) in district.agencies.enumerated() {
      let own = loads.filter { district.staff[$0.person].agency == position }
      let days = own.reduce(0) { $0 + $1.days + $1.fixedDays }
      let available = own.reduce(0) { $0 + daysToGive($1.person) }
      let (minutes, used) = posts.total(of: position)
      table.add([
        facts.agencyName(agency.id), formats.whole(days), formats.whole(available),
        formats.percent(Double(days), of: Double(available)), formats.whole(minutes / 60),
        formats.whole(used / 60), formats.percent(used, of: minutes),
      ])
    }
    return table.text
  }

  /// Working days on which somebody is there; as many as their limit of days on trips allows, where
  /// there is no counter at a fixed post to spend the others at.
  private func daysToGive(_ person: Int) -> Int {
    let staff = district.staff[person]
    let days = district.calendar.workingDays.count { !staff.isAway(on: $0) }
    let hasCounter = district.counters.contains { $0.agency == staff.agency && $0.maxStaff > 0 }
    return hasCounter ? days : min(days, staff.maxPostDays ?? .max)
  }

  /// How full the vehicles are.
  private var seats: String {
    var all = 0
    var taken = 0
    for trip in plan.trips {
      guard let team = facts.teams[trip.team] else { continue }
      all += district.teams[team].seats
      taken += facts.crews[trip.trip]?.count ?? 0
    }
    return all > 0
      ? words.seats(taken, of: all, percent: formats.percent(Double(taken), of: Double(all))) : ""
  }
}
