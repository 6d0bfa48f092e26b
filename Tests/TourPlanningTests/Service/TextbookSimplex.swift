// SPDX-License-Identifier: GPL-3.0-or-later

/// The simplex method as in a textbook, with a full tableau and Bland's rule: slow, short, and
/// written for nothing but to check others.
enum TextbookSimplex {
  /// The largest Σ cost × x with `rows` × x ≤ `most` (each at least 0) and x ≥ 0.
  static func maximum(_ costs: [Double], _ rows: [[Double]], _ most: [Double]) -> Double {
    let columns = costs.count
    let width = columns + rows.count + 1
    var table = rows.enumerated().map { nth, row in
      row + (0..<rows.count).map { $0 == nth ? 1 : 0 } + [most[nth]]
    }
    var goal = costs.map { -$0 } + [Double](repeating: 0, count: rows.count + 1)
    var basis = (0..<rows.count).map { columns + $0 }
    while let enter = (0..<width - 1).first(where: { goal[$0] < -1e-9 }) {
      var leave: Int?
      var least = Double.infinity
      for row in table.indices where table[row][enter] > 1e-9 {
        let ratio = table[row][width - 1] / table[row][enter]
        let isTie = abs(ratio - least) < 1e-12
        if ratio < least - 1e-12 || (isTie && basis[row] < basis[leave ?? row]) {
          least = ratio
          leave = row
        }
      }
      guard let row = leave else { return .infinity }
      let pivot = table[row][enter]
      table[row] = table[row].map { $0 / pivot }
      for other in table.indices where other != row && table[other][enter] != 0 {
        let factor = table[other][enter]
        table[other] = zip(table[other], table[row]).map { $0 - factor * $1 }
      }
      let factor = goal[enter]
      goal = zip(goal, table[row]).map { $0 - factor * $1 }
      basis[row] = enter
    }
    return goal[width - 1]
  }
}
