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
  /// - Parameter nodes: how many nodes the search may look at; what is left afterwards stands there.
  package mutating func improve(nodes: inout Int) {
    while nodes > 0 {
      let open = packing(by: trips).stretches.filter { !isExact[$0.0][$0.1] }
      if open.isEmpty { return }
      for (first, last) in open {
        search(first, last, nodes: &nodes)
        if nodes <= 0 { return }
      }
    }
  }

  /// A part of a trip up to the last day of a stop, and where it goes next.
  private struct Node {
    /// What no trip that begins so can exceed.
    var bound: Double
    var worth: StopWorth?
    var cost: Double
    var visited: [Int]
    var start: Start
  }

  /// Best-first branch and bound over the trips of a stretch.
  private mutating func search(_ first: Int, _ last: Int, nodes: inout Int) {
    var heap = Heap<Node> { $0.bound > $1.bound }
    for start in starts(on: first, last: last) {
      let bound = value(start, last: last)
      if bound > Self.impossible {
        heap.push(
          Node(bound: bound, worth: nil, cost: start.cost, visited: [start.site], start: start))
      }
    }
    var best = Self.impossible
    while let node = heap.pop() {
      if node.bound <= best + 1e-6 { break }
      nodes -= 1
      if nodes <= 0 {
        trips[first][last] = min(trips[first][last], node.bound)
        found[first][last] = max(found[first][last], best)
        return
      }
      expand(node, last: last, best: &best, heap: &heap)
    }
    trips[first][last] = best
    found[first][last] = best
    isExact[first][last] = true
  }

  private mutating func expand(
    _ node: Node, last: Int, best: inout Double, heap: inout Heap<Node>
  ) {
    let here = node.start
    var incumbent = best
    forEachStay(here.site, here.day, last: last) { pricer, stay in
      let shape = StopShape(
        site: here.site, first: here.day, last: stay.last, start: here.start, end: stay.end,
        travelsBefore: here.before, travelsAfter: stay.travelsAfter, isLast: stay.isLast)
      guard let own = pricer.stops.worth(shape) else { return }
      let worth = node.worth.map { $0.adding(own) } ?? own
      let value = pricer.stops.value(worth)
      guard value > Self.impossible else { return }
      if stay.isLast {
        incumbent = max(incumbent, value - node.cost - stay.cost)
        return
      }
      let after = pricer.onward[last][stay.last][here.site]
      guard after > Self.impossible, value - node.cost + after > incumbent + 1e-6 else { return }
      for next in pricer.targets where !node.visited.contains(next) && next != here.site {
        guard let step = pricer.step(from: here.site, to: next, after: stay.last)
        else { continue }
        let open = pricer.block.hours[stay.last + 1].open.minutes
        let rest =
          step.start == nil
          ? pricer.normal[last][stay.last + 1][next]
          : pricer.lateRest(next, stay.last + 1, start: step.start ?? open, last: last)
        guard rest > Self.impossible else { continue }
        let bound = value - node.cost - step.cost + rest
        guard bound > incumbent + 1e-6 else { continue }
        heap.push(
          Node(
            bound: bound, worth: worth, cost: node.cost + step.cost,
            visited: node.visited + [next],
            start: Start(
              site: next, day: stay.last + 1, start: step.start ?? open, before: false, cost: 0)))
      }
    }
    best = incumbent
  }
}

/// A priority queue: what comes first by its order is popped first.
struct Heap<Element> {
  private var items: [Element] = []
  private let precedes: (Element, Element) -> Bool

  init(_ precedes: @escaping (Element, Element) -> Bool) { self.precedes = precedes }

  mutating func push(_ item: Element) {
    items.append(item)
    var child = items.count - 1
    while child > 0, precedes(items[child], items[(child - 1) / 2]) {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> Element? {
    guard let first = items.first else { return nil }
    let last = items.removeLast()
    guard !items.isEmpty else { return first }
    items[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      if child >= items.count { break }
      if child + 1 < items.count, precedes(items[child + 1], items[child]) { child += 1 }
      if !precedes(items[child], items[parent]) { break }
      items.swapAt(child, parent)
      parent = child
    }
    return first
  }
}
