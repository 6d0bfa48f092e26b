// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A plan of many, as scenarios, stress tests and the frontier answer in JSON.
struct OutcomeAnswer: Encodable {
  var name: String
  /// Null where there is no plan.
  var netBenefit: Double?
  var changeCost: Double?
  var bound: Double?
  var gap: Double?
  var people: Double?
  var cost: Double?
  var visits: Int?
  var shortfalls: Int?
  var changed: Int?
  var letters: Int?
  var losesPins: Bool?
  var out: String?

  init(name: String, plan: PlanTables?) {
    self.name = name
    guard let plan else { return }
    let summary = plan.summary
    netBenefit = summary.netBenefit
    changeCost = summary.changeCost
    bound = summary.bound
    gap = summary.gap
    people = plan.service.reduce(0) { $0 + $1.people }
    cost = summary.parts.tripCosts + summary.parts.crewCosts
    visits = plan.visits.count
    shortfalls = summary.shortfalls.reduce(0) { $0 + $1.missing }
  }
}
