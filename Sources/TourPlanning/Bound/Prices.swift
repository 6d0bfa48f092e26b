// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What ``Multipliers`` mean for a trip: sums over days made once, so that a stop is priced in
/// O(agencies).
final class Prices: Sendable {
  let model: PlanningModel
  let multipliers: Multipliers
  /// Factor on trip costs: 1 + the multiplier of the budget.
  let costFactor: Double
  /// Longest trip of any team.
  let longest: Int
  /// At `(start * longest + length − 1) * agencies + agency`: what one person costs on those days,
  /// nights after each of them included, by money and multipliers; what taking part costs in kits;
  /// and the most people.
  let headSum: [Double]
  let kitSum: [Double]
  let limits: [Int32]
  /// At `last day * agencies + agency`: the night after the last day that is not spent, less the
  /// multipliers of rest on the days after.
  let headEnd: [Double]
  /// Rp a day of service for an agency that is at a site, by quotas, at `site * agencies + agency`.
  let quotaDay: [Double]
  /// The rounding cuts on the minutes of each cell, with their multipliers.
  private let cuts: [[(cut: RoundingCut, price: Double)]]
  /// Whether any site has a cut.
  let hasCuts: Bool
  /// Sums of the spacing multipliers before each day, at `site * (days + 1) + day`.
  private let spacingBefore: [Double]

  /// - Parameter cuts: parallel to ``Multipliers/cuts``.
  init(_ model: PlanningModel, _ multipliers: Multipliers, cuts pool: [RoundingCut] = []) {
    self.model = model
    self.multipliers = multipliers
    costFactor = 1 + multipliers.budget
    let agencies = model.agencyCount
    let days = model.dayCount
    longest = max(1, model.longestTrip)
    var headSum = [Double](repeating: 0, count: days * longest * agencies)
    var kitSum = headSum
    var limits = [Int32](repeating: 0, count: headSum.count)
    var headEnd = [Double](repeating: 0, count: days * agencies)
    let restDays = model.district.settings.restDays
    for agency in 0..<agencies {
      let settings = model.district.agencies[agency]
      let factor = costFactor + multipliers.agencyBudget[agency]
      let night = settings.lodging * factor
      let row = agency * days
      for start in 0..<days {
        var sum = 0.0
        var kits = 0.0
        var limit = model.kits[agency] == 0 ? 0 : model.maxCrew[agency]
        for length in 1...longest where start + length <= days {
          let day = start + length - 1
          sum +=
            settings.perDiem * factor + night + multipliers.pool[row + day]
            + multipliers.rest[row + day] + multipliers.postDays[agency]
          kits += multipliers.kit[row + day]
          limit = min(limit, model.pool[row + day])
          let cell = (start * longest + length - 1) * agencies + agency
          headSum[cell] = sum
          kitSum[cell] = kits
          limits[cell] = Int32(limit)
        }
        var tail = 0.0
        for day in start + 1..<max(start + 1, min(days, start + 1 + restDays)) {
          tail += multipliers.rest[row + day]
        }
        headEnd[start * agencies + agency] = night - tail
      }
    }
    self.headSum = headSum
    self.kitSum = kitSum
    self.limits = limits
    self.headEnd = headEnd
    var quotaDay = [Double](repeating: 0, count: model.siteCount * agencies)
    for site in 0..<model.siteCount {
      for (position, service) in model.district.services.enumerated() {
        if let quota = service.quota {
          quotaDay[site * agencies + service.agency] +=
            quota * multipliers.quota[site * model.serviceCount + position]
        }
      }
    }
    self.quotaDay = quotaDay
    var cuts = [[(cut: RoundingCut, price: Double)]](
      repeating: [], count: model.siteCount * agencies)
    for (cut, price) in zip(pool, multipliers.cuts) where price > 0 {
      cuts[cut.site * agencies + cut.agency].append((cut, price))
    }
    self.cuts = cuts
    hasCuts = cuts.contains { !$0.isEmpty }
    var spacingBefore = [Double](repeating: 0, count: model.siteCount * (days + 1))
    for site in 0..<model.siteCount {
      for day in 0..<days {
        spacingBefore[site * (days + 1) + day + 1] =
          spacingBefore[site * (days + 1) + day] + multipliers.spacing[site * days + day]
      }
    }
    self.spacingBefore = spacingBefore
  }

  /// What a visit brings whatever its crew: requests less what it takes of its site's rows.
  @inline(__always)
  func visit(site: Int, start: Int, days: Int) -> Double {
    let row = site * (model.dayCount + 1)
    let last = start + days - 1
    let blocked = model.blockedUntil(site: site, last: last)
    return model.requestBonus(site: site, start: start, days: days)
      + multipliers.minVisits[site] - multipliers.maxVisits[site]
      - (spacingBefore[row + blocked] - spacingBefore[row + start])
  }

  /// What 1, 2, … people of each agency earn at a stop, into `gains` at `agency * width + people`.
  @inline(__always)
  func gains(site: Int, served: Int, days: Int, into gains: inout [Double], width: Int) {
    for agency in 0..<model.agencyCount {
      let cell = site * model.agencyCount + agency
      let each = Double(served) * multipliers.minutes[cell]
      let quotas = Double(days) * quotaDay[cell]
      let row = agency * width
      for people in 1..<width { gains[row + people] = quotas + Double(people) * each }
      guard hasCuts else { continue }
      for (cut, price) in cuts[cell] {
        for people in 1..<width {
          gains[row + people] += price * cut.coefficient(of: people * served)
        }
      }
    }
  }

  /// Position of the sums for a stretch of days.
  @inline(__always)
  func stretch(_ start: Int, _ length: Int) -> Int {
    (start * longest + length - 1) * model.agencyCount
  }
}
