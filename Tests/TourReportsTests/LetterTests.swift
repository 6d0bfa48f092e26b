// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import TourFolders
import TourReports
import Touring

@Suite("Letters")
struct LetterTests {
  private static let signed = Letter(
    kind: "surat_tugas", number: "800/{n}/2027", date: SamplePlan.day(1), signatory: "Dra. Hj. Sri",
    nip: "196801011994032001", position: "Sekretaris Daerah")

  @Test(
    "A trip has an assignment with its annex and an order for each agency, a visit three papers")
  func files() {
    #expect(
      Papers(.letters).files.keys.filter { $0.hasPrefix("letters/T01/") }.sorted() == [
        "letters/T01/V01-berita-acara.md", "letters/T01/V01-daftar-hadir.md",
        "letters/T01/V01-pemberitahuan.md", "letters/T01/V02-berita-acara.md",
        "letters/T01/V02-daftar-hadir.md", "letters/T01/V02-pemberitahuan.md",
        "letters/T01/spd-dinkes.md", "letters/T01/spd-dukcapil.md", "letters/T01/surat-tugas.md",
      ])
  }

  @Test("The assignment names who goes, with number and signatory of letters.csv")
  func assignment() {
    let papers = Papers(.letters, letters: [LetterTests.signed])
    let text = papers["letters/T01/surat-tugas.md"]
    #expect(text.contains("Nomor: 800/1/2027\n"))
    #expect(papers["letters/T02/surat-tugas.md"].contains("Nomor: 800/2/2027\n"))
    #expect(text.contains("2. tempat: Hilir dan Hulu\\|Atas;"))
    #expect(text.contains("Kota, 1 Januari 2027\n\nSekretaris Daerah,"))
    #expect(text.contains("**Dra. Hj. Sri**\\\nNIP 196801011994032001"))
    #expect(
      text.contains(
        "| No. | Nama | NIP | Pangkat/Golongan | Jabatan | Unit Kerja | Keterangan |\n"
          + "| --: | --- | --- | --- | --- | --- | --- |\n"
          + "| 1 | Perekam 1 | 198001012005011001 |  |  | Dinas Kependudukan |  |\n"
          + "| 2 | Perawat 1 |  |  |  | Dinas Kesehatan |  |\n"))
  }

  @Test("Without letters.csv what is signed stays open")
  func unsigned() {
    let text = Papers(.letters)["letters/T01/surat-tugas.md"]
    #expect(text.contains("Nomor: …………………………\n"))
    #expect(!text.contains("NIP …"))
  }

  @Test("A row for one letter stands before the one for its kind, and that before the one for all")
  func nearest() {
    var own = LetterTests.signed
    own.kind = "Surat-Tugas:T02"
    own.number = "khusus"
    var all = LetterTests.signed
    all.kind = "*"
    all.signatory = "Semua"
    let papers = Papers(.letters, letters: [all, LetterTests.signed, own])
    #expect(papers["letters/T01/surat-tugas.md"].contains("Nomor: 800/1/2027"))
    #expect(papers["letters/T02/surat-tugas.md"].contains("Nomor: khusus"))
    #expect(papers["letters/T01/spd-dinkes.md"].contains("**Semua**"))
  }

  @Test("The travel order has its ten rows and a block for every stop, in the order of the way")
  func travelOrder() {
    let text = Papers(.letters)["letters/T02/spd-dukcapil.md"]
    #expect(
      text.contains("| 2 | Nama/NIP pegawai yang diperintah | Perekam 1 / NIP 198001012005011001 |")
    )
    #expect(text.contains("| 7 | a. Lamanya perjalanan dinas | 2 (dua) hari |"))
    #expect(text.contains("| 8 | Pengikut | 1. Perekam 2 |"))
    #expect(text.contains("| 10 | Keterangan lain-lain | |"))
    let blocks = text.split(separator: "\n").filter { $0.hasPrefix("### ") }
    #expect(blocks == ["### 1. Kota", "### 2. Tambak", "### 3. Kota"])
    #expect(
      text.contains(
        "| Berangkat dari | Tambak |\n| --- | --- |\n| Ke | Kota |\n| Pada tanggal | 12 Januari 2027 |"
      ))
    let alone = Papers(.letters)["letters/T01/spd-dinkes.md"]
    #expect(alone.contains("| 8 | Pengikut | – |"))
    #expect(
      alone.split(separator: "\n").filter { $0.hasPrefix("### ") }
        == ["### 1. Kota", "### 2. Hilir", "### 3. Hulu\\|Atas", "### 4. Kota"])
  }

  @Test("The notice goes to the camat and the village heads, and says what can't be given")
  func notice() {
    let papers = Papers(.letters)
    let text = papers["letters/T01/V02-pemberitahuan.md"]
    #expect(
      text.contains("1. Camat Hulu\\|Atas\n2. Para Kepala Desa/Lurah se-Kecamatan Hulu\\|Atas\n"))
    #expect(text.contains("| Pukul | 08.00–14.00 WIB |"))
    #expect(text.contains("Perhatian: tidak ada jaringan internet di lokasi;"))
    #expect(!papers["letters/T01/V01-pemberitahuan.md"].contains("Perhatian:"))
  }

  @Test("A village's letter goes to its head and to the camat above it")
  func village() {
    var district = SamplePlan.district
    district.sites[1].code = "16.02.07"
    district.sites[2].kind = "desa"
    district.sites[2].code = "16.02.07.2003"
    let text = Papers(.letters, district: district)["letters/T01/V02-pemberitahuan.md"]
    #expect(text.contains("1. Camat Hilir\n2. Kepala Desa/Lurah Hulu\\|Atas\n"))
  }

  @Test("The attendance list has a table a day; the minutes leave the results open")
  func lists() {
    let papers = Papers(.letters)
    let list = papers["letters/T02/V03-daftar-hadir.md"]
    #expect(list.split(separator: "\n").count { $0.hasPrefix("## ") } == 2)
    #expect(list.contains("## Selasa, 12 Januari 2027, 08.00–14.00 WIB"))
    let minutes = papers["letters/T02/V03-berita-acara.md"]
    #expect(
      minutes.contains(
        "Pada hari ini, Selasa, tanggal dua belas bulan Januari tahun dua ribu dua puluh tujuh,"))
    #expect(minutes.contains("| 1 | Perekaman KTP-el | Disdukcapil | 60 | | |"))
  }

  @Test("The empty record is the form that evaluate reads", arguments: CSVStyle.allCases)
  func record(style: CSVStyle) throws {
    let district = SamplePlan.district
    let text = Papers(.letters, csvStyle: style)["letters/actuals.csv"]
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("keliling-actuals-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try text.write(to: file, atomically: true, encoding: .utf8)
    let reading = FileReader(about: district).actuals(at: file.path)
    #expect(reading.notices.notices.isEmpty)
    // Three, two and two services of visits of one, two and two days.
    #expect(reading.rows.count == 3 + 2 + 2)
    #expect(reading.rows.first?.visit == "V01")
    #expect(reading.rows.first?.date == SamplePlan.day(6))
    #expect(reading.rows.last?.date == nil)
    #expect(
      Papers(.record, csvStyle: style).files == ["letters/actuals.csv": text])
  }

  // MARK: Templates

  private func faults(_ text: String, _ file: String = "surat-tugas.md") -> [TemplateFault] {
    do {
      _ = try LetterTemplates(in: .indonesian, replacing: [file: text])
      return []
    } catch {
      return error.faults
    }
  }

  @Test("An office's own template stands in place of the built-in one")
  func own() throws {
    let templates = try LetterTemplates(
      in: .indonesian,
      replacing: [
        "surat-tugas.md":
          "{{! catatan }}Kepada {{#petugas}}{{nama}} ({{unit_kerja}}), {{/petugas}}ke {{tujuan}}."
      ])
    let papers = Papers(.letters, templates: templates)
    #expect(
      papers["letters/T02/surat-tugas.md"]
        == "Kepada Perekam 1 (Dinas Kependudukan), Perekam 2 (Dinas Kependudukan), ke Tambak.\n")
    #expect(papers["letters/T02/spd-dukcapil.md"].hasPrefix("# SURAT PERJALANAN DINAS (SPD)"))
  }

  @Test("Every built-in template is sound, and given with the letters to begin from")
  func builtIn() {
    for language in Language.allCases {
      let templates = LetterTemplates(in: language)
      #expect(templates.texts.keys.sorted() == LetterKind.letters.map(\.templateName).sorted())
      let papers = Papers(.letters, in: language)
      for (name, text) in templates.texts {
        #expect(papers["letters/templates/" + name] == text)
      }
    }
  }

  @Test("No letter has a hole: each name of a template is filled or left out on purpose")
  func filled() {
    for language in Language.allCases {
      for (path, text) in Papers(.letters, in: language).files where !path.contains("/templates/") {
        #expect(!text.contains("{{") && !text.contains("}}"), "\(path)")
      }
    }
  }

  @Test("Every name that a letter may use is filled by it", arguments: LetterKind.letters)
  func names(kind: LetterKind) throws {
    // Sections open and close; a name that nobody fills would leave its mark out.
    for name in LetterName.names(in: kind) {
      let text = "{{#kunjungan}}{{/kunjungan}}<{{\(name.rawValue)}}>"
      let found = faults(text, kind.templateName)
      #expect(found.allSatisfy { $0.cause != .unknownName(name.rawValue, nearest: nil) })
    }
  }

  @Test("A name that no letter has is a fault with its line and the nearest name")
  func unknownName() {
    #expect(
      faults("satu\ndua {{pettugas}}") == [
        TemplateFault(
          file: "surat-tugas.md", line: 2, cause: .unknownName("pettugas", nearest: "petugas"))
      ])
  }

  @Test("Tags that are open, crossed or foreign are faults, all at once")
  func malformed() {
    #expect(faults("{{nomor").map(\.cause) == [.malformed])
    #expect(faults("{{#petugas}}").map(\.cause) == [.malformed])
    #expect(faults("{{/petugas}}").map(\.cause) == [.malformed])
    #expect(
      faults("{{>lain}}\n{{$blok}}x{{/blok}}").map(\.cause) == [
        .unsupported("{{>lain}}"), .unsupported("{{$blok}}"), .malformed,
      ])
    #expect(
      faults(
        String(repeating: "{{#petugas}}", count: 9) + String(repeating: "{{/petugas}}", count: 9)
      )
      .map(\.cause) == [.nestedTooDeep(most: 8)])
    #expect(
      faults(String(repeating: "x", count: 200_001)).map(\.cause)
        == [.tooLarge(bytes: 200_001, most: 200_000)])
  }

  @Test("A file that is no letter is a fault with the nearest letter")
  func unknownTemplate() {
    #expect(
      faults("x", "surat-tuga.md") == [
        TemplateFault(
          file: "surat-tuga.md", cause: .unknownTemplate(nearest: "surat-tugas.md"))
      ])
  }

  @Test("Names that mean harm stay text in letters")
  func hostile() {
    for (path, text) in Papers(.letters, district: Hostile.district).files
    where !path.contains("/templates/") && path.hasSuffix(".md") {
      #expect(!text.contains("<b>"), "\(path)")
    }
  }
}
