// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The satisfaction index (IKM) by PermenPANRB 14/2017: nine elements of equal weight, each the mean
/// of its answers from 1 to 4; the index is the mean of the elements × 25.
///
/// Weights are exact ninths: with 0.11, as often copied, the best index would be 99 and not 100.
/// The index is rounded to two decimals before it is held against the bands.
public struct Satisfaction: Hashable, Sendable {
  /// Quality of service, by the official bands.
  public enum Band: String, Hashable, Sendable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"

    /// The band of an index of two decimals: 25,00–64,99 D; 65,00–76,60 C; 76,61–88,30 B;
    /// 88,31–100,00 A.
    public init(index: Double) {
      switch (index * 100).rounded() {
      case 8831...: self = .a
      case 7661...: self = .b
      case 6500...: self = .c
      default: self = .d
      }
    }
  }

  public static let elementCount = 9

  /// Mean answer of each element, 1–4; nil where nobody answered it.
  public let elements: [Double?]
  /// Answers of each element.
  public let counts: [Int]
  public let respondents: Int

  /// nil where an element has no answer at all: then there is no index.
  public init?(_ answers: [[Double?]]) {
    var sums = [Double](repeating: 0, count: Satisfaction.elementCount)
    var counts = [Int](repeating: 0, count: Satisfaction.elementCount)
    for answer in answers {
      for (element, value) in answer.prefix(Satisfaction.elementCount).enumerated() {
        guard let value else { continue }
        sums[element] += value
        counts[element] += 1
      }
    }
    guard counts.contains(where: { $0 > 0 }) else { return nil }
    elements = zip(sums, counts).map { $1 > 0 ? $0 / Double($1) : nil }
    self.counts = counts
    respondents = answers.count { $0.contains { $0 != nil } }
  }

  /// The index with two decimals; nil where an element has no answer.
  public var index: Double? {
    let means = elements.compactMap { $0 }
    guard means.count == Satisfaction.elementCount else { return nil }
    return Satisfaction.rounded(means.reduce(0, +) * 25 / Double(Satisfaction.elementCount))
  }

  public var band: Band? { index.map { Band(index: $0) } }

  /// An element's mean on the scale of the index, with two decimals.
  public func index(of element: Int) -> Double? {
    elements[element].map { Satisfaction.rounded($0 * 25) }
  }

  /// To two decimals, halves upwards; what lies below a half by the rounding of sums alone is one.
  private static func rounded(_ value: Double) -> Double {
    (value * 100 + 1e-7 + 0.5).rounded(.down) / 100
  }

  /// Respondents that the regulation's table (Krejcie and Morgan) asks for among `people` served.
  public static func sample(of people: Double) -> Int {
    guard people >= 1 else { return 0 }
    let chi = 3.841 * 0.25
    return Int((chi * people / (0.0025 * (people - 1) + chi)).rounded())
  }
}
