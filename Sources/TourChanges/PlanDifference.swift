// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Two plans side by side: which visits are kept, moved, cancelled and added, and who goes instead of
/// whom.
public struct PlanDifference: Sendable {
  /// A visit of one plan or both.
  public struct Visit: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      case kept
      case moved
      case cancelled
      case added
    }

    public var kind: Kind
    /// nil where it is added.
    public var old: VisitRow?
    /// nil where it is cancelled.
    public var new: VisitRow?
    /// Ids of those who went and do not go now, and of those who go now and did not, as text.
    public var gone: [String]
    public var joined: [String]

    public var site: String { (new ?? old)?.site ?? "" }
    public var id: String { (old ?? new)?.visit ?? "" }
    /// People exchanged: the larger of those gone and those new.
    public var exchanged: Int { max(gone.count, joined.count) }
    public var hasOtherTeam: Bool {
      if let old, let new { old.team != new.team } else { false }
    }
    /// Whether nothing about it is other than it was.
    public var isSame: Bool { kind == .kept && exchanged == 0 && !hasOtherTeam }
    /// Its days in either plan.
    public var days: [ClosedRange<Day>] {
      [old, new].compactMap { $0 }.map { $0.firstDate...max($0.firstDate, $0.lastDate) }
    }
  }

  /// A day at a fixed post on which others attend than were to.
  public struct Attendance: Hashable, Sendable {
    public var date: Day
    public var site: String
    /// Ids, as in ``Visit``.
    public var gone: [String]
    public var joined: [String]
  }

  public let old: PlanTables
  public let new: PlanTables
  /// By date, then site; of a re-plan, those from its date on.
  public let attendances: [Attendance]
  /// In the order of their dates, those of the new plan before those of the old.
  public let visits: [Visit]
  /// People on each trip, by trip.
  public let oldCrews: [String: Set<String>]
  public let newCrews: [String: Set<String>]

  /// - Parameters:
  ///   - asOf: of a re-plan, the first day that could be changed: trips that began before are left
  ///     out.
  ///   - saving: what it saves to move an old visit rather than to cancel it.
  public init(
    from old: PlanTables, to new: PlanTables, asOf: Day? = nil,
    saving: (VisitRow) -> Double = { _ in 0 }
  ) {
    self.old = old
    self.new = new
    oldCrews = PlanDifference.crews(of: old)
    newCrews = PlanDifference.crews(of: new)
    attendances = PlanDifference.attendances(old, new, asOf)
    let before = PlanDifference.open(old, asOf)
    let after = PlanDifference.open(new, asOf)
    let pairing = VisitPairing(
      old: before.map(VisitPairing.Item.init), new: after.map(VisitPairing.Item.init)
    ) { saving(before[$0]) }
    var visits: [Visit] = []
    for (kind, pairs) in [(Visit.Kind.kept, pairing.kept), (.moved, pairing.moved)] {
      for pair in pairs {
        let then = oldCrews[before[pair.old].trip] ?? []
        let now = newCrews[after[pair.new].trip] ?? []
        visits.append(
          Visit(
            kind: kind, old: before[pair.old], new: after[pair.new],
            gone: then.subtracting(now).sorted(), joined: now.subtracting(then).sorted()))
      }
    }
    for position in pairing.cancelled {
      visits.append(
        Visit(
          kind: .cancelled, old: before[position], new: nil,
          gone: (oldCrews[before[position].trip] ?? []).sorted(), joined: []))
    }
    for position in pairing.added {
      visits.append(
        Visit(
          kind: .added, old: nil, new: after[position], gone: [],
          joined: (newCrews[after[position].trip] ?? []).sorted()))
    }
    func order(_ visit: Visit) -> (Day, String, String) {
      let row = visit.old ?? visit.new
      return (row?.firstDate ?? Day(number: 0), visit.site, visit.id)
    }
    self.visits = visits.sorted { order($0) < order($1) }
  }

  public func count(_ kind: Visit.Kind) -> Int { visits.count { $0.kind == kind } }

  /// Kept visits that another team drives to.
  public var withOtherTeam: Int { visits.count { $0.kind == .kept && $0.hasOtherTeam } }

  /// People exchanged on kept visits.
  public var exchanged: Int { visits.reduce(0) { $0 + ($1.kind == .kept ? $1.exchanged : 0) } }

  /// Visits of which something is other than it was.
  public var changed: [Visit] { visits.filter { !$0.isSame } }

  private static func open(_ plan: PlanTables, _ asOf: Day?) -> [VisitRow] {
    guard let asOf else { return plan.visits }
    let history = Set(plan.trips.filter { $0.firstDate < asOf }.map(\.trip))
    return plan.visits.filter { !history.contains($0.trip) }
  }

  private struct PostDay: Hashable {
    var date: Day
    var site: String
  }

  private static func attendances(
    _ old: PlanTables, _ new: PlanTables, _ asOf: Day?
  ) -> [Attendance] {
    func people(_ plan: PlanTables) -> [PostDay: Set<String>] {
      var people: [PostDay: Set<String>] = [:]
      for row in plan.roster where row.trip == nil && asOf.map({ row.date >= $0 }) ?? true {
        people[PostDay(date: row.date, site: row.site), default: []].insert(row.staff)
      }
      return people
    }
    let (then, now) = (people(old), people(new))
    return Set(then.keys).union(now.keys).sorted { ($0.date, $0.site) < ($1.date, $1.site) }
      .compactMap { day in
        let (before, after) = (then[day] ?? [], now[day] ?? [])
        if before == after { return nil }
        return Attendance(
          date: day.date, site: day.site, gone: before.subtracting(after).sorted(),
          joined: after.subtracting(before).sorted())
      }
  }

  private static func crews(of plan: PlanTables) -> [String: Set<String>] {
    var crews: [String: Set<String>] = [:]
    for row in plan.roster {
      if let trip = row.trip { crews[trip, default: []].insert(row.staff) }
    }
    return crews
  }
}
