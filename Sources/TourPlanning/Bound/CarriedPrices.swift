// SPDX-License-Identifier: GPL-3.0-or-later

/// Prices that hold the crews of a trip's stops together where each may have its own: whoever goes on after
/// the evening of a day pays, and whoever is at the next stop gets as much.
///
/// With one crew for all stops they cancel, whatever they are, so that any of them give a bound; they are
/// the multipliers of *as many here as at the next stop*. They change with every pricing by what the best
/// ways differ from that, with steps as in ``PriceDescent``.
struct CarriedPrices {
  private static let slopeMemory = 0.8
  private static let sizeMemory = 0.95

  /// Rp a person by day of the segment and agency, at `day * agencies + agency`.
  private(set) var prices: [Double]
  private var slope: [Double]
  private var size: [Double]
  // How much of the means is still the zeros with which they began.
  private var slopeLeft = 1.0
  private var sizeLeft = 1.0

  init(count: Int) {
    prices = [Double](repeating: 0, count: count)
    slope = prices
    size = prices
  }

  /// - Parameters:
  ///   - excess: how many more there are than at the next stop.
  ///   - reach: length of a whole step, in Rp.
  mutating func follow(_ excess: [Double], reach: (_ cell: Int) -> Double) {
    slopeLeft *= CarriedPrices.slopeMemory
    sizeLeft *= CarriedPrices.sizeMemory
    for (cell, excess) in excess.enumerated() {
      slope[cell] += (1 - CarriedPrices.slopeMemory) * (excess - slope[cell])
      size[cell] += (1 - CarriedPrices.sizeMemory) * (excess * excess - size[cell])
      if size[cell] == 0 { continue }
      let step = (slope[cell] / (1 - slopeLeft)) / (size[cell] / (1 - sizeLeft)).squareRoot()
      prices[cell] += reach(cell) * step
    }
  }
}
