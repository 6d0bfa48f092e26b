// SPDX-License-Identifier: GPL-3.0-or-later

import TourChanges
import Touring

struct IndonesianChangeWording: ChangeWording {
  func title(_ district: String) -> String { "Perubahan Rencana Pelayanan Keliling \(district)" }
  func from(_ day: String) -> String { "Berlaku mulai \(day)." }
  let nothing = "Tidak ada yang berubah: rencana lama tetap berlaku."
  func summary(
    open: Int, kept: Int, moved: Int, cancelled: Int, added: Int, exchanged: Int, teams: Int
  ) -> String {
    "Dari \(open) kunjungan yang masih dapat diubah, \(kept) tetap, \(moved) dipindah dan "
      + "\(cancelled) dibatalkan; \(added) kunjungan baru. Pada kunjungan yang tetap, "
      + "\(exchanged) petugas diganti" + (teams > 0 ? ", dan \(teams) berganti tim." : ".")
  }
  func worth(net: String, before: String, cost: String) -> String {
    "Manfaat bersih \(net) (rencana lama: \(before)); bobot perubahan \(cost)."
  }
  let visitsTitle = "Kunjungan yang berubah"
  let peopleTitle = "Petugas yang diganti"
  let servicesTitle = "Layanan yang berubah"
  let postsTitle = "Petugas di pos tetap"
  let tellTitle = "Yang perlu diberi tahu"
  let lettersTitle = "Surat"

  let number = "No."
  let visit = "Kunjungan"
  let site = "Lokasi"
  let date = "Tanggal"
  let before = "Semula"
  let after = "Menjadi"
  let change = "Perubahan"
  let cause = "Sebab"
  let gone = "Tidak lagi bertugas"
  let joined = "Menggantikan"
  let team = "Tim"
  let service = "Jenis layanan"
  let expected = "Perkiraan (semula → menjadi)"
  let whom = "Kepada"
  let about = "Perihal"
  let letter = "Surat"
  let action = "Tindakan"
  let figure = "Ukuran"

  func kind(_ kind: PlanDifference.Visit.Kind) -> String {
    switch kind {
    case .kept: "tetap"
    case .moved: "dipindah"
    case .cancelled: "dibatalkan"
    case .added: "baru"
    }
  }
  func otherTeam(_ old: String, _ new: String) -> String {
    "\(TeamName.indonesian(old)) → \(TeamName.indonesian(new))"
  }
  func action(_ action: LetterChange.Action) -> String {
    switch action {
    case .reissue: "terbitkan ulang"
    case .withdraw: "cabut"
    case .issue: "terbitkan"
    }
  }
  func assignment(_ trip: String) -> String { "Surat Tugas perjalanan \(trip)" }
  func travelOrder(_ trip: String, agency: String) -> String { "SPD \(agency), perjalanan \(trip)" }
  func notice(_ visit: String, site: String) -> String {
    "Surat pemberitahuan kunjungan \(visit), \(site)"
  }
  func receivers(of site: String) -> String { "Camat dan kepala desa di \(site)" }
  func newNotice(_ visit: String) -> String { "\(visit): surat pemberitahuan diterbitkan ulang" }
  func team(_ name: String) -> String { TeamName.indonesian(name, word: "Tim") }
  func daysAt(_ post: String, count: Int) -> String { "\(post): \(count) hari" }
  func posts(_ days: Int) -> String { "Di pos tetap, petugas berganti pada \(days) hari." }

  let inOlderPlan = "di folder rencana lama"
  func place(_ file: String, row: Int) -> String { "\(file) baris \(row)" }
  func closed(_ site: String?, _ days: String, _ reason: String) -> String {
    "\(site ?? "semua lokasi") tutup \(days)\(reason)"
  }
  func open(_ site: String?, _ days: String) -> String {
    "\(site ?? "semua lokasi") tidak lagi tutup \(days)"
  }
  func away(_ person: String, _ days: String, _ reason: String) -> String {
    "\(person) tidak bertugas \(days)\(reason)"
  }
  let always = "sepanjang masa rencana"
  func back(_ person: String, _ days: String) -> String { "\(person) kembali bertugas \(days)" }
  func until(_ person: String, _ day: String) -> String { "\(person) bertugas sampai \(day)" }
  func since(_ person: String, _ day: String) -> String { "\(person) bertugas mulai \(day)" }
  func newPerson(_ person: String) -> String { "petugas baru: \(person)" }
  func noPerson(_ person: String) -> String { "\(person) tidak lagi dalam daftar petugas" }
  func teamAway(_ team: String, _ days: String) -> String {
    "\(TeamName.indonesian(team)) tidak tersedia \(days)"
  }
  func mode(_ mode: String) -> String {
    switch mode {
    case "road": "jalan darat"
    case "river": "jalur sungai"
    default: mode
    }
  }
  func cut(_ from: String, _ to: String, _ mode: String, _ days: String) -> String {
    "\(from)–\(to) (\(mode)) terputus \(days)"
  }
  func way(_ from: String, _ to: String, _ mode: String, minutes: String, _ days: String) -> String
  {
    "\(from)–\(to) (\(mode)) \(minutes) menit \(days)"
  }
  func holiday(_ day: String, _ name: String) -> String { "\(day) hari libur\(name)" }
  func hours(_ days: String) -> String { "jam pelayanan berubah \(days)" }
  func pinned(_ site: String, _ day: String) -> String { "kunjungan pasti di \(site), \(day)" }
  func visited(_ site: String, _ days: String) -> String { "\(site) sudah dikunjungi \(days)" }
  func request(_ site: String, _ days: String) -> String {
    "permintaan kunjungan di \(site) \(days)"
  }
  func added(_ subject: String) -> String { "baris baru: \(subject)" }
  func removed(_ subject: String) -> String { "baris dihapus: \(subject)" }
  func value(_ subject: String, _ column: String, _ old: String, _ new: String) -> String {
    "\(subject): \(column) \(old) → \(new)"
  }
  func follows(_ visit: String, site: String) -> String {
    "mengikuti perubahan \(visit) (\(site))"
  }
  let pays = "tidak dipaksa: manfaatnya melebihi bobot perubahannya"
  func days(from: String, to: String) -> String { "\(from) s.d. \(to)" }
  func from(day: String) -> String { "mulai \(day)" }
  func to(day: String) -> String { "sampai \(day)" }

  func comparison(_ district: String) -> String { "Perbandingan Dua Rencana \(district)" }
  let first = "Rencana 1"
  let second = "Rencana 2"
  let difference = "Selisih"
  let figures = "Angka"
  let netBenefit = "Manfaat bersih (Rp)"
  let changeCost = "Bobot perubahan (Rp)"
  let bound = "Batas atas (Rp)"
  let people = "Layanan yang diperkirakan"
  let km = "Jarak yang dihemat warga (km)"
  let savedHours = "Waktu yang dihemat warga (jam)"
  let cost = "Biaya pelaksanaan (Rp)"
  let trips = "Perjalanan"
  let visits = "Kunjungan"
  let shortfalls = "Janji kunjungan yang belum terpenuhi"
  let personDays = "Orang-hari (OH) petugas"
  let same = "Semua kunjungan dan petugas sama."
}
