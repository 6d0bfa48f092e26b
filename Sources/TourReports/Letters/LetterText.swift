// SPDX-License-Identifier: GPL-3.0-or-later

import Mustache

/// A text in a letter: blank ones count as absent, so that `{{#warga_sekitar}} … {{/warga_sekitar}}`
/// leaves out a sentence about nobody.
struct LetterText: MustacheCustomRenderable {
  let text: String

  var renderText: String { text }
  var isNull: Bool { text.isEmpty }
}
