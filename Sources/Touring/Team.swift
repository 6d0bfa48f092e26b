// SPDX-License-Identifier: GPL-3.0-or-later

/// A vehicle or boat with its driver, based at a site.
public struct Team: Hashable, Sendable {
  public var id: String
  public var name: String
  /// Position in ``District/sites``.
  public var base: Int
  /// Modes of travel (road, river, …) that it can use.
  public var modes: Set<String>
  /// Seats besides the driver's.
  public var seats: Int
  public var costPerKm: Double
  /// Rp a day on a trip, the driver included.
  public var dailyCost: Double
  public var maxTripDays: Int
  /// Weekdays on which it can be on a trip.
  public var weekdays: Set<Int>
  /// Trips that it may start in a calendar month; nil is no limit.
  public var maxTripsPerMonth: Int?
  public var availableFrom: Day?
  public var availableTo: Day?
  /// Days in between on which it is away: no column says so, only an option of the command line.
  public var absences: [ClosedRange<Day>] = []

  public init(
    id: String, name: String, base: Int, modes: Set<String>, seats: Int, costPerKm: Double,
    dailyCost: Double = 0, maxTripDays: Int = 5, weekdays: Set<Int> = [1, 2, 3, 4, 5],
    maxTripsPerMonth: Int? = nil, availableFrom: Day? = nil, availableTo: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.base = base
    self.modes = modes
    self.seats = seats
    self.costPerKm = costPerKm
    self.dailyCost = dailyCost
    self.maxTripDays = maxTripDays
    self.weekdays = weekdays
    self.maxTripsPerMonth = maxTripsPerMonth
    self.availableFrom = availableFrom
    self.availableTo = availableTo
  }

  /// Whether `day` lies within the team's dates, and the team is not away.
  public func isAvailable(on day: Day) -> Bool {
    (availableFrom.map { $0 <= day } ?? true) && (availableTo.map { day <= $0 } ?? true)
      && !absences.contains { $0.contains(day) }
  }
}
