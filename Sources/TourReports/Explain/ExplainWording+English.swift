// SPDX-License-Identifier: GPL-3.0-or-later

/// Explanations in English.
struct EnglishExplainWording: ExplainWording {
  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  func contradiction(_ list: String) -> String { "These cannot all be met: \(list)." }
  func asks(_ site: String, visits count: Int) -> String { "\(site) asks for \(visits(count))" }
  func pinned(_ site: String, _ days: String, team: String?) -> String {
    "a visit to \(site) is pinned to \(days)" + (team.map { " by the team \($0)" } ?? "")
  }
  func budget(_ sum: String) -> String { "the whole budget is \(sum)" }
  func agencyBudget(_ agency: String, _ sum: String) -> String {
    "the budget of \(agency) is \(sum)"
  }
  func kits(_ agency: String, _ count: Int) -> String {
    "\(agency) has \(counted(count, "set", "sets")) of equipment"
  }
  func minHome(_ agency: String, _ people: Int) -> String {
    "\(people) of \(agency) \(people == 1 ? "stays" : "stay") at the office"
  }
  func required(_ agency: String) -> String { "\(agency) comes on every trip" }
  let postDays = "the days on trips of each person are limited"
  func restDays(_ days: Int) -> String {
    "people rest \(days) working \(days == 1 ? "day" : "days") between two trips"
  }
  func away(_ person: String, _ days: String) -> String { "\(person) is away \(days)" }
  func inOffice(_ person: String, from: String?, until: String?) -> String {
    "\(person) is in office" + (from.map(self.from) ?? "") + (until.map(self.until) ?? "")
  }
  func weekdays(_ team: String, _ days: String) -> String {
    "the team \(team) goes out on \(days) alone"
  }
  func tripsPerMonth(_ team: String, _ most: Int) -> String {
    "the team \(team) makes at most \(counted(most, "trip", "trips")) a month"
  }
  func tripDays(_ team: String, _ most: Int) -> String {
    "a trip of the team \(team) takes at most \(counted(most, "day", "days"))"
  }
  let holidays = "nobody works on holidays"
  func gap(_ site: String, _ days: Int) -> String {
    "between two visits to \(site) at least \(days) days pass"
  }
  func mostVisits(_ site: String, _ most: Int) -> String {
    "\(site) is visited at most \(counted(most, "time", "times"))"
  }
  func lastVisited(_ site: String, until day: String) -> String {
    "\(site) was last visited until \(day)"
  }
  func cut(_ way: String, mode: String, _ days: String) -> String {
    "\(way) (\(mode)) is cut\(days)"
  }
  func closed(_ site: String, _ days: String) -> String { "\(site) is closed \(days)" }
  func teamAway(_ team: String, _ days: String) -> String { "the team \(team) is away \(days)" }
  func mode(_ mode: String) -> String { mode }
  let everySite = "every site"
  func from(_ day: String) -> String { " from \(day)" }
  func until(_ day: String) -> String { " until \(day)" }

  func makesDo(_ site: String, visits count: Int) -> String {
    "\(site) makes do with \(visits(count))"
  }
  func letGo(_ site: String, _ day: String) -> String {
    "the visit to \(site) on \(day) is let go"
  }
  func noLonger(_ phrase: String) -> String { "no longer so: \(phrase)" }

  func promises(_ count: String, _ number: Double) -> String {
    "\(count) more promised \(number == 1 ? "visit" : "visits") can be made"
  }
  func partOfPromise(_ part: String) -> String { "about \(part) of a promised visit" }
  func upTo(_ money: String) -> String { "up to \(money)" }
  func upTo(_ money: String, services: String, _ number: Double) -> String {
    "up to \(money), about \(services) \(number == 1 ? "service" : "services")"
  }
  private func budgetOf(_ agency: String?) -> String {
    agency.map { "the budget of \($0)" } ?? "the whole budget"
  }
  func millionOfBudget(_ agency: String?, _ worth: String) -> String {
    "A further million rupiah of \(budgetOf(agency)): \(worth)."
  }
  func rupiahOfBudget(_ agency: String?, _ rupiah: String, million worth: String) -> String {
    "Each further rupiah of \(budgetOf(agency)): up to Rp\(rupiah) (a million: \(worth))."
  }
  func person(_ agency: String, _ weeks: String, _ days: String, _ worth: String) -> String {
    "One more of \(agency) \(weeks) (\(days)): \(worth)."
  }
  func seat(_ team: String, _ worth: String) -> String {
    "One more seat in the team \(team): \(worth)."
  }
  func openDay(_ site: String, _ day: String, _ worth: String) -> String {
    "One more open day, \(site) on \(day): \(worth)."
  }
  func weeks(_ first: Int, _ last: Int) -> String {
    first == last ? "in week \(first)" : "in weeks \(first)–\(last)"
  }

  func visits(_ count: Int) -> String { counted(count, "visit", "visits") }
  func has(_ site: String, visits count: Int) -> String {
    "\(site) has \(visits(count)) in this plan."
  }
  func with(visits count: Int, net: String, services: String, cost: String) -> String {
    "With \(visits(count)): net benefit \(net), services \(services), cost \(cost)."
  }
  func moved(_ site: String, _ from: String, to days: String) -> String {
    "moved: \(site), \(from) → \(days)"
  }
  func gone(_ site: String, _ days: String) -> String { "gone: \(site), \(days)" }
  func new(_ site: String, _ days: String) -> String { "new: \(site), \(days)" }
  func noPlan(visits count: Int) -> String { "No plan with \(visits(count)) was found." }
  func noPlanWithMore(visits count: Int) -> String {
    "No plan with \(visits(count)) was found: rules or limits stand in the way."
  }
  let fixedPost = "A fixed post opens without the visit of a team."
  let base = "A place from which the teams set out is not visited."
  func mostAllowed(_ most: Int) -> String {
    "More are not allowed: `max_visits` is \(most) there."
  }
  func beyondMost(_ most: Int) -> String {
    "Only where the rule is loosened: `max_visits` is \(most) there."
  }
  let proven = "Each of these plans is proven to be the best."
  func unproven(_ list: String) -> String {
    "Not proven to be the best; a better plan may exist, by at most this much: \(list)."
  }
}
