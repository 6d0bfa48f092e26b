// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Every phrase of the public schedule, beside those that it shares with `plan.md`. A language is
/// complete by construction.
///
/// Names come as they are to be shown; the caller makes them harmless for its format before.
protocol PublicWording: Sendable {
  // The schedule
  func title(_ district: String, horizon: String) -> String
  var introduction: String { get }
  var changeNote: String { get }
  func contact(_ person: String, _ reach: String) -> String
  var noVisits: String { get }
  func without(_ lost: [String]) -> String
  func nearby(_ places: [String]) -> String
  var bringTitle: String { get }
  var bringIntroduction: String { get }
  var requirements: String { get }
  var nothingToBring: String { get }
  func fixedPost(_ name: String) -> String
  var fixedPostHours: String { get }

  // Columns of the CSV
  var date: String { get }
  var weekday: String { get }
  var opens: String { get }
  var closes: String { get }
  var zone: String { get }
  var latitude: String { get }
  var longitude: String { get }
  var visit: String { get }

  // The page
  var skip: String { get }
  var contents: String { get }
  var finderTitle: String { get }
  var finderPlace: String { get }
  var finderHint: String { get }
  var finderService: String { get }
  var anyService: String { get }
  var upcomingOnly: String { get }
  var foundNone: String { get }
  var foundOne: String { get }
  /// Holds `{n}`.
  var foundMany: String { get }
  /// On paper, where some are hidden; holds `{n}` and `{all}`.
  var printedPart: String { get }
  var next: String { get }
  var past: String { get }
  var scheduleTitle: String { get }
  func servicesAndPapers(_ count: Int) -> String
  func kinds(_ count: Int) -> String
  var calendarTitle: String { get }
  func calendarOf(_ month: String, visits: Int) -> String
  var weekdayLetters: [String] { get }
  var mapTitle: String { get }
  var mapIntroduction: String { get }
  func mapOf(areas: Int, visited: Int, teams: Int) -> String
  var coverageLegend: String { get }
  var notVisited: String { get }
  func base(orPost hasPosts: Bool) -> String
  var teamLegend: String { get }
  var north: String { get }
  func covered(_ share: String) -> String

  // The calendar that phones take
  func event(_ place: String) -> String
  func calendarName(_ district: String) -> String
  func bring(_ papers: String) -> String
}
