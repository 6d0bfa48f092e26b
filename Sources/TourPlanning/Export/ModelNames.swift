// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Names of rows and columns that people can read and every reader of LP and MPS files takes.
///
/// A name is made of a word and of ids, with a point between them: `pool.dukcapil.20270104`. In ids,
/// whatever is no letter, digit or underscore becomes an underscore; ids that would be the same then,
/// or are very long, get a number. A trip is `trip.T1.20270104.K001x2.K003x1`: team, first day, and
/// the stops with their days; `travel` in front or at the end is a travel day.
struct ModelNames {
  let sites: [String]
  let places: [String]
  let agencies: [String]
  let services: [String]
  let teams: [String]
  private let days: [String]
  private let months: [String]

  init(_ model: PlanningModel) {
    let district = model.district
    let places = ModelNames.labels((0..<district.placeCount).map { district.place($0).id })
    self.places = places
    sites = Array(places.prefix(model.siteCount))
    agencies = ModelNames.labels(district.agencies.map(\.id))
    services = ModelNames.labels(district.services.map(\.id))
    teams = ModelNames.labels(district.teams.map(\.id))
    days = district.calendar.workingDays.map { $0.description.filter { $0 != "-" } }
    months = model.months.map { $0.description.filter { $0 != "-" } }
  }

  func day(_ position: Int) -> String { days[position] }

  /// The name of a trip without the word before it; ``PlannedTrip``s that differ have different ones.
  func trip(_ trip: PlannedTrip) -> String {
    var parts = [teams[trip.team], days[trip.start]]
    if trip.travelsBefore { parts.append("travel") }
    parts += trip.stops.map { "\(sites[$0.site])x\($0.days)" }
    if trip.travelsAfter { parts.append("travel") }
    return parts.joined(separator: ".")
  }

  func row(_ kind: TripRowKind) -> String {
    switch kind {
    case .teamDay(let team, let day): "team.\(teams[team]).\(days[day])"
    case .minutes(let site, let agency): "minutes.\(sites[site]).\(agencies[agency])"
    case .quota(let site, let service): "quota.\(sites[site]).\(services[service])"
    case .pool(let agency, let day): "pool.\(agencies[agency]).\(days[day])"
    case .rest(let agency, let day): "rest.\(agencies[agency]).\(days[day])"
    case .kit(let agency, let day): "kit.\(agencies[agency]).\(days[day])"
    case .postDays(let agency): "post_days.\(agencies[agency])"
    case .agencyBudget(let agency): "budget.\(agencies[agency])"
    case .budget: "budget"
    case .visits(let site): "max_visits.\(sites[site])"
    case .spacing(let site, let day): "spacing.\(sites[site]).\(days[day])"
    case .month(let team, let month): "month.\(teams[team]).\(months[month])"
    }
  }

  /// The longest part of an id that stands in a name: names have at most 255 bytes.
  private static let longest = 16

  private static func labels(_ ids: [String]) -> [String] {
    var taken: Set<String> = []
    return ids.map { id in
      let letters = id.prefix(longest).map { letter in
        letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "_"
      }
      let label = String(letters)
      var unique = label
      var number = 2
      while !taken.insert(unique).inserted {
        unique = "\(label)_\(number)"
        number += 1
      }
      return unique
    }
  }
}
