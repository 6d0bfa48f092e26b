// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Words in both languages, side by side: a phrase without one of them does not compile.
protocol Voice {
  var language: Language { get }
}

extension Voice {
  func say(_ indonesian: String, _ english: String) -> String {
    Bilingual(indonesian, english)[language]
  }
}
