// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourReports
import Touring

@Suite("plan.md")
struct PlanReportTests {
  let district = SamplePlan.district
  let id: String
  let en: String

  init() {
    let tables = SamplePlan.tables(district)
    id = PlanMarkdown.text(tables, district, .indonesian)
    en = PlanMarkdown.text(tables, district, .english)
  }

  private func headings(_ text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("#") }.map(String.init)
  }

  @Test("Its sections stand in the order in which they are read")
  func order() {
    #expect(
      headings(id) == [
        "# Rencana Pelayanan Terpadu Keliling Kabupaten Uji, 4–15 Januari 2027",
        "## Ringkasan", "## Manfaat dan biaya", "## Rekapitulasi per jenis layanan",
        "## Cakupan per kecamatan", "## Kalender: Minggu ke-1 sampai ke-2", "## Jadwal kunjungan",
        "## Petugas per perjalanan", "## Beban per petugas",
        "## Yang belum dapat dipenuhi, dan sebabnya", "## Jarak taksiran",
        "## Seberapa baik rencana ini", "## Tentang laporan ini",
      ])
    #expect(headings(en).count == headings(id).count)
  }

  @Test("It opens with what the plan does, in one sentence")
  func opening() {
    #expect(
      id.contains(
        "Rencana ini memberangkatkan 1 tim dalam 2 perjalanan: 3 kunjungan ke 3 kecamatan, 5 hari "
          + "pelayanan."))
    #expect(
      en.contains(
        "This plan sends 1 team on 2 trips: 3 visits to 3 subdistricts, 5 days of service."))
  }

  @Test("Missing promises stand apart from the money")
  func promises() throws {
    let money = try #require(
      id.split(separator: "**Manfaat bersih**").last?.split(separator: "\n").first)
    #expect(!money.contains("miliar") && !money.contains("1.000.000.000"))
    #expect(id.contains("**Janji yang belum terpenuhi:** 1 kunjungan di 1 kecamatan."))
    #expect(id.contains("bobot Rp1.000.000.000 pada tiap kunjungan yang kurang"))
    #expect(
      id.contains("Terbukti: dengan aturan ini tidak ada rencana yang membawa lebih dari Rp500.000")
    )
  }

  @Test("The schedule has the columns that offices use, with the hours in their zone")
  func schedule() {
    #expect(
      id.contains(
        "| No. | Hari/Tanggal | Kecamatan | Lokasi | Waktu | Jenis Layanan | Instansi | Petugas "
          + "| Keterangan |"))
    #expect(id.contains("| Senin–Selasa, 11–12 Januari 2027 | Tambak | Kantor Camat Tambak |"))
    #expect(id.contains("WIB"))
    #expect(id.contains("memenuhi permintaan: hari pasar"))
  }

  @Test("People are named, their civil-servant numbers never")
  func names() {
    #expect(id.contains("Disdukcapil: Perekam 1; Dinas Kesehatan: Perawat 1"))
    #expect(!id.contains("198001012005011001"))
  }

  @Test("A site without network says what can't be given there")
  func offline() {
    #expect(id.contains("2 jenis (tanpa Kartu Keluarga)"))
    #expect(id.contains("Kartu Keluarga tidak dapat diberikan di Hulu\\|Atas"))
  }

  @Test("A request that is not met is named")
  func request() { #expect(id.contains("- **Hilir**, 13–14 Januari 2027")) }

  @Test("Every row of every table has as many cells as its head")
  func tables() {
    for text in [id, en] {
      var width: Int?
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard line.hasPrefix("|") else {
          width = nil
          continue
        }
        let cells = line.replacing("\\|", with: "").count { $0 == "|" }
        #expect(cells == width ?? cells, "\(line)")
        width = cells
      }
    }
  }

  @Test("The same plan gives the same text")
  func deterministic() {
    let again = PlanMarkdown.text(
      SamplePlan.tables(district), SamplePlan.district, .indonesian)
    #expect(again == id)
  }

  @Test("What differs from run to run does not show")
  func timeless() {
    var tables = SamplePlan.tables(district)
    tables.summary.created = "2026-11-24T10:00:00Z"
    tables.summary.wallSeconds = 12.3
    #expect(PlanMarkdown.text(tables, district, .indonesian) == id)
  }

  @Test("A plan without a trip is still a report")
  func empty() {
    let tables = PlanWriter.tables(
      of: [], in: district, status: .provenBest, room: 0, shortfalls: [])
    let text = PlanMarkdown.text(tables, district, .indonesian)
    #expect(text.contains("Rencana ini tidak memuat satu perjalanan pun."))
    #expect(text.contains("Terbukti terbaik"))
    #expect(!text.contains("## Jadwal kunjungan"))
  }

  @Test("Ids that the district does not know stand for themselves")
  func unknown() {
    var tables = SamplePlan.tables(district)
    tables.visits[0].site = "ny_di|tempat"
    tables.roster[0].staff = "siapa"
    tables.trips[0].team = "lain"
    let text = PlanMarkdown.text(tables, district, .english)
    #expect(text.contains("ny\\_di\\|tempat"))
    #expect(text.contains("siapa"))
  }
}

/// `plan.md` alone.
private enum PlanMarkdown {
  static func text(_ tables: PlanTables, _ district: District, _ language: Language) -> String {
    PlanPapers(of: tables, for: district, in: language).files(of: .plan)["plan.md"] ?? ""
  }
}
