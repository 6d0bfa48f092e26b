// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourFolders
import Touring

/// Each way in which a folder can be broken, with the one notice that it gives, word for word.
@Suite struct BrokenDistrictTests {
  struct Case: Sendable, CustomStringConvertible {
    var description: String
    var file: String
    /// What is replaced, or nil where `new` is the whole file (nil: no file).
    var old: String?
    var new: String?
    /// Code, row, column and value of the notice.
    var place: String
    /// Message, what was expected, and the next step.
    var id: String
    var en: String

    init(
      _ description: String, _ file: String, _ old: String?, _ new: String?, at place: String,
      id: String, en: String
    ) {
      self.description = description
      self.file = file
      self.old = old
      self.new = new
      self.place = place
      self.id = id
      self.en = en
    }

    var files: [String: [UInt8]] {
      guard let old else { return SmallDistrict.with([file: new]) }
      return SmallDistrict.replacing(old, by: new ?? "", in: file)
    }
  }

  @Test(arguments: cases) func `A broken folder gives one notice that says where and what`(
    broken: Case
  ) throws {
    let reading = DistrictFolder.read(broken.files)
    let (district, notices) = reading.district()
    let findings = notices.findings(in: .indonesian)
    try #require(findings.count == 1, "\(findings)")
    let finding = findings[0]
    #expect(finding.file == broken.file)
    let place = [finding.code, finding.row.map(String.init), finding.column, finding.value]
    #expect(place.map { $0 ?? "" }.joined(separator: " | ") == broken.place)
    #expect(said(finding) == broken.id)
    #expect(said(notices.findings(in: .english)[0]) == broken.en)
    #expect((district == nil) == (finding.severity == .error))
    #expect(reading.failed == (finding.code == "D_MISSING_FILE"))
  }

  private func said(_ finding: Finding) -> String {
    [finding.message, finding.expected, finding.advice].compactMap { $0 }.joined(separator: " / ")
  }

  static let cases: [Case] = files + rows + values + references + pairs + warnings

  private static let files: [Case] = [
    Case(
      "a required table is missing", "demand.csv", nil, nil,
      at: "D_MISSING_FILE |  |  | ",
      id:
        "berkas `demand.csv` tidak ada / Buat berkas itu; `keliling new` memberi contoh setiap berkas.",
      en:
        "the file `demand.csv` is missing / Add the file; `keliling new` gives an example of each."),
    Case(
      "an empty file", "holidays.csv", nil, "",
      at: "D_EMPTY |  |  | ",
      id:
        "berkas `holidays.csv` kosong / baris judul kolom / Isi baris judulnya, atau hapus berkas yang tidak wajib.",
      en:
        "the file `holidays.csv` is empty / a header row / Give it its header row, or remove a file that is optional."
    ),
    Case(
      "a file of blank lines", "leave.csv", nil, "\n \n;;\n",
      at: "D_EMPTY |  |  | ",
      id:
        "berkas `leave.csv` kosong / baris judul kolom / Isi baris judulnya, atau hapus berkas yang tidak wajib.",
      en:
        "the file `leave.csv` is empty / a header row / Give it its header row, or remove a file that is optional."
    ),
    Case(
      "a missing column", "demand.csv", "place,service,people", "place,service,peopel",
      at: "D_MISSING_COLUMN | 1 | people | ",
      id: "kolom `people` tidak ada di `demand.csv` / Maksudnya kolom `peopel`? Ganti namanya.",
      en: "`demand.csv` has no column `people` / Did you mean the column `peopel`? Rename it."),
    Case(
      "a column twice", "leave.csv", "staff,from,to,reason", "staff,from,to,from",
      at: "D_DUPLICATE_COLUMN | 1 | from | ",
      id: "kolom `from` ada dua kali / Hapus atau ganti nama salah satunya.",
      en: "the column `from` is there twice / Remove or rename one of them."),
    Case(
      "a column of another spelling", "demand.csv", "place,service,people", "Place,service,people",
      at: "D_MISSING_COLUMN | 1 | place | ",
      id: "kolom `place` tidak ada di `demand.csv` / Maksudnya kolom `Place`? Ganti namanya.",
      en: "`demand.csv` has no column `place` / Did you mean the column `Place`? Rename it."),
  ]

