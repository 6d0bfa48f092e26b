// SPDX-License-Identifier: GPL-3.0-or-later

import TourChanges
import Touring

/// What one visit more and one fewer to a site would cost and bring, in words.
public struct SiteExplanation: Sendable {
  /// A plan with another number of visits, beside the one with as many.
  public struct Side: Sendable {
    public var visits: Int
    /// Rp, and services, that it brings beyond the other.
    public var netBenefit: Double
    public var services: Double
    public var cost: Double
    /// Rp that a plan with so many visits may still be better by than the one that was found.
    public var unproven: Double
    /// Visits to the site itself that differ.
    public var own: [PlanDifference.Visit]
    /// Visits elsewhere that differ.
    public var displaced: [PlanDifference.Visit]
  }

  private enum Limit {
    case fixed, base
    case most(Int)
  }

  public let count: Int
  public let more: Side?
  public let fewer: Side?
  /// Rp that a plan with as many visits may still be better by than the one that was found.
  public let unproven: Double
  private let site: String
  /// Why there can be no visit more, where a rule says so; nil otherwise.
  private let limit: Limit?
  private let formats: Formats
  private let words: any ExplainWording
  private let causes: CauseWords

  /// - Parameters:
  ///   - same, more, fewer: the plans with as many visits, one more, one fewer.
  public init(
    site: Int, count: Int, same: PlanTables, more: PlanTables?, fewer: PlanTables?,
    for district: District, in language: Language
  ) {
    self.count = count
    self.site = district.sites[site].name
    limit =
      if district.sites[site].isFixed {
        .fixed
      } else if !district.isToured(site) {
        .base
      } else if let most = district.sites[site].maxVisits, count >= most {
        .most(most)
      } else {
        nil
      }
    formats = Formats(language, for: district)
    words = language == .indonesian ? IndonesianExplainWording() : EnglishExplainWording()
    let changes: any ChangeWording =
      language == .indonesian ? IndonesianChangeWording() : EnglishChangeWording()
    causes = CauseWords(district, formats, changes)
    let id = district.sites[site].id
    func unproven(_ plan: PlanTables) -> Double {
      max(0, plan.summary.bound - plan.summary.value)
    }
    self.unproven = unproven(same)
    func side(_ plan: PlanTables?) -> Side? {
      guard let plan else { return nil }
      func services(_ plan: PlanTables) -> Double { plan.service.reduce(0) { $0 + $1.people } }
      func cost(_ plan: PlanTables) -> Double {
        plan.summary.parts.tripCosts + plan.summary.parts.crewCosts
      }
      let changed = PlanDifference(from: same, to: plan).visits.filter { $0.kind != .kept }
      return Side(
        visits: plan.visits.count { $0.site == id },
        netBenefit: plan.summary.netBenefit - same.summary.netBenefit,
        services: services(plan) - services(same), cost: cost(plan) - cost(same),
        unproven: unproven(plan),
        own: changed.filter { $0.site == id }, displaced: changed.filter { $0.site != id })
    }
    self.more = side(more)
    self.fewer = side(fewer)
  }

  private func signed(_ value: Double, _ text: String) -> String {
    (value >= 0.5 ? "+" : value <= -0.5 ? "−" : "") + text
  }

  private func sentences(_ side: Side) -> [String] {
    let net = signed(side.netBenefit, formats.rupiah(abs(side.netBenefit)))
    let services = signed(side.services, formats.whole(abs(side.services)))
    let cost = signed(side.cost, formats.rupiah(abs(side.cost)))
    var lines = [words.with(visits: side.visits, net: net, services: services, cost: cost)]
    for visit in side.own + side.displaced {
      func days(_ row: VisitRow?) -> String {
        row.map { formats.range($0.firstDate...max($0.firstDate, $0.lastDate)) } ?? ""
      }
      let name = causes.site(visit.site)
      switch visit.kind {
      case .moved:
        lines.append("  " + words.moved(name, days(visit.old), to: days(visit.new)))
      case .cancelled: lines.append("  " + words.gone(name, days(visit.old)))
      case .added: lines.append("  " + words.new(name, days(visit.new)))
      case .kept: break
      }
    }
    return lines
  }

  public var text: String {
    var lines = [words.has(site, visits: count)]
    if let more {
      lines += sentences(more)
      // It is solved all the same: what the rule costs.
      if case .most(let most) = limit { lines.append("  " + words.beyondMost(most)) }
    } else {
      lines.append(noMore)
    }
    if let fewer {
      lines += sentences(fewer)
    } else if count > 0 {
      lines.append(words.noPlan(visits: count - 1))
    }
    // Without another plan beside it there is nothing to be sure of.
    if more != nil || fewer != nil { lines.append(proof) }
    return lines.joined(separator: "\n")
  }

  /// Why there is no plan with one visit more.
  private var noMore: String {
    switch limit {
    case .fixed: words.fixedPost
    case .base: words.base
    case .most(let most): words.mostAllowed(most)
    case nil: words.noPlanWithMore(visits: count + 1)
    }
  }

  /// How sure the figures are.
  private var proof: String {
    let plans =
      [(count, unproven)] + [more, fewer].compactMap { $0 }.map { ($0.visits, $0.unproven) }
    let open = plans.filter { $0.1 >= 1000 }.sorted { $0.0 < $1.0 }
    if open.isEmpty { return words.proven }
    return words.unproven(
      formats.list(open.map { plan in "\(words.visits(plan.0)) \(formats.roughRupiah(plan.1))" }))
  }
}
