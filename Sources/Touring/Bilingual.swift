// SPDX-License-Identifier: GPL-3.0-or-later

/// The same words in the languages that Keliling writes.
public struct Bilingual: Hashable, Sendable {
  public var indonesian: String
  public var english: String

  /// Words that mean the same.
  public init(_ indonesian: String, _ english: String) {
    self.indonesian = indonesian
    self.english = english
  }

  /// The words in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}
