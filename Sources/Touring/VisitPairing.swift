// SPDX-License-Identifier: GPL-3.0-or-later

/// Which visits of one plan are which of another, by the section *Re-planning* of the contract: kept
/// on the same days, moved within their site, cancelled, added.
///
/// At a site as many visits are moved as can be, those first that would cost most to cancel instead;
/// of equal choices the one that moves by the fewest days. Visits are paired in the order of their
/// dates. Cost: O(old × new) for each site.
public struct VisitPairing: Sendable {
  /// A visit to a site on some days.
  public struct Item: Hashable, Sendable {
    public var site: String
    public var days: ClosedRange<Day>

    public init(site: String, days: ClosedRange<Day>) {
      self.site = site
      self.days = days
    }

    public init(_ row: VisitRow) {
      self.init(site: row.site, days: row.firstDate...max(row.firstDate, row.lastDate))
    }
  }

  /// Two visits, by position.
  public struct Pair: Hashable, Sendable {
    public var old: Int
    public var new: Int
  }

  /// In the order of the old visits.
  public private(set) var kept: [Pair] = []
  public private(set) var moved: [Pair] = []
  public private(set) var cancelled: [Int] = []
  public private(set) var added: [Int] = []

  /// - Parameter saving: what it saves to move an old visit rather than to cancel it.
  public init(old: [Item], new: [Item], saving: (Int) -> Double = { _ in 0 }) {
    var open: [Item: [Int]] = [:]
    for position in new.indices.reversed() { open[new[position], default: []].append(position) }
    var gone: [String: [Int]] = [:]
    var isTaken = [Bool](repeating: false, count: new.count)
    for position in old.indices {
      if let match = open[old[position]]?.popLast() {
        kept.append(Pair(old: position, new: match))
        isTaken[match] = true
      } else {
        gone[old[position].site, default: []].append(position)
      }
    }
    var fresh: [String: [Int]] = [:]
    for position in new.indices where !isTaken[position] {
      fresh[new[position].site, default: []].append(position)
    }
    for (site, visits) in gone {
      let order = visits.sorted { (old[$0].days.lowerBound, $0) < (old[$1].days.lowerBound, $1) }
      let free = (fresh[site] ?? []).sorted {
        (new[$0].days.lowerBound, $0) < (new[$1].days.lowerBound, $1)
      }
      let pairs = VisitPairing.match(
        order, free, saving: saving,
        distance: { abs(old[$0].days.lowerBound.distance(to: new[$1].days.lowerBound)) })
      moved += pairs
      for pair in pairs { isTaken[pair.new] = true }
      let paired = Set(pairs.map(\.old))
      cancelled += order.filter { !paired.contains($0) }
    }
    moved.sort { $0.old < $1.old }
    cancelled.sort()
    added = new.indices.filter { !isTaken[$0] }
  }

  /// Pairs as many of `old` with `new` as can be, both in the order of their dates: first by what it
  /// saves, then by distance.
  private static func match(
    _ old: [Int], _ new: [Int], saving: (Int) -> Double, distance: (Int, Int) -> Int
  ) -> [Pair] {
    let count = min(old.count, new.count)
    if count == 0 { return [] }
    // A visit that saves more than the last one that finds a place has to find one.
    let cutoff = old.map(saving).sorted(by: >)[count - 1]
    let able = old.filter { saving($0) >= cutoff }
    let far = 1_000_000
    func skipOld(_ position: Int) -> Int {
      new.count >= old.count || saving(position) > cutoff ? far : 0
    }
    let skipNew = new.count > old.count ? 0 : far
    let width = new.count + 1
    var cost = [Int](repeating: 0, count: (able.count + 1) * width)
    for j in 1..<width { cost[j] = cost[j - 1] + skipNew }
    for i in 1...able.count {
      cost[i * width] = cost[(i - 1) * width] + skipOld(able[i - 1])
      for j in 1..<width {
        cost[i * width + j] = min(
          cost[(i - 1) * width + j - 1] + distance(able[i - 1], new[j - 1]),
          cost[(i - 1) * width + j] + skipOld(able[i - 1]), cost[i * width + j - 1] + skipNew)
      }
    }
    var pairs: [Pair] = []
    var (i, j) = (able.count, new.count)
    while i > 0, j > 0 {
      let here = cost[i * width + j]
      if here == cost[(i - 1) * width + j - 1] + distance(able[i - 1], new[j - 1]) {
        pairs.append(Pair(old: able[i - 1], new: new[j - 1]))
        (i, j) = (i - 1, j - 1)
      } else if here == cost[(i - 1) * width + j] + skipOld(able[i - 1]) {
        i -= 1
      } else {
        j -= 1
      }
    }
    return pairs.reversed()
  }
}
