// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Why a site has the visits that it has: the plan solved again with as many, with one more and with
/// one fewer, each from the plan that is there.
///
/// All three have the same limits, so that what the search would have found anyway is in none of the
/// differences.
public struct SiteCount: Sendable {
  public struct Answer: Sendable {
    /// Visits that the site has.
    public var count: Int
    /// With as many visits.
    public var same: PlanTables
    /// nil where no plan with one more was found.
    public var more: PlanTables?
    /// nil where the site has no visit, or no plan with one fewer was found.
    public var fewer: PlanTables?
  }

  public var district: District
  public var plan: PlanTables
  public var site: Int
  public var limits: PlanningLimits

  public init(
    _ district: District, plan: PlanTables, site: Int, limits: PlanningLimits = PlanningLimits()
  ) {
    self.district = district
    self.plan = plan
    self.site = site
    self.limits = limits
  }

  /// - Returns: nil where not even a plan with as many visits was found.
  public func answer(
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Answer? {
    let id = district.sites[site].id
    let count = plan.visits.count { $0.site == id }
    func solve(_ visits: Int) -> PlanTables? {
      guard
        case .planned(let tables) = Replanner(
          asking(visits), older: plan, asOf: district.horizon.lowerBound, limits: part
        ).plan(progress: progress, isCancelled: isCancelled),
        tables.visits.count(where: { $0.site == id }) == visits
      else { return nil }
      return valued(tables)
    }
    guard let same = solve(count) else { return nil }
    return Answer(
      count: count, same: same, more: solve(count + 1), fewer: count > 0 ? solve(count - 1) : nil)
  }

  private var part: PlanningLimits {
    var limits = limits
    limits.seconds = limits.seconds.map { $0 / 3 }
    limits.rounds = limits.rounds.map { max(1, $0 / 3) }
    return limits
  }

  /// What a visit elsewhere costs to move or to drop, in Rp: little, but enough that only those differ
  /// that the site's own visits displace.
  private static let nudge = 500_000.0

  /// The district in which the site has to have so many visits.
  private func asking(_ visits: Int) -> District {
    var changed = district
    changed.sites[site].minVisits = visits
    changed.sites[site].maxVisits = visits
    changed.settings.movePenalty = SiteCount.nudge
    changed.settings.cancelPenalty = SiteCount.nudge
    changed.settings.crewChangePenalty = 0
    changed.settings.noticeFactor = 1
    // A pin of the site that one fewer cannot keep is given up.
    if visits < changed.pins.count(where: { $0.site == site }) {
      changed.pins.removeAll { $0.site == site }
    }
    return changed
  }

  /// The plan's figures by the district as it is: a visit more or fewer than promised counts as it does
  /// there.
  private func valued(_ tables: PlanTables) -> PlanTables {
    let asked = tables.visits.count { $0.site == district.sites[site].id }
    let promised = district.promisedVisits(site)
    var plan = tables
    plan.summary.shortfalls.removeAll { $0.site == district.sites[site].id }
    if promised > asked {
      plan.summary.shortfalls.append(
        PlanSummary.Shortfall(site: district.sites[site].id, missing: promised - asked))
    }
    let missing = plan.summary.shortfalls.reduce(0) { $0 + $1.missing }
    let cost = district.settings.shortfallPenalty * Double(missing)
    // With so many visits the site's shortfall is the same in every plan, so that the bound follows.
    plan.summary.bound += plan.summary.parts.shortfallCost - cost
    plan.summary.netBenefit += plan.summary.parts.shortfallCost - cost
    plan.summary.parts.shortfallCost = cost
    return plan
  }
}
