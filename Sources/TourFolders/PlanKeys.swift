// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts that are compared byte by byte, one after another: the order of the files.
struct TextKey: Comparable {
  var texts: [String]

  init(_ texts: [String]) { self.texts = texts }

  static func < (a: TextKey, b: TextKey) -> Bool {
    for (x, y) in zip(a.texts, b.texts) where !x.utf8.elementsEqual(y.utf8) {
      return x.utf8.lexicographicallyPrecedes(y.utf8)
    }
    return a.texts.count < b.texts.count
  }

  static func == (a: TextKey, b: TextKey) -> Bool { !(a < b) && !(b < a) }
}

/// An id by the number at its end (`T09` before `T10`, and `T99` before `T100`); ids without one come
/// first, as text.
struct NumberedID: Comparable {
  private var number: Int
  private var text: TextKey

  init(_ id: String) {
    let digits = id.utf8.reversed().prefix { Byte.isDigit($0) }.prefix(18).reversed()
    number = digits.reduce(0) { $0 * 10 + Int($1 - Byte.zero) }
    text = TextKey([id])
    if digits.isEmpty { number = -1 }
  }

  static func < (a: NumberedID, b: NumberedID) -> Bool {
    (a.number, a.text) < (b.number, b.text)
  }
}

/// Fields of plan.json against those of the CSV files.
enum JSONField {
  /// The text that a field stands for; numbers and answers are accepted for text.
  static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .bool(let flag): flag ? "yes" : "no"
    case .array(let items): items.map(text).joined(separator: " ")
    case .object: "{…}"
    case .number(let digits): value.number.map(PlanTexts.shortest) ?? digits
    case .string(let text): text.trimmed
    }
  }

  /// Whether two texts are the same value of a kind, numbers within the tolerance of people.
  static func agree(_ a: String, _ b: String, _ kind: ValueKind) -> Bool {
    if a == b { return true }
    guard let x = canonical(a, kind), let y = canonical(b, kind) else { return false }
    if x == y { return true }
    guard case .number = kind, let p = Double(x), let q = Double(y) else { return false }
    return (p - q).magnitude <= max(1.5e-4, 1e-6 * max(p.magnitude, q.magnitude))
  }

  /// The value in its one spelling, or nil where the text is none of the kind.
  static func canonical(_ text: String, _ kind: ValueKind) -> String? {
    if text.isEmpty { return "" }
    switch TableReader().value(of: Array(text.utf8)[...], text, kind, commaDecimal: false) {
    case .success(let value): return PlanTexts.canonical(value)
    case .failure: return nil
    }
  }
}

extension String {
  /// Without the blanks at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
