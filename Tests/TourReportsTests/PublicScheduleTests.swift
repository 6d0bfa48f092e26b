// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourFolders
import TourReports
import Touring

@Suite("The public schedule")
struct PublicScheduleTests {
  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("Its table has the columns that offices publish, and a row a visit")
  func table() {
    let text = Papers(.public)["public/schedule.md"]
    #expect(
      text.hasPrefix(
        "# Jadwal Pelayanan Terpadu Keliling Kabupaten Uji, 4–15 Januari 2027\n"))
    #expect(
      text.contains(
        "| No. | Hari/Tanggal | Kecamatan | Lokasi | Waktu | Jenis Layanan | Instansi | Tim "
          + "| Keterangan |"))
    #expect(
      text.contains(
        "| 2 | Kamis–Jumat, 7–8 Januari 2027 | Hulu\\|Atas | Kantor Camat Hulu\\|Atas | "
          + "08.00–14.00 WIB | Perekaman KTP-el dan Pemeriksaan kesehatan | "
          + "Disdukcapil, Dinas Kesehatan | Mobil Keliling | "
          + "tanpa Kartu Keluarga karena tidak ada jaringan |"))
  }

  @Test("An agency that comes and gives nothing there is not announced")
  func nothingGiven() {
    var plan = SamplePlan.tables()
    plan.service.removeAll { $0.visit == "V02" && $0.service == "cek" }
    let text = Papers(.public, plan: plan)["public/schedule.md"]
    #expect(text.contains("| Perekaman KTP-el | Disdukcapil | Mobil Keliling |"))
  }

  @Test("The CSV has a row a day, for programs")
  func standardCSV() {
    let rows = lines(Papers(.public)["public/schedule.csv"])
    #expect(
      rows[0]
        == "Tanggal,Hari,Kecamatan,Lokasi,Buka,Tutup,Zona Waktu,Jenis Layanan,Instansi,Tim,"
        + "Keterangan,Lintang,Bujur,Kunjungan")
    #expect(
      rows[1]
        == "2027-01-06,Rabu,Hilir,Kantor Camat Hilir,08:00,14:00,WIB,"
        + "Perekaman KTP-el | Kartu Keluarga | Pemeriksaan kesehatan,"
        + "Disdukcapil | Dinas Kesehatan,Mobil Keliling,,-2.72000,107.31000,V01")
    #expect(rows.count == 1 + 5 + 1)
  }

  @Test("For Excel under the Indonesian locale it has a mark, semicolons, commas and dates")
  func indonesianCSV() {
    let text = Papers(.public, csvStyle: .indonesian)["public/schedule.csv"]
    #expect(text.hasPrefix("\u{FEFF}Tanggal;Hari;"))
    #expect(text.contains("\r\n06/01/2027;Rabu;Hilir;Kantor Camat Hilir;08:00;14:00;WIB;"))
    #expect(text.contains(";-2,72000;107,31000;V01\r\n"))
  }

  @Test("No person, number or secret of the office stands in anything public")
  func nobody() {
    for language in Language.allCases {
      let district = SamplePlan.district
      for (path, text) in Papers(.public, in: language).files {
        for person in district.staff {
          #expect(!text.contains(person.name), "\(path)")
          if let nip = person.nip { #expect(!text.contains(nip), "\(path)") }
        }
      }
    }
  }

  @Test("The page loads nothing, and says so to the browser")
  func selfContained() {
    let page = Papers(.public)["public/schedule.html"]
    #expect(page.contains("default-src 'none'"))
    let others = page.replacing("http://www.w3.org/2000/svg", with: "")
    for mark in ["http:", "https:", "src=", "@import", "url(", "<link"] {
      #expect(!others.contains(mark), "\(mark)")
    }
  }

  @Test("What the search hides stays hidden, whatever way a visit is laid out")
  func hidden() {
    #expect(Papers(.public)["public/schedule.html"].contains("[hidden]{display:none!important}"))
  }

  @Test("The page tells when the post comes, and what to bring")
  func page() {
    var district = SamplePlan.district
    district.services[0].requirements = "Fotokopi Kartu Keluarga"
    let page = Papers(.public, district: district)["public/schedule.html"]
    #expect(page.contains("<html lang=\"id\">"))
    #expect(page.contains("<h2>Kapan pos datang ke tempat saya?</h2>"))
    #expect(page.contains("data-find=\"Tambak Kantor Camat Tambak\""))
    #expect(page.contains("<time datetime=\"2027-01-11\">Senin–Selasa, 11–12 Januari 2027</time>"))
    #expect(page.contains("<dt>Perekaman KTP-el</dt><dd>Fotokopi Kartu Keluarga</dd>"))
    #expect(page.contains("data-bring=\"Yang harus dibawa: Fotokopi Kartu Keluarga.\""))
    #expect(page.contains("aria-label=\"Kalender Januari 2027: 3 kunjungan;"))
    #expect(page.contains("aria-label=\"Peta 4 tempat; 3 di antaranya didatangi oleh 1 tim."))
  }

  @Test("People of villages in reach find the post by the name of their village")
  func villages() {
    let plain = SamplePlan.district
    let district = District(
      settings: plain.settings, horizon: plain.horizon, office: 0, sites: plain.sites,
      otherPlaces: [
        Place(
          id: "dusun", name: "Dusun Jauh",
          coordinates: Coordinates(latitude: -2.7, longitude: 107.3))
      ], agencies: plain.agencies, services: plain.services, staff: plain.staff,
      teams: plain.teams,
      catchment: [CatchmentRow(place: 4, site: 1, km: 6, minutes: 20, reach: 0.5)],
      demand: plain.demand + [[10, 0, 0]])
    let papers = Papers(.public, district: district)
    #expect(
      papers["public/schedule.html"].contains("data-find=\"Hilir Kantor Camat Hilir Dusun Jauh\""))
    #expect(papers["public/schedule.md"].contains("Juga untuk warga Dusun Jauh."))
  }

  @Test("On paper the page says where it shows only what was looked for")
  func printedPart() {
    let page = Papers(.public)["public/schedule.html"]
    #expect(page.contains("<p id=\"printed\" class=\"printed\" hidden></p>"))
    #expect(
      page.contains("data-part=\"Hanya kunjungan yang dicari di halaman ini: {n} dari {all}.\""))
  }

  @Test("Names that mean harm are harmless in every format")
  func hostile() {
    let papers = Papers(.public, district: Hostile.district)
    let page = papers["public/schedule.html"]
    #expect(!page.contains("<b>"))
    #expect(page.components(of: "</script>") == 2)
    #expect(papers["public/schedule.csv"].contains("'=1+1") == false)
    #expect(!papers["public/schedule.md"].contains("<b>"))
    #expect(
      papers["public/schedule.ics"].contains(
        "SUMMARY:Pos pelayanan di <b>\"&'|*`</script>\\;\\,\\n=1+1"))
    var formula = SamplePlan.district
    formula.sites[1].name = "=HYPERLINK(1)"
    #expect(
      Papers(.public, district: formula)["public/schedule.csv"].contains(",'=HYPERLINK(1),"))
  }

  @Test("The contact of letters.csv stands below")
  func contact() {
    let row = Letter(kind: "narahubung", number: "0812-0000", signatory: "Bagian Organisasi")
    let papers = Papers(.public, letters: [row])
    #expect(papers["public/schedule.md"].contains("Narahubung: Bagian Organisasi, 0812-0000."))
    #expect(papers["public/schedule.html"].contains("Narahubung: Bagian Organisasi, 0812-0000."))
  }

  @Test("A fixed post tells on which days which agencies attend")
  func fixedPost() {
    var district = SamplePlan.district
    district.sites[3].isFixed = true
    var plan = SamplePlan.tables()
    plan.visits.removeLast()
    plan.trips.removeLast()
    plan.roster.removeAll { $0.trip == "T02" }
    plan.schedule.removeAll { $0.site == "tambak" }
    plan.roster.append(
      RosterRow(
        date: SamplePlan.day(11), trip: nil, site: "tambak", agency: "dinkes", staff: "k1"))
    plan.schedule.append(
      ScheduleRow(
        date: SamplePlan.day(11), site: "tambak", team: nil, open: ClockTime(minutes: 480),
        close: ClockTime(minutes: 840)))
    plan.service.append(
      ServiceRow(visit: nil, site: "tambak", place: "hulu", service: "cek", people: 3))
    district.catchment.append(CatchmentRow(place: 2, site: 3, km: 5, minutes: 10, reach: 1))
    let papers = Papers(.public, district: district, plan: plan)
    let link = "data-services=\"s2\"><a href=\"#post-3\">Pos tetap: Tambak</a></p>"
    #expect(papers["public/schedule.html"].contains(link))
    #expect(
      Papers(.record, district: district, plan: plan)["letters/actuals.csv"]
        .contains("\n2027-01-11,,tambak,cek,,,"))
    let row = "Senin, 11 Januari 2027 | 08.00–14.00 WIB | Dinas Kesehatan"
    #expect(papers["public/schedule.md"].contains("## Pos tetap: Tambak"))
    #expect(papers["public/schedule.md"].contains(row))
    #expect(
      papers["public/schedule.html"].contains(
        "<th scope=\"row\">Senin, 11 Januari 2027</th><td>08.00–14.00 WIB</td><td>Dinas Kesehatan</td>"
      ))
    #expect(papers["public/schedule.csv"].contains("2027-01-11,Senin,Tambak,"))
    let person = Papers(.calendars, district: district, plan: plan)["calendars/person-k1.ics"]
    #expect(person.contains("UID:person-k1-tambak-2027-01-11@2027-01-04.kabupaten-uji.keliling"))
    #expect(
      Papers(.duty, district: district, plan: plan)["office/duty.csv"].contains(
        "2027-01-11,Senin,Dinas Kesehatan,Perawat 1,Tambak,Kantor Camat Tambak,,,08:00,14:00"))
  }

  @Test("A plan without a visit says so")
  func empty() {
    let district = SamplePlan.district
    let tables = PlanWriter.tables(
      of: [], in: district, status: .feasible, room: 0, shortfalls: [])
    let papers = Papers(.public, district: district, plan: tables)
    #expect(papers["public/schedule.md"].contains("Belum ada kunjungan yang dijadwalkan."))
    #expect(papers["public/schedule.html"].contains("<p>Belum ada kunjungan yang dijadwalkan.</p>"))
  }
}

extension String {
  /// How many parts the text has between `mark`s.
  fileprivate func components(of mark: String) -> Int {
    ranges(of: mark).count + 1
  }
}
