// SPDX-License-Identifier: GPL-3.0-or-later

import TourChanges
import Touring

/// Every phrase of the report of changes and of the comparison of plans. Names come escaped where the
/// text is Markdown, dates and numbers come formatted.
protocol ChangeWording: Sendable {
  // The report of changes
  func title(_ district: String) -> String
  func from(_ day: String) -> String
  var nothing: String { get }
  /// - Parameters: `exchanged` people and `teams` on kept visits.
  func summary(
    open: Int, kept: Int, moved: Int, cancelled: Int, added: Int, exchanged: Int, teams: Int
  ) -> String
  func worth(net: String, before: String, cost: String) -> String
  var visitsTitle: String { get }
  var peopleTitle: String { get }
  var servicesTitle: String { get }
  var postsTitle: String { get }
  var tellTitle: String { get }
  var lettersTitle: String { get }

  // Heads
  var number: String { get }
  var visit: String { get }
  var site: String { get }
  var date: String { get }
  var before: String { get }
  var after: String { get }
  var change: String { get }
  var cause: String { get }
  var gone: String { get }
  var joined: String { get }
  var team: String { get }
  var service: String { get }
  /// How many are expected by the older plan and by the new one.
  var expected: String { get }
  var whom: String { get }
  var about: String { get }
  var letter: String { get }
  var action: String { get }
  var figure: String { get }

  func kind(_ kind: PlanDifference.Visit.Kind) -> String
  func otherTeam(_ old: String, _ new: String) -> String
  func action(_ action: LetterChange.Action) -> String
  func assignment(_ trip: String) -> String
  func travelOrder(_ trip: String, agency: String) -> String
  func notice(_ visit: String, site: String) -> String
  func receivers(of site: String) -> String
  func newNotice(_ visit: String) -> String
  func team(_ name: String) -> String
  func daysAt(_ post: String, count: Int) -> String
  func posts(_ days: Int) -> String

  // Causes
  func place(_ file: String, row: Int) -> String
  /// Of a row that was removed: where it can still be read.
  var inOlderPlan: String { get }
  func closed(_ site: String?, _ days: String, _ reason: String) -> String
  func open(_ site: String?, _ days: String) -> String
  func away(_ person: String, _ days: String, _ reason: String) -> String
  /// Days of an option that names none.
  var always: String { get }
  func back(_ person: String, _ days: String) -> String
  func until(_ person: String, _ day: String) -> String
  func since(_ person: String, _ day: String) -> String
  func newPerson(_ person: String) -> String
  func noPerson(_ person: String) -> String
  func teamAway(_ team: String, _ days: String) -> String
  func mode(_ mode: String) -> String
  func cut(_ from: String, _ to: String, _ mode: String, _ days: String) -> String
  func way(_ from: String, _ to: String, _ mode: String, minutes: String, _ days: String) -> String
  func holiday(_ day: String, _ name: String) -> String
  func hours(_ days: String) -> String
  func pinned(_ site: String, _ day: String) -> String
  func visited(_ site: String, _ days: String) -> String
  func request(_ site: String, _ days: String) -> String
  func added(_ subject: String) -> String
  func removed(_ subject: String) -> String
  func value(_ subject: String, _ column: String, _ old: String, _ new: String) -> String
  func follows(_ visit: String, site: String) -> String
  var pays: String { get }
  func days(from: String, to: String) -> String
  func from(day: String) -> String
  func to(day: String) -> String

  // The comparison
  func comparison(_ district: String) -> String
  var first: String { get }
  var second: String { get }
  var difference: String { get }
  var figures: String { get }
  var netBenefit: String { get }
  var changeCost: String { get }
  var bound: String { get }
  var people: String { get }
  var km: String { get }
  var savedHours: String { get }
  var cost: String { get }
  var trips: String { get }
  var visits: String { get }
  var shortfalls: String { get }
  var personDays: String { get }
  var same: String { get }
}