  private static let rows: [Case] = [
    Case(
      "a row with too few cells", "catchment.csv", "9.5,24.01,0.8", "9.5,24.01",
      at: "D_ROW | 2 |  | ",
      id:
        "baris ini berisi 4 sel / 5 sel, seperti judulnya / Periksa pemisah dan tanda kutip di baris itu.",
      en:
        "the row has 4 cells / 5 cells, like the header / Check the separators and quotes of the row."
    ),
    Case(
      "a row with too many cells", "leave.csv", "cuti", "cuti,lama",
      at: "D_ROW | 2 |  | ",
      id:
        "baris ini berisi 5 sel / 4 sel, seperti judulnya / Periksa pemisah dan tanda kutip di baris itu.",
      en:
        "the row has 5 cells / 4 cells, like the header / Check the separators and quotes of the row."
    ),
    Case(
      "a row with another separator", "leave.csv", "d1,2027-02-01,2027-02-03,cuti",
      "d1;2027-02-01;2027-02-03;cuti, 2", at: "D_ROW | 2 |  | ",
      id:
        "1 baris, yang pertama di sini, dipisah dengan `;`, judulnya dengan `,` / pemisah yang sama, `,` / Simpan berkas itu lagi dari lembar kerja, dengan satu pemisah untuk semua baris.",
      en:
        "the row is separated by `;`, the header by `,` / the same separator, `,` / Save the file again from the spreadsheet, with one separator for all rows."
    ),
    Case(
      "rows with another separator", "leave.csv", "d1,2027-02-01,2027-02-03,cuti",
      "d1,2027-02-01,2027-02-03,cuti\nd2\t2027-02-01\t2027-02-03\t\nd2\t2027-02-08\t2027-02-09\t",
      at: "D_ROW | 3 |  | ",
      id:
        "2 baris, yang pertama di sini, dipisah dengan `TAB`, judulnya dengan `,` / pemisah yang sama, `,` / Simpan berkas itu lagi dari lembar kerja, dengan satu pemisah untuk semua baris.",
      en:
        "2 rows, the first of them here, are separated by `TAB`, the header by `,` / the same separator, `,` / Save the file again from the spreadsheet, with one separator for all rows."
    ),
    Case(
      "a quote that is never closed", "closures.csv", "libur", "\"libur",
      at: "D_ROW | 2 |  | ",
      id:
        "tanda kutip dibuka dan tidak ditutup / Tutup tanda kutip itu; baris sesudahnya tidak terbaca.",
      en:
        "a quote is opened and never closed / Close the quote; the rows after it could not be read."
    ),
    Case(
      "text after a quote", "closures.csv", "libur", "\"libur\"x",
      at: "D_ROW | 2 |  | ",
      id:
        "ada tanda kutip di tengah sel / Kutip seluruh sel dan tulis tanda kutip di dalamnya dua kali.",
      en:
        "a quote stands in the middle of a cell / Quote the whole cell and double the quotes inside it."
    ),
    Case(
      "a quote inside a cell", "closures.csv", "libur", "li\"bur",
      at: "D_ROW | 2 |  | ",
      id:
        "ada tanda kutip di tengah sel / Kutip seluruh sel dan tulis tanda kutip di dalamnya dua kali.",
      en:
        "a quote stands in the middle of a cell / Quote the whole cell and double the quotes inside it."
    ),
  ]

