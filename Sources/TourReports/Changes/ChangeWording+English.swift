// SPDX-License-Identifier: GPL-3.0-or-later

import TourChanges
import Touring

struct EnglishChangeWording: ChangeWording {
  func title(_ district: String) -> String { "Changes to the Plan of Roving Services, \(district)" }
  func from(_ day: String) -> String { "In force from \(day)." }
  let nothing = "Nothing has changed: the older plan stays."
  func summary(
    open: Int, kept: Int, moved: Int, cancelled: Int, added: Int, exchanged: Int, teams: Int
  ) -> String {
    "Of \(open) \(open == 1 ? "visit" : "visits") that could still be changed, \(kept) "
      + "\(kept == 1 ? "is" : "are") kept, \(moved) moved and \(cancelled) cancelled; \(added) "
      + "\(added == 1 ? "visit is" : "visits are") new. On the visits that are kept, \(exchanged) "
      + "\(exchanged == 1 ? "person is" : "people are") exchanged"
      + (teams > 0 ? ", and \(teams) \(teams == 1 ? "goes" : "go") with another team." : ".")
  }
  func worth(net: String, before: String, cost: String) -> String {
    "Net benefit \(net) (older plan: \(before)); weight of the changes \(cost)."
  }
  let visitsTitle = "Visits that have changed"
  let peopleTitle = "People exchanged"
  let servicesTitle = "Services that have changed"
  let postsTitle = "People at fixed posts"
  let tellTitle = "Whom to tell"
  let lettersTitle = "Letters"

  let number = "No."
  let visit = "Visit"
  let site = "Site"
  let date = "Date"
  let before = "Before"
  let after = "Now"
  let change = "Change"
  let cause = "Cause"
  let gone = "No longer on duty"
  let joined = "In their place"
  let team = "Team"
  let service = "Service"
  let expected = "Expected (before → now)"
  let whom = "To"
  let about = "About"
  let letter = "Letter"
  let action = "Action"
  let figure = "Figure"

  func kind(_ kind: PlanDifference.Visit.Kind) -> String {
    switch kind {
    case .kept: "kept"
    case .moved: "moved"
    case .cancelled: "cancelled"
    case .added: "new"
    }
  }
  func otherTeam(_ old: String, _ new: String) -> String { "team \(old) → \(new)" }
  func action(_ action: LetterChange.Action) -> String {
    switch action {
    case .reissue: "reissue"
    case .withdraw: "withdraw"
    case .issue: "issue"
    }
  }
  func assignment(_ trip: String) -> String { "Assignment letter of trip \(trip)" }
  func travelOrder(_ trip: String, agency: String) -> String {
    "Travel order of \(agency), trip \(trip)"
  }
  func notice(_ visit: String, site: String) -> String { "Notice of visit \(visit), \(site)" }
  func receivers(of site: String) -> String { "Camat and village heads of \(site)" }
  func newNotice(_ visit: String) -> String { "\(visit): the notice is reissued" }
  func team(_ name: String) -> String { "Team \(name)" }

  let inOlderPlan = "in the folder of the older plan"
  func place(_ file: String, row: Int) -> String { "\(file) row \(row)" }
  func closed(_ site: String?, _ days: String, _ reason: String) -> String {
    "\(site ?? "every site") is closed \(days)\(reason)"
  }
  func open(_ site: String?, _ days: String) -> String {
    "\(site ?? "every site") is no longer closed \(days)"
  }
  func away(_ person: String, _ days: String, _ reason: String) -> String {
    "\(person) is away \(days)\(reason)"
  }
  let always = "all the time"
  func back(_ person: String, _ days: String) -> String { "\(person) is back \(days)" }
  func until(_ person: String, _ day: String) -> String { "\(person) is in office until \(day)" }
  func since(_ person: String, _ day: String) -> String { "\(person) is in office from \(day)" }
  func newPerson(_ person: String) -> String { "\(person) is new" }
  func noPerson(_ person: String) -> String { "\(person) is no longer on the list of staff" }
  func daysAt(_ post: String, count: Int) -> String {
    "\(post): \(count) \(count == 1 ? "day" : "days")"
  }
  func posts(_ days: Int) -> String {
    "At fixed posts others attend on \(days) \(days == 1 ? "day" : "days")."
  }
  func mode(_ mode: String) -> String { mode }
  func teamAway(_ team: String, _ days: String) -> String { "team \(team) is away \(days)" }
  func cut(_ from: String, _ to: String, _ mode: String, _ days: String) -> String {
    "\(from)–\(to) (\(mode)) is cut \(days)"
  }
  func way(_ from: String, _ to: String, _ mode: String, minutes: String, _ days: String) -> String
  {
    "\(from)–\(to) (\(mode)) takes \(minutes) minutes \(days)"
  }
  func holiday(_ day: String, _ name: String) -> String { "\(day) is a holiday\(name)" }
  func hours(_ days: String) -> String { "other service hours \(days)" }
  func pinned(_ site: String, _ day: String) -> String { "a pinned visit to \(site), \(day)" }
  func visited(_ site: String, _ days: String) -> String { "\(site) was visited \(days)" }
  func request(_ site: String, _ days: String) -> String { "a visit to \(site) asked for \(days)" }
  func added(_ subject: String) -> String { "a new row: \(subject)" }
  func removed(_ subject: String) -> String { "a row removed: \(subject)" }
  func value(_ subject: String, _ column: String, _ old: String, _ new: String) -> String {
    "\(subject): \(column) \(old) → \(new)"
  }
  func follows(_ visit: String, site: String) -> String {
    "follows the change of \(visit) (\(site))"
  }
  let pays = "not forced: it brings more than the change costs"
  func days(from: String, to: String) -> String { "\(from) to \(to)" }
  func from(day: String) -> String { "from \(day)" }
  func to(day: String) -> String { "until \(day)" }

  func comparison(_ district: String) -> String { "Two Plans Compared, \(district)" }
  let first = "Plan 1"
  let second = "Plan 2"
  let difference = "Difference"
  let figures = "Figures"
  let netBenefit = "Net benefit (Rp)"
  let changeCost = "Weight of the changes (Rp)"
  let bound = "Upper bound (Rp)"
  let people = "Services expected"
  let km = "Distance saved by residents (km)"
  let savedHours = "Time saved by residents (hours)"
  let cost = "Cost (Rp)"
  let trips = "Trips"
  let visits = "Visits"
  let shortfalls = "Promised visits missing"
  let personDays = "Days of staff on duty"
  let same = "All visits and people are the same."
}
