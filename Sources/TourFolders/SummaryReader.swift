// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Reads what plan.json says beside its tables.
struct SummaryReader {
  let json: JSONValue
  /// Members that are missing or hold something else.
  private(set) var faults: [(path: String, kind: FolderCause.Member)] = []

  init(json: JSONValue) { self.json = json }

  /// The summary, or nil where the horizon or one of the figures can't be read.
  mutating func read() -> PlanSummary? {
    guard case .object = json else {
      faults.append((".", .object))
      return nil
    }
    // A plan in a format that is not known may mean anything by its figures.
    if json["format"].flatMap(SummaryReader.value) != 1 { faults.append(("format", .format)) }
    let horizon = readHorizon()
    let netBenefit = number("net_benefit")
    let parts = PlanSummary.Parts(
      serviceBenefit: number("parts", "service_benefit"),
      equityBenefit: number("parts", "equity_benefit"),
      requestBonus: number("parts", "request_bonus"), tripCosts: number("parts", "trip_costs"),
      crewCosts: number("parts", "crew_costs"), shortfallCost: number("parts", "shortfall_cost"))
    let bound = number("bound")
    // null says that there is none, which is not what an absent one says.
    if json["gap"] == nil { faults.append(("gap", .number)) }
    let gap = optionalNumber("gap")
    let certified = optionalNumber("certified_bound")
    if json["status"]?.string == nil { faults.append(("status", .text)) }
    let saved = PlanSummary.Saved(
      km: number("saved", "km"), hours: number("saved", "hours"),
      rupiah: number("saved", "rupiah"))
    let asOf = readAsOf()
    let changeCost: Double? =
      asOf != nil || json["change_cost"]?.number != nil
      ? number("change_cost") : nil
    let shortfalls = list("shortfalls").compactMap { item -> PlanSummary.Shortfall? in
      guard let site = item["site"]?.string,
        let missing = item["missing"].flatMap(SummaryReader.value),
        missing.magnitude < 1e9, missing == missing.rounded()
      else { return nil }
      return PlanSummary.Shortfall(site: site, missing: Int(missing))
    }
    let legs = list("estimated_legs").compactMap { item -> PlanSummary.EstimatedLeg? in
      guard let team = item["team"]?.string, let from = item["from"]?.string,
        let to = item["to"]?.string, let km = item["km"].flatMap(SummaryReader.value),
        let minutes = item["minutes"].flatMap(SummaryReader.value)
      else { return nil }
      return PlanSummary.EstimatedLeg(team: team, from: from, to: to, km: km, minutes: minutes)
    }
    for (key, count) in [("shortfalls", shortfalls.count), ("estimated_legs", legs.count)]
    where json[key]?.array?.count != count {
      faults.append((key, .list))
    }
    guard let horizon, faults.isEmpty else { return nil }
    return PlanSummary(
      district: json["district"]?.string ?? "", horizon: horizon, netBenefit: netBenefit,
      parts: parts, bound: bound, gap: gap, certifiedBound: certified,
      boundBy: json["bound_by"]?.string, saved: saved,
      status: json["status"]?.string.flatMap(PlanSummary.Status.init(rawValue:)) ?? .feasible,
      shortfalls: shortfalls, estimatedLegs: legs, asOf: asOf, changeCost: changeCost,
      seed: json["seed"].flatMap(SummaryReader.text).flatMap { UInt64($0) } ?? 0,
      limits: texts("limits"), versions: texts("versions"),
      wallSeconds: json["wall_seconds"].flatMap(SummaryReader.value) ?? 0,
      created: json["created"]?.string ?? "", inputs: texts("inputs"), options: options(),
      search: search())
  }

  private mutating func readHorizon() -> ClosedRange<Day>? {
    let from = json["horizon"]?["from"]?.string.flatMap { CellParsing.day(Array($0.utf8)[...]) }
    let to = json["horizon"]?["to"]?.string.flatMap { CellParsing.day(Array($0.utf8)[...]) }
    guard let from, let to, from <= to, from.distance(to: to) < DistrictReading.longestHorizon
    else {
      faults.append(("horizon", .horizon))
      return nil
    }
    return from...to
  }

  private mutating func readAsOf() -> Day? {
    guard let value = json["as_of"], value != .null else { return nil }
    guard let day = value.string.flatMap({ CellParsing.day(Array($0.utf8)[...]) }) else {
      faults.append(("as_of", .date))
      return nil
    }
    return day
  }

  /// A figure that has to be there; 0 and a fault where it is not.
  private mutating func number(_ path: String...) -> Double {
    let value = path.reduce(Optional(json)) { $0?[$1] }
    if let number = value.flatMap(SummaryReader.value) { return number }
    faults.append((path.joined(separator: "."), .number))
    return 0
  }

  /// A figure that may be null or absent.
  private mutating func optionalNumber(_ key: String) -> Double? {
    guard let value = json[key], value != .null else { return nil }
    if let number = SummaryReader.value(value) { return number }
    faults.append((key, .number))
    return nil
  }

  private func list(_ key: String) -> [JSONValue] { json[key]?.array ?? [] }

  private func texts(_ key: String) -> [String: String] {
    guard case .object(let members)? = json[key] else { return [:] }
    return Dictionary(
      members.compactMap { member in SummaryReader.text(member.value).map { (member.key, $0) } },
      uniquingKeysWith: { _, last in last })
  }

  /// The course of the search; steps that cannot be read are left out, as they are no part of the plan.
  private func search() -> [SearchStep] {
    var last = -1
    return list("search").compactMap { item in
      guard let round = item["round"].flatMap(SummaryReader.value), (0..<1e12).contains(round),
        Int(round) > last
      else { return nil }
      last = Int(round)
      return SearchStep(
        round: last, value: item["value"].flatMap(SummaryReader.value),
        bound: item["bound"].flatMap(SummaryReader.value))
    }
  }

  private func options() -> [String: [String]] {
    guard case .object(let members)? = json["options"] else { return [:] }
    return Dictionary(
      members.map { member in
        (member.key, (member.value.array ?? [member.value]).compactMap(SummaryReader.text))
      }, uniquingKeysWith: { _, last in last })
  }

  /// A number, or the text of one.
  static func value(_ value: JSONValue) -> Double? {
    if let number = value.number { return number }
    guard let text = value.string, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  static func text(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    default: nil
    }
  }
}
