// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The tables of single files that commands read, each declared once.
public enum OtherTables {
  public static let all: [Table] = [handVisits, actuals, scenarios]

  /// Visits made by hand: `check --plan FILE`, `plan --pin FILE`.
  public static let handVisits = Table(
    "visits.csv", either: ["date", "first_date"],
    meaning: Bilingual("kunjungan yang dibuat dengan tangan", "visits made by hand"),
    columns: [
      Column("site", .reference(.sites), id: "lokasi", en: "site"),
      Column("date", .date, .optional, id: "hari pertama", en: "first day"),
      Column("first_date", .date, .optional, id: "hari pertama", en: "first day"),
      Column("days", .countFromOne, id: "hari", en: "days"),
      Column("team", .reference(.teams), .optional, id: "tim", en: "team"),
      Column(
        "agencies", .words, .optional, id: "dinas, dengan =n untuk jumlah petugas",
        en: "agencies, with =n for a number of people"),
      Column("staff", .references(.staff), .optional, id: "petugas", en: "people"),
    ],
    examples: [["K01", "2027-01-12", "", "1", "T1", "dukcapil=1", ""]])

  /// What happened: `evaluate --actuals FILE`.
  public static let actuals = Table(
    "actuals.csv", either: ["date", "visit"],
    meaning: Bilingual("yang terjadi", "what happened"),
    columns: [
      Column("date", .date, .optional, id: "tanggal", en: "date"),
      Column("visit", .id, .optional, id: "kunjungan", en: "visit"),
      Column("site", .reference(.sites), id: "lokasi", en: "site"),
      Column(
        "service", .reference(.services), .blankable, id: "layanan; kosong bila pos tidak buka",
        en: "service; blank where the post did not open"),
      Column("people", .people, .blankable, id: "warga terlayani", en: "people served"),
      Column("place", .reference(.places), .optional, id: "tempat tinggal", en: "where they live"),
      Column(
        "reason", .text, .optional, id: "alasan pos tidak buka", en: "why the post did not open"),
    ]
      + (1...9).map { number in
        Column(
          "U\(number)", .number(1...4), .optional, id: "jawaban unsur \(number), 1–4",
          en: "answer to element \(number), 1–4")
      },
    examples: [
      ["2027-01-12", "", "K01", "ktp", "38", "", ""] + Array(repeating: "", count: 9)
    ])

  /// Many changed plans side by side: `scenarios FILE`.
  public static let scenarios = Table(
    "scenarios.csv", key: ["name"],
    meaning: Bilingual("skenario", "scenarios"),
    columns: [
      Column("name", .text, id: "nama", en: "name"),
      Column(
        "options", .text, .blankable, id: "pilihan seperti pada `keliling plan`",
        en: "options as on the command line of `keliling plan`"),
    ],
    examples: [["tanpa tim 2", "--without team:T2"]])
}
