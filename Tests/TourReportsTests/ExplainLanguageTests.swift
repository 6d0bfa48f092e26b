// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourReports
import Touring

/// Every sentence of an explanation in both languages: that no phrase is missing is the compiler's to
/// say.
@Suite("Explanations in two languages")
struct ExplainLanguageTests {
  private static var district: District {
    var district = SamplePlan.district
    district.settings.budget = 2e8
    district.settings.restDays = 1
    district.settings.shortfallPenalty = 1e9
    district.agencies[1].kits = 1
    district.agencies[1].minHome = 1
    district.sites[1].maxVisits = 1
    district.sites[2].maxVisits = 2
    district.staff[0].from = SamplePlan.day(5)
    district.staff[0].to = SamplePlan.day(12)
    district.staff[1].from = SamplePlan.day(6)
    district.staff[2].to = SamplePlan.day(7)
    district.teams[0].weekdays = [1, 3]
    district.teams[0].maxTripsPerMonth = 1
    district.teams[0].maxTripDays = 3
    district.teams[0].availableTo = SamplePlan.day(8)
    return district
  }

  private static func way(_ mode: String, _ from: Int?, _ to: Int?) -> Demand {
    .way(
      TravelRow(
        from: 1, to: 0, mode: mode, km: 5, minutes: nil, validFrom: from.map(SamplePlan.day),
        validTo: to.map(SamplePlan.day)))
  }

  private static let demands: [Demand] = {
    let (day, days) = (SamplePlan.day(6), SamplePlan.day(6)...SamplePlan.day(8))
    return [
      .visits(site: 1, count: 1), .visits(site: 2, count: 3),
      .pin(Pin(site: 1, day: day, days: 2, team: 0)), .pin(Pin(site: 1, day: day, days: 0)),
      .budget, .agencyBudget(agency: 0), .kits(agency: 0), .kits(agency: 1), .minHome(agency: 0),
      .minHome(agency: 1), .required(agency: 0), .postDays, .restDays,
      .leave(person: 0, Leave(days: days, reason: "xyz")), .leave(person: 1, Leave(days: days)),
      .tenure(person: 0), .tenure(person: 1), .tenure(person: 2), .weekdays(team: 0),
      .tripsPerMonth(team: 0), .tripDays(team: 0), .holidays, .gap(site: 1),
      .mostVisits(site: 1), .mostVisits(site: 2), .pastVisit(PastVisit(site: 1, days: days)),
      way("road", 5, 6), way("river", 5, nil), way("road", nil, 6), way("rail", nil, nil),
      .closure(Closure(site: 1, days: days, reason: "xyz")),
      .closure(Closure(site: nil, days: days)), .teamDates(team: 0),
    ]
  }()

  private static func sentences(_ language: Language) -> [String] {
    let words = DemandWords(district, in: language)
    let resources: [ScarceResource] = [
      .person(agency: 0, days: SamplePlan.day(4)...SamplePlan.day(8)),
      .person(agency: 1, days: SamplePlan.day(4)...SamplePlan.day(15)), .seat(team: 0),
      .agencyBudget(agency: 0), .budget, .openDay(site: 1, day: SamplePlan.day(5)),
      .openDay(site: nil, day: SamplePlan.day(5)),
    ]
    return demands.map(words.phrase) + demands.prefix(5).map(words.giving)
      + [words.contradiction(Array(demands.prefix(3)))]
      + [20_000, 60_000, 500_000, 4.7e8, 1e9, 2.0005e9].flatMap { rupiah in
        resources.map { words.value($0, rupiah: rupiah, perService: 50_000) }
      } + sites(language)
  }

  /// Of Hulu, with a plan that has one visit more beside it, with one that has one fewer, and with none.
  private static func sites(_ language: Language) -> [String] {
    func trip(_ site: Int, _ date: Int) -> (trip: Trip, crew: [Int]) {
      (Trip(team: 0, firstDay: SamplePlan.day(date), stops: [Stop(site: site, days: 1)]), [0, 1])
    }
    func plan(_ trips: [(trip: Trip, crew: [Int])], room: Double) -> PlanTables {
      PlanWriter.tables(of: trips, in: district, status: .feasible, room: room, shortfalls: [])
    }
    let same = plan([trip(2, 6), trip(1, 11), trip(3, 13)], room: 0)
    let more = plan([trip(2, 6), trip(2, 11), trip(1, 12)], room: 5e6)
    let fewer = plan([trip(1, 11), trip(1, 6), trip(3, 13)], room: 0)
    func text(_ site: Int, _ count: Int, _ more: PlanTables?, _ fewer: PlanTables?) -> String {
      SiteExplanation(
        site: site, count: count, same: same, more: more, fewer: fewer, for: district, in: language
      ).text
    }
    return [
      text(2, 1, more, nil), text(2, 1, nil, fewer), text(1, 1, more, nil), text(1, 1, nil, nil),
      text(0, 0, nil, nil),
    ]
  }

  /// Names, and words that both languages have.
  private static let shared: Set<String> = [
    "hilir", "hulu", "atas", "kota", "tambak", "disdukcapil", "dinas", "kesehatan", "perekam",
    "perawat", "mobil", "keliling", "rp", "rail", "xyz", "max", "visits", "rupiah", "a", "set",
  ]

  @Test("No word of one language stands in the sentences of the other")
  func apart() {
    func words(_ sentences: [String]) -> Set<String> {
      Set(sentences.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
    }
    let indonesian = Self.sentences(.indonesian)
    let english = Self.sentences(.english)
    #expect(indonesian.count == english.count)
    for (one, other) in zip(indonesian, english) {
      #expect(one != other)
      let both = words([one]).intersection(words([other])).subtracting(Self.shared)
      #expect(both.isEmpty, "\(one) / \(other)")
    }
    #expect(words(indonesian).isDisjoint(with: ["the", "of", "is", "plan", "day", "days"]))
    #expect(words(english).isDisjoint(with: ["yang", "di", "dan", "kunjungan", "hari"]))
  }
}
