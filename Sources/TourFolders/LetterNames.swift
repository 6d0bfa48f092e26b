// SPDX-License-Identifier: GPL-3.0-or-later

/// What the column `kind` of `letters.csv` may name: a paper, in either language, by itself or for one
/// trip, visit or agency (`surat_tugas:T03`), or `*` for every paper.
public enum LetterNames {
  /// The names of each paper, by that of its template without the ending.
  public static let ofPaper: [String: [String]] = [
    "surat-tugas": ["surat_tugas", "assignment"],
    "spd": ["spd", "sppd", "travel_order"],
    "pemberitahuan": ["pemberitahuan", "surat_pemberitahuan", "undangan", "notice"],
    "daftar-hadir": ["daftar_hadir", "attendance"],
    "berita-acara": ["berita_acara", "minutes"],
    "narahubung": ["narahubung", "contact"],
  ]

  /// A name as it is compared: case, hyphens and blanks do not count.
  public static func folded(_ text: String) -> String {
    text.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
  }

  /// All names, in the order of the alphabet.
  static let all = ofPaper.values.joined().sorted()

  /// Whether a paper is meant by a kind.
  static func isKnown(_ kind: String) -> Bool { kind == "*" || all.contains(paper(of: kind)) }

  /// The name of the paper in a kind, without the one trip, visit or agency that it is for.
  static func paper(of kind: String) -> String { folded(String(kind.prefix { $0 != ":" })) }
}
