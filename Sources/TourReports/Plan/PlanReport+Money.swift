// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanReport {
  /// What the plan is worth and what it costs; promises that are not kept stand apart.
  var money: [String] {
    section(
      words.moneyTitle,
      [
        words.moneyIntroduction, benefitTable, promises,
        plan.trips.isEmpty ? "" : words.costsIntroduction, costTable, budgetSentence,
      ])
  }

  private var benefitTable: String {
    let parts = summary.parts
    var table = MarkdownTable([(words.item, .left), (words.amount, .right)])
    table.add([words.serviceBenefit, formats.rupiah(parts.serviceBenefit)])
    table.add([
      words.equityBenefit(share: district.settings.equityShare),
      formats.rupiah(parts.equityBenefit),
    ])
    if parts.requestBonus != 0 {
      table.add([words.requestBonus, formats.rupiah(parts.requestBonus)])
    }
    table.add([words.tripCosts, formats.rupiah(-parts.tripCosts)])
    table.add([words.crewCosts, formats.rupiah(-parts.crewCosts)])
    table.add([
      Markdown.bold(moneyName), Markdown.bold(formats.rupiah(facts.moneyBenefit)),
    ])
    return table.text
  }

  private var promises: String {
    let missing = facts.missingVisits
    guard missing > 0 else {
      let promised = district.sites.indices.contains { district.promisedVisits($0) > 0 }
      return promised ? words.allPromisesKept : ""
    }
    return words.promisesApart(
      missing: missing, areas: summary.shortfalls.count,
      penalty: formats.rupiah(district.settings.shortfallPenalty),
      net: formats.rupiah(summary.netBenefit))
  }

  /// What each agency pays for its own people, and the vehicles.
  private var costTable: String {
    guard !plan.trips.isEmpty else { return "" }
    var days: [String: Int] = [:]
    var nights: [String: Int] = [:]
    var costs: [String: Double] = [:]
    for trip in plan.trips {
      let length = trip.firstDate.distance(to: trip.lastDate) + 1
      for (agency, people) in facts.crews[trip.trip]?.people ?? [:] {
        days[agency, default: 0] += people.count * length
        nights[agency, default: 0] += people.count * (length - 1)
        if let position = facts.agencies[agency] {
          costs[agency, default: 0] +=
            district.agencies[position].crewCost(days: length) * Double(people.count)
        }
      }
    }
    let budgets = district.agencies.contains { $0.budget != nil }
    var columns: [(String, MarkdownTable.Alignment)] = [
      (words.costBearer, .left), (words.personDays, .right), (words.personNights, .right),
      (words.amount, .right),
    ]
    if budgets { columns += [(words.budget, .right), (words.budgetLeft, .right)] }
    var table = MarkdownTable(columns)
    for agency in facts.inOrder(days.keys) {
      var cells = [
        facts.agencyName(agency), formats.whole(days[agency] ?? 0),
        formats.whole(nights[agency] ?? 0), formats.rupiah(costs[agency] ?? 0),
      ]
      if budgets {
        let budget = facts.agencies[agency].flatMap { district.agencies[$0].budget }
        cells.append(budget.map(formats.rupiah) ?? "")
        cells.append(budget.map { formats.rupiah($0 - (costs[agency] ?? 0)) } ?? "")
      }
      table.add(cells)
    }
    let blanks = budgets ? ["", ""] : []
    table.add([words.vehicles, "", "", formats.rupiah(summary.parts.tripCosts)] + blanks)
    table.add(
      [
        Markdown.bold(words.total), Markdown.bold(formats.whole(days.values.reduce(0, +))),
        Markdown.bold(formats.whole(nights.values.reduce(0, +))),
        Markdown.bold(formats.rupiah(facts.cost)),
      ] + blanks)
    return table.text
  }

  private var budgetSentence: String {
    district.settings.budget.map {
      words.wholeBudget(formats.rupiah($0), left: formats.rupiah($0 - facts.cost))
    } ?? ""
  }
}
