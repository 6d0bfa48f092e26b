// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// The papers that are filled from templates. They are Indonesian forms and keep their names in
/// every language.
public enum LetterKind: String, CaseIterable, Hashable, Sendable {
  /// Surat Tugas with its annex: one a trip.
  case assignment = "surat-tugas"
  /// Surat Perjalanan Dinas with a block for every stop: one a trip and agency.
  case travelOrder = "spd"
  /// The letter to camat and village heads: one a visit.
  case notice = "pemberitahuan"
  /// Daftar Hadir: one a visit.
  case attendance = "daftar-hadir"
  /// Berita Acara: one a visit.
  case minutes = "berita-acara"
  /// No letter: whom the public may ask.
  case contact = "narahubung"

  /// The kinds that have a template.
  public static let letters = allCases.filter { $0 != .contact }

  /// The name of the template, in the district's folder `templates`.
  public var templateName: String { rawValue + ".md" }

  /// Whether the column `kind` of `letters.csv` means this, by itself or for one trip or visit.
  fileprivate var names: [String] { LetterNames.ofPaper[rawValue] ?? [] }
}

extension PlanPapers {
  /// The row of `letters.csv` for a letter: one for its trip, visit or agency by id
  /// (`surat_tugas:T03`) before one for all of its kind, that before one for every letter (`*`).
  func signature(for kind: LetterKind, of ids: [String]) -> Letter? {
    let folded = LetterNames.folded
    for id in ids {
      let wanted = kind.names.map { "\($0):\(folded(id))" }
      if let row = signatures.first(where: { wanted.contains(folded($0.kind)) }) { return row }
    }
    return signatures.first { kind.names.contains(folded($0.kind)) }
      ?? (kind == .contact ? nil : signatures.first { $0.kind == "*" })
  }
}
