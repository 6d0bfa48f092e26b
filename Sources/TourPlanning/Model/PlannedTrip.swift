// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A trip by positions of days, with its clock and cost: what the search and the columns are made of.
struct PlannedTrip: Hashable {
  /// A stay, with the minutes that one person serves there.
  struct Stop: Hashable {
    var site: Int
    /// Position of its first day.
    var start: Int
    var days: Int
    var served: Int

    var end: Int { start + days - 1 }
  }

  var team: Int
  /// Position of the first day, the travel day before included.
  var start: Int
  var length: Int
  var travelsBefore: Bool
  var travelsAfter: Bool
  var stops: [Stop]
  /// Legs and the team's daily cost, in Rp.
  var cost: Double
  /// People of each agency.
  var crew: [Int] = []

  var end: Int { start + length - 1 }
  var days: Range<Int> { start..<start + length }

  /// What its people cost, in Rp.
  func crewCost(in model: PlanningModel) -> Double {
    crew.indices.reduce(0) {
      $0 + Double(crew[$1]) * model.district.agencies[$1].crewCost(days: length)
    }
  }

  /// The trip in the words of the field.
  func trip(in model: PlanningModel) -> Trip {
    Trip(
      team: team, firstDay: model.district.calendar.workingDays[start],
      stops: stops.map { Touring.Stop(site: $0.site, days: $0.days) },
      travelsBefore: travelsBefore, travelsAfter: travelsAfter)
  }
}

extension PlanningModel {
  /// Minutes of a day: whoever has not come by then is not there on it.
  static let midnight = 24 * 60

  /// When a stay begins that a team reaches in the morning of `day` after `minutes` on the way.
  @inline(__always)
  func opening(on day: Int, after minutes: Int32) -> Int {
    max(open[day], earliestDeparture + Int(minutes) + setup)
  }

  /// When a stay must close on `day` so that a team is home after `minutes` on the way.
  @inline(__always)
  func closing(on day: Int, before minutes: Int32) -> Int {
    min(close[day], latestArrival - Int(minutes) - teardown)
  }

  /// Whether a team moves in the evening of `day` on a way of `minutes` minutes.
  @inline(__always)
  func movesInEvening(of day: Int, minutes: Int32) -> Bool {
    minutes >= 0 && close[day] + teardown + Int(minutes) <= latestArrival
  }

  /// Minutes that one person serves in a stay of `days` days from `start`, whose first day opens at
  /// `opens` and whose last closes at `closes`; nil where a day has too few.
  ///
  /// Where a day without service is allowed, the team may come after closing; ``timed`` sees to it that
  /// the last day of a trip does not end before it begins.
  ///
  /// - Precondition: every day of the stay may be served (``openDays``).
  @inline(__always)
  func served(start: Int, days: Int, opens: Int, closes: Int) -> Int? {
    let last = start + days - 1
    if days == 1 {
      if closes < opens {
        return minServiceMinutes == 0 && closes == close[start] && opens < PlanningModel.midnight
          ? 0 : nil
      }
      let minutes = max(0, closes - opens - pause[start])
      return minutes >= minServiceMinutes ? minutes : nil
    }
    if closes < open[last] || opens >= PlanningModel.midnight { return nil }
    let first = max(0, close[start] - opens - pause[start])
    let final = max(0, closes - open[last] - pause[last])
    if first < minServiceMinutes || final < minServiceMinutes { return nil }
    var sum = first + final
    for day in start + 1..<last { sum += fullMinutes[day] }
    return sum
  }

