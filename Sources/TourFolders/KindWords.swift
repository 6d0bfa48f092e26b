// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension ValueKind {
  /// What a cell of the kind may hold.
  public func expectation(_ language: Language) -> String {
    func say(_ indonesian: String, _ english: String) -> String {
      Bilingual(indonesian, english)[language]
    }
    switch self {
    case .id: return say("id tanpa spasi", "an id without blanks")
    case .text: return say("teks", "text")
    case .number(let range), .degrees(let range):
      return say(
        "bilangan dari \(PlanTexts.shortest(range.lowerBound)) sampai \(PlanTexts.shortest(range.upperBound))",
        "a number from \(PlanTexts.shortest(range.lowerBound)) to \(PlanTexts.shortest(range.upperBound))"
      )
    case .whole(let range):
      return say(
        "bilangan bulat dari \(range.lowerBound) sampai \(range.upperBound)",
        "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .date:
      return say(
        "tanggal seperti 2027-01-31 atau 31/01/2027", "a date like 2027-01-31 or 31/01/2027")
    case .dateOrMonth:
      return say(
        "tanggal seperti 2027-01-31, atau bulan seperti 2027-01",
        "a date like 2027-01-31, or a month like 2027-01")
    case .time: return say("jam seperti 08:00 atau 08.00", "a time like 08:00 or 08.00")
    case .flag: return say("ya atau tidak", "yes or no")
    case .words: return say("daftar kata yang dipisah spasi", "a list of words with blanks between")
    case .weekdays:
      return say(
        "daftar hari 1 (Senin) sampai 7 (Minggu) yang dipisah spasi",
        "a list of weekdays 1 (Monday) to 7 (Sunday) with blanks between")
    case .choice(let words):
      return words.joined(separator: say(" atau ", " or "))
    case .reference(let space): return space.expectation(language)
    case .referenceOrAll(let space):
      return say("\(space.expectation(language)), atau *", "\(space.expectation(language)), or *")
    case .references(let space):
      return say(
        "daftar \(space.expectation(language))", "a list: each \(space.expectation(language))")
    }
  }

  /// How to write a value of the kind.
  func advice(_ language: Language) -> String {
    let examples: Bilingual =
      switch self {
      case .number, .degrees:
        Bilingual(
          "Tulis angka saja, misalnya 1500 atau 2.5.", "Write digits alone, as in 1500 or 2.5.")
      case .whole: Bilingual("Tulis angka bulat, misalnya 3.", "Write a whole number, as in 3.")
      case .date, .dateOrMonth:
        Bilingual(
          "Tulis tanggal yang ada, misalnya 2027-01-31.",
          "Write a date that exists, as in 2027-01-31.")
      case .time: Bilingual("Tulis jam 00:00 sampai 23:59.", "Write a time from 00:00 to 23:59.")
      case .flag: Bilingual("Tulis ya atau tidak.", "Write yes or no.")
      case .weekdays: Bilingual("Tulis misalnya 1 2 3 4 5.", "Write, for example, 1 2 3 4 5.")
      case .id: Bilingual("Hapus spasi di dalamnya.", "Remove the blanks inside it.")
      default: Bilingual("Perbaiki nilainya.", "Correct the value.")
      }
    return examples[language]
  }
}

extension FolderCause.Member {
  func expectation(_ language: Language) -> String {
    let words: Bilingual =
      switch self {
      case .number: Bilingual("bilangan", "a number")
      case .text: Bilingual("teks", "text")
      case .date: Bilingual("tanggal YYYY-MM-DD", "a date YYYY-MM-DD")
      case .list: Bilingual("daftar", "a list")
      case .object: Bilingual("objek", "an object")
      case .format: Bilingual("1", "1")
      case .horizon:
        Bilingual(
          "`from` dan `to`, paling banyak \(DistrictReading.longestHorizon) hari",
          "`from` and `to`, at most \(DistrictReading.longestHorizon) days")
      }
    return words[language]
  }
}

extension IdSpace {
  /// What an id of the space is.
  public func expectation(_ language: Language) -> String {
    Bilingual("id di \(files)", "an id of \(files)")[language]
  }

  /// The files that declare it.
  var files: String {
    switch self {
    case .sites: "sites.csv"
    case .otherPlaces: "places.csv"
    case .places: "sites.csv, places.csv"
    case .agencies: "agencies.csv"
    case .services: "services.csv"
    case .staff: "staff.csv"
    case .teams: "teams.csv"
    }
  }
}
