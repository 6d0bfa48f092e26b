// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Changes a plan from a date on: history stands, and the rest is planned for net benefit less what
/// the changes cost.
public struct Replanner: Sendable {
  public var district: District
  public var older: PlanTables
  /// The first day that can still be changed.
  public var asOf: Day
  public var limits: PlanningLimits
  /// Which changes are allowed.
  public var freedom: Freedom

  /// How many visits may be moved or cancelled.
  public enum Freedom: Hashable, Sendable {
    /// As many as pay for themselves.
    case whatPays
    /// As few as can be; of these plans the best.
    case fewest
    /// At most so many, of the visits of the older plan that may still change.
    case atMost(Int)
  }

  /// - Precondition: the district knows every site, service, team and person that the trips of
  ///   `older` before `asOf` name.
  public init(
    _ district: District, older: PlanTables, asOf: Day,
    limits: PlanningLimits = PlanningLimits(), freedom: Freedom = .whatPays
  ) {
    self.district = district
    self.older = older
    self.asOf = asOf
    self.limits = limits
    self.freedom = freedom
  }

  /// Makes the plan.
  ///
  /// - Parameters:
  ///   - start: a plan to begin with where it is better than what is left of the older one: an
  ///     earlier answer to the same question.
  ///   - progress, isCancelled: as in ``Planner/plan(progress:isCancelled:)``; values and bounds are
  ///     of net benefit less change cost.
  public func plan(
    from start: PlanTables? = nil,
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> PlanningOutcome {
    let outcome = ReplanningRun(
      self, start: start, progress: progress, isCancelled: isCancelled
    ).outcome()
    // The search minds what changes cost: the fewest of all may be those that it was given.
    if case .fewest = freedom, let start, case .planned(let plan) = outcome,
      changes(in: start) < changes(in: plan)
    {
      return .planned(start)
    }
    return outcome
  }

  /// How many visits that could still change are moved or cancelled in a re-plan.
  func changes(in plan: PlanTables) -> Int {
    func open(_ tables: PlanTables) -> [VisitPairing.Item] {
      let past = Set(tables.trips.filter { $0.firstDate < asOf }.map(\.trip))
      return tables.visits.filter { !past.contains($0.trip) }.map(VisitPairing.Item.init)
    }
    let pairing = VisitPairing(old: open(older), new: open(plan))
    return pairing.moved.count + pairing.cancelled.count
  }

  /// What a plan that nothing has changed is as a re-plan of itself: its own tables and figures, with
  /// the date, and a bound on what changes could bring.
  public func unchanged(
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> PlanTables {
    let run = ReplanningRun(self, start: nil, progress: { _ in }, isCancelled: isCancelled)
    var plan = older
    plan.certificate = []
    plan.summary.asOf = asOf
    plan.summary.changeCost = 0
    plan.summary.certifiedBound = nil
    let net = plan.summary.netBenefit
    var bound = run.bound()
    // Nothing that is left to change can bring more than everything could. A re-plan's own bound is
    // for changes of another plan.
    if older.summary.asOf == nil { bound = min(bound, older.summary.bound) }
    if !bound.isFinite { bound = run.mostConceivable }
    bound = max(bound, net)
    plan.summary.bound = bound
    plan.summary.gap = PlanTables.gap(bound, net)
    plan.summary.boundBy = nil
    plan.summary.status = bound - net <= 1e-6 * abs(bound) ? .provenBest : .feasible
    return plan
  }
}