  private static let values: [Case] = [
    Case(
      "a blank cell that is needed", "demand.csv", "420.5", "",
      at: "D_MISSING_VALUE | 2 | people | ",
      id: "`people` kosong / bilangan dari 0 sampai 10000000000 / Isi sel itu.",
      en: "`people` is blank / a number from 0 to 10000000000 / Fill the cell in."),
    Case(
      "letters in a number", "demand.csv", "420.5", "42O",
      at: "D_VALUE | 2 | people | 42O",
      id:
        "`people` tidak terbaca: `42O` / bilangan dari 0 sampai 10000000000 / Tulis angka saja, misalnya 1500 atau 2.5.",
      en:
        "`people` can't be read: `42O` / a number from 0 to 10000000000 / Write digits alone, as in 1500 or 2.5."
    ),
    Case(
      "underscores in a number", "demand.csv", "420.5", "1_000",
      at: "D_VALUE | 2 | people | 1_000",
      id:
        "`people` tidak terbaca: `1_000` / bilangan dari 0 sampai 10000000000 / Tulis angka saja, misalnya 1500 atau 2.5.",
      en:
        "`people` can't be read: `1_000` / a number from 0 to 10000000000 / Write digits alone, as in 1500 or 2.5."
    ),
    Case(
      "an exponent", "demand.csv", "420.5", "1e3",
      at: "D_VALUE | 2 | people | 1e3",
      id:
        "`people` tidak terbaca: `1e3` / bilangan dari 0 sampai 10000000000 / Tulis angka saja, misalnya 1500 atau 2.5.",
      en:
        "`people` can't be read: `1e3` / a number from 0 to 10000000000 / Write digits alone, as in 1500 or 2.5."
    ),
    Case(
      "not a number", "demand.csv", "420.5", "nan",
      at: "D_VALUE | 2 | people | nan",
      id:
        "`people` tidak terbaca: `nan` / bilangan dari 0 sampai 10000000000 / Tulis angka saja, misalnya 1500 atau 2.5.",
      en:
        "`people` can't be read: `nan` / a number from 0 to 10000000000 / Write digits alone, as in 1500 or 2.5."
    ),
    Case(
      "a decimal comma where the comma separates", "demand.csv", "420.5", "\"420,5\"",
      at: "D_VALUE | 2 | people | 420,5",
      id:
        "`people` tidak terbaca: `420,5` / bilangan dari 0 sampai 10000000000 / Tulis angka saja, misalnya 1500 atau 2.5.",
      en:
        "`people` can't be read: `420,5` / a number from 0 to 10000000000 / Write digits alone, as in 1500 or 2.5."
    ),
    Case(
      "thousands where the comma separates", "demand.csv", "420.5", "1.420.5",
      at: "D_VALUE | 2 | people | 1.420.5",
      id:
        "`people` tidak terbaca: `1.420.5` / bilangan dari 0 sampai 10000000000 / Tulis angka saja, misalnya 1500 atau 2.5.",
      en:
        "`people` can't be read: `1.420.5` / a number from 0 to 10000000000 / Write digits alone, as in 1500 or 2.5."
    ),
    Case(
      "an ambiguous number", "demand.csv", nil, "place;service;people\nK01;ktp;500.000\n",
      at: "D_VALUE | 2 | people | 500.000",
      id:
        "`people` bermakna ganda: `500.000` dapat berarti ribuan atau pecahan / bilangan / Tulis tanpa titik (500000) atau dengan koma desimal (500,000).",
      en:
        "`people` is ambiguous: `500.000` can mean thousands or a fraction / a number / Write it without a point (500000) or with a decimal comma (500,000)."
    ),
    Case(
      "a negative number", "demand.csv", "420.5", "-1",
      at: "D_RANGE | 2 | people | -1",
      id: "`people` di luar batas: `-1` / bilangan dari 0 sampai 10000000000 / Perbaiki nilainya.",
      en: "`people` is out of range: `-1` / a number from 0 to 10000000000 / Correct the value."),
    Case(
      "a huge number", "demand.csv", "420.5", "9999999999999999999999999999999999999999",
      at: "D_RANGE | 2 | people | 9999999999999999999999999999999999999999",
      id:
        "`people` di luar batas: `9999999999999999999999999999999999999999` / bilangan dari 0 sampai 10000000000 / Perbaiki nilainya.",
      en:
        "`people` is out of range: `9999999999999999999999999999999999999999` / a number from 0 to 10000000000 / Correct the value."
    ),
    Case(
      "a number with a thousand digits", "demand.csv", "420.5", String(repeating: "9", count: 1000),
      at:
        "D_RANGE | 2 | people | 9999999999999999999999999999999999999999999999999999999999999999999999999999999…",
      id:
        "`people` di luar batas: `9999999999999999999999999999999999999999999999999999999999999999999999999999999…` / bilangan dari 0 sampai 10000000000 / Perbaiki nilainya.",
      en:
        "`people` is out of range: `9999999999999999999999999999999999999999999999999999999999999999999999999999999…` / a number from 0 to 10000000000 / Correct the value."
    ),
    Case(
      "a fraction of a person", "teams.csv", "river,6,", "river,6.5,",
      at: "D_VALUE | 2 | seats | 6.5",
      id:
        "`seats` tidak terbaca: `6.5` / bilangan bulat dari 0 sampai 1000000 / Tulis angka bulat, misalnya 3.",
      en:
        "`seats` can't be read: `6.5` / a whole number from 0 to 1000000 / Write a whole number, as in 3."
    ),
    Case(
      "a whole number that is too large", "teams.csv", "river,6,", "river,99999999999999999999,",
      at: "D_RANGE | 2 | seats | 99999999999999999999",
      id:
        "`seats` di luar batas: `99999999999999999999` / bilangan bulat dari 0 sampai 1000000 / Perbaiki nilainya.",
      en:
        "`seats` is out of range: `99999999999999999999` / a whole number from 0 to 1000000 / Correct the value."
    ),
    Case(
      "a service that takes no time", "services.csv", "8.5", "0",
      at: "D_RANGE | 2 | minutes | 0",
      id:
        "`minutes` di luar batas: `0` / bilangan dari 0.000001 sampai 10000000000 / Perbaiki nilainya.",
      en:
        "`minutes` is out of range: `0` / a number from 0.000001 to 10000000000 / Correct the value."
    ),
    Case(
      "a stay of no days", "pinned.csv", "2027-01-12,1", "2027-01-12,0",
      at: "D_RANGE | 2 | days | 0",
      id: "`days` di luar batas: `0` / bilangan bulat dari 1 sampai 1000000 / Perbaiki nilainya.",
      en: "`days` is out of range: `0` / a whole number from 1 to 1000000 / Correct the value."),
    Case(
      "a reach above 1", "catchment.csv", "0.8", "1.01",
      at: "D_RANGE | 2 | reach | 1.01",
      id: "`reach` di luar batas: `1.01` / bilangan dari 0 sampai 1 / Perbaiki nilainya.",
      en: "`reach` is out of range: `1.01` / a number from 0 to 1 / Correct the value."),
    Case(
      "a latitude that does not exist", "places.csv", "-3.61", "-93.61",
      at: "D_RANGE | 2 | lat | -93.61",
      id: "`lat` di luar batas: `-93.61` / bilangan dari -90 sampai 90 / Perbaiki nilainya.",
      en: "`lat` is out of range: `-93.61` / a number from -90 to 90 / Correct the value."),
    Case(
      "a date without marks", "holidays.csv", "2027-02-06", "20270206",
      at: "D_VALUE | 2 | date | 20270206",
      id:
        "`date` tidak terbaca: `20270206` / tanggal seperti 2027-01-31 atau 31/01/2027 / Tulis tanggal yang ada, misalnya 2027-01-31.",
      en:
        "`date` can't be read: `20270206` / a date like 2027-01-31 or 31/01/2027 / Write a date that exists, as in 2027-01-31."
    ),
    Case(
      "a date that does not exist", "holidays.csv", "2027-02-06", "2027-02-30",
      at: "D_VALUE | 2 | date | 2027-02-30",
      id:
        "`date` tidak terbaca: `2027-02-30` / tanggal seperti 2027-01-31 atau 31/01/2027 / Tulis tanggal yang ada, misalnya 2027-01-31.",
      en:
        "`date` can't be read: `2027-02-30` / a date like 2027-01-31 or 31/01/2027 / Write a date that exists, as in 2027-01-31."
    ),
    Case(
      "a date of the other order", "holidays.csv", "2027-02-06", "02/13/2027",
      at: "D_VALUE | 2 | date | 02/13/2027",
      id:
        "`date` tidak terbaca: `02/13/2027` / tanggal seperti 2027-01-31 atau 31/01/2027 / Tulis tanggal yang ada, misalnya 2027-01-31.",
      en:
        "`date` can't be read: `02/13/2027` / a date like 2027-01-31 or 31/01/2027 / Write a date that exists, as in 2027-01-31."
    ),
    Case(
      "a time that does not exist", "hours.csv", "08:00", "25:00",
      at: "D_VALUE | 2 | open | 25:00",
      id:
        "`open` tidak terbaca: `25:00` / jam seperti 08:00 atau 08.00 / Tulis jam 00:00 sampai 23:59.",
      en:
        "`open` can't be read: `25:00` / a time like 08:00 or 08.00 / Write a time from 00:00 to 23:59."
    ),
    Case(
      "neither yes nor no", "agencies.csv", "yes", "maybe",
      at: "D_VALUE | 2 | required | maybe",
      id: "`required` tidak terbaca: `maybe` / ya atau tidak / Tulis ya atau tidak.",
      en: "`required` can't be read: `maybe` / yes or no / Write yes or no."),
    Case(
      "a weekday that does not exist", "teams.csv", "1|2|3|4", "1|2|8",
      at: "D_VALUE | 2 | weekdays | 1|2|8",
      id:
        "`weekdays` tidak terbaca: `1|2|8` / daftar hari 1 (Senin) sampai 7 (Minggu) yang dipisah spasi / Tulis misalnya 1 2 3 4 5.",
      en:
        "`weekdays` can't be read: `1|2|8` / a list of weekdays 1 (Monday) to 7 (Sunday) with blanks between / Write, for example, 1 2 3 4 5."
    ),
    Case(
      "another way", "sites.csv", "-3.6,105.2,river", "-3.6,105.2,air",
      at: "D_VALUE | 4 | access | air",
      id: "`access` tidak terbaca: `air` / road atau river / Perbaiki nilainya.",
      en: "`access` can't be read: `air` / road or river / Correct the value."),
    Case(
      "an id with a blank", "staff.csv", "b1,Andi", "b 1,Andi",
      at: "D_VALUE | 4 | id | b 1",
      id: "`id` tidak terbaca: `b 1` / id tanpa spasi / Hapus spasi di dalamnya.",
      en: "`id` can't be read: `b 1` / an id without blanks / Remove the blanks inside it."),
    Case(
      "an id that means all", "staff.csv", "b1,Andi", "*,Andi",
      at: "D_VALUE | 4 | id | *",
      id: "`*` tidak dapat menjadi id / `*` berarti semua lokasi; pilih id lain.",
      en: "`*` can't be an id / `*` means all sites; choose another id."),
    Case(
      "letters in a setting", "settings.csv", "open,08:00", "open,pagi",
      at: "D_VALUE | 7 | value | pagi",
      id:
        "`open` tidak terbaca: `pagi` / jam seperti 08:00 atau 08.00 / Tulis jam 00:00 sampai 23:59.",
      en:
        "`open` can't be read: `pagi` / a time like 08:00 or 08.00 / Write a time from 00:00 to 23:59."
    ),
    Case(
      "a setting out of range", "settings.csv", "min_visits,1", "min_visits,-1",
      at: "D_RANGE | 9 | value | -1",
      id:
        "`min_visits` di luar batas: `-1` / bilangan bulat dari 0 sampai 1000000 / Perbaiki nilainya.",
      en:
        "`min_visits` is out of range: `-1` / a whole number from 0 to 1000000 / Correct the value."
    ),
  ]

