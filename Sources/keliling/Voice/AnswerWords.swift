// SPDX-License-Identifier: GPL-3.0-or-later

import TourPlanning
import TourReports
import Touring

/// The words of what the commands answer and of how their work goes, in both languages, side by side:
/// a phrase without one of them does not compile. Names, dates and figures come formatted; counts come
/// as numbers where grammar depends on them.
struct AnswerWords: Voice {
  let language: Language

  // MARK: What was written

  func writtenTo(_ folder: String) -> String { say("Ditulis di ", "Written to ") + folder }

  func written(_ path: String) -> String { say("Ditulis: ", "Written: ") + path }

  /// After a new district folder.
  func fillIn(_ folder: String) -> String {
    say(
      "Isilah berkas di \(folder), lalu jalankan: \(Keliling.called) check \(folder)",
      "Fill in the files in \(folder), then run: \(Keliling.called) check \(folder)")
  }

  /// Of a model that was exported.
  func model(trips: Int, columns: Int, rows: Int) -> String {
    say(
      "\(trips) perjalanan, \(columns) kolom, \(rows) baris",
      "\(trips) trips, \(columns) columns, \(rows) rows")
  }

  // MARK: An evaluation

  func services(_ given: String, of target: String) -> String {
    say("Layanan: ", "Services: ") + "\(given) / \(target)"
  }

  func satisfaction(_ index: String, quality: String) -> String { "IKM: \(index) (\(quality))" }

  // MARK: An explanation

  var waysOut: String { say("Jalan keluar, yang terbaik dahulu:", "Ways out, the best first:") }

  func repair(net: String, missing: Int) -> String {
    say(
      "(manfaat dikurangi biaya \(net), janji yang kurang: \(missing))",
      "(benefit less costs \(net), promises missing: \(missing))")
  }

  var noContradiction: String {
    say(
      "Tidak terbukti ada pertentangan: kunjungan yang dijanjikan dan ditetapkan mungkin dapat "
        + "dipenuhi.",
      "No contradiction can be proved: the visits that are promised and pinned may be met.")
  }

  var valuesUnsolved: String {
    say(
      "Nilai dari yang kurang belum terhitung sampai tuntas; beri --time-limit lebih panjang.",
      "What is scarce could not be solved to the end; give a longer --time-limit.")
  }

  var scarce: String {
    say(
      "Yang kurang, dan paling banyak berapa nilainya bila ditambah:",
      "What is scarce, and what a little more of it would bring at most:")
  }

  // MARK: Tables of outcomes

  var scenario: String { say("Skenario", "Scenario") }

  var furtherVisits: String { say("Kunjungan lagi dipindah", "Further visits moved") }

  /// Heads of what a row of the frontier says besides its figures.
  var frontierNotes: [String] {
    [say("Berubah semua", "Changed in all"), say("Surat", "Letters")]
  }

  var whatIsGone: String { say("Yang hilang", "What is gone") }

  /// Heads of what a row of a stress test says besides its figures.
  var stressNotes: [String] {
    [
      say("Kunjungan berubah", "Visits changed"),
      say("Kunjungan pasti lepas", "Pinned visits lost"),
    ]
  }

  var yes: String { say("ya", "yes") }

  func team(_ name: String) -> String { say(TeamName.indonesian(name), "team " + name) }

  func roads(_ days: String) -> String { say("jalan ", "roads ") + days }

  // MARK: Earlier plans

  func replaced(_ plan: String, by newer: String) -> String {
    say(
      "\(plan): diganti oleh \(newer), jadi tidak dihitung.",
      "\(plan): \(newer) has taken its place; it is left out.")
  }

  func past(visits: Int, plans: Int, services: String, year: Int) -> String {
    say(
      "\(visits) kunjungan dari \(plans) rencana lama; layanan yang sudah diberikan tahun \(year): "
        + "\(services).",
      "\(visits) \(visits == 1 ? "visit" : "visits") of \(plans) earlier "
        + "\(plans == 1 ? "plan" : "plans"); services given so far in \(year): \(services).")
  }

  func siteGone(_ site: String, of visit: String, in plan: String) -> String {
    say(
      "\(plan): lokasi \(site) tidak ada lagi; kunjungan \(visit) dilewati.",
      "\(plan): the site \(site) is there no more; visit \(visit) is passed over.")
  }

  // MARK: Findings

  func expected(_ what: String) -> String { say("diharapkan: ", "expected: ") + what }

  // MARK: Progress

  func phase(_ phase: PlanningProgress.Phase) -> String {
    switch phase {
    case .start: say("persiapan", "start")
    case .bound: say("batas atas", "bound")
    case .search: say("pencarian", "search")
    case .roster: say("petugas", "roster")
    }
  }

  func seconds(_ seconds: String) -> String { seconds + say(" dtk", " s") }

  func value(_ rupiah: String) -> String { say("nilai ", "value ") + rupiah }

  func bound(_ rupiah: String) -> String { say("batas ", "bound ") + rupiah }

  func gap(_ percent: String) -> String { say("celah ", "gap ") + percent }

  func columns(_ count: String) -> String { say("kolom ", "columns ") + count }

  var better: String { say("lebih baik", "better") }

  func done(_ count: Int, of total: Int) -> String {
    "\(count)/\(total) " + say("selesai", "done")
  }

  func certificate(_ percent: String) -> String {
    say("memeriksa sertifikat: ", "checking the certificate: ") + percent
  }
}
