// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A plan on a few lines, as a command says it when it is done.
public struct PlanDigest: Hashable, Sendable {
  /// A figure and what it is.
  public struct Line: Hashable, Sendable {
    public var label: String
    public var value: String
  }

  /// How good the plan is, in one sentence.
  public var status: String
  public var lines: [Line]

  public init(of plan: PlanTables, for district: District, in language: Language) {
    let report = PlanReport(district: district, plan: plan, language: language)
    let (facts, words, formats) = (report.facts, report.words, report.formats)
    let summary = plan.summary
    status = report.statusSentence
    lines = [Line(label: words.netBenefit, value: formats.rupiah(summary.netBenefit))]
    // The weight of promises hides what the plan brings.
    if summary.parts.shortfallCost > 0 {
      lines.append(Line(label: words.moneyBenefit, value: formats.rupiah(facts.moneyBenefit)))
    }
    // The bound of a re-plan is for what is left of the benefit when the changes are paid.
    if let cost = summary.changeCost, cost > 0 {
      lines.append(Line(label: words.changeCost, value: formats.rupiah(-cost)))
      lines.append(Line(label: words.afterChanges, value: formats.rupiah(summary.value)))
    }
    let open = report.standing.openPromises
    lines += [
      Line(
        label: report.name(of: words.bound),
        value: formats.rupiah(summary.bound)
          + (open > 0 ? " (\(words.openPromisesHead): \(open))" : ""))
    ]
    if let certified = summary.certifiedBound, !summary.isCertified {
      lines.append(
        Line(
          label: report.name(of: words.certifiedBound), value: formats.rupiah(certified)))
    }
    lines += [
      Line(
        label: words.room,
        value: formats.rupiah(report.standing.room) + report.roomPercent),
      Line(label: words.servicesExpected, value: words.services(facts.served)),
      Line(label: words.kmSaved, value: formats.whole(summary.saved.km) + " km"),
      Line(label: words.hoursSaved, value: words.hours(summary.saved.hours)),
      Line(label: words.rupiahSaved, value: formats.rupiah(summary.saved.rupiah)),
      Line(label: words.cost, value: formats.rupiah(facts.cost)),
      Line(label: words.promisesMissing, value: words.visits(facts.missingVisits)),
    ]
  }

  /// The lines, their values one below the other.
  public var text: String {
    let width = lines.map(\.label.count).max() ?? 0
    return
      ([status]
      + lines.map {
        $0.label + String(repeating: " ", count: width - $0.label.count + 2) + $0.value
      })
      .joined(separator: "\n")
  }
}
