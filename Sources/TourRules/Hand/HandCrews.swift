// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What a plan made by hand says of the crew of each trip, and the rules on crews as far as that
/// goes.
struct HandCrews {
  /// What is said of one agency on one trip.
  struct Said {
    /// Whether it is listed, or one of its people named.
    var comes = false
    var people: Int?
    var staff: Set<Int> = []
  }

  private let file: CaseFile
  /// By trip of the case and agency.
  let said: [[Said]]
  /// Whether anything is said of the agencies of a trip: then no others come.
  let isListed: [Bool]

  init(_ file: CaseFile, _ visits: [HandVisit]) {
    self.file = file
    var said: [[Said]] = []
    var listed: [Bool] = []
    for trip in file.trips {
      var crew = [Said](repeating: Said(), count: file.district.agencies.count)
      var hasList = false
      for visit in trip.visits.map({ visits[file.visits[$0].row] }) {
        for party in visit.agencies where party.people != 0 {
          crew[party.agency].comes = true
          if let people = party.people {
            crew[party.agency].people = max(crew[party.agency].people ?? 0, people)
          }
        }
        hasList = hasList || !visit.agencies.isEmpty
        for person in visit.staff {
          let agency = file.district.staff[person].agency
          crew[agency].comes = true
          crew[agency].staff.insert(person)
        }
      }
      said.append(crew)
      listed.append(hasList)
    }
    self.said = said
    isListed = listed
  }

  /// The least number of people of an agency that a trip must carry by what is said.
  private func least(_ trip: Int, _ agency: Int) -> Int {
    let crew = said[trip][agency]
    guard crew.comes else { return 0 }
    return max(
      crew.people ?? max(1, file.district.agencies[agency].minCrew), crew.staff.count)
  }

  /// Whether everybody of an agency on a trip is named.
  func isNamed(_ trip: Int, _ agency: Int) -> Bool {
    let crew = said[trip][agency]
    return !crew.staff.isEmpty
      && crew.staff.count >= crew.people ?? file.district.agencies[agency].maxCrew
  }

  /// Whether the crew of a trip is said by agencies and numbers.
  func isCounted(_ trip: Int) -> Bool {
    isListed[trip]
      && said[trip].indices.allSatisfy {
        !said[trip][$0].comes || said[trip][$0].people != nil || isNamed(trip, $0)
      }
  }

  // MARK: Rules

  var breaches: [Breach] {
    nobody + bounds + required + seats + kits + home + budget + agencyBudgets
  }

  /// The rules of ``breaches``: all that they ask is known where every crew is counted.
  static let countedCodes: [RuleCode] = [
    .c0Nobody, .c1Bounds, .c1Required, .c2Seats, .c3Kits, .s5Home, .m1Budget, .m2AgencyBudget,
  ]

  /// A list that says of every agency that nobody comes.
  private var nobody: [Breach] {
    file.trips.enumerated().compactMap { position, trip in
      guard isListed[position], !said[position].contains(where: \.comes) else { return nil }
      return TripRules.breach(.c0Nobody, trip, [:])
    }
  }

  private var bounds: [Breach] {
    each { trip, agency, rules in
      let crew = said[trip.offset][agency]
      guard crew.comes, let count = crew.people ?? (crew.staff.isEmpty ? nil : crew.staff.count)
      else { return nil }
      // Fewer names than people may come are no mistake: the rest is not named.
      let isLess = crew.people != nil && count < rules.minCrew
      guard isLess || count > rules.maxCrew else { return nil }
      return TripRules.breach(
        .c1Bounds, trip.element,
        [
          "count": .whole(count), "agency": .text(rules.id), "least": .whole(rules.minCrew),
          "most": .whole(rules.maxCrew),
        ], ids: [trip.element.id, rules.id],
        size: Double(max(rules.minCrew - count, count - rules.maxCrew)))
    }
  }

  private var required: [Breach] {
    each { trip, agency, rules in
      guard rules.mustCome, isListed[trip.offset],
        !said[trip.offset][agency].comes
      else { return nil }
      return TripRules.breach(
        .c1Required, trip.element,
        ["count": .whole(0), "agency": .text(rules.id), "least": .whole(rules.minCrew)],
        ids: [trip.element.id, rules.id], size: Double(rules.minCrew))
    }
  }

