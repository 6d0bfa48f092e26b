// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourReports
import Touring

@Suite("Papers for the office")
struct OfficePaperTests {
  @Test("The matrix has areas, weeks and the number of days")
  func matrix() {
    let papers = Papers(.matrix)
    #expect(
      papers["office/matrix.csv"] == """
        Minggu ke-,1,2,Jumlah Hari
        Tanggal,4–8 Jan,11–15 Jan,
        Hari kerja,4,5,9
        Hilir,6,,1
        Hulu|Atas,7–8,,2
        Tambak,,11–12,2

        """)
    #expect(
      papers["office/matrix.md"].hasPrefix(
        "# Matriks Kunjungan Pelayanan Terpadu Keliling Kabupaten Uji, 4–15 Januari 2027\n"))
    #expect(
      papers["office/matrix.md"].contains("Hari libur: Selasa, 5 Januari 2027 (Isra Mikraj)."))
  }

  @Test("The recapitulation tells who is needed, free and short, agency by agency")
  func staffing() {
    let papers = Papers(.staffing)
    #expect(
      papers["office/staffing.csv"] == """
        No.,Perangkat Daerah,Minggu,Tanggal,Hari kerja,Petugas Tersedia,Petugas Dibutuhkan,\
        Petugas Bebas,Orang-hari (OH),Kekurangan
        1,Disdukcapil,1,4–8 Jan,4,2,1,1,3,0
        1,Disdukcapil,2,11–15 Jan,5,2,2,0,4,0
        2,Dinas Kesehatan,1,4–8 Jan,4,1,1,0,3,0
        2,Dinas Kesehatan,2,11–15 Jan,5,1,0,1,0,0

        """)
    #expect(papers["office/staffing.md"].contains("| Petugas Tersedia | Petugas Dibutuhkan |"))
    // Disdukcapil is tightest in the second week, with both of its people gone.
    #expect(papers["office/staffing.md"].contains("| 2 (11–15 Jan) |"))
  }

  @Test("Leave and the least at home count against those available, and a shortage shows")
  func shortage() {
    var district = SamplePlan.district
    district.agencies[0].minHome = 1
    district.staff[0].leave = [Leave(days: SamplePlan.day(12)...SamplePlan.day(12))]
    let text = Papers(.staffing, district: district, plan: SamplePlan.tables())[
      "office/staffing.csv"]
    #expect(text.contains("1,Disdukcapil,2,11–15 Jan,5,0,2,0,4,2\n"))
  }

  @Test("The budget's lines sum to the plan's costs, in figures and in words")
  func budget() throws {
    let plan = SamplePlan.tables()
    let papers = Papers(.budget)
    let rows = papers["office/budget.csv"].split(separator: "\n").dropFirst()
    let sum = rows.reduce(0.0) { $0 + (Double($1.split(separator: ",").last ?? "") ?? .nan) }
    let cost = plan.summary.parts.tripCosts + plan.summary.parts.crewCosts
    #expect(abs(sum - cost) < 3)
    let text = papers["office/budget.md"]
    #expect(
      text.contains(
        "| No. | Uraian      | Volume | Satuan      | Harga Satuan (Rp) |   Jumlah (Rp) |"))
    #expect(
      text.contains(
        "|   1 | Uang Harian |      7 | orang-hari  |           150.000 |     1.050.000 |"))
    #expect(
      text.contains(
        "|   2 | Penginapan  |      4 | orang-malam |           250.000 |     1.000.000 |"))
    #expect(text.contains("Terbilang: *dua juta lima puluh ribu rupiah*."))
    #expect(text.contains("Anggaran: Rp5.000.000. Sisa: Rp2.950.000."))
    #expect(text.contains("## Kendaraan"))
  }

  @Test("Costs that the data no longer tell of stay whole")
  func history() {
    var plan = SamplePlan.tables()
    plan.trips[0].tripCost += 123_456
    let text = Papers(.budget, plan: plan)["office/budget.csv"]
    #expect(text.contains("Biaya perjalanan"))
    let rows = text.split(separator: "\n").dropFirst()
    let sum = rows.reduce(0.0) { $0 + (Double($1.split(separator: ",").last ?? "") ?? .nan) }
    let cost = plan.trips.reduce(0) { $0 + $1.tripCost + $1.crewCost }
    #expect(abs(sum - cost) < 3)
  }

  @Test("The duty calendar has each person's days, and each day's hours")
  func duty() {
    let papers = Papers(.duty)
    let text = papers["office/duty.md"]
    #expect(text.contains("## Disdukcapil"))
    #expect(
      text.contains(
        "| Perekam 1 | Rabu–Jumat, 6–8 Januari 2027     |    3 | Hilir → Hulu\\|Atas | Mobil Keliling | "
          + "T01        |"))
    #expect(!text.contains("198001012005011001"))
    let rows = papers["office/duty.csv"].split(separator: "\n")
    #expect(
      rows[0]
        == "Tanggal,Hari,Instansi,Petugas,Tempat,Lokasi,Tim,Perjalanan,Mulai,Selesai")
    #expect(rows.count == 1 + 10)
    #expect(rows[1].hasPrefix("2027-01-06,Rabu,Disdukcapil,Perekam 1,Hilir,Kantor Camat Hilir,"))
  }

  @Test("What could not be met stands by itself")
  func unmet() {
    let text = Papers(.unmet)["office/unmet.md"]
    #expect(text.hasPrefix("# Yang Belum Dapat Dipenuhi, Kabupaten Uji, 4–15 Januari 2027\n"))
    #expect(text.contains("**Tambak**: kurang 1 dari 2 kunjungan yang dijanjikan."))
  }

  @Test(
    "Amounts in words, as receipts have them",
    arguments: [
      (0.0, "nol", "zero"), (11, "sebelas", "eleven"), (15, "lima belas", "fifteen"),
      (21, "dua puluh satu", "twenty-one"), (100, "seratus", "one hundred"),
      (119, "seratus sembilan belas", "one hundred and nineteen"),
      (1000, "seribu", "one thousand"),
      (2027, "dua ribu dua puluh tujuh", "two thousand and twenty-seven"),
      (1_100_000, "satu juta seratus ribu", "one million one hundred thousand"),
      (
        23_370_585, "dua puluh tiga juta tiga ratus tujuh puluh ribu lima ratus delapan puluh lima",
        "twenty-three million three hundred and seventy thousand five hundred and eighty-five"
      ), (1_000_000_000, "satu miliar", "one billion"), (-5, "minus lima", "minus five"),
      (999.6, "seribu", "one thousand"),
    ])
  func numberWords(value: Double, indonesian: String, english: String) {
    #expect(Formats(.indonesian).words(value) == indonesian)
    #expect(Formats(.english).words(value) == english)
  }
}
