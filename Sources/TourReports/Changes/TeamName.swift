// SPDX-License-Identifier: GPL-3.0-or-later

/// The name of a team in a sentence.
package enum TeamName {
  /// `tim Darat`, and `Tim Darat` alone where the name already says that it is one.
  package static func indonesian(_ name: String, word: String = "tim") -> String {
    name.lowercased().hasPrefix("tim ") ? name : "\(word) \(name)"
  }
}
