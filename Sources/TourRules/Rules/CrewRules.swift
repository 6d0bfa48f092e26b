// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// C: how many people of which agency a trip carries.
package enum CrewRules {
  /// At least one person.
  package static func c0Nobody(_ file: CaseFile) -> [Breach] {
    file.newTrips.compactMap { trip in
      trip.crew.allSatisfy { $0 == 0 } ? TripRules.breach(.c0Nobody, trip, [:]) : nil
    }
  }

  /// Nobody, or `min_crew` … `max_crew`.
  package static func c1Bounds(_ file: CaseFile) -> [Breach] {
    file.newTrips.flatMap { trip in
      zip(trip.crew, file.district.agencies).compactMap { count, agency in
        guard count > 0, count < agency.minCrew || count > agency.maxCrew else { return nil }
        return TripRules.breach(
          .c1Bounds, trip,
          [
            "count": .whole(count), "agency": .text(agency.id), "least": .whole(agency.minCrew),
            "most": .whole(agency.maxCrew),
          ], ids: [trip.id, agency.id],
          size: Double(max(agency.minCrew - count, count - agency.maxCrew)))
      }
    }
  }

  /// A required agency comes with at least `min_crew`.
  package static func c1Required(_ file: CaseFile) -> [Breach] {
    file.newTrips.flatMap { trip in
      zip(trip.crew, file.district.agencies).compactMap { count, agency in
        guard agency.isRequired, count < agency.minCrew else { return nil }
        return TripRules.breach(
          .c1Required, trip,
          [
            "count": .whole(count), "agency": .text(agency.id), "least": .whole(agency.minCrew),
          ], ids: [trip.id, agency.id], size: Double(agency.minCrew - count))
      }
    }
  }

  /// Not more people than seats.
  package static func c2Seats(_ file: CaseFile) -> [Breach] {
    file.newTrips.compactMap { trip in
      let team = file.district.teams[trip.team]
      let most = trip.people.values.map { Set($0.map(\.staff)).count }.max() ?? 0
      guard most > team.seats else { return nil }
      return TripRules.breach(
        .c2Seats, trip,
        ["count": .whole(most), "team": .text(team.id), "most": .whole(team.seats)],
        size: Double(most - team.seats))
    }
  }

  /// Not more trips with an agency on one day than it has sets of equipment.
  package static func c3Kits(_ file: CaseFile) -> [Breach] {
    var breaches: [Breach] = []
    for (position, agency) in file.district.agencies.enumerated() {
      guard let most = agency.kits else { continue }
      let trips = file.trips.filter { $0.crew[position] > 0 }
      var onDay: [Day: [TripOnFile]] = [:]
      for trip in trips where trip.dayCount < 366 {
        for day in trip.days { onDay[day, default: []].append(trip) }
      }
      var named: Set<[String]> = []
      for (day, here) in onDay.sorted(by: { $0.key < $1.key }) {
        guard here.count > most, let last = here.last(where: { !$0.isHistory }),
          named.insert(here.map(\.id)).inserted
        else { continue }
        breaches.append(
          TripRules.breach(
            .c3Kits, last,
            [
              "agency": .text(agency.id), "count": .whole(here.count), "day": .day(day),
              "list": .list(here.map(\.id)), "most": .whole(most),
            ], ids: [agency.id] + here.map(\.id), size: Double(here.count - most)))
      }
    }
    return breaches
  }
}
