// SPDX-License-Identifier: GPL-3.0-or-later

/// Explanations in Indonesian.
struct IndonesianExplainWording: ExplainWording {
  private func team(_ name: String) -> String { TeamName.indonesian(name) }

  func contradiction(_ list: String) -> String { "Ini tidak dapat dipenuhi bersama: \(list)." }
  func asks(_ site: String, visits: Int) -> String { "\(site) meminta \(visits) kunjungan" }
  func pinned(_ site: String, _ days: String, team name: String?) -> String {
    "kunjungan di \(site) ditetapkan pada \(days)" + (name.map { " oleh \(team($0))" } ?? "")
  }
  func budget(_ sum: String) -> String { "anggaran seluruhnya \(sum)" }
  func agencyBudget(_ agency: String, _ sum: String) -> String { "anggaran \(agency) \(sum)" }
  func kits(_ agency: String, _ count: Int) -> String { "\(agency) punya \(count) set peralatan" }
  func minHome(_ agency: String, _ people: Int) -> String {
    "\(people) petugas \(agency) tinggal di kantor"
  }
  func required(_ agency: String) -> String { "\(agency) ikut setiap perjalanan" }
  let postDays = "hari perjalanan setiap petugas dibatasi"
  func restDays(_ days: Int) -> String {
    "petugas istirahat \(days) hari kerja antara dua perjalanan"
  }
  func away(_ person: String, _ days: String) -> String { "\(person) tidak bertugas \(days)" }
  func inOffice(_ person: String, from: String?, until: String?) -> String {
    "\(person) bertugas" + (from.map(self.from) ?? "") + (until.map(self.until) ?? "")
  }
  func weekdays(_ team: String, _ days: String) -> String {
    "\(self.team(team)) hanya berjalan pada \(days)"
  }
  func tripsPerMonth(_ team: String, _ most: Int) -> String {
    "\(self.team(team)) paling banyak \(most) perjalanan sebulan"
  }
  func tripDays(_ team: String, _ most: Int) -> String {
    "perjalanan \(self.team(team)) paling lama \(most) hari"
  }
  let holidays = "hari libur tidak dilayani"
  func gap(_ site: String, _ days: Int) -> String {
    "antara dua kunjungan di \(site) paling sedikit \(days) hari"
  }
  func mostVisits(_ site: String, _ most: Int) -> String {
    "\(site) dikunjungi paling banyak \(most) kali"
  }
  func lastVisited(_ site: String, until day: String) -> String {
    "\(site) terakhir dikunjungi sampai \(day)"
  }
  func cut(_ way: String, mode: String, _ days: String) -> String {
    "\(way) (\(mode)) terputus\(days)"
  }
  func closed(_ site: String, _ days: String) -> String { "\(site) tutup \(days)" }
  func teamAway(_ team: String, _ days: String) -> String {
    "\(self.team(team)) tidak tersedia \(days)"
  }
  func mode(_ mode: String) -> String {
    switch mode {
    case "road": "jalan darat"
    case "river": "jalur sungai"
    default: mode
    }
  }
  let everySite = "semua lokasi"
  func from(_ day: String) -> String { " mulai \(day)" }
  func until(_ day: String) -> String { " sampai \(day)" }

  func makesDo(_ site: String, visits: Int) -> String {
    "\(site) menerima \(visits) kunjungan saja"
  }
  func letGo(_ site: String, _ day: String) -> String {
    "kunjungan di \(site) pada \(day) dilepas"
  }
  func noLonger(_ phrase: String) -> String { "tidak berlaku lagi: \(phrase)" }

  func promises(_ count: String, _ number: Double) -> String {
    "\(count) janji kunjungan lagi dapat dipenuhi"
  }
  func partOfPromise(_ part: String) -> String { "sekitar \(part) janji kunjungan" }
  func upTo(_ money: String) -> String { "sampai \(money)" }
  func upTo(_ money: String, services: String, _ number: Double) -> String {
    "sampai \(money), sekitar \(services) layanan"
  }
  private func budgetOf(_ agency: String?) -> String { "anggaran \(agency ?? "seluruhnya")" }
  func millionOfBudget(_ agency: String?, _ worth: String) -> String {
    "Sejuta rupiah lagi dalam \(budgetOf(agency)): \(worth)."
  }
  func rupiahOfBudget(_ agency: String?, _ rupiah: String, million worth: String) -> String {
    "Setiap rupiah lagi dalam \(budgetOf(agency)): sampai Rp\(rupiah) (sejuta rupiah: \(worth))."
  }
  func person(_ agency: String, _ weeks: String, _ days: String, _ worth: String) -> String {
    "Satu petugas \(agency) lagi \(weeks) (\(days)): \(worth)."
  }
  func seat(_ team: String, _ worth: String) -> String {
    "Satu kursi lagi di \(self.team(team)): \(worth)."
  }
  func openDay(_ site: String, _ day: String, _ worth: String) -> String {
    "Satu hari buka lagi, \(site) pada \(day): \(worth)."
  }
  func weeks(_ first: Int, _ last: Int) -> String {
    first == last ? "pada minggu ke-\(first)" : "pada minggu ke-\(first)–\(last)"
  }

  func visits(_ count: Int) -> String { "\(count) kunjungan" }
  func has(_ site: String, visits count: Int) -> String {
    "\(site) mendapat \(visits(count)) dalam rencana ini."
  }
  func with(visits count: Int, net: String, services: String, cost: String) -> String {
    "Dengan \(visits(count)): manfaat bersih \(net), layanan \(services), biaya \(cost)."
  }
  func moved(_ site: String, _ from: String, to days: String) -> String {
    "dipindah: \(site), \(from) → \(days)"
  }
  func gone(_ site: String, _ days: String) -> String { "hilang: \(site), \(days)" }
  func new(_ site: String, _ days: String) -> String { "baru: \(site), \(days)" }
  func noPlan(visits count: Int) -> String { "Rencana dengan \(visits(count)) tidak ditemukan." }
  func noPlanWithMore(visits count: Int) -> String {
    "Rencana dengan \(visits(count)) tidak ditemukan: aturan atau batas menghalanginya."
  }
  let fixedPost = "Pos tetap buka tanpa kunjungan tim."
  let base = "Pangkalan tim tidak dikunjungi."
  func mostAllowed(_ most: Int) -> String {
    "Lebih banyak tidak boleh: `max_visits` di sana \(most)."
  }
  func beyondMost(_ most: Int) -> String {
    "Hanya bila aturannya dilonggarkan: `max_visits` di sana \(most)."
  }
  let proven = "Semua rencana ini terbukti terbaik."
  func unproven(_ list: String) -> String {
    "Belum terbukti terbaik; rencana yang lebih baik mungkin masih ada, paling banyak sebesar ini: "
      + "\(list)."
  }
}
