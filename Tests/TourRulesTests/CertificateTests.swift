// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourRules
import Touring

@Suite("The certificate")
struct CertificateTests {
  typealias D = SmallDistrict

  /// Multipliers of every kind, none of them special.
  static let rows: [CertificateRow] = {
    var rows: [CertificateRow] = []
    var state: UInt64 = 11
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 9_007_199_254_740_992
    }
    let agencies = ["CIVIL", "TRADE"]
    for (order, site) in ["K1", "K2", "K3", "ISLE", "MALL"].enumerated() {
      for agency in agencies {
        rows.append(
          CertificateRow(
            kind: .minutes, agency: agency, site: site,
            multiplier: 1500 * Double(order + 1) * random()))
      }
      rows.append(
        CertificateRow(kind: .quota, site: site, service: "birth", multiplier: 20_000 * random()))
      if site == "MALL" { continue }
      rows.append(CertificateRow(kind: .maxVisits, site: site, multiplier: 90_000 * random()))
      rows.append(CertificateRow(kind: .minVisits, site: site, multiplier: 200_000 * random()))
      for day in D.day(4)...D.day(31) {
        rows.append(
          CertificateRow(
            kind: .spacing, site: site, date: "\(day)", multiplier: 30_000 * random()))
      }
    }
    for day in SmallDistrict.make().calendar.workingDays {
      for agency in agencies {
        rows.append(
          CertificateRow(
            kind: .pool, agency: agency, date: "\(day)", multiplier: 90_000 * random()))
        rows.append(
          CertificateRow(
            kind: .rest, agency: agency, date: "\(day)", multiplier: 40_000 * random()))
      }
      rows.append(
        CertificateRow(
          kind: .kit, agency: "TRADE", date: "\(day)", multiplier: 60_000 * random()))
    }
    for agency in agencies {
      rows.append(CertificateRow(kind: .postDays, agency: agency, multiplier: 50_000 * random()))
    }
    rows.append(CertificateRow(kind: .budget, multiplier: 0.2))
    rows.append(CertificateRow(kind: .budget, agency: "TRADE", multiplier: 0.1))
    rows.append(
      CertificateRow(kind: .month, team: "VAN", date: "2027-01", multiplier: 30_000))
    return rows
  }()

  private func district(seats: Int = 3) -> District {
    SmallDistrict.make {
      $0.settings.budget = 5e7
      $0.agencies[1].budget = 2e7
      $0.teams[0].maxTripsPerMonth = 4
      $0.teams[0].seats = seats
      $0.teams[1].weekdays = [1, 2, 3, 5]
      $0.requests = [Request(site: D.k2, days: D.day(4)...D.day(15), bonus: 400_000)]
      $0.closures = [Closure(site: D.k1, days: D.day(20)...D.day(22))]
    }
  }

  private func proof(
    of rows: [CertificateRow], in district: District, claimed: Double
  ) -> CertificateProof {
    CertificateProof(
      of: Multipliers(rows, in: district, index: DistrictIndex(district)), in: district,
      savings: Savings(in: district), claimed: claimed)
  }

  @Test(
    "the price of all trips is that of every trip and crew tried one by one", arguments: [2, 3, 5])
  func brute(seats: Int) {
    let district = district(seats: seats)
    let multipliers = Multipliers(Self.rows, in: district, index: DistrictIndex(district))
    #expect(multipliers.faults.isEmpty)
    let tried = EveryTrip(district, multipliers).best()
    let prices = Prices(multipliers, in: district)
    var most = 0.0
    var exact = 0.0
    for team in district.teams.indices {
      let ways = TeamWays(district.teams[team], in: district)
      for block in TeamBlock.all(of: team, in: district) {
        var pricer = BlockPricer(district, prices, block, ways)
        most += pricer.most
        var work = 1_000_000
        pricer.improve(work: &work)
        #expect(pricer.most == pricer.least)
        exact += pricer.most
      }
    }
    #expect(tried > 0)
    #expect(abs(exact - tried) < 1e-3)
    #expect(most >= exact - 1e-6)
  }

  @Test("a team that may go on no trip at all brings nothing")
  func noTripDays() {
    let district = SmallDistrict.make {
      for team in $0.teams.indices { $0.teams[team].maxTripDays = 0 }
    }
    #expect(proof(of: [], in: district, claimed: 0).most < .infinity)
  }

  @Test("any multipliers prove a bound above a sound plan", arguments: [0.0, 0.3, 1, 3])
  func valid(factor: Double) {
    let district = district(seats: 5)
    let rows = Self.rows.map { row in
      var row = row
      row.multiplier *= factor
      return row
    }
    let file = CaseFile(
      district: district,
      plan: PlanUnderJudgement(tables: PlanDraft.sound.tables(in: district)))
    let proof = proof(of: rows, in: district, claimed: 0)
    #expect(proof.most == proof.least)
    #expect(proof.most >= file.figures.netBenefit)
  }

  @Test("without multipliers all people are served at once, and every wish is granted")
  func nothing() {
    let district = SmallDistrict.make {
      $0.settings.equityBonus = 0
      $0.otherPlaces = []
      $0.catchment = []
      $0.demand.removeLast()
      $0.demand[D.k1] = [10, 0, 0]
      for place in [D.k2, D.k3, D.island, D.mall] { $0.demand[place] = [0, 0, 0] }
    }
    // K1: 80 000 Rp saved by each of ten people.
    #expect(abs(proof(of: [], in: district, claimed: 0).most - 800_000) < 1e-6)
  }

  @Test("people are worth serving for the equity bonus alone as far as that goes")
  func equity() {
    let district = SmallDistrict.make {
      $0.otherPlaces = []
      $0.catchment = []
      $0.demand.removeLast()
      $0.demand[D.k1] = [10, 0, 0]
      for place in [D.k2, D.k3, D.island, D.mall] { $0.demand[place] = [0, 0, 0] }
    }
    // 80 000 saved − 10 minutes × 9000 = −10 000 each, + 20 000 for 3 of the 10.
    let price = [
      CertificateRow(kind: .minutes, agency: "CIVIL", site: "K1", multiplier: 9000)
    ]
    let multipliers = Multipliers(price, in: district, index: DistrictIndex(district))
    let value = PlaceBound.total(
      district, Savings(in: district), Prices(multipliers, in: district))
    #expect(abs(value - 30_000) < 1e-6)
  }

  @Test("a service that needs the network is worth nothing where there is none")
  func network() {
    func value(_ isOnline: Bool) -> Double {
      let district = SmallDistrict.make { $0.sites[D.k2].isOnline = isOnline }
      let none = Multipliers([], in: district, index: DistrictIndex(district))
      return PlaceBound.total(
        district, Savings(in: district), Prices(none, in: district))
    }
    #expect(value(false) < value(true))
  }

  @Test("a fixed post is worth its best days, with its counters and its least days")
  func fixedPost() {
    let district = SmallDistrict.make {
      $0.horizon = D.day(4)...D.day(8)
      $0.counters[1].minDaysPerWeek = 2
    }
    let rows = [
      CertificateRow(kind: .minutes, agency: "CIVIL", site: "MALL", multiplier: 100),
      CertificateRow(kind: .minutes, agency: "TRADE", site: "MALL", multiplier: 10),
    ]
    let multipliers = Multipliers(rows, in: district, index: DistrictIndex(district))
    let bound = FixedPostBound(district, Prices(multipliers, in: district))
    // Both agencies on five days of 360 minutes; with one counter, three days and two.
    #expect(bound.relaxed == 5 * 36_000 + 5 * 3600)
    #expect(bound.exact == 3 * 36_000 + 2 * 3600)
  }

  @Test("K_CERTIFICATE: a bound below what the multipliers prove")
  func tooLow() {
    let exact = proof(of: [], in: SmallDistrict.make(), claimed: 0).most
    #expect(findings(draft: { $0.bound = exact }, certificate: true).isEmpty)
    let found = findings(draft: { $0.bound = exact - 1000 }, certificate: true)
    #expect(found.map(\.code) == ["K_CERTIFICATE"])
    #expect(found.first?.severity == .error)
    #expect(
      found.first?.message.hasSuffix(
        ", which is what the multipliers of certificate.csv prove.") ?? false)
    #expect(found.first?.column == "bound")
    let named = findings(
      certificate: true, tables: { $0.summary.certifiedBound = exact - 1000 })
    #expect(named.first?.column == "certified_bound")
  }

  @Test("K_CERTIFICATE: not looked at without confirming, nor in a re-plan")
  func notAsked() {
    #expect(findings(draft: { $0.bound = 3e7 }, certificate: false).isEmpty)
    let replan = findings(
      draft: { $0.bound = 3e7 }, certificate: true,
      tables: { $0.summary.asOf = D.day(1) })
    #expect(replan.map(\.code) == ["R_NO_OLDER_PLAN"])
  }

  private func certificate(_ rows: [CertificateRow]) -> [Finding] {
    findings(tables: { $0.certificate = rows })
  }

  @Test("K_CERTIFICATE: rows that do not exist")
  func unknownRows() {
    expect(
      certificate([
        CertificateRow(kind: .pool, agency: "CIVIL", date: "2027-01-13", multiplier: 1)
      ]), only: "K_CERTIFICATE",
      "The multiplier of pool (CIVIL, 2027-01-13) prices a row that does not exist.")
    let rows = [
      CertificateRow(kind: .kit, agency: "CIVIL", date: "2027-01-12", multiplier: 1),
      CertificateRow(kind: .budget, multiplier: 1),
      CertificateRow(kind: .quota, site: "K1", service: "card", multiplier: 1),
      CertificateRow(kind: .spacing, site: "MALL", date: "2027-01-12", multiplier: 1),
      CertificateRow(kind: .month, team: "VAN", date: "2027-01", multiplier: 1),
      CertificateRow(kind: .minutes, agency: "?", site: "K1", multiplier: 1),
      CertificateRow(kind: .rest, agency: "CIVIL", date: nil, multiplier: 1),
      CertificateRow(kind: .postDays, agency: "CIVIL", site: "K1", multiplier: 1),
    ]
    #expect(certificate(rows).count == rows.count)
  }

  @Test("K_CERTIFICATE: below 0, above the penalty, twice")
  func values() {
    expect(
      certificate([CertificateRow(kind: .postDays, agency: "CIVIL", multiplier: -2)]),
      only: "K_CERTIFICATE", "The multiplier of post_days (CIVIL) is −2, below 0.")
    expect(
      certificate([CertificateRow(kind: .minVisits, site: "K1", multiplier: 2e9)]),
      only: "K_CERTIFICATE",
      "The multiplier of min_visits for K1 is 2,000,000,000, above the shortfall_penalty "
        + "1,000,000,000.")
    let row = CertificateRow(kind: .postDays, agency: "CIVIL", multiplier: 2)
    expect(
      certificate([row, row]), only: "K_CERTIFICATE",
      "The multiplier of post_days (CIVIL) is given twice.")
    #expect(
      certificate([
        CertificateRow(kind: .postDays, agency: "CIVIL", multiplier: -1e-9),
        CertificateRow(kind: .minVisits, site: "K1", multiplier: 1_000_000_000.000_001),
      ]).isEmpty)
  }
}
