// SPDX-License-Identifier: GPL-3.0-or-later

/// How many parts of trips the pricing looks at before it takes the rest at a bound.
///
/// Far from the optimum the best trips of a few parts do, and a bound that is a little higher; near it
/// only the exact values get on.
struct PricingEffort {
  /// Finds a trip that is hardly worse, in half the time of ``least``.
  static let passing = PricingEffort(level: -1)
  /// Finds good trips.
  static let least = PricingEffort(level: 0)

  private let level: Int

  /// For one first day of one team's stretch of days.
  var mostNodes: Int { 100 << (3 * level) }

  /// With which to begin to look closely.
  static func close(sites: Int) -> PricingEffort {
    PricingEffort(level: min(2, most(sites: sites).level))
  }

  /// As much as can be waited for: up to some sixty sites exact, as far as was seen. A part costs time
  /// in proportion to the sites, and there are more to try with more of them.
  static func most(sites: Int) -> PricingEffort {
    let level = (1...4).last {
      PricingEffort(level: $0).mostNodes * sites * sites <= 1_500_000_000
    }
    return PricingEffort(level: level ?? 0)
  }

  /// Eight times as much; nil where that is more than `most`.
  func next(upTo most: PricingEffort) -> PricingEffort? {
    level < most.level ? PricingEffort(level: level + 1) : nil
  }
}
