// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What a district asks for and what stands in the way, in plain words with dates and names.
public struct DemandWords: Sendable {
  private let district: District
  private let language: Language
  private let formats: Formats

  public init(_ district: District, in language: Language) {
    self.district = district
    self.language = language
    formats = Formats(language, for: district)
  }

  private func say(_ indonesian: String, _ english: String) -> String {
    language == .indonesian ? indonesian : english
  }

  private func site(_ site: Int) -> String { district.place(site).name }
  private func team(_ team: Int) -> String { district.teams[team].name }
  private func agency(_ agency: Int) -> String {
    district.agencies[agency].short ?? district.agencies[agency].name
  }
  private func mode(_ mode: String) -> String {
    switch mode {
    case "road": say("jalan darat", "road")
    case "river": say("jalur sungai", "river")
    default: mode
    }
  }
  private func reason(_ text: String?) -> String { text.map { " (\($0))" } ?? "" }

  /// One sentence that names all parts of a contradiction.
  public func contradiction(_ parts: [Demand]) -> String {
    let list = formats.list(parts.map(phrase))
    return say(
      "Ini tidak dapat dipenuhi bersama: \(list).", "These cannot all be met: \(list).")
  }

  /// A part as a clause.
  public func phrase(_ demand: Demand) -> String {
    switch demand {
    case .visits(let site, let count):
      return say(
        "\(self.site(site)) meminta \(count) kunjungan",
        "\(self.site(site)) asks for \(count) \(count == 1 ? "visit" : "visits")")
    case .pin(let pin):
      let days = formats.range(pin.day...pin.day.advanced(by: max(1, pin.days) - 1))
      let vehicle =
        pin.team.map { say(" oleh \(TeamName.indonesian(team($0)))", " by the team \(team($0))") }
        ?? ""
      return say(
        "kunjungan di \(site(pin.site)) ditetapkan pada \(days)\(vehicle)",
        "a visit to \(site(pin.site)) is pinned to \(days)\(vehicle)")
    case .budget:
      let sum = formats.rupiah(district.settings.budget ?? 0)
      return say("anggaran seluruhnya \(sum)", "the whole budget is \(sum)")
    case .agencyBudget(let agency):
      let sum = formats.rupiah(district.agencies[agency].budget ?? 0)
      return say(
        "anggaran \(self.agency(agency)) \(sum)", "the budget of \(self.agency(agency)) is \(sum)")
    case .kits(let agency):
      let kits = district.agencies[agency].kits ?? 0
      return say(
        "\(self.agency(agency)) punya \(kits) set peralatan",
        "\(self.agency(agency)) has \(kits) \(kits == 1 ? "set" : "sets") of equipment")
    case .minHome(let agency):
      let people = district.agencies[agency].minHome
      return say(
        "\(people) petugas \(self.agency(agency)) tinggal di kantor",
        "\(people) of \(self.agency(agency)) \(people == 1 ? "stays" : "stay") at the office")
    case .required(let agency):
      return say(
        "\(self.agency(agency)) ikut setiap perjalanan",
        "\(self.agency(agency)) comes on every trip")
    case .postDays:
      return say(
        "hari perjalanan setiap petugas dibatasi", "the days on trips of each person are limited")
    case .restDays:
      let days = district.settings.restDays
      return say(
        "petugas istirahat \(days) hari kerja antara dua perjalanan",
        "people rest \(days) working \(days == 1 ? "day" : "days") between two trips")
    case .leave(let person, let leave):
      let days = formats.range(leave.days)
      return say(
        "\(district.staff[person].name) tidak bertugas \(days)\(reason(leave.reason))",
        "\(district.staff[person].name) is away \(days)\(reason(leave.reason))")
    case .tenure(let person):
      let member = district.staff[person]
      let from = member.from.map { say(" mulai ", " from ") + formats.day($0) } ?? ""
      let to = member.to.map { say(" sampai ", " until ") + formats.day($0) } ?? ""
      return say("\(member.name) bertugas\(from)\(to)", "\(member.name) is in office\(from)\(to)")
    case .weekdays(let team):
      let monday = Day(number: 4)
      let days = district.teams[team].weekdays.sorted()
        .map { formats.weekdayName(monday.advanced(by: $0 - 1)) }
      return say(
        "\(TeamName.indonesian(self.team(team))) hanya berjalan pada \(formats.list(days))",
        "the team \(self.team(team)) goes out on \(formats.list(days)) alone")
    case .tripsPerMonth(let team):
      let most = district.teams[team].maxTripsPerMonth ?? 0
      return say(
        "\(TeamName.indonesian(self.team(team))) paling banyak \(most) perjalanan sebulan",
        "the team \(self.team(team)) makes at most \(most) \(most == 1 ? "trip" : "trips") a month")
    case .tripDays(let team):
      let most = district.teams[team].maxTripDays
      return say(
        "perjalanan \(TeamName.indonesian(self.team(team))) paling lama \(most) hari",
        "a trip of the team \(self.team(team)) takes at most \(most) \(most == 1 ? "day" : "days")")
    case .holidays: return say("hari libur tidak dilayani", "nobody works on holidays")
    case .gap(let site):
      let days = district.sites[site].minGapDays
      return say(
        "antara dua kunjungan di \(self.site(site)) paling sedikit \(days) hari",
        "between two visits to \(self.site(site)) at least \(days) days pass")
    case .mostVisits(let site):
      let most = district.sites[site].maxVisits ?? 0
      return say(
        "\(self.site(site)) dikunjungi paling banyak \(most) kali",
        "\(self.site(site)) is visited at most \(most) \(most == 1 ? "time" : "times")")
    case .pastVisit(let visit):
      let day = formats.day(visit.days.upperBound)
      return say(
        "\(site(visit.site)) terakhir dikunjungi sampai \(day)",
        "\(site(visit.site)) was last visited until \(day)")
    case .way(let row):
      return say(
        "\(site(row.from))–\(site(row.to)) (\(mode(row.mode))) terputus\(days(row))",
        "\(site(row.from))–\(site(row.to)) (\(mode(row.mode))) is cut\(days(row))")
    case .closure(let closure):
      let days = formats.range(closure.days)
      let place = closure.site.map(site) ?? say("semua lokasi", "every site")
      return say(
        "\(place) tutup \(days)\(reason(closure.reason))",
        "\(place) is closed \(days)\(reason(closure.reason))")
    case .teamDates(let team):
      let days = formats.list(absences(of: team).map { formats.range($0) })
      return say(
        "\(TeamName.indonesian(self.team(team))) tidak tersedia \(days)",
        "the team \(self.team(team)) is away \(days)")
    }
  }

