// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What a district asks for and what stands in the way, in plain words with dates and names.
public struct DemandWords: Sendable {
  private let district: District
  private let formats: Formats
  private let words: any ExplainWording

  public init(_ district: District, in language: Language) {
    self.district = district
    formats = Formats(language, for: district)
    words = language == .indonesian ? IndonesianExplainWording() : EnglishExplainWording()
  }

  private func site(_ site: Int) -> String { district.place(site).name }
  private func team(_ team: Int) -> String { district.teams[team].name }
  private func agency(_ agency: Int) -> String {
    district.agencies[agency].short ?? district.agencies[agency].name
  }
  /// Days with the reason for them, where there is one.
  private func days(_ days: ClosedRange<Day>, _ reason: String?) -> String {
    formats.range(days) + (reason.map { " (\($0))" } ?? "")
  }

  /// One sentence that names all parts of a contradiction.
  public func contradiction(_ parts: [Demand]) -> String {
    words.contradiction(formats.list(parts.map(phrase)))
  }

  /// A part as a clause.
  public func phrase(_ demand: Demand) -> String {
    switch demand {
    case .visits(let site, let count): return words.asks(self.site(site), visits: count)
    case .pin(let pin):
      let days = formats.range(pin.day...pin.day.advanced(by: max(1, pin.days) - 1))
      return words.pinned(site(pin.site), days, team: pin.team.map(team))
    case .budget: return words.budget(formats.rupiah(district.settings.budget ?? 0))
    case .agencyBudget(let agency):
      return words.agencyBudget(
        self.agency(agency), formats.rupiah(district.agencies[agency].budget ?? 0))
    case .kits(let agency):
      return words.kits(self.agency(agency), district.agencies[agency].kits ?? 0)
    case .minHome(let agency):
      return words.minHome(self.agency(agency), district.agencies[agency].minHome)
    case .required(let agency): return words.required(self.agency(agency))
    case .postDays: return words.postDays
    case .restDays: return words.restDays(district.settings.restDays)
    case .leave(let person, let leave):
      return words.away(district.staff[person].name, days(leave.days, leave.reason))
    case .tenure(let person):
      let member = district.staff[person]
      return words.inOffice(
        member.name, from: member.from.map(formats.day), until: member.to.map(formats.day))
    case .weekdays(let team):
      let monday = Day(number: 4)
      let days = district.teams[team].weekdays.sorted()
        .map { formats.weekdayName(monday.advanced(by: $0 - 1)) }
      return words.weekdays(self.team(team), formats.list(days))
    case .tripsPerMonth(let team):
      return words.tripsPerMonth(self.team(team), district.teams[team].maxTripsPerMonth ?? 0)
    case .tripDays(let team):
      return words.tripDays(self.team(team), district.teams[team].maxTripDays)
    case .holidays: return words.holidays
    case .gap(let site): return words.gap(self.site(site), district.sites[site].minGapDays)
    case .mostVisits(let site):
      return words.mostVisits(self.site(site), district.sites[site].maxVisits ?? 0)
    case .pastVisit(let visit):
      return words.lastVisited(site(visit.site), until: formats.day(visit.days.upperBound))
    case .way(let row):
      return words.cut(
        "\(site(row.from))–\(site(row.to))", mode: words.mode(row.mode), days(row))
    case .closure(let closure):
      return words.closed(
        closure.site.map(site) ?? words.everySite, days(closure.days, closure.reason))
    case .teamDates(let team):
      return words.teamAway(
        self.team(team), formats.list(absences(of: team).map { formats.range($0) }))
    }
  }

  private func days(_ row: TravelRow) -> String {
    switch (row.validFrom, row.validTo) {
    case (let from?, let to?): " " + formats.range(from...max(from, to))
    case (let from?, nil): words.from(formats.day(from))
    case (nil, let to?): words.until(formats.day(to))
    case (nil, nil): ""
    }
  }

  /// The stretches of the horizon on which a team is not there.
  private func absences(of team: Int) -> [ClosedRange<Day>] {
    var spans: [ClosedRange<Day>] = []
    for day in district.horizon where !district.teams[team].isAvailable(on: day) {
      if let last = spans.last, last.upperBound.distance(to: day) == 1 {
        spans[spans.count - 1] = last.lowerBound...day
      } else {
        spans.append(day...day)
      }
    }
    return spans
  }

  /// What giving a part up means, as a phrase.
  public func giving(up demand: Demand) -> String {
    switch demand {
    case .visits(let site, let count): words.makesDo(self.site(site), visits: count - 1)
    case .pin(let pin): words.letGo(site(pin.site), formats.day(pin.day))
    default: words.noLonger(phrase(demand))
    }
  }

  /// What a little more of something would bring, in one sentence.
  ///
  /// - Parameter perService: Rp that a service brings on average.
  public func value(_ resource: ScarceResource, rupiah: Double, perService: Double) -> String {
    // The penalty for a promise is no money: a promise is counted as one.
    let penalty = district.settings.shortfallPenalty
    let promises = penalty > 0 ? (rupiah / penalty).rounded() : 0
    let rest = max(0, rupiah - promises * penalty)
    // More than all that people ask for is worth: a part of a promise, as a program splits it.
    let asked = district.demand.joined().reduce(0, +)
    let isPartOfPromise = promises == 0 && penalty > 0 && rupiah > asked * perService
    let services = perService > 0 ? (rest / perService).rounded(.down) : 0
    var worths: [String] = []
    if promises > 0 { worths.append(words.promises(formats.whole(promises), promises)) }
    if isPartOfPromise {
      worths.append(words.partOfPromise(formats.decimal(rupiah / penalty, 2)))
    } else if promises == 0 || rest >= 1000 {
      let money = formats.roughRupiah(rest)
      // What is worth less than one service is worth its rupiah alone.
      worths.append(
        services < 1
          ? words.upTo(money)
          : words.upTo(money, services: formats.whole(services), services))
    }
    let worth = formats.list(worths)
    let perRupiah = formats.decimal(rest / 1e6, 2)
    let isMoney = promises == 0 && !isPartOfPromise
    func budget(_ agency: String?) -> String {
      isMoney
        ? words.rupiahOfBudget(agency, perRupiah, million: worth)
        : words.millionOfBudget(agency, worth)
    }
    switch resource {
    case .agencyBudget(let agency): return budget(self.agency(agency))
    case .budget: return budget(nil)
    case .person(let agency, let days):
      return words.person(self.agency(agency), weeks(days), formats.range(days), worth)
    case .seat(let team): return words.seat(self.team(team), worth)
    case .openDay(let site, let day):
      return words.openDay(site.map(self.site) ?? words.everySite, formats.day(day), worth)
    }
  }

  /// The weeks that some days lie in, numbered as in the calendar of a plan.
  private func weeks(_ days: ClosedRange<Day>) -> String {
    let weeks = PlanWeeks(district.calendar).weeks
    func number(_ day: Day) -> Int { max(1, weeks.count { $0.monday <= day }) }
    return words.weeks(number(days.lowerBound), number(days.upperBound))
  }
}