  private static let references: [Case] = [
    Case(
      "an id twice", "services.csv", "rek,bank,Rekening,12,,,yes",
      "rek,bank,Rekening,12,,,yes\nktp,bank,x,1,,,",
      at: "D_DUPLICATE | 4 | id | ktp",
      id: "`ktp` sudah ada di baris 2 / Hapus salah satu barisnya.",
      en: "`ktp` is already in row 2 / Remove one of the rows."),
    Case(
      "a setting twice", "settings.csv", "min_visits,1", "open,09:00",
      at: "D_DUPLICATE | 9 | key | open",
      id: "`open` sudah ada di baris 7 / Hapus salah satu barisnya.",
      en: "`open` is already in row 7 / Remove one of the rows."),
    Case(
      "a demand twice", "demand.csv", "K01,ktp,420.5", "K01,ktp,420.5\nK01,ktp,1",
      at: "D_DUPLICATE | 3 | place | K01, ktp",
      id: "`K01, ktp` sudah ada di baris 2 / Hapus salah satu barisnya.",
      en: "`K01, ktp` is already in row 2 / Remove one of the rows."),
    Case(
      "a way twice", "travel.csv", "KAB,K01,road,41.5,74.2,,,",
      "KAB,K01,road,41.5,74.2,,,\nKAB,K01,road,1,2,,,",
      at: "D_DUPLICATE | 3 | from | KAB, K01, road",
      id: "`KAB, K01, road` sudah ada di baris 2 / Hapus salah satu barisnya.",
      en: "`KAB, K01, road` is already in row 2 / Remove one of the rows."),
    Case(
      "an unknown site with a known one near", "closures.csv", "*", "K1",
      at: "D_UNKNOWN_ID | 2 | site | K1",
      id: "`site` tidak dikenal: `K1` / id di sites.csv / Maksudnya `K01`?",
      en: "`site` is unknown: `K1` / an id of sites.csv / Did you mean `K01`?"),
    Case(
      "an unknown id with none near", "demand.csv", "ktp", "paspor-luar-negeri",
      at: "D_UNKNOWN_ID | 2 | service | paspor-luar-negeri",
      id:
        "`service` tidak dikenal: `paspor-luar-negeri` / id di services.csv / Tambahkan barisnya di services.csv, atau perbaiki id ini.",
      en:
        "`service` is unknown: `paspor-luar-negeri` / an id of services.csv / Add its row to services.csv, or correct the id."
    ),
    Case(
      "an unknown skill", "staff.csv", "d1,Siti,dukcapil,ktp", "d1,Siti,dukcapil,ktp kpt",
      at: "D_UNKNOWN_ID | 2 | skills | kpt",
      id: "`skills` tidak dikenal: `kpt` / id di services.csv / Maksudnya `ktp`?",
      en: "`skills` is unknown: `kpt` / an id of services.csv / Did you mean `ktp`?"),
    Case(
      "an unknown setting", "settings.csv", "min_visits,1", "min_visit,1",
      at: "D_UNKNOWN_SETTING | 9 | key | min_visit",
      id: "pengaturan tidak dikenal: `min_visit` / Maksudnya `min_visits`?",
      en: "unknown setting: `min_visit` / Did you mean `min_visits`?"),
    Case(
      "an unknown office", "settings.csv", "office,KAB", "office,kab",
      at: "D_UNKNOWN_ID | 3 | value | kab",
      id: "`office` tidak dikenal: `kab` / id di sites.csv / Maksudnya `KAB`?",
      en: "`office` is unknown: `kab` / an id of sites.csv / Did you mean `KAB`?"),
    Case(
      "no office", "settings.csv", "office,KAB,kantor bupati\n", "",
      at: "D_MISSING_VALUE |  | value | ",
      id: "pengaturan `office` tidak ada / Tambahkan barisnya.",
      en: "the setting `office` is missing / Add its row."),
    Case(
      "a place that is a site", "places.csv", "1800", "1800\nK02,Desa,-3,105,road,",
      at: "D_DUPLICATE | 3 | id | K02",
      id: "`K02` sudah menjadi id lokasi / Hapus baris ini: lokasi adalah tempat warganya sendiri.",
      en:
        "`K02` is already the id of a site / Remove the row: a site is the place of its own people."
    ),
    Case(
      "the own site in the catchment", "catchment.csv", "D01,K01", "K01,K01",
      at: "D_OWN_SITE | 2 | site | K01",
      id:
        "`K01` adalah lokasinya sendiri / Hapus baris ini; jarak setempat ditulis di `local_km` lokasi.",
      en: "`K01` is the place's own site / Remove the row; the local way is `local_km` of the site."
    ),
  ]

