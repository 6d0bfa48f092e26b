// SPDX-License-Identifier: GPL-3.0-or-later

import Touring
import XLSX

extension PlanPapers {
  /// Where the workbook of a plan lies in its folder.
  public static let workbookPath = "office/workbook.xlsx"

  private var book: any WorkbookWording {
    switch language {
    case .indonesian: IndonesianWorkbookWording()
    case .english: EnglishWorkbookWording()
    }
  }
  private var style: SheetStyle { SheetStyle(language: language) }
  private var title: String {
    "\(districtName), \(formats.horizon(plan.summary.horizon))"
  }

  /// The plan as a workbook for the office: people by name, and no staff numbers.
  ///
  /// Its time of making is the first day of the horizon, as no clock is read.
  public var workbook: Workbook {
    let epoch = Day(year: 1970, month: 1, day: 1)
    let days = epoch.map { $0.distance(to: plan.summary.horizon.lowerBound) } ?? 0
    return Workbook(
      title: title, created: days * 86_400,
      sheets: [
        summarySheet, calendarSheet, visitsSheet, crewSheet, servicesSheet, staffingSheet,
        budgetSheet, unmetSheet,
      ])
  }

  /// A table whose first row is its heads.
  private func sheet(
    _ name: String, _ widths: [Double], _ rows: [[Cell]], isFiltered: Bool = true
  ) -> Sheet {
    Sheet(
      name: name, title: title, widths: widths,
      rows: rows.enumerated().map { position, cells in
        cells.map { cell in
          if position == 0, case .text(let text) = cell { return style.head(text) }
          return style.cell(cell)
        }
      },
      filteredRows: isFiltered ? rows.count - 1 : nil)
  }

  // MARK: The sheets

  private var summarySheet: Sheet {
    let summary = plan.summary
    let visited = facts.tourSites.count { facts.visitsBySite[$0] != nil }
    let perJourney = district.settings.servicesPerJourney
    var rows: [[Cell]] = [
      [words.measure, words.value, officeWords.unitOfMeasure].map(Cell.text),
      [.text(words.servicesExpected), .number(facts.served, decimals: 0), .text(book.serviceUnit)],
    ]
    if perJourney != 1 {
      rows.append([
        .text(words.journeysExpected(perJourney)), .number(facts.journeys, decimals: 0),
        .text(book.personUnit),
      ])
    }
    rows.append([
      .text(words.areasVisited), .whole(visited), .text(book.areasOf(facts.tourSites.count)),
    ])
    func add(_ label: String, _ value: Double, _ unit: String) {
      rows.append([.text(label), .number(value, decimals: 0), .text(unit)])
    }
    add(words.kmSaved, summary.saved.km, "km")
    add(words.hoursSaved, summary.saved.hours, book.hourUnit)
    add(words.rupiahSaved, summary.saved.rupiah, "Rp")
    add(words.tripCosts, summary.parts.tripCosts, "Rp")
    add(words.crewCosts, summary.parts.crewCosts, "Rp")
    add(words.cost, facts.cost, "Rp")
    if facts.served > 0 { add(words.costPerService, facts.cost / facts.served, "Rp") }
    add(words.promisesMissing, Double(facts.missingVisits), book.visitUnit)
    add(report.moneyName, facts.moneyBenefit, "Rp")
    let quality = report.standing
    let open = Double(quality.openPromises) * district.settings.shortfallPenalty
    add(words.room, quality.room - open, "Rp")
    rows.append([.text(report.statusSentence), .blank, .blank])
    return sheet(book.summarySheet, [64, 20, 14], rows, isFiltered: false)
  }

  private var calendarSheet: Sheet {
    let rows = matrixRows
    let weeks = max(0, (rows.first?.count ?? 0) - 2)
    let heads = 3
    return Sheet(
      name: book.calendarSheet, title: title,
      widths: [24] + [Double](repeating: 11, count: weeks) + [8],
      rows: rows.enumerated().map { position, cells in
        cells.enumerated().map { column, cell in
          var cell = style.cell(cell, isBold: column == 0)
          cell.style.isHead = position < heads
          cell.style.isIndented = false
          if column > 0, column <= weeks { cell.style.alignment = .centre }
          return cell
        }
      },
      headRows: heads, headColumns: 1)
  }

  private var visitsSheet: Sheet {
    let hours = OpeningHours(plan.schedule)
    let expected = facts.expectedAtVisits
    let heads = [
      words.number, book.firstDay, book.lastDay, words.daysHead, words.area, words.venueHead,
      words.timeHead, words.team, words.trip, words.agency, words.staffHead, words.serviceKinds,
      book.expected,
    ]
    let rows = plan.visits.enumerated().map { position, visit -> [Cell] in
      let agencies = facts.inOrder((facts.crews[visit.trip]?.people ?? [:]).keys)
      return [
        .whole(position + 1), .day(visit.firstDate), .day(visit.dates.upperBound),
        .whole(visit.days), .text(facts.plainSite(visit.site)),
        .text(facts.plainVenue(visit.site)), .text(hours.text(of: visit, formats)),
        .text(facts.plainTeam(visit.team)), .code(visit.trip),
        .text(agencies.map(facts.plainAgency).joined(separator: ", ")),
        .whole(facts.crews[visit.trip]?.count ?? 0), .whole((expected[visit.visit] ?? []).count),
        .number(visit.people, decimals: 0),
      ]
    }
    return sheet(
      book.visitsSheet, [6, 27, 27, 8, 22, 42, 22, 38, 12, 44, 10, 10, 12],
      [heads.map(Cell.text)] + rows)
  }

