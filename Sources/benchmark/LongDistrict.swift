// SPDX-License-Identifier: GPL-3.0-or-later

/// A district of the repository over a longer horizon: what is counted over the horizon (people who
/// need a service, visits, budgets, days of people on trips) is multiplied.
///
/// Rows with dates stay as they are, so that leave, closures and requests are those of the quarter.
enum LongDistrict {
  private static let counted: [String: [String]] = [
    "demand.csv": ["people"], "sites.csv": ["min_visits", "max_visits"],
    "staff.csv": ["max_post_days"], "agencies.csv": ["budget"],
  ]
  private static let settings: Set<String> = [
    "min_visits", "max_visits", "max_post_days", "budget",
  ]

  /// The files that change.
  static var files: [String] { counted.keys.sorted() + ["settings.csv"] }

  static func tables(_ tables: [String: [[String]]], times: Int) -> [String: [[String]]] {
    var result = tables
    for (file, rows) in tables {
      guard let header = rows.first else { continue }
      for column in counted[file] ?? [] {
        guard let position = header.firstIndex(of: column) else { continue }
        for row in 1..<rows.count where position < rows[row].count {
          result[file]?[row][position] = multiplied(rows[row][position], times)
        }
      }
      guard file == "settings.csv", let key = header.firstIndex(of: "key"),
        let value = header.firstIndex(of: "value")
      else { continue }
      for row in 1..<rows.count where settings.contains(rows[row][key]) {
        result[file]?[row][value] = multiplied(rows[row][value], times)
      }
    }
    return result
  }

  /// A blank stays a blank.
  private static func multiplied(_ text: String, _ times: Int) -> String {
    guard let number = Double(text) else { return text }
    let product = number * Double(times)
    return product == product.rounded() && abs(product) < 1e15 ? "\(Int(product))" : "\(product)"
  }
}
