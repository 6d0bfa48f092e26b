// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A post of a plan that a record can be held against: a visit, or a fixed post in a calendar week.
public struct PlannedPost: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case visit(id: String, trip: String)
    case fixedPost
    /// In the record, not in the plan.
    case unplanned
  }

  /// People of one place who are expected for one service.
  public struct Line: Hashable, Sendable {
    public var place: Int
    public var service: Int
    public var people: Double
  }

  public var kind: Kind
  public var site: Int
  /// Of a fixed post the days that it is attended, first to last.
  public var days: ClosedRange<Day>
  /// Days of service.
  public var dayCount: Int
  public var expected: [Line]
  /// Staff minutes by agency.
  public var minutes: [Double]

  public var target: Double { expected.reduce(0) { $0 + $1.people } }

  func target(of service: Int) -> Double {
    expected.reduce(0) { $1.service == service ? $0 + $1.people : $0 }
  }

  /// Whether records of `day` at `site` belong here.
  func covers(_ day: Day, at site: Int) -> Bool { self.site == site && days.contains(day) }

  /// The posts of a plan in the order of their dates; what the district does not know is left out.
  static func all(of plan: PlanTables, in district: District) -> [PlannedPost] {
    let ids = DistrictIds(district)
    return (visits(of: plan, in: district, ids) + fixedPosts(of: plan, in: district, ids)).sorted {
      ($0.days.lowerBound, $0.days.upperBound, $0.site)
        < ($1.days.lowerBound, $1.days.upperBound, $1.site)
    }
  }

  private static func visits(
    of plan: PlanTables, in district: District, _ ids: DistrictIds
  ) -> [PlannedPost] {
    let lines = Dictionary(grouping: plan.service) { $0.visit ?? "" }
    // People of each agency by trip, each counted once.
    var crews: [String: Set<String>] = [:]
    for row in plan.roster where row.trip != nil {
      crews[row.trip ?? "", default: []].insert(row.agency + " " + row.staff)
    }
    return plan.visits.compactMap { row in
      guard let site = ids.sites[row.site], row.firstDate <= row.lastDate else { return nil }
      var minutes = [Double](repeating: 0, count: district.agencies.count)
      for person in crews[row.trip] ?? [] {
        let agency = person.split(separator: " ").first.map(String.init) ?? ""
        if let agency = ids.agencies[agency] { minutes[agency] += row.serviceMinutes }
      }
      return PlannedPost(
        kind: .visit(id: row.visit, trip: row.trip), site: site,
        days: row.firstDate...row.lastDate, dayCount: row.days,
        expected: (lines[row.visit] ?? []).compactMap { ids.line($0) }, minutes: minutes)
    }
  }

  /// A fixed post's people are expected over the horizon; each week has its share of them by the
  /// staff minutes of the agency.
  private static func fixedPosts(
    of plan: PlanTables, in district: District, _ ids: DistrictIds
  ) -> [PlannedPost] {
    let rosters = Dictionary(grouping: plan.roster.filter { $0.trip == nil }) { $0.site }
    return rosters.sorted { $0.key < $1.key }.flatMap { id, roster -> [PlannedPost] in
      guard let site = ids.sites[id] else { return [] }
      let lines = plan.service.filter { $0.visit == nil && $0.site == id }
        .compactMap { ids.line($0) }
      func minutes(_ rows: [RosterRow]) -> [Double] {
        var sums = [Double](repeating: 0, count: district.agencies.count)
        for row in rows {
          let hours = district.calendar.hours(on: row.date)
          if let agency = ids.agencies[row.agency] {
            sums[agency] += Double(hours.serviceMinutes(from: hours.open, to: hours.close))
          }
        }
        return sums
      }
      let all = minutes(roster)
      let weeks = Dictionary(grouping: roster) { $0.date.monday }.sorted { $0.key < $1.key }
      return weeks.compactMap { _, rows in
        let days = Set(rows.map(\.date)).sorted()
        guard let first = days.first, let last = days.last else { return nil }
        let here = minutes(rows)
        return PlannedPost(
          kind: .fixedPost, site: site, days: first...last, dayCount: days.count,
          expected: lines.map { line in
            var line = line
            let agency = district.services[line.service].agency
            line.people *= all[agency] > 0 ? here[agency] / all[agency] : 0
            return line
          }, minutes: here)
      }
    }
  }
}

/// Positions of a district's ids.
struct DistrictIds: Sendable {
  let sites: [String: Int]
  let places: [String: Int]
  let agencies: [String: Int]
  let services: [String: Int]

  init(_ district: District) {
    func positions(_ ids: [String]) -> [String: Int] {
      Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }
    sites = positions(district.sites.map(\.id))
    places = positions((0..<district.placeCount).map { district.place($0).id })
    agencies = positions(district.agencies.map(\.id))
    services = positions(district.services.map(\.id))
  }

  func line(_ row: ServiceRow) -> PlannedPost.Line? {
    guard let place = places[row.place], let service = services[row.service] else { return nil }
    return PlannedPost.Line(place: place, service: service, people: row.people)
  }
}
