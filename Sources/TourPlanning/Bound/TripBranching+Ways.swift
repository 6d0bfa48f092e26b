// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What follows a stay.
enum StayEnd {
  case stop
  case home
  /// Home by a day of travel.
  case dayHome
}

/// A stay within a way, with a crew of its own.
struct Stay {
  var site = 0
  /// In days of the segment.
  var day = 0
  var length = 0
  var opens = 0
  var next = StayEnd.home
  /// From it on, in Rp.
  var worth = -Double.infinity
}

/// A trip whose stops may have crews of their own, and what it and all after it are worth.
struct Way {
  var stays: [Stay]
  var travelsBefore: Bool
  var worth: Double

  /// The first stay at a site where it has been before.
  var firstAgain: Int? {
    stays.indices.first { again in stays[..<again].contains { $0.site == stays[again].site } }
  }
}

/// Where trips may be that are worth looking at, by day of the segment.
struct Reach {
  /// Sites at which a stay may begin.
  var stops: [[Int]]
  /// Sites that may be left in the morning for another one.
  var origins: [[Int]]
  /// All of them.
  var sites: [Int]
}

/// Of the stays of a segment that open on time, at `(day * sites + site) * longest + length − 1`.
struct StaysOnTime {
  /// Minutes served before another stop or a day of travel home, and before the way home; −1 where it
  /// cannot be.
  var servedOnward: [Int32] = []
  var servedHome: [Int32] = []
  /// What the visit brings whatever its crew, less the days of the team.
  var visits: [Double] = []
}

/// What the crew of a day is worth by what follows.
typealias DayWorth = (onward: Double, home: Double, dayHome: Double)

/// What can be had from each day and site on; of first stops, which take nobody over from another, behind
/// those of later ones.
struct ValuesToGo {
  static let unknown: DayWorth = (.infinity, .infinity, .infinity)

  /// Cells of the later stops.
  var cells = 0
  /// From a stay that begins on a day and opens on time, at `day * sites + site`.
  var onTime: [Stay] = []
  /// From the morning of a day on, after a stay at the site that ended the evening before.
  var onward: [Double] = []
  /// Sites by the worth of their stay from a day on, the best first.
  var ranked: [[(worth: Double, site: Int)]] = []
  /// Of a stay on time that another stop follows, what it is worth by itself at most, at
  /// `(day * sites + site) * longest + length − 1`.
  var stays: [Double] = []
  /// What the crew of a single day is worth that opens on time: no stay is worth more than its days by
  /// themselves.
  var single: [DayWorth] = []
}

extension TripBranching {
  private var base: Int { model.vehicles[team].base }

  /// Rp of a day on a trip, at the price of the budget.
  private var dailyCost: Double { model.vehicles[team].dailyCost * prices.costFactor }

  /// Rp of a trip that begins on a day of the horizon.
  func monthPrice(on position: Int) -> Double {
    prices.multipliers.month[team * model.months.count + model.monthOfDay[position]]
  }

  /// The longest way of a day, in minutes.
  private var longestWay: Int { model.latestArrival - model.earliestDeparture }

  /// Turns to a segment.
  mutating func beginWays(_ sites: [Int]) {
    let width = model.siteCount
    let cells = (days.count + 1) * width
    stays.servedOnward = [Int32](repeating: -1, count: cells * longest)
    stays.servedHome = stays.servedOnward
    stays.visits = [Double](repeating: 0, count: cells * longest)
    table = ValuesToGo(
      cells: cells,
      onTime: [Stay](repeating: Stay(), count: 2 * cells),
      onward: [Double](repeating: -.infinity, count: cells),
      ranked: [[(worth: Double, site: Int)]](repeating: [], count: 2 * (days.count + 1)),
      stays: [Double](repeating: -.infinity, count: 2 * cells * longest),
      single: [DayWorth](repeating: ValuesToGo.unknown, count: 2 * cells))
    arriving = table.onward
    leaving = table.onward
    for day in 0..<days.count {
      let start = days.lowerBound + day
      for site in sites where site != base && start >= model.firstDay(of: site) {
        let most = mostDays(site, day)
        if most < model.minStay[site] { continue }
        for length in model.minStay[site]...most {
          let cell = (day * width + site) * longest + length - 1
          stays.visits[cell] =
            prices.visit(site: site, start: start, days: length) - dailyCost * Double(length)
          var stay = Stay(site: site, day: day, length: length, opens: model.open[start])
          if let home = minutesServed(stay) { stays.servedHome[cell] = Int32(home) }
          stay.next = .stop
          if day + length < days.count, let onward = minutesServed(stay) {
            stays.servedOnward[cell] = Int32(onward)
          }
        }
      }
    }
  }

