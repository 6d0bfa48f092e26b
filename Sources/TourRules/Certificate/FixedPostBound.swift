// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Part 4 of a certificate: what the fixed posts are worth at best, week by week.
package struct FixedPostBound {
  /// A post and a calendar week.
  private struct Week {
    /// `values[agency][day]`: nil where the agency can't attend.
    var values: [[Double?]]
    /// Days on which each agency attends at least.
    var least: [Int]
    var counters: Int
    var days: Int
  }

  private let weeks: [Week]

  package init(_ district: District, _ prices: Prices) {
    let calendar = district.calendar
    var weeks: [Week] = []
    for (site, values) in district.sites.enumerated() where values.isFixed {
      let counters = district.counters.filter { $0.site == site }
      let open = calendar.workingDays.filter { !district.isClosed(site, on: $0) }
      for (_, days) in Dictionary(grouping: open, by: \.monday).sorted(by: { $0.key < $1.key }) {
        let worth = counters.map { counter in
          days.map { Self.value(of: counter, on: $0, in: district, prices) }
        }
        let least = zip(counters, worth).map { counter, worth in
          let able = days.count { day in
            calendar.position(of: day).map {
              prices.sides.present[counter.agency][$0] - district.agencies[counter.agency].minHome
                >= max(1, counter.minStaff)
            } ?? false
          }
          return min(counter.minDaysPerWeek, able, worth.count { $0 != nil })
        }
        weeks.append(
          Week(
            values: worth, least: least, counters: values.counters ?? counters.count,
            days: days.count))
      }
    }
    self.weeks = weeks
  }

  /// The best of an agency's attendance on one day.
  private static func value(
    of counter: Counter, on day: Day, in district: District, _ prices: Prices
  ) -> Double? {
    let agency = counter.agency
    guard let position = district.calendar.position(of: day) else { return nil }
    let most = min(counter.maxStaff, prices.sides.pool(agency, position))
    let least = max(1, counter.minStaff)
    guard most >= least else { return nil }
    let hours = district.calendar.hours(on: day)
    let person =
      Double(hours.serviceMinutes(from: hours.open, to: hours.close))
      * prices.minutes[counter.site * prices.agencies + agency]
      - prices.multipliers.value(.pool(agency: agency, date: day))
    return prices.quotaDay[counter.site * prices.agencies + agency]
      + max(Double(least) * person, Double(most) * person)
  }

  /// Without least attendance and number of counters: at least as much as ``exact``.
  package var relaxed: Double {
    weeks.reduce(0) { sum, week in
      sum + week.values.joined().reduce(0) { $0 + max(0, $1 ?? 0) }
    }
  }

  /// With both: a flow of least cost from agencies to days, week by week. A week whose demands
  /// contradict each other counts without them.
  package var exact: Double { weeks.reduce(0) { $0 + Self.exact($1) } }

  private static func exact(_ week: Week) -> Double {
    let agencies = week.values.count
    // Attending when it must is worth so much more that it always comes first.
    let must = 1 + 2 * week.values.joined().reduce(0) { $0 + abs($1 ?? 0) }
    var flow = WeekFlow(agencies: agencies, days: week.days)
    for agency in 0..<agencies {
      flow.add(from: flow.source, to: agency, capacity: week.least[agency], value: must)
      flow.add(from: flow.source, to: agency, capacity: week.days, value: 0)
      for day in 0..<week.days {
        if let value = week.values[agency][day] {
          flow.add(from: agency, to: agencies + day, capacity: 1, value: value)
        }
      }
    }
    for day in 0..<week.days {
      flow.add(from: agencies + day, to: flow.sink, capacity: week.counters, value: 0)
    }
    let total = flow.maximise()
    let musts = week.least.reduce(0, +)
    let value = total - must * Double(musts)
    let relaxed = week.values.joined().reduce(0) { $0 + max(0, $1 ?? 0) }
    return total > must * (Double(musts) - 0.5) ? min(value, relaxed) : relaxed
  }
}

/// A flow of greatest value in a small network, by augmenting paths.
private struct WeekFlow {
  let source: Int
  let sink: Int
  private var arcs: [(from: Int, to: Int, capacity: Int, value: Double)] = []

  init(agencies: Int, days: Int) {
    source = agencies + days
    sink = source + 1
  }

  mutating func add(from: Int, to: Int, capacity: Int, value: Double) {
    arcs.append((from, to, capacity, value))
    arcs.append((to, from, 0, -value))
  }

  /// Sends one unit after the other along the path of greatest value while that is above 0.
  mutating func maximise() -> Double {
    var total = 0.0
    while true {
      var best = [Double?](repeating: nil, count: sink + 1)
      var via = [Int](repeating: -1, count: sink + 1)
      best[source] = 0
      var changes = true
      var rounds = 0
      while changes, rounds <= sink + 1 {
        changes = false
        rounds += 1
        for (position, arc) in arcs.enumerated() where arc.capacity > 0 {
          guard let here = best[arc.from] else { continue }
          if best[arc.to].map({ here + arc.value > $0 + 1e-7 }) ?? true {
            best[arc.to] = here + arc.value
            via[arc.to] = position
            changes = true
          }
        }
      }
      guard let gain = best[sink], gain > 1e-7 else { return total }
      total += gain
      var node = sink
      while node != source {
        arcs[via[node]].capacity -= 1
        arcs[via[node] ^ 1].capacity += 1
        node = arcs[via[node]].from
      }
    }
  }
}
