// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads JSON by RFC 8259 from bytes that are known to be UTF-8. Never deeper than 100 levels, so that
/// no file can exhaust the stack.
package struct JSONParser {
  /// The line on which the text stops being JSON.
  package struct Fault: Error, Hashable {
    package var line: Int
  }

  private let bytes: [UInt8]
  private var at: Int

  /// Cost: O(bytes).
  package static func parse(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
    var parser = JSONParser(bytes: bytes, at: bytes.starts(with: Byte.mark) ? 3 : 0)
    let value = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.at == bytes.count else { throw parser.fault }
    return value
  }

  private init(bytes: [UInt8], at: Int) {
    self.bytes = bytes
    self.at = at
  }

  private var fault: Fault {
    Fault(line: 1 + bytes[..<min(at, bytes.count)].count { $0 == Byte.lf })
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte = next, Byte.isBlank(byte) { at += 1 }
  }

  private mutating func take(_ byte: Character) throws(Fault) {
    guard next == byte.asciiValue else { throw fault }
    at += 1
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    skipBlanks()
    guard depth < 100, let byte = next else { throw fault }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case Byte.quote: return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
    for byte in word.utf8 {
      guard next == byte else { throw fault }
      at += 1
    }
    return value
  }

  private mutating func object(depth: Int) throws(Fault) -> JSONValue {
    try take("{")
    var members: [JSONValue.Member] = []
    skipBlanks()
    if next == UInt8(ascii: "}") {
      at += 1
      return .object([])
    }
    while true {
      skipBlanks()
      let key = try string()
      skipBlanks()
      try take(":")
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
      skipBlanks()
      if next == Byte.comma {
        at += 1
        continue
      }
      try take("}")
      return .object(members)
    }
  }

  private mutating func array(depth: Int) throws(Fault) -> JSONValue {
    try take("[")
    var values: [JSONValue] = []
    skipBlanks()
    if next == UInt8(ascii: "]") {
      at += 1
      return .array([])
    }
    while true {
      values.append(try value(depth: depth + 1))
      skipBlanks()
      if next == Byte.comma {
        at += 1
        continue
      }
      try take("]")
      return .array(values)
    }
  }

  private mutating func number() throws(Fault) -> JSONValue {
    let start = at
    if next == Byte.minus { at += 1 }
    let first = at
    let whole = try digits()
    if whole > 1, bytes[first] == Byte.zero { throw fault }
    if next == Byte.point {
      at += 1
      _ = try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      at += 1
      if next == Byte.minus || next == UInt8(ascii: "+") { at += 1 }
      _ = try digits()
    }
    return .number(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private mutating func digits() throws(Fault) -> Int {
    let start = at
    while let byte = next, Byte.isDigit(byte) { at += 1 }
    guard at > start else { throw fault }
    return at - start
  }

  private mutating func string() throws(Fault) -> String {
    try take("\"")
    var plain: [UInt8] = []
    while let byte = next {
      at += 1
      switch byte {
      case Byte.quote: return String(decoding: plain, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &plain)
      case ..<0x20: throw fault
      default: plain.append(byte)
      }
    }
    throw fault
  }

  private mutating func escape(into plain: inout [UInt8]) throws(Fault) {
    guard let byte = next else { throw fault }
    at += 1
    switch byte {
    case Byte.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(byte)
    case UInt8(ascii: "b"): plain.append(8)
    case UInt8(ascii: "f"): plain.append(12)
    case UInt8(ascii: "n"): plain.append(10)
    case UInt8(ascii: "r"): plain.append(13)
    case UInt8(ascii: "t"): plain.append(9)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code) {
        try take("\\")
        try take("u")
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw fault }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw fault }
      plain.append(contentsOf: String(Character(scalar)).utf8)
    default: throw fault
    }
  }

  private mutating func hexadecimal() throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault
      }
      value = value << 4 + UInt32(digit)
      at += 1
    }
    return value
  }
}
