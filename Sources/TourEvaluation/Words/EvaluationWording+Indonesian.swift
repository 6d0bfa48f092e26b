// SPDX-License-Identifier: GPL-3.0-or-later

/// An evaluation in Indonesian.
struct IndonesianEvaluationWording: EvaluationWording {
  let number = "No."
  let area = "Kecamatan"
  let date = "Tanggal"
  let kind = "Jenis Layanan"
  let agency = "Instansi"
  let week = "Minggu"
  let target = "Target"
  let realised = "Realisasi"
  let percentage = "Persentase"
  let remark = "Keterangan"
  let total = "Jumlah"

  func title(_ district: String, horizon: String) -> String {
    "Evaluasi Pelayanan Terpadu Keliling \(district), \(horizon)"
  }
  let overviewTitle = "Ringkasan"
  func services(_ given: String, of target: String, percent: String) -> String {
    "Layanan yang diberikan: \(given) dari \(target) (\(percent))"
  }
  func visits(planned: Int, held: Int, partly: Int, notOpened: Int, unreported: Int) -> String {
    "Kunjungan: \(planned) direncanakan; \(held) dibuka, \(partly) sebagian, \(notOpened) tidak, "
      + "\(unreported) belum dilaporkan"
  }
  func reliability(_ percent: String) -> String {
    "Keandalan (hari yang dibuka, dari yang dilaporkan): \(percent)"
  }
  func km(_ saved: String, of planned: String) -> String {
    "Jarak yang sungguh dihemat warga: \(saved) km dari \(planned) km"
  }
  func hours(_ saved: String, of planned: String) -> String {
    "Waktu yang sungguh dihemat: \(saved) dari \(planned) jam"
  }
  func money(_ saved: String, of planned: String) -> String {
    "Ongkos dan waktu yang dihemat, dalam rupiah: \(saved) dari \(planned)"
  }
  func cost(_ spent: String, of planned: String) -> String {
    "Biaya tur: \(spent) dari \(planned)"
  }
  func costOfService(_ spent: String, planned: String) -> String {
    "Biaya per layanan tur: \(spent); menurut rencana \(planned)"
  }
  func targetUnreported(_ people: String) -> String {
    "Target kunjungan yang belum dilaporkan: \(people); dihitung sebagai belum terlayani dalam tabel, "
      + "dan tidak dipakai sebagai bukti untuk triwulan berikut"
  }

  let sitesTitle = "Per kecamatan"
  let servicesTitle = "Per jenis layanan"
  let agenciesTitle = "Per instansi"
  let weeksTitle = "Per minggu"
  let visitsTitle = "Per kunjungan"
  func unreported(_ people: String) -> String { "\(people) dari target belum dilaporkan" }
  func open(_ days: Int, of all: Int) -> String { "dibuka \(days) dari \(all) hari" }
  let notOpened = "tidak dibuka"
  let notReported = "belum dilaporkan"
  func closedAlone(_ days: Int, of all: Int) -> String {
    "tidak dibuka \(days) dari \(all) hari, selebihnya belum dilaporkan"
  }
  let unplanned = "di luar rencana"

  let satisfactionTitle = "Survei Kepuasan Masyarakat"
  func index(_ index: String, quality: String, respondents: String) -> String {
    "Indeks Kepuasan Masyarakat (IKM): **\(index)**, mutu \(quality); \(respondents) responden. Cara "
      + "hitung: PermenPANRB 14/2017, bobot tiap unsur tepat 1/9."
  }
  let noIndex = "Belum ada IKM: ada unsur tanpa satu jawaban pun."
  func sample(services: String, respondents: String) -> String {
    "Untuk \(services) layanan, tabel Krejcie dan Morgan meminta \(respondents) responden."
  }
  let element = "Unsur"
  let answers = "Jawaban"
  let mean = "Nilai rata-rata"
  let index = "Nilai × 25"
  let quality = "Mutu"
  func respondents(_ count: String, _ number: Int) -> String { "\(count) responden" }
  let elements = [
    "Persyaratan", "Sistem, Mekanisme, dan Prosedur", "Waktu Penyelesaian", "Biaya/Tarif",
    "Produk Spesifikasi Jenis Pelayanan", "Kompetensi Pelaksana", "Perilaku Pelaksana",
    "Penanganan Pengaduan, Saran dan Masukan", "Sarana dan Prasarana",
  ]
  func band(_ band: Satisfaction.Band) -> String {
    switch band {
    case .a: "Sangat Baik"
    case .b: "Baik"
    case .c: "Kurang Baik"
    case .d: "Tidak Baik"
    }
  }

