// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Synchronization
import Touring

/// The bound by column generation: the master prices its rows, the pricing finds trips that are
/// worth more than the master thinks, and every evaluation on the way proves a bound.
final class ColumnGeneration {
  /// How far prices are drawn towards those of the best bound.
  private static let pull = 0.75
  private let model: PlanningModel
  private var lagrangian: LagrangianBound
  /// The best bound so far, and the multipliers that prove it.
  private(set) var bound = Double.infinity
  private(set) var multipliers: Multipliers
  private(set) var rounds = 0
  /// Value of the master's last solution, in Rp.
  private(set) var value = -Double.infinity
  private(set) var columnCount = 0
  /// The trips of the master's last solution, and how much of each runs; the larger parts first.
  private(set) var solution: [(column: TripColumn, share: Double)] = []
  private let done = Atomic(false)

  /// Whether the work is over; asked by another thread.
  var isDone: Bool { done.load(ordering: .relaxed) }

  /// Says that the work is over.
  func finish() { done.store(true, ordering: .relaxed) }

  /// - Parameter threads: at work on the pricing; the result does not depend on them.
  init(_ model: PlanningModel, threads: Int = 1) {
    self.model = model
    lagrangian = LagrangianBound(model, threads: threads)
    multipliers = Multipliers(model)
  }

  /// Works until no trip is worth more than its price, or a limit comes.
  ///
  /// - Parameters:
  ///   - start: trips to begin with.
  ///   - report: called after each round with the bound and the number of trips.
  /// - Throws: what GLPK could not do; the bound so far stays.
  func run(
    start: [TripColumn], limits: Limits, rounds most: Int, report: (Double, Int) -> Void
  ) throws {
    try Session.withSession { session throws in
      let master = try TripMaster(model, in: session)
      try master.add(start)
      var centre: Multipliers?
      while rounds < most {
        rounds += 1
        guard var objective = try master.solve(limits: limits) else { break }
        while true {
          if try master.addBrokenRows() == 0 { break }
          guard let again = try master.solve(limits: limits) else { return }
          objective = again
        }
        value = objective
        let (prices, teamDays) = try master.multipliers()
        solution = zip(master.columns, try master.shares()).filter { $0.1 > 1e-6 }
          .enumerated().sorted { ($0.element.1, $1.offset) > ($1.element.1, $0.offset) }
          .map { (column: $0.element.0, share: $0.element.1) }
        var added = 0
        // Prices between those of the best bound and the master's find trips that last.
        var pull = centre == nil ? 0 : ColumnGeneration.pull
        while true {
          var smooth = prices
          if let centre, pull > 0 {
            smooth.merge(centre) { new, old in pull * old + (1 - pull) * new }
          }
          smooth = smooth.rounded()
          let evaluation = lagrangian.evaluate(smooth)
          if evaluation.bound < bound {
            bound = evaluation.bound
            multipliers = smooth
            centre = smooth
          }
          added = try master.add(
            columnsWorth(evaluation, prices: prices, teamDays: teamDays))
          if added > 0 || pull == 0 || limits.deadline.map({ $0 < .now }) == true { break }
          pull = 0
        }
        columnCount = master.columnCount
        report(bound, columnCount)
        if limits.deadline.map({ $0 < .now }) == true { break }
        if added == 0 || bound - objective <= 1e-7 * abs(bound) { break }
      }
    }
  }

  private func columnsWorth(
    _ evaluation: LagrangianBound.Evaluation, prices: Multipliers, teamDays: [Double]
  ) -> [TripColumn] {
    var result: [TripColumn] = []
    for (position, trips) in evaluation.found.enumerated() {
      for found in trips {
        guard
          var trip = model.timed(
            team: model.segments[position].team, start: found.start, stops: found.stops,
            travelsBefore: found.travelsBefore, travelsAfter: found.travelsAfter)
        else { continue }
        trip.crew = found.crew
        let column = TripColumn(trip, segment: position, in: model)
        if worth(of: column, prices, teamDays) > 1 { result.append(column) }
      }
    }
    return result
  }

  /// What a trip is worth at prices, the team's days included.
  private func worth(of column: TripColumn, _ prices: Multipliers, _ teamDays: [Double]) -> Double {
    var sum = column.worth
    let days = model.dayCount
    column.forEachUse(in: model) { kind, amount in
      let price =
        switch kind {
        case .teamDay(let team, let day): teamDays[team * days + day]
        case .minutes(let site, let agency): prices.minutes[site * model.agencyCount + agency]
        case .quota(let site, let service): prices.quota[site * model.serviceCount + service]
        case .pool(let agency, let day): prices.pool[agency * days + day]
        case .rest(let agency, let day): prices.rest[agency * days + day]
        case .kit(let agency, let day): prices.kit[agency * days + day]
        case .postDays(let agency): prices.postDays[agency]
        case .agencyBudget(let agency): prices.agencyBudget[agency]
        case .budget: prices.budget
        case .visits(let site): prices.maxVisits[site] - prices.minVisits[site]
        case .spacing(let site, let day): prices.spacing[site * days + day]
        case .month(let team, let month): prices.month[team * model.months.count + month]
        }
      sum -= amount * price
    }
    return sum
  }
}
