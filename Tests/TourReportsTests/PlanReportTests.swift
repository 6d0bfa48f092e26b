// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
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
        "## Layanan tiap kunjungan", "## Petugas per perjalanan", "## Beban per petugas",
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
      id.components(separatedBy: "**Manfaat tanpa bobot janji**").last?.split(separator: "\n").first
    )
    #expect(!money.contains("miliar") && !money.contains("1.000.000.000"))
    #expect(id.contains("**Janji yang belum terpenuhi:** 1 kunjungan di 1 kecamatan."))
    #expect(id.contains("bobot Rp1.000.000.000 pada tiap kunjungan yang kurang"))
    #expect(
      id.contains("Terbukti: dengan aturan ini tidak ada rencana yang membawa lebih dari Rp500.000")
    )
  }

  @Test("What is called net benefit is net_benefit of plan.json, promises counted")
  func netBenefit() {
    let tables = SamplePlan.tables(district)
    let formats = Formats(.english)
    let digest = PlanDigest(of: tables, for: district, in: .english)
    let money = tables.summary.netBenefit + tables.summary.parts.shortfallCost
    #expect(
      digest.lines.prefix(3).map { [$0.label, $0.value] } == [
        ["Net benefit", formats.rupiah(tables.summary.netBenefit)],
        ["Benefit without the weight of promises", formats.rupiah(money)],
        ["Proved upper bound", formats.rupiah(tables.summary.bound)],
      ])
    #expect(!en.contains("| Net benefit") && !en.contains("**Net benefit**"))
    var kept = tables
    kept.summary.netBenefit = money
    kept.summary.parts.shortfallCost = 0
    kept.summary.shortfalls = []
    #expect(
      PlanDigest(of: kept, for: district, in: .english).lines.prefix(2).map(\.label)
        == ["Net benefit", "Proved upper bound"])
    #expect(PlanMarkdown.text(kept, district, .english).contains("**Net benefit**"))
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

  @Test("Services of a visit are named with the number expected, and none that nobody gets")
  func announced() {
    #expect(id.contains("Perekaman KTP-el (50), Kartu Keluarga (40), Pemeriksaan kesehatan (30)"))
    var tables = SamplePlan.tables(district)
    for row in tables.service.indices where tables.service[row].service == "kk" {
      tables.service[row].people = 0.2
    }
    let text = PlanMarkdown.text(tables, district, .english)
    #expect(text.contains("Perekaman KTP-el (50), Pemeriksaan kesehatan (30) |"))
    #expect(text.contains("| 2 kinds "))
    #expect(!text.contains("| 3 kinds "))
  }

  @Test("Who goes without is counted by what stands in the way")
  func unserved() {
    #expect(
      id.contains("Kebutuhan yang tidak terlayani: 410 dari 710 layanan (57,7%). Sebabnya:"))
    #expect(en.contains("Demand that is not met: 410 of 710 services (57.7%). Why:"))
    #expect(!id.contains("seluruh kebutuhan layanan terpenuhi"))
  }

  @Test("Days to give end at the limit of days on trips only where there is no counter")
  func daysToGive() {
    var mall = SamplePlan.district
    // One of the two may spend five days on trips, of nine working days.
    #expect(id.contains(/\| Disdukcapil +\| +\d+ \| +14 \|/))
    mall.counters = [Counter(site: 3, agency: 0, minStaff: 1, maxStaff: 1)]
    let text = PlanMarkdown.text(SamplePlan.tables(mall), mall, .indonesian)
    #expect(text.contains(/\| Disdukcapil +\| +\d+ \| +18 \|/))
  }

  @Test("Areas where teams are based are named, since they are not counted")
  func bases() {
    #expect(
      id.contains("Kecamatan tempat pangkalan tim tidak dikunjungi dan tidak dihitung: Kota."))
    #expect(en.contains("Where teams are based no post opens, and it is not counted: Kota."))
  }

  @Test("Other hours stand below the calendar, and a week without work shows no weekend")
  func hours() {
    var holidays = district.holidays
    holidays += (11...15).map { Holiday(day: SamplePlan.day($0)) }
    let other = District(
      settings: district.settings, horizon: SamplePlan.day(4)...SamplePlan.day(22),
      office: district.office, sites: district.sites, agencies: district.agencies,
      services: district.services, staff: district.staff, teams: district.teams,
      demand: district.demand, holidays: holidays,
      hours: [
        HoursRow(
          from: nil, to: nil, weekdays: [5],
          hours: DayHours(
            open: ClockTime(minutes: 480), close: ClockTime(minutes: 690),
            breakMinutes: 0)),
        HoursRow(
          from: SamplePlan.day(20), to: SamplePlan.day(60), weekdays: nil,
          hours: DayHours(
            open: ClockTime(minutes: 480), close: ClockTime(minutes: 840),
            breakMinutes: 45)),
      ])
    let tables = SamplePlan.tables(other)
    #expect(
      PlanMarkdown.text(tables, other, .indonesian).contains(
        "Jam pelayanan biasanya 08.00–14.00 WIB, kecuali: hari Jumat, 08.00–11.30; 20–22 Januari 2027, 08.00–14.00 dengan istirahat 45 menit."
      ))
    #expect(
      PlanMarkdown.text(tables, other, .english).contains(
        "Posts usually open 08:00–14:00 WIB, except: on Friday, 08:00–11:30; 20–22 January 2027, 08:00–14:00 with a break of 45 minutes."
      ))
    #expect(PlanWeeks(other.calendar).weeks[1].days == SamplePlan.day(11)...SamplePlan.day(15))
  }

  @Test("Limits are said in words")
  func limits() {
    #expect(id.contains("Disusun dengan benih acak 1 dan batas 20 putaran."))
    #expect(en.contains("Made with random seed 1 and a limit of 20 rounds."))
  }

  @Test("Who is away all the time is counted apart from the spread of days")
  func away() {
    var other = district
    other.staff[1].leave = [Leave(days: other.horizon)]
    let tables = SamplePlan.tables(other)
    other.staff.append(
      StaffMember(id: "d3", name: "Perekam 3", agency: 0, skills: [0, 1]))
    #expect(
      PlanMarkdown.text(tables, other, .indonesian).contains(
        "- Disdukcapil: 0 sampai 5 hari, selisih 5 (selain 1 orang yang tidak ada sepanjang masa ini)"
      ))
    #expect(
      PlanMarkdown.text(tables, other, .english).contains(
        "- Disdukcapil: 0 to 5 days, a difference of 5 (besides 1 person away all the time)"))
  }

  @Test("A bound that the certificate does not prove stands beside the one that it does")
  func certified() {
    var tables = SamplePlan.tables(district)
    let plain = "dapat dihitung ulang dari tabel dan berkas rencana dengan `keliling check`."
    #expect(id.contains("- Semua angka \(plain)"))
    tables.summary.certifiedBound = tables.summary.bound + 1_000_000
    tables.summary.boundBy = "network enumeration"
    let text = PlanMarkdown.text(tables, district, .indonesian)
    let sentence =
      "yang dapat dihitung ulang oleh siapa pun dari sertifikat adalah Rp1,5 juta di atas rencana ini"
    // In the overview and where it is explained.
    #expect(text.components(separatedBy: sentence).count == 3)
    #expect(
      text.contains("- Semua angka, selain batas atas yang terbukti dan celahnya, \(plain)"))
    #expect(
      text.contains("(jaringan perjalanan dan pencacahan semua rencana yang masih mungkin)."))
    let digest = PlanDigest(of: tables, for: district, in: .english)
    #expect(digest.lines.map(\.label).contains("Upper bound by the certificate"))
  }

  @Test("A re-plan's bound stands beside what is left when its changes are paid")
  func changes() {
    var tables = SamplePlan.tables(district)
    let value = tables.summary.netBenefit
    tables.summary.changeCost = 2_200_000
    tables.summary.options = ["--without": ["staff:d1"]]
    let digest = PlanDigest(of: tables, for: district, in: .english)
    let formats = Formats(.english)
    #expect(
      digest.lines[2...3].map(\.value)
        == [formats.rupiah(-2_200_000), formats.rupiah(value - 2_200_000)])
    #expect(digest.lines[4].label == "Proved upper bound, less the weight of the changes")
    let text = PlanMarkdown.text(tables, district, .indonesian)
    #expect(text.contains("| Manfaat bersih dikurangi bobot itu "))
    #expect(text.contains("| Batas atas yang terbukti, sesudah bobot perubahan "))
    #expect(text.contains("Pilihan yang mengubah persoalan: `--without staff:d1`."))
  }

  @Test("What earlier visits of the year gave is said, and how long a site has waited")
  func earlier() throws {
    #expect(!id.contains("sudah diberikan pada tahun"))
    var other = district
    let tables = SamplePlan.tables(other)
    let first = try #require(tables.visits.first)
    let site = try #require(other.sites.firstIndex { $0.id == first.site })
    // The sample begins in January: a visit of that year before it is on New Year's Day.
    other.pastVisits = [
      PastVisit(site: site, days: SamplePlan.day(1)...SamplePlan.day(1), people: 120),
      PastVisit(site: site, days: SamplePlan.day(-9)...SamplePlan.day(-8), people: 7),
    ]
    let days = SamplePlan.day(1).distance(to: first.firstDate)
    let text = PlanMarkdown.text(tables, other, .indonesian)
    #expect(
      text.contains(
        "Sebelum masa ini 120 layanan sudah diberikan pada tahun 2027, dalam 1 kunjungan."))
    let row = text.split(separator: "\n").first { $0.contains("| 1 Januari 2027 ") }
    let cells = try #require(row).split(separator: "|").map { $0.filter { $0 != " " } }
    #expect(cells == [other.sites[site].name, "1Januari2027", "\(days)", "120"])
    #expect(
      PlanMarkdown.text(tables, other, .english).contains(
        "Before this plan 120 services were given in 2027, in 1 visit."))
  }

  @Test("Visits of earlier plans are counted among the options, not listed")
  func options() {
    var tables = SamplePlan.tables(district)
    tables.summary.options = ["--after": ["a 2026-12-01 2026-12-01 3", "b 2026-12-02 2026-12-02"]]
    #expect(
      PlanMarkdown.text(tables, district, .indonesian).contains(
        "Pilihan yang mengubah persoalan: `--after` (2 kunjungan)."))
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
