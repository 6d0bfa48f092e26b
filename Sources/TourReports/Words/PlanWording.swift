// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Every phrase of `plan.md`. A language is complete by construction: one that lacks a phrase does
/// not compile.
///
/// Names and dates come as Markdown, already escaped and formatted; counts come as numbers, since
/// grammar may depend on them.
protocol PlanWording: Sendable {
  // The frame
  func title(_ district: String, horizon: String) -> String
  var number: String { get }
  var total: String { get }
  var measure: String { get }
  var value: String { get }
  var item: String { get }
  var amount: String { get }
  var percentage: String { get }
  var agency: String { get }
  var area: String { get }
  var team: String { get }
  var trip: String { get }
  var service: String { get }

  // Counts
  func visits(_ count: Int) -> String
  func services(_ count: Double) -> String
  func people(_ count: Double) -> String
  func hours(_ count: Double) -> String
  func part(_ count: Int, of all: Int) -> String

  // Overview
  var overviewTitle: String { get }
  func opening(teams: Int, trips: Int, visits: Int, days: Int, areas: Int) -> String
  var servicesExpected: String { get }
  func journeysExpected(_ servicesPerJourney: Double) -> String
  var areasVisited: String { get }
  var kmSaved: String { get }
  var hoursSaved: String { get }
  var rupiahSaved: String { get }
  var cost: String { get }
  var costPerService: String { get }
  var costPerPerson: String { get }
  var promisesMissing: String { get }
  func expectation(perJourney: Double) -> String
  func basesApart(_ bases: String) -> String
  func replanned(asOf: String, cost: String) -> String
  func moreBelow(_ title: String) -> String

  // Money
  var moneyTitle: String { get }
  var moneyIntroduction: String { get }
  var serviceBenefit: String { get }
  func equityBenefit(share: Double) -> String
  var requestBonus: String { get }
  var tripCosts: String { get }
  var crewCosts: String { get }
  var netBenefit: String { get }
  var moneyBenefit: String { get }
  var allPromisesKept: String { get }
  func promisesApart(missing: Int, areas: Int, penalty: String, net: String) -> String
  var costsIntroduction: String { get }
  var costBearer: String { get }
  var personDays: String { get }
  var personNights: String { get }
  var budget: String { get }
  var budgetLeft: String { get }
  var vehicles: String { get }
  func wholeBudget(_ budget: String, left: String) -> String

  // Services and coverage
  var servicesTitle: String { get }
  var servicesIntroduction: String { get }
  var target: String { get }
  var planned: String { get }
  var coverageTitle: String { get }
  var coverageIntroduction: String { get }
  func earlierVisits(_ visits: Int, year: Int, services: String) -> String
  var lastVisit: String { get }
  var daysWaited: String { get }
  func givenThisYear(_ year: Int) -> String
  var place: String { get }
  var visitsHead: String { get }
  var daysHead: String { get }
  var whenHead: String { get }
  var givenHere: String { get }
  var ownDemand: String { get }
  var ownServed: String { get }
  func lowestCoverage(_ places: String) -> String

  // Calendar and schedule
  func calendarTitle(weeks: Int) -> String
  func calendarIntroduction(severalTeams: Bool) -> String
  var weekHead: String { get }
  var datesHead: String { get }
  var workingDaysHead: String { get }
  var dayCountHead: String { get }
  func holidays(_ days: [String]) -> String
  func otherHours(usual: String, _ rows: [String]) -> String
  /// Hours and how long the post rests in them: rows may differ in that alone.
  func withBreak(_ hours: String, minutes: Int) -> String
  /// - Parameter days: nil where the row is about every day of the horizon.
  func hoursOn(weekdays: [String], days: String?, _ hours: String) -> String
  var visitsTitle: String { get }
  var visitsIntroduction: String { get }
  var dateHead: String { get }
  var venueHead: String { get }
  var timeHead: String { get }
  var serviceKinds: String { get }
  var staffHead: String { get }
  var remarks: String { get }
  func kinds(_ count: Int, without lost: [String]) -> String
  func crew(_ people: Int, trip: String) -> String
  var noNetwork: String { get }
  func pinned(_ note: String) -> String
  func requestMet(_ note: String) -> String
  var announcedTitle: String { get }
  var announcedIntroduction: String { get }
  var servicesAndPeople: String { get }

