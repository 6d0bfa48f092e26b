// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What a little more of something would be worth at most: by the linear relaxation of the whole
/// problem, solved once as it is and once with a little more of each thing.
///
/// Cuts are left out: they are sought until the time is over, so that two bounds with them differ by
/// where the search stopped, too. The linear relaxation splits trips and people, so that the figures
/// are those of a plan that has been adapted to the change, not of one more person added to a
/// finished plan.
public struct MarginalValues: Sendable {
  public struct Value: Hashable, Sendable {
    public var resource: ScarceResource
    /// Rp, not below 0.
    public var rupiah: Double
  }

  public var district: District
  public var limits: PlanningLimits

  public init(_ district: District, limits: PlanningLimits = PlanningLimits()) {
    self.district = district
    self.limits = limits
  }

  /// The values that could be solved to the end within the limits, the largest first.
  ///
  /// Cost: one column generation, and one more for each of about twenty changes that begins with
  /// the trips of the first; where the time limit ends first, the last of the changes are left out.
  public func values(isCancelled: @escaping @Sendable () -> Bool = { false }) -> [Value] {
    let start = ContinuousClock.now
    let base = ColumnGeneration(PlanningModel(district), threads: limits.threads)
    solve(base, start: [], limits, isCancelled)
    guard base.isRelaxationSolved else { return [] }
    var values: [Value] = []
    for resource in resources(base.relaxed.multipliers) {
      if isCancelled() { break }
      var rest = limits
      rest.seconds = limits.seconds.map { $0 - Pace.seconds(ContinuousClock.now - start) }
      if let seconds = rest.seconds, seconds <= 0 { break }
      let more = ColumnGeneration(PlanningModel(with(resource)), threads: limits.threads)
      solve(more, start: base.solution.map(\.column), rest, isCancelled)
      // The difference of two bounds that are not solved to the end says nothing.
      guard more.isRelaxationSolved else { continue }
      values.append(
        Value(resource: resource, rupiah: max(0, more.relaxed.bound - base.relaxed.bound)))
    }
    return values.enumerated().sorted {
      ($1.element.rupiah, $0.offset) < ($0.element.rupiah, $1.offset)
    }.map(\.element)
  }

  /// The best of the linear relaxation, solved by itself; nil where a limit came first.
  package func relaxation() -> Double? {
    let base = ColumnGeneration(PlanningModel(district), threads: limits.threads)
    solve(base, start: [], limits) { false }
    return base.isRelaxationSolved ? base.relaxed.bound : nil
  }

  private func solve(
    _ generation: ColumnGeneration, start: [TripColumn], _ limits: PlanningLimits,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) {
    let pace = Pace(limits, isCancelled: isCancelled)
    try? generation.run(
      start: start, limits: pace.solverLimits(upTo: 1), rounds: pace.boundRounds, hasCuts: false
    ) { _, _ in }
  }

  // MARK: What could be more

  /// What is most likely to be scarce comes first: should the time not do for all, it is known of these.
  private func resources(_ prices: Multipliers) -> [ScarceResource] {
    var list: [ScarceResource] = []
    // A crew as large as the agency is bounded by its number alone, which has no price.
    var unpriced: [ScarceResource] = []
    for agency in district.agencies.indices {
      if let days = scarceDays(of: agency, prices) {
        list.append(.person(agency: agency, days: days))
      } else if district.agencies[agency].maxCrew > 0 {
        unpriced.append(.person(agency: agency, days: district.horizon))
      }
      if district.agencies[agency].budget != nil { list.append(.agencyBudget(agency: agency)) }
    }
    list += district.teams.indices.map { .seat(team: $0) }
    if district.settings.budget != nil { list.append(.budget) }
    list += unpriced
    for closure in district.closures.prefix(12) where closure.days.overlaps(district.horizon) {
      let day = max(closure.days.lowerBound, district.horizon.lowerBound)
      if district.calendar.isWorking(day) { list.append(.openDay(site: closure.site, day: day)) }
    }
    return list
  }

  /// The weeks in a row, around the dearest, in which a day of the agency's people costs at least a
  /// third of what it costs there.
  private func scarceDays(of agency: Int, _ prices: Multipliers) -> ClosedRange<Day>? {
    let days = district.calendar.workingDays
    var weeks: [(monday: Day, price: Double)] = []
    for (position, day) in days.enumerated() {
      let cell = agency * days.count + position
      let price = prices.pool[cell] + prices.rest[cell] + prices.postDays[agency]
      if weeks.last?.monday == day.monday {
        weeks[weeks.count - 1].price += price
      } else {
        weeks.append((day.monday, price))
      }
    }
    guard let top = weeks.indices.max(by: { weeks[$0].price < weeks[$1].price }),
      weeks[top].price > 0
    else { return nil }
    var (low, high) = (top, top)
    let least = weeks[top].price / 3
    while low > 0, weeks[low - 1].price >= least { low -= 1 }
    while high + 1 < weeks.count, weeks[high + 1].price >= least { high += 1 }
    return max(
      district.horizon.lowerBound, weeks[low].monday)...min(
        district.horizon.upperBound, weeks[high].monday.advanced(by: 6))
  }

  /// The district with a little more.
  package func with(_ resource: ScarceResource) -> District {
    var district = district
    switch resource {
    case .person(let agency, let days):
      district.staff.append(
        StaffMember(
          id: "+", name: "+", agency: agency,
          skills: Set(district.services.indices.filter { district.services[$0].agency == agency }),
          from: days.lowerBound, to: days.upperBound))
    // One more person is of no use where no crew may be larger; then another trip may go.
    case .seat(let team): district.teams[team].seats += 1
    case .agencyBudget(let agency):
      district.agencies[agency].budget = (district.agencies[agency].budget ?? 0) + 1e6
    case .budget: district.settings.budget = (district.settings.budget ?? 0) + 1e6
    case .openDay(let site, let day):
      district.closures = district.closures.flatMap { closure -> [Closure] in
        guard closure.site == site, closure.days.contains(day) else { return [closure] }
        var parts: [Closure] = []
        if closure.days.lowerBound < day {
          parts.append(
            Closure(
              site: site, days: closure.days.lowerBound...day.advanced(by: -1),
              reason: closure.reason))
        }
        if day < closure.days.upperBound {
          parts.append(
            Closure(
              site: site, days: day.advanced(by: 1)...closure.days.upperBound,
              reason: closure.reason))
        }
        return parts
      }
    }
    return district
  }
}
