// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TourFolders
import TourPlanning
import Touring

/// Draws a district from a seed: invented geography, residents, staff and leave, with the agencies,
/// holidays and Ramadan hours of the first quarter of 2027.
///
/// The sites spread east of the base as in the lowlands of South Sumatra: those far out lie on
/// rivers, and a third of all is flooded for some days or weeks.
struct DistrictDraw {
  private struct Service {
    var id: String
    var agency: String
    var minutes: Int
    /// Residents of a thousand who need it in a quarter.
    var perThousand: Double
  }

  private struct Spot {
    var id: String
    var point: Coordinates
    var isOnRiver: Bool
  }

  private static let agencies = [
    ("dukcapil", "Disdukcapil", true, 3), ("dinkes", "Dinas Kesehatan", true, 3),
    ("dinsos", "Dinas Sosial", false, 2), ("dpmptsp", "DPMPTSP", false, 2),
    ("disnaker", "Disnakertrans", false, 2), ("diskop", "Diskop UKM", false, 2),
    ("perpus", "Dinas Perpustakaan", false, 2), ("bank", "Bank SumselBabel", false, 2),
  ]

  private static let services = [
    Service(id: "ktp", agency: "dukcapil", minutes: 8, perThousand: 23),
    Service(id: "kk", agency: "dukcapil", minutes: 10, perThousand: 23),
    Service(id: "akta", agency: "dukcapil", minutes: 10, perThousand: 23),
    Service(id: "periksa", agency: "dinkes", minutes: 12, perThousand: 43),
    Service(id: "kb", agency: "dinkes", minutes: 20, perThousand: 41),
    Service(id: "pbi", agency: "dinsos", minutes: 15, perThousand: 22),
    Service(id: "nib", agency: "dpmptsp", minutes: 20, perThousand: 4),
    Service(id: "pbg", agency: "dpmptsp", minutes: 40, perThousand: 4),
    Service(id: "ak1", agency: "disnaker", minutes: 10, perThousand: 7),
    Service(id: "loker", agency: "disnaker", minutes: 5, perThousand: 7),
    Service(id: "halal", agency: "diskop", minutes: 25, perThousand: 6),
    Service(id: "pinjam", agency: "perpus", minutes: 5, perThousand: 15),
    Service(id: "rek", agency: "bank", minutes: 20, perThousand: 8),
  ]

  private let shape: Instance.Shape
  private var random: SplitMix64
  private let first: Day
  private let length: Int

  init(_ shape: Instance.Shape) {
    self.shape = shape
    random = SplitMix64(seed: shape.seed, stream: 4)
    first = DistrictDraw.day(shape.from)
    length = first.distance(to: DistrictDraw.day(shape.to)) + 1
  }

  /// The tables of the district folder, by file.
  mutating func tables() -> [String: [[String]]] {
    let spots = drawSpots()
    var tables = fixedTables()
    tables["sites.csv"] = sites(spots)
    tables["travel.csv"] = rivers(spots)
    tables["demand.csv"] = demand(spots)
    if shape.hasCatchment { tables["catchment.csv"] = catchment(spots) }
    tables["closures.csv"] = closures(spots)
    tables["teams.csv"] = teams()
    tables["staff.csv"] = staff()
    tables["leave.csv"] = leave(of: tables["staff.csv"] ?? [])
    return tables
  }

  // MARK: Draws

  private mutating func within(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + random.fraction() * (range.upperBound - range.lowerBound)
  }

