// SPDX-License-Identifier: GPL-3.0-or-later

/// Where people are served: at a fixed post, or at one stop of one trip.
package enum ServicePoint: Hashable, Comparable, Sendable {
  /// Position of the site.
  case fixedPost(site: Int)
  /// Position of the trip, and of the stop in it.
  case visit(trip: Int, stop: Int)
}

/// People of a place who get a service at one point: a row of `service.csv` in the making.
package struct ServedLine: Hashable, Sendable {
  package var point: ServicePoint
  package var place: Int
  package var service: Int
  /// Above 0; a whole number of ten-thousandths.
  package var people: Double

  package init(point: ServicePoint, place: Int, service: Int, people: Double) {
    self.point = point
    self.place = place
    self.service = service
    self.people = people
  }
}

extension ServedLine {
  package init(trip: Int, stop: Int, place: Int, service: Int, people: Double) {
    self.init(
      point: .visit(trip: trip, stop: stop), place: place, service: service, people: people)
  }

  /// The order of lines: fixed posts first, then by trip, stop, place and service.
  static func precedes(_ a: ServedLine, _ b: ServedLine) -> Bool {
    a.point == b.point ? (a.place, a.service) < (b.place, b.service) : a.point < b.point
  }
}

/// Who is served by a set of visits, and what it is worth.
package struct ServiceSharing: Hashable, Sendable {
  /// By point, place and service.
  package var lines: [ServedLine]
  /// Rp: Σ people × weight × saved, and the equity term, of the people as they stand in ``lines``.
  package var serviceBenefit: Double
  package var equityBenefit: Double
  /// Whether no other sharing is worth more (rounding aside): false where the time ran out.
  package var isBest: Bool

  package var benefit: Double { serviceBenefit + equityBenefit }
}
