// SPDX-License-Identifier: GPL-3.0-or-later

/// The few marks that pictures are made of.
enum SVG {
  /// A coordinate with at most one decimal.
  static func number(_ value: Double) -> String {
    Digits(point: ".", group: "", minus: "-").trimmed(value, decimals: 1)
  }

  static func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, radius: Double = 0,
    name: String = ""
  ) -> String {
    "<rect\(name.isEmpty ? "" : " class=\"\(name)\"") x=\"\(number(x))\" y=\"\(number(y))\" "
      + "width=\"\(number(max(0, width)))\" height=\"\(number(max(0, height)))\""
      + (radius > 0 ? " rx=\"\(number(radius))\"" : "") + "/>"
  }

  static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, name: String
  ) -> String {
    "<line class=\"\(name)\" x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" "
      + "y2=\"\(number(y2))\"/>"
  }

  /// - Parameter text: of others, made harmless here.
  static func text(_ text: String, _ x: Double, _ y: Double, name: String) -> String {
    "<text class=\"\(name)\" x=\"\(number(x))\" y=\"\(number(y))\">\(Markup.escaped(text))</text>"
  }

  /// One image to a screen reader, with a sentence for a name.
  static func picture(
    width: Double, height: Double, label: String, name: String, body: String
  ) -> String {
    "<svg class=\"\(name)\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
      + "aria-label=\"\(Markup.escaped(label))\" viewBox=\"0 0 \(number(width)) \(number(height))\">"
      + body + "</svg>"
  }

  /// A name without what stands in brackets after it, for where there is little room.
  static func withoutAside(_ name: String) -> String {
    guard name.hasSuffix(")"), let start = name.firstRange(of: " ("),
      start.lowerBound > name.startIndex
    else { return name }
    return String(name[..<start.lowerBound])
  }

  /// At most `room` letters, the last one a mark that some are left out.
  static func shortened(_ text: String, to room: Int) -> String {
    guard text.count > room else { return text }
    guard room > 1 else { return String(text.prefix(max(0, room))) }
    let kept = text.prefix(room - 1)
    return (kept.last == " " ? kept.dropLast() : kept) + "…"
  }
}
