// SPDX-License-Identifier: GPL-3.0-or-later

/// The temperatures between which a search cools, in shares of what a trip is worth on average.
package struct Cooling: Equatable {
  package var hot: Double
  package var cold: Double

  /// From an empty calendar, as long as no bound is near.
  static let beginning = Cooling(hot: 0.2, cold: 3e-3)
  /// Below two thousandths a climb gains nothing: of a cooling to 3e-4 that was the last third.
  package static let climb = Cooling(hot: 0.05, cold: 1.5e-3)
  /// The part of it in which it is settled where a climb ends, more slowly: on even districts climbs end
  /// 0.1 to 0.2 % higher for it, on Ogan Komering Ilir 0.3 % lower.
  package static let narrow = Cooling(hot: 0.02, cold: 2e-3)
  /// A plan that lacks people may change more than one that has them, which from 0.01 on a search
  /// seldom finds back to in the time that is left.
  static let mend = Cooling(hot: 6e-3, cold: 1e-3)
  static let names = Cooling(hot: 3e-3, cold: 3e-4)
  /// Near an older plan, and further off.
  static let near = Cooling(hot: 3e-3, cold: 1e-4)
  static let far = Cooling(hot: 0.02, cold: 1e-4)

  func temperature(after progress: Double) -> Double {
    Annealing.temperature(from: hot, to: cold, after: progress)
  }
}