  /// Minutes that one person serves in a stay; nil where it cannot be.
  private func minutesServed(_ stay: Stay) -> Int? {
    let start = days.lowerBound + stay.day
    let last = start + stay.length - 1
    var closes = model.close[last]
    if stay.next == .home {
      let way = model.ways(of: team, on: last).minutes[stay.site * model.siteCount + base]
      if way < 0 { return nil }
      closes = model.closing(on: last, before: way)
    }
    return model.served(start: start, days: stay.length, opens: stay.opens, closes: closes)
  }

  /// The same of a stay that can be.
  func served(_ stay: Stay) -> Int { minutesServed(stay) ?? 0 }

  /// The days for which a stay pays its crew.
  func stretch(of stay: Stay, isFirst: Bool) -> StopCrews.Stretch {
    StopCrews.Stretch(
      day: stay.day, length: min(longest, stay.length + (stay.next == .dayHome ? 1 : 0)),
      isFirst: isFirst, isLast: stay.next != .stop)
  }

  /// The longest stay at a site from a day on.
  @inline(__always)
  private func mostDays(_ site: Int, _ day: Int) -> Int {
    let most = min(
      model.maxStay[site], Int(model.openDays[site * model.dayCount + days.lowerBound + day]),
      days.count - day)
    return min(most, longest - (firstDay.map { day - $0 } ?? 0))
  }

  /// Forgets what other crews could have on some days.
  mutating func forget(_ some: Range<Int>) {
    for day in some {
      for site in reach.sites {
        let cell = day * model.siteCount + site
        table.onward[cell] = -.infinity
        table.single[cell] = ValuesToGo.unknown
        table.single[table.cells + cell] = ValuesToGo.unknown
      }
    }
  }

  // MARK: From the last day back

  /// Finds what can be had from a day on, by what is known of later ones.
  mutating func fill(_ day: Int) {
    if firstDay == nil || day == firstDay { rank(day, isFirst: true) }
    if day == 0 || day == firstDay { return }
    rank(day, isFirst: false)
    let row = day * model.siteCount
    for origin in reach.origins[day] { table.onward[row + origin] = nextStop(origin, day).worth }
  }

  private mutating func rank(_ day: Int, isFirst: Bool) {
    let row = day * model.siteCount + (isFirst ? table.cells : 0)
    var ranked: [(worth: Double, site: Int)] = []
    ranked.reserveCapacity(reach.stops[day].count)
    for site in reach.stops[day] where site != base {
      let stay = stayOnTime(site, day, isFirst: isFirst)
      table.onTime[row + site] = stay
      if stay.worth > -.infinity { ranked.append((stay.worth, site)) }
    }
    ranked.sort { ($0.worth, $1.site) > ($1.worth, $0.site) }
    table.ranked[day + (isFirst ? days.count + 1 : 0)] = ranked
  }

