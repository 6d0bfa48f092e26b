// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Completes visits made by hand to a plan: trips, teams where none is named, and crews by name, so
/// that it can be said what the visits would bring.
///
/// Nothing is added and nothing moved: visits that cannot be run together with the others are left
/// out. Crews are the best that a greedy choice with exchanges finds; what the file says of agencies
/// and people is kept. The result depends on the input alone.
///
/// Cost: well below a second for a quarter of a regency.
public struct PlanCompletion: Sendable {
  public let district: District

  public init(_ district: District) { self.district = district }

  /// What came of completing a plan.
  public struct Answer: Sendable {
    /// The plan; it has no bound.
    public var tables: PlanTables
    /// The visits that are not in it, in the order of the file.
    public var left: [HandVisit]
  }

  public func complete(_ visits: [HandVisit]) -> Answer {
    let model = PlanningModel(district)
    let choice = HandTripChoice(visits, model)
    let crews = HandCrewing(choice.trips, visits, model)
    let placed = Set(crews.trips.flatMap(\.visits))
    let trips = crews.trips.map { StaffedTrip(trip: $0.trip.trip(in: model), people: $0.people) }
    let sharing = ServiceShare(district, model.savings).share(trips)
    return Answer(
      tables: PlanTables(
        district: district, savings: model.savings, trips: trips, served: sharing.lines,
        certificate: [], bound: .infinity, certifiedBound: nil, seed: 0, status: .feasible),
      left: visits.indices.filter { !placed.contains($0) }.map { visits[$0] })
  }
}
