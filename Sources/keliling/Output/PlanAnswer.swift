// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What `keliling plan --json` answers.
struct PlanAnswer: Encodable {
  struct Horizon: Encodable {
    var from: String
    var to: String
  }
  struct Saved: Encodable {
    var km: Double
    var hours: Double
    var rupiah: Double
  }
  struct Shortfall: Encodable {
    var site: String
    var missing: Int
  }

  var district: String
  var horizon: Horizon
  var out: String
  var status: String
  var netBenefit: Double
  /// Of a re-plan: `bound` and `gap` are for the net benefit less this.
  var changeCost: Double?
  var bound: Double
  var gap: Double?
  var certifiedBound: Double?
  /// People served, counted by service.
  var people: Double
  var saved: Saved
  var cost: Double
  var trips: Int
  var visits: Int
  var shortfalls: [Shortfall]

  init(_ plan: PlanTables, out: String) {
    let summary = plan.summary
    district = summary.district
    horizon = Horizon(
      from: summary.horizon.lowerBound.description, to: summary.horizon.upperBound.description)
    self.out = out
    status = summary.status.rawValue
    netBenefit = summary.netBenefit
    changeCost = summary.changeCost
    bound = summary.bound
    gap = summary.gap
    certifiedBound = summary.certifiedBound
    people = plan.service.reduce(0) { $0 + $1.people }
    saved = Saved(km: summary.saved.km, hours: summary.saved.hours, rupiah: summary.saved.rupiah)
    cost = summary.parts.tripCosts + summary.parts.crewCosts
    trips = plan.trips.count
    visits = plan.visits.count
    shortfalls = summary.shortfalls.map { Shortfall(site: $0.site, missing: $0.missing) }
  }
}
