// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The best value and the best bound by rounds, as two lines that near each other.
struct SearchChart {
  private static let top = 70.0
  private static let bottom = 290.0
  private static let left = 120.0
  private static let right = Chart.width - 24

  private let steps: [SearchStep]
  private let words: any PictureWording
  private let formats: Formats
  private let rounds: Double
  /// What is shown, in Rp. First values and bounds may be far off; they are cut off.
  private let shown: ClosedRange<Double>

  /// nil where the steps tell no course.
  init?(_ steps: [SearchStep], _ words: any PictureWording, _ formats: Formats) {
    guard steps.count > 1, let last = steps.last, last.round > 0, let value = last.value,
      let bound = last.bound, bound.isFinite, value.isFinite, abs(bound) < 1e15
    else { return nil }
    let margin = max(3 * (bound - value), 0.1 * abs(value), 1)
    let low = max(value - margin, steps.compactMap(\.value).min() ?? value)
    let high = min(bound + margin, steps.compactMap(\.bound).max() ?? bound)
    let air = max(1, (high - low) * 0.05)
    guard low <= high else { return nil }
    self.steps = steps
    self.words = words
    self.formats = formats
    rounds = Double(last.round)
    shown = (low - air)...(high + air)
  }

  var chart: Chart {
    let (top, bottom, left, right) = (
      SearchChart.top, SearchChart.bottom, SearchChart.left, SearchChart.right
    )
    var body =
      SVG.line(left, 44, left + 24, 44, name: "line")
      + SVG.text(words.bestValue, left + 30, 48, name: "soft")
      + SVG.line(left + 180, 44, left + 204, 44, name: "line limit")
      + SVG.text(words.bestBound, left + 210, 48, name: "soft") + "\n"
    for tick in ticks {
      body += SVG.line(left, y(tick), right, y(tick), name: "grid")
      body += SVG.text(formats.roughRupiah(tick), left - 8, y(tick) + 4, name: "name soft")
    }
    body += "\n"
    for tick in Chart.ticks(to: rounds) where tick <= rounds {
      body += SVG.text(formats.whole(tick), x(tick), bottom + 18, name: "mid soft")
    }
    body += SVG.text(words.roundsAxis, left, bottom + 38, name: "soft") + "\n"
    body += line(\.bound, name: "line limit") + line(\.value, name: "line")
    return Chart(title: words.searchTitle, height: bottom + top - 20, body: body)
  }

  private var ticks: [Double] {
    let steps = Chart.ticks(to: shown.upperBound - shown.lowerBound)
    guard steps.count > 1, steps[1] > 0 else { return [] }
    let first = (shown.lowerBound / steps[1]).rounded(.up)
    return steps.indices.map { (first + Double($0)) * steps[1] }.filter(shown.contains)
  }

  private func x(_ round: Double) -> Double {
    SearchChart.left + round / rounds * (SearchChart.right - SearchChart.left)
  }

  private func y(_ value: Double) -> Double {
    let inside = min(max(value, shown.lowerBound), shown.upperBound)
    let share = (inside - shown.lowerBound) / (shown.upperBound - shown.lowerBound)
    return SearchChart.bottom - share * (SearchChart.bottom - SearchChart.top)
  }

  /// A line that goes on level until the next better figure.
  private func line(_ figure: KeyPath<SearchStep, Double?>, name: String) -> String {
    var points: [String] = []
    var last: Double?
    for step in steps {
      guard let value = step[keyPath: figure], value.isFinite else { continue }
      let x = SVG.number(x(Double(step.round)))
      if let last { points.append("\(x),\(SVG.number(y(last)))") }
      if value != last { points.append("\(x),\(SVG.number(y(value)))") }
      last = value
    }
    return points.isEmpty
      ? "" : "<polyline class=\"\(name)\" points=\"\(points.joined(separator: " "))\"/>\n"
  }
}
