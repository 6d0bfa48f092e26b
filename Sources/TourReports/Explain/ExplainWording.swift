// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Every phrase of an explanation: what a district asks for, what stands in the way, what is scarce,
/// and what a site's visits hang on. A language is complete by construction: one that lacks a phrase
/// does not compile.
///
/// Names, dates and sums come formatted; counts come as numbers, since grammar may depend on them.
/// Teams come by their names alone.
protocol ExplainWording: Sendable {
  // Contradictions
  func contradiction(_ list: String) -> String
  func asks(_ site: String, visits: Int) -> String
  func pinned(_ site: String, _ days: String, team: String?) -> String
  func budget(_ sum: String) -> String
  func agencyBudget(_ agency: String, _ sum: String) -> String
  func kits(_ agency: String, _ count: Int) -> String
  func minHome(_ agency: String, _ people: Int) -> String
  func required(_ agency: String) -> String
  var postDays: String { get }
  func restDays(_ days: Int) -> String
  func away(_ person: String, _ days: String) -> String
  func inOffice(_ person: String, from: String?, until: String?) -> String
  func weekdays(_ team: String, _ days: String) -> String
  func tripsPerMonth(_ team: String, _ most: Int) -> String
  func tripDays(_ team: String, _ most: Int) -> String
  var holidays: String { get }
  func gap(_ site: String, _ days: Int) -> String
  func mostVisits(_ site: String, _ most: Int) -> String
  func lastVisited(_ site: String, until day: String) -> String
  func cut(_ way: String, mode: String, _ days: String) -> String
  func closed(_ site: String, _ days: String) -> String
  func teamAway(_ team: String, _ days: String) -> String
  func mode(_ mode: String) -> String
  var everySite: String { get }
  func from(_ day: String) -> String
  func until(_ day: String) -> String

  // Ways out
  func makesDo(_ site: String, visits: Int) -> String
  func letGo(_ site: String, _ day: String) -> String
  func noLonger(_ phrase: String) -> String

  // What is scarce
  /// `count` as a text, and as the number that grammar depends on.
  func promises(_ count: String, _ number: Double) -> String
  func partOfPromise(_ part: String) -> String
  func upTo(_ money: String) -> String
  /// `services` as a text, and as the number that grammar depends on.
  func upTo(_ money: String, services: String, _ number: Double) -> String
  func millionOfBudget(_ agency: String?, _ worth: String) -> String
  func rupiahOfBudget(_ agency: String?, _ rupiah: String, million worth: String) -> String
  func person(_ agency: String, _ weeks: String, _ days: String, _ worth: String) -> String
  func seat(_ team: String, _ worth: String) -> String
  func openDay(_ site: String, _ day: String, _ worth: String) -> String
  func weeks(_ first: Int, _ last: Int) -> String

  // A site
  func visits(_ count: Int) -> String
  func has(_ site: String, visits: Int) -> String
  func with(visits: Int, net: String, services: String, cost: String) -> String
  func moved(_ site: String, _ from: String, to days: String) -> String
  func gone(_ site: String, _ days: String) -> String
  func new(_ site: String, _ days: String) -> String
  func noPlan(visits: Int) -> String
  func noPlanWithMore(visits: Int) -> String
  var fixedPost: String { get }
  var base: String { get }
  func mostAllowed(_ most: Int) -> String
  /// Of figures for more visits than that.
  func beyondMost(_ most: Int) -> String
  var proven: String { get }
  func unproven(_ list: String) -> String
}
