// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Synchronization
import Touring

/// The bound by column generation: the master prices its rows, the pricing finds trips that are
/// worth more than the master thinks, and every evaluation on the way proves a bound.
package final class ColumnGeneration {
  /// Multipliers, and the bound that they prove.
  struct Proof {
    var bound = Double.infinity
    var multipliers: Multipliers
    /// Parallel to ``Multipliers/cuts``.
    var cuts: [RoundingCut] = []
  }

  /// What the program tells as soon as its bound is near.
  struct Relaxation {
    let multipliers: Multipliers
    let solution: [(column: TripColumn, share: Double)]
  }

  /// How far prices are drawn towards those of the best bound.
  private static let pull = 0.75
  /// Kinds of people at sites above which the linear program would not be solved in minutes.
  package static let mostSources = 20_000
  /// Cuts that come in at once, at most.
  private static let mostCuts = 150
  /// Trips of a segment that come in at once, at most, and trips of the program with other crews: once cuts
  /// are there, their prices ask for other crews on the same ways.
  private static let mostTrips = 3
  private static let mostCrews = 100
  /// The share of the time in which prices go down, where there is no program; the rest is for a close
  /// look at what they prove.
  private static let descent = 0.8
  /// Pricings of all segments, by turns, in which they go down to the end.
  private static let mostDescent = 500
  /// How near the bound is to the master's value when cuts are sought, and at the end.
  private static let loose = 5e-3
  private static let exact = 1e-7
  /// With a bound so near to the program, as a share of it, and every so many rounds, the pricing looks
  /// closely.
  private static let near = 0.03
  private static let turn = 6
  private let model: PlanningModel
  private let threads: Int
  private var lagrangian: LagrangianBound<TripPricing>
  /// The best proof of the rows of the certificate alone.
  private(set) var relaxed: Proof
  /// Whether the rows of the certificate were solved to the end, without cuts.
  private(set) var isRelaxationSolved = false
  /// The best proof of all.
  private(set) var best: Proof
  private(set) var rounds = 0
  private(set) var columnCount = 0
  /// The trips of the master's last solution, and how much of each runs; the larger parts first.
  private(set) var solution: [(column: TripColumn, share: Double)] = []
  /// The prices that others are drawn towards, and the bound that they proved in passing when they came.
  private var centre: Multipliers?
  private var nearest = Double.infinity
  /// With which the pricing looks closely, and how long that and a round are expected to take.
  private let close: PricingEffort
  private var closeTime = Duration.zero
  private var roundTime = Duration.zero
  private var isTimed = false
  private let done = Atomic(false)
  private let relaxation = Mutex<Relaxation?>(nil)

  /// The best bound so far, in Rp.
  package var bound: Double { best.bound }

  /// Whether the work is over; asked by another thread.
  var isDone: Bool { done.load(ordering: .relaxed) }

  /// The newest of the program; nil as long as its bound is not near. Asked by another thread.
  var newestRelaxation: Relaxation? { relaxation.withLock { $0 } }

  /// Says that the work is over.
  func finish() { done.store(true, ordering: .relaxed) }

  /// Whether there is a linear program; hundreds of villages are too many for one.
  let hasProgram: Bool

  /// - Parameters:
  ///   - threads: at work on the pricing; the result does not depend on them.
  ///   - mostSources: kinds of people at sites above which there is no program.
  ///   - isQuick: whether any bound does, and trips that a few parts do not tell of may be missed.
  package init(
    _ model: PlanningModel, threads: Int = 1, mostSources: Int = ColumnGeneration.mostSources,
    isQuick: Bool = false
  ) {
    self.model = model
    hasProgram = model.sources.bySiteAndAgency.reduce(0) { $0 + $1.count } <= mostSources
    lagrangian = LagrangianBound(model, threads: threads)
    self.threads = threads
    close = isQuick ? .least : .close(sites: model.siteCount)
    best = Proof(multipliers: Multipliers(model))
    relaxed = best
  }

  /// Works until no trip is worth more than its price and no cut is worth its work, or a limit comes.
  ///
  /// - Parameters:
  ///   - start: trips to begin with.
  ///   - most: rounds of pricing.
  ///   - hasCuts: whether cuts are sought once the rows of the certificate are solved.
  ///   - report: called after each round with the bound and the number of trips.
  /// - Throws: what GLPK could not do; the bound so far stays.
  package func run(
    start: [TripColumn], limits: Limits, rounds most: Int, hasCuts: Bool = true,
    report: (Double, Int) -> Void
  ) throws {
    isTimed = most == Int.max
    if !hasProgram {
      priceByCapacity(limits: limits, rounds: most, report: report)
      return
    }
    try Session.withSession { session throws in
      let master = try TripMaster(model, in: session)
      try master.add(start)
      var tolerance = hasCuts ? ColumnGeneration.loose : ColumnGeneration.exact
      let ending = try converge(
        master, within: tolerance, limits: limits, rounds: most, report: report)
      if ending == .limit { return }
      isRelaxationSolved = !hasCuts && ending == .solved
      guard hasCuts else { return }
      // Cuts as long as three turns of them lower the bound by a ten-thousandth.
      var history = [bound]
      var turnTime = Duration.zero
      while rounds < most {
        let begin = ContinuousClock.now
        let cuts = try brokenCuts(master)
        let isWorthIt =
          history.count < 4 || history[history.count - 4] - bound >= 1e-4 * abs(bound)
        // A turn that does not end proves less than the rest of the way without it.
        if isWorthIt && !cuts.isEmpty && allows(turnTime * 2, limits) {
          try master.add(cuts)
          // Prices in which the new cuts have no part are no centre any more.
          centre = nil
          nearest = .infinity
        } else if tolerance == ColumnGeneration.exact {
          return
        } else {
          tolerance = ColumnGeneration.exact
        }
        let ending = try converge(
          master, within: tolerance, limits: limits, rounds: most, report: report)
        if ending == .limit { return }
        history.append(bound)
        turnTime = begin.duration(to: .now)
      }
    }
  }

  /// The best bound of a few prices of ``CapacityPrices``, and of the descent from there.
  private func priceByCapacity(
    limits: Limits, rounds most: Int, report: (Double, Int) -> Void
  ) {
    var lagrangian = LagrangianBound<TripBranching>(model, threads: threads)
    let isOver = { @Sendable in limits.stopNow() != nil }
    /// Takes what prices prove; false where that is no lower than before.
    @discardableResult
    func take(
      _ multipliers: Multipliers, _ evaluation: LagrangianBound<TripBranching>.Evaluation
    ) -> Bool {
      rounds += 1
      guard evaluation.bound < bound else { return false }
      best = Proof(bound: evaluation.bound, multipliers: multipliers)
      relaxed = best
      report(bound, 0)
      return true
    }
    let prices = CapacityPrices(model: model)
    let minutes = (0..<model.agencyCount).map { prices.minute(of: $0) }
    // The bound is convex along the factors: once it rises, it goes on rising.
    for factor in [1, 0.9, 0.8, 0.7, 0.6] {
      if isOver(), bound.isFinite { return }
      let multipliers = prices.multipliers(minutes, dayFactor: factor)
      if !take(multipliers, lagrangian.evaluate(multipliers, cuts: [], .passing, isOver: isOver)) {
        break
      }
    }
    let begin = ContinuousClock.now
    let time = limits.deadline.map { begin.duration(to: $0) * ColumnGeneration.descent }
    let most = min(most, ColumnGeneration.mostDescent)
    let last = PriceDescent(model, from: best.multipliers).descend(&lagrangian) { steps in
      if isOver() { return 1 }
      let share = time.map { begin.duration(to: .now) / $0 } ?? 0
      return max(share, Double(steps) / Double(most * PriceDescent.turns))
    } report: { multipliers, lagrangian in
      let multipliers = multipliers.rounded()
      take(multipliers, lagrangian.evaluate(multipliers, cuts: [], .passing, isOver: isOver))
    }
    let multipliers = last.rounded()
    // Where work is the limit nothing would end a very close look.
    let evaluation =
      isTimed
      ? lagrangian.evaluate(
        multipliers, cuts: [], .passing, .close, .closer, .closest, isOver: isOver)
      : lagrangian.evaluate(multipliers, cuts: [], .closer, isOver: isOver)
    take(multipliers, evaluation)
  }

  /// How adding trips came to its end.
  private enum Ending {
    /// None is worth more than its price, or the bound is as near to the master's value as was asked.
    case solved
    /// None was found, but not all were looked at.
    case stalled
    case limit
  }

  /// Adds trips until none is found that is worth more than its price, or the bound is so near to the
  /// master's value.
  private func converge(
    _ master: TripMaster, within tolerance: Double, limits: Limits, rounds most: Int,
    report: (Double, Int) -> Void
  ) throws -> Ending {
    var lastClose = rounds
    while rounds < most {
      rounds += 1
      let begin = ContinuousClock.now
      defer { roundTime = begin.duration(to: .now) }
      guard var objective = try master.solve(limits: limits) else { return .limit }
      while try master.addBrokenRows() > 0 {
        guard let again = try master.solve(limits: limits) else { return .limit }
        objective = again
      }
      let (prices, teamDays) = try master.multipliers()
      solution = zip(master.columns, try master.shares()).filter { $0.1 > 1e-6 }
        .largestFirst(by: \.1).map { (column: $0.0, share: $0.1) }
      let idle = try master.idle()
      var added = 0
      /// Whether prices have come so near to the program that they mean something.
      var isNear: Bool { nearest - objective < ColumnGeneration.near * abs(nearest) }
      // Far from the end alone: near it the pricing finds better trips, and the prices that guide the search
      // come out worse for it.
      if !isNear, !isMet(by: objective, within: tolerance) {
        added += try master.add(
          columnsWorth(
            withBestCrews(master.columns, prices, master.cuts), prices, teamDays, master.cuts,
            most: ColumnGeneration.mostCrews))
      }
      /// Prices at `multipliers`, and takes in the trips found.
      func look(_ multipliers: Multipliers, _ effort: PricingEffort) throws
        -> LagrangianBound<TripPricing>.Evaluation
      {
        let evaluation = lagrangian.evaluate(
          multipliers, cuts: master.cuts, effort,
          isOver: { limits.stopNow() != nil })
        if evaluation.bound < best.bound {
          best = Proof(bound: evaluation.bound, multipliers: multipliers, cuts: master.cuts)
          if master.cuts.isEmpty { relaxed = best }
        }
        // The solution at hand stays, for cuts to be read from it.
        if !isMet(by: objective, within: tolerance) {
          added += try master.add(
            evaluation.found.enumerated().flatMap { segment, found in
              columnsWorth(
                found.compactMap { TripColumn($0, segment: segment, in: model) }, prices, teamDays,
                master.cuts, most: ColumnGeneration.mostTrips)
            })
        }
        return evaluation
      }
      // Prices between those of the best bound and the master's find trips that last.
      var pull = centre == nil ? 0 : ColumnGeneration.pull
      var isRelaxed = false
      var smooth = prices
      var inPassing = Double.infinity
      while true {
        smooth = prices
        if let centre, pull > 0 {
          smooth.merge(centre) { new, old in pull * old + (1 - pull) * new }
        }
        smooth = smooth.rounded()
        let begin = ContinuousClock.now
        let evaluation = try look(smooth, .least)
        if closeTime == .zero {
          closeTime = begin.duration(to: .now) * close.patience
        }
        isRelaxed = evaluation.isRelaxed
        inPassing = evaluation.bound
        if inPassing < nearest {
          nearest = inPassing
          centre = smooth
        }
        if added > 0 || pull == 0 || isMet(by: objective, within: tolerance)
          || limits.stopNow() != nil
        {
          break
        }
        pull = 0
      }
      func lookClosely(_ multipliers: Multipliers) throws {
        let begin = ContinuousClock.now
        isRelaxed = try look(multipliers, close).isRelaxed
        closeTime = begin.duration(to: .now)
      }
      // The few parts that were looked at hide trips, and how good the prices are.
      if isNear {
        let newest = Relaxation(multipliers: best.multipliers, solution: solution)
        relaxation.withLock { $0 = newest }
      }
      // What is found after the last close look proves nothing.
      let isLast = !allows(closeTime * 1.5 + roundTime * 2, limits)
      if isRelaxed, added > 0, isNear, isLast || rounds - lastClose >= ColumnGeneration.turn,
        allows(closeTime, limits)
      {
        lastClose = rounds
        let before = bound
        try lookClosely(smooth)
        // What a look in passing makes of prices may hide that they prove more than those before.
        if bound < before {
          nearest = inPassing
          centre = smooth
        }
      }
      if isRelaxed, added == 0, !isMet(by: objective, within: tolerance),
        allows(closeTime, limits)
      {
        try lookClosely(prices.rounded())
      }
      if added > 0 { try master.remove(idle) }
      columnCount = master.columnCount
      report(bound, columnCount)
      if limits.stopNow() != nil { return .limit }
      if added == 0 {
        return isRelaxed && !isMet(by: objective, within: tolerance) ? .stalled : .solved
      }
    }
    return .limit
  }

  /// Whether the best bound is the value of the master, but for a share of it.
  private func isMet(by objective: Double, within tolerance: Double) -> Bool {
    bound - objective <= tolerance * abs(bound)
  }

  /// Whether work that takes so long ends before the deadline; where work is the limit, whether the
  /// deadline has not come.
  private func allows(_ time: Duration, _ limits: Limits) -> Bool {
    limits.stopNow() == nil
      && (!isTimed
        || limits.deadline.map { ContinuousClock.now.advanced(by: time) < $0 } ?? true)
  }

  /// The cuts that the master's solution breaks most, at most one for each agency and site.
  private func brokenCuts(_ master: TripMaster) throws -> [RoundingCut] {
    let prices = try master.multipliers().multipliers
    // Of a minute, by cell: cuts that are there share its worth with its row.
    var minutes = prices.minutes
    for (cut, multiplier) in zip(master.cuts, prices.cuts) {
      minutes[cut.site * model.agencyCount + cut.agency] += multiplier
    }
    let search = CutSearch()
    var found: [(cut: RoundingCut, worth: Double)] = []
    for (cell, load) in try master.loads().enumerated() {
      let (site, agency) = cell.quotientAndRemainder(dividingBy: model.agencyCount)
      // At a fixed post people are there without a visit.
      guard model.visitable[site] else { continue }
      if let best = search.best(site: site, agency: agency, load, price: minutes[cell]),
        best.worth > 1e-6 * abs(bound)
      {
        found.append(best)
      }
    }
    let known = Set(master.cuts)
    return found.filter { !known.contains($0.cut) }
      .largestFirst(by: \.worth).prefix(ColumnGeneration.mostCuts).map(\.cut)
  }

  /// Trips with the crews that are worth most at prices, where they have others.
  private func withBestCrews(
    _ columns: [TripColumn], _ multipliers: Multipliers, _ cuts: [RoundingCut]
  ) -> [TripColumn] {
    let prices = Prices(model, multipliers, cuts: cuts)
    var knapsack = CrewKnapsack(model)
    return columns.compactMap { column in
      var trip = column.trip
      let worth = knapsack.best(for: trip, prices, seats: model.vehicles[trip.team].seats)
      if worth == -.infinity || knapsack.crew == trip.crew { return nil }
      trip.crew = knapsack.crew
      return TripColumn(trip, segment: column.segment, in: model)
    }
  }

  /// The trips that are worth more than their price, at most so many, the best first.
  private func columnsWorth(
    _ columns: [TripColumn], _ prices: Multipliers, _ teamDays: [Double], _ cuts: [RoundingCut],
    most: Int
  ) -> [TripColumn] {
    columns.map { (column: $0, worth: worth(of: $0, prices, teamDays, cuts)) }
      .filter { $0.worth > 1 }
      .largestFirst(by: \.worth).prefix(most).map(\.column)
  }

  /// What a trip is worth at prices, the team's days included.
  private func worth(
    of column: TripColumn, _ prices: Multipliers, _ teamDays: [Double], _ cuts: [RoundingCut]
  ) -> Double {
    var sum = column.worth
    for (cut, price) in zip(cuts, prices.cuts) where price > 0 {
      let people = column.trip.crew[cut.agency]
      if people == 0 { continue }
      for stop in column.trip.stops where stop.site == cut.site {
        sum += price * cut.coefficient(of: people * stop.served)
      }
    }
    column.forEachUse(in: model) { kind, amount in
      let price =
        switch kind {
        case .teamDay(let team, let day): teamDays[team * model.dayCount + day]
        case .visits(let site): prices.maxVisits[site] - prices.minVisits[site]
        default: prices[kind, in: model]
        }
      sum -= amount * price
    }
    return sum
  }
}

extension Array {
  /// Those with larger values first, of equal ones the earlier.
  fileprivate func largestFirst(by value: (Element) -> Double) -> [Element] {
    map { (value: value($0), element: $0) }
      .enumerated().sorted { ($0.element.value, $1.offset) > ($1.element.value, $0.offset) }
      .map(\.element.element)
  }
}
