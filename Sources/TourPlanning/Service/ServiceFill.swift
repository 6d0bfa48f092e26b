// SPDX-License-Identifier: GPL-3.0-or-later

/// Adds people to flows one after the other, by what they are worth for the scarcest of their
/// limits, as far as the limits go: a sharing out without a linear program, and the use of what one
/// that stopped early left over.
struct ServiceFill {
  let model: ServiceModel
  private let limitsOfFlow: [[(limit: Int, factor: Double)]]

  init(_ model: ServiceModel) {
    self.model = model
    var limitsOfFlow = [[(limit: Int, factor: Double)]](repeating: [], count: model.flows.count)
    for (number, limit) in model.limits.enumerated() {
      for (nth, flow) in limit.flows.enumerated() {
        limitsOfFlow[flow].append((number, limit.factors?[nth] ?? 1))
      }
    }
    self.limitsOfFlow = limitsOfFlow
  }

  /// Raises `people` (by flow) as far as the limits go, the flows of `part` alone.
  ///
  /// - Parameter prices: what a unit of each limit is worth, where known: then only flows that are
  ///   worth their price come first.
  func fill(_ part: [Int], _ people: inout [Double], prices: [Double]? = nil) {
    var left = model.limits.map(\.most)
    for (number, limit) in model.limits.enumerated() {
      for (nth, flow) in limit.flows.enumerated() {
        left[number] -= (limit.factors?[nth] ?? 1) * people[flow]
      }
    }
    var equityLeft = model.equityMost
    for place in equityLeft.indices {
      for flow in model.flowsOfPlace[place] { equityLeft[place] -= people[flow] }
    }

    // Every flow stands for itself twice: with the equity bonus and without.
    var queue: [(score: Double, flow: Int, withBonus: Bool)] = []
    for flow in part {
      for withBonus in [true, false] where !withBonus || model.equityBonus > 0 {
        let value = model.flows[flow].value + (withBonus ? model.equityBonus : 0)
        if value <= 0 { continue }
        queue.append((score(flow, value, prices), flow, withBonus))
      }
    }
    queue.sort {
      $0.score != $1.score
        ? $0.score > $1.score : $0.flow != $1.flow ? $0.flow < $1.flow : $0.withBonus
    }
    for (_, flow, withBonus) in queue {
      let place = model.flows[flow].place
      var room = model.flows[flow].most - people[flow]
      if withBonus { room = min(room, equityLeft[place]) }
      for (limit, factor) in limitsOfFlow[flow] where room > 0 {
        room = min(room, left[limit] / factor)
      }
      if room <= 0 { continue }
      people[flow] += room
      equityLeft[place] -= room
      for (limit, factor) in limitsOfFlow[flow] { left[limit] -= factor * room }
    }
  }

  /// Rp for a minute; with prices, Rp gained above them.
  private func score(_ flow: Int, _ value: Double, _ prices: [Double]?) -> Double {
    let limits = limitsOfFlow[flow]
    if let prices {
      let cost = limits.reduce(0.0) { $0 + prices[$1.limit] * $1.factor }
      return (value - cost) / value
    }
    let minutes = limits.reduce(0.0) { max($0, $1.factor) }
    return value / max(1, minutes)
  }
}
