// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension BlockPricer {
  /// The best set of day-disjoint stretches by these values, and which they are.
  package func packing(by values: [[Double]]) -> (value: Double, stretches: [(Int, Int)]) {
    let count = block.days.count
    var best = [Double](repeating: 0, count: count + 1)
    var chosen = [Int?](repeating: nil, count: count + 1)
    for last in 0..<count {
      best[last + 1] = best[last]
      for first in max(0, last - longest + 1)...last {
        let value = values[first][last]
        if value > Self.impossible, best[first] + value > best[last + 1] {
          best[last + 1] = best[first] + value
          chosen[last + 1] = first
        }
      }
    }
    var stretches: [(Int, Int)] = []
    var end = count
    while end > 0 {
      if let first = chosen[end] {
        stretches.append((first, end - 1))
        end = first
      } else {
        end -= 1
      }
    }
    return (best[count], stretches)
  }

  /// What the block is worth at most, as far as is known.
  package var most: Double { packing(by: trips).value }
  /// What it is worth at least: trips that were found.
  package var least: Double { packing(by: found).value }

  /// Finds the best true trips of the stretches that the answer uses, until it uses none but such.
  ///
  /// - Parameter work: how many steps from one site to the next the search may look at; a stretch
  ///   that it can't finish stands at what is known of it.
  package mutating func improve(work: inout Int) {
    while work > 0 {
      let open = packing(by: trips).stretches.filter { !isExact[$0.0][$0.1] }
      if open.isEmpty { return }
      for (first, last) in open where work > 0 { search(first, last, work: &work) }
    }
  }

  /// A part of a trip up to the arrival at a site.
  private struct Part {
    /// What no trip that begins so can exceed.
    var bound: Double
    /// Of the stops before; nil at the first.
    var worth: StopWorth?
    var cost: Double
    var here: Start
  }

  /// Depth-first branch and bound over the trips of a stretch, the most promising step first.
  private mutating func search(_ first: Int, _ last: Int, work: inout Int) {
    var parts: [Part] = []
    for start in starts(on: first, last: last) {
      let bound = value(start, last: last)
      if bound > Self.impossible {
        parts.append(Part(bound: bound, worth: nil, cost: start.cost, here: start))
      }
    }
    parts.sort { $0.bound > $1.bound }
    var best = Self.impossible
    var visited: [Int] = []
    for part in parts where part.bound > best + 1e-6 && work > 0 {
      explore(part, last: last, visited: &visited, best: &best, work: &work)
    }
    found[first][last] = max(found[first][last], best)
    if work > 0 {
      trips[first][last] = best
      isExact[first][last] = true
    }
  }

  private mutating func explore(
    _ part: Part, last: Int, visited: inout [Int], best: inout Double, work: inout Int
  ) {
    let here = part.here
    visited.append(here.site)
    defer { visited.removeLast() }
    for next in steps(part, last: last, visited: visited, best: &best, work: &work) {
      if next.bound <= best + 1e-6 || work <= 0 { return }
      explore(next, last: last, visited: &visited, best: &best, work: &work)
    }
  }

  /// The ways in which a trip can go on from a site, the most promising first; those that end there
  /// are settled.
  private mutating func steps(
    _ part: Part, last: Int, visited: [Int], best: inout Double, work: inout Int
  ) -> [Part] {
    let here = part.here
    var parts: [Part] = []
    for stay in stays(here.site, here.day, last: last) {
      let shape = StopShape(
        site: here.site, first: here.day, last: stay.last, start: here.start, end: stay.end,
        travelsBefore: here.before, travelsAfter: stay.travelsAfter, isLast: stay.isLast)
      guard let own = stops.worth(shape) else { continue }
      let worth = part.worth.map { $0.adding(own) } ?? own
      let value = stops.value(worth)
      work -= 1
      guard value > Self.impossible else { continue }
      if stay.isLast {
        best = max(best, value - part.cost - stay.cost)
        continue
      }
      let after = onward[last][stay.last][here.site]
      guard after > Self.impossible, value - part.cost + after > best + 1e-6 else { continue }
      let day = stay.last + 1
      let open = block.hours[day].open.minutes
      work -= targets.count
      for next in targets where !visited.contains(next) {
        guard let step = step(from: here.site, to: next, after: stay.last) else { continue }
        let rest =
          step.start.map { lateRest(next, day, start: $0, last: last) } ?? normal[last][day][next]
        guard rest > Self.impossible else { continue }
        let bound = value - part.cost - step.cost + rest
        guard bound > best + 1e-6 else { continue }
        parts.append(
          Part(
            bound: bound, worth: worth, cost: part.cost + step.cost,
            here: Start(
              site: next, day: day, start: step.start ?? open, before: false, cost: 0)))
      }
    }
    return parts.sorted { $0.bound > $1.bound }
  }
}
