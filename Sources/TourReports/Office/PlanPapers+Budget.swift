// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanPapers {
  /// The travel budget (RAB): a table for each agency, one for the vehicles, and all together.
  var budgetFiles: [String: String] {
    let office = officeWords
    let budget = TravelBudget(facts)
    var blocks = [office.budgetIntroduction]
    var rows: [[Cell]] = [
      [
        office.unit, words.number, words.item, office.volume, office.unitOfMeasure,
        office.unitPrice, office.amountInRupiah,
      ].map(Cell.text)
    ]
    var recap = MarkdownTable([
      (words.number, .right), (words.costBearer, .left), (office.amountInRupiah, .right),
    ])
    var bearers = 0
    func add(_ title: String, plain: String, _ lines: [TravelBudget.Line], limit: Double?) {
      bearers += 1
      let total = TravelBudget.total(lines)
      recap.add(["\(bearers)", title, formats.whole(total)])
      blocks.append("## " + title)
      blocks.append(lines.isEmpty ? office.noCosts : table(lines))
      if !lines.isEmpty { blocks.append(office.inWords(formats.words(total))) }
      if let limit {
        blocks.append(
          "\(words.budget): \(formats.rupiah(limit)). \(words.budgetLeft): "
            + "\(formats.rupiah(limit - total)).")
      }
      for (position, line) in lines.enumerated() {
        let (item, unit) = names(line.item)
        rows.append([
          .text(plain), .whole(position + 1), .text(item),
          .number(line.volume, decimals: line.volume == line.volume.rounded() ? 0 : 1),
          .text(unit), line.price.map { .number($0, decimals: 0) } ?? .blank,
          .number(line.amount, decimals: 0),
        ])
      }
    }
    for (agency, lines) in budget.agencies {
      add(
        facts.agencyName(agency), plain: facts.plainAgency(agency), lines,
        limit: facts.agencies[agency].flatMap { district.agencies[$0].budget })
    }
    if !budget.vehicles.isEmpty {
      add(
        office.vehiclesTitle, plain: office.vehiclesTitle, budget.vehicles, limit: nil)
    }
    let total = budget.agencies.reduce(TravelBudget.total(budget.vehicles)) {
      $0 + TravelBudget.total($1.lines)
    }
    if bearers == 0 {
      blocks.append(office.noCosts)
    } else {
      recap.add(["", Markdown.bold(words.total), Markdown.bold(formats.whole(total))])
      blocks += [
        "## " + office.recapTitle, recap.text, office.inWords(formats.words(total)),
      ]
      if let limit = district.settings.budget {
        blocks.append(
          words.wholeBudget(formats.rupiah(limit), left: formats.rupiah(limit - total)))
      }
    }
    let title = office.budgetTitle(subject.district, horizon: subject.horizon)
    return [
      "office/budget.md": paper(title, blocks), "office/budget.csv": csvStyle.text(rows),
    ]
  }

  private func table(_ lines: [TravelBudget.Line]) -> String {
    let office = officeWords
    var table = MarkdownTable([
      (words.number, .right), (words.item, .left), (office.volume, .right),
      (office.unitOfMeasure, .left), (office.unitPrice, .right), (office.amountInRupiah, .right),
    ])
    for (position, line) in lines.enumerated() {
      let (item, unit) = names(line.item)
      table.add([
        "\(position + 1)", Markdown.escaped(item), formats.short(line.volume, 1), unit,
        line.price.map { formats.whole($0) } ?? "–", formats.whole(line.amount),
      ])
    }
    table.add([
      "", Markdown.bold(office.subtotal), "", "", "",
      Markdown.bold(formats.whole(TravelBudget.total(lines))),
    ])
    return table.text
  }

  /// A line's item and its unit, in words.
  func names(_ item: TravelBudget.Line.Item) -> (item: String, unit: String) {
    let office = officeWords
    switch item {
    case .dailyAllowance: return (office.dailyAllowance, office.personDay)
    case .lodging: return (office.lodging, office.personNight)
    case .fuel(let team): return (office.fuel(facts.plainTeam(team)), "km")
    case .fares(let team): return (office.fares(facts.plainTeam(team)), office.leg)
    case .vehicleDays(let team):
      return (office.vehicleDays(facts.plainTeam(team)), office.vehicleDay)
    case .wholeTrips(let team): return (office.wholeTrips(facts.plainTeam(team)), office.tripUnit)
    }
  }
}
