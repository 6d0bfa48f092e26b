// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Touring

/// The bound by column generation: the master prices its rows, the pricing finds trips that are
/// worth more than the master thinks, and every evaluation on the way proves a bound.
final class ColumnGeneration {
  private let model: PlanningModel
  private var lagrangian: LagrangianBound
  /// The best bound so far, and the multipliers that prove it.
  private(set) var bound = Double.infinity
  private(set) var multipliers: Multipliers
  private(set) var rounds = 0
  private(set) var value = -Double.infinity
  private(set) var columns: [TripColumn] = []

  init(_ model: PlanningModel) {
    self.model = model
    lagrangian = LagrangianBound(model)
    multipliers = Multipliers(model)
  }

  /// Works until no trip is worth more than its price, or a limit comes.
  ///
  /// - Parameter start: trips to begin with.
  func run(start: [TripColumn], limits: Limits, rounds most: Int, log: (String) -> Void) throws {
    try Session.withSession { session throws in
      let master = try TripMaster(model, in: session)
      try master.add(start)
      var centre: Multipliers?
      while rounds < most {
        rounds += 1
        let t0 = ContinuousClock.now
        guard var objective = try master.solve(limits: limits) else { break }
        var brought = 0
        while true {
          let broken = try master.addBrokenRows()
          if broken == 0 { break }
          brought += broken
          guard let again = try master.solve(limits: limits) else { return }
          objective = again
        }
        value = objective
        let t1 = ContinuousClock.now
        let (prices, teamDays) = try master.multipliers()
        var added = 0
        // Prices between those of the best bound and the master's find trips that last.
        var pull = centre == nil ? 0 : 0.5
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
          if added > 0 || pull == 0 { break }
          pull = 0
        }
        columns = master.columns
        log(
          "round \(rounds) lp \(objective / 1e6) bound \(bound / 1e6) cols \(master.columnCount) +\(added) rows +\(brought) lp \(t1 - t0) pricing \(ContinuousClock.now - t1)"
        )
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
