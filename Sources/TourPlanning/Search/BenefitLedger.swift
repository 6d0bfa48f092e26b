// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What the visits of a plan bring, kept up to date while visits come and go.
///
/// The benefit of an isolated site is exact (``IsolatedValue``). Sites that share people with others
/// take what is left when their visit comes, in the order of what a minute brings: each visit keeps
/// its own share, so that it can be given back; at the end everything is shared out anew by a linear
/// program.
package struct BenefitLedger {
  /// What one visit took of the people that sites share.
  package struct Share {
    /// Positions in ``PlanningModel/sharedSources``, and people.
    private(set) var parts: [(source: Int, people: Double)] = []
    private var hash: UInt64 = 0

    package init() {}

    package mutating func take(_ people: Double, of source: Int) {
      parts.append((source, people))
      hash = StopCache.mix(
        StopCache.mix(hash, source), Int(truncatingIfNeeded: people.bitPattern))
    }

    /// A hash of all parts, in all of its bits, so that sums of several do not meet; 0 of none.
    package var signature: UInt64 {
      var random = SplitMix64(seed: hash)
      return hash == 0 ? 0 : random.next()
    }
  }

  /// What some people of one source bring, and the staff minutes that they take.
  private struct Work {
    var minutes: Double
    var value: Double
  }

  private let model: PlanningModel
  /// Staff minutes and days of service at `site * agencies + agency`, of isolated sites.
  private var minutes: [Int32]
  private var days: [Int32]
  /// Of each isolated site a hash of its minutes and days; of the others the sum of the hashes of all
  /// shares that they depend on, so that what is taken out and put back leaves it as it was.
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

  /// Gains found last, a few kinds of visit a site; known by a hash of kind and signature.
  private var cache: [Double]
  private var cacheKeys: [UInt64]
  private var cacheNext: [Int]
  /// Of shared sites, what people are left, agency by agency in the order of what a minute brings: at
  /// the positions of ``PlanningModel/sharedSources``, as many as ``open`` says by
  /// `site * agencies + agency`; known by a hash of what it depends on.
  private var queue: [Work]
  private var open: [Int]
  private var queueKeys: [UInt64]
  private static let kinds = 12
  /// Gains of one kind of visit.
  private let block: Int
  /// Width of one agency's gains: for 0 … ``PlanningModel/largestCrew`` people.
  package let width: Int

  package init(_ model: PlanningModel) {
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
    cacheKeys = [UInt64](repeating: 0, count: model.siteCount * BenefitLedger.kinds)
    cacheNext = [Int](repeating: 0, count: model.siteCount)
    cache = [Double](repeating: 0, count: cacheKeys.count * block)
    queue = [Work](repeating: Work(minutes: 0, value: 0), count: model.sharedSources.count)
    open = [Int](repeating: 0, count: cells)
    queueKeys = [UInt64](repeating: 0, count: model.siteCount)
    for site in 0..<model.siteCount where model.sources.isIsolated[site] { settle(site) }
  }

  /// Benefit of all visits, the equity term included, in Rp.
  package var total: Double {
    var sum = sharedBenefit
    for site in benefit { sum += site }
    return sum
  }

  /// Benefit of one isolated site, in Rp.
  func benefit(of site: Int) -> Double { benefit[site] }

  /// A hash of all that a further visit's gains at a site depend on.
  @inline(__always)
  package func signature(of site: Int) -> UInt64 { signatures[site] }

  // MARK: Visits

  /// Adds a visit with `crew` people of each agency, who serve `served` minutes each over
  /// `servedDays` days, and says what it took of shared people.
  package mutating func add(site: Int, crew: [Int], served: Int, servedDays: Int) -> Share {
    if model.sources.isIsolated[site] {
      change(site, crew, served, servedDays)
      return Share()
    }
    var share = Share()
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
        share.take(people, of: position)
        take(position, people)
      }
    }
    for (source, _) in share.parts { given[model.sharedSources[source].service] = 0 }
    sign(site, share.signature)
    return share
  }

  /// Adds a visit that was there before with the share that it had.
  mutating func restore(site: Int, crew: [Int], served: Int, servedDays: Int, share: Share) {
    if model.sources.isIsolated[site] {
      change(site, crew, served, servedDays)
    } else {
      for (source, people) in share.parts { take(source, people) }
      sign(site, share.signature)
    }
  }

  /// Takes a visit away.
  package mutating func remove(
    site: Int, crew: [Int], served: Int, servedDays: Int, share: Share
  ) {
    if model.sources.isIsolated[site] {
      change(site, crew, -served, -servedDays)
    } else {
      for (source, people) in share.parts { take(source, -people) }
      sign(site, 0 &- share.signature)
    }
  }

  /// Whether people are left whom a visit would rather have taken than the last of its share, or for
  /// whom it has time; others have gone since.
  package func hasMissed(site: Int, crew: [Int], served: Int, share: Share) -> Bool {
    if model.sources.isIsolated[site] { return false }
    var next = 0
    for agency in 0..<model.agencyCount where crew[agency] > 0 {
      let range = model.sharedRange(site: site, agency: agency)
      var time = Double(crew[agency] * served)
      var last = -1
      while next < share.parts.count, range.contains(share.parts[next].source) {
        last = share.parts[next].source
        time -= share.parts[next].people * model.sharedSources[last].minutes
        next += 1
      }
      for position in range {
        if position == last, time < 1e-6 { break }
        let source = model.sharedSources[position]
        if sourceLeft[position] > 1e-6,
          left[source.place * model.serviceCount + source.service] > 1e-6
        {
          return true
        }
      }
    }
    return false
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
  package mutating func gains(site: Int, served: Int, servedDays: Int) -> Int {
    let key = StopCache.mix(signatures[site], served << 16 | servedDays)
    let row = site * BenefitLedger.kinds
    for slot in row..<row + BenefitLedger.kinds where cacheKeys[slot] == key { return slot * block }
    let slot = row + cacheNext[site]
    cacheNext[site] = (cacheNext[site] + 1) % BenefitLedger.kinds
    cacheKeys[slot] = key
    let isolated = model.sources.isIsolated[site] ? model.isolated : nil
    if isolated == nil { prepareQueue(of: site, servedDays) }
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
        sharedGains(site, agency, served, at: offset, upTo: most)
      }
    }
    return slot * block
  }

  /// The gain at a position that ``gains(site:served:servedDays:)`` gave.
  @inline(__always)
  package func gain(_ position: Int) -> Double { cache[position] }

  /// Finds what people are left at a site whose people others share.
  private mutating func prepareQueue(of site: Int, _ servedDays: Int) {
    let key = StopCache.mix(signatures[site], servedDays)
    if queueKeys[site] == key { return }
    queueKeys[site] = key
    let sources = model.sharedSources
    for agency in 0..<model.agencyCount {
      let range = model.sharedRange(site: site, agency: agency)
      var next = range.lowerBound
      var hasQuota = false
      for position in range {
        let source = sources[position]
        var people = min(
          left[source.place * model.serviceCount + source.service], sourceLeft[position])
        if source.quota < .infinity {
          people = min(people, source.quota * Double(servedDays) - given[source.service])
          if people > 0 { given[source.service] += people }
          hasQuota = true
        }
        if people <= 0 { continue }
        let isShort = counted[source.place] < model.sources.equityCap[source.place]
        let value = source.value + (isShort ? model.sources.equityBonus : 0)
        queue[next] = Work(minutes: people * source.minutes, value: people * value)
        next += 1
      }
      open[site * model.agencyCount + agency] = next - range.lowerBound
      if hasQuota { for position in range { given[sources[position].service] = 0 } }
    }
  }

  private mutating func sharedGains(
    _ site: Int, _ agency: Int, _ served: Int, at offset: Int, upTo most: Int
  ) {
    cache[offset] = 0
    if most < 1 { return }
    let first = model.sharedRange(site: site, agency: agency).lowerBound
    var people = 1
    var sum = 0.0
    /// Minutes that are filled, and those that `people` have.
    var filled = 0.0
    var end = Double(served)
    for position in first..<first + open[site * model.agencyCount + agency] {
      let work = queue[position]
      // The people of this source may fill the time of several.
      while filled + work.minutes > end {
        cache[offset + people] = sum + work.value * ((end - filled) / work.minutes)
        people += 1
        if people > most { return }
        end += Double(served)
      }
      filled += work.minutes
      sum += work.value
    }
    while people <= most {
      cache[offset + people] = sum
      people += 1
    }
  }

  /// Adds to the signatures of a site and of all that share people with it.
  private mutating func sign(_ site: Int, _ difference: UInt64) {
    signatures[site] &+= difference
    for neighbour in model.sharingSites[site] { signatures[neighbour] &+= difference }
  }
}