  private var seats: [Breach] {
    file.trips.enumerated().compactMap { position, trip in
      let team = file.district.teams[trip.team]
      let count = said[position].indices.reduce(0) { $0 + least(position, $1) }
      guard count > team.seats else { return nil }
      return TripRules.breach(
        .c2Seats, trip,
        ["count": .whole(count), "team": .text(team.id), "most": .whole(team.seats)],
        size: Double(count - team.seats))
    }
  }

  /// The trips with an agency on each day, by what is said.
  private func onDays(of agency: Int) -> [(day: Day, trips: [Int])] {
    var onDay: [Day: [Int]] = [:]
    for (position, trip) in file.trips.enumerated()
    where said[position][agency].comes && trip.dayCount < 366 {
      for day in trip.days { onDay[day, default: []].append(position) }
    }
    return onDay.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private var kits: [Breach] {
    file.district.agencies.enumerated().flatMap { agency, rules -> [Breach] in
      guard let most = rules.kits else { return [] }
      var named: Set<[Int]> = []
      return onDays(of: agency).compactMap { day, trips in
        guard trips.count > most, named.insert(trips).inserted, let last = trips.last
        else { return nil }
        let ids = trips.map { file.trips[$0].id }
        return TripRules.breach(
          .c3Kits, file.trips[last],
          [
            "agency": .text(rules.id), "count": .whole(trips.count), "day": .day(day),
            "list": .list(ids), "most": .whole(most),
          ], ids: [rules.id] + ids, size: Double(trips.count - most))
      }
    }
  }

  private var home: [Breach] {
    file.district.agencies.enumerated().flatMap { agency, rules -> [Breach] in
      var named: Set<[Int]> = []
      return onDays(of: agency).compactMap { day, trips in
        guard file.calendar.isWorking(day) else { return nil }
        let count = trips.reduce(0) { $0 + least($1, agency) }
        let present = file.presentStaff(of: agency, on: day)
        let most = max(0, present - rules.minHome)
        guard count > most, named.insert(trips).inserted, let last = trips.last else { return nil }
        return TripRules.breach(
          .s5Home, file.trips[last],
          [
            "agency": .text(rules.id), "count": .whole(count), "day": .day(day),
            "most": .whole(most), "present": .whole(present), "home": .whole(rules.minHome),
          ], ids: [rules.id, file.trips[last].id], size: Double(count - most))
      }
    }
  }

  /// Rp of the people of an agency on a trip, as few as are said.
  private func leastCost(_ trip: Int, _ agency: Int) -> Double {
    let days = file.trips[trip].dayCount
    return Double(least(trip, agency)) * file.district.agencies[agency].crewCost(days: days)
  }

  /// Trips and the people that are said to come cost more than there is: so do all crews that
  /// could.
  private var budget: [Breach] {
    guard let most = file.settings.budget else { return [] }
    let cost = file.trips.enumerated().reduce(0) { sum, trip in
      sum + (file.recomputedTripCost(of: trip.element) ?? 0)
        + said[trip.offset].indices.reduce(0) { $0 + leastCost(trip.offset, $1) }
    }
    guard cost > most + Tolerance.rupiah(most) else { return [] }
    return [
      Breach(
        .m1Budget, ["cost": .rupiah(cost), "most": .rupiah(most)], file: PlanFile.trips,
        size: cost - most)
    ]
  }

  private var agencyBudgets: [Breach] {
    file.district.agencies.enumerated().compactMap { agency, rules in
      guard let most = rules.budget else { return nil }
      let cost = file.trips.indices.reduce(0) { $0 + leastCost($1, agency) }
      guard cost > most + Tolerance.rupiah(most) else { return nil }
      return Breach(
        .m2AgencyBudget,
        ["agency": .text(rules.id), "cost": .rupiah(cost), "most": .rupiah(most)],
        file: PlanFile.trips, ids: [rules.id], size: cost - most)
    }
  }

  private func each(
    _ judge: ((offset: Int, element: TripOnFile), Int, Agency) -> Breach?
  ) -> [Breach] {
    file.trips.enumerated().flatMap { trip in
      file.district.agencies.enumerated().compactMap { judge(trip, $0.offset, $0.element) }
    }
  }
}
