// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourFolders
import Touring

/// The words of what a broken district folder of the other tests does not show.
@Suite struct PlanWordsTests {
  private static let horizon = Day(number: 20_820)...Day(number: 20_900)

  @Test(arguments: [
    (
      Notice(.noFolder, file: "Data/x"),
      "tidak ada folder `Data/x` / Periksa namanya, atau buat folder baru dengan `keliling new`.",
      "there is no folder `Data/x` / Check its name, or make a new one with `keliling new`."
    ),
    (
      Notice(.noPlan, file: "Reports/x"),
      "tidak ada folder rencana `Reports/x` / Periksa namanya, atau susun rencana dengan `keliling plan`.",
      "there is no plan folder `Reports/x` / Check its name, or make a plan with `keliling plan`."
    ),
    (
      Notice(.noFile, file: "a.csv"),
      "tidak ada berkas `a.csv` / Periksa namanya.", "there is no file `a.csv` / Check its name."
    ),
    (
      Notice(.noPlanFile, file: "trips.csv"),
      "berkas `trips.csv` tidak ada / Buat rencana itu lagi.",
      "the file `trips.csv` is missing / Make the plan again."
    ),
    (
      Notice(.utf16, file: "a.csv"),
      "berkas `a.csv` disimpan sebagai teks Unicode (UTF-16) / teks UTF-8 / Simpan lagi dan pilih jenis \"CSV UTF-8\", bukan \"Teks Unicode\".",
      "the file `a.csv` was saved as Unicode text (UTF-16) / UTF-8 text / Save it again and choose the type \"CSV UTF-8\", not \"Unicode Text\"."
    ),
    (
      Notice(.workbook, file: "a.csv"),
      "berkas `a.csv` adalah buku kerja (xlsx atau ods), hanya namanya yang CSV / teks UTF-8 / Buka dengan LibreOffice atau Excel dan simpan sebagai CSV UTF-8; mengganti namanya tidak cukup.",
      "the file `a.csv` is a workbook (xlsx or ods), and CSV by name alone / UTF-8 text / Open it with LibreOffice or Excel and save it as CSV UTF-8; a new name is not enough."
    ),
    (
      Notice(.unreadable(reason: "Permission denied"), file: "a.csv"),
      "berkas `a.csv` tidak dapat dibaca: Permission denied / Periksa izin berkas itu.",
      "the file `a.csv` can't be read: Permission denied / Check its permissions."
    ),
    (
      Notice(.notText, file: "a.csv"),
      "berkas `a.csv` bukan teks UTF-8 / teks UTF-8 / Simpan lagi dari lembar kerja sebagai CSV UTF-8.",
      "the file `a.csv` is not UTF-8 text / UTF-8 text / Save it again from the spreadsheet as CSV UTF-8."
    ),
    (
      Notice(.tooLarge(megabytes: 256), file: "a.csv"),
      "berkas `a.csv` terlalu besar: folder ini lebih dari 256 MB / Bagi daerah menjadi beberapa folder.",
      "the file `a.csv` is too large: the folder is above 256 MB / Divide the district into several folders."
    ),
    (
      Notice(.tooManyCells(places: 9, services: 8)),
      "9 tempat × 8 layanan terlalu banyak / Bagi daerah menjadi beberapa folder.",
      "9 places × 8 services are too many / Divide the district into several folders."
    ),
    (
      Notice(.noHorizon),
      "masa rencana tidak diketahui / Isi `horizon_from` dan `horizon_to`, atau beri `--quarter` atau `--from` dan `--to`.",
      "the horizon is not known / Set `horizon_from` and `horizon_to`, or give `--quarter`, or `--from` and `--to`."
    ),
    (
      Notice(.horizonTooLong(days: 800)),
      "masa rencana 800 hari terlalu panjang / paling banyak 731 hari / Rencanakan per triwulan.",
      "a horizon of 800 days is too long / at most 731 days / Plan by quarters."
    ),
    (
      Notice(.unknownFile(nearest: "sites.csv"), file: "Sites.csv"),
      "berkas `Sites.csv` tidak dikenal dan tidak dibaca / Maksudnya `sites.csv`?",
      "the file `Sites.csv` is unknown and not read / Did you mean `sites.csv`?"
    ),
    (
      Notice(.unknownFile(nearest: nil), file: "telepon.ods"),
      "berkas `telepon.ods` tidak dikenal dan tidak dibaca / Biarkan bila itu catatan.",
      "the file `telepon.ods` is unknown and not read / Leave it if it holds notes."
    ),
    (
      Notice(.notJSON, file: "plan.json"),
      "`plan.json` bukan JSON / JSON menurut RFC 8259 / Buat rencana itu lagi.",
      "`plan.json` is not JSON / JSON by RFC 8259 / Make the plan again."
    ),
    (
      Notice(.member("parts.crew_costs", .number), file: "plan.json"),
      "`parts.crew_costs` di `plan.json` tidak ada atau tidak terbaca / bilangan / Buat rencana itu lagi.",
      "`parts.crew_costs` of `plan.json` is missing or can't be read / a number / Make the plan again."
    ),
    (
      Notice(.notSorted(by: "date")),
      "baris ini tidak urut menurut date / Urutkan baris berkas ini.",
      "the row is out of order by date / Sort the rows of the file."
    ),
    (
      Notice(.notNumbered(after: "V9"), value: "V10"),
      "`V10` bernomor sesudah `V9` tetapi mulai lebih dulu / nomor menurut hari pertama, lalu tim / Buat rencana itu lagi.",
      "`V10` is numbered after `V9` but comes before it / numbers by first date, then team / Make the plan again."
    ),
    (
      Notice(.historyUnknown(.staff, nearest: nil), value: "e7"),
      "rencana lama menyebut `e7`, yang tidak ada lagi di staff.csv / id di staff.csv / Kembalikan barisnya; petugas yang keluar diberi tanggal `to`.",
      "the older plan names `e7`, which is no longer in staff.csv / an id of staff.csv / Put its row back; who has left gets a `to`."
    ),
    (
      Notice(.inputDiffers, file: "staff.csv"),
      "`staff.csv` berbeda dari yang dipakai rencana ini / Rencanakan ulang dengan `keliling replan`, atau pakai salinan di inputs/.",
      "`staff.csv` differs from the one that the plan was made from / Re-plan with `keliling replan`, or use the copy in inputs/."
    ),
  ]) func `Every notice is one sentence with its next step, in two languages`(
    notice: Notice, indonesian: String, english: String
  ) {
    func said(_ language: Language) -> String {
      let finding = notice.finding(in: language)
      return [finding.message, finding.expected, finding.advice].compactMap { $0 }
        .joined(separator: " / ")
    }
    #expect(said(.indonesian) == indonesian)
    #expect(said(.english) == english)
  }