  /// The best stay at a site that begins on a day and opens on time.
  ///
  /// What is not known of single days is infinite, and less than nothing where nobody can go: a sum of both
  /// is no number, and says nothing.
  private mutating func stayOnTime(_ site: Int, _ day: Int, isFirst: Bool) -> Stay {
    let width = model.siteCount
    let shift = isFirst ? table.cells : 0
    let shortest = model.minStay[site]
    let most = mostDays(site, day)
    var best = Stay()
    if most < shortest { return best }
    let opens = model.open[days.lowerBound + day]
    var before = singles(site, day, shortest - 1, isFirst: isFirst)
    for length in shortest...most {
      let last = (day + length - 1) * width + site
      let cell = (day * width + site) * longest + length - 1
      let visit = stays.visits[cell]
      let final = length == 1 ? ValuesToGo.unknown : table.single[last]
      var single = ValuesToGo.unknown
      table.stays[shift * longest + cell] = -.infinity
      var stay = Stay(site: site, day: day, length: length, opens: opens)
      func take(_ next: StayEnd, _ worth: Double) {
        if worth > best.worth {
          best = stay
          best.next = next
          best.worth = worth
        }
      }
      if stays.servedOnward[cell] >= 0 {
        let served = Int(stays.servedOnward[cell])
        let onward = onward(site, day + length)
        stay.next = .stop
        if length == 1 || !(visit + before + final.onward + onward <= best.worth) {
          single.onward = crews.worth(
            at: site, served: served, serviceDays: length, on: stretch(of: stay, isFirst: isFirst))
          table.stays[shift * longest + cell] = visit + single.onward
          take(.stop, visit + single.onward + onward)
        } else {
          table.stays[shift * longest + cell] = visit + before + final.onward
        }
        if let home = travelHome(from: site, on: day + length),
          !(visit + before + final.dayHome - home <= best.worth)
        {
          stay.next = .dayHome
          single.dayHome = crews.worth(
            at: site, served: served, serviceDays: length, on: stretch(of: stay, isFirst: isFirst))
          take(.dayHome, visit + single.dayHome - home)
        }
      }
      if stays.servedHome[cell] >= 0 {
        let home = wayHome(from: site, on: day + length - 1) - atHome[day + length]
        if !(visit + before + final.home - home <= best.worth) {
          stay.next = .home
          single.home = crews.worth(
            at: site, served: Int(stays.servedHome[cell]), serviceDays: length,
            on: stretch(of: stay, isFirst: isFirst))
          take(.home, visit + single.home - home)
        }
      }
      if length == 1 { table.single[shift + last] = single }
      before += length == 1 ? single.onward : final.onward
    }
    return best
  }

  /// The best stay at a site that begins on a day and opens late.
  private mutating func lateStay(_ site: Int, _ day: Int, opens: Int, isFirst: Bool) -> Stay {
    let width = model.siteCount
    let shortest = model.minStay[site]
    let most = mostDays(site, day)
    var best = Stay()
    if most < shortest || days.lowerBound + day < model.firstDay(of: site) { return best }
    var before = singles(site, day, shortest - 1, isFirst: isFirst)
    for length in shortest...most {
      let shift = length == 1 && isFirst ? table.cells : 0
      let final = table.single[shift + (day + length - 1) * width + site]
      let visit = stays.visits[(day * width + site) * longest + length - 1]
      var stay = Stay(site: site, day: day, length: length, opens: opens)
      func take(_ next: StayEnd, _ after: Double, atMost most: Double) {
        stay.next = next
        guard !(visit + before + most + after <= best.worth), let served = minutesServed(stay)
        else { return }
        stay.worth =
          visit + after
          + crews.worth(
            at: site, served: served, serviceDays: length, on: stretch(of: stay, isFirst: isFirst))
        if stay.worth > best.worth { best = stay }
      }
      if day + length < days.count {
        take(.stop, onward(site, day + length), atMost: final.onward)
        if let home = travelHome(from: site, on: day + length) {
          take(.dayHome, -home, atMost: final.dayHome)
        }
      }
      let home = wayHome(from: site, on: day + length - 1) - atHome[day + length]
      take(.home, -home, atMost: final.home)
      before += final.onward
    }
    return best
  }

  /// What the crews of single days at a site are worth together, of so many from a day on.
  private func singles(_ site: Int, _ day: Int, _ count: Int, isFirst: Bool) -> Double {
    // Where stays are longer nothing is known of single days.
    if count > 0, isFirst { return .infinity }
    return (0..<count).reduce(0) { $0 + table.single[(day + $1) * model.siteCount + site].onward }
  }

