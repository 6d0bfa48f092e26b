// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourReports
import Touring

@Suite("What is scarce, in words")
struct DemandWordsTests {
  private var district: District {
    var district = SamplePlan.district
    district.settings.shortfallPenalty = 1e9
    return district
  }

  private func value(
    _ resource: ScarceResource, _ rupiah: Double, in language: Language
  ) -> String {
    DemandWords(district, in: language).value(resource, rupiah: rupiah, perService: 50_000)
  }

  @Test("Money is told in rupiah and services")
  func money() {
    #expect(
      value(.budget, 500_000, in: .indonesian)
        == "Setiap rupiah lagi dalam anggaran seluruhnya: sampai Rp0,50 (sejuta rupiah: sampai "
        + "Rp500.000, sekitar 10 layanan).")
    #expect(
      value(.budget, 500_000, in: .english)
        == "Each further rupiah of the whole budget: up to Rp0.50 (a million: up to Rp500,000, "
        + "about 10 services).")
  }

  @Test("Weeks have the numbers that they have in the calendar of the plan")
  func weeks() {
    // The horizon begins on a Saturday: the week of that day is none of the calendar's.
    let sample = district
    let early = District(
      settings: sample.settings, horizon: SamplePlan.day(2)...SamplePlan.day(15), office: 0,
      sites: sample.sites, agencies: sample.agencies, services: sample.services,
      staff: sample.staff, teams: sample.teams, demand: sample.demand)
    func text(_ from: Int, _ to: Int) -> String {
      DemandWords(early, in: .indonesian).value(
        .person(agency: 0, days: SamplePlan.day(from)...SamplePlan.day(to)), rupiah: 500_000,
        perService: 50_000)
    }
    #expect(text(4, 15).contains(" lagi pada minggu ke-1–2 ("))
    #expect(text(2, 10).contains(" lagi pada minggu ke-1 ("))
  }

  @Test("A promise, whole or in part, is told as one, and never as money")
  func promises() {
    #expect(
      value(.budget, 4.7e8, in: .indonesian)
        == "Sejuta rupiah lagi dalam anggaran seluruhnya: sekitar 0,47 janji kunjungan.")
    #expect(
      value(.budget, 4.7e8, in: .english)
        == "A further million rupiah of the whole budget: about 0.47 of a promised visit.")
    #expect(
      value(.budget, 1e9, in: .english)
        == "A further million rupiah of the whole budget: 1 more promised visit can be made.")
    #expect(
      value(.seat(team: 0), 2e9, in: .english).hasSuffix(": 2 more promised visits can be made."))
  }
}
