// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What the trips of a plan cost, as the lines of a budget.
struct TravelBudget: Sendable {
  struct Line: Hashable, Sendable {
    enum Item: Hashable, Sendable {
      case dailyAllowance
      case lodging
      /// Kilometres by the team's own rate.
      case fuel(team: String)
      /// Legs whose cost `travel.csv` tells.
      case fares(team: String)
      case vehicleDays(team: String)
      /// Where the plan's costs can't be taken apart: history that the data no longer tell of.
      case wholeTrips(team: String)
    }

    var item: Item
    var volume: Double
    /// nil where the units have different prices.
    var price: Double?
    var amount: Double
  }

  /// Lines of each agency, by id, in the order of the district.
  let agencies: [(agency: String, lines: [Line])]
  /// Lines of the vehicles, team by team.
  let vehicles: [Line]

  init(_ facts: PlanFacts) {
    let district = facts.district
    var days: [String: Int] = [:]
    var nights: [String: Int] = [:]
    for trip in facts.plan.trips {
      for (agency, people) in facts.crews[trip.trip]?.people ?? [:] {
        days[agency, default: 0] += people.count * trip.dayCount
        nights[agency, default: 0] += people.count * (trip.dayCount - 1)
      }
    }
    agencies = facts.inOrder(days.keys).map { agency in
      let rates = facts.agencies[agency].map { district.agencies[$0] }
      func line(_ item: Line.Item, _ volume: Int, _ price: Double) -> Line {
        Line(item: item, volume: Double(volume), price: price, amount: Double(volume) * price)
      }
      return (
        agency,
        [
          line(.dailyAllowance, days[agency] ?? 0, rates?.perDiem ?? 0),
          line(.lodging, nights[agency] ?? 0, rates?.lodging ?? 0),
        ].filter { $0.amount > 0 }
      )
    }
    let teams = facts.plan.trips.map(\.team).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    vehicles = teams.sorted { (facts.teams[$0] ?? .max, $0) < (facts.teams[$1] ?? .max, $1) }
      .flatMap { TravelBudget.lines(of: $0, in: facts) }
  }

  static func total(_ lines: [Line]) -> Double { lines.reduce(0) { $0 + $1.amount } }

  private static func lines(of team: String, in facts: PlanFacts) -> [Line] {
    let district = facts.district
    let trips = facts.plan.trips.filter { $0.team == team }
    guard let position = facts.teams[team] else {
      return [
        Line(
          item: .wholeTrips(team: team), volume: Double(trips.count), price: nil,
          amount: trips.reduce(0) { $0 + $1.tripCost })
      ]
    }
    let vehicle = district.teams[position]
    var (km, fares, fareCosts, days) = (0.0, 0, 0.0, 0)
    var (others, otherCosts) = (0, 0.0)
    for row in trips {
      let legs = trip(row, team: position, facts).map { Timetable(of: $0, in: district).legs }
      let daily = vehicle.dailyCost * Double(row.dayCount)
      let cost = (legs ?? []).reduce(daily) { $0 + $1.way.cost }
      guard let legs, abs(cost - row.tripCost) <= 1 else {
        others += 1
        otherCosts += row.tripCost
        continue
      }
      days += row.dayCount
      for leg in legs where leg.way.cost > 0 {
        if abs(leg.way.cost - leg.way.km * vehicle.costPerKm) < 0.5 {
          km += leg.way.km
        } else {
          fares += 1
          fareCosts += leg.way.cost
        }
      }
    }
    return [
      Line(
        item: .fuel(team: team), volume: km, price: vehicle.costPerKm,
        amount: km * vehicle.costPerKm),
      Line(item: .fares(team: team), volume: Double(fares), price: nil, amount: fareCosts),
      Line(
        item: .vehicleDays(team: team), volume: Double(days), price: vehicle.dailyCost,
        amount: Double(days) * vehicle.dailyCost),
      Line(item: .wholeTrips(team: team), volume: Double(others), price: nil, amount: otherCosts),
    ].filter { $0.amount > 0 }
  }

  /// The trip of a row, where the district knows its sites.
  private static func trip(_ row: TripRow, team: Int, _ facts: PlanFacts) -> Trip? {
    let visits = facts.plan.visits.filter { $0.trip == row.trip }
      .sorted { $0.firstDate < $1.firstDate }
    let stops = visits.compactMap { visit in
      facts.sites[visit.site].map { Stop(site: $0, days: visit.dates.count) }
    }
    guard stops.count == visits.count, !stops.isEmpty else { return nil }
    let trip = Trip(
      team: team, firstDay: row.firstDate, stops: stops, travelsBefore: row.travelBefore,
      travelsAfter: row.travelAfter)
    return trip.days == row.dates ? trip : nil
  }
}
