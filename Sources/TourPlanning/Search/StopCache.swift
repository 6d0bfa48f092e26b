// SPDX-License-Identifier: GPL-3.0-or-later

/// What the crew that is best for a stop was worth when it was last looked for: many stops of a stretch
/// are asked for again before anything has changed that they depend on.
///
/// A stop is known by a hash of all that goes into its worth, in 64 bits: of a thousand million stops
/// two are taken for each other with a probability below a millionth, and then by the same bytes in
/// every run.
struct StopCache {
  private struct Entry {
    var key: UInt64 = 0
    var worth = 0.0
    var crewDay = 0.0
  }

  private static let size = 1 << 17
  private var entries = [Entry](repeating: Entry(), count: size)

  /// Forgets all stops.
  mutating func clear() {
    for index in entries.indices { entries[index].key = 0 }
  }

  @inline(__always)
  func worth(of key: UInt64) -> (worth: Double, crewDay: Double)? {
    let entry = entries[Int(truncatingIfNeeded: key) & (StopCache.size - 1)]
    return entry.key == key ? (entry.worth, entry.crewDay) : nil
  }

  @inline(__always)
  mutating func note(_ key: UInt64, worth: Double, crewDay: Double) {
    entries[Int(truncatingIfNeeded: key) & (StopCache.size - 1)] = Entry(
      key: key, worth: worth, crewDay: crewDay)
  }

  /// Takes one more number into a hash.
  @inline(__always)
  static func mix(_ hash: UInt64, _ number: Int) -> UInt64 {
    let product = (hash ^ UInt64(truncatingIfNeeded: number)) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product &>> 29)
  }
}
