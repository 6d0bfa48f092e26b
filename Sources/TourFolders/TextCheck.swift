// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether bytes are text: UTF-8 without NUL.
package enum TextCheck {
  /// The line of the first byte that no UTF-8 text has there, or nil where all is text. Cost: O(n).
  package static func firstFault(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      var line = 1
      let end = bytes.count
      while at < end {
        let byte = bytes[at]
        if byte < 0x80 {
          if byte == 0 { return line }
          if byte == Byte.lf { line += 1 }
          at += 1
          continue
        }
        let length = length(of: byte)
        guard length > 0, at + length <= end else { return line }
        for next in at + 1..<at + length where bytes[next] & 0xC0 != 0x80 { return line }
        guard isPlain(byte, bytes[at + 1]) else { return line }
        at += length
      }
      return nil
    }
  }

  /// What is wrong with bytes that are no text, as far as their beginning tells.
  package static func cause(of bytes: [UInt8]) -> FolderCause {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    // Both kinds of workbook are zip archives.
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .workbook }
    return .notText
  }

  private static func length(of first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// No overlong forms, no surrogates, nothing above U+10FFFF.
  private static func isPlain(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE0: second >= 0xA0
    case 0xED: second < 0xA0
    case 0xF0: second >= 0x90
    case 0xF4: second < 0x90
    default: true
    }
  }
}
