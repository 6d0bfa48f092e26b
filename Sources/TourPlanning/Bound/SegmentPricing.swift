// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds what the trips of a segment are worth at most at given prices: part 3 of the section *The
/// certificate*.
protocol SegmentPricing: SendableMetatype {
  /// How closely it looks.
  associatedtype Effort
  /// What it remembers of a segment from one pricing to the next.
  associatedtype Memory

  init(_ model: PlanningModel)

  /// What is remembered before the first pricing.
  static var nothing: Memory { get }

  /// Sets the prices for the segments to come, and how closely to look.
  ///
  /// - Parameter isOver: asked now and then whether the rest is to be taken at its bound.
  mutating func set(_ prices: Prices, _ effort: Effort, isOver: @escaping @Sendable () -> Bool)

  /// What the best set of day-disjoint trips of a segment is worth at most.
  mutating func best(of segment: PlanningModel.Segment, _ memory: inout Memory) -> Double

  /// Trips that are worth much, of the segment priced last.
  var found: [PricedTrip] { get }
  /// Whether some trips were taken at a bound.
  var isRelaxed: Bool { get }
}

/// A trip as a pricing finds it.
struct PricedTrip {
  /// Position of its first day.
  var start: Int
  var stops: [(site: Int, days: Int)]
  var travelsBefore: Bool
  var travelsAfter: Bool
  var crew: [Int]
  /// What it is worth at the prices, in Rp.
  var worth: Double

  var length: Int {
    stops.reduce(0) { $0 + $1.days } + (travelsBefore ? 1 : 0) + (travelsAfter ? 1 : 0)
  }
}
