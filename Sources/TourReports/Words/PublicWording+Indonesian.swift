// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The public schedule in Indonesian.
struct IndonesianPublicWording: PublicWording {
  let formats: Formats

  func title(_ district: String, horizon: String) -> String {
    "Jadwal Pelayanan Terpadu Keliling \(district), \(horizon)"
  }
  let introduction =
    "Petugas datang ke kecamatan dan desa. Lihat kapan pos pelayanan buka di dekat Anda, layanan apa "
    + "yang diberikan, dan apa yang harus dibawa."
  let changeNote =
    "Jadwal dapat berubah karena cuaca, keadaan jalan, atau gangguan jaringan. Bila rumah Anda jauh, "
    + "tanyakan dahulu ke kantor camat."
  func contact(_ person: String, _ reach: String) -> String {
    "Narahubung: \(person)" + (reach.isEmpty ? "" : ", \(reach)") + "."
  }
  let noVisits = "Belum ada kunjungan yang dijadwalkan."
  func without(_ lost: [String]) -> String {
    "tanpa \(formats.list(lost)) karena tidak ada jaringan"
  }
  func nearby(_ places: [String]) -> String { "Juga untuk warga \(formats.list(places))." }
  let bringTitle = "Yang harus dibawa"
  let bringIntroduction = "Tunjukkan dokumen asli dan bawalah fotokopinya bila ada."
  let requirements = "Persyaratan"
  let nothingToBring = "tidak ada syarat yang dicatat; tanyakan kepada petugas"
  func fixedPost(_ name: String) -> String { "Pos tetap: \(name)" }
  let fixedPostHours = "Instansi yang hadir pada tiap hari:"

  let date = "Tanggal"
  let weekday = "Hari"
  let opens = "Buka"
  let closes = "Tutup"
  let zone = "Zona Waktu"
  let latitude = "Lintang"
  let longitude = "Bujur"
  let visit = "Kunjungan"

  let skip = "Langsung ke jadwal"
  let contents = "Isi"
  let finderTitle = "Kapan pos datang ke tempat saya?"
  let finderPlace = "Kecamatan atau desa"
  let finderHint = "ketik nama tempat"
  let finderService = "Layanan yang saya perlukan"
  let anyService = "semua layanan"
  let upcomingOnly = "hanya yang akan datang"
  let foundNone = "Tidak ada kunjungan yang cocok."
  let foundOne = "1 kunjungan."
  let foundMany = "{n} kunjungan."
  let printedPart = "Hanya kunjungan yang dicari di halaman ini: {n} dari {all}."
  let next = "berikutnya"
  let past = "sudah lewat"
  let scheduleTitle = "Jadwal"
  func servicesAndPapers(_ count: Int) -> String {
    "\(formats.whole(count)) jenis layanan dan yang harus dibawa"
  }
  func kinds(_ count: Int) -> String { "\(formats.whole(count)) jenis layanan" }
  let calendarTitle = "Kalender"
  func calendarOf(_ month: String, visits: Int) -> String {
    visits == 0
      ? "Kalender \(month): tidak ada kunjungan."
      : "Kalender \(month): \(formats.whole(visits)) kunjungan; semuanya ada di daftar di atas."
  }
  let weekdayLetters = ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"]
  let mapTitle = "Peta"
  let mapIntroduction =
    "Garis menghubungkan tempat yang didatangi satu tim dalam satu perjalanan; garis tidak mengikuti "
    + "jalan. Warna tempat menunjukkan perkiraan bagian kebutuhan warganya yang terlayani."
  func mapOf(areas: Int, visited: Int, teams: Int) -> String {
    "Peta \(formats.whole(areas)) tempat; \(formats.whole(visited)) di antaranya didatangi oleh "
      + "\(formats.whole(teams)) tim. Isinya sama dengan daftar jadwal."
  }
  let coverageLegend = "Terlayani"
  let notVisited = "tidak didatangi"
  func base(orPost hasPosts: Bool) -> String {
    hasPosts ? "pangkalan tim atau pos tetap" : "pangkalan tim"
  }
  let teamLegend = "Tim"
  let north = "U"
  func covered(_ share: String) -> String { "\(share) kebutuhan terlayani" }

  func event(_ place: String) -> String { "Pos pelayanan di \(place)" }
  func calendarName(_ district: String) -> String { "Pelayanan keliling \(district)" }
  func bring(_ papers: String) -> String { "bawa: \(papers)" }
}
