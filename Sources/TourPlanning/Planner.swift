// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// How long the planner may work, and from which seed.
public struct PlanningLimits: Hashable, Sendable {
  /// Wall seconds; nil is no limit.
  public var seconds: Double?
  /// Rounds of search, each of as many moves: a limit of work, so that the result is the same on every
  /// machine; nil is no limit.
  public var rounds: Int?
  /// The search ends where the gap is at most this fraction.
  public var gap: Double
  public var seed: UInt64
  /// Threads at work. The result does not depend on them.
  public var threads: Int

  public init(
    seconds: Double? = 60, rounds: Int? = nil, gap: Double = 0, seed: UInt64 = 1, threads: Int = 1
  ) {
    self.seconds = seconds
    self.rounds = rounds
    self.gap = gap
    self.seed = seed
    self.threads = threads
  }

  /// The same with some seconds left for what is not planning, but for no more than half of the time.
  public func leaving(_ spare: Double) -> PlanningLimits {
    var limits = self
    limits.seconds = seconds.map { max($0 / 2, $0 - spare) }
    return limits
  }
}

/// What the planner is doing: a line of progress.
public struct PlanningProgress: Hashable, Sendable {
  public enum Phase: String, Hashable, Sendable {
    case start
    case bound
    case search
    case roster
  }

  public var phase: Phase
  public var seconds: Double
  /// Net benefit of the best plan so far, in Rp; nil before the first.
  public var value: Double?
  /// Best bound proved so far, in Rp; nil before the first.
  public var bound: Double?
  /// Trips that the bound has been made from so far.
  public var columns: Int
  /// Whether the plan is better than the one of the line before.
  public var isNewBest: Bool

  public init(
    phase: Phase, seconds: Double, value: Double?, bound: Double?, columns: Int, isNewBest: Bool
  ) {
    self.phase = phase
    self.seconds = seconds
    self.value = value
    self.bound = bound
    self.columns = columns
    self.isNewBest = isNewBest
  }

  /// (bound − value) ÷ |bound|; nil where either is unknown or the bound is 0.
  public var gap: Double? {
    guard let value, let bound, bound != 0 else { return nil }
    return (bound - value) / abs(bound)
  }
}

/// How planning ended.
public enum PlanningOutcome: Sendable {
  /// A plan, all its figures and its certificate. What only the writer knows (digests of the
  /// inputs, versions, time of making, limits in words) is left empty.
  case planned(PlanTables)
  /// No plan can keep the rules: a sentence for each reason.
  case infeasible([String])
  /// Pins for which nobody can make the crew.
  case uncrewed([UncrewedPin])
  /// Agencies that have to attend fixed posts in some weeks cannot, trips or none.
  case unattended([UnattendedWeek])
  /// The limits were reached before any plan was found, though one may exist.
  case nothingFound
}

/// A pin for which agencies have no crew that is there on its days.
public struct UncrewedPin: Hashable, Sendable {
  /// Ids of the site and of the agencies.
  public var site: String
  public var day: Day
  public var days: Int
  public var agencies: [String]

  /// The pin, as reasons name it.
  public var visit: String { "\(site) \(day) × \(days)" }

  public init(site: String, day: Day, days: Int, agencies: [String]) {
    self.site = site
    self.day = day
    self.days = days
    self.agencies = agencies
  }
}

/// A week in which an agency cannot attend a fixed post on as many days as it has to.
public struct UnattendedWeek: Hashable, Sendable {
  /// Ids of the post and the agency.
  public var site: String
  public var agency: String
  public var monday: Day

  public init(site: String, agency: String, monday: Day) {
    self.site = site
    self.agency = agency
    self.monday = monday
  }
}

/// Plans a district's tours.
public struct Planner: Sendable {
  public var district: District
  public var limits: PlanningLimits

  public init(_ district: District, limits: PlanningLimits = PlanningLimits()) {
    self.district = district
    self.limits = limits
  }

  /// Makes the plan.
  ///
  /// - Parameters:
  ///   - progress: called now and then, on a thread that plans, never by two at once.
  ///   - isCancelled: asked often, by all threads; once it says yes, the best plan so far is the
  ///     answer.
  public func plan(
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> PlanningOutcome {
    PlanningRun(district, limits: limits, progress: progress, isCancelled: isCancelled).outcome()
  }
}
