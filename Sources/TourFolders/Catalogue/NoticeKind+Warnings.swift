// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension NoticeCatalogue {
  /// What is worth knowing and stops nothing.
  static let warnings: [NoticeKind] = [
    NoticeKind(
      "D_UNKNOWN_COLUMN", "Reading", .warning,
      meaning: Bilingual(
        "Setiap kolom dikenal; kolom lain tidak dibaca.",
        "Every column is known; others are not read."),
      advice: Bilingual("Biarkan bila itu catatan.", "Leave it if it holds notes.")),
    NoticeKind(
      "D_UNKNOWN_FILE", "Reading", .warning,
      meaning: Bilingual(
        "Setiap berkas di folder dikenal; berkas lain tidak dibaca.",
        "Every file of the folder is known; others are not read."),
      advice: Bilingual("Biarkan bila itu catatan.", "Leave it if it holds notes.")),
    NoticeKind(
      "D_PIN_OUTSIDE", "pinned.csv", .warning,
      meaning: Bilingual(
        "Kunjungan pasti jatuh dalam masa rencana, pada rencana ulang sejak as_of; yang lain tidak dibaca.",
        "Pinned visits are inside the horizon, in a re-plan from as_of on; others are ignored."),
      advice: Bilingual("Hapus baris yang sudah lewat.", "Remove rows that are past.")),
    NoticeKind(
      "D_VISIT_OUTSIDE", "Plans made by hand", .warning,
      meaning: Bilingual(
        "Kunjungan dari `--pin` jatuh dalam masa rencana; yang lain tidak dibaca.",
        "Visits of `--pin` are inside the horizon; others are ignored."),
      advice: Bilingual(
        "Periksa tanggalnya, atau beri masa rencana yang benar dengan `--quarter`.",
        "Check its date, or give the right horizon with `--quarter`.")),
    NoticeKind(
      "D_PAST_VISIT", "past_visits.csv", .warning,
      meaning: Bilingual(
        "Kunjungan lampau berakhir sebelum masa rencana.",
        "Past visits end before the horizon begins."),
      advice: Bilingual("Periksa tanggalnya.", "Check its dates.")),
    NoticeKind(
      "D_SKILL", "staff.csv", .warning,
      meaning: Bilingual(
        "Kecakapan petugas adalah layanan dinasnya sendiri.",
        "The skills of a person are services of their own agency."),
      advice: Bilingual("Periksa `skills` dan `agency`.", "Check `skills` and `agency`.")),
    NoticeKind(
      "D_NOT_FIXED", "counters.csv", .warning,
      meaning: Bilingual(
        "counters.csv hanya memuat pos tetap.", "counters.csv speaks of fixed posts alone."),
      advice: Bilingual(
        "Tulis `fixed` di `kind` lokasi itu, atau hapus baris ini.",
        "Write `fixed` as the `kind` of the site, or remove the row.")),
    NoticeKind(
      "D_LETTER_KIND", "letters.csv", .warning,
      meaning: Bilingual(
        "Setiap `kind` di letters.csv adalah jenis surat yang dikenal; baris lain tidak dipakai.",
        "Every `kind` in letters.csv is a known kind of letter; other rows are not used."),
      advice: Bilingual(
        "Perbaiki `kind`, atau hapus baris ini.", "Correct `kind`, or remove the row.")),
    NoticeKind(
      "F_UNKNOWN_COLUMN", "Plan folder", .warning,
      meaning: Bilingual(
        "Setiap kolom rencana dikenal; kolom lain tidak dibaca.",
        "Every column of a plan is known; others are not read."),
      advice: Bilingual("Biarkan bila itu catatan.", "Leave it if it holds notes.")),
    NoticeKind(
      "F_INPUTS", "Plan folder", .warning,
      meaning: Bilingual(
        "Berkas kabupaten masih sama dengan yang dipakai rencana itu.",
        "The files of the district are still those that the plan was made from."),
      advice: Bilingual(
        "Rencanakan ulang dengan `keliling replan`, atau pakai salinan di inputs/.",
        "Re-plan with `keliling replan`, or use the copy in inputs/.")),
  ]
}