  private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[random.below(values.count)]
  }

  /// Around 0, mostly within 2 of it: the sum of twelve draws.
  private mutating func bell() -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + random.fraction() }
  }

  private mutating func dates(days: Int) -> (String, String) {
    let start = first.advanced(by: random.below(length))
    return ("\(start)", "\(start.advanced(by: days - 1))")
  }

  // MARK: Places

  private mutating func drawSpots() -> [Spot] {
    let isWide = shape.sites > 40
    var spots = [
      Spot(id: "BASE", point: Coordinates(latitude: -3.5, longitude: 104.85), isOnRiver: false)
    ]
    for nth in 1...shape.sites {
      let latitude = within(isWide ? -4.4 ... -3.4 : -4.1 ... -3.45)
      let longitude = within(104.8...(isWide ? 106.4 : 105.85))
      let isFar = longitude > (isWide ? 105.7 : 105.5)
      spots.append(
        Spot(
          id: "K" + String(repeating: "0", count: 3 - String(nth).count) + "\(nth)",
          point: Coordinates(latitude: latitude, longitude: longitude),
          isOnRiver: chance(isFar ? 60 : 3)))
    }
    return spots
  }

  private mutating func sites(_ spots: [Spot]) -> [[String]] {
    var rows = [
      ["id", "name", "kind", "lat", "lon", "access", "local_km", "min_visits", "max_visits"]
    ]
    for spot in spots {
      let isBase = spot.id == "BASE"
      rows.append([
        spot.id, isBase ? "Base" : "Site \(spot.id)", isBase ? "base" : "kecamatan",
        fixed(spot.point.latitude, 5), fixed(spot.point.longitude, 5),
        spot.isOnRiver ? "river" : "road", isBase ? "" : fixed(within(2...10), 1),
        // Nobody promises a visit to each of hundreds of villages.
        isBase || shape.hasCatchment ? "0" : "1", isBase ? "" : "4",
      ])
    }
    return rows
  }

  /// Boats between all posts on rivers that are near enough, and from each to the base.
  private func rivers(_ spots: [Spot]) -> [[String]] {
    var rows = [["from", "to", "mode", "km", "minutes", "cost"]]
    let wet = spots.filter(\.isOnRiver)
    for (nth, spot) in wet.enumerated() {
      for other in wet[(nth + 1)...] + [spots[0]] {
        let km = spot.point.kilometres(to: other.point) * 1.25
        rows.append([
          spot.id, other.id, "river", fixed(km, 1),
          "\(Int((km / 28 * 60).rounded(.up)))", "\(Int((400_000 + 9000 * km).rounded()))",
        ])
      }
    }
    return rows
  }

  private mutating func demand(_ spots: [Spot]) -> [[String]] {
    var rows = [["place", "service", "people"]]
    for spot in spots.dropFirst() {
      let residents = shape.residents * exp(0.35 * bell())
      for service in DistrictDraw.services {
        let people = residents * service.perThousand / 1000 * within(0.8...1.2)
        rows.append([spot.id, service.id, "\(Int(people.rounded()))"])
      }
    }
    return rows
  }

  /// Residents come to posts up to 20 km away, the fewer the farther.
  private func catchment(_ spots: [Spot]) -> [[String]] {
    var rows = [["place", "site", "km", "minutes", "reach"]]
    for spot in spots.dropFirst() {
      for other in spots.dropFirst() where other.id != spot.id {
        let km = spot.point.kilometres(to: other.point) * 1.4
        if km >= 20 { continue }
        rows.append([
          spot.id, other.id, fixed(km, 1), "\(Int((km / 30 * 60).rounded(.up)))",
          fixed(max(0.05, 0.6 * (1 - km / 20)), 2),
        ])
      }
    }
    return rows
  }

  private mutating func closures(_ spots: [Spot]) -> [[String]] {
    var rows = [["site", "from", "to", "reason"]]
    for spot in spots.dropFirst() where chance(33) {
      let (from, to) = dates(days: pick([4, 11, 21]))
      rows.append([spot.id, from, to, "banjir"])
    }
    return rows
  }

  // MARK: People and teams

  private mutating func teams() -> [[String]] {
    var rows = [
      ["id", "name", "base", "modes", "seats", "cost_per_km", "daily_cost", "max_trip_days"]
    ]
    for nth in 1...shape.teams {
      let swims = nth % 2 == 0
      rows.append([
        "T\(nth)", "Team \(nth)", "BASE", swims ? "road river" : "road", "\(pick([10, 12, 14]))",
        "3500", "300000", swims ? "5" : "4",
      ])
    }
    return rows
  }

  private mutating func staff() -> [[String]] {
    var rows = [["id", "name", "agency", "skills", "max_post_days"]]
    for (agency, _, isRequired, _) in DistrictDraw.agencies {
      let skills = DistrictDraw.services.filter { $0.agency == agency }.map(\.id)
      let count = isRequired ? shape.teams * 9 / 2 : max(7, shape.teams * 3)
      for nth in 1...count {
        // A few lack one skill of their office.
        var known = skills
        if nth > 2, known.count > 1, chance(20) { known.remove(at: random.below(known.count)) }
        let id = agency + (nth < 10 ? "-0" : "-") + "\(nth)"
        rows.append([id, "Staff \(id)", agency, known.joined(separator: " "), "30"])
      }
    }
    return rows
  }

  private mutating func leave(of staff: [[String]]) -> [[String]] {
    var rows = [["staff", "from", "to", "reason"]]
    for person in staff.dropFirst() where chance(50) {
      let (from, to) = dates(days: chance(10) ? 12 : 2 + random.below(4))
      rows.append([person[0], from, to, "cuti"])
    }
    return rows
  }

  private mutating func fixedTables() -> [String: [[String]]] {
    var agencies = [
      ["id", "name", "type", "required", "min_crew", "max_crew", "kits", "min_home"]
    ]
    for (nth, agency) in DistrictDraw.agencies.enumerated() {
      agencies.append([
        agency.0, agency.1, agency.0 == "bank" ? "BUMD" : "OPD", agency.2 ? "yes" : "no", "1",
        "\(agency.3)", nth < 3 ? "\(shape.teams)" : "", "1",
      ])
    }
    var services = [["id", "agency", "name", "minutes", "weight"]]
    for service in DistrictDraw.services {
      services.append([
        service.id, service.agency, service.id, "\(service.minutes)", fixed(within(0.8...1.2), 2),
      ])
    }
    let holidays = [
      "2027-01-01", "2027-01-05", "2027-02-05", "2027-02-06", "2027-03-08", "2027-03-09",
      "2027-03-10", "2027-03-11", "2027-03-12", "2027-03-15", "2027-03-25", "2027-03-26",
    ]
    return [
      "settings.csv": [
        ["key", "value"], ["name", "Benchmark \(shape.sites)x\(shape.teams) \(shape.seed)"],
        ["language", "en"], ["office", "BASE"], ["horizon_from", shape.from],
        ["horizon_to", shape.to], ["rest_days", "1"],
      ],
      "agencies.csv": agencies, "services.csv": services,
      "holidays.csv": [["date", "name"]] + holidays.map { [$0, "libur"] },
      "hours.csv": [
        ["from", "to", "weekdays", "open", "close"], ["", "", "5", "08:00", "11:30"],
        ["2027-02-08", "2027-03-09", "", "08:00", "13:00"],
        ["2027-02-08", "2027-03-09", "5", "08:00", "11:30"],
      ],
    ]
  }

  private func fixed(_ value: Double, _ decimals: Int) -> String {
    String(format: "%.\(decimals)f", value)
  }

  private static func day(_ text: String) -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]) else {
      preconditionFailure("\(text) is no date")
    }
    return day
  }
}
