// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A figure or a name that a sentence speaks of, to be written in the manner of its language.
package enum Term: Hashable, Sendable {
  case text(String)
  case words(Bilingual)
  case list([String])
  case whole(Int)
  case number(Double)
  case rupiah(Double)
  case percent(Double)
  case day(Day)

  package func written(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .words(let words): words[language]
    case .list(let list): list.isEmpty ? "–" : list.joined(separator: ", ")
    case .whole(let number): grouped(String(number), in: language)
    case .number(let number): decimal(number, places: 4, in: language)
    case .rupiah(let amount): rupiah(amount, in: language)
    case .percent(let share): decimal(share * 100, places: 4, in: language) + "%"
    case .day(let day): day.description
    }
  }

  /// Whole rupiah, or two decimals where the amount is small enough for them to matter.
  private func rupiah(_ amount: Double, in language: Language) -> String {
    guard amount.isFinite else { return "Rp\(amount)" }
    let text = decimal(abs(amount), places: abs(amount) < 100 ? 2 : 0, in: language)
    return (amount < 0 && text != "0" ? "−" : "") + "Rp" + text
  }
}

/// `value` with a point and at most `places` decimals, as in a CSV field; with fewer where the value
/// is so large that a `Double` has no more of them.
package func plain(_ value: Double, places: Int = 4) -> String {
  guard value.isFinite, abs(value) < 1e15 else { return String(value) }
  var scale = 1.0
  var places = places
  for place in 0..<places {
    // Beyond this, whole numbers are no longer exact.
    if abs(value) * scale * 10 >= 9e15 {
      places = place
      break
    }
    scale *= 10
  }
  let scaled = Int((abs(value) * scale).rounded())
  let whole = scaled / Int(scale)
  var fraction = String(scaled % Int(scale))
  fraction = String(repeating: "0", count: places - min(places, fraction.count)) + fraction
  while fraction.hasSuffix("0") { fraction.removeLast() }
  if places == 0 { fraction = "" }
  let sign = value < 0 && scaled != 0 ? "-" : ""
  return sign + String(whole) + (fraction.isEmpty ? "" : "." + fraction)
}

private func decimal(_ value: Double, places: Int, in language: Language) -> String {
  let text = plain(value, places: places)
  let pieces = text.split(separator: ".", maxSplits: 1)
  guard let whole = pieces.first, value.isFinite, abs(value) < 1e15 else { return text }
  let fraction = pieces.count > 1 ? (language == .indonesian ? "," : ".") + pieces[1] : ""
  return grouped(String(whole), in: language) + fraction
}

private func grouped(_ digits: String, in language: Language) -> String {
  var result = ""
  let bare = digits.hasPrefix("-") ? digits.dropFirst() : Substring(digits)
  for (position, digit) in bare.enumerated() {
    if position > 0, (bare.count - position) % 3 == 0 {
      result.append(language == .indonesian ? "." : ",")
    }
    result.append(digit)
  }
  return (digits.hasPrefix("-") ? "−" : "") + result
}
