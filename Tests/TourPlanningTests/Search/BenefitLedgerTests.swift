// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TourPlanning
import Touring

/// The search knows by a hash whether what a visit would bring has changed, and puts visits in for what
/// the ledger has said that they bring. The random districts have sites that share people with a fixed
/// post, and sites that do not.
@Suite struct BenefitLedgerTests {
  /// A visit by people of one agency.
  private struct Visit {
    var site: Int
    var agency: Int
    var people: Int
    var served: Int
    var days: Int

    func crew(_ model: PlanningModel) -> [Int] {
      model.maxCrew.indices.map { $0 == agency ? people : 0 }
    }

    func add(to ledger: inout BenefitLedger, _ model: PlanningModel) -> BenefitLedger.Share {
      ledger.add(site: site, crew: crew(model), served: served, servedDays: days)
    }

    func remove(
      _ share: BenefitLedger.Share, from ledger: inout BenefitLedger, _ model: PlanningModel
    ) {
      ledger.remove(
        site: site, crew: crew(model), served: served, servedDays: days, share: share)
    }
  }

  private static func visits(_ model: PlanningModel, seed: UInt64, count: Int) -> [Visit] {
    var random = SplitMix64(seed: seed, stream: 7)
    let sites = model.visitable.indices.filter { model.visitable[$0] }
    if sites.isEmpty { return [] }
    let agencies = model.maxCrew.indices.filter { model.maxCrew[$0] > 0 }
    return (0..<count).map { _ in
      let agency = agencies[random.below(agencies.count)]
      let days = 1 + random.below(2)
      return Visit(
        site: sites[random.below(sites.count)], agency: agency,
        people: 1 + random.below(model.maxCrew[agency]),
        served: days * (60 + random.below(300)), days: days)
    }
  }

  /// Every other district counts nobody for equity.
  private static func model(_ seed: UInt64) -> PlanningModel {
    var district = RandomDistrict.make(seed: seed, hasFixedPosts: true)
    if seed.isMultiple(of: 2) { district.settings.equityShare = 0 }
    return PlanningModel(district)
  }

  @Test(
    "A visit that is put in and taken out again leaves every site as it was",
    arguments: 1...12 as ClosedRange<UInt64>)
  func takesOutWhatWasPutIn(seed: UInt64) throws {
    let model = BenefitLedgerTests.model(seed)
    var ledger = BenefitLedger(model)
    func signatures() -> [UInt64] { model.district.sites.indices.map { ledger.signature(of: $0) } }
    for visit in BenefitLedgerTests.visits(model, seed: seed, count: 20) {
      let before = (signatures: signatures(), total: ledger.total)
      let share = visit.add(to: &ledger, model)
      let brings = ledger.total - before.total
      if brings > 1 { #expect(signatures() != before.signatures) }
      visit.remove(share, from: &ledger, model)
      #expect(signatures() == before.signatures)
      #expect(abs(ledger.total - before.total) < 1)
      _ = visit.add(to: &ledger, model)
    }
  }

  @Test("Those who bring nothing but equity are counted for it, and as many as count")
  func countsEquityAlone() {
    /// Of 110 people 33 count; the ten who bring more take half of the minutes, and forty others the
    /// rest.
    func total(_ bonus: Double) -> Double {
      var district = RosterExample.district(
        services: [0, 0], staff: [RosterExample.person("a", skills: [0, 1])])
      district.settings.equityBonus = bonus
      district.services[0].minutes = 20
      district.services[1].minutes = 5
      district.services[1].weight = 0
      district.demand[1] = [10, 100]
      let model = PlanningModel(district)
      var ledger = BenefitLedger(model)
      _ = ledger.add(site: 1, crew: [1], served: 400, servedDays: 1)
      return ledger.total
    }
    #expect(abs(total(100_000) - total(0) - 33 * 100_000) < 1e-3)
  }

  @Test("People exchanged between two visits are another state")
  func tellsExchangedPeopleApart() {
    func sum(_ a: Double, _ b: Double) -> UInt64 {
      var one = BenefitLedger.Share()
      one.take(a, of: 10)
      var other = BenefitLedger.Share()
      other.take(b, of: 20)
      return one.signature &+ other.signature
    }
    for a in 1...60 {
      for b in 1..<a { #expect(sum(Double(a), Double(b)) != sum(Double(b), Double(a))) }
    }
    #expect(BenefitLedger.Share().signature == 0)
  }

  @Test("A visit that has missed nobody would choose the same people again")
  func choosesTheSameAgain() {
    var won = 0.0
    for seed in 1...24 as ClosedRange<UInt64> {
      let model = BenefitLedgerTests.model(seed)
      var ledger = BenefitLedger(model)
      let visits = BenefitLedgerTests.visits(model, seed: seed, count: 20)
      let shares = visits.map { $0.add(to: &ledger, model) }
      for (visit, share) in zip(visits, shares).prefix(8) {
        visit.remove(share, from: &ledger, model)
      }
      for (visit, share) in zip(visits, shares).dropFirst(8) {
        let hasMissed = ledger.hasMissed(
          site: visit.site, crew: visit.crew(model), served: visit.served, share: share)
        let before = ledger.total
        visit.remove(share, from: &ledger, model)
        _ = visit.add(to: &ledger, model)
        if hasMissed { won += ledger.total - before }
        if !hasMissed { #expect(abs(ledger.total - before) < 1) }
      }
    }
    #expect(won > 0, "nobody was missed")
  }

  @Test(
    "A visit brings what its gain says, or less where people come to count for equity no more",
    arguments: 1...24 as ClosedRange<UInt64>)
  func gainsAreWhatVisitsBring(seed: UInt64) throws {
    let model = BenefitLedgerTests.model(seed)
    var ledger = BenefitLedger(model)
    var sum = 0.0
    for visit in BenefitLedgerTests.visits(model, seed: seed, count: 40) {
      let block = ledger.gains(site: visit.site, served: visit.served, servedDays: visit.days)
      let gain = ledger.gain(block + visit.agency * ledger.width + visit.people)
      let before = ledger.total
      _ = visit.add(to: &ledger, model)
      let brings = ledger.total - before
      #expect(brings <= gain + 1, "site \(visit.site)")
      if model.district.settings.equityShare == 0 { #expect(brings > gain - 1) }
      sum += gain
    }
    if model.visitable.contains(true) { #expect(sum > 0, "the seed says nothing") }
  }
}
