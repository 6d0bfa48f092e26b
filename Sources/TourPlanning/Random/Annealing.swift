// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a move is taken that makes things worse by `delta` at a temperature: with probability
/// exp(−delta ÷ temperature), by a table of −ln u, so that the answers are the same on every machine
/// whatever its mathematical library.
struct Annealing: Sendable {
  private let thresholds: [Double]

  private init() {
    let size = 4096
    thresholds = (0..<size).map { -Annealing.logarithm((Double($0) + 0.5) / Double(size)) }
  }

  static let shared = Annealing()

  @inline(__always)
  func accepts(_ delta: Double, at temperature: Double, _ random: inout SplitMix64) -> Bool {
    if delta <= 0 { return true }
    return delta <= temperature * thresholds[Int(truncatingIfNeeded: random.next() & 4095)]
  }

  /// The temperature after a share of a geometric cooling, in 64 steps: by roots and products alone,
  /// which are the same on every machine.
  static func temperature(from hot: Double, to cold: Double, after progress: Double) -> Double {
    var factor = cold / hot
    for _ in 0..<6 { factor = factor.squareRoot() }
    var temperature = hot
    for _ in 0..<Int(min(1, max(0, progress)) * 64) { temperature *= factor }
    return temperature
  }

  /// Natural logarithm of a number above 0 and at most 1, by the series of the inverse hyperbolic
  /// tangent after halving has been counted off.
  private static func logarithm(_ value: Double) -> Double {
    var x = value
    var halvings = 0.0
    while x < 0.75 {
      x *= 2
      halvings += 1
    }
    func series(_ x: Double) -> Double {
      let z = (x - 1) / (x + 1)
      var power = z
      var sum = 0.0
      for term in 0..<20 {
        sum += power / Double(2 * term + 1)
        power *= z * z
      }
      return 2 * sum
    }
    return series(x) - halvings * 2 * series(1.414_213_562_373_095_1)
  }
}
