// SPDX-License-Identifier: GPL-3.0-or-later

/// Chooses between coolings by where the climbs with each have ended: each is tried once, in order, and
/// then the one goes on whose climbs end highest on average.
package struct CoolingTrial {
  private var tried: [(cooling: Cooling, sum: Double, count: Int)]

  /// - Precondition: there is at least one.
  package init(_ coolings: [Cooling]) {
    tried = coolings.map { ($0, 0, 0) }
  }

  /// The cooling of the next climb.
  package var cooling: Cooling { tried[next].cooling }

  private var next: Int {
    if let new = tried.firstIndex(where: { $0.count == 0 }) { return new }
    func mean(_ position: Int) -> Double { tried[position].sum / Double(tried[position].count) }
    // Of equals the first.
    return tried.indices.dropFirst().reduce(0) { mean($1) > mean($0) ? $1 : $0 }
  }

  /// Takes note of where a climb with ``cooling`` ended.
  package mutating func note(_ end: Double) {
    let position = next
    tried[position].sum += end
    tried[position].count += 1
  }
}
