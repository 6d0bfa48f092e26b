// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The words of a notice: one sentence, what was expected, and what to do next.
struct NoticeWords {
  /// From the value, the column and the file.
  var message: (String?, String?, String?) -> String
  var expected: String?
  var advice: String?

  init(
    _ message: @escaping (_ value: String, _ column: String, _ file: String) -> String,
    expected: String? = nil, advice: String? = nil
  ) {
    self.message = { message($0 ?? "", $1 ?? "", $2 ?? "") }
    self.expected = expected
    self.advice = advice
  }
}

extension FolderCause {
  /// What a notice says in `language`: the one voice of all folders.
  func words(in language: Language) -> NoticeWords {
    func say(_ indonesian: String, _ english: String) -> String {
      Bilingual(indonesian, english)[language]
    }
    func perhaps(_ nearest: String?, _ indonesian: String, _ english: String) -> String {
      guard let nearest else { return say(indonesian, english) }
      return say("Maksudnya `\(nearest)`?", "Did you mean `\(nearest)`?")
    }
    switch self {
    case .noFolder:
      return NoticeWords(
        { _, _, file in say("tidak ada folder `\(file)`", "there is no folder `\(file)`") },
        advice: say(
          "Periksa namanya, atau buat folder baru dengan `keliling new`.",
          "Check its name, or make a new one with `keliling new`."))
    case .missingFile:
      return NoticeWords(
        { _, _, file in say("berkas `\(file)` tidak ada", "the file `\(file)` is missing") },
        advice: say(
          "Buat berkas itu; `keliling new` memberi contoh setiap berkas.",
          "Add the file; `keliling new` gives an example of each."))
    case .noPlan:
      return NoticeWords(
        { _, _, file in
          say("tidak ada folder rencana `\(file)`", "there is no plan folder `\(file)`")
        },
        advice: say(
          "Periksa namanya, atau susun rencana dengan `keliling plan`.",
          "Check its name, or make a plan with `keliling plan`."))
    case .noFile:
      return NoticeWords(
        { _, _, file in say("tidak ada berkas `\(file)`", "there is no file `\(file)`") },
        advice: say("Periksa namanya.", "Check its name."))
    case .noPlanFile:
      return NoticeWords(
        { _, _, file in say("berkas `\(file)` tidak ada", "the file `\(file)` is missing") },
        advice: say("Buat rencana itu lagi.", "Make the plan again."))
    case .unreadable(let reason):
      return NoticeWords(
        { _, _, file in
          say(
            "berkas `\(file)` tidak dapat dibaca: \(reason)",
            "the file `\(file)` can't be read: \(reason)")
        },
        advice: say("Periksa izin berkas itu.", "Check its permissions."))
    case .notAFile:
      return NoticeWords(
        { _, _, file in say("`\(file)` bukan berkas biasa", "`\(file)` is no regular file") },
        advice: say("Ganti dengan berkas CSV.", "Put a CSV file in its place."))
    case .notText:
      return NoticeWords(
        { _, _, file in
          say("berkas `\(file)` bukan teks UTF-8", "the file `\(file)` is not UTF-8 text")
        }, expected: say("teks UTF-8", "UTF-8 text"),
        advice: say(
          "Simpan lagi dari lembar kerja sebagai CSV UTF-8.",
          "Save it again from the spreadsheet as CSV UTF-8."))
    case .utf16:
      return NoticeWords(
        { _, _, file in
          say(
            "berkas `\(file)` disimpan sebagai teks Unicode (UTF-16)",
            "the file `\(file)` was saved as Unicode text (UTF-16)")
        }, expected: say("teks UTF-8", "UTF-8 text"),
        advice: say(
          "Simpan lagi dan pilih jenis \"CSV UTF-8\", bukan \"Teks Unicode\".",
          "Save it again and choose the type \"CSV UTF-8\", not \"Unicode Text\"."))
    case .workbook:
      return NoticeWords(
        { _, _, file in
          say(
            "berkas `\(file)` adalah buku kerja (xlsx atau ods), hanya namanya yang CSV",
            "the file `\(file)` is a workbook (xlsx or ods), and CSV by name alone")
        }, expected: say("teks UTF-8", "UTF-8 text"),
        advice: say(
          "Buka dengan LibreOffice atau Excel dan simpan sebagai CSV UTF-8; mengganti namanya tidak cukup.",
          "Open it with LibreOffice or Excel and save it as CSV UTF-8; a new name is not enough."))
    case .tooLarge(let megabytes):
      return NoticeWords(
        { _, _, file in
          say(
            "berkas `\(file)` terlalu besar: folder ini lebih dari \(megabytes) MB",
            "the file `\(file)` is too large: the folder is above \(megabytes) MB")
        },
        advice: say(
          "Bagi daerah menjadi beberapa folder.", "Divide the district into several folders."))
    case .tooManyCells(let places, let services):
      return NoticeWords(
        { _, _, _ in
          say(
            "\(places) tempat × \(services) layanan terlalu banyak",
            "\(places) places × \(services) services are too many")
        },
        advice: say(
          "Bagi daerah menjadi beberapa folder.", "Divide the district into several folders."))
    case .empty:
      return NoticeWords(
        { _, _, file in say("berkas `\(file)` kosong", "the file `\(file)` is empty") },
        expected: say("baris judul kolom", "a header row"),
        advice: say(
          "Isi baris judulnya, atau hapus berkas yang tidak wajib.",
          "Give it its header row, or remove a file that is optional."))
    case .missingColumn(let nearest):
      return NoticeWords(
        { _, column, file in
          say("kolom `\(column)` tidak ada di `\(file)`", "`\(file)` has no column `\(column)`")
        },
        advice: nearest.map {
          say(
            "Maksudnya kolom `\($0)`? Ganti namanya.", "Did you mean the column `\($0)`? Rename it."
          )
        } ?? say("Tambahkan kolom itu.", "Add the column."))
    case .columnTwice:
      return NoticeWords(
        { _, column, _ in
          say("kolom `\(column)` ada dua kali", "the column `\(column)` is there twice")
        },
        advice: say("Hapus atau ganti nama salah satunya.", "Remove or rename one of them."))
    case .unterminatedQuote:
      return NoticeWords(
        { _, _, _ in
          say("tanda kutip dibuka dan tidak ditutup", "a quote is opened and never closed")
        },
        advice: say(
          "Tutup tanda kutip itu; baris sesudahnya tidak terbaca.",
          "Close the quote; the rows after it could not be read."))
    case .strayQuote:
      return NoticeWords(
        { _, _, _ in
          say("ada tanda kutip di tengah sel", "a quote stands in the middle of a cell")
        },
        advice: say(
          "Kutip seluruh sel dan tulis tanda kutip di dalamnya dua kali.",
          "Quote the whole cell and double the quotes inside it."))
    case .fieldCount(let found, let expected):
      return NoticeWords(
        { _, _, _ in
          say("baris ini berisi \(found) sel", "the row has \(found) cells")
        }, expected: say("\(expected) sel, seperti judulnya", "\(expected) cells, like the header"),
        advice: say(
          "Periksa pemisah dan tanda kutip di baris itu.",
          "Check the separators and quotes of the row."))
    case .otherSeparator(let found, let header, let rows):
      return NoticeWords(
        { _, _, _ in
          say(
            "\(rows) baris, yang pertama di sini, dipisah dengan \(found), judulnya dengan \(header)",
            rows == 1
              ? "the row is separated by \(found), the header by \(header)"
              : "\(rows) rows, the first of them here, are separated by \(found), the header by \(header)"
          )
        }, expected: say("pemisah yang sama, \(header)", "the same separator, \(header)"),
        advice: say(
          "Simpan berkas itu lagi dari lembar kerja, dengan satu pemisah untuk semua baris.",
          "Save the file again from the spreadsheet, with one separator for all rows."))
    case .missingValue(let kind):
      return NoticeWords(
        { _, column, _ in say("`\(column)` kosong", "`\(column)` is blank") },
        expected: kind.expectation(language), advice: say("Isi sel itu.", "Fill the cell in."))
    case .malformed(let kind):
      return NoticeWords(
        { value, column, _ in
          say("`\(column)` tidak terbaca: `\(value)`", "`\(column)` can't be read: `\(value)`")
        }, expected: kind.expectation(language), advice: kind.advice(language))
    case .ambiguousNumber:
      return NoticeWords(
        { value, column, _ in
          say(
            "`\(column)` bermakna ganda: `\(value)` dapat berarti ribuan atau pecahan",
            "`\(column)` is ambiguous: `\(value)` can mean thousands or a fraction")
        }, expected: say("bilangan", "a number"),
        advice: say(
          "Tulis tanpa titik (500000) atau dengan koma desimal (500,000).",
          "Write it without a point (500000) or with a decimal comma (500,000)."))
    case .outOfRange(let kind):
      return NoticeWords(
        { value, column, _ in
          say("`\(column)` di luar batas: `\(value)`", "`\(column)` is out of range: `\(value)`")
        }, expected: kind.expectation(language),
        advice: say("Perbaiki nilainya.", "Correct the value."))
    case .duplicate(let firstRow):
      return NoticeWords(
        { value, _, _ in
          say(
            "`\(value)` sudah ada di baris \(firstRow)", "`\(value)` is already in row \(firstRow)")
        }, advice: say("Hapus salah satu barisnya.", "Remove one of the rows."))
    case .missingSetting:
      return NoticeWords(
        { _, column, _ in
          say("pengaturan `\(column)` tidak ada", "the setting `\(column)` is missing")
        }, advice: say("Tambahkan barisnya.", "Add its row."))
    case .unknownID(let space, let nearest):
      return NoticeWords(
        { value, column, _ in
          say("`\(column)` tidak dikenal: `\(value)`", "`\(column)` is unknown: `\(value)`")
        }, expected: space.expectation(language),
        advice: perhaps(
          nearest, "Tambahkan barisnya di \(space.files), atau perbaiki id ini.",
          "Add its row to \(space.files), or correct the id."))
    case .unknownSetting(let nearest):
      return NoticeWords(
        { value, _, _ in
          say("pengaturan tidak dikenal: `\(value)`", "unknown setting: `\(value)`")
        }, advice: perhaps(nearest, "Hapus baris ini.", "Remove the row."))
    case .placeIsSite:
      return NoticeWords(
        { value, _, _ in
          say("`\(value)` sudah menjadi id lokasi", "`\(value)` is already the id of a site")
        },
        advice: say(
          "Hapus baris ini: lokasi adalah tempat warganya sendiri.",
          "Remove the row: a site is the place of its own people."))
    case .ownSite:
      return NoticeWords(
        { value, _, _ in
          say("`\(value)` adalah lokasinya sendiri", "`\(value)` is the place's own site")
        },
        advice: say(
          "Hapus baris ini; jarak setempat ditulis di `local_km` lokasi.",
          "Remove the row; the local way is `local_km` of the site."))
    case .reservedID:
      return NoticeWords(
        { value, _, _ in say("`\(value)` tidak dapat menjadi id", "`\(value)` can't be an id") },
        advice: say(
          "`*` berarti semua lokasi; pilih id lain.", "`*` means all sites; choose another id."))
    case .order(let pair):
      return NoticeWords(
        { _, _, _ in
          pair.isStrict
            ? say(
              "`\(pair.low)` (\(pair.lowValue)) tidak sebelum `\(pair.high)` (\(pair.highValue))",
              "`\(pair.low)` (\(pair.lowValue)) is not before `\(pair.high)` (\(pair.highValue))")
            : say(
              "`\(pair.low)` (\(pair.lowValue)) melewati `\(pair.high)` (\(pair.highValue))",
              "`\(pair.low)` (\(pair.lowValue)) lies beyond `\(pair.high)` (\(pair.highValue))")
        },
        expected: pair.isStrict
          ? say("`\(pair.low)` sebelum `\(pair.high)`", "`\(pair.low)` before `\(pair.high)`")
          : say("`\(pair.low)` ≤ `\(pair.high)`", "`\(pair.low)` ≤ `\(pair.high)`"),
        advice: say("Perbaiki salah satunya.", "Correct one of them."))
    case .noHorizon:
      return NoticeWords(
        { _, _, _ in
          say("masa rencana tidak diketahui", "the horizon is not known")
        },
        advice: say(
          "Isi `horizon_from` dan `horizon_to`, atau beri `--quarter` atau `--from` dan `--to`.",
          "Set `horizon_from` and `horizon_to`, or give `--quarter`, or `--from` and `--to`."))
    case .horizonTooLong(let days):
      return NoticeWords(
        { _, _, _ in
          say("masa rencana \(days) hari terlalu panjang", "a horizon of \(days) days is too long")
        },
        expected: say(
          "paling banyak \(DistrictReading.longestHorizon) hari",
          "at most \(DistrictReading.longestHorizon) days"),
        advice: say("Rencanakan per triwulan.", "Plan by quarters."))
    case .notJSON:
      return NoticeWords(
        { _, _, file in say("`\(file)` bukan JSON", "`\(file)` is not JSON") },
        expected: say("JSON menurut RFC 8259", "JSON by RFC 8259"),
        advice: say("Buat rencana itu lagi.", "Make the plan again."))
    case .member(let path, let kind):
      return NoticeWords(
        { _, _, file in
          say(
            "`\(path)` di `\(file)` tidak ada atau tidak terbaca",
            "`\(path)` of `\(file)` is missing or can't be read")
        }, expected: kind.expectation(language),
        advice: say("Buat rencana itu lagi.", "Make the plan again."))
    case .notSorted(let names):
      return NoticeWords(
        { _, _, _ in
          say(
            "baris ini tidak urut menurut \(names)", "the row is out of order by \(names)")
        }, advice: say("Urutkan baris berkas ini.", "Sort the rows of the file."))
    case .notNumbered(let before):
      return NoticeWords(
        { value, _, _ in
          say(
            "`\(value)` bernomor sesudah `\(before)` tetapi mulai lebih dulu",
            "`\(value)` is numbered after `\(before)` but comes before it")
        },
        expected: say(
          "nomor menurut hari pertama, lalu tim", "numbers by first date, then team"),
        advice: say("Buat rencana itu lagi.", "Make the plan again."))
    case .tableMissing(let name):
      return NoticeWords(
        { _, _, _ in
          say(
            "plan.json tidak memuat tabel `\(name)`", "plan.json does not hold the table `\(name)`")
        },
        expected: say("baris yang sama dengan \(name).csv", "the same rows as \(name).csv"),
        advice: say("Buat rencana itu lagi.", "Make the plan again."))
    case .rowsDiffer(let json, let csv):
      return NoticeWords(
        { _, _, file in
          say(
            "`\(file)` berisi \(csv) baris, plan.json \(json)",
            "`\(file)` has \(csv) rows, plan.json \(json)")
        },
        expected: say("baris yang sama", "the same rows"),
        advice: say("Buat rencana itu lagi.", "Make the plan again."))
    case .fieldDiffers(let json):
      return NoticeWords(
        { value, column, _ in
          say(
            "`\(column)` adalah `\(value)`, di plan.json `\(json)`",
            "`\(column)` is `\(value)`, in plan.json `\(json)`")
        },
        expected: say("baris yang sama", "the same rows"),
        advice: say("Buat rencana itu lagi.", "Make the plan again."))
    case .historyUnknown(let space, let nearest):
      return NoticeWords(
        { value, _, _ in
          say(
            "rencana lama menyebut `\(value)`, yang tidak ada lagi di \(space.files)",
            "the older plan names `\(value)`, which is no longer in \(space.files)")
        }, expected: space.expectation(language),
        advice: perhaps(
          nearest, "Kembalikan barisnya; petugas yang keluar diberi tanggal `to`.",
          "Put its row back; who has left gets a `to`."))
    case .inputDiffers:
      return NoticeWords(
        { _, _, file in
          say(
            "`\(file)` berbeda dari yang dipakai rencana ini",
            "`\(file)` differs from the one that the plan was made from")
        },
        advice: say(
          "Rencanakan ulang dengan `keliling replan`, atau pakai salinan di inputs/.",
          "Re-plan with `keliling replan`, or use the copy in inputs/."))
    case .unknownColumn(let nearest):
      return NoticeWords(
        { _, column, _ in
          say(
            "kolom `\(column)` tidak dikenal dan tidak dibaca",
            "the column `\(column)` is unknown and not read")
        }, advice: perhaps(nearest, "Biarkan bila itu catatan.", "Leave it if it holds notes."))
    case .unknownFile(let nearest):
      return NoticeWords(
        { _, _, file in
          say(
            "berkas `\(file)` tidak dikenal dan tidak dibaca",
            "the file `\(file)` is unknown and not read")
        }, advice: perhaps(nearest, "Biarkan bila itu catatan.", "Leave it if it holds notes."))
    case .pinOutside(let horizon):
      return NoticeWords(
        { value, _, _ in
          say(
            "kunjungan pasti pada \(value) di luar masa rencana dan tidak dibaca",
            "the pinned visit on \(value) is outside the horizon and is ignored")
        },
        expected: say(
          "\(horizon.lowerBound) sampai \(horizon.upperBound)",
          "\(horizon.lowerBound) to \(horizon.upperBound)"),
        advice: say("Hapus baris yang sudah lewat.", "Remove rows that are past."))
    case .pinPast(let asOf):
      return NoticeWords(
        { value, _, _ in
          say(
            "kunjungan pasti pada \(value) mendahului \(asOf) dan tidak dibaca",
            "the pinned visit on \(value) is before \(asOf) and is ignored")
        },
        expected: say("sejak \(asOf)", "from \(asOf) on"),
        advice: say("Hapus baris yang sudah lewat.", "Remove rows that are past."))
    case .visitOutside(let horizon):
      return NoticeWords(
        { value, _, _ in
          say(
            "kunjungan pada \(value) di luar masa rencana dan tidak dibaca",
            "the visit on \(value) is outside the horizon and is ignored")
        },
        expected: say(
          "\(horizon.lowerBound) sampai \(horizon.upperBound)",
          "\(horizon.lowerBound) to \(horizon.upperBound)"),
        advice: say(
          "Periksa tahunnya, atau beri masa rencana dengan --quarter atau --from dan --to.",
          "Check its year, or give the horizon with --quarter or --from and --to."))
    case .pastVisitInside(let horizon):
      return NoticeWords(
        { value, _, _ in
          say(
            "kunjungan lampau berakhir \(value), tidak sebelum masa rencana",
            "the past visit ends on \(value), not before the horizon")
        }, expected: say("sebelum \(horizon.lowerBound)", "before \(horizon.lowerBound)"),
        advice: say("Periksa tanggalnya.", "Check its dates."))
    case .skillOfOtherAgency(let agency):
      return NoticeWords(
        { value, _, _ in
          say(
            "`\(value)` adalah layanan `\(agency)`, bukan dinas petugas ini",
            "`\(value)` is a service of `\(agency)`, not of this person's agency")
        },
        advice: say("Periksa `skills` dan `agency`.", "Check `skills` and `agency`."))
    case .notFixed:
      return NoticeWords(
        { value, _, _ in
          say("lokasi `\(value)` bukan pos tetap", "the site `\(value)` is no fixed post")
        }, expected: "kind = fixed",
        advice: say(
          "Tulis `fixed` di `kind` lokasi itu, atau hapus baris ini.",
          "Write `fixed` as the `kind` of the site, or remove the row."))
    case .unknownLetter(let nearest):
      return NoticeWords(
        { value, _, _ in
          say(
            "`\(value)` bukan jenis surat; baris ini tidak dipakai",
            "`\(value)` is no kind of letter; the row is not used")
        },
        expected: say(
          "surat_tugas, spd, pemberitahuan, daftar_hadir, berita_acara, narahubung, atau *",
          "assignment, travel_order, notice, attendance, minutes, contact, or *"),
        advice: perhaps(
          nearest, "Perbaiki `kind`, atau hapus baris ini.", "Correct `kind`, or remove the row."))
    }
  }

  /// What stands in the place of notices beyond those that are kept.
  static func more(_ count: Int, in language: Language) -> String {
    Bilingual(
      "dan \(count) baris lain seperti ini", "and \(count) more rows like this")[language]
  }
}
