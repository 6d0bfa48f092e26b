// SPDX-License-Identifier: GPL-3.0-or-later

/// What `settings.csv` says, with the defaults filled in.
///
/// Settings that a row of another table may override (stays, visits, gaps, rates, trip days) are
/// kept here as the general value; the row's own value is in ``Site``, ``Agency``, ``Team`` and
/// ``StaffMember``. Money is in rupiah, distance in kilometres, durations in minutes.
public struct Settings: Hashable, Sendable {
  public var name = ""
  public var language = Language.indonesian
  /// Weekdays worked, 1 (Monday) … 7.
  public var workingWeekdays: Set<Int> = [1, 2, 3, 4, 5]
  public var open = ClockTime(minutes: 8 * 60)
  public var close = ClockTime(minutes: 14 * 60)
  public var breakMinutes = 0
  public var earliestDeparture = ClockTime(minutes: 5 * 60 + 30)
  public var latestArrival = ClockTime(minutes: 18 * 60 + 30)
  public var setupMinutes = 30
  public var teardownMinutes = 30
  public var minServiceMinutes = 180
  public var maxTripDays = 5
  public var minStay = 1
  public var maxStay = 3
  /// Whether a trip may begin and end with a working day of travel without service.
  public var travelDays = false
  /// Trips that a team may start in a calendar month; nil is no limit.
  public var maxTripsPerMonth: Int?
  public var minVisits = 0
  /// nil is no limit.
  public var maxVisits: Int?
  public var minGapDays = 14
  public var restDays = 0
  /// Days on trips for one person over the horizon; nil is no limit.
  public var maxPostDays: Int?
  public var roadCircuity = 1.4
  public var roadSpeed = 35.0
  /// Rp a kilometre and Rp an hour of a resident's way.
  public var residentCostPerKm = 1000.0
  public var residentTimeValue = 10_000.0
  public var servicesPerJourney = 1.0
  public var perDiem = 150_000.0
  public var lodging = 250_000.0
  /// What all trips and crews may cost together; nil is no limit.
  public var budget: Double?
  public var equityShare = 0.3
  public var equityBonus = 20_000.0
  public var shortfallPenalty = 1_000_000_000.0
  public var movePenalty = 2_000_000.0
  public var cancelPenalty = 10_000_000.0
  public var crewChangePenalty = 200_000.0
  public var noticeDays = 7
  public var noticeFactor = 5.0

  public init() {}
}

/// The languages that Keliling writes.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case indonesian = "id"
  case english = "en"
}
