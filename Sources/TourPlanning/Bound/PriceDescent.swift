// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Lowers the bound of districts too large for a linear program over trips: prices rise where more is
/// asked for than there is, and fall where less is.
///
/// Each price has a step of its own, by what its slope has been of late (Adam, by Kingma and Ba,
/// *International Conference on Learning Representations* 2015): rows differ a thousandfold in what
/// they are worth, and in how often they are broken. A step prices every fourth segment anew and takes
/// the trips of the others from their last turn (Blatt, Hero and Gauchman, *SIAM Journal on
/// Optimization* 18, 2007), which gives more than twice the steps in the same time. The mean of the
/// latest prices proves more than any of them.
struct PriceDescent {
  /// Steps until every segment has been priced anew.
  static let turns = 4
  /// Steps from one report to the next.
  private static let stepsToReport = 100
  /// How long a slope counts, how long its size, and how long a price in their mean.
  private static let slopeMemory = 0.8
  private static let sizeMemory = 0.98
  private static let priceMemory = 0.95
  /// Length of the first steps and of the last, as a share of the price or of ``scales``, if that is
  /// more.
  private static let firstRate = 0.1
  private static let lastRate = 0.002
  /// How much longer those of ``CarriedPrices`` are, which change only with their own segment's turn.
  private static let carriedRate = 2.0

  private let model: PlanningModel
  /// Sets of crews that a step looks at for each first day: of hundreds of sites all crews, the best so far,
  /// and one side of a division; of fewer sites as many as take as long.
  private let looks: Int
  private let start: Multipliers
  /// About what the prices of each row are.
  private let scales: Multipliers

  /// - Parameter start: a price of a minute above the mean worth of one says what the others are about.
  init(_ model: PlanningModel, from start: Multipliers) {
    self.model = model
    self.start = start
    looks = max(3, 1000 / max(1, model.siteCount))
    scales = PriceDescent.scales(model, start)
  }

  /// Goes down from the start until `progress` is 1.
  ///
  /// - Parameters:
  ///   - progress: how much of the work is over after so many steps, from 0 to 1: steps shorten with it.
  ///   - report: is told the mean of the latest prices now and then.
  /// - Returns: that mean at the end.
  func descend(
    _ lagrangian: inout LagrangianBound<TripBranching>, progress: (_ steps: Int) -> Double,
    report: (Multipliers, inout LagrangianBound<TripBranching>) -> Void
  ) -> Multipliers {
    let sides = lagrangian.limits
    var prices = start
    var mean = start
    var slope = Multipliers(model)
    var size = Multipliers(model)
    var trips = [[TripColumn]](repeating: [], count: model.segments.count)
    // How much of the means is still the zeros with which they began.
    var slopeLeft = 1.0
    var sizeLeft = 1.0
    var steps = 0
    while true {
      let done = progress(steps)
      if done >= 1 { break }
      let turn = model.segments.indices.filter {
        steps == 0 || $0 % PriceDescent.turns == steps % PriceDescent.turns
      }
      let rate = Annealing.temperature(
        from: PriceDescent.firstRate, to: PriceDescent.lastRate, after: done)
      let effort = TripBranching.Effort(looks: looks, rate: PriceDescent.carriedRate * rate)
      for (segment, found) in zip(turn, lagrangian.trips(prices, of: turn, effort)) {
        trips[segment] = found
      }
      var excess = lagrangian.bestService(prices)
      for column in trips.joined() { excess.add(column, in: model) }
      excess.merge(sides) { $0 - $1 }
      steps += 1
      // Rows that are not there have no price: what is left of them is infinite.
      slope.merge(excess) { PriceDescent.mean($0, $1, PriceDescent.slopeMemory) }
      size.merge(excess) { PriceDescent.mean($0, $1 * $1, PriceDescent.sizeMemory) }
      slopeLeft *= PriceDescent.slopeMemory
      sizeLeft *= PriceDescent.sizeMemory
      var change = slope
      change.merge(size) { ($0 / (1 - slopeLeft)) / (($1 / (1 - sizeLeft)).squareRoot() + 1e-9) }
      var reach = scales
      // A row that nobody expected to be so tight gets there in longer steps.
      reach.merge(prices) { max($0, $1) }
      change.merge(reach) { $0 * $1 }
      prices.merge(change) { max(0, $0 + rate * $1) }
      prices.minVisits = prices.minVisits.map {
        min($0, model.district.settings.shortfallPenalty)
      }
      mean.merge(prices) { PriceDescent.mean($0, $1, PriceDescent.priceMemory) }
      if steps % PriceDescent.stepsToReport == 0 { report(mean, &lagrangian) }
    }
    return mean
  }

  private static func mean(_ old: Double, _ new: Double, _ memory: Double) -> Double {
    new.isFinite ? memory * old + (1 - memory) * new : 0
  }

  private static func scales(_ model: PlanningModel, _ start: Multipliers) -> Multipliers {
    var scales = Multipliers(model)
    let days = model.dayCount
    let longest = Double(model.fullMinutes.max() ?? 0)
    for agency in 0..<model.agencyCount {
      let dearest = (0..<model.siteCount)
        .map { start.minutes[$0 * model.agencyCount + agency] }.max()
      // Not 0, which would hold the prices of an agency without people in reach where they are.
      let minute = max(1, dearest ?? 0, meanWorth(ofMinutes: agency, model))
      let day = minute * longest
      for cell in agency * days..<(agency + 1) * days {
        scales.pool[cell] = day / 8
        scales.rest[cell] = day / 16
        scales.kit[cell] = day
      }
      scales.postDays[agency] = day / 8
      scales.agencyBudget[agency] = 1
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
    scales.budget = 1
    return scales
  }

  /// What a minute of all the work that there is for an agency brings on average, in Rp.
  private static func meanWorth(ofMinutes agency: Int, _ model: PlanningModel) -> Double {
    var worth = 0.0
    var minutes = 0.0
    for site in 0..<model.siteCount {
      for source in model.sources.bySiteAndAgency[site * model.agencyCount + agency] {
        worth += (source.value + model.sources.equityBonus) * source.most
        minutes += source.minutes * source.most
      }
    }
    return worth / max(1, minutes)
  }
}
