// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// K: what `plan.json` says of the plan's worth.
package enum SummaryRules {
  package static func kNet(_ file: CaseFile) -> [Breach] {
    compare(.kNet, "net_benefit", file.tables.summary.netBenefit, file.figures.netBenefit)
  }

  package static func kParts(_ file: CaseFile) -> [Breach] {
    let claimed = file.tables.summary.parts
    let parts = file.figures.parts
    let pairs: [(String, KeyPath<PlanSummary.Parts, Double>)] = [
      ("service_benefit", \.serviceBenefit), ("equity_benefit", \.equityBenefit),
      ("request_bonus", \.requestBonus), ("trip_costs", \.tripCosts),
      ("crew_costs", \.crewCosts), ("shortfall_cost", \.shortfallCost),
    ]
    return pairs.flatMap { name, part in
      compare(.kParts, "parts.\(name)", claimed[keyPath: part], parts[keyPath: part])
    }
  }

  /// What residents save, in km, hours and rupiah.
  package static func kSaved(_ file: CaseFile) -> [Breach] {
    let claimed = file.tables.summary.saved
    let saved = file.figures.saved
    return compare(.kSaved, "saved.km", claimed.km, saved.km, tolerance: Tolerance.km)
      + compare(.kSaved, "saved.hours", claimed.hours, saved.hours, tolerance: Tolerance.hours)
      + compare(.kSaved, "saved.rupiah", claimed.rupiah, saved.rupiah)
  }

  /// Every site that is short of visits, and by how many.
  package static func kShort(_ file: CaseFile) -> [Breach] {
    let missing = file.figures.shortfalls
    var claimed: [Int: Int] = [:]
    var breaches: [Breach] = []
    for entry in file.tables.summary.shortfalls {
      guard let site = file.index.sites[entry.site], claimed[site] == nil else {
        breaches.append(
          Breach(
            .kShort, .extra, ["site": .text(entry.site)], file: PlanFile.summary,
            column: "shortfalls", value: entry.site, ids: [entry.site]))
        continue
      }
      claimed[site] = entry.missing
    }
    for site in Set(missing.keys).union(claimed.keys).sorted() {
      let (said, figure) = (claimed[site] ?? 0, missing[site] ?? 0)
      guard said != figure else { continue }
      let id = file.district.sites[site].id
      breaches.append(
        Breach(
          .kShort, ["site": .text(id), "figure": .whole(figure), "claimed": .whole(said)],
          file: PlanFile.summary, column: "shortfalls", value: String(said),
          expected: String(figure), ids: [id], size: Double(abs(said - figure))))
    }
    return breaches
  }

  /// A finding where a figure of `plan.json` is not what it should be. Without a tolerance it is
  /// money.
  package static func compare(
    _ code: RuleCode, _ key: String, _ claimed: Double, _ figure: Double, tolerance: Double? = nil
  ) -> [Breach] {
    if abs(claimed - figure) <= tolerance ?? Tolerance.rupiah(figure) { return [] }
    let isMoney = tolerance == nil
    return [
      Breach(
        code,
        [
          "key": .text(key), "claimed": isMoney ? .rupiah(claimed) : .number(claimed),
          "figure": isMoney ? .rupiah(figure) : .number(figure),
        ], file: PlanFile.summary, column: key, value: plain(claimed), expected: plain(figure),
        size: abs(claimed - figure))
    ]
  }
}
