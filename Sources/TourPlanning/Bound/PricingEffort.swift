// SPDX-License-Identifier: GPL-3.0-or-later

/// How many parts of trips the pricing looks at before it takes the rest at a bound.
///
/// Far from the optimum the best trips of a few parts do, and a bound that is a little higher; near it
/// only the exact values get on.
struct PricingEffort {
  /// Enough for the trips of any week of a regency.
  static let exact = PricingEffort(level: 4)
  static let least = PricingEffort(level: 0)

  private let level: Int

  /// For one first day of one team's stretch of days.
  var mostNodes: Int { 100 << (3 * level) }

  /// Eight times as much; nil where there is no more.
  var next: PricingEffort? {
    level < PricingEffort.exact.level ? PricingEffort(level: level + 1) : nil
  }
}
