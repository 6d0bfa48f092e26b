// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Part 3 of a certificate for one team and one block of days: the best set of day-disjoint trips.
///
/// At first each stop has the best crew of its own and a trip may come to a site twice: dynamic
/// programming from the last day of a trip back to its first gives each stretch of days its best such
/// trip, which is worth at least as much as any true one. ``improve(work:)`` then finds the best true
/// trips of the stretches that the answer uses, by branch and bound with those values as bounds.
package struct BlockPricer {
  package static let impossible = CrewChoice.impossible

  let district: District
  let ways: TeamWays
  let block: TeamBlock
  let targets: [Int]
  /// Whether no stay at the site may cover the day: `closed[day][site]`.
  let closed: [[Bool]]
  let sites: Int
  let longest: Int
  var stops: StopPricer
  /// `normal[last][day][site]`: the rest of a trip that ends on `last`, from a day on which the post
  /// opens on time.
  var normal: [[[Double]]] = []
  /// `onward[last][day][site]`: the rest of such a trip after the last day at the site.
  var onward: [[[Double]]] = []
  /// The same from a day on which the post opens late.
  var late: [Int: Double] = [:]
  /// `trips[first][last]`: what the best trip of these days is worth at most.
  var trips: [[Double]] = []
  /// The same, at least: true trips that were found.
  var found: [[Double]] = []
  /// Whether the two are equal.
  var isExact: [[Bool]] = []

  /// Cost: about days² × sites².
  package init(
    _ district: District, _ prices: Prices, _ block: TeamBlock, _ ways: TeamWays
  ) {
    self.district = district
    self.ways = ways
    self.block = block
    let team = district.teams[block.team]
    let sites = district.sites.count
    self.sites = sites
    longest = team.maxTripDays
    targets = district.sites.indices.filter {
      !district.sites[$0].isFixed && $0 != team.base && district.sites[$0].maxVisits != 0
    }
    closed = block.days.map { day in
      var closed = [Bool](repeating: false, count: sites)
      for closure in district.closures where closure.days.contains(day) {
        if let site = closure.site {
          closed[site] = true
        } else {
          for site in 0..<sites { closed[site] = true }
        }
      }
      // Too soon after a visit of the past; days before it are open by the letter of the formula.
      for past in district.pastVisits
      where past.days.lowerBound <= day
        && past.days.upperBound.distance(to: day) < district.sites[past.site].gap
      {
        closed[past.site] = true
      }
      return closed
    }
    stops = StopPricer(district, prices, block)
    fill()
  }

  private mutating func fill() {
    let count = block.days.count
    let none = [Double](repeating: Self.impossible, count: sites)
    normal = [[[Double]]](repeating: [[Double]](repeating: none, count: count), count: count)
    onward = normal
    trips = [[Double]](
      repeating: [Double](repeating: Self.impossible, count: count), count: count)
    found = trips
    isExact = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
    for last in 0..<count {
      let earliest = max(0, last - longest + 1)
      for day in stride(from: last, through: earliest, by: -1) {
        let open = block.hours[day].open.minutes
        for site in targets {
          normal[last][day][site] = rest(site, day, start: open, before: false, last: last)
        }
        if day > earliest {
          for site in targets { onward[last][day - 1][site] = move(from: site, day - 1, last) }
        }
      }
      for first in earliest...last {
        trips[first][last] = bestTrip(first, last)
      }
    }
  }

  /// The best move from a site after its last day `day`, and the rest of the trip.
  private mutating func move(from site: Int, _ day: Int, _ last: Int) -> Double {
    let settings = district.settings
    let factor = stops.table.prices.tripFactor
    let longestEvening =
      settings.latestArrival.minutes - block.hours[day].close.minutes - settings.teardownMinutes
    let rest = normal[last][day + 1]
    var best = Self.impossible
    for next in targets where next != site {
      // Most moves are the same on all dates and made in the evening.
      if let cost = ways.undatedCost(from: site, to: next, within: longestEvening) {
        if rest[next] > Self.impossible { best = max(best, rest[next] - cost * factor) }
        continue
      }
      guard let step = step(from: site, to: next, after: day) else { continue }
      let onwards =
        step.start.map { lateRest(next, day + 1, start: $0, last: last) } ?? rest[next]
      if onwards > Self.impossible { best = max(best, onwards - step.cost) }
    }
    return best
  }

  /// How the team gets to the next site: its priced cost, and the start of service there where that
  /// is later than the opening.
  @inline(__always)
  func step(from site: Int, to next: Int, after day: Int) -> (cost: Double, start: Int?)? {
    let settings = district.settings
    let factor = stops.table.prices.tripFactor
    let evening = ways.way(from: site, to: next, on: block.days[day])
    let leave = block.hours[day].close.minutes + settings.teardownMinutes
    if evening.minutes != TeamWays.none,
      leave + evening.minutes <= settings.latestArrival.minutes
    {
      return (evening.cost * factor, nil)
    }
    let morning = ways.way(from: site, to: next, on: block.days[day + 1])
    guard morning.minutes != TeamWays.none else { return nil }
    let ready = settings.earliestDeparture.minutes + morning.minutes + settings.setupMinutes
    let hours = block.hours[day + 1]
    let open = hours.open.minutes
    if ready > open {
      // Not worth a look where it is too late for the first day at the next site.
      let served = max(0, hours.close.minutes - ready - hours.breakMinutes)
      if ready >= 24 * 60 || served < settings.minServiceMinutes { return nil }
    }
    return (morning.cost * factor, ready > open ? ready : nil)
  }

  mutating func lateRest(_ site: Int, _ day: Int, start: Int, last: Int) -> Double {
    let key = ((site * block.days.count + day) * block.days.count + last) * 1440 + start
    if let known = late[key] { return known }
    let value = rest(site, day, start: start, before: false, last: last)
    late[key] = value
    return value
  }

  /// The rest of a trip that ends on `last`, from the first day at a site on.
  mutating func rest(
    _ site: Int, _ day: Int, start: Int, before: Bool, last: Int
  ) -> Double {
    var best = Self.impossible
    for stay in stays(site, day, last: last) {
      let after = stay.isLast ? -stay.cost : onward[last][stay.last][site]
      guard after > Self.impossible else { continue }
      let value = stops.value(
        StopShape(
          site: site, first: day, last: stay.last, start: start, end: stay.end,
          travelsBefore: before, travelsAfter: stay.travelsAfter, isLast: stay.isLast))
      if value > Self.impossible { best = max(best, value + after) }
    }
    return best
  }

  /// A way in which a stay may end.
  struct Stay {
    var last: Int
    var end: Int
    var isLast: Bool
    var travelsAfter: Bool
    /// Of the way home.
    var cost: Double
  }

  /// The ways in which a stay that begins on `day` may end, in a trip that ends on `last`.
  func stays(_ site: Int, _ day: Int, last: Int) -> [Stay] {
    var result: [Stay] = []
    let settings = district.settings
    let values = district.sites[site]
    let base = district.teams[block.team].base
    let factor = stops.table.prices.tripFactor
    var end = day
    while end <= last, end - day < values.maxStay, !closed[end][site] {
      defer { end += 1 }
      if end - day + 1 < values.minStay { continue }
      let close = block.hours[end].close.minutes
      if end == last {
        let home = ways.way(from: site, to: base, on: block.days[end])
        if home.minutes != TeamWays.none {
          let latest =
            settings.latestArrival.minutes - home.minutes - settings.teardownMinutes
          result.append(
            Stay(
              last: end, end: min(close, latest), isLast: true, travelsAfter: false,
              cost: home.cost * factor))
        }
        continue
      }
      if end == last - 1, settings.travelDays {
        let home = ways.way(from: site, to: base, on: block.days[last])
        if home.minutes != TeamWays.none,
          home.minutes <= settings.latestArrival - settings.earliestDeparture
        {
          result.append(
            Stay(
              last: end, end: close, isLast: true, travelsAfter: true, cost: home.cost * factor))
        }
      }
      result.append(Stay(last: end, end: close, isLast: false, travelsAfter: false, cost: 0))
    }
    return result
  }

  /// A first stop: where, from which day, and what the way there costs.
  struct Start {
    var site: Int
    var day: Int
    var start: Int
    var before: Bool
    var cost: Double
  }

  func starts(on first: Int, last: Int) -> [Start] {
    let settings = district.settings
    let base = district.teams[block.team].base
    let day = block.days[first]
    let month = stops.table.prices.multipliers.value(.month(team: block.team, month: day.month))
    var result: [Start] = []
    for site in targets {
      let out = ways.way(from: base, to: site, on: day)
      guard out.minutes != TeamWays.none else { continue }
      let cost = out.cost * stops.table.prices.tripFactor + month
      let ready = settings.earliestDeparture.minutes + out.minutes + settings.setupMinutes
      result.append(
        Start(
          site: site, day: first, start: max(block.hours[first].open.minutes, ready),
          before: false, cost: cost))
      if settings.travelDays, first < last,
        out.minutes <= settings.latestArrival - settings.earliestDeparture
      {
        result.append(
          Start(
            site: site, day: first + 1, start: block.hours[first + 1].open.minutes, before: true,
            cost: cost))
      }
    }
    return result
  }

  /// What a trip from a start is worth at most.
  mutating func value(_ start: Start, last: Int) -> Double {
    let value: Double
    if !start.before, start.start == block.hours[start.day].open.minutes {
      value = normal[last][start.day][start.site]
    } else {
      value = rest(start.site, start.day, start: start.start, before: start.before, last: last)
    }
    return value > Self.impossible ? value - start.cost : value
  }

  private mutating func bestTrip(_ first: Int, _ last: Int) -> Double {
    var best = Self.impossible
    for start in starts(on: first, last: last) { best = max(best, value(start, last: last)) }
    return best
  }
}
