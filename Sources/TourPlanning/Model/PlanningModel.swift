// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A district as the planner works on it: everything by position in flat arrays, and what does not
/// change during the search computed once.
///
/// Days are positions among the working days. Trips lie in *segments*: maximal stretches of a run
/// on which one team may be on a trip.
package final class PlanningModel: Sendable {
  /// Working days on which `team` may be on a trip, without a calendar gap.
  struct Segment: Sendable {
    let team: Int
    let days: Range<Int>
  }

  package let district: District
  package let savings: Savings
  let siteCount: Int
  let agencyCount: Int
  let serviceCount: Int
  let dayCount: Int
  let teamCount: Int

  // MARK: Days

  /// Opening, closing and break of each day, in minutes; ``fullMinutes`` is the service of a day
  /// that is served from opening to closing.
  let open: [Int]
  let close: [Int]
  let pause: [Int]
  let fullMinutes: [Int]
  /// Day numbers (``Day/number``) of the positions.
  let dayNumber: [Int]
  /// Position of each day's month among ``months``.
  let monthOfDay: [Int]
  let months: [Month]

  let earliestDeparture: Int
  let latestArrival: Int
  let setup: Int
  let teardown: Int
  let minServiceMinutes: Int

  // MARK: Teams and sites

  /// By team.
  let vehicles: [Vehicle]
  let segments: [Segment]
  /// `wayTables[kindOfTeam[v] * epochCount + epochOfDay[d]]`.
  private let wayTables: [WayTable]
  private let kindOfTeam: [Int]
  private let epochOfDay: [Int]
  private let epochCount: Int
  /// Days from each day on, at `site * dayCount + day`, on which a post at the site may be served
  /// from opening to closing one after another (0 where not even the first).
  let openDays: [Int32]
  /// First day number on which a visit may start, after the visits of the past, and its position.
  let earliestStart: [Int]
  private let firstDay: [Int]
  /// Whether a visit of the past blocks a day, at `site * dayCount + day`.
  private let isBlocked: [Bool]
  /// Sites that a trip can stop at.
  package let visitable: [Bool]
  /// Of these the nearest to each site, the nearest first, three dozen.
  let nearest: [[Int]]
  /// The fewest and most days of a visit to each site.
  let minStay: [Int]
  let maxStay: [Int]
  /// Positions of the first working day that a visit ending on a day does not block, at
  /// `site * dayCount + last day`.
  private let blockedUntil: [Int32]
  /// Working days of the longest trip of any team.
  let longestTrip: Int
  /// Sites with a request or a pin.
  let hasBonus: [Bool]
  /// Visits that a site is promised.
  let promised: [Int]
  /// What history has taken; nothing in a new plan.
  let standing: StandingUse
  /// The visits of the older plan that a re-plan may still change; none in a new plan.
  let announced: AnnouncedVisits
  let stakes: Stakes
  /// ``Stakes/pinWorth``.
  var pinWorth: Double { stakes.pinWorth }

  // MARK: Service

  /// People whom history has not served, by place and service.
  let demand: [[Double]]

  let sources: ServiceSources
  let isolated: IsolatedValue
  /// The sources of sites that share people, each site's and agency's in the order in which a visit
  /// takes them.
  let sharedSources: [ServiceSources.Source]
  private let sharedRanges: [Range<Int>]
  /// For each site the others that draw on the same places.
  let sharingSites: [[Int]]

  // MARK: Agencies

  let posts: FixedPosts
  /// The fewest people of each agency that can take part in a trip: its least number, and as many as
  /// it takes to know all its services; above ``maxCrew`` where it cannot come at all.
  let leastCrew: [Int]
  /// The most people of each agency that a trip can carry, whatever its team.
  package let maxCrew: [Int]
  /// The most people of any agency on a trip or at a counter.
  let largestCrew: Int

  /// People of an agency that a day has to give, at `agency * dayCount + day`: those not away less
  /// those who stay at home.
  package let pool: [Int]
  /// People not away on at least one of the day and the `restDays` days before it.
  package let restPool: [Int]
  /// Days that an agency's people have to give in sum.
  package let postDays: [Int]
  /// `Int.max` is no limit.
  let kits: [Int]

  /// Cost: O(sites² × kinds of teams × epochs + sites × days + people × days).
  package convenience init(_ district: District) {
    self.init(district, announced: AnnouncedVisits())
  }

  /// - Parameter allowsEarly: whether a visit may come before one of `past_visits.csv` that begins in
  ///   the horizon, as the rows of a certificate allow.
  init(_ district: District, announced: AnnouncedVisits, allowsEarly: Bool = false) {
    self.district = district
    standing = StandingUse(district)
    demand = district.demandLeft
    savings = Savings(in: district)
    let calendar = district.calendar
    let days = calendar.workingDays
    siteCount = district.sites.count
    agencyCount = district.agencies.count
    serviceCount = district.services.count
    dayCount = days.count
    teamCount = district.teams.count

    let hours = days.map { calendar.hours(on: $0) }
    open = hours.map(\.open.minutes)
    close = hours.map(\.close.minutes)
    pause = hours.map(\.breakMinutes)
    fullMinutes = hours.map { $0.serviceMinutes(from: $0.open, to: $0.close) }
    dayNumber = days.map(\.number)
    var months: [Month] = []
    monthOfDay = days.map { day in
      if months.last != day.month { months.append(day.month) }
      return months.count - 1
    }
    self.months = months

    let settings = district.settings
    earliestDeparture = settings.earliestDeparture.minutes
    latestArrival = settings.latestArrival.minutes
    setup = settings.setupMinutes
    teardown = settings.teardownMinutes
    minServiceMinutes = settings.minServiceMinutes

    vehicles = district.teams.map { Vehicle($0) }
    segments = PlanningModel.segments(of: district)

    // Teams of one kind, days of one kind.
    var kinds: [Team] = []
    kindOfTeam = district.teams.map { team in
      if let known = kinds.firstIndex(where: {
        $0.modes == team.modes && $0.costPerKm == team.costPerKm && $0.base == team.base
      }) {
        return known
      }
      kinds.append(team)
      return kinds.count - 1
    }
    let edges = Set(
      district.travelRows.flatMap { row in
        [row.validFrom, row.validTo.map { $0.advanced(by: 1) }].compactMap { $0 }
      }
    ).sorted()
    var epochs: [Day] = []
    var epochOfDay: [Int] = []
    var lastSlot = -1
    for day in days {
      let slot = edges.firstIndex { $0 > day } ?? edges.count
      if slot != lastSlot {
        epochs.append(day)
        lastSlot = slot
      }
      epochOfDay.append(epochs.count - 1)
    }
    self.epochOfDay = epochOfDay
    epochCount = epochs.count
    wayTables = kinds.flatMap { team in
      epochs.map { WayTable(for: team, on: $0, in: district) }
    }
    let dearest = wayTables.map { $0.cost.max() ?? 0 }

    visitable = district.sites.map { !$0.isFixed }
    nearest = district.sites.indices.map { site in
      let others = district.sites.indices.filter { $0 != site && !district.sites[$0].isFixed }.map {
        (distance: district.network.greatCircle(from: site, to: $0), site: $0)
      }
      return others.sorted { ($0.distance, $0.site) < ($1.distance, $1.site) }.prefix(36)
        .map(\.site)
    }
    minStay = district.sites.map(\.minStay)
    maxStay = district.sites.map(\.maxStay)
    blockedUntil = district.sites.flatMap { site in
      days.map { Int32(calendar.firstPosition(notBefore: $0.advanced(by: site.gap))) }
    }
    let longestRun = calendar.runs.map(\.count).max() ?? 0
    longestTrip = min(longestRun, district.teams.map(\.maxTripDays).max() ?? 0)
    let wished = Set(
      district.requests.map(\.site) + district.pins.map(\.site) + announced.sites)
    hasBonus = district.sites.indices.map { wished.contains($0) }
    promised = district.sites.indices.map { district.promisedVisits($0) }
    var earliest = [Int](repeating: Int.min, count: siteCount)
    var isBlocked = [Bool](repeating: false, count: siteCount * days.count)
    for (site, first) in standing.earliestStarts(in: district) {
      earliest[site] = max(earliest[site], first)
      for day in days.indices where days[day].number < first {
        isBlocked[site * days.count + day] = true
      }
    }
    for past in district.pastVisits {
      let next = past.days.upperBound.number + district.sites[past.site].gap
      if !allowsEarly || past.days.lowerBound <= district.horizon.lowerBound {
        earliest[past.site] = max(earliest[past.site], next)
      }
      for day in days.indices where past.days.lowerBound <= days[day] && days[day].number < next {
        isBlocked[past.site * days.count + day] = true
      }
    }
    self.isBlocked = isBlocked
    earliestStart = earliest
    firstDay = earliest.map { first in days.firstIndex { $0.number >= first } ?? days.count }

    var openDays = [Int32](repeating: 0, count: siteCount * days.count)
    for site in district.sites.indices where !district.sites[site].isFixed {
      for run in calendar.runs {
        var count: Int32 = 0
        for day in run.reversed() {
          let served =
            fullMinutes[day] >= district.settings.minServiceMinutes
            && open[day] <= close[day] && !district.isClosed(site, on: days[day])
          count = served ? count + 1 : 0
          openDays[site * days.count + day] = count
        }
      }
    }
    self.openDays = openDays

    sources = ServiceSources(district, savings: savings)
    isolated = IsolatedValue(
      sources, siteCount: district.sites.count, agencyCount: district.agencies.count)
    var shared: [ServiceSources.Source] = []
    var sharedRanges: [Range<Int>] = []
    var sitesOfPlace = [[Int]](repeating: [], count: district.placeCount)
    for site in district.sites.indices {
      for agency in district.agencies.indices {
        let start = shared.count
        if !sources.isIsolated[site] {
          let bonus = sources.equityBonus / 2
          shared += sources.bySiteAndAgency[site * agencyCount + agency].sorted {
            let a = ($0.value + bonus) / $0.minutes
            let b = ($1.value + bonus) / $1.minutes
            return (a, $1.place, $1.service) > (b, $0.place, $0.service)
          }
        }
        sharedRanges.append(start..<shared.count)
        for source in shared[start...] where sitesOfPlace[source.place].last != site {
          sitesOfPlace[source.place].append(site)
        }
      }
    }
    sharedSources = shared
    self.sharedRanges = sharedRanges
    var sharing = [Set<Int>](repeating: [], count: district.sites.count)
    for sites in sitesOfPlace {
      for site in sites { sharing[site].formUnion(sites) }
    }
    sharingSites = sharing.enumerated().map { site, others in
      others.filter { $0 != site }.sorted()
    }

    let seats = district.teams.map(\.seats).max() ?? 0
    maxCrew = district.agencies.enumerated().map { position, agency in
      min(agency.maxCrew, seats, district.staff.count { $0.agency == position })
    }
    let fewest = district.agencies.indices.map {
      StaffSupply.fewestKnowingAll(of: $0, in: district)
    }
    leastCrew = district.agencies.enumerated().map { position, agency in
      max(1, agency.minCrew, fewest[position])
    }
    let supply = StaffSupply(district)
    pool = supply.pool
    posts = FixedPosts(district, pool: supply.present, fewestKnowingAll: fewest)
    largestCrew = max(maxCrew.max() ?? 0, posts.largestDesk)
    restPool = supply.restPool
    postDays = supply.postDays
    kits = district.agencies.map { $0.kits ?? Int.max }

    stakes = Stakes(
      district, savings: savings, promised: promised, announced: announced, segments: segments,
      dearest: kindOfTeam.map { kind in
        dearest[kind * epochs.count..<(kind + 1) * epochs.count].max() ?? 0
      })
    self.announced = announced.weighed(beyond: stakes.pinWorth)
  }

  /// The days of each team's runs on which it may be on a trip.
  private static func segments(of district: District) -> [Segment] {
    let days = district.calendar.workingDays
    var segments: [Segment] = []
    for (position, team) in district.teams.enumerated() {
      for run in district.calendar.runs {
        var start: Int?
        for day in run {
          let free =
            team.weekdays.contains(days[day].weekday) && team.isAvailable(on: days[day])
            && !(district.history?.holds(position, on: days[day]) ?? false)
          if free, start == nil { start = day }
          if !free, let first = start {
            segments.append(Segment(team: position, days: first..<day))
            start = nil
          }
        }
        if let first = start {
          segments.append(Segment(team: position, days: first..<run.upperBound))
        }
      }
    }
    return segments
  }

  /// The first working day on which a visit to `site` may start, after the visits of the past.
  @inline(__always)
  func firstDay(of site: Int) -> Int { firstDay[site] }

  /// Whether a visit of the past blocks `day` for others to `site`.
  func isBlocked(site: Int, on day: Int) -> Bool { isBlocked[site * dayCount + day] }

  /// Whether the past forbids a visit to some site on a day that it does not block.
  var forbidsEarly: Bool {
    (0..<siteCount).contains { site in
      (0..<firstDay[site]).contains { !isBlocked(site: site, on: $0) }
    }
  }

  /// The first working day that a visit to `site` with last day `last` leaves free for the next.
  @inline(__always)
  func blockedUntil(site: Int, last: Int) -> Int { Int(blockedUntil[site * dayCount + last]) }

  /// Positions in ``sharedSources`` of an agency's sources at a site.
  @inline(__always)
  func sharedRange(site: Int, agency: Int) -> Range<Int> {
    sharedRanges[site * agencyCount + agency]
  }

  /// The ways of `team` on day `day`.
  @inline(__always)
  func ways(of team: Int, on day: Int) -> WayTable {
    wayTables[kindOfTeam[team] * epochCount + epochOfDay[day]]
  }

  /// A number that is the same for teams and days with the same ways.
  @inline(__always)
  func wayKey(of team: Int, on day: Int) -> Int {
    kindOfTeam[team] * epochCount + epochOfDay[day]
  }

  /// Minutes of a way by ``wayKey(of:on:)`` and `from * siteCount + to`; −1 where there is none.
  @inline(__always)
  func wayMinutes(_ key: Int, _ cell: Int) -> Int32 { wayTables[key].minutes[cell] }

  /// Cost of the same way, in Rp.
  @inline(__always)
  func wayCost(_ key: Int, _ cell: Int) -> Double { wayTables[key].cost[cell] }
}