  private func days(_ row: TravelRow) -> String {
    switch (row.validFrom, row.validTo) {
    case (let from?, let to?): " " + formats.range(from...max(from, to))
    case (let from?, nil): say(" mulai ", " from ") + formats.day(from)
    case (nil, let to?): say(" sampai ", " until ") + formats.day(to)
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
    case .visits(let site, let count):
      let fewer = count - 1
      return say(
        "\(self.site(site)) menerima \(fewer) kunjungan saja",
        "\(self.site(site)) makes do with \(fewer) \(fewer == 1 ? "visit" : "visits")")
    case .pin(let pin):
      let day = formats.day(pin.day)
      return say(
        "kunjungan di \(site(pin.site)) pada \(day) dilepas",
        "the visit to \(site(pin.site)) on \(day) is let go")
    default:
      return say("tidak berlaku lagi: ", "no longer so: ") + phrase(demand)
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
    if promises > 0 {
      let count = formats.whole(promises)
      worths.append(
        say(
          "\(count) janji kunjungan lagi dapat dipenuhi",
          "\(count) more promised \(promises == 1 ? "visit" : "visits") can be made"))
    }
    if isPartOfPromise {
      let part = formats.decimal(rupiah / penalty, 2)
      worths.append(say("sekitar \(part) janji kunjungan", "about \(part) of a promised visit"))
    } else if promises == 0 || rest >= 1000 {
      let money = formats.roughRupiah(rest)
      // What is worth less than one service is worth its rupiah alone.
      worths.append(
        services < 1
          ? say("sampai \(money)", "up to \(money)")
          : say(
            "sampai \(money), sekitar \(formats.whole(services)) layanan",
            "up to \(money), about \(formats.whole(services)) "
              + "\(services == 1 ? "service" : "services")"))
    }
    let worth = formats.list(worths)
    let perRupiah = formats.decimal(rest / 1e6, 2)
    let isMoney = promises == 0 && !isPartOfPromise
    switch resource {
    case .agencyBudget(let agency) where !isMoney:
      return say(
        "Sejuta rupiah lagi dalam anggaran \(self.agency(agency)): \(worth).",
        "A further million rupiah of the budget of \(self.agency(agency)): \(worth).")
    case .budget where !isMoney:
      return say(
        "Sejuta rupiah lagi dalam anggaran seluruhnya: \(worth).",
        "A further million rupiah of the whole budget: \(worth).")
    case .person(let agency, let days):
      return say(
        "Satu petugas \(self.agency(agency)) lagi \(weeks(days)) (\(formats.range(days))): \(worth).",
        "One more of \(self.agency(agency)) \(weeks(days)) (\(formats.range(days))): \(worth).")
    case .seat(let team):
      return say(
        "Satu kursi lagi di \(TeamName.indonesian(self.team(team))): \(worth).",
        "One more seat in the team \(self.team(team)): \(worth).")
    case .agencyBudget(let agency):
      return say(
        "Setiap rupiah lagi dalam anggaran \(self.agency(agency)): sampai Rp\(perRupiah) "
          + "(sejuta rupiah: \(worth)).",
        "Each further rupiah of the budget of \(self.agency(agency)): up to Rp\(perRupiah) "
          + "(a million: \(worth)).")
    case .budget:
      return say(
        "Setiap rupiah lagi dalam anggaran seluruhnya: sampai Rp\(perRupiah) (sejuta rupiah: \(worth)).",
        "Each further rupiah of the whole budget: up to Rp\(perRupiah) (a million: \(worth)).")
    case .openDay(let site, let day):
      let place = site.map(self.site) ?? say("semua lokasi", "every site")
      return say(
        "Satu hari buka lagi, \(place) pada \(formats.day(day)): \(worth).",
        "One more open day, \(place) on \(formats.day(day)): \(worth).")
    }
  }

  /// The weeks of the horizon that some days lie in: the first begins on the Monday of its first day.
  private func weeks(_ days: ClosedRange<Day>) -> String {
    let monday = district.horizon.lowerBound.monday
    let first = monday.distance(to: days.lowerBound) / 7 + 1
    let last = monday.distance(to: days.upperBound) / 7 + 1
    return first == last
      ? say("pada minggu ke-\(first)", "in week \(first)")
      : say("pada minggu ke-\(first)–\(last)", "in weeks \(first)–\(last)")
  }
}
