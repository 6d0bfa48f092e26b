// SPDX-License-Identifier: GPL-3.0-or-later
import TourPlanning
import Touring

/// Districts with one or more agencies for rosters: January to March 2027, working Monday to Friday
/// without holidays, so that day position 0 is Friday 1 January and position 1 Monday 4 January.
enum RosterExample {
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day)!
  }

  static let horizon = day(2027, 1, 1)...day(2027, 3, 31)

  static func person(
    _ id: String, agency: Int = 0, skills: Set<Int> = [0], days: Int? = nil, leave: [Leave] = []
  ) -> StaffMember {
    StaffMember(
      id: id, name: id, agency: agency, skills: skills, maxPostDays: days, leave: leave)
  }

  /// Services are numbered so that service s belongs to agency `services[s]`.
  static func district(
    agencies: [Agency] = [Agency(id: "capil", name: "Disdukcapil", minCrew: 1, maxCrew: 4)],
    services: [Int] = [0], staff: [StaffMember], restDays: Int = 0, teams: Int = 2
  ) -> District {
    var settings = Settings()
    settings.restDays = restDays
    func site(_ id: String, _ latitude: Double) -> Site {
      Site(id: id, name: id, coordinates: Coordinates(latitude: latitude, longitude: 104))
    }
    return District(
      settings: settings, horizon: horizon, office: 0,
      sites: [site("kota", -3), site("desa", -3.2), site("hulu", -3.4)], agencies: agencies,
      services: services.enumerated().map {
        Service(id: "s\($0.offset)", agency: $0.element, name: "s\($0.offset)", minutes: 10)
      },
      staff: staff,
      teams: (0..<teams).map {
        Team(id: "tim\($0)", name: "tim", base: 0, modes: ["road"], seats: 9, costPerKm: 3000)
      },
      demand: [[Double]](
        repeating: [Double](repeating: 100, count: services.count), count: 3))
  }

  /// A trip of `days` working days that begins at a position among the working days.
  static func draft(_ district: District, at position: Int, days: Int, crew: [Int]) -> DraftTrip {
    DraftTrip(
      trip: Trip(
        team: 0, firstDay: district.calendar.workingDays[position],
        stops: [Stop(site: 1, days: days)]), crew: crew)
  }

  /// What is wrong with a roster by the rules of the contract on staff, in words; nil where all
  /// hold. Written from the rules, not from the planner.
  static func fault(_ trips: [StaffedTrip], _ district: District) -> String? {
    for person in district.staff.indices {
      let member = district.staff[person]
      let mine = trips.filter { $0.people.joined().contains(person) }
        .sorted { $0.trip.firstDay < $1.trip.firstDay }
      for trip in mine {
        if !trip.people[member.agency].contains(person) { return "\(member.id): wrong agency" }
        if trip.trip.days.contains(where: { member.isAway(on: $0) }) { return "\(member.id): away" }
      }
      let days = mine.reduce(0) { $0 + $1.trip.dayCount }
      if let most = member.maxPostDays, days > most { return "\(member.id): \(days) days" }
      for (a, b) in zip(mine, mine.dropFirst()) {
        if b.trip.days.lowerBound <= a.trip.days.upperBound { return "\(member.id): twice" }
        let between = district.calendar.workingDays.filter {
          a.trip.days.upperBound < $0 && $0 < b.trip.days.lowerBound
        }
        if between.count < district.settings.restDays { return "\(member.id): no rest" }
      }
    }
    for trip in trips {
      for (agency, people) in trip.people.enumerated() where !people.isEmpty {
        if people.count < district.agencies[agency].minCrew { return "crew too small" }
        for service in district.services.indices where district.services[service].agency == agency {
          if !people.contains(where: { district.staff[$0].skills.contains(service) }) {
            return "nobody for \(service)"
          }
        }
      }
    }
    return nil
  }
}
