// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension FolderWriteError {
  /// The error in words, with what to do next.
  ///
  /// - Parameter option: the option by which a command is told where to write; nil where the folder
  ///   is its argument.
  public func message(in language: Language, option: String? = "--out") -> String {
    let choice = Bilingual(
      option.map { "pilih folder lain dengan `\($0)`." } ?? "pilih nama folder lain.",
      option.map { "choose another folder with `\($0)`." } ?? "choose another name.")
    let elsewhere = Bilingual(
      choice.indonesian.replacing(/^p/, with: "P"), choice.english.replacing(/^c/, with: "C"))
    let words: Bilingual =
      switch self {
      case .targetIsFile(let path):
        Bilingual(
          "`\(path)` adalah berkas, bukan folder. \(elsewhere.indonesian)",
          "`\(path)` is a file, not a folder. \(elsewhere.english)")
      case .targetOccupied(let path):
        Bilingual(
          "folder `\(path)` berisi hal lain dan tidak ditimpa. \(elsewhere.indonesian)",
          "the folder `\(path)` holds something else and is left alone. \(elsewhere.english)")
      case .targetHoldsMore(let path, let files):
        FolderWriteError.holdsMore(path, files, choice)
      case .unwritable(let path, let reason):
        Bilingual(
          "`\(path)` tidak dapat ditulis: \(reason). Tidak ada yang diubah; "
            + "periksa izin dan ruang cakram.",
          "`\(path)` can't be written: \(reason). Nothing was changed; "
            + "check permissions and disk space.")
      case .outside(let path):
        Bilingual(
          "`\(path)` berada di luar folder rencana.", "`\(path)` lies outside the folder.")
      }
    return words[language]
  }

  /// So many files are named; the others are counted.
  private static let mostNames = 5

  private static func holdsMore(_ path: String, _ files: [String], _ choice: Bilingual) -> Bilingual
  {
    let names = files.prefix(mostNames).map { "`\($0)`" }.joined(separator: ", ")
    let left = files.count - mostNames
    return Bilingual(
      "folder `\(path)` tidak hanya berisi rencana, jadi tidak ditimpa: \(names)"
        + (left > 0 ? " dan \(left) berkas lagi" : "")
        + ". Pindahkan dahulu, atau \(choice.indonesian)",
      "the folder `\(path)` holds more than a plan and is left alone: \(names)"
        + (left > 0 ? " and \(left) more" : "")
        + ". Move them out first, or \(choice.english)")
  }
}
