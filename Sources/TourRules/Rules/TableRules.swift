// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// L: the tables agree with each other.
package enum TableRules {
  /// Every visit is a stop of one trip, every trip has visits, all by one team.
  package static func lTrip(_ file: CaseFile) -> [Breach] {
    let tables = file.tables
    let trips = Dictionary(
      tables.trips.map { ($0.trip, $0) }, uniquingKeysWith: { first, _ in first })
    let visited = Set(tables.visits.map(\.trip))
    var breaches: [Breach] = []
    for (row, visit) in tables.visits.enumerated() {
      guard let trip = trips[visit.trip] else {
        breaches.append(
          Breach(
            .lTrip, ["visit": .text(visit.visit), "trip": .text(visit.trip)],
            file: PlanFile.visits, row: row, column: "trip", value: visit.trip,
            ids: [visit.visit, visit.trip]))
        continue
      }
      if trip.team != visit.team {
        breaches.append(
          Breach(
            .lTrip, .changed,
            [
              "visit": .text(visit.visit), "team": .text(visit.team), "trip": .text(visit.trip),
              "other": .text(trip.team),
            ], file: PlanFile.visits, row: row, column: "team", value: visit.team,
            expected: trip.team, ids: [visit.visit, visit.trip]))
      }
    }
    for (row, trip) in tables.trips.enumerated() where !visited.contains(trip.trip) {
      breaches.append(
        Breach(
          .lTrip, .missing, ["trip": .text(trip.trip)], file: PlanFile.trips, row: row,
          column: "trip", value: trip.trip, ids: [trip.trip]))
    }
    return breaches
  }

  /// Days of a visit and of a trip are those of their dates.
  package static func lDates(_ file: CaseFile) -> [Breach] {
    var breaches: [Breach] = []
    for (row, visit) in file.tables.visits.enumerated() {
      let days = visit.firstDate.distance(to: visit.lastDate) + 1
      guard days != visit.days || days < 1 else { continue }
      breaches.append(
        Breach(
          .lDates,
          [
            "visit": .text(visit.visit), "claimed": .whole(visit.days),
            "first": .day(visit.firstDate), "last": .day(visit.lastDate), "days": .whole(days),
          ], file: PlanFile.visits, row: row, column: "days", value: String(visit.days),
          expected: String(days), ids: [visit.visit], size: Double(abs(days - visit.days))))
    }
    for trip in file.trips where trip.isWhole {
      let written = file.tables.trips[trip.row]
      for (column, claimed, day) in [
        ("first_date", written.firstDate, trip.days.lowerBound),
        ("last_date", written.lastDate, trip.days.upperBound),
      ] where claimed != day {
        breaches.append(
          Breach(
            .lDates, .changed,
            [
              "trip": .text(trip.id), "claimed": .text("\(column) \(claimed)"), "day": .day(day),
            ], file: PlanFile.trips, row: trip.row, column: column, value: "\(claimed)",
            expected: "\(day)", ids: [trip.id], size: Double(abs(claimed.distance(to: day)))))
      }
    }
    return breaches
  }

  /// The sites of a trip are those of its visits, in order.
  package static func lSites(_ file: CaseFile) -> [Breach] {
    file.trips.compactMap { trip in
      let written = file.tables.trips[trip.row].sites
      let sites = trip.visits.map { file.tables.visits[file.visits[$0].row].site }
      guard trip.isWhole, written != sites else { return nil }
      return Breach(
        .lSites,
        ["trip": .text(trip.id), "claimed": .list(written), "sites": .list(sites)],
        file: PlanFile.trips, row: trip.row, column: "sites",
        value: written.joined(separator: " "), expected: sites.joined(separator: " "),
        ids: [trip.id])
    }
  }

  /// A roster row is for a day of its trip, where the trip is on that day.
  package static func lRoster(_ file: CaseFile) -> [Breach] {
    let tripIDs = Set(file.tables.trips.map(\.trip))
    return file.roster.compactMap { entry in
      let written = file.tables.roster[entry.row]
      var terms: [String: Term] = [
        "staff": .text(written.staff), "site": .text(written.site), "day": .day(written.date),
      ]
      guard let id = written.trip else {
        guard !file.district.sites[entry.site].isFixed else { return nil }
        return Breach(
          .lRoster, .extra, terms, file: PlanFile.roster, row: entry.row, column: "trip",
          value: "", ids: [written.staff, written.site])
      }
      terms["trip"] = .text(id)
      guard tripIDs.contains(id) else {
        return Breach(
          .lRoster, .missing, terms, file: PlanFile.roster, row: entry.row, column: "trip",
          value: id, ids: [written.staff, id])
      }
      guard let position = entry.trip, file.trips[position].isWhole else { return nil }
      let trip = file.trips[position]
      let site = trip.site(on: entry.date, visits: file.visits)
      guard site != entry.site else { return nil }
      return Breach(
        .lRoster, terms, file: PlanFile.roster, row: entry.row,
        column: site == nil ? "date" : "site",
        value: site == nil ? "\(written.date)" : written.site,
        expected: site.map { file.district.sites[$0].id }, ids: [written.staff, id])
    }
  }

  /// A service row is for a visit at its site, or for a fixed post.
  package static func lService(_ file: CaseFile) -> [Breach] {
    let sites = Dictionary(
      file.tables.visits.map { ($0.visit, $0.site) }, uniquingKeysWith: { first, _ in first })
    return file.tables.service.enumerated().compactMap { row, written in
      var terms: [String: Term] = ["site": .text(written.site)]
      guard let visit = written.visit else {
        guard let site = file.index.sites[written.site], !file.district.sites[site].isFixed
        else { return nil }
        return Breach(
          .lService, .extra, terms, file: PlanFile.service, row: row, column: "visit", value: "",
          ids: [written.site])
      }
      terms["visit"] = .text(visit)
      guard let site = sites[visit] else {
        return Breach(
          .lService, .missing, terms, file: PlanFile.service, row: row, column: "visit",
          value: visit, ids: [visit, written.site])
      }
      guard site != written.site else { return nil }
      terms["other"] = .text(site)
      return Breach(
        .lService, terms, file: PlanFile.service, row: row, column: "site", value: written.site,
        expected: site, ids: [visit, written.site])
    }
  }
}
