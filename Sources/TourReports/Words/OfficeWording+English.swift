// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The papers for the office in English.
struct EnglishOfficeWording: OfficeWording {
  let formats: Formats

  func teamCalendar(_ team: String) -> String { "Roving services: \(team)" }
  func agencyCalendar(_ agency: String) -> String { "Roving services: \(agency)" }
  func personCalendar(_ person: String) -> String { "Roving duty: \(person)" }
  func duty(at site: String) -> String { "Service post at \(site)" }
  func travel(to site: String) -> String { "Travel to \(site)" }
  func travel(from site: String) -> String { "Travel home from \(site)" }
  func postHours(_ hours: String) -> String { "The post is open \(hours)." }
  func departs(_ time: String, arrives: String?) -> String {
    "Departs \(formats.inZone(time))"
      + (arrives.map { ", arrives \(formats.inZone($0))" } ?? "") + "."
  }
  func leaves(_ time: String, arrives: String?) -> String {
    "Leaves the post \(formats.inZone(time))"
      + (arrives.map { ", arrives \(formats.inZone($0))" } ?? "") + "."
  }
  func people(_ names: [String]) -> String { "Staff: \(names.joined(separator: ", "))." }
  func tripLine(_ trip: String, team: String) -> String { "Trip \(trip), \(team)." }

  func matrixTitle(_ district: String, horizon: String) -> String {
    "Matrix of Visits of the Roving Posts, \(district), \(horizon)"
  }

  func staffingTitle(_ district: String, horizon: String) -> String {
    "Recapitulation of Staff Needed, \(district), \(horizon)"
  }
  let staffingIntroduction =
    "*Staff available* are those not on leave and not needed in the office, on the working day of the "
    + "week that has fewest; *staff needed* are the most on duty on one day. *Week* names the "
    + "tightest week."
  let unit = "Agency"
  let staffAvailable = "Staff available"
  let staffNeeded = "Staff needed"
  let staffFree = "Staff free"
  let shortage = "Short"
  let week = "Week"
  let weeklyTitle = "By week"
  let weeklyIntroduction = "In each cell: needed/available."

  func budgetTitle(_ district: String, horizon: String) -> String {
    "Travel Budget of the Roving Posts, \(district), \(horizon)"
  }
  let budgetIntroduction =
    "Unit prices come from `agencies.csv`, `teams.csv`, `settings.csv` and `travel.csv`; hold them "
    + "against the rates in force."
  let volume = "Quantity"
  let unitOfMeasure = "Unit"
  let unitPrice = "Unit price (Rp)"
  let amountInRupiah = "Amount (Rp)"
  let dailyAllowance = "Daily allowance"
  let lodging = "Lodging"
  let personDay = "person-days"
  let personNight = "person-nights"
  func fuel(_ team: String) -> String { "Transport and fuel, \(team)" }
  func fares(_ team: String) -> String { "Fares by tariff, \(team)" }
  func vehicleDays(_ team: String) -> String { "Vehicle and driver, \(team)" }
  func wholeTrips(_ team: String) -> String { "Trips, \(team)" }
  let vehicleDay = "days"
  let leg = "legs"
  let tripUnit = "trips"
  let subtotal = "Subtotal"
  func inWords(_ amount: String) -> String { "In words: *\(amount) rupiah*." }
  let vehiclesTitle = "Vehicles"
  let recapTitle = "Recapitulation"
  let noCosts = "No costs are charged."

  func dutyTitle(_ district: String, horizon: String) -> String {
    "Duty Calendar of the Staff, \(district), \(horizon)"
  }
  let dutyIntroduction = "Dates include days of travel. The hours of each day are in `duty.csv`."
  let person = "Person"
  let site = "Place"
  let starts = "Starts"
  let ends = "Ends"
  let noDuty = "Nobody is on duty."

  func unmetTitle(_ district: String, horizon: String) -> String {
    "What Could Not Be Met, \(district), \(horizon)"
  }
}
