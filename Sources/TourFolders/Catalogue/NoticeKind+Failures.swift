// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension NoticeCatalogue {
  /// What keeps the program from reading a folder.
  static let failures: [NoticeKind] = [
    NoticeKind(
      "D_FOLDER", "District folder", isFailure: true,
      meaning: Bilingual(
        "Folder kabupaten itu ada dan dapat dibuka.",
        "The district folder is there and can be opened."),
      advice: Bilingual(
        "Periksa namanya, atau buat folder baru dengan `keliling new`.",
        "Check its name, or make a new one with `keliling new`.")),
    NoticeKind(
      "D_MISSING_FILE", "District folder", isFailure: true,
      meaning: Bilingual(
        "Setiap berkas yang wajib ada di folder kabupaten.",
        "Every file that is not optional is in the district folder."),
      advice: Bilingual(
        "Buat berkas itu; `keliling new` memberi contoh setiap berkas.",
        "Add the file; `keliling new` gives an example of each.")),
    NoticeKind(
      "D_UNREADABLE", "District folder", isFailure: true,
      meaning: Bilingual(
        "Setiap berkas adalah berkas biasa yang boleh dibaca.",
        "Every file is a regular file that may be read."),
      advice: Bilingual(
        "Periksa izin berkas itu, atau ganti dengan berkas CSV.",
        "Check its permissions, or put a CSV file in its place.")),
    NoticeKind(
      "D_ENCODING", "Reading", isFailure: true,
      meaning: Bilingual("Berkas adalah teks UTF-8.", "Files are UTF-8 text."),
      advice: Bilingual(
        "Simpan lagi dari lembar kerja sebagai CSV UTF-8.",
        "Save it again from the spreadsheet as CSV UTF-8.")),
  ]
}
