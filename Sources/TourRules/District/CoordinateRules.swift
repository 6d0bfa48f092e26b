// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

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
    let distances = points.map { $0.kilometres(to: middle) }
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
        ? .origin : mirror.map { $0.kilometres(to: middle) <= most } ?? false ? .swapped : nil
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
}
