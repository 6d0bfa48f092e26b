// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What a trip costs, in Rp.
package struct TripCosts: Sendable {
  package var trip: Double
  package var crew: Double
  package var isHistory: Bool
}

/// The figures of a plan, recomputed from its tables.
package struct Figures: Sendable {
  package var parts: PlanSummary.Parts
  package var saved: PlanSummary.Saved
  /// Visits missing, by site.
  package var shortfalls: [Int: Int]
  /// Of each visit of the case: people, and Rp of their savings.
  package var visitPeople: [Double]
  package var visitBenefit: [Double]

  package var netBenefit: Double { parts.netBenefit }

  package static let none = Figures(
    parts: PlanSummary.Parts(
      serviceBenefit: 0, equityBenefit: 0, requestBonus: 0, tripCosts: 0, crewCosts: 0,
      shortfallCost: 0), saved: PlanSummary.Saved(km: 0, hours: 0, rupiah: 0), shortfalls: [:],
    visitPeople: [], visitBenefit: [])
}

extension CaseFile {
  /// What each trip costs: by the clock and the roster; history as the older plan has it; a trip
  /// without a clock as written.
  package var costs: [TripCosts] {
    trips.map { trip in
      let written = tables.trips[trip.row]
      if trip.isHistory {
        let then = older?.trips[trip.id] ?? written
        return TripCosts(trip: then.tripCost, crew: then.crewCost, isHistory: true)
      }
      return TripCosts(
        trip: recomputedTripCost(of: trip) ?? written.tripCost, crew: trip.crewCost(in: district),
        isHistory: false)
    }
  }

  /// Legs' costs and daily costs; nil where the trip has no clock or a leg that nobody can drive.
  package func recomputedTripCost(of trip: TripOnFile) -> Double? {
    drivenClock(of: trip)?.cost(of: district.teams[trip.team])
  }

  /// The clock of a trip all of whose legs can be driven.
  package func drivenClock(of trip: TripOnFile) -> Timetable? {
    guard let clock = trip.timetable else { return nil }
    let isDriven = clock.faults.allSatisfy {
      if case .impassable = $0 { false } else { true }
    }
    return isDriven ? clock : nil
  }

  /// Recomputes all figures. Cost: linear in the rows of the plan and of the demand.
  func recomputedFigures() -> Figures {
    var visitPeople = [Double](repeating: 0, count: visits.count)
    var visitBenefit = visitPeople
    var servedByPlace = [Double](repeating: 0, count: district.placeCount)
    var serviceBenefit = 0.0
    var km = 0.0
    var hours = 0.0
    for entry in service {
      let benefit =
        entry.people * district.services[entry.service].weight * (entry.reach?.rupiah ?? 0)
      serviceBenefit += benefit
      servedByPlace[entry.place] += entry.people
      km += entry.people * (entry.reach?.km ?? 0)
      hours += entry.people * (entry.reach?.hours ?? 0)
      if let visit = entry.visit {
        visitPeople[visit] += entry.people
        visitBenefit[visit] += benefit
      }
    }
    var equity = 0.0
    for (place, served) in servedByPlace.enumerated() {
      let demand = district.demand[place].reduce(0, +)
      equity += min(served, settings.equityShare * demand)
    }
    var visitsPerSite = [Int](repeating: 0, count: district.sites.count)
    let requests = Dictionary(grouping: district.requests, by: \.site)
    var bonus = 0.0
    for visit in visits {
      visitsPerSite[visit.site] += 1
      for request in requests[visit.site] ?? [] where request.days.contains(visit.days) {
        bonus += request.bonus
      }
    }
    var shortfalls: [Int: Int] = [:]
    for site in district.sites.indices {
      let missing = district.promisedVisits(site) - visitsPerSite[site]
      if missing > 0 { shortfalls[site] = missing }
    }
    let costs = costs
    return Figures(
      parts: PlanSummary.Parts(
        serviceBenefit: serviceBenefit, equityBenefit: settings.equityBonus * equity,
        requestBonus: bonus, tripCosts: costs.reduce(0) { $0 + $1.trip },
        crewCosts: costs.reduce(0) { $0 + $1.crew },
        shortfallCost: settings.shortfallPenalty * Double(shortfalls.values.reduce(0, +))),
      saved: PlanSummary.Saved(
        km: km, hours: hours,
        rupiah: km * settings.residentCostPerKm + hours * settings.residentTimeValue),
      shortfalls: shortfalls, visitPeople: visitPeople, visitBenefit: visitBenefit)
  }
}
