// SPDX-License-Identifier: GPL-3.0-or-later

/// People of a place who get a service at one stop of one trip: a row of `service.csv` in the
/// making.
package struct ServedLine: Hashable, Sendable {
  /// Position of the trip, and of the stop in it.
  package var trip: Int
  package var stop: Int
  package var place: Int
  package var service: Int
  /// Above 0; a whole number of ten-thousandths.
  package var people: Double

  package init(trip: Int, stop: Int, place: Int, service: Int, people: Double) {
    self.trip = trip
    self.stop = stop
    self.place = place
    self.service = service
    self.people = people
  }
}

/// Who is served by a set of visits, and what it is worth.
package struct ServiceSharing: Hashable, Sendable {
  /// By trip, stop, place and service.
  package var lines: [ServedLine]
  /// Rp: Σ people × weight × saved, and the equity term, of the people as they stand in ``lines``.
  package var serviceBenefit: Double
  package var equityBenefit: Double
  /// Whether no other sharing is worth more (rounding aside): false where the time ran out.
  package var isBest: Bool

  package var benefit: Double { serviceBenefit + equityBenefit }
}
