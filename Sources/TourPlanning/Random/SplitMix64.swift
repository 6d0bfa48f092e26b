// SPDX-License-Identifier: GPL-3.0-or-later

/// A small seeded generator (Steele, Lea and Flood, *Fast splittable pseudorandom number
/// generators*, 2014): the same seed gives the same numbers on every machine.
///
/// Draws are made here and not by the standard library, whose algorithms are not promised to stay.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A stream of its own for each number: seeds and streams that follow each other do not give the
  /// same numbers one place apart.
  package init(seed: UInt64, stream: UInt64) {
    state = seed
    state = next() ^ (stream &* 0xD1B5_4A32_D192_ED03)
    state = next()
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }

  /// A number from 0 up to, not including, `bound`, which is above 0 and below 2³¹. Its bias is at
  /// most `bound` ÷ 2³².
  package mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() &>> 32) &* UInt64(truncatingIfNeeded: bound)) &>> 32)
  }

  /// A fraction of at least 0 and below 1.
  package mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }
}