  private static let pairs: [Case] = [
    Case(
      "least crew above most", "agencies.csv", "yes,1,3", "yes,4,3",
      at: "D_ORDER | 2 | min_crew | 4",
      id:
        "`min_crew` (4) melewati `max_crew` (3) / `min_crew` ≤ `max_crew` / Perbaiki salah satunya.",
      en:
        "`min_crew` (4) lies beyond `max_crew` (3) / `min_crew` ≤ `max_crew` / Correct one of them."
    ),
    Case(
      "least visits above most", "sites.csv", "3.5,1,4", "3.5,5,4",
      at: "D_ORDER | 3 | min_visits | 5",
      id:
        "`min_visits` (5) melewati `max_visits` (4) / `min_visits` ≤ `max_visits` / Perbaiki salah satunya.",
      en:
        "`min_visits` (5) lies beyond `max_visits` (4) / `min_visits` ≤ `max_visits` / Correct one of them."
    ),
    Case(
      "most visits below the least of the settings", "sites.csv", "river,,,", "river,,,0",
      at: "D_ORDER | 4 | max_visits | 0",
      id:
        "`min_visits` (1, settings.csv) melewati `max_visits` (0) / `min_visits` ≤ `max_visits` / Perbaiki salah satunya.",
      en:
        "`min_visits` (1, settings.csv) lies beyond `max_visits` (0) / `min_visits` ≤ `max_visits` / Correct one of them."
    ),
    Case(
      "the office closes before it opens", "hours.csv", "08:00,11:30", "11:30,08:00",
      at: "D_ORDER | 2 | open | 11:30",
      id:
        "`open` (11:30) tidak sebelum `close` (08:00) / `open` sebelum `close` / Perbaiki salah satunya.",
      en:
        "`open` (11:30) is not before `close` (08:00) / `open` before `close` / Correct one of them."
    ),
    Case(
      "the first day after the last", "leave.csv", "2027-02-01,2027-02-03", "2027-02-04,2027-02-03",
      at: "D_ORDER | 2 | from | 2027-02-04",
      id:
        "`from` (2027-02-04) melewati `to` (2027-02-03) / `from` ≤ `to` / Perbaiki salah satunya.",
      en: "`from` (2027-02-04) lies beyond `to` (2027-02-03) / `from` ≤ `to` / Correct one of them."
    ),
    Case(
      "settings the wrong way round", "settings.csv", "open,08:00", "open,15:00",
      at: "D_ORDER | 7 | value | 15:00",
      id:
        "`open` (15:00) tidak sebelum `close` (14:30) / `open` sebelum `close` / Perbaiki salah satunya.",
      en:
        "`open` (15:00) is not before `close` (14:30) / `open` before `close` / Correct one of them."
    ),
    Case(
      "a horizon the wrong way round", "settings.csv", "horizon_to,2027-03-31",
      "horizon_to,2026-03-31",
      at: "D_ORDER | 4 | value | 2027-01-04",
      id:
        "`horizon_from` (2027-01-04) melewati `horizon_to` (2026-03-31) / `horizon_from` ≤ `horizon_to` / Perbaiki salah satunya.",
      en:
        "`horizon_from` (2027-01-04) lies beyond `horizon_to` (2026-03-31) / `horizon_from` ≤ `horizon_to` / Correct one of them."
    ),
    Case(
      "least staff above most", "counters.csv", "0,1", "2,1",
      at: "D_ORDER | 2 | min_staff | 2",
      id:
        "`min_staff` (2) melewati `max_staff` (1) / `min_staff` ≤ `max_staff` / Perbaiki salah satunya.",
      en:
        "`min_staff` (2) lies beyond `max_staff` (1) / `min_staff` ≤ `max_staff` / Correct one of them."
    ),
    Case(
      "a stay longer than the settings allow", "sites.csv", nil,
      "id,name,lat,lon,access,min_stay,kind\nKAB,a,1,1,road,,\nK01,b,1,1,road,4,\nK02,c,1,1,road,,\nMPP,d,1,1,road,,fixed\n",
      at: "D_ORDER | 3 | min_stay | 4",
      id:
        "`min_stay` (4) melewati `max_stay` (3, settings.csv) / `min_stay` ≤ `max_stay` / Perbaiki salah satunya.",
      en:
        "`min_stay` (4) lies beyond `max_stay` (3, settings.csv) / `min_stay` ≤ `max_stay` / Correct one of them."
    ),
    Case(
      "hours of no length", "hours.csv", "11:30", "08:00",
      at: "D_ORDER | 2 | open | 08:00",
      id:
        "`open` (08:00) tidak sebelum `close` (08:00) / `open` sebelum `close` / Perbaiki salah satunya.",
      en:
        "`open` (08:00) is not before `close` (08:00) / `open` before `close` / Correct one of them."
    ),
  ]

