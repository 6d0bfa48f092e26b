// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What the visits of a plan bring, kept up to date while visits come and go.
///
/// The benefit of an isolated site is exact (``IsolatedValue``). Sites that share people with others
/// take what is left when their visit comes, in the order of what a minute brings: each visit keeps
/// its own share, so that it can be given back; at the end everything is shared out anew by a linear
/// program.
struct BenefitLedger {
  /// What one visit took of the people that sites share: position in
  /// ``PlanningModel/sharedSources``, and people.
  typealias Share = [(source: Int, people: Double)]

  private let model: PlanningModel
  /// Staff minutes and days of service at `site * agencies + agency`, of isolated sites.
  private var minutes: [Int32]
  private var days: [Int32]
  /// Of each isolated site, a hash of its minutes and days.
  private var signatures: [UInt64]
  /// Best benefit of each isolated site, with the price and interval at which it is found.
  private var benefit: [Double]
  private var price: [Double]
  private var interval: [Int]
  /// Of shared sites: people left by `place * services + service`, and by source; people counted for
  /// equity by place.
  private var left: [Double]
  private var sourceLeft: [Double]
  private var counted: [Double]
  private var sharedBenefit = 0.0
  /// People that one visit has given a service to, from several places, while it is counted.
  private var given: [Double]

  /// Cached gains, a few kinds of visit a site.
  private var cache: [Double]
  private var cacheKeys: [Int64]
  private var cacheNext: [Int]
  private static let kinds = 12
  /// Gains of one kind of visit.
  private let block: Int
  /// Width of one agency's gains: for 0 … ``PlanningModel/largestCrew`` people.
  let width: Int

  init(_ model: PlanningModel) {
    self.model = model
    let cells = model.siteCount * model.agencyCount
    minutes = [Int32](repeating: 0, count: cells)
    days = minutes
    signatures = [UInt64](repeating: 0, count: model.siteCount)
    benefit = [Double](repeating: 0, count: model.siteCount)
    price = [Double](repeating: model.sources.equityBonus, count: model.siteCount)
    interval = [Int](repeating: 0, count: model.siteCount)
    left = model.demand.flatMap { $0 }
    sourceLeft = model.sharedSources.map(\.most)
    counted = [Double](repeating: 0, count: model.district.placeCount)
    given = [Double](repeating: 0, count: model.serviceCount)
    width = model.largestCrew + 1
    block = model.agencyCount * width
    cacheKeys = [Int64](repeating: -1, count: model.siteCount * BenefitLedger.kinds)
    cacheNext = [Int](repeating: 0, count: model.siteCount)
    cache = [Double](repeating: 0, count: cacheKeys.count * block)
    for site in 0..<model.siteCount where model.sources.isIsolated[site] { settle(site) }
  }

  /// Benefit of all visits, the equity term included, in Rp.
  var total: Double {
    var sum = sharedBenefit
    for site in benefit { sum += site }
    return sum
  }

  /// Benefit of one isolated site, in Rp.
  func benefit(of site: Int) -> Double { benefit[site] }

  /// A hash of all that a further visit's gains at an isolated site depend on; nil where sites share
  /// people.
  @inline(__always)
  func signature(of site: Int) -> UInt64? {
    model.sources.isIsolated[site] ? signatures[site] : nil
  }

  // MARK: Visits

  /// Adds a visit with `crew` people of each agency, who serve `served` minutes each over
  /// `servedDays` days, and says what it took of shared people.
  mutating func add(site: Int, crew: [Int], served: Int, servedDays: Int) -> Share {
    if model.sources.isIsolated[site] {
      change(site, crew, served, servedDays)
      return []
    }
    var share: Share = []
    for agency in 0..<model.agencyCount where crew[agency] > 0 {
      var time = Double(crew[agency] * served)
      for position in model.sharedRange(site: site, agency: agency) {
        if time <= 0 { break }
        let source = model.sharedSources[position]
        let people = min(
          left[source.place * model.serviceCount + source.service], sourceLeft[position],
          source.quota * Double(servedDays) - given[source.service], time / source.minutes)
        if people <= 0 { continue }
        time -= people * source.minutes
        given[source.service] += people
        share.append((position, people))
        take(position, people)
      }
    }
    for (source, _) in share { given[model.sharedSources[source].service] = 0 }
    forgetNeighbours(of: site)
    return share
  }

  /// Adds a visit that was there before with the share that it had.
  mutating func restore(site: Int, crew: [Int], served: Int, servedDays: Int, share: Share) {
    if model.sources.isIsolated[site] {
      change(site, crew, served, servedDays)
    } else {
      for (source, people) in share { take(source, people) }
      forgetNeighbours(of: site)
    }
  }

