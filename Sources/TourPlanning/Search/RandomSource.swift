// SPDX-License-Identifier: GPL-3.0-or-later

/// A stream of pseudo-random numbers that is the same for the same seed on every machine and with
/// every version of the standard library: SplitMix64 (Steele, Lea and Flood, 2014).
package struct RandomSource: Sendable {
  private var state: UInt64

  /// Streams of one seed with different numbers are independent of each other.
  package init(seed: UInt64, stream: UInt64 = 0) {
    // Seeds that follow each other must not give the same numbers one place apart.
    state = seed
    let scrambled = next()
    state = scrambled ^ (stream &* 0xD1B5_4A32_D192_ED03)
    state = next()
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number below `limit`, which is above 0.
  package mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A number from 0 up to, but not including, 1.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
