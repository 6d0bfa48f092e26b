// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Every phrase of the papers for the office and of its calendars, beside those that they share with
/// `plan.md`. A language is complete by construction.
protocol OfficeWording: Sendable {
  // Calendars
  func teamCalendar(_ team: String) -> String
  func agencyCalendar(_ agency: String) -> String
  func personCalendar(_ person: String) -> String
  func duty(at site: String) -> String
  func travel(to site: String) -> String
  func travel(from site: String) -> String
  func postHours(_ hours: String) -> String
  func departs(_ time: String, arrives: String?) -> String
  func leaves(_ time: String, arrives: String?) -> String
  func people(_ names: [String]) -> String
  func tripLine(_ trip: String, team: String) -> String

  // Matrix
  func matrixTitle(_ district: String, horizon: String) -> String

  // Staffing
  func staffingTitle(_ district: String, horizon: String) -> String
  var staffingIntroduction: String { get }
  var unit: String { get }
  var staffAvailable: String { get }
  var staffNeeded: String { get }
  var staffFree: String { get }
  var shortage: String { get }
  var week: String { get }
  var weeklyTitle: String { get }
  var weeklyIntroduction: String { get }

  // Budget
  func budgetTitle(_ district: String, horizon: String) -> String
  var budgetIntroduction: String { get }
  var volume: String { get }
  var unitOfMeasure: String { get }
  var unitPrice: String { get }
  var amountInRupiah: String { get }
  var dailyAllowance: String { get }
  var lodging: String { get }
  var personDay: String { get }
  var personNight: String { get }
  func fuel(_ team: String) -> String
  func fares(_ team: String) -> String
  func vehicleDays(_ team: String) -> String
  func wholeTrips(_ team: String) -> String
  var vehicleDay: String { get }
  var leg: String { get }
  var tripUnit: String { get }
  var subtotal: String { get }
  func inWords(_ amount: String) -> String
  var vehiclesTitle: String { get }
  var recapTitle: String { get }
  var noCosts: String { get }

  // Duty
  func dutyTitle(_ district: String, horizon: String) -> String
  var dutyIntroduction: String { get }
  var person: String { get }
  var site: String { get }
  var starts: String { get }
  var ends: String { get }
  var noDuty: String { get }

  // Unmet
  func unmetTitle(_ district: String, horizon: String) -> String
}
