// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Lowers the bound of districts too large for a linear program over trips: prices rise where more is
/// asked for than there is, and fall where less is.
///
/// What is asked for is averaged over the evaluations, so that the steps settle: the volume algorithm of
/// Barahona and Anbil (*Mathematical Programming* 87, 2000). Alike weeks have the same prices and are
/// priced once, which makes an evaluation four times as fast.
struct PriceDescent {
  /// Evaluations without a gain after which steps become shorter.
  private static let patience = 5
  /// The share of the newest in the mean of what is asked for.
  private static let newest = 0.1
  /// The optimum is taken to be so far below the bound, as a share of it: it gives the steps their
  /// length, and nothing else.
  private static let reach = 0.25

  private let model: PlanningModel
  private let weeks: AlikeWeeks
  /// What a change of a price is worth, about the same for every row.
  private let scales: Multipliers

  /// - Parameter start: prices of minutes above 0 say what the others are about.
  init(_ model: PlanningModel, from start: Multipliers) {
    self.model = model
    weeks = AlikeWeeks(model)
    scales = PriceDescent.scales(model, start)
  }

  /// Goes down from `start` until the steps bring nothing more or `isOver`.
  ///
  /// - Parameter report: is told prices that are better by a hundredth than those before, and the last.
  ///   They prove a bound only with every segment priced.
  func descend(
    from start: Multipliers, _ lagrangian: inout LagrangianBound, isOver: (_ count: Int) -> Bool,
    report: (Multipliers) -> Void
  ) {
    let sides = lagrangian.limits
    func evaluate(_ prices: Multipliers) -> (bound: Double, slopes: Multipliers) {
      let evaluation = lagrangian.evaluate(
        prices, cuts: [], groups: weeks.segments, effort: .least, hasUsage: true)
      var slopes = weeks.mean(evaluation.usage ?? sides, in: model)
      slopes.merge(sides) { $0 - $1 }
      slopes.merge(scales) { $0 * $1 }
      return (evaluation.bound, slopes)
    }
    var centre = start
    var (best, mean) = evaluate(centre)
    var told = best
    var step = 0.1
    var fruitless = 0
    var count = 1
    while step > 1e-3, !isOver(count) {
      count += 1
      // A price of 0 whose row is not used up stays where it is.
      var length = 0.0
      centre.forEach(with: mean) { price, slope in
        if slope > 0 || (price > 0 && slope.isFinite) { length += slope * slope }
      }
      if length == 0 { break }
      let size = step * PriceDescent.reach * abs(best) / length
      var change = mean
      change.merge(scales) { $0 * $1 }
      var prices = centre
      prices.merge(change) { $1.isFinite ? max(0, $0 + size * $1) : 0 }
      prices.minVisits = prices.minVisits.map {
        min($0, model.district.settings.shortfallPenalty)
      }
      let (bound, slopes) = evaluate(prices)
      var agreement = 0.0
      slopes.forEach(with: mean) { if $0.isFinite, $1.isFinite { agreement += $0 * $1 } }
      mean.merge(slopes) {
        $0.isFinite ? (1 - PriceDescent.newest) * $0 + PriceDescent.newest * $1 : $0
      }
      if bound < best {
        best = bound
        centre = prices
        fruitless = 0
        if agreement > 0 { step = min(2, step * 1.3) }
      } else {
        fruitless += 1
        if fruitless == PriceDescent.patience {
          fruitless = 0
          step *= 0.7
        }
      }
      if told - best > 0.01 * abs(told) {
        told = best
        report(centre)
      }
    }
    if best < told { report(centre) }
  }

  private static func scales(_ model: PlanningModel, _ start: Multipliers) -> Multipliers {
    var scales = Multipliers(model)
    let days = model.dayCount
    let longest = Double(model.fullMinutes.max() ?? 0)
    for agency in 0..<model.agencyCount {
      let minute = max(
        1,
        (0..<model.siteCount).reduce(0) { max($0, start.minutes[$1 * model.agencyCount + agency]) })
      let day = minute * longest
      for cell in agency * days..<(agency + 1) * days {
        scales.pool[cell] = day / 8
        scales.rest[cell] = day / 16
        scales.kit[cell] = day
      }
      scales.postDays[agency] = day / 8
      scales.agencyBudget[agency] = 0.1
      for site in 0..<model.siteCount {
        scales.minutes[site * model.agencyCount + agency] = minute
        scales.maxVisits[site] += day
        scales.minVisits[site] += day
        for cell in site * days..<(site + 1) * days { scales.spacing[cell] += day / 20 }
        for (service, settings) in model.district.services.enumerated()
        where settings.agency == agency {
          scales.quota[site * model.serviceCount + service] = minute * settings.minutes
        }
      }
    }
    // About what a day of a team costs.
    for cell in scales.month.indices { scales.month[cell] = 1e6 }
    scales.budget = 0.1
    return scales
  }
}
