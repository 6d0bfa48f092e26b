// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The papers for the office in Indonesian.
struct IndonesianOfficeWording: OfficeWording {
  let formats: Formats

  func teamCalendar(_ team: String) -> String { "Pelayanan keliling: \(team)" }
  func agencyCalendar(_ agency: String) -> String { "Pelayanan keliling: \(agency)" }
  func personCalendar(_ person: String) -> String { "Tugas keliling: \(person)" }
  func duty(at site: String) -> String { "Pos pelayanan \(site)" }
  func travel(to site: String) -> String { "Perjalanan ke \(site)" }
  func travel(from site: String) -> String { "Perjalanan pulang dari \(site)" }
  func postHours(_ hours: String) -> String { "Pos buka \(hours)." }
  func departs(_ time: String, arrives: String?) -> String {
    "Berangkat \(formats.inZone(time))"
      + (arrives.map { ", tiba \(formats.inZone($0))" } ?? "") + "."
  }
  func leaves(_ time: String, arrives: String?) -> String {
    "Meninggalkan pos \(formats.inZone(time))"
      + (arrives.map { ", tiba \(formats.inZone($0))" } ?? "") + "."
  }
  func people(_ names: [String]) -> String { "Petugas: \(names.joined(separator: ", "))." }
  func tripLine(_ trip: String, team: String) -> String { "Perjalanan \(trip), \(team)." }

  func matrixTitle(_ district: String, horizon: String) -> String {
    "Matriks Kunjungan Pelayanan Terpadu Keliling \(district), \(horizon)"
  }

  func staffingTitle(_ district: String, horizon: String) -> String {
    "Rekapitulasi Kebutuhan Petugas \(district), \(horizon)"
  }
  let staffingIntroduction =
    "*Petugas Tersedia* adalah yang tidak cuti dan tidak harus tinggal di kantor, pada hari kerja yang "
    + "paling sedikit petugasnya dalam minggu itu; *Petugas Dibutuhkan* adalah yang paling banyak "
    + "bertugas pada satu hari. *Minggu* menunjuk minggu yang paling ketat."
  let unit = "Perangkat Daerah"
  let staffAvailable = "Petugas Tersedia"
  let staffNeeded = "Petugas Dibutuhkan"
  let staffFree = "Petugas Bebas"
  let shortage = "Kekurangan"
  let week = "Minggu"
  let weeklyTitle = "Per minggu"
  let weeklyIntroduction = "Isi kotak: dibutuhkan/tersedia."

  func budgetTitle(_ district: String, horizon: String) -> String {
    "Rencana Anggaran Biaya (RAB) Perjalanan Dinas Pelayanan Keliling \(district), \(horizon)"
  }
  let budgetIntroduction =
    "Harga satuan berasal dari `agencies.csv`, `teams.csv`, `settings.csv`, dan `travel.csv`; "
    + "cocokkan dengan standar biaya yang berlaku."
  let volume = "Volume"
  let unitOfMeasure = "Satuan"
  let unitPrice = "Harga Satuan (Rp)"
  let amountInRupiah = "Jumlah (Rp)"
  let dailyAllowance = "Uang Harian"
  let lodging = "Penginapan"
  let personDay = "orang-hari"
  let personNight = "orang-malam"
  func fuel(_ team: String) -> String { "Transport/BBM \(team)" }
  func fares(_ team: String) -> String { "Ongkos perjalanan menurut tarif, \(team)" }
  func vehicleDays(_ team: String) -> String { "Kendaraan dan pengemudi, \(team)" }
  func wholeTrips(_ team: String) -> String { "Biaya perjalanan, \(team)" }
  let vehicleDay = "hari"
  let leg = "rute"
  let tripUnit = "perjalanan"
  let subtotal = "Jumlah"
  func inWords(_ amount: String) -> String { "Terbilang: *\(amount) rupiah*." }
  let vehiclesTitle = "Kendaraan"
  let recapTitle = "Rekapitulasi"
  let noCosts = "Tidak ada biaya yang dibebankan."

  func dutyTitle(_ district: String, horizon: String) -> String {
    "Kalender Tugas Petugas \(district), \(horizon)"
  }
  let dutyIntroduction = "Hari perjalanan termasuk dalam tanggal. Jam tiap hari ada di `duty.csv`."
  let person = "Petugas"
  let site = "Tempat"
  let starts = "Mulai"
  let ends = "Selesai"
  let noDuty = "Tidak ada petugas yang bertugas."

  func unmetTitle(_ district: String, horizon: String) -> String {
    "Yang Belum Dapat Dipenuhi, \(district), \(horizon)"
  }
}
