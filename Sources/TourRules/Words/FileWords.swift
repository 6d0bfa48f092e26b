// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension RuleText {
  /// F: the files. They are judged where they are read; here they are listed and explained.
  static let files: [RuleText] = [
    RuleText(
      .fMissing, "Plan folder",
      meaning: .init(
        "Semua tabel CSV dan plan.json ada (tanpa certificate.csv setiap pengali bernilai 0).",
        "Every CSV table and plan.json are there (without certificate.csv every multiplier is 0)."),
      says: .init("{file} tidak ada.", "{file} is not there."),
      advice: .init(
        "Salin berkas itu dari rencana aslinya, atau buat rencana lagi.",
        "Copy the file from the original plan, or make the plan again.")),
    RuleText(
      .fColumn, "Plan folder",
      meaning: .init("Setiap kolom ada, satu kali.", "Every column is there, once."),
      says: .init("Kolom {column} tidak ada satu kali.", "Column {column} is not there once."),
      advice: .init("Perbaiki baris judul.", "Mend the header row.")),
    RuleText(
      .fRow, "Reading",
      meaning: .init(
        "Berkas ditulis dalam UTF-8 dengan tanda kutip menurut RFC 4180; setiap baris punya isian sebanyak kolomnya.",
        "Files are UTF-8 and quoted by RFC 4180; a row has as many fields as there are columns."),
      says: .init("Baris tidak dapat dibaca.", "The row can't be read."),
      advice: .init("Perbaiki baris itu.", "Mend the row.")),
    RuleText(
      .fValue, "Reading",
      meaning: .init(
        "Tanggal, jam, angka, dan id ditulis dengan benar, dan ada di tempat yang mengharuskannya.",
        "Dates, times, numbers and ids are well formed, and there where they must be."),
      says: .init("{value} bukan nilai yang sah.", "{value} is no valid value."),
      advice: .init("Tulis nilai yang sah.", "Write a valid value.")),
    RuleText(
      .fDuplicate, "Reading",
      meaning: .init(
        "Id tidak berulang, dan tidak ada baris yang tertulis dua kali.",
        "Ids are unique, and no row stands there twice."),
      says: .init("{value} tertulis dua kali.", "{value} stands there twice."),
      advice: .init("Hapus salah satunya.", "Remove one of them.")),
    RuleText(
      .fUnknown, "Reading",
      meaning: .init(
        "Setiap id dalam rencana dikenal oleh kabupaten; begitu pula id dalam riwayat.",
        "Every id that the plan names is known to the district; so is all that history names."),
      says: .init("{value} tidak dikenal.", "{value} is unknown."),
      advice: .init(
        "Perbaiki id, atau tambahkan baris yang hilang ke berkas kabupaten.",
        "Mend the id, or add the missing row to the district folder.")),
    RuleText(
      .fJson, "Plan folder",
      meaning: .init(
        "plan.json dapat dibaca dan memuat jangka waktu serta angka-angkanya; pada rencana ulang juga as_of dan change_cost.",
        "plan.json can be read, and holds the horizon and the figures; of a re-plan as_of and change_cost too."
      ),
      says: .init(
        "plan.json tidak memuat {key}, yang harus ada pada rencana ulang.",
        "plan.json does not hold {key}, which a re-plan must."),
      advice: .init(
        "Tambahkan {key} ke plan.json, atau buat rencana ulang lagi.",
        "Add {key} to plan.json, or make the re-plan again."),
      variants: [
        .changed: .init(
          "plan.json memuat as_of {claimed}, tetapi rencana ini diperiksa per {day}.",
          "plan.json holds as_of {claimed}, but the plan is checked as of {day}.")
      ]),
    RuleText(
      .fOrder, "Plan folder",
      meaning: .init(
        "Baris diurutkan (visits, trips, roster, dan schedule menurut tanggal; service menurut kunjungan, lokasi, tempat, layanan), dan id rencana baru dinomori menurut tanggal, lalu tim.",
        "Rows are sorted (visits, trips, roster and schedule by date, service by visit, site, place, service), and ids of a new plan are numbered by date, then team."
      ),
      says: .init("Baris tidak berurutan.", "The rows are not in order."),
      advice: .init("Urutkan baris.", "Sort the rows.")),
    RuleText(
      .fTables, "Plan folder",
      meaning: .init(
        "plan.json memuat tabel visits, trips, roster, service, dan schedule dengan baris yang sama seperti berkas CSV.",
        "plan.json holds the tables visits, trips, roster, service and schedule with the same rows as the CSV files."
      ),
      says: .init("Tabel di plan.json berbeda.", "The table in plan.json differs."),
      advice: .init("Samakan keduanya.", "Make the two agree.")),
  ]
}
