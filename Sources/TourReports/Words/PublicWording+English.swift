// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The public schedule in English.
struct EnglishPublicWording: PublicWording {
  let formats: Formats

  func title(_ district: String, horizon: String) -> String {
    "Schedule of the Roving Public-Service Posts, \(district), \(horizon)"
  }
  let introduction =
    "Staff come to subdistricts and villages. See when a service post opens near you, what it offers "
    + "and what to bring."
  let changeNote =
    "The schedule may change with the weather, the state of the roads or a network failure. If you "
    + "live far away, ask the subdistrict office first."
  func contact(_ person: String, _ reach: String) -> String {
    "Contact: \(person)" + (reach.isEmpty ? "" : ", \(reach)") + "."
  }
  let noVisits = "No visit is scheduled yet."
  func without(_ lost: [String]) -> String {
    "without \(formats.list(lost)), for want of a network"
  }
  func nearby(_ places: [String]) -> String { "Also for the people of \(formats.list(places))." }
  let bringTitle = "What to bring"
  let bringIntroduction = "Show the originals, and bring copies if you have them."
  let requirements = "Requirements"
  let nothingToBring = "no requirement is on record; ask the staff"
  func fixedPost(_ name: String) -> String { "Fixed post: \(name)" }
  let fixedPostHours = "Agencies that attend on each day:"

  let date = "Date"
  let weekday = "Weekday"
  let opens = "Opens"
  let closes = "Closes"
  let zone = "Time zone"
  let latitude = "Latitude"
  let longitude = "Longitude"
  let visit = "Visit"

  let skip = "Skip to the schedule"
  let contents = "Contents"
  let finderTitle = "When does the post come to me?"
  let finderPlace = "Subdistrict or village"
  let finderHint = "type the name of a place"
  let finderService = "The service that I need"
  let anyService = "all services"
  let upcomingOnly = "still to come"
  let foundNone = "No visit matches."
  let foundOne = "1 visit."
  let foundMany = "{n} visits."
  let printedPart = "Only the visits looked for on the page: {n} of {all}."
  let next = "next"
  let past = "past"
  let scheduleTitle = "Schedule"
  func servicesAndPapers(_ count: Int) -> String {
    "\(kinds(count)) and what to bring"
  }
  func kinds(_ count: Int) -> String {
    "\(formats.whole(count)) \(count == 1 ? "service" : "services")"
  }
  let calendarTitle = "Calendar"
  func calendarOf(_ month: String, visits: Int) -> String {
    switch visits {
    case 0: "Calendar of \(month): no visit."
    case 1: "Calendar of \(month): 1 visit, listed above."
    default: "Calendar of \(month): \(formats.whole(visits)) visits, all listed above."
    }
  }
  let weekdayLetters = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  let mapTitle = "Map"
  let mapIntroduction =
    "Lines join the places that a team visits on one trip; they do not follow the roads. The colour of "
    + "a place shows the share of its people's needs that is expected to be met."
  func mapOf(areas: Int, visited: Int, teams: Int) -> String {
    "Map of \(formats.whole(areas)) \(areas == 1 ? "place" : "places"), of which "
      + "\(formats.whole(visited)) \(visited == 1 ? "is" : "are") visited by "
      + "\(formats.whole(teams)) \(teams == 1 ? "team" : "teams"). It tells the same as the schedule."
  }
  let coverageLegend = "Served"
  let notVisited = "not visited"
  func base(orPost hasPosts: Bool) -> String {
    hasPosts ? "base of a team, or fixed post" : "base of a team"
  }
  let teamLegend = "Team"
  let north = "N"
  func covered(_ share: String) -> String { "\(share) of the needs met" }

  func event(_ place: String) -> String { "Service post at \(place)" }
  func calendarName(_ district: String) -> String { "Roving services, \(district)" }
  func bring(_ papers: String) -> String { "bring: \(papers)" }
}