  /// What can be had from the morning of a day on, after a stay that ended the evening before.
  @inline(__always)
  private func onward(_ site: Int, _ day: Int) -> Double {
    // The trip would be too long.
    if let firstDay, day >= firstDay + longest { return -.infinity }
    return table.onward[day * model.siteCount + site]
  }

  /// Cost of the way home in the evening.
  @inline(__always)
  private func wayHome(from site: Int, on day: Int) -> Double {
    model.ways(of: team, on: days.lowerBound + day).cost[site * model.siteCount + base]
      * prices.costFactor
  }

  /// Cost of a day of travel home less what can be had afterwards, or nil where there can be none.
  private func travelHome(from site: Int, on day: Int) -> Double? {
    guard model.district.settings.travelDays, day < days.count,
      day - (firstDay ?? day) < longest
    else { return nil }
    let ways = model.ways(of: team, on: days.lowerBound + day)
    let cell = site * model.siteCount + base
    guard ways.minutes[cell] >= 0, Int(ways.minutes[cell]) <= longestWay else { return nil }
    return ways.cost[cell] * prices.costFactor + dailyCost - atHome[day + 1]
  }

  /// How a team comes from one site to another for the morning of a day: what it costs, and when it opens;
  /// nil where there is no way.
  @inline(__always)
  private func move(
    _ cell: Int, _ position: Int, _ evening: WayTable, _ morning: WayTable
  ) -> (cost: Double, opens: Int)? {
    if model.movesInEvening(of: position - 1, minutes: evening.minutes[cell]) {
      return (evening.cost[cell] * prices.costFactor, model.open[position])
    }
    if morning.minutes[cell] < 0 { return nil }
    return (
      morning.cost[cell] * prices.costFactor,
      model.opening(on: position, after: morning.minutes[cell])
    )
  }

  /// The best stop on a day after one whose stay ended the evening before, the way there included.
  private mutating func nextStop(_ origin: Int, _ day: Int) -> Stay {
    let width = model.siteCount
    let position = days.lowerBound + day
    let evening = model.ways(of: team, on: position - 1)
    let morning = model.ways(of: team, on: position)
    var best = Stay()
    for (worth, site) in table.ranked[day] where site != origin {
      // No way costs less than nothing, and a late start is never worth more than one on time.
      if worth <= best.worth { break }
      guard let move = move(origin * width + site, position, evening, morning),
        worth - move.cost > best.worth
      else { continue }
      var stay =
        move.opens == model.open[position]
        ? table.onTime[day * width + site]
        : lateStay(site, day, opens: move.opens, isFirst: false)
      stay.worth -= move.cost
      if stay.worth > best.worth { best = stay }
    }
    return best
  }

  // MARK: Ways

  /// How a trip may begin on a day: its first stop, and what comes before it.
  ///
  /// - Parameters:
  ///   - sites: at which a stay may begin on the day.
  ///   - later: the same on the day after.
  private func beginnings(
    from day: Int, at sites: [Int], _ later: [Int]
  ) -> [(site: Int, travelsBefore: Bool, cost: Double)] {
    let ways = model.ways(of: team, on: days.lowerBound + day)
    var beginnings: [(site: Int, travelsBefore: Bool, cost: Double)] = []
    func begin(_ sites: [Int], travelsBefore: Bool, _ cost: Double) {
      for site in sites where site != base {
        let minutes = Int(ways.minutes[base * model.siteCount + site])
        if minutes < 0 || (travelsBefore && minutes > longestWay) { continue }
        let way = ways.cost[base * model.siteCount + site] * prices.costFactor
        beginnings.append((site, travelsBefore, way + cost))
      }
    }
    begin(sites, travelsBefore: false, 0)
    if model.district.settings.travelDays, day + 1 < days.count, longest > 1 {
      begin(later, travelsBefore: true, dailyCost + crews.travelCost(on: day))
    }
    return beginnings
  }

