// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanPapers {
  private var pictureWords: any PictureWording { report.pictureWords }

  /// Pictures that also stand in `plan.md`.
  var pictureFiles: [String: String] {
    var files = [
      PlanReport.Picture.served.path: servedChart.svg,
      PlanReport.Picture.load.path: loadChart.svg, PlanReport.Picture.days.path: daysChart.svg,
    ]
    if let chart = SearchChart(plan.summary.search, pictureWords, formats) {
      files[PlanReport.Picture.search.path] = chart.chart.svg
    }
    return files
  }

  /// For each place that asks for something: what it asks for, and how much of it is given.
  private var servedChart: Chart {
    let places = (0..<district.placeCount).filter { facts.demandByPlace[$0] > 0 }
    let ticks = Chart.ticks(to: places.map { facts.demandByPlace[$0] }.max() ?? 0)
    let scale = (Chart.width - Chart.gutter - 64) / (ticks.last ?? 1)
    let top = 70.0
    let bottom = top + Double(places.count) * 22
    var body =
      SVG.rect(Chart.gutter, 38, 12, 12, name: "ask")
      + SVG.text(pictureWords.asked, Chart.gutter + 18, 48, name: "soft")
      + SVG.rect(Chart.gutter + 120, 38, 12, 12, name: "get")
      + SVG.text(pictureWords.served, Chart.gutter + 138, 48, name: "soft") + "\n"
    for tick in ticks {
      let x = Chart.gutter + tick * scale
      body += SVG.line(x, top - 6, x, bottom, name: "grid")
      body += SVG.text(formats.whole(tick), x, bottom + 16, name: "mid soft")
    }
    body += "\n"
    for (row, place) in places.enumerated() {
      let y = top + Double(row) * 22
      let (demand, served) = (facts.demandByPlace[place], facts.servedByPlace[place])
      body += Chart.name(district.place(place).name, y + 12)
      body += SVG.rect(Chart.gutter, y, demand * scale, 15, name: "ask")
      body += SVG.rect(Chart.gutter, y + 3, served * scale, 9, name: "get")
      body += SVG.text(
        formats.percent(served, of: demand), Chart.gutter + max(demand, served) * scale + 6, y + 12,
        name: "soft")
      body += "\n"
    }
    return Chart(
      title: pictureWords.servedTitle, height: bottom + 28, body: body)
  }

  /// Agencies and weeks; the darker a cell, the more person-days.
  private var loadChart: Chart {
    let weeks = PlanWeeks(district.calendar).weeks
    let loads = district.agencies.indices.map { StaffingWeek.weeks(of: $0, in: facts) }
    let most = Double(loads.joined().map(\.personDays).max() ?? 0)
    let width = (Chart.width - Chart.gutter - 12) / Double(max(1, weeks.count))
    // Where a horizon is long, cells are too small for figures.
    let hasFigures = width >= 18
    let top = 62.0
    var body = SVG.text(pictureWords.loadUnit, Chart.gutter - 8, top - 10, name: "name soft")
    for week in weeks.indices where hasFigures || week % 10 == 9 {
      let x = Chart.gutter + (Double(week) + 0.5) * width
      body += SVG.text("\(week + 1)", x, top - 10, name: "mid soft")
    }
    body += "\n"
    for (row, agency) in district.agencies.enumerated() {
      let y = top + Double(row) * 26
      body += Chart.name(agency.short ?? agency.name, y + 16)
      for week in loads[row] {
        let x = Chart.gutter + Double(week.week) * width
        body += SVG.rect(x + 1, y, width - 2, 23, radius: 3, name: "ask")
        guard week.personDays > 0 else { continue }
        let share = Double(week.personDays) / most
        body +=
          "<g opacity=\"\(Digits(point: ".", group: "")(0.25 + 0.75 * share, decimals: 2))\">"
          + SVG.rect(x + 1, y, width - 2, 23, radius: 3, name: "cell") + "</g>"
          + (hasFigures
            ? SVG.text(
              "\(week.personDays)", x + width / 2, y + 16, name: share > 0.65 ? "mid on" : "mid")
            : "")
      }
      body += "\n"
    }
    return Chart(
      title: pictureWords.loadTitle, height: top + Double(district.agencies.count) * 26 + 10,
      body: body)
  }

  /// One dot a person, at the number of days: how evenly each agency shares the duty.
  private var daysChart: Chart {
    let loads = PersonLoad.loads(of: facts)
    let most = loads.map { $0.days + $0.fixedDays }.max() ?? 0
    let ticks = Chart.ticks(to: Double(most))
    let scale = (Chart.width - Chart.gutter - 40) / (ticks.last ?? 1)
    var y = 44.0
    var body = ""
    for (position, agency) in district.agencies.enumerated() {
      let own = loads.filter { district.staff[$0.person].agency == position }
      let counts = Dictionary(grouping: own) { $0.days + $0.fixedDays }.mapValues(\.count)
      let tallest = counts.values.max() ?? 1
      // Dots of one number stand above each other, closer where they are many.
      let step = min(11.0, 66 / Double(max(1, tallest)))
      let height = max(26, Double(tallest) * step + 14)
      body += SVG.line(
        Chart.gutter, y + height - 4, Chart.width - 30, y + height - 4, name: "grid")
      body += Chart.name(agency.short ?? agency.name, y + height - 6)
      for (days, count) in counts.sorted(by: { $0.key < $1.key }) {
        body += "<g><title>\(pictureWords.people(count, days: days))</title>"
        for dot in 0..<count {
          let x = Chart.gutter + Double(days) * scale + 5
          body +=
            "<circle class=\"dot\" cx=\"\(SVG.number(x))\" "
            + "cy=\"\(SVG.number(y + height - 10 - Double(dot) * step))\" r=\"4\"/>"
        }
        body += "</g>"
      }
      body += "\n"
      y += height
    }
    for tick in ticks {
      body += SVG.text(
        formats.whole(tick), Chart.gutter + tick * scale + 5, y + 16, name: "mid soft")
    }
    body += SVG.text(pictureWords.daysAxis, Chart.gutter, y + 36, name: "soft")
    return Chart(title: pictureWords.daysTitle, height: y + 48, body: body)
  }
}

extension PlanReport {
  /// The pictures of a plan, by their places in its folder.
  enum Picture: String {
    case served
    case load
    case days
    case search

    var path: String { "pictures/\(rawValue).svg" }
  }

  var pictureWords: any PictureWording {
    switch formats.language {
    case .indonesian: IndonesianPictureWording(formats: formats)
    case .english: EnglishPictureWording(formats: formats)
    }
  }

  /// A picture in Markdown; the tables beside it say the same at length.
  func picture(_ picture: Picture) -> String {
    let title =
      switch picture {
      case .served: pictureWords.servedTitle
      case .load: pictureWords.loadTitle
      case .days: pictureWords.daysTitle
      case .search: pictureWords.searchTitle
      }
    return "![\(title)](\(picture.path))"
  }
}
