// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Answers as JSON: keys sorted, so that the same answer is the same text.
enum JSONOutput {
  static func text(_ answer: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    guard let data = try? encoder.encode(answer) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
