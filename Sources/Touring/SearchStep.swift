// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a search had come after so many rounds.
public struct SearchStep: Hashable, Sendable {
  /// Rounds of a stream since the start.
  public var round: Int
  /// Net benefit of the best plan so far, in Rp; nil before the first.
  public var value: Double?
  /// The best bound so far, in Rp; nil before the first.
  public var bound: Double?

  public init(round: Int, value: Double?, bound: Double?) {
    self.round = round
    self.value = value
    self.bound = bound
  }
}
