// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension Settings {
  /// The settings that are given, the defaults elsewhere.
  init(_ values: [String: CellValue]) {
    self.init()
    func number(_ key: String, _ field: inout Double) {
      if case .number(let value)? = values[key] { field = value }
    }
    func whole(_ key: String, _ field: inout Int) {
      if case .whole(let value)? = values[key] { field = value }
    }
    func limit(_ key: String, _ field: inout Int?) {
      if case .whole(let value)? = values[key] { field = value }
    }
    func time(_ key: String, _ field: inout ClockTime) {
      if case .time(let value)? = values[key] { field = value }
    }
    if case .text(let value)? = values["name"] { name = value }
    if case .text(let value)? = values["language"] {
      language = Language(rawValue: value) ?? language
    }
    if case .weekdays(let value)? = values["working_weekdays"] { workingWeekdays = value }
    time("open", &open)
    time("close", &close)
    whole("break_minutes", &breakMinutes)
    time("earliest_departure", &earliestDeparture)
    time("latest_arrival", &latestArrival)
    whole("setup_minutes", &setupMinutes)
    whole("teardown_minutes", &teardownMinutes)
    whole("min_service_minutes", &minServiceMinutes)
    whole("max_trip_days", &maxTripDays)
    whole("min_stay", &minStay)
    whole("max_stay", &maxStay)
    if case .flag(let value)? = values["travel_days"] { travelDays = value }
    limit("max_trips_per_month", &maxTripsPerMonth)
    whole("min_visits", &minVisits)
    limit("max_visits", &maxVisits)
    whole("min_gap_days", &minGapDays)
    whole("rest_days", &restDays)
    limit("max_post_days", &maxPostDays)
    number("road_circuity", &roadCircuity)
    number("road_speed_kmh", &roadSpeed)
    number("resident_cost_per_km", &residentCostPerKm)
    number("resident_time_value", &residentTimeValue)
    number("services_per_journey", &servicesPerJourney)
    number("per_diem", &perDiem)
    number("lodging", &lodging)
    if case .number(let value)? = values["budget"] { budget = value }
    number("equity_share", &equityShare)
    number("equity_bonus", &equityBonus)
    number("shortfall_penalty", &shortfallPenalty)
    number("move_penalty", &movePenalty)
    number("cancel_penalty", &cancelPenalty)
    number("crew_change_penalty", &crewChangePenalty)
    whole("notice_days", &noticeDays)
    number("notice_factor", &noticeFactor)
  }
}
