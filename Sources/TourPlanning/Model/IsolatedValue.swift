// SPDX-License-Identifier: GPL-3.0-or-later

/// The best benefit of a site that serves its own people alone, as a function of its agencies' staff
/// minutes: exact.
///
/// With an equity price u from 0 to the bonus for each resident served, the agencies are independent
/// of each other, and each fills its minutes with the services that bring most a minute. The least
/// over u of Σ fills + (bonus − u) × equity cap is the best benefit (Lagrangian duality; the problem
/// is a linear program). The sum is convex and piecewise linear in u, its slope is the people served
/// less the cap, and it can only turn where the order of two services changes, at 0 and at the bonus.
///
/// A class, since it is asked millions of times: a struct's arrays would be retained for every question.
final class IsolatedValue: Sendable {
  /// A service at a site, in the order in which its agency fills its minutes.
  struct Entry: Sendable {
    let value: Double
    let minutes: Double
    let most: Double
    let quota: Double
  }

  private let agencyCount: Int
  private let bonus: Double
  /// Prices at which the order changes, ascending, the first is 0; a list for each site.
  private let prices: [[Double]]
  /// First interval of each site in ``ranges``.
  private let firstInterval: [Int]
  /// At `(firstInterval[site] + interval) * agencies + agency`: the entries in order.
  private let ranges: [Range<Int>]
  private let entries: [Entry]
  private let caps: [Double]

  init(_ sources: ServiceSources, siteCount: Int, agencyCount: Int) {
    self.agencyCount = agencyCount
    bonus = sources.equityBonus
    var prices: [[Double]] = []
    var firstInterval: [Int] = []
    var ranges: [Range<Int>] = []
    var entries: [Entry] = []
    for site in 0..<siteCount {
      firstInterval.append(ranges.count / max(1, agencyCount))
      let lists = (0..<agencyCount).map { sources.bySiteAndAgency[site * agencyCount + $0] }
      var turns: [Double] = [0]
      if sources.isIsolated[site] {
        for list in lists {
          for (i, a) in list.enumerated() {
            for b in list[(i + 1)...] where a.minutes != b.minutes {
              // (a.value + u) ÷ a.minutes = (b.value + u) ÷ b.minutes
              let u = (b.value * a.minutes - a.value * b.minutes) / (b.minutes - a.minutes)
              if u > 0, u < sources.equityBonus { turns.append(u) }
            }
          }
        }
      }
      turns.sort()
      prices.append(turns)
      for (position, low) in turns.enumerated() {
        let high = position + 1 < turns.count ? turns[position + 1] : sources.equityBonus
        let middle = (low + high) / 2
        for list in lists {
          let order = list.sorted {
            let a = ($0.value + middle) / $0.minutes
            let b = ($1.value + middle) / $1.minutes
            return (a, $1.service) > (b, $0.service)
          }
          ranges.append(entries.count..<entries.count + order.count)
          entries += order.map {
            Entry(value: $0.value, minutes: $0.minutes, most: $0.most, quota: $0.quota)
          }
        }
      }
    }
    self.prices = prices
    self.firstInterval = firstInterval
    self.ranges = ranges
    self.entries = entries
    caps = (0..<siteCount).map { sources.equityCap[$0] }
  }

  /// Benefit of an agency's minutes at equity price `price`, and the people served.
  @inline(__always)
  private func fill(
    _ range: Range<Int>, minutes: Double, days: Double, price: Double
  ) -> (benefit: Double, people: Double) {
    var left = minutes
    var benefit = 0.0
    var people = 0.0
    for position in range {
      let entry = entries[position]
      let value = entry.value + price
      if left <= 0 || value <= 0 { break }
      let served = min(entry.most, entry.quota * days, left / entry.minutes)
      left -= served * entry.minutes
      benefit += served * value
      people += served
    }
    return (benefit, people)
  }

  /// The best benefit at `site`, and the equity price and interval at which it is found.
  ///
  /// - Parameters:
  ///   - minutes, days: staff minutes and days of service of each agency at `offset + agency`.
  func best(
    site: Int, minutes: [Int32], days: [Int32], offset: Int
  ) -> (benefit: Double, price: Double, interval: Int) {
    let turns = prices[site]
    let base = firstInterval[site]
    func totals(_ interval: Int, _ price: Double) -> (benefit: Double, people: Double) {
      var benefit = 0.0
      var people = 0.0
      for agency in 0..<agencyCount where minutes[offset + agency] > 0 {
        let part = fill(
          ranges[(base + interval) * agencyCount + agency],
          minutes: Double(minutes[offset + agency]), days: Double(days[offset + agency]),
          price: price)
        benefit += part.benefit
        people += part.people
      }
      return (benefit, people)
    }
    let cap = caps[site]
    let low = totals(0, 0)
    if low.people >= cap { return (low.benefit + bonus * cap, 0, 0) }
    let last = turns.count - 1
    let high = totals(last, bonus)
    if high.people <= cap { return (high.benefit, bonus, last) }
    // The slope turns from below to above 0 at the start of some interval: of the first where those who
    // bring nothing but equity, whom a price of 0 leaves out, are as many as count.
    var below = -1
    var above = last
    while above - below > 1 {
      let middle = (below + above) / 2
      if totals(middle, (turns[middle] + turns[middle + 1]) / 2).people >= cap {
        above = middle
      } else {
        below = middle
      }
    }
    let price = turns[above]
    return (totals(above, price).benefit + (bonus - price) * cap, price, above)
  }

  /// What people of an agency add at a site, at the site's present price: `gains[n]` for n people
  /// with `minutes` of service each, over `days` days more.
  func gains(
    site: Int, agency: Int, interval: Int, price: Double, present: Int32, presentDays: Int32,
    minutes: Int, days: Int, into gains: inout [Double], at offset: Int, upTo most: Int
  ) {
    let range = ranges[(firstInterval[site] + interval) * agencyCount + agency]
    let before =
      present > 0
      ? fill(range, minutes: Double(present), days: Double(presentDays), price: price).benefit : 0
    gains[offset] = 0
    if most < 1 { return }
    for people in 1...most {
      gains[offset + people] =
        fill(
          range, minutes: Double(Int(present) + people * minutes),
          days: Double(Int(presentDays) + days), price: price
        ).benefit - before
    }
  }
}