  let minutesTitle = "Menit petugas untuk triwulan berikut"
  func minutesMethod(busy: String, days: String) -> String {
    "Yang dipakai hari-hari pos yang petugasnya sibuk sepanjang hari: rencana memakai paling sedikit "
      + "\(busy) menitnya, atau yang terlayani lebih banyak dari yang muat. Angka lama setara dengan "
      + "\(days) hari bukti. Ditulis di services.csv di folder ini; yang lama tidak diubah."
  }
  let minutesOld = "Menit lama"
  let minutesNew = "Menit baru"
  let postDays = "Hari pos bukti"
  let demandTitle = "Permintaan untuk triwulan berikut"
  func demandMethod(people: String) -> String {
    "Per tempat dan layanan: permintaan lama ditarik ke perbandingan terlayani dan diharapkan, "
      + "menurut banyaknya warga yang diharapkan di pos yang dilaporkan (\(people) warga setara dengan "
      + "angka lama); ditambah sebagian yang belum terlayani. "
      + "Kunjungan yang belum dilaporkan dianggap berjalan menurut rencana. "
      + "Ditulis di demand.csv di folder ini; yang lama tidak diubah."
  }
  let place = "Tempat"
  let demandOld = "Permintaan lama"
  let demandNew = "Permintaan baru"
  let evidence = "Warga bukti"

  let noticesTitle = "Catatan tentang data yang dilaporkan"
  func line(_ number: Int, _ notice: String) -> String { "baris \(number): \(notice)" }
  func leftOut(_ message: String) -> String { "\(message); tidak dihitung." }
  func twice(_ first: Int) -> String {
    "sama dengan baris \(first); dihitung sekali. Bila memang dua kelompok warga, jumlahkan dalam satu "
      + "baris."
  }
  func totalDiffers(_ total: String, sum: String) -> String {
    "jumlah \(total) tidak sama dengan rinciannya \(sum); rinciannya yang dipakai."
  }
  let totalOfNothing =
    "jumlah tanpa jenis layanan, dan rencana tidak mengharapkan layanan apa pun di sana; tidak "
    + "dihitung. Isi kolom service."
  func unknownVisit(_ id: String) -> String {
    "kunjungan \(id) tidak ada dalam rencana; dicari menurut tanggal."
  }
  func otherSite(_ id: String) -> String {
    "kunjungan \(id) di lokasi lain; tidak dihitung. Periksa kolom site."
  }
  func otherDay(_ id: String, _ day: String) -> String {
    "\(day) bukan hari kunjungan \(id); tetap dihitung pada kunjungan itu. Periksa tanggalnya."
  }
  func outside(_ day: String) -> String { "\(day) di luar masa rencana; tidak dihitung." }
  func noNumber(_ rows: String, _ number: Int) -> String {
    "layanan tanpa jumlah warga, di \(rows) baris; tidak dihitung. Tulis 0 bila tidak ada yang datang."
  }
  let unexpectedService = "instansi layanan ini tidak direncanakan hadir; tetap dihitung."
  func answersMissing(_ count: Int) -> String {
    "\(count) dari 9 unsur tidak dijawab; unsur lain dihitung."
  }
}
