// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// A plan against what happened.
public struct Evaluation: Sendable {
  public enum Status: Hashable, Sendable {
    case held
    /// On fewer days than planned.
    case partlyHeld
    case notOpened
    case unreported
    case unplanned
  }

  /// A post with what became of it.
  public struct Outcome: Sendable {
    public var post: PlannedPost
    public var status: Status
    /// Days of service that were held, as far as reported.
    public var daysHeld: Int
    /// Days of service of which it is known whether they were held.
    public var daysReported: Int
    public var reasons: [String]
    /// People served, by place and service; the place is the likeliest where none was recorded.
    public var served: [PlannedPost.Line]

    public var target: Double { post.target }
    public var realised: Double { served.reduce(0) { $0 + $1.people } }
    public var isReported: Bool { status != .unreported }

    /// The share of its days of which nothing was told; 0 of a post that was reported.
    public var untoldShare: Double {
      guard !isReported, post.dayCount > 0 else { return 0 }
      return Double(post.dayCount - daysReported) / Double(post.dayCount)
    }
  }

  /// A row of the official table.
  public struct Line: Hashable, Sendable {
    public var target = 0.0
    public var realised = 0.0
    /// Of the target, what belongs to posts that have not been reported.
    public var unreported = 0.0
  }

  public let district: District
  public let plan: PlanTables
  public let outcomes: [Outcome]
  public let notices: [RecordNotice]
  /// Of all answers, by service and by agency.
  public let satisfaction: Satisfaction?
  public let satisfactionByService: [Satisfaction?]
  public let satisfactionByAgency: [Satisfaction?]
  let savings: Savings

  public init(_ rows: [Actual], of plan: PlanTables, in district: District) {
    let reading = RecordReading(rows, of: plan, in: district)
    let savings = Savings(in: district)
    self.district = district
    self.plan = plan
    self.savings = savings
    notices = reading.notices
    let places = PlaceGuess(district, savings)
    outcomes = zip(reading.posts, reading.entries).map { post, entry in
      Evaluation.outcome(post, entry, places)
    }.sorted {
      ($0.post.days.lowerBound, $0.post.site) < ($1.post.days.lowerBound, $1.post.site)
    }
    satisfaction = Satisfaction(reading.answers.map(\.values))
    satisfactionByService = district.services.indices.map { service in
      Satisfaction(reading.answers.filter { $0.service == service }.map(\.values))
    }
    satisfactionByAgency = district.agencies.indices.map { agency in
      Satisfaction(
        reading.answers.filter { $0.service.map { district.services[$0].agency } == agency }
          .map(\.values))
    }
  }

  private static func outcome(
    _ post: PlannedPost, _ entry: RecordReading.Entry, _ places: PlaceGuess
  ) -> Outcome {
    let lines = places.lines(entry.served, at: post)
    let closed = entry.closedDays.count { post.days.contains($0) }
    var status = Status.held
    var days = max(0, post.dayCount - closed)
    var reported = post.dayCount
    if post.kind == .unplanned {
      status = lines.isEmpty ? .notOpened : .unplanned
    } else if !lines.isEmpty {
      status = closed > 0 ? .partlyHeld : .held
    } else if entry.isClosed {
      status = .notOpened
      days = 0
    } else if !entry.isReported {
      status = .unreported
      days = 0
      reported = closed
    } else if closed > 0 {
      status = .partlyHeld
    }
    return Outcome(
      post: post, status: status, daysHeld: days, daysReported: reported, reasons: entry.reasons,
      served: lines)
  }

  // MARK: Tables

  public var bySite: [Line] { lines(district.sites.count) { outcome, _ in outcome.post.site } }

  public var byService: [Line] { lines(district.services.count) { _, line in line.service } }

  public var byAgency: [Line] {
    lines(district.agencies.count) { _, line in district.services[line.service].agency }
  }

  /// By calendar week, from the first of the plan on; with their Mondays.
  public var byWeek: [(monday: Day, line: Line)] {
    var weeks: [Day: Line] = [:]
    for outcome in outcomes {
      let monday = outcome.post.days.lowerBound.monday
      weeks[monday, default: Line()].target += outcome.target
      weeks[monday, default: Line()].realised += outcome.realised
      if !outcome.isReported { weeks[monday, default: Line()].unreported += outcome.target }
    }
    return weeks.sorted { $0.key < $1.key }.map { (monday: $0.key, line: $0.value) }
  }

