// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What the multipliers of a certificate prove: an upper bound on the net benefit of every plan of a
/// district. See <doc:Certificate>.
public struct CertificateProof: Hashable, Sendable {
  /// The multipliers prove a bound that is not above this one.
  public var most: Double
  /// And not below this one; equal to ``most`` where the pricing is exact.
  public var least: Double

  /// Prices all trips under the multipliers of `rows`, no longer than it takes to confirm `claimed`.
  ///
  /// - Parameters:
  ///   - claimed: where the value is shown to be at most this, nothing is looked at more closely.
  ///   - work: how many steps from site to site may be looked at in search of the exact value.
  ///   - progress: called with the share of the work done.
  package init(
    of multipliers: Multipliers, in district: District, savings: Savings, claimed: Double,
    work: Int = 2_000_000_000, progress: (Double) -> Void = { _ in }
  ) {
    let prices = Prices(multipliers, in: district)
    var certain = PlaceBound.total(district, savings, prices)
    // Sorted, so that the sum does not depend on the order of the dictionary.
    let terms = multipliers.values.map { $0.value * prices.sides.value(of: $0.key) }
    certain += terms.sorted().reduce(0, +)
    let fixed = FixedPostBound(district, prices)
    var blocks: [TeamBlock] = []
    for (team, rules) in district.teams.enumerated() where rules.maxTripDays > 0 {
      blocks += TeamBlock.all(of: team, in: district)
    }
    var ways: [Int: TeamWays] = [:]
    for (position, team) in district.teams.enumerated() {
      let twin = district.teams[..<position].firstIndex {
        $0.modes == team.modes && $0.costPerKm == team.costPerKm && $0.base == team.base
      }
      ways[position] = twin.flatMap { ways[$0] } ?? TeamWays(team, in: district)
    }
    func pricer(_ block: TeamBlock) -> BlockPricer? {
      ways[block.team].map { BlockPricer(district, prices, block, $0) }
    }

    let accuracy = Tolerance.rupiah(claimed)
    var most: [Double] = []
    for (position, block) in blocks.enumerated() {
      most.append(pricer(block)?.most ?? 0)
      progress(0.5 * Double(position + 1) / Double(blocks.count))
    }
    var fixedMost = fixed.relaxed
    var least = [Double](repeating: 0, count: blocks.count)
    var total: Double { certain + most.reduce(0, +) + fixedMost }
    var left = work
    if total > claimed + accuracy {
      fixedMost = fixed.exact
      for (position, block) in blocks.enumerated() where total > claimed + accuracy {
        guard var pricer = pricer(block) else { continue }
        // No block may use up what the others need.
        var share = left / (blocks.count - position)
        left -= share
        pricer.improve(work: &share)
        left += max(0, share)
        // Once it is plainly too low, no more than half of the work goes into saying by how much.
        if left < work / 2, certain + least.reduce(0, +) + fixedMost > claimed + accuracy { break }
        most[position] = pricer.most
        least[position] = pricer.least
        progress(0.5 + 0.5 * Double(position + 1) / Double(blocks.count))
      }
    }
    progress(1)
    self.most = total
    self.least = min(total, certain + least.reduce(0, +) + fixed.exact)
  }
}
