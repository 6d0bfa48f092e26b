// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourEvaluation

@Suite struct SatisfactionTests {
  /// Answers of all nine elements alike, whose sum over `count` respondents is `sum`.
  private func answers(sum: Int, of count: Int) -> [[Double?]] {
    let low = sum / count
    let higher = sum - low * count
    return (0..<count).map { nth in
      [Double?](repeating: Double(nth < higher ? low + 1 : low), count: 9)
    }
  }

  @Test(
    "The official bands, at both ends of each",
    arguments: [
      (1, 1, 25.00, Satisfaction.Band.d), (6499, 2500, 64.99, .d), (13, 5, 65.00, .c),
      (383, 125, 76.60, .c), (7661, 2500, 76.61, .b), (883, 250, 88.30, .b),
      (8831, 2500, 88.31, .a), (4, 1, 100.00, .a),
    ])
  func bands(sum: Int, count: Int, index: Double, band: Satisfaction.Band) throws {
    let satisfaction = try #require(Satisfaction(answers(sum: sum, of: count)))
    #expect(satisfaction.index == index)
    #expect(satisfaction.band == band)
    #expect(satisfaction.respondents == count)
  }

  @Test("Each element weighs a ninth, whatever the number of its answers")
  func ninths() throws {
    let satisfaction = try #require(
      Satisfaction([
        [4, 3, 3, 4, 3, 3, 4, 3, 3],
        [3, 3, 2, 4, nil, 4, 4, 3, 3],
        [3, nil, nil, 4, 3, 4, 4, 2, 3],
      ]))
    // 10/3, 3, 5/2, 4, 3, 11/3, 4, 8/3, 3 = 175/6; × 25 ÷ 9 = 81.018…
    #expect(satisfaction.index == 81.02)
    #expect(satisfaction.band == .b)
    #expect(satisfaction.counts == [3, 2, 2, 3, 2, 3, 3, 3, 3])
    #expect(satisfaction.index(of: 0) == 83.33)
    #expect(satisfaction.index(of: 2) == 62.5)
  }

  @Test("Without an answer to some element there is no index")
  func missingElement() throws {
    let some = try #require(Satisfaction([[4, 4, 4, 4, 4, 4, 4, 4, nil]]))
    #expect(some.index == nil)
    #expect(some.band == nil)
    #expect(Satisfaction([]) == nil)
    #expect(Satisfaction([[Double?](repeating: nil, count: 9)]) == nil)
  }

  @Test(
    "The regulation's table of respondents",
    arguments: [
      (10, 10), (100, 80), (500, 217), (1000, 278), (5000, 357), (10000, 370), (75000, 382),
    ])
  func sample(people: Double, respondents: Int) {
    #expect(Satisfaction.sample(of: people) == respondents)
  }
}