  public var total: Line { byService.reduce(into: Line()) { $0 = $0 + $1 } }

  private func lines(
    _ count: Int, _ position: (Outcome, PlannedPost.Line) -> Int
  ) -> [Line] {
    var lines = [Line](repeating: Line(), count: count)
    for outcome in outcomes {
      for line in outcome.post.expected {
        lines[position(outcome, line)].target += line.people
        if !outcome.isReported { lines[position(outcome, line)].unreported += line.people }
      }
      for line in outcome.served { lines[position(outcome, line)].realised += line.people }
    }
    return lines
  }

  // MARK: Reliability

  /// Visits of the plan, and how many of them have each status.
  public func visits(_ status: Status) -> Int { visits.count { $0.status == status } }

  public var visits: [Outcome] {
    outcomes.filter { if case .visit = $0.post.kind { true } else { false } }
  }

  /// Days of service held of those that have been reported, over all visits; nil without.
  public var reliability: Double? {
    let reported = visits.reduce(0) { $0 + $1.daysReported }
    return reported > 0 ? Double(visits.reduce(0) { $0 + $1.daysHeld }) / Double(reported) : nil
  }

  // MARK: What it brought and cost

  /// What residents really saved, without weights and bonuses.
  public var saved: PlanSummary.Saved {
    var km = 0.0
    var hours = 0.0
    for outcome in outcomes {
      for line in outcome.served {
        guard
          let reach = savings.reachable[line.place].first(where: { $0.site == outcome.post.site })
        else { continue }
        km += line.people * reach.km
        hours += line.people * reach.hours
      }
    }
    return PlanSummary.Saved(
      km: km, hours: hours,
      rupiah: km * district.settings.residentCostPerKm
        + hours * district.settings.residentTimeValue)
  }

  /// Costs of the trips that went: one none of whose visits opened costs nothing, one that has not
  /// been reported is taken as gone.
  public var cost: Double {
    var went: [String: Bool] = [:]
    for outcome in visits {
      guard case .visit(_, let trip) = outcome.post.kind else { continue }
      went[trip] = (went[trip] ?? false) || outcome.status != .notOpened
    }
    return plan.trips.reduce(0) { went[$1.trip] == false ? $0 : $0 + $1.tripCost + $1.crewCost }
  }

  /// People served on tours, planned and real: who is served at a fixed post costs no travel.
  public var onTours: (target: Double, realised: Double) {
    outcomes.filter { $0.post.kind != .fixedPost }.reduce((0, 0)) {
      ($0.0 + $1.target, $0.1 + $1.realised)
    }
  }
}

extension Evaluation.Line {
  /// realised ÷ target; nil where nothing was planned.
  public var share: Double? { target > 0 ? realised / target : nil }

  static func + (a: Self, b: Self) -> Self {
    Self(
      target: a.target + b.target, realised: a.realised + b.realised,
      unreported: a.unreported + b.unreported)
  }
}

/// Where people live whose place was not recorded: as the plan expected, or by demand and reach.
struct PlaceGuess {
  private let district: District
  private let savings: Savings

  init(_ district: District, _ savings: Savings) {
    self.district = district
    self.savings = savings
  }

  func lines(_ served: [RecordReading.Served], at post: PlannedPost) -> [PlannedPost.Line] {
    var sums: [[Double]] = district.services.map { _ in
      [Double](repeating: 0, count: district.placeCount)
    }
    for entry in served {
      if let place = entry.place {
        sums[entry.service][place] += entry.people
        continue
      }
      let shares = shares(of: entry.service, at: post)
      for (place, share) in shares { sums[entry.service][place] += entry.people * share }
    }
    return sums.enumerated().flatMap { service, places in
      places.enumerated().compactMap { place, people in
        people > 0 ? PlannedPost.Line(place: place, service: service, people: people) : nil
      }
    }
  }

  private func shares(of service: Int, at post: PlannedPost) -> [(place: Int, share: Double)] {
    var weights = post.expected.filter { $0.service == service }.map { ($0.place, $0.people) }
    if weights.reduce(0, { $0 + $1.1 }) <= 0 {
      weights = (0..<district.placeCount).flatMap { place in
        savings.reachable[place].filter { $0.site == post.site }
          .map { (place, $0.share * district.demand[place][service]) }
      }
    }
    let sum = weights.reduce(0) { $0 + $1.1 }
    return sum > 0 ? weights.map { ($0.0, $0.1 / sum) } : [(post.site, 1)]
  }
}