  private func onTime(_ site: Int, _ travelsBefore: Bool, from day: Int) -> Stay {
    travelsBefore
      ? table.onTime[(day + 1) * model.siteCount + site]
      : table.onTime[table.cells + day * model.siteCount + site]
  }

  /// The best way of a trip that begins on a day.
  mutating func bestWay(from day: Int) -> Way {
    let position = days.lowerBound + day
    let ways = model.ways(of: team, on: position)
    var best = Stay()
    var travelsBefore = false
    let firsts = table.ranked[days.count + 1 + day].map(\.site)
    let bounded = beginnings(from: day, at: firsts, table.ranked[day + 1].map(\.site))
      .map { (bound: onTime($0.site, $0.travelsBefore, from: day).worth - $0.cost, way: $0) }
      .sorted { ($0.bound, $1.way.site) > ($1.bound, $0.way.site) }
    for (bound, way) in bounded {
      if bound <= best.worth { break }
      var stay = onTime(way.site, way.travelsBefore, from: day)
      let opens = model.opening(
        on: position, after: ways.minutes[base * model.siteCount + way.site])
      if !way.travelsBefore, opens != stay.opens {
        stay = lateStay(way.site, day, opens: opens, isFirst: true)
      }
      stay.worth -= way.cost
      if stay.worth > best.worth {
        best = stay
        travelsBefore = way.travelsBefore
      }
    }
    var way = Way(
      stays: [], travelsBefore: travelsBefore, worth: best.worth - monthPrice(on: position))
    if best.worth > -.infinity { way.stays.append(best) }
    while let last = way.stays.last, last.next == .stop {
      way.stays.append(nextStop(last.site, last.day + last.length))
    }
    return way
  }

  /// Where trips may be that begin on a day and are worth more than the best so far.
  mutating func newReach(from day: Int) -> Reach {
    let width = model.siteCount
    let end = min(days.count, day + longest)
    for later in day...end {
      for site in reach.sites {
        arriving[later * width + site] = -.infinity
        leaving[later * width + site] = -.infinity
      }
    }
    for beginning in beginnings(from: day, at: reach.stops[day], reach.stops[day + 1]) {
      arriving[(day + (beginning.travelsBefore ? 1 : 0)) * width + beginning.site] =
        -beginning.cost
    }
    let least = bestWorth + monthPrice(on: days.lowerBound + day)
    let none = [[Int]](repeating: [], count: days.count + 1)
    var new = Reach(stops: none, origins: none, sites: [])
    var isReached = [Bool](repeating: false, count: width)
    for today in day..<end {
      if today > day { move(on: today, into: &new, least) }
      let shift = today == day ? table.cells : 0
      for site in reach.stops[today] where site != base {
        let here = arriving[today * width + site]
        if here + table.onTime[shift + today * width + site].worth <= least { continue }
        new.stops[today].append(site)
        isReached[site] = true
        let most = min(mostDays(site, today), end - today)
        for length in model.minStay[site]..<max(model.minStay[site], most + 1) {
          let cell = (shift + today * width + site) * longest + length - 1
          let left = (today + length) * width + site
          leaving[left] = max(leaving[left], here + table.stays[cell])
        }
      }
    }
    new.sites = reach.sites.filter { isReached[$0] }
    return new
  }

  /// Goes from the stays that ended the evening before a day to those that begin on it.
  private mutating func move(on day: Int, into new: inout Reach, _ least: Double) {
    let row = day * model.siteCount
    let position = days.lowerBound + day
    let evening = model.ways(of: team, on: position - 1)
    let morning = model.ways(of: team, on: position)
    for origin in reach.origins[day] {
      let before = leaving[row + origin]
      if before + table.onward[row + origin] <= least { continue }
      new.origins[day].append(origin)
      for (worth, site) in table.ranked[day] where site != origin {
        if before + worth <= least { break }
        if let move = move(origin * model.siteCount + site, position, evening, morning) {
          arriving[row + site] = max(arriving[row + site], before - move.cost)
        }
      }
    }
  }
}