  // People
  var crewsTitle: String { get }
  var crewsIntroduction: String { get }
  var route: String { get }
  var clockHead: String { get }
  func leavesAndReturns(_ leaves: String?, _ returns: String?) -> String
  var fixedTitle: String { get }
  func fixedPost(_ name: String, days: Int) -> String
  var attendedDays: String { get }
  var loadTitle: String { get }
  var tripsHead: String { get }
  var nightsHead: String { get }
  var fixedDaysHead: String { get }
  var availableHead: String { get }
  var limitHead: String { get }
  var spreadIntroduction: String { get }
  /// - Parameter away: people who cannot be sent on any day.
  func spread(_ agency: String, least: Int, most: Int, away: Int) -> String

  // What could not be met
  var unmetTitle: String { get }
  var everythingMet: String { get }
  var promisesIntroduction: String { get }
  func shortfall(_ site: String, missing: Int, promised: Int) -> String
  var unvisitedIntroduction: String { get }
  var requestsIntroduction: String { get }
  var noServiceIntroduction: String { get }
  var offlineIntroduction: String { get }
  func notGiven(_ services: String, at sites: String) -> String
  func becauseClosed(_ closures: [String]) -> String
  var becauseNoWay: String { get }
  func becauseTooFar(minutes: Int) -> String
  func becauseTooSoon(gap: Int) -> String
  func becauseNoRun(days: Int) -> String
  func becauseFewDays(most: Int, days: Int, gap: Int) -> String
  var becauseElsewhere: String { get }
  var becauseTimeElsewhere: String { get }
  func becauseAgencyStays(_ agency: String) -> String
  func unservedIntroduction(_ people: String, of all: String, percent: String) -> String
  var unservedHead: String { get }
  func obstacle(_ obstacle: UnservedDemand.Obstacle) -> String
  func meaning(of obstacle: UnservedDemand.Obstacle) -> String
  var timeIntroduction: String { get }
  var dutyDays: String { get }
  var postHours: String { get }
  var usedHours: String { get }
  func seats(_ taken: Int, of all: Int, percent: String) -> String

  // Estimates
  var estimatesTitle: String { get }
  var noEstimates: String { get }
  func estimatesIntroduction(circuity: Double, speed: Double) -> String
  var fromHead: String { get }
  var toHead: String { get }
  var minutesHead: String { get }

  // Quality
  var qualityTitle: String { get }
  func status(_ status: PlanSummary.Status, _ quality: PlanQuality) -> String
  func openPromises(_ count: Int, penalty: String) -> String
  var openPromisesHead: String { get }
  func priceOfPromise(_ price: String) -> String
  var promiseRuins: String { get }
  func certifiedRoom(_ room: String, percent: String?) -> String
  var planValue: String { get }
  var planMoney: String { get }
  var changeCost: String { get }
  var afterChanges: String { get }
  var bound: String { get }
  func boundWith(morePromises: Int) -> String
  var certifiedBound: String { get }
  /// The name of a bound that the weight of the changes has been taken off.
  func lessChanges(_ bound: String) -> String
  var room: String { get }
  func promisesInFigures(_ weight: String) -> String
  var boundWithoutCertificate: String { get }
  var boundIsCertified: String { get }
  func boundBeyondCertificate(by means: String?, difference: String) -> String

  // Closing
  var aboutTitle: String { get }
  var expectationsNote: String { get }
  func checkNote(isCertified: Bool) -> String
  var inputsNote: String { get }
  func limit(_ name: String, _ value: String) -> String
  func made(seed: String, limits: [String]) -> String
  func options(_ options: String) -> String
}
