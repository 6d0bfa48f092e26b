// SPDX-License-Identifier: GPL-3.0-or-later

/// How a language writes numbers: the mark before decimals and the one between thousands.
struct Digits: Hashable, Sendable {
  var point: String
  var group: String
  /// The typographic minus, unless a program reads the figure.
  var minus = "−"

  /// `value` rounded half away from zero to `decimals` decimals, thousands in groups.
  ///
  /// What is no number is a dash.
  func callAsFunction(_ value: Double, decimals: Int = 0) -> String {
    guard value.isFinite else { return "–" }
    let scale = (0..<decimals).reduce(1.0) { s, _ in s * 10 }
    let scaled = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
    // Beyond this, whole numbers are no longer exact and no figure of a plan is meant.
    guard scaled < 9e15 else { return "\(value)" }
    let units = Int(scaled)
    let whole = grouped(units / Int(scale))
    let sign = value < 0 && units != 0 ? minus : ""
    if decimals == 0 { return sign + whole }
    let rest = String(units % Int(scale))
    return sign + whole + point + String(repeating: "0", count: decimals - rest.count) + rest
  }

  /// The same without the zeros that end the decimals, so that 84,0 is 84.
  func trimmed(_ value: Double, decimals: Int) -> String {
    let text = self(value, decimals: decimals)
    guard decimals > 0, text.contains(point) else { return text }
    var kept = Substring(text)
    while kept.last == "0" { kept.removeLast() }
    if kept.hasSuffix(point) { kept.removeLast(point.count) }
    return String(kept)
  }

  private func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += group }
      text.append(digit)
    }
    return text
  }
}