  @Test(arguments: [
    (
      FolderWriteError.targetIsFile("a"),
      "`a` adalah berkas, bukan folder. Pilih folder lain dengan `--out`.",
      "`a` is a file, not a folder. Choose another folder with `--out`."
    ),
    (
      .targetOccupied("a"),
      "folder `a` berisi hal lain dan tidak ditimpa. Pilih folder lain dengan `--out`.",
      "the folder `a` holds something else and is left alone. Choose another folder with `--out`."
    ),
    (
      .unwritable("a", reason: "No space left on device"),
      "`a` tidak dapat ditulis: No space left on device. Tidak ada yang diubah; periksa izin dan ruang cakram.",
      "`a` can't be written: No space left on device. Nothing was changed; check permissions and disk space."
    ),
  ]) func `A folder that could not be written says so, and what to do`(
    error: FolderWriteError, indonesian: String, english: String
  ) {
    #expect(error.message(in: .indonesian) == indonesian)
    #expect(error.message(in: .english) == english)
  }

  @Test func `Files beside a plan that are not its own are named, five at most`() {
    let few = FolderWriteError.targetHoldsMore("a", files: ["foto/a.jpg", "surat.docx"])
    #expect(
      few.message(in: .indonesian)
        == "folder `a` tidak hanya berisi rencana, jadi tidak ditimpa: `foto/a.jpg`, `surat.docx`. Pindahkan dahulu, atau pilih folder lain dengan `--out`."
    )
    #expect(
      few.message(in: .english)
        == "the folder `a` holds more than a plan and is left alone: `foto/a.jpg`, `surat.docx`. Move them out first, or choose another folder with `--out`."
    )
    #expect(
      few.message(in: .english, option: "--frontier-out")
        .hasSuffix("Move them out first, or choose another folder with `--frontier-out`."))
    let many = FolderWriteError.targetHoldsMore("a", files: (1...7).map { "\($0)" })
    #expect(many.message(in: .indonesian).contains("`4`, `5` dan 2 berkas lagi. Pindahkan"))
    #expect(many.message(in: .english).contains("`4`, `5` and 2 more. Move"))
  }

  @Test func `Where no option says where to write, none is named`() {
    #expect(
      FolderWriteError.targetOccupied("a").message(in: .indonesian, option: nil)
        == "folder `a` berisi hal lain dan tidak ditimpa. Pilih nama folder lain.")
    #expect(
      FolderWriteError.targetIsFile("a").message(in: .english, option: nil)
        == "`a` is a file, not a folder. Choose another name.")
  }

  @Test func `A header that can't be read is the one notice of its table`() {
    for (header, message) in [
      ("staff,\"from,to\n", "a quote is opened and never closed"),
      ("staff,fr\"om,to\n", "a quote stands in the middle of a cell"),
    ] {
      let reading = DistrictFolder.read(SmallDistrict.with(["leave.csv": header]))
      #expect(reading.findings(in: .english).map(\.message) == [message])
    }
  }
}
