// SPDX-License-Identifier: GPL-3.0-or-later

import TourReports
import Touring

/// What is wrong with a template, in words, with the next step.
struct TemplateWords: Voice {
  let language: Language

  func line(_ fault: TemplateFault, in folder: String) -> String {
    let place =
      "\(folder)/\(fault.file)" + (fault.line.map { ", " + say("baris", "line") + " \($0)" } ?? "")
    return "  \(place): " + text(fault.cause)
  }

  private func text(_ cause: TemplateFault.Cause) -> String {
    switch cause {
    case .tooLarge(let bytes, let most):
      say(
        "\(bytes) bita; sebuah surat paling banyak \(most).",
        "\(bytes) bytes; a letter has at most \(most).")
    case .unknownTemplate(let nearest):
      say("tidak ada surat dengan nama ini", "there is no letter of this name")
        + meant(nearest) + "."
    case .malformed:
      say(
        "tanda {{…}} tidak ditutup, atau menutup yang tidak dibuka.",
        "a {{…}} is not closed, or closes what is not open.")
    case .unsupported(let tag):
      say("\(tag) tidak dikenal dalam surat.", "\(tag) is not known in letters.")
    case .unknownName(let name, let nearest):
      say("{{\(name)}} tidak ada dalam surat ini", "{{\(name)}} is not in this letter")
        + meant(nearest) + "."
    case .nestedTooDeep(let most):
      say(
        "bagian dalam bagian paling banyak \(most) lapis.",
        "sections inside sections are at most \(most) deep.")
    }
  }

  private func meant(_ nearest: String?) -> String {
    nearest.map { say("; mungkin maksudnya \($0)", "; perhaps \($0) is meant") } ?? ""
  }
}