  /// The trip of `team` from `start` with these stops, or nil where a rule of *A trip* or the clock
  /// forbids it. Spacing, and what else depends on other trips, is not looked at.
  func timed(
    team: Int, start: Int, stops: [(site: Int, days: Int)], travelsBefore: Bool, travelsAfter: Bool
  ) -> PlannedTrip? {
    let vehicle = district.teams[team]
    let length =
      stops.reduce(0) { $0 + $1.days } + (travelsBefore ? 1 : 0) + (travelsAfter ? 1 : 0)
    guard !stops.isEmpty, length <= vehicle.maxTripDays,
      let segment = segments.first(where: { $0.team == team && $0.days.contains(start) }),
      start + length <= segment.days.upperBound,
      district.settings.travelDays || !(travelsBefore || travelsAfter)
    else { return nil }
    var trip = PlannedTrip(
      team: team, start: start, length: length, travelsBefore: travelsBefore,
      travelsAfter: travelsAfter, stops: [], cost: vehicle.dailyCost * Double(length))
    let base = vehicle.base
    var day = start
    var opens = 0
    let out = ways(of: team, on: day)
    let outCell = base * siteCount + stops[0].site
    guard out.minutes[outCell] >= 0 else { return nil }
    trip.cost += out.cost[outCell]
    if travelsBefore {
      guard Int(out.minutes[outCell]) <= latestArrival - earliestDeparture else { return nil }
      day += 1
      opens = self.open[day]
    } else {
      opens = opening(on: day, after: out.minutes[outCell])
    }
    for (position, stop) in stops.enumerated() {
      let settings = district.sites[stop.site]
      guard visitable[stop.site], stop.site != base, stop.days >= settings.minStay,
        stop.days <= settings.maxStay, Int(openDays[stop.site * dayCount + day]) >= stop.days,
        !stops[..<position].contains(where: { $0.site == stop.site })
      else { return nil }
      let last = day + stop.days - 1
      var closes = close[last]
      var nextOpens = 0
      if position + 1 < stops.count {
        let cell = stop.site * siteCount + stops[position + 1].site
        let evening = ways(of: team, on: last)
        if movesInEvening(of: last, minutes: evening.minutes[cell]) {
          trip.cost += evening.cost[cell]
          nextOpens = self.open[last + 1]
        } else {
          let morning = ways(of: team, on: last + 1)
          guard morning.minutes[cell] >= 0 else { return nil }
          trip.cost += morning.cost[cell]
          nextOpens = opening(on: last + 1, after: morning.minutes[cell])
        }
      } else {
        let cell = stop.site * siteCount + base
        let home = ways(of: team, on: travelsAfter ? last + 1 : last)
        guard home.minutes[cell] >= 0 else { return nil }
        trip.cost += home.cost[cell]
        if travelsAfter {
          guard Int(home.minutes[cell]) <= latestArrival - earliestDeparture else { return nil }
        } else {
          closes = closing(on: last, before: home.minutes[cell])
        }
      }
      let endsInTime = position + 1 < stops.count || stop.days > 1 || opens <= closes
      guard endsInTime,
        let served = served(start: day, days: stop.days, opens: opens, closes: closes)
      else { return nil }
      trip.stops.append(
        PlannedTrip.Stop(site: stop.site, start: day, days: stop.days, served: served))
      day += stop.days
      opens = nextOpens
    }
    return trip
  }
}

extension PlanningModel {
  /// Bonuses of the requests that a visit meets, and in a re-plan what it is worth to keep it, in Rp.
  func requestBonus(site: Int, start: Int, days: Int) -> Double {
    guard hasBonus[site] else { return 0 }
    let first = dayNumber[start]
    let last = first + days - 1
    var sum = 0.0
    for request in district.requests
    where request.site == site && request.days.lowerBound.number <= first
      && last <= request.days.upperBound.number
    {
      sum += request.bonus
    }
    return sum + announced.reward(site: site, first: first, days: days)
  }

  /// The request bonuses of a visit, and ``pinWorth`` for each pin that it keeps.
  func visitBonus(site: Int, start: Int, days: Int, team: Int) -> Double {
    guard hasBonus[site] else { return 0 }
    var sum = requestBonus(site: site, start: start, days: days)
    for pin in district.pins
    where isKept(pin, bySite: site, start: start, days: days, team: team) {
      sum += pinWorth
    }
    return sum
  }

  /// Whether a visit is the one that `pin` asks for.
  func isKept(_ pin: Pin, bySite site: Int, start: Int, days: Int, team: Int) -> Bool {
    pin.site == site && pin.day.number == dayNumber[start] && pin.days == days
      && (pin.team ?? team) == team
  }
}
