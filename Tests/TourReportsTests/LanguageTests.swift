// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourReports
import Touring

/// Both languages are complete: every phrase is a requirement of a protocol, so that none can be
/// missing, and here nothing of one language is found in the papers of the other.
@Suite("Two languages")
struct LanguageTests {
  /// The sample with names that belong to neither language.
  private var district: District {
    var district = SamplePlan.district
    district.settings.name = "Xyz"
    district.holidays = []
    district.requests = []
    for site in district.sites.indices {
      district.sites[site].name = "S\(site)"
      district.sites[site].venue = "L\(site)"
    }
    for agency in district.agencies.indices {
      district.agencies[agency].name = "A\(agency)"
      district.agencies[agency].short = nil
    }
    for service in district.services.indices { district.services[service].name = "J\(service)" }
    for person in district.staff.indices { district.staff[person].name = "P\(person)" }
    district.teams[0].name = "Q"
    return district
  }

  private func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.map(String.init))
  }

  private func text(_ language: Language) -> [String: Set<String>] {
    let papers = PlanPapers(
      of: SamplePlan.tables(district), for: district, in: language)
    var found: [String: Set<String>] = [:]
    for (path, text) in papers.files() where !path.contains("/templates/") {
      var shown = text
      if path.hasSuffix(".html") {
        // Code and styles are in no language of people.
        for range in [("<style>", "</style>"), ("<script>", "</script>")] {
          if let start = shown.firstRange(of: range.0), let end = shown.firstRange(of: range.1) {
            shown.removeSubrange(start.lowerBound..<end.upperBound)
          }
        }
        shown = shown.replacing(/<[^>]*>/, with: " ")
      }
      // Nor are the places of pictures and the keys of calendars.
      if path.hasSuffix(".md") { shown = shown.replacing(/\]\([^)]*\)/, with: "") }
      if path.hasSuffix(".ics") {
        shown = shown.replacing("\r\n ", with: "").replacing("\\n", with: " ")
          .replacing(/UID:[^\r]*/, with: "")
      }
      if path.hasSuffix(".svg") || path.hasSuffix(".geojson") || path.hasSuffix("actuals.csv") {
        shown = shown.replacing(/<style>.*<\/style>/, with: "").replacing(/<[^>]*>/, with: " ")
      }
      found[path] = words(shown)
    }
    return found
  }

  private static let indonesian: Set<String> = [
    "dan", "yang", "di", "ke", "dari", "untuk", "tidak", "hari", "petugas", "tim", "jumlah",
    "layanan", "kunjungan", "perjalanan", "tanggal", "instansi", "minggu", "warga", "tempat",
    "senin", "selasa", "rabu", "kamis", "jumat", "januari", "orang", "biaya",
  ]
  private static let english: Set<String> = [
    "the", "and", "of", "to", "for", "with", "on", "is", "are", "day", "days", "staff", "team",
    "visit", "visits", "trip", "trips", "dates", "agency", "week", "monday", "tuesday",
    "wednesday", "thursday", "friday", "january", "people", "cost",
  ]

  @Test("No Indonesian word stands in the English papers")
  func englishPapers() {
    for (path, words) in text(.english) {
      #expect(
        words.isDisjoint(with: LanguageTests.indonesian),
        "\(path): \(words.intersection(LanguageTests.indonesian))")
    }
  }

  @Test("No English word stands in the Indonesian papers")
  func indonesianPapers() {
    for (path, words) in text(.indonesian)
    where !path.hasSuffix(".geojson") && !path.hasSuffix("actuals.csv") {
      #expect(
        words.isDisjoint(with: LanguageTests.english),
        "\(path): \(words.intersection(LanguageTests.english))")
    }
  }

  @Test("One is one, and two are two")
  func plurals() {
    let page = Papers(.public, in: .english)["public/schedule.html"]
    #expect(page.contains("3 services and what to bring"))
    #expect(page.contains("visited by 1 team."))
    var alone = SamplePlan.district
    alone.services = [alone.services[0]]
    alone.demand = alone.demand.map { [$0[0]] }
    #expect(
      Papers(.public, in: .english, district: alone)["public/schedule.html"]
        .contains("1 service and what to bring"))
    let days = Papers(.pictures, in: .english)["pictures/days.svg"]
    #expect(days.contains("1 person on duty for 5 days"))
  }

  @Test("The same plan gives the same bytes, and what differs from run to run does not show")
  func timeless() {
    let district = SamplePlan.district
    var later = SamplePlan.tables(district)
    later.summary.created = "2026-11-24T10:00:00Z"
    later.summary.wallSeconds = 12.3
    let first = PlanPapers(of: SamplePlan.tables(district), for: district, in: .indonesian).files()
    let second = PlanPapers(of: later, for: SamplePlan.district, in: .indonesian).files()
    #expect(first == second)
  }

  @Test("Ids that the district does not know stand for themselves in every paper")
  func unknown() {
    var tables = SamplePlan.tables()
    tables.visits[0].site = "nowhere"
    tables.visits[1].trip = "T99"
    tables.trips[0].team = "others"
    tables.trips[1].sites = ["nowhere"]
    tables.roster[0].staff = "somebody"
    tables.roster[1].agency = "office"
    tables.service[0].service = "thing"
    tables.schedule[0].site = "nowhere"
    tables.trips[0].lastDate = tables.trips[0].firstDate.advanced(by: -3)
    let papers = PlanPapers(of: tables, for: SamplePlan.district, in: .english).files()
    #expect(papers["public/schedule.md"]?.contains("nowhere") == true)
    #expect(papers["office/duty.csv"]?.contains("somebody") == true)
  }
}
