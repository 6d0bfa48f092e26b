// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Prices for districts too large for a linear program over trips: what a staff minute of each agency
/// is worth where its people have only so many days to give, wherever they stand.
///
/// An agency's minutes go to the people who bring most a minute, each at the best site in reach, until
/// they are used up: the last of these says the price. It is the price of the minutes at every site,
/// and of a person's day with as many minutes as a day may have; where days have fewer, a lower price
/// of the day may prove more, so that a few are tried.
struct CapacityPrices {
  let model: PlanningModel

  /// Rp a staff minute of `agency`; 0 where there are more minutes than work.
  func minute(of agency: Int) -> Double {
    let services = model.district.services.indices.filter {
      model.district.services[$0].agency == agency
    }
    // At `place * services + service`: the most that a resident brings anywhere.
    var best = [Double](
      repeating: -.infinity, count: model.district.placeCount * model.serviceCount)
    for site in 0..<model.siteCount {
      for source in model.sources.bySiteAndAgency[site * model.agencyCount + agency] {
        let cell = source.place * model.serviceCount + source.service
        best[cell] = max(best[cell], source.value)
      }
    }
    var work: [(rate: Double, minutes: Double)] = []
    for place in 0..<model.district.placeCount {
      for service in services where best[place * model.serviceCount + service] > -.infinity {
        let minutes = model.district.services[service].minutes
        let value = best[place * model.serviceCount + service] + model.sources.equityBonus
        work.append((value / minutes, minutes * model.demand[place][service]))
      }
    }
    var left = capacity(of: agency)
    for (rate, minutes) in work.sorted(by: { $0.rate > $1.rate }) {
      left -= minutes
      if left <= 0 { return rate }
    }
    return 0
  }

  /// Minutes that the people of an agency have in all.
  private func capacity(of agency: Int) -> Double {
    var sum = 0.0
    for day in 0..<model.dayCount {
      sum += Double(model.pool[agency * model.dayCount + day] * model.fullMinutes[day])
    }
    return min(sum, Double(model.postDays[agency]) * longestDay)
  }

  private var longestDay: Double { Double(model.fullMinutes.max() ?? 0) }

  /// The prices, with those of a day lowered by `factor`.
  func multipliers(_ minutes: [Double], dayFactor factor: Double) -> Multipliers {
    var result = Multipliers(model)
    for agency in 0..<model.agencyCount {
      for site in 0..<model.siteCount {
        result.minutes[site * model.agencyCount + agency] = minutes[agency]
      }
      result.postDays[agency] = minutes[agency] * longestDay * factor
    }
    return result.rounded()
  }
}
