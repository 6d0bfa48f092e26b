// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension NoticeCatalogue {
  /// What stops planning: a folder says something that can't be.
  static let errors: [NoticeKind] = [
    NoticeKind(
      "D_TOO_LARGE", "District folder",
      meaning: Bilingual(
        "Folder tidak lebih besar daripada yang dapat dibaca.",
        "The folder is not larger than can be read."),
      advice: Bilingual(
        "Bagi daerah menjadi beberapa folder.", "Divide the district into several folders.")),
    NoticeKind(
      "D_EMPTY", "District folder",
      meaning: Bilingual(
        "Setiap berkas punya baris judul kolom.", "Every file has a header row."),
      advice: Bilingual(
        "Isi baris judulnya, atau hapus berkas yang tidak wajib.",
        "Give it its header row, or remove a file that is optional.")),
    NoticeKind(
      "D_MISSING_COLUMN", "District folder",
      meaning: Bilingual(
        "Setiap kolom yang wajib ada di berkasnya.",
        "Every column that is not optional is in its file."),
      advice: Bilingual(
        "Tambahkan kolom itu, atau perbaiki namanya.", "Add the column, or correct its name.")),
    NoticeKind(
      "D_DUPLICATE_COLUMN", "Reading",
      meaning: Bilingual("Tidak ada kolom yang tertulis dua kali.", "No column is there twice."),
      advice: Bilingual(
        "Hapus atau ganti nama salah satunya.", "Remove or rename one of them.")),
    NoticeKind(
      "D_ROW", "Reading",
      meaning: Bilingual(
        "Tanda kutip mengikuti RFC 4180, dan setiap baris berisi sel sebanyak judulnya.",
        "Quotes follow RFC 4180, and a row has as many cells as the header."),
      advice: Bilingual(
        "Periksa pemisah dan tanda kutip di baris itu.",
        "Check the separators and quotes of the row.")),
    NoticeKind(
      "D_MISSING_VALUE", "District folder",
      meaning: Bilingual(
        "Sel dan pengaturan yang wajib tidak kosong.",
        "Cells and settings that must be given are not blank."),
      advice: Bilingual("Isi sel itu.", "Fill the cell in.")),
    NoticeKind(
      "D_VALUE", "Reading",
      meaning: Bilingual(
        "Angka, tanggal, jam, id dan pilihan ditulis sedemikian rupa sehingga hanya punya satu arti.",
        "Numbers, dates, times, ids and choices are written so that they have one meaning."),
      advice: Bilingual(
        "Tulis nilainya seperti yang diharapkan.", "Write the value in the form expected.")),
    NoticeKind(
      "D_RANGE", "District folder",
      meaning: Bilingual(
        "Nilai ada dalam batasnya: tidak negatif, persen paling banyak 1, dan seterusnya.",
        "Values are within their limits: not negative, shares at most 1, and so on."),
      advice: Bilingual("Perbaiki nilainya.", "Correct the value.")),
    NoticeKind(
      "D_DUPLICATE", "District folder",
      meaning: Bilingual(
        "Id tidak berulang, dan tidak ada dua baris untuk hal yang sama.",
        "Ids are unique, and no two rows are for the same thing."),
      advice: Bilingual("Hapus salah satu barisnya.", "Remove one of the rows.")),
    NoticeKind(
      "D_UNKNOWN_ID", "Reading",
      meaning: Bilingual(
        "Setiap id yang disebut punya barisnya sendiri.", "Every id that is named has its row."),
      advice: Bilingual(
        "Tambahkan baris yang hilang, atau perbaiki id ini.",
        "Add the missing row, or correct the id.")),
    NoticeKind(
      "D_UNKNOWN_SETTING", "settings.csv",
      meaning: Bilingual(
        "Setiap kunci di settings.csv adalah pengaturan yang dikenal.",
        "Every key of settings.csv is a known setting."),
      advice: Bilingual("Perbaiki namanya, atau hapus baris ini.", "Correct it, or remove the row.")
    ),
    NoticeKind(
      "D_OWN_SITE", "District folder",
      meaning: Bilingual(
        "catchment.csv tidak memuat tempat bersama lokasinya sendiri.",
        "catchment.csv has no row of a place with its own site."),
      advice: Bilingual(
        "Hapus baris ini; jarak setempat ditulis di `local_km` lokasi.",
        "Remove the row; the local way is `local_km` of the site.")),
    NoticeKind(
      "D_ORDER", "District folder",
      meaning: Bilingual(
        "Nilai terkecil tidak melewati yang terbesar, dan awal tidak sesudah akhir.",
        "Least values are not above the most, and no beginning is after its end."),
      advice: Bilingual("Perbaiki salah satunya.", "Correct one of them.")),
    NoticeKind(
      "D_HORIZON", "settings.csv",
      meaning: Bilingual(
        "Masa rencana diketahui dan paling lama dua tahun.",
        "The horizon is known and at most two years long."),
      advice: Bilingual(
        "Isi `horizon_from` dan `horizon_to`, atau beri `--quarter` atau `--from` dan `--to`.",
        "Set `horizon_from` and `horizon_to`, or give `--quarter`, or `--from` and `--to`.")),
  ]
}