  private var crewSheet: Sheet {
    // The date tells its weekday already.
    let rows = dutyRows.map { row in Array(row.prefix(1) + row.dropFirst(2)) }
    return sheet(book.crewSheet, [27, 20, 30, 22, 42, 38, 12, 9, 9], rows)
  }

  /// The services that are expected at each visit and fixed post, wherever residents live.
  private var servicesSheet: Sheet {
    struct Key: Hashable {
      var visit: String?
      var site: String
      var service: String
    }
    var people: [Key: Double] = [:]
    var order: [Key] = []
    for row in plan.service {
      let key = Key(visit: row.visit, site: row.site, service: row.service)
      if people[key] == nil { order.append(key) }
      people[key, default: 0] += row.people
    }
    let dates = Dictionary(
      plan.visits.map { ($0.visit, $0.firstDate) }, uniquingKeysWith: { first, _ in first })
    let heads = [
      publicWords.visit, words.dateHead, words.area, words.agency, words.service, book.expected,
    ]
    let rows = order.map { key -> [Cell] in
      let service = facts.services[key.service].map { district.services[$0] }
      return [
        .code(key.visit ?? ""), key.visit.flatMap { dates[$0] }.map(Cell.day) ?? .blank,
        .text(facts.plainSite(key.site)),
        .text(service.map { facts.plainAgency(district.agencies[$0.agency].id) } ?? ""),
        .text(service?.name ?? key.service), .number(people[key] ?? 0, decimals: 1),
      ]
    }
    return sheet(book.servicesSheet, [11, 27, 22, 20, 44, 12], [heads.map(Cell.text)] + rows)
  }

  private var staffingSheet: Sheet {
    sheet(book.staffingSheet, [6, 24, 10, 16, 9, 12, 13, 10, 13, 14], staffingRows)
  }

  /// The travel budget: amounts and sums are formulas, so that they follow where a price is changed.
  private var budgetSheet: Sheet {
    let office = officeWords
    let budget = TravelBudget(facts)
    let heads = [
      words.number, words.costBearer, words.item, office.volume, office.unitOfMeasure,
      office.unitPrice, office.amountInRupiah,
    ]
    let lines =
      budget.agencies.flatMap { entry in
        entry.lines.map { (facts.plainAgency(entry.agency), $0) }
      } + budget.vehicles.map { (office.vehiclesTitle, $0) }
    var rows = [heads.map(style.head)]
    for (position, (bearer, line)) in lines.enumerated() {
      let (item, unit) = names(line.item)
      let row = position + 2
      rows.append([
        style.number(Double(position + 1), decimals: 0), style.cell(.text(bearer)),
        style.cell(.text(item)),
        style.number(line.volume, decimals: line.volume == line.volume.rounded() ? 0 : 1),
        style.cell(.text(unit)),
        line.price.map { style.number($0, decimals: 0) } ?? SheetCell(.blank),
        line.price == nil
          ? style.number(line.amount, decimals: 0)
          : style.formula("=D\(row)*F\(row)", line.amount),
      ])
    }
    if !lines.isEmpty {
      // 109 adds up the rows that a filter leaves.
      rows.append(
        [SheetCell(.blank), style.cell(.text(words.total), isBold: true)]
          + (0..<4).map { _ in SheetCell(.blank) }
          + [
            style.formula(
              "=SUBTOTAL(109,G2:G\(lines.count + 1))", TravelBudget.total(lines.map(\.1)),
              isBold: true)
          ])
    }
    return Sheet(
      name: book.budgetSheet, title: title, widths: [6, 24, 62, 10, 15, 17, 18], rows: rows,
      filteredRows: lines.count)
  }

  /// What could not be met: kind by kind, then the services that residents go without.
  private var unmetSheet: Sheet {
    var rows = [[book.notMet, book.explanation, words.unservedHead].map(Cell.text)]
    for kind in report.unmetKinds {
      // Introductions end with a colon.
      let name = Markdown.plain(kind.introduction).replacing(/:$/, with: "")
      rows += kind.items.map { item in
        [.text(name), .text(Markdown.plain(item)), .blank]
      }
    }
    let unserved = UnservedDemand(facts)
    for (position, service) in district.services.enumerated() {
      for obstacle in UnservedDemand.Obstacle.allCases {
        let people = unserved.people[position][obstacle] ?? 0
        guard people >= 0.5 else { continue }
        rows.append([
          .text(service.name), .text("\(words.obstacle(obstacle)): \(words.meaning(of: obstacle))"),
          .number(people, decimals: 0),
        ])
      }
    }
    if rows.count == 1 { rows.append([.text(words.everythingMet), .blank, .blank]) }
    return sheet(book.unmetSheet, [40, 90, 14], rows)
  }
}
