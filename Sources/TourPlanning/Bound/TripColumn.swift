// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A trip with its crew as a column of the master: what it takes of every row, and what it costs.
package struct TripColumn {
  let trip: PlannedTrip
  let segment: Int
  /// Net Rp without what its crew earns: requests less trip and crew costs.
  let worth: Double
  let crewCost: Double

  init(_ trip: PlannedTrip, segment: Int, in model: PlanningModel) {
    self.trip = trip
    self.segment = segment
    var bonus = 0.0
    for stop in trip.stops {
      bonus += model.requestBonus(site: stop.site, start: stop.start, days: stop.days)
    }
    crewCost = trip.crewCost(in: model)
    worth = bonus - trip.cost - crewCost
  }

  /// A trip that the pricing found; nil where the clock forbids it.
  init?(_ found: PricedTrip, segment: Int, in model: PlanningModel) {
    guard
      var trip = model.timed(
        team: model.segments[segment].team, start: found.start, stops: found.stops,
        travelsBefore: found.travelsBefore, travelsAfter: found.travelsAfter)
    else { return nil }
    trip.crew = found.crew
    self.init(trip, segment: segment, in: model)
  }

  /// Two columns with the same key are the same trip.
  var key: String {
    "\(trip.team) \(trip.start) \(trip.travelsBefore) \(trip.travelsAfter) "
      + trip.stops.map { "\($0.site)x\($0.days)" }.joined(separator: ",") + " \(trip.crew)"
  }
}

/// A row of the master besides those on service, which all trips may use.
enum TripRowKind: Hashable {
  case teamDay(team: Int, day: Int)
  case minutes(site: Int, agency: Int)
  case quota(site: Int, service: Int)
  case pool(agency: Int, day: Int)
  case rest(agency: Int, day: Int)
  case kit(agency: Int, day: Int)
  case postDays(agency: Int)
  case agencyBudget(agency: Int)
  case budget
  case visits(site: Int)
  case spacing(site: Int, day: Int)
  case month(team: Int, month: Int)
}

extension TripColumn {
  /// The staff minutes that each agency aboard has at each stop.
  @inline(__always)
  func forEachLoad(_ visit: (_ site: Int, _ agency: Int, _ minutes: Int) -> Void) {
    for stop in trip.stops {
      for agency in trip.crew.indices where trip.crew[agency] > 0 {
        visit(stop.site, agency, trip.crew[agency] * stop.served)
      }
    }
  }

  /// Everything that the trip takes, as (row, amount), each row once. Cost: O(days × agencies).
  func forEachUse(in model: PlanningModel, _ use: (TripRowKind, Double) -> Void) {
    let restEnd = min(model.dayCount, trip.end + 1 + model.district.settings.restDays)
    for day in trip.days { use(.teamDay(team: trip.team, day: day), 1) }
    for agency in 0..<model.agencyCount where trip.crew[agency] > 0 {
      let people = Double(trip.crew[agency])
      for stop in trip.stops {
        use(.minutes(site: stop.site, agency: agency), -people * Double(stop.served))
      }
      for day in trip.days {
        use(.pool(agency: agency, day: day), people)
        use(.kit(agency: agency, day: day), 1)
      }
      for day in trip.start..<restEnd { use(.rest(agency: agency, day: day), people) }
      use(.postDays(agency: agency), people * Double(trip.length))
      use(
        .agencyBudget(agency: agency),
        people * model.district.agencies[agency].crewCost(days: trip.length))
    }
    for stop in trip.stops {
      for service in 0..<model.serviceCount {
        let settings = model.district.services[service]
        if let quota = settings.quota, trip.crew[settings.agency] > 0 {
          use(.quota(site: stop.site, service: service), -quota * Double(stop.days))
        }
      }
      use(.visits(site: stop.site), 1)
      for day in stop.start..<model.blockedUntil(site: stop.site, last: stop.end) {
        use(.spacing(site: stop.site, day: day), 1)
      }
    }
    use(.budget, trip.cost + crewCost)
    use(.month(team: trip.team, month: model.monthOfDay[trip.start]), 1)
  }
}
