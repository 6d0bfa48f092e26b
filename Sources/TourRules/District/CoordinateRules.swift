// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Coordinates that cannot be those of the district.
package enum CoordinateRules {
  /// Nobody lives this near to the edge of a district: below it, no distance is odd.
  private static let leastKm = 150.0

  /// Every site and place lies near the middle of all: within 6 times the usual distance, and in any
  /// case within 150 km.
  package static func dCoordinates(_ district: District) -> [Breach] {
    let points =
      district.sites.map(\.coordinates) + district.otherPlaces.map(\.coordinates)
    guard points.count >= 3 else { return [] }
    let middle = Coordinates(
      latitude: median(points.map(\.latitude)), longitude: median(points.map(\.longitude)))
    let distances = points.map { km($0, middle) }
    let most = max(leastKm, 6 * median(distances))
    return points.indices.compactMap { position in
      let point = points[position]
      let isOrigin = abs(point.latitude) < 0.01 && abs(point.longitude) < 0.01
      guard distances[position] > most || (isOrigin && distances[position] > leastKm)
      else { return nil }
      let isSite = position < district.sites.count
      let mirror =
        (-90...90).contains(point.longitude)
        ? Coordinates(latitude: point.longitude, longitude: point.latitude) : nil
      let variant: RuleText.Variant? =
        isOrigin
        ? .origin : mirror.map { km($0, middle) <= most } ?? false ? .swapped : nil
      let (id, name) = district.place(position)
      return Breach(
        .dCoordinates, variant,
        [
          "site": .text(id), "name": .text(name),
          "km": .whole(Int(distances[position].rounded())),
        ], file: isSite ? DistrictFile.sites : DistrictFile.places,
        row: isSite ? position : position - district.sites.count, column: "lat",
        value: "\(point.latitude), \(point.longitude)", ids: [id],
        size: distances[position] - most, severity: .warning)
    }
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted[sorted.count / 2]
  }

  /// Great-circle distance.
  private static func km(_ a: Coordinates, _ b: Coordinates) -> Double {
    let radians = Double.pi / 180
    let (dLat, dLon) = (
      (b.latitude - a.latitude) * radians, (b.longitude - a.longitude) * radians
    )
    let h =
      sin(dLat / 2) * sin(dLat / 2)
      + cos(a.latitude * radians) * cos(b.latitude * radians) * sin(dLon / 2) * sin(dLon / 2)
    return 2 * TravelNetwork.earthRadius * asin(min(1, h.squareRoot()))
  }
}
