// SPDX-License-Identifier: GPL-3.0-or-later

/// How many parts of trips the pricing looks at before it takes the rest at a bound.
///
/// Far from the optimum the best trips of a few parts do, and a bound that is a little higher; near it
/// only the exact values get on.
struct PricingEffort {
  /// Finds good trips.
  static let least = PricingEffort(level: 0)

  private let level: Int

  /// For one first day of one team's stretch of days.
  var mostNodes: Int { 100 << (3 * level) }

  /// As much as can be waited for: up to some seventy sites exact, as far as was seen. A part costs time
  /// in proportion to the sites, and there are more to try with more of them.
  static func close(sites: Int) -> PricingEffort {
    let level = (1...4).last {
      PricingEffort(level: $0).mostNodes * sites * sites <= 2_000_000_000
    }
    return PricingEffort(level: level ?? 0)
  }

  /// How much longer than with ``least`` it may take: hardly any trips need all the parts that they may
  /// have (sixty sites: 4,096 times the parts, 60 times the time).
  var patience: Double { Double(mostNodes / PricingEffort.least.mostNodes).squareRoot() }
}
