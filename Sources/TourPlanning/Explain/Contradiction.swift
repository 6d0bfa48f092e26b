// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Touring

/// A smallest set of wishes and obstacles that cannot all stand: found by the solver, which proves for
/// each set that it asks about that no plan keeps it.
///
/// The deletion filter (Chinneck and Dravnieks, 1991): whatever the contradiction does not need is left
/// out, one thing after the other; what is left contradicts itself, and no part of it does. The proof
/// is the bound of the column generation over plans whose only worth is the wishes that they meet, or that
/// nobody can make the crew of a pin. The bound splits trips, so that some contradictions of whole trips
/// alone are not seen.
public struct Contradiction: Sendable {
  /// A way out: what is given up, and the plan that is then the best that was found.
  public struct Repair: Sendable {
    public var given: Demand
    public var plan: PlanTables
  }

  /// Wishes first, then what stands in the way.
  public let parts: [Demand]
  private let district: District

  /// Looks for a contradiction; nil where none can be proved.
  ///
  /// Cost: one column generation for each family of obstacles and each wish, and for each obstacle of
  /// the families that matter.
  public init?(in district: District, isCancelled: @escaping @Sendable () -> Bool = { false }) {
    self.district = district
    let wishes = Demand.wishes(of: district)
    let oracle = Oracle(district, isCancelled: isCancelled)
    guard !wishes.isEmpty, oracle.contradicts(wishes, without: []) else { return nil }
    var kept = wishes
    // Half of them, then a quarter, … and at last one by one.
    var size = (kept.count + 1) / 2
    while size >= 1 {
      var start = 0
      while start < kept.count, kept.count > 1 {
        let part = kept[start..<min(kept.count, start + size)]
        let rest = kept.filter { !part.contains($0) }
        if !rest.isEmpty, oracle.contradicts(rest, without: []) {
          kept = rest
        } else {
          start += size
        }
      }
      if size == 1 { break }
      size = (size + 1) / 2
    }
    // A site asks for as few visits as are too many.
    for position in kept.indices {
      guard case .visits(let site, let count) = kept[position] else { continue }
      for fewer in 1..<max(1, count) {
        var less = kept
        less[position] = .visits(site: site, count: fewer)
        if oracle.contradicts(less, without: []) {
          kept = less
          break
        }
      }
    }
    let sites = Set(
      kept.compactMap { wish in
        switch wish {
        case .visits(let site, _): site
        case .pin(let pin): pin.site
        default: nil
        }
      })
    var gone: Set<Demand> = []
    var left: [Demand] = []
    for family in Demand.obstacles(of: district, for: sites) {
      if oracle.contradicts(kept, without: gone.union(family)) {
        gone.formUnion(family)
        continue
      }
      for obstacle in family {
        if oracle.contradicts(kept, without: gone.union([obstacle])) {
          gone.insert(obstacle)
        } else {
          left.append(obstacle)
        }
      }
    }
    parts = kept + left
  }

  /// The plans that giving up one part makes possible, the best first: fewest promises missing, then
  /// the largest net benefit.
  ///
  /// - Parameter limits: of each plan.
  public func repairs(
    limits: PlanningLimits, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> [Repair] {
    parts.compactMap { part -> Repair? in
      if isCancelled() { return nil }
      guard
        case .planned(let plan) = Planner(given(part), limits: limits).plan(
          isCancelled: isCancelled)
      else { return nil }
      return Repair(given: part, plan: plan)
    }.sorted { a, b in
      let x = (missing(a.plan), -a.plan.summary.netBenefit)
      return x < (missing(b.plan), -b.plan.summary.netBenefit)
    }
  }

  private func missing(_ plan: PlanTables) -> Int {
    plan.summary.shortfalls.reduce(0) { $0 + $1.missing }
  }

  /// The district in which a part is given up.
  private func given(_ part: Demand) -> District {
    switch part {
    case .pin(let pin):
      var changed = district
      changed.pins.removeAll { $0 == pin }
      return changed
    case .visits(let site, let count):
      var changed = district
      changed.sites[site].minVisits = count - 1
      return changed
    default: return Demand.without([part], in: district)
    }
  }

  /// Says of wishes and obstacles whether they contradict each other.
  private struct Oracle {
    private let district: District
    private let isCancelled: @Sendable () -> Bool
    /// Rp for a wish: far above all that trips can cost.
    private static let worth = 1e12

    init(_ district: District, isCancelled: @escaping @Sendable () -> Bool) {
      var settings = district.settings
      settings.equityBonus = 0
      settings.shortfallPenalty = Oracle.worth
      var free = Demand.without([], in: district)
      free.settings = settings
      free.requests = []
      free.counters = []
      for site in free.sites.indices {
        free.sites[site].minVisits = 0
        free.sites[site].bonus = 0
      }
      free.demand = free.demand.map { $0.map { _ in 0 } }
      self.district = free
      self.isCancelled = isCancelled
    }

    /// Whether a bound proves that no plan meets all of `wishes`, even with some obstacles gone.
    func contradicts(_ wishes: [Demand], without gone: Set<Demand>) -> Bool {
      var changed = Demand.without(gone, in: district)
      var pins: [AnnouncedVisits.Visit] = []
      var asked: [Pin] = []
      for wish in wishes {
        switch wish {
        case .visits(let site, let count): changed.sites[site].minVisits = count
        case .pin(let pin):
          asked.append(pin)
          pins.append(
            AnnouncedVisits.Visit(
              site: pin.site, first: pin.day.number, days: pin.days, move: Oracle.worth,
              cancel: Oracle.worth, people: [], crewSize: 0))
        default: break
        }
      }
      if !CrewProof(changed).uncrewed(asked).isEmpty { return true }
      changed.pins = []
      let announced = AnnouncedVisits(pins, lost: 0, in: changed)
      let generation = ColumnGeneration(
        PlanningModel(changed, announced: announced), isQuick: true)
      try? generation.run(
        start: [], limits: Limits(isCancelled: isCancelled), rounds: 80
      ) { _, _ in }
      return generation.bound < Oracle.worth * (Double(pins.count) - 0.01)
    }
  }
}