  private static let warnings: [Case] = [
    Case(
      "an unknown column", "requests.csv", nil,
      "site,from,to,bonus,nota\nK01,2027-03-01,2027-03-12,1,x\n",
      at: "D_UNKNOWN_COLUMN | 1 | nota | ",
      id: "kolom `nota` tidak dikenal dan tidak dibaca / Maksudnya `note`?",
      en: "the column `nota` is unknown and not read / Did you mean `note`?"),
    Case(
      "a skill of another agency", "staff.csv", "bank,rek", "bank,ktp rek",
      at: "D_SKILL | 4 | skills | ktp",
      id:
        "`ktp` adalah layanan `dukcapil`, bukan dinas petugas ini / Periksa `skills` dan `agency`.",
      en:
        "`ktp` is a service of `dukcapil`, not of this person's agency / Check `skills` and `agency`."
    ),
    Case(
      "a counter of a site that is not fixed", "counters.csv", "MPP", "K01",
      at: "D_NOT_FIXED | 2 | site | K01",
      id:
        "lokasi `K01` bukan pos tetap / kind = fixed / Tulis `fixed` di `kind` lokasi itu, atau hapus baris ini.",
      en:
        "the site `K01` is no fixed post / kind = fixed / Write `fixed` as the `kind` of the site, or remove the row."
    ),
    Case(
      "a kind of letter that nobody knows", "letters.csv", "surat_tugas", "surat_tgas:T03",
      at: "D_LETTER_KIND | 2 | kind | surat_tgas:T03",
      id:
        "`surat_tgas:T03` bukan jenis surat; baris ini tidak dipakai / surat_tugas, spd, pemberitahuan, daftar_hadir, berita_acara, narahubung, atau * / Maksudnya `surat_tugas`?",
      en:
        "`surat_tgas:T03` is no kind of letter; the row is not used / assignment, travel_order, notice, attendance, minutes, contact, or * / Did you mean `surat_tugas`?"
    ),
    Case(
      "a pinned visit outside the horizon", "pinned.csv", "2027-01-12", "2028-01-12",
      at: "D_PIN_OUTSIDE | 2 | date | 2028-01-12",
      id:
        "kunjungan pasti pada 2028-01-12 di luar masa rencana dan tidak dibaca / 2027-01-04 sampai 2027-03-31 / Hapus baris yang sudah lewat.",
      en:
        "the pinned visit on 2028-01-12 is outside the horizon and is ignored / 2027-01-04 to 2027-03-31 / Remove rows that are past."
    ),
    Case(
      "a past visit inside the horizon", "past_visits.csv", "2026-12-09", "2027-01-09",
      at: "D_PAST_VISIT | 2 | last_date | 2027-01-09",
      id:
        "kunjungan lampau berakhir 2027-01-09, tidak sebelum masa rencana / sebelum 2027-01-04 / Periksa tanggalnya.",
      en:
        "the past visit ends on 2027-01-09, not before the horizon / before 2027-01-04 / Check its dates."
    ),
  ]
}
