// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What a plan loses when something is taken away: each team, each person and each week of road in
/// turn.
public struct StressTest: Sendable {
  /// What is taken away.
  public enum Blow: Hashable, Sendable {
    case team(Int)
    case person(Int)
    /// No road can be passed on these days.
    case road(ClosedRange<Day>)
  }

  public struct Outcome: Sendable {
    public var blow: Blow
    /// The best re-plan that was found; nil where there is none.
    public var plan: PlanTables?
    /// Whether a pinned visit had to be given up for it.
    public var losesPins = false
  }

  public var district: District
  public var plan: PlanTables
  public var asOf: Day
  /// Of each re-plan.
  public var limits: PlanningLimits

  public init(
    _ district: District, plan: PlanTables, asOf: Day, limits: PlanningLimits = PlanningLimits()
  ) {
    self.district = district
    self.plan = plan
    self.asOf = asOf
    self.limits = limits
  }

  /// Every team, every person who is on duty from the date on, and every week with a trip.
  public var blows: [Blow] {
    let busy = Set(plan.roster.filter { $0.date >= asOf }.map(\.staff))
    let teams = Set(plan.trips.filter { $0.firstDate >= asOf }.map(\.team))
    let mondays = Set(
      plan.schedule.filter { $0.date >= asOf && $0.team != nil }.map(\.date.monday)
    ).sorted()
    return district.teams.indices.filter { teams.contains(district.teams[$0].id) }.map(Blow.team)
      + district.staff.indices.filter { busy.contains(district.staff[$0].id) }.map(Blow.person)
      + mondays.map { .road(max(asOf, $0)...$0.advanced(by: 6)) }
  }

  /// Re-plans after one blow.
  public func outcome(
    of blow: Blow, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Outcome {
    var changed = after(blow)
    let hasPins = !changed.pins.isEmpty
    for isFree in hasPins ? [false, true] : [false] {
      if isFree { changed.pins = [] }
      let answer = Replanner(changed, older: plan, asOf: asOf, limits: limits)
        .plan(isCancelled: isCancelled)
      if case .planned(let tables) = answer {
        return Outcome(blow: blow, plan: tables, losesPins: isFree)
      }
    }
    return Outcome(blow: blow, plan: nil)
  }

  /// The district after a blow.
  func after(_ blow: Blow) -> District {
    var changed = district
    let rest = max(asOf, district.horizon.lowerBound)...max(asOf, district.horizon.upperBound)
    switch blow {
    case .team(let team): changed.teams[team].absences.append(rest)
    case .person(let person): changed.staff[person].leave.append(Leave(days: rest))
    case .road(let days): changed = withoutRoad(on: days)
    }
    return changed
  }

  /// The district with a dated row without minutes for every way by road; an estimated way becomes a
  /// row with the same figures, since a dated row alone would end the estimate on all days.
  private func withoutRoad(on days: ClosedRange<Day>) -> District {
    struct Pair: Hashable {
      var from: Int
      var to: Int
    }
    var rows = district.travelRows
    var known: Set<Pair> = []
    for row in rows where row.mode == "road" {
      known.insert(Pair(from: row.from, to: row.to))
      known.insert(Pair(from: row.to, to: row.from))
    }
    let settings = district.settings
    for from in district.sites.indices {
      for to in district.sites.indices where from < to {
        let isKnown = known.contains(Pair(from: from, to: to))
        if !isKnown {
          guard district.sites[from].access == .road, district.sites[to].access == .road else {
            continue
          }
          let km = district.network.greatCircle(from: from, to: to) * settings.roadCircuity
          rows.append(
            TravelRow(
              from: from, to: to, mode: "road", km: km,
              minutes: roundedUp(km / settings.roadSpeed * 60)))
        }
        for (a, b) in [(from, to), (to, from)]
        where !isKnown || known.contains(Pair(from: a, to: b)) {
          rows.append(
            TravelRow(
              from: a, to: b, mode: "road", km: 0, minutes: nil, validFrom: days.lowerBound,
              validTo: days.upperBound))
        }
      }
    }
    var changed = District(
      settings: settings, horizon: district.horizon, office: district.office,
      sites: district.sites, otherPlaces: district.otherPlaces, agencies: district.agencies,
      services: district.services, staff: district.staff, teams: district.teams,
      travelRows: rows, catchment: district.catchment, demand: district.demand,
      holidays: district.holidays, hours: district.hours, closures: district.closures,
      counters: district.counters, pins: district.pins, pastVisits: district.pastVisits,
      requests: district.requests)
    changed.history = district.history
    return changed
  }
}
