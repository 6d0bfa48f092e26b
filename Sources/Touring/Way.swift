// SPDX-License-Identifier: GPL-3.0-or-later

/// A row of `travel.csv`: a leg by one mode, in one direction, on some dates.
public struct TravelRow: Hashable, Sendable {
  /// Positions of the ends: sites first, then the rows of `places.csv` (see ``District/place(_:)``).
  public var from: Int
  public var to: Int
  public var mode: String
  public var km: Double
  /// Whole minutes, rounded up; nil where the way is not passable.
  public var minutes: Int?
  /// Rp, where it is not kilometres × the team's `costPerKm`.
  public var cost: Double?
  public var validFrom: Day?
  public var validTo: Day?

  public init(
    from: Int, to: Int, mode: String, km: Double, minutes: Int?, cost: Double? = nil,
    validFrom: Day? = nil, validTo: Day? = nil
  ) {
    self.from = from
    self.to = to
    self.mode = mode
    self.km = km
    self.minutes = minutes
    self.cost = cost
    self.validFrom = validFrom
    self.validTo = validTo
  }

  /// Whether the row stands on every day.
  public var isUndated: Bool { validFrom == nil && validTo == nil }

  /// Whether the row stands on `day`.
  public func isValid(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}

/// How a team gets from one site to another on one day.
public struct Way: Hashable, Sendable {
  public var km: Double
  public var minutes: Int
  /// Rp for the team.
  public var cost: Double
  /// Whether no row of `travel.csv` tells of it, so that it is an estimate by the road.
  public var isEstimated: Bool

  public init(km: Double, minutes: Int, cost: Double, isEstimated: Bool) {
    self.km = km
    self.minutes = minutes
    self.cost = cost
    self.isEstimated = isEstimated
  }

  /// From a site to itself.
  public static let none = Way(km: 0, minutes: 0, cost: 0, isEstimated: false)
}

/// How a resident gets somewhere: by kilometres and minutes, whoever drives.
public struct ResidentWay: Hashable, Sendable {
  public var km: Double
  public var minutes: Int

  public init(km: Double, minutes: Int) {
    self.km = km
    self.minutes = minutes
  }
}