  /// Takes a visit away.
  mutating func remove(site: Int, crew: [Int], served: Int, servedDays: Int, share: Share) {
    if model.sources.isIsolated[site] {
      change(site, crew, -served, -servedDays)
    } else {
      for (source, people) in share { take(source, -people) }
      forgetNeighbours(of: site)
    }
  }

  private mutating func take(_ position: Int, _ people: Double) {
    let source = model.sharedSources[position]
    let cap = model.sources.equityCap[source.place]
    left[source.place * model.serviceCount + source.service] -= people
    sourceLeft[position] -= people
    let before = min(counted[source.place], cap)
    counted[source.place] += people
    let after = min(counted[source.place], cap)
    sharedBenefit += people * source.value + (after - before) * model.sources.equityBonus
  }

  private mutating func change(_ site: Int, _ crew: [Int], _ served: Int, _ servedDays: Int) {
    let row = site * model.agencyCount
    for agency in 0..<model.agencyCount where crew[agency] > 0 {
      minutes[row + agency] += Int32(crew[agency] * served)
      days[row + agency] += Int32(servedDays)
    }
    settle(site)
    forget(site)
  }

  private mutating func settle(_ site: Int) {
    let best = model.isolated.best(
      site: site, minutes: minutes, days: days, offset: site * model.agencyCount)
    var signature: UInt64 = 1
    for cell in site * model.agencyCount..<(site + 1) * model.agencyCount {
      signature = StopCache.mix(signature, Int(minutes[cell]) << 16 | Int(days[cell]))
    }
    signatures[site] = signature
    benefit[site] = best.benefit
    price[site] = best.price
    interval[site] = best.interval
  }

  // MARK: Gains

  /// Position in ``gain(_:)`` of what 0, 1, … people of each agency would add at `site` by a visit
  /// with `served` minutes over `servedDays` days: `agency * width + people`.
  mutating func gains(site: Int, served: Int, servedDays: Int) -> Int {
    let key = Int64(served) << 16 | Int64(servedDays)
    let row = site * BenefitLedger.kinds
    for slot in row..<row + BenefitLedger.kinds where cacheKeys[slot] == key { return slot * block }
    let slot = row + cacheNext[site]
    cacheNext[site] = (cacheNext[site] + 1) % BenefitLedger.kinds
    cacheKeys[slot] = key
    let isolated = model.sources.isIsolated[site] ? model.isolated : nil
    for agency in 0..<model.agencyCount {
      let offset = slot * block + agency * width
      let most =
        model.visitable[site]
        ? model.maxCrew[agency] : model.posts.most(site: site, agency: agency)
      if let isolated {
        let cell = site * model.agencyCount + agency
        isolated.gains(
          site: site, agency: agency, interval: interval[site], price: price[site],
          present: minutes[cell], presentDays: days[cell], minutes: served, days: servedDays,
          into: &cache, at: offset, upTo: most)
      } else {
        sharedGains(site, agency, served, servedDays, at: offset, upTo: most)
      }
    }
    return slot * block
  }

  /// The gain at a position that ``gains(site:served:servedDays:)`` gave.
  @inline(__always)
  func gain(_ position: Int) -> Double { cache[position] }

  private mutating func sharedGains(
    _ site: Int, _ agency: Int, _ served: Int, _ servedDays: Int, at offset: Int, upTo most: Int
  ) {
    cache[offset] = 0
    if most < 1 { return }
    let range = model.sharedRange(site: site, agency: agency)
    defer { for position in range { given[model.sharedSources[position].service] = 0 } }
    var people = 1
    var sum = 0.0
    /// Minutes filled so far, and those that `people` have.
    var filled = 0.0
    var end = Double(served)
    for position in range {
      let source = model.sharedSources[position]
      var open = min(
        left[source.place * model.serviceCount + source.service], sourceLeft[position],
        source.quota * Double(servedDays) - given[source.service])
      if open <= 0 { continue }
      given[source.service] += open
      let short = counted[source.place] < model.sources.equityCap[source.place]
      let value = source.value + (short ? model.sources.equityBonus : 0)
      while open > 0 {
        let taken = min(open, (end - filled) / source.minutes)
        sum += taken * value
        filled += taken * source.minutes
        open -= taken
        if open > 0 {
          cache[offset + people] = sum
          people += 1
          if people > most { return }
          filled = end
          end += Double(served)
        }
      }
    }
    while people <= most {
      cache[offset + people] = sum
      people += 1
    }
  }

  private mutating func forgetNeighbours(of site: Int) {
    forget(site)
    for neighbour in model.sharingSites[site] { forget(neighbour) }
  }

  private mutating func forget(_ site: Int) {
    let row = site * BenefitLedger.kinds
    for slot in row..<row + BenefitLedger.kinds { cacheKeys[slot] = -1 }
  }
}
