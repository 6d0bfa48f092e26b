// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import TourReports
import Touring

/// The words of an evaluation in both languages, side by side.
struct EvaluationWords: Sendable {
  let formats: Formats

  func say(_ indonesian: String, _ english: String) -> String {
    Bilingual(indonesian, english)[formats.language]
  }

  // MARK: Heads of tables

  var number: String { "No." }
  var area: String { say("Kecamatan", "Site") }
  var date: String { say("Tanggal", "Date") }
  var kind: String { say("Jenis Layanan", "Service") }
  var agency: String { say("Instansi", "Agency") }
  var week: String { say("Minggu", "Week") }
  var target: String { "Target" }
  var realised: String { say("Realisasi", "Served") }
  var percentage: String { say("Persentase", "Percentage") }
  var remark: String { say("Keterangan", "Remark") }
  var total: String { say("Jumlah", "Total") }

  // MARK: Statuses

  func status(_ status: Evaluation.Status, held: Int, of days: Int) -> String {
    switch status {
    case .held: ""
    case .partlyHeld: say("dibuka \(held) dari \(days) hari", "open \(held) of \(days) days")
    case .notOpened: say("tidak dibuka", "did not open")
    case .unreported: say("belum dilaporkan", "not reported")
    case .unplanned: say("di luar rencana", "not in the plan")
    }
  }

  func unreported(_ people: String) -> String {
    say("\(people) dari target belum dilaporkan", "\(people) of the target not reported")
  }

  // MARK: Satisfaction

  /// The nine elements of PermenPANRB 14/2017.
  func element(_ position: Int) -> String {
    let names: [(String, String)] = [
      ("Persyaratan", "Requirements"),
      ("Sistem, Mekanisme, dan Prosedur", "System, mechanism and procedure"),
      ("Waktu Penyelesaian", "Time to completion"),
      ("Biaya/Tarif", "Cost"),
      ("Produk Spesifikasi Jenis Pelayanan", "Product of the service"),
      ("Kompetensi Pelaksana", "Competence of the officers"),
      ("Perilaku Pelaksana", "Conduct of the officers"),
      ("Penanganan Pengaduan, Saran dan Masukan", "Handling of complaints and suggestions"),
      ("Sarana dan Prasarana", "Facilities"),
    ]
    return say(names[position].0, names[position].1)
  }

  func band(_ band: Satisfaction.Band) -> String {
    switch band {
    case .a: say("Sangat Baik", "very good")
    case .b: say("Baik", "good")
    case .c: say("Kurang Baik", "less good")
    case .d: say("Tidak Baik", "not good")
    }
  }

  // MARK: Notices

  /// A line of what was settled in the record, and how.
  func notice(_ notice: RecordNotice) -> String {
    let line = say("baris \(notice.line): ", "line \(notice.line): ")
    func people(_ value: Double) -> String { formats.short(value, 1) }
    switch notice.cause {
    case .twice(let first):
      return line
        + say(
          "sama dengan baris \(first); dihitung sekali. Bila memang dua kelompok warga, jumlahkan "
            + "dalam satu baris.",
          "the same as line \(first); counted once. Where these are other people, add them in one "
            + "row.")
    case .totalDiffers(let total, let sum):
      return line
        + say(
          "jumlah \(people(total)) tidak sama dengan rinciannya \(people(sum)); rinciannya yang "
            + "dipakai.",
          "the total \(people(total)) is not that of the rows by service, \(people(sum)), which "
            + "stand.")
    case .totalOfNothing:
      return line
        + say(
          "jumlah tanpa jenis layanan, dan rencana tidak mengharapkan layanan apa pun di sana; tidak "
            + "dihitung. Isi kolom service.",
          "a total without a service where the plan expects none; not counted. Fill in the column "
            + "service.")
    case .unknownVisit(let id):
      return line
        + say(
          "kunjungan \(id) tidak ada dalam rencana; dicari menurut tanggal.",
          "the plan has no visit \(id); looked for by its date.")
    case .otherSite(let id):
      return line
        + say(
          "kunjungan \(id) di lokasi lain; tidak dihitung. Periksa kolom site.",
          "visit \(id) is at another site; not counted. Check the column site.")
    case .outside(let day):
      return line
        + say(
          "\(formats.day(day)) di luar masa rencana; tidak dihitung.",
          "\(formats.day(day)) lies outside the plan; not counted.")
    case .noNumber(let rows):
      return line
        + say(
          "layanan tanpa jumlah warga, di \(formats.whole(rows)) baris; tidak dihitung. Tulis 0 bila "
            + "tidak ada yang datang.",
          "services without a number of people, in \(formats.whole(rows)) "
            + "\(rows == 1 ? "row" : "rows"); not counted. Write 0 where nobody came.")
    case .unexpectedService:
      return line
        + say(
          "instansi layanan ini tidak direncanakan hadir; tetap dihitung.",
          "the agency of this service was not planned there; counted all the same.")
    case .answersMissing(let count):
      return line
        + say(
          "\(count) dari 9 unsur tidak dijawab; unsur lain dihitung.",
          "\(count) of 9 elements without an answer; the others count.")
    }
  }
}
