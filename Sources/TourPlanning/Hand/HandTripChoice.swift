// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The trips that visits made by hand form, and the teams of those that name none: so that most
/// visits are kept, and of these choices the one that brings most (``HandAssignment``). A file of
/// visits does not say when a team goes home: it does where that brings more.
struct HandTripChoice {
  /// A trip that can be run by itself.
  struct Option {
    /// Positions of its visits.
    var visits: [Int]
    var trip: PlannedTrip
    /// Rp with the best crew, as if the trip were the only one.
    var worth: Double
  }

  private(set) var trips: [Option] = []

  init(_ visits: [HandVisit], _ model: PlanningModel) {
    let maker = Maker(visits, model)
    let assignment = HandAssignment(visits, teams: model.teamCount, left: maker.lost) { leg in
      maker.option(leg).map { -$0.worth } ?? maker.lost * Double(leg.visits.count)
    }
    trips = assignment.trips.compactMap { maker.option($0) }
    trips.sort { ($0.trip.start, $0.trip.team) < ($1.trip.start, $1.trip.team) }
  }

  /// Makes trips of visits, and says what they are worth.
  private final class Maker {
    /// A visit that cannot be made weighs more than anything that the others bring.
    var lost: Double { model.pinWorth }

    private let visits: [HandVisit]
    private let model: PlanningModel
    private var crews: CrewChoice
    private var alone: SearchState
    private let prices: Prices

    init(_ visits: [HandVisit], _ model: PlanningModel) {
      self.visits = visits
      self.model = model
      crews = CrewChoice(model)
      alone = SearchState(model)
      prices = Prices(model, Multipliers(model))
    }

    /// The trip of some visits with the travel days that bring most; nil where it cannot be run.
    func option(_ leg: HandAssignment.Leg) -> Option? {
      guard let first = model.district.calendar.position(of: visits[leg.visits[0]].firstDay)
      else { return nil }
      let stops = leg.visits.map { (site: visits[$0].site, days: visits[$0].days) }
      let mayTravel = model.district.settings.travelDays
      var best: Option?
      for before in mayTravel && leg.isFreeBefore && first > 0 ? [false, true] : [false] {
        for after in mayTravel && leg.isFreeAfter ? [false, true] : [false] {
          guard
            let trip = model.timed(
              team: leg.team, start: before ? first - 1 : first, stops: stops,
              travelsBefore: before, travelsAfter: after),
            let gain = crews.choose(for: trip, in: &alone, prices: prices)
          else { continue }
          let worth = gain - trip.cost
          if best.map({ worth > $0.worth }) ?? true {
            best = Option(visits: leg.visits, trip: trip, worth: worth)
          }
        }
      }
      return best
    }
  }
}
