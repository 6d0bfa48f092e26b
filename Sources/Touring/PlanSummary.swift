// SPDX-License-Identifier: GPL-3.0-or-later

/// What `plan.json` says of a plan beside its tables. Money in Rp.
public struct PlanSummary: Hashable, Sendable {
  /// Why the planner stopped, and what it knows of the plan.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// No plan is better: the bound is reached.
    case provenBest = "proven_best"
    /// A plan within all rules; a better one may exist, up to the bound.
    case feasible
    /// The same, when somebody stopped the search.
    case interrupted
  }

  /// The terms of the net benefit; costs and shortfalls are counted off.
  public struct Parts: Hashable, Sendable {
    public var serviceBenefit: Double
    public var equityBenefit: Double
    public var requestBonus: Double
    public var tripCosts: Double
    public var crewCosts: Double
    public var shortfallCost: Double

    public init(
      serviceBenefit: Double, equityBenefit: Double, requestBonus: Double, tripCosts: Double,
      crewCosts: Double, shortfallCost: Double
    ) {
      self.serviceBenefit = serviceBenefit
      self.equityBenefit = equityBenefit
      self.requestBonus = requestBonus
      self.tripCosts = tripCosts
      self.crewCosts = crewCosts
      self.shortfallCost = shortfallCost
    }

    public var netBenefit: Double {
      serviceBenefit + equityBenefit + requestBonus - tripCosts - crewCosts - shortfallCost
    }
  }

  /// What residents save.
  public struct Saved: Hashable, Sendable {
    public var km: Double
    public var hours: Double
    public var rupiah: Double

    public init(km: Double, hours: Double, rupiah: Double) {
      self.km = km
      self.hours = hours
      self.rupiah = rupiah
    }
  }

  /// A site that is visited less than it was promised.
  public struct Shortfall: Hashable, Sendable {
    public var site: String
    /// Visits missing, at least 1.
    public var missing: Int

    public init(site: String, missing: Int) {
      self.site = site
      self.missing = missing
    }
  }

  /// A leg that no row of `travel.csv` tells of.
  public struct EstimatedLeg: Hashable, Sendable {
    public var team: String
    public var from: String
    public var to: String
    public var km: Double
    public var minutes: Double

    public init(team: String, from: String, to: String, km: Double, minutes: Double) {
      self.team = team
      self.from = from
      self.to = to
      self.km = km
      self.minutes = minutes
    }
  }

  public var format: Int
  public var district: String
  public var horizon: ClosedRange<Day>
  public var netBenefit: Double
  public var parts: Parts
  /// No plan's net benefit (in a re-plan, less its change cost) is above it.
  public var bound: Double
  /// (bound − net benefit) ÷ |bound|; nil where the bound is 0.
  public var gap: Double?
  /// What the multipliers of the certificate prove.
  public var certifiedBound: Double?
  /// How ``bound`` was proved where it is below ``certifiedBound``: a word for reports.
  public var boundBy: String?
  public var saved: Saved
  public var status: Status
  public var shortfalls: [Shortfall]
  public var estimatedLegs: [EstimatedLeg]
  /// Of a re-plan: the first day that could still be changed, and what the changes cost.
  public var asOf: Day?
  public var changeCost: Double?
  /// Net benefit less change cost, in Rp: what bound and gap are for.
  public var value: Double { netBenefit - (changeCost ?? 0) }
  public var seed: UInt64
  /// Work and time limits of the run, by name, as text.
  public var limits: [String: String]
  public var versions: [String: String]
  public var wallSeconds: Double
  /// When the plan was made, ISO 8601; the one figure that differs from run to run beside
  /// ``wallSeconds``.
  public var created: String
  /// `sha256:…` of every input file, by name.
  public var inputs: [String: String]
  /// What changed the problem on the command line: option → its values.
  public var options: [String: [String]]
  /// How the search came to the plan, round by round; empty where nobody knows.
  public var search: [SearchStep]

  public init(
    format: Int = 1, district: String, horizon: ClosedRange<Day>, netBenefit: Double, parts: Parts,
    bound: Double, gap: Double?, certifiedBound: Double?, boundBy: String? = nil, saved: Saved,
    status: Status, shortfalls: [Shortfall], estimatedLegs: [EstimatedLeg], asOf: Day? = nil,
    changeCost: Double? = nil, seed: UInt64, limits: [String: String] = [:],
    versions: [String: String] = [:], wallSeconds: Double = 0, created: String = "",
    inputs: [String: String] = [:], options: [String: [String]] = [:],
    search: [SearchStep] = []
  ) {
    self.format = format
    self.district = district
    self.horizon = horizon
    self.netBenefit = netBenefit
    self.parts = parts
    self.bound = bound
    self.gap = gap
    self.certifiedBound = certifiedBound
    self.boundBy = boundBy
    self.saved = saved
    self.status = status
    self.shortfalls = shortfalls
    self.estimatedLegs = estimatedLegs
    self.asOf = asOf
    self.changeCost = changeCost
    self.seed = seed
    self.limits = limits
    self.versions = versions
    self.wallSeconds = wallSeconds
    self.created = created
    self.inputs = inputs
    self.options = options
    self.search = search
  }
}
