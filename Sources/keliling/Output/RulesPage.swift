// SPDX-License-Identifier: GPL-3.0-or-later

import TourReports
import Touring

/// The page of the rules in the documentation, made from the catalogue: `make rules` writes it.
enum RulesPage {
  static var text: String {
    var parts = [
      "# Aturan / The rules",
      """
      Setiap temuan `keliling check` punya kode. Halaman ini memuat semuanya: artinya dan langkah \
      berikutnya. Halaman ini dibuat dari katalog program dengan `make rules`; jangan disunting.

      *Every finding of `keliling check` has a code. This page lists them all, with what they mean and \
      what to do. It is made from the catalogue of the program by `make rules`; do not edit it.*
      """,
    ]
    var letters: [Character] = []
    for code in KnownCode.all where !letters.contains(code.letter) { letters.append(code.letter) }
    for letter in letters {
      let title = titles[letter] ?? Bilingual("Lain", "Other")
      parts.append("## \(letter) – \(title.indonesian) / \(title.english)")
      parts.append(table(of: KnownCode.all.filter { $0.letter == letter }))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func table(of codes: [KnownCode]) -> String {
    var table = MarkdownTable([
      ("Kode / *code*", .left), ("Jenis / *kind*", .left), ("Bagian / *section*", .left),
      ("Yang harus berlaku / *what must hold*", .left),
      ("Langkah berikut / *next step*", .left),
    ])
    for code in codes {
      table.add([
        "`\(code.code)`",
        both(
          .init(
            RulesList.kind(code, FaceWords(language: .indonesian)),
            RulesList.kind(code, FaceWords(language: .english)))),
        cell(code.section), both(code.meaning), both(code.advice),
      ])
    }
    return table.text
  }

  private static func both(_ words: Bilingual) -> String {
    cell(words.indonesian) + " / *" + cell(words.english) + "*"
  }

  /// Words of the catalogue are Markdown already, save for what would end a cell.
  private static func cell(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { part, text in
      part % 2 == 1 ? "`\(text)`" : Markdown.escaped(String(text))
    }.joined()
  }

  private static let titles: [Character: Bilingual] = [
    "D": .init("Folder kabupaten", "The district folder"),
    "F": .init("Berkas rencana", "The files"),
    "L": .init("Kesesuaian antartabel", "The tables agree with each other"),
    "T": .init("Perjalanan", "Trips"),
    "C": .init("Petugas perjalanan", "Crews"),
    "P": .init("Pos tetap", "Fixed posts"),
    "S": .init("Pegawai", "Staff"),
    "V": .init("Kunjungan", "Visits"),
    "Y": .init("Pelayanan", "Service"),
    "M": .init("Uang", "Money"),
    "K": .init("Angka rencana", "What the plan claims"),
    "H": .init("Jadwal", "The schedule"),
    "R": .init("Penyusunan ulang", "Re-planning"),
    "N": .init("Catatan rencana tangan", "Notes on plans made by hand"),
    "E": .init("Program", "The program"),
  ]
}
