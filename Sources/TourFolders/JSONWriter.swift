// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONValue {
  /// The value as text that is good to read and to compare: members and elements on lines of their
  /// own, but an object or list whose parts are all plain on one line. Ends with a line break.
  public var text: String {
    var text = ""
    write(to: &text, indent: "", isTop: true)
    text += "\n"
    return text
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private func write(to text: inout String, indent: String, isTop: Bool = false) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let number): text += number
    case .string(let string): JSONValue.write(string, to: &text)
    case .array(let values):
      let isShort = values.allSatisfy(\.isPlain)
      JSONValue.write(values.count, "[", "]", isShort, to: &text, indent) { position, text in
        values[position].write(to: &text, indent: indent + "  ")
      }
    case .object(let members):
      let isShort = !isTop && members.allSatisfy(\.value.isPlain)
      JSONValue.write(members.count, "{", "}", isShort, to: &text, indent) { position, text in
        JSONValue.write(members[position].key, to: &text)
        text += ": "
        members[position].value.write(to: &text, indent: indent + "  ")
      }
    }
  }

  private static func write(
    _ count: Int, _ open: String, _ close: String, _ isShort: Bool, to text: inout String,
    _ indent: String, part: (Int, inout String) -> Void
  ) {
    text += open
    for position in 0..<count {
      if position > 0 { text += isShort ? ", " : "," }
      if !isShort { text += "\n" + indent + "  " }
      part(position, &text)
    }
    if !isShort, count > 0 { text += "\n" + indent }
    text += close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case ..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
