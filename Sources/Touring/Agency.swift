// SPDX-License-Identifier: GPL-3.0-or-later

/// An agency (OPD), or a partner such as a bank, that sends people to posts.
public struct Agency: Hashable, Sendable {
  public var id: String
  public var name: String
  public var short: String?
  /// OPD, BUMD, BUMN, vertical …: free text.
  public var type: String?
  /// Whether it comes on every trip.
  public var isRequired: Bool
  /// Least and most people on a trip that it takes part in.
  public var minCrew: Int
  public var maxCrew: Int
  /// Sets of equipment: trips that it can be on at one day; nil is no limit.
  public var kits: Int?
  /// People who stay in the office on every working day.
  public var minHome: Int
  /// What the travel of its own people may cost, in Rp; nil is no limit.
  public var budget: Double?
  /// Rp a person and day.
  public var perDiem: Double
  /// Rp a person and night.
  public var lodging: Double

  public init(
    id: String, name: String, short: String? = nil, type: String? = nil, isRequired: Bool = false,
    minCrew: Int, maxCrew: Int, kits: Int? = nil, minHome: Int = 0, budget: Double? = nil,
    perDiem: Double = 150_000, lodging: Double = 250_000
  ) {
    self.id = id
    self.name = name
    self.short = short
    self.type = type
    self.isRequired = isRequired
    self.minCrew = minCrew
    self.maxCrew = maxCrew
    self.kits = kits
    self.minHome = minHome
    self.budget = budget
    self.perDiem = perDiem
    self.lodging = lodging
  }

  /// Whether no trip goes without its people: one that is required but needs nobody may stay at home.
  public var mustCome: Bool { isRequired && minCrew > 0 }

  /// What one of its people costs on a trip of `days` days, in Rp.
  public func crewCost(days: Int) -> Double {
    perDiem * Double(days) + lodging * Double(days - 1)
  }
}

/// What residents come for; offered by one agency.
public struct Service: Hashable, Sendable {
  public var id: String
  /// Position in ``District/agencies``.
  public var agency: Int
  public var name: String
  /// Staff minutes for one resident, above 0.
  public var minutes: Double
  /// What a resident's savings count for in the plan's objective.
  public var weight: Double
  /// People that one post can serve on one day; nil is no limit.
  public var quota: Double?
  public var needsNetwork: Bool
  /// What a resident must bring.
  public var requirements: String?

  public init(
    id: String, agency: Int, name: String, minutes: Double, weight: Double = 1,
    quota: Double? = nil, needsNetwork: Bool = false, requirements: String? = nil
  ) {
    self.id = id
    self.agency = agency
    self.name = name
    self.minutes = minutes
    self.weight = weight
    self.quota = quota
    self.needsNetwork = needsNetwork
    self.requirements = requirements
  }
}
