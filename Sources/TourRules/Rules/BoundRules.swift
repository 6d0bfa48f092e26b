// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// K: the bounds that `plan.json` claims, held against the plan's recomputed value.
package enum BoundRules {
  /// Neither bound is below the plan's value.
  package static func kBound(_ file: CaseFile) -> [Breach] {
    let summary = file.tables.summary
    let value = file.value
    var bounds = [("bound", summary.bound)]
    if let certified = summary.certifiedBound { bounds.append(("certified_bound", certified)) }
    return bounds.compactMap { key, bound in
      guard !(bound >= value - Tolerance.rupiah(value)) else { return nil }
      return Breach(
        .kBound, ["key": .text(key), "claimed": .rupiah(bound), "figure": .rupiah(value)],
        file: PlanFile.summary, column: key, value: plain(bound), expected: "≥ " + plain(value),
        size: value - bound)
    }
  }

  /// The gap is that of the bound and the plan's value. A net benefit or a change cost that is
  /// wrong is a finding of its own, and the gap may be that of either.
  package static func kGap(_ file: CaseFile) -> [Breach] {
    let summary = file.tables.summary
    let changes = file.isReplan ? [file.changeCost, summary.changeCost ?? 0] : [0]
    let gaps = [file.figures.netBenefit, summary.netBenefit].flatMap { net in
      changes.map { gap(of: summary.bound, net - $0) }
    }
    if summary.bound.isNaN { return [] }
    let fits = gaps.contains { figure in
      switch (figure, summary.gap) {
      case (nil, nil): true
      case (let figure?, let claimed?):
        abs(figure - claimed) <= Tolerance.gap * max(1, abs(figure))
      default: false
      }
    }
    if fits { return [] }
    func term(_ gap: Double?) -> Term { gap.map { .percent($0) } ?? .text("null") }
    return [
      Breach(
        .kGap, ["claimed": term(summary.gap), "figure": term(gaps[0])], file: PlanFile.summary,
        column: "gap", value: summary.gap.map { plain($0, places: 8) } ?? "null",
        expected: gaps[0].map { plain($0, places: 8) } ?? "null",
        size: summary.gap.flatMap { claimed in gaps[0].map { abs(claimed - $0) } })
    ]
  }

  /// A plan is proven best only where its bound is reached.
  package static func kStatus(_ file: CaseFile) -> [Breach] {
    let summary = file.tables.summary
    let value = file.value
    guard summary.status == .provenBest, summary.bound - value > Tolerance.rupiah(summary.bound)
    else { return [] }
    return [
      Breach(
        .kStatus, ["bound": .rupiah(summary.bound), "figure": .rupiah(value)],
        file: PlanFile.summary, column: "status", value: summary.status.rawValue,
        expected: PlanSummary.Status.feasible.rawValue, size: summary.bound - value)
    ]
  }

  /// (bound − value) ÷ |bound|; nil where the bound is 0.
  private static func gap(of bound: Double, _ value: Double) -> Double? {
    bound == 0 ? nil : (bound - value) / abs(bound)
  }
}

extension CaseFile {
  /// Whether the plan changes an older one.
  package var isReplan: Bool { asOf != nil }

  /// What the bound is held against: the net benefit, in a re-plan less the change cost.
  package var value: Double { figures.netBenefit - changeCost }

  /// The change cost recomputed, as claimed where the older plan is not there.
  package var changeCost: Double {
    guard isReplan else { return 0 }
    return PlanChange(in: self)?.cost ?? tables.summary.changeCost ?? 0
  }
}
