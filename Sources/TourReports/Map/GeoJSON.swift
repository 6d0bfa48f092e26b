// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// The sites of a district, and the trips of a plan, by RFC 7946: for QGIS and any web map.
///
/// One collection holds both; the property `layer` tells them apart. Trips are straight lines from
/// stop to stop: where the roads run is not known here. Staff are not in it.
public enum GeoJSON {
  /// - Parameter plan: without one, the sites and places alone.
  public static func text(of district: District, plan: PlanTables? = nil) -> String {
    let facts = plan.map { PlanFacts(district: district, plan: $0) }
    var features = district.sites.indices.map { site(at: $0, in: district, facts) }
    features += (district.sites.count..<district.placeCount).map {
      place(at: $0, in: district, facts)
    }
    if let facts { features += facts.plan.trips.compactMap { trip($0, facts) } }
    let collection = JSONValue.object([
      "type": .string("FeatureCollection"), "name": .string(district.settings.name),
      "features": .array(features),
    ])
    return collection.text
  }

  private static func feature(
    _ id: String, geometry: JSONValue, _ properties: KeyValuePairs<String, JSONValue?>
  ) -> JSONValue {
    .object([
      "type": .string("Feature"), "id": .string(id), "geometry": geometry,
      "properties": .object(properties),
    ])
  }

  private static func figure(_ value: Double, _ decimals: Int) -> JSONValue {
    .number(Digits(point: ".", group: "", minus: "-").trimmed(value, decimals: decimals))
  }

  private static func count(_ value: Int) -> JSONValue { .number(String(value)) }

  private static func position(_ point: Coordinates) -> JSONValue {
    .array([figure(point.longitude, 6), figure(point.latitude, 6)])
  }

  private static func point(_ point: Coordinates) -> JSONValue {
    .object(["type": .string("Point"), "coordinates": position(point)])
  }

  private static func site(at index: Int, in district: District, _ facts: PlanFacts?) -> JSONValue {
    let site = district.sites[index]
    let visits = facts?.visitsBySite[index] ?? []
    let demand = district.demand[index].reduce(0, +)
    let missing = facts?.plan.summary.shortfalls.first { $0.site == site.id }?.missing
    return feature(
      "site-\(site.id)", geometry: point(site.coordinates),
      [
        "layer": .string("site"), "id": .string(site.id), "name": .string(site.name),
        "kind": site.kind.map(JSONValue.string), "code": site.code.map(JSONValue.string),
        "venue": site.venue.map(JSONValue.string), "access": .string(site.access.rawValue),
        "fixed": .bool(site.isFixed), "base": .bool(district.isBase(index)),
        "online": .bool(site.isOnline), "demand": figure(demand, 1),
        "served": facts.map { figure($0.servedByPlace[index], 1) },
        "coverage": facts.flatMap {
          demand > 0 ? figure($0.servedByPlace[index] / demand, 4) : nil
        },
        "promised": count(district.promisedVisits(index)),
        "missing": facts.map { _ in count(missing ?? 0) },
        "visits": facts.map { _ in count(visits.count) },
        "days": facts.map { _ in count(visits.reduce(0) { $0 + $1.days }) },
        "dates": facts.map { _ in
          .array(visits.map { .string("\($0.firstDate)/\($0.dates.upperBound)") })
        },
      ])
  }

  private static func place(at index: Int, in district: District, _ facts: PlanFacts?) -> JSONValue
  {
    let place = district.otherPlaces[index - district.sites.count]
    let demand = district.demand[index].reduce(0, +)
    return feature(
      "place-\(place.id)", geometry: point(place.coordinates),
      [
        "layer": .string("place"), "id": .string(place.id), "name": .string(place.name),
        "population": place.population.map { figure($0, 0) }, "demand": figure(demand, 1),
        "served": facts.map { figure($0.servedByPlace[index], 1) },
        "coverage": facts.flatMap {
          demand > 0 ? figure($0.servedByPlace[index] / demand, 4) : nil
        },
      ])
  }

  /// A line from the base over the stops and back; none where the district does not know them.
  private static func trip(_ row: TripRow, _ facts: PlanFacts) -> JSONValue? {
    let district = facts.district
    guard let team = facts.teams[row.team], !row.sites.isEmpty else { return nil }
    let stops = row.sites.compactMap { facts.sites[$0] }
    guard stops.count == row.sites.count else { return nil }
    let base = district.teams[team].base
    let line = ([base] + stops + [base]).map { position(district.sites[$0].coordinates) }
    let people = facts.plan.visits.reduce(0) { $1.trip == row.trip ? $0 + $1.people : $0 }
    return feature(
      "trip-\(row.trip)",
      geometry: .object(["type": .string("LineString"), "coordinates": .array(line)]),
      [
        "layer": .string("trip"), "id": .string(row.trip), "team": .string(row.team),
        "team_name": .string(district.teams[team].name),
        "first_date": .string(row.firstDate.description),
        "last_date": .string(row.dates.upperBound.description), "days": count(row.dayCount),
        "sites": .array(row.sites.map(JSONValue.string)), "km": figure(row.km, 1),
        "staff": count(facts.crews[row.trip]?.count ?? 0), "people": figure(people, 1),
        "cost": figure(row.tripCost + row.crewCost, 0),
      ])
  }
}
