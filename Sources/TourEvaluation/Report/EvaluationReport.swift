// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import TourReports
import Touring

/// What an evaluation writes: `evaluation.md`, the official table as `recap.csv`, and the tables for
/// the next quarter.
public struct EvaluationReport: Sendable {
  let evaluation: Evaluation
  let next: NextQuarter
  /// Rows of the record that could not be read.
  let unread: [Finding]
  let formats: Formats
  let words: any EvaluationWording
  var district: District { evaluation.district }

  public init(
    _ evaluation: Evaluation, next: NextQuarter, unread: [Finding] = [], in language: Language
  ) {
    self.evaluation = evaluation
    self.next = next
    self.unread = unread
    formats = Formats(language, for: evaluation.district)
    words =
      language == .indonesian ? IndonesianEvaluationWording() : EnglishEvaluationWording()
  }

  /// Name of each file and its text.
  public var files: [String: String] {
    let tables = NextTables(next, in: district)
    return [
      EvaluationReport.file: text, "recap.csv": recap, "services.csv": tables.services,
      "demand.csv": tables.demand,
    ]
  }

  /// The file by which a folder is known to hold an evaluation.
  public static let file = "evaluation.md"

  /// The notices about the record, a line each.
  public var notices: [String] { evaluation.notices.map { words.notice($0, formats) } }

  /// `evaluation.md`.
  public var text: String {
    let title = words.title(
      Markdown.escaped(district.settings.name),
      horizon: formats.horizon(evaluation.plan.summary.horizon))
    let sections = [
      overview, sites, services, agencies, weeks, visits, satisfaction, nextMinutes, nextDemand,
      recordNotices,
    ]
    return (["# " + title] + sections.filter { !$0.isEmpty }).joined(separator: "\n\n") + "\n"
  }

  // MARK: Figures

  private var overview: String {
    let total = evaluation.total
    let saved = evaluation.saved
    let planned = evaluation.plan.summary.saved
    let costPlanned =
      evaluation.plan.summary.parts.tripCosts + evaluation.plan.summary.parts.crewCosts
    let tours = evaluation.onTours
    func each(_ cost: Double, _ people: Double) -> String {
      people > 0 ? formats.rupiah(cost / people) : "–"
    }
    var lines = [
      words.services(
        formats.whole(total.realised), of: formats.whole(total.target),
        percent: formats.percent(total.realised, of: total.target)),
      words.visits(
        planned: evaluation.visits.count, held: evaluation.visits(.held),
        partly: evaluation.visits(.partlyHeld), notOpened: evaluation.visits(.notOpened),
        unreported: evaluation.visits(.unreported)),
      words.reliability(evaluation.reliability.map { formats.percent($0) } ?? "–"),
      words.km(formats.whole(saved.km), of: formats.whole(planned.km)),
      words.hours(formats.whole(saved.hours), of: formats.whole(planned.hours)),
      words.money(formats.rupiah(saved.rupiah), of: formats.rupiah(planned.rupiah)),
      words.cost(formats.rupiah(evaluation.cost), of: formats.rupiah(costPlanned)),
      words.costOfService(
        each(evaluation.cost, tours.realised), planned: each(costPlanned, tours.target)),
    ]
    if total.unreported > 0 {
      lines.append(words.targetUnreported(formats.whole(total.unreported)))
    }
    return section(words.overviewTitle, Markdown.bullets(lines))
  }

  private func table(
    _ head: String, _ names: [String], _ lines: [Evaluation.Line]
  ) -> String {
    var table = MarkdownTable([
      (words.number, .right), (head, .left), (words.target, .right), (words.realised, .right),
      (words.percentage, .right), (words.remark, .left),
    ])
    var number = 0
    for (name, line) in zip(names, lines) where line.target > 0 || line.realised > 0 {
      number += 1
      table.add([
        "\(number)", name, formats.whole(line.target), formats.whole(line.realised),
        formats.percent(line.realised, of: line.target),
        line.unreported >= 0.5 ? words.unreported(formats.whole(line.unreported)) : "",
      ])
    }
    let total = lines.reduce(into: Evaluation.Line()) { $0 = $0 + $1 }
    table.add([
      "", Markdown.bold(words.total), Markdown.bold(formats.whole(total.target)),
      Markdown.bold(formats.whole(total.realised)),
      Markdown.bold(formats.percent(total.realised, of: total.target)), "",
    ])
    return table.text
  }

  private var sites: String {
    section(
      words.sitesTitle,
      table(words.area, district.sites.map { Markdown.escaped($0.name) }, evaluation.bySite))
  }

  private var services: String {
    section(
      words.servicesTitle,
      table(words.kind, district.services.map { Markdown.escaped($0.name) }, evaluation.byService))
  }

  private var agencies: String {
    section(
      words.agenciesTitle,
      table(
        words.agency, district.agencies.map { Markdown.escaped($0.short ?? $0.name) },
        evaluation.byAgency))
  }

  private var weeks: String {
    let weeks = evaluation.byWeek
    return section(
      words.weeksTitle,
      table(
        words.week,
        weeks.map { formats.range($0.monday...$0.monday.advanced(by: 6)) }, weeks.map(\.line)))
  }

  /// The official table, a row for each post.
  private var visits: String {
    var table = MarkdownTable([
      (words.number, .right), (words.area, .left), (words.date, .left), (words.target, .right),
      (words.realised, .right), (words.percentage, .right), (words.remark, .left),
    ])
    for (position, outcome) in evaluation.outcomes.enumerated() {
      table.add([
        "\(position + 1)", Markdown.escaped(district.sites[outcome.post.site].name),
        formats.range(outcome.post.days), formats.whole(outcome.target),
        formats.whole(outcome.realised), formats.percent(outcome.realised, of: outcome.target),
        Markdown.escaped(remark(outcome)),
      ])
    }
    return section(words.visitsTitle, table.text)
  }

  private func remark(_ outcome: Evaluation.Outcome) -> String {
    ([words.status(of: outcome)] + outcome.reasons).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  // MARK: Satisfaction

  private var satisfaction: String {
    guard let all = evaluation.satisfaction else { return "" }
    var blocks: [String] = []
    if let index = all.index, let band = all.band {
      blocks.append(
        words.index(
          formats.decimal(index, 2), quality: "\(band.rawValue) (\(words.band(band)))",
          respondents: formats.whole(all.respondents)))
    } else {
      blocks.append(words.noIndex)
    }
    let wanted = Satisfaction.sample(of: evaluation.total.realised)
    if all.respondents < wanted {
      blocks.append(
        words.sample(
          services: formats.whole(evaluation.total.realised), respondents: formats.whole(wanted)))
    }
    var table = MarkdownTable([
      (words.element, .left), (words.answers, .right), (words.mean, .right), (words.index, .right),
      (words.quality, .left),
    ])
    for element in 0..<Satisfaction.elementCount {
      table.add([
        "U\(element + 1) \(words.elements[element])", formats.whole(all.counts[element]),
        all.elements[element].map { formats.decimal($0, 3) } ?? "–",
        all.index(of: element).map { formats.decimal($0, 2) } ?? "–",
        all.index(of: element).map { Satisfaction.Band(index: $0).rawValue } ?? "–",
      ])
    }
    blocks.append(table.text)
    let parts =
      zip(district.agencies.map { $0.short ?? $0.name }, evaluation.satisfactionByAgency).map { $0 }
      + zip(district.services.map(\.name), evaluation.satisfactionByService).map { $0 }
    let lines = parts.compactMap { name, part -> String? in
      guard let part, let index = part.index, let band = part.band else { return nil }
      return "\(Markdown.escaped(name)): \(formats.decimal(index, 2)), \(band.rawValue) "
        + "(\(words.respondents(formats.whole(part.respondents), part.respondents)))"
    }
    blocks.append(Markdown.bullets(lines))
    return section(
      words.satisfactionTitle,
      blocks.filter { !$0.isEmpty }.joined(separator: "\n\n"))
  }

  // MARK: What to change

  private var nextMinutes: String {
    var table = MarkdownTable([
      (words.kind, .left), (words.minutesOld, .right), (words.minutesNew, .right),
      (words.postDays, .right),
    ])
    for (service, estimate) in zip(district.services, next.minutes) {
      table.add([
        Markdown.escaped(service.name), formats.short(estimate.old, 1),
        formats.short(estimate.new, 1), formats.short(estimate.evidence, 1),
      ])
    }
    let method = words.minutesMethod(
      busy: formats.percent(NextQuarter.busy), days: formats.whole(NextQuarter.minuteDays))
    return section(words.minutesTitle, method + "\n\n" + table.text)
  }

  private var nextDemand: String {
    var table = MarkdownTable([
      (words.place, .left), (words.demandOld, .right), (words.demandNew, .right),
      (words.evidence, .right),
    ])
    for (place, estimates) in next.demand.enumerated() {
      let old = estimates.reduce(0) { $0 + $1.old }
      let new = estimates.reduce(0) { $0 + $1.new }
      if old == 0, new == 0 { continue }
      table.add([
        Markdown.escaped(district.place(place).name), formats.whole(old), formats.whole(new),
        formats.whole(estimates.reduce(0) { $0 + $1.evidence }),
      ])
    }
    let method = words.demandMethod(people: formats.whole(NextQuarter.demandPeople))
    return section(words.demandTitle, method + "\n\n" + table.text)
  }

  private var recordNotices: String {
    let lost = unread.map { words.unread($0.row, $0.message) }
    return lost.isEmpty && notices.isEmpty
      ? ""
      : section(
        words.noticesTitle, Markdown.bullets((lost + notices).map { Markdown.escaped($0) }))
  }

  private func section(_ title: String, _ body: String) -> String { "## \(title)\n\n\(body)" }

  // MARK: The official table as CSV

  /// A row for each post and service: No., Kecamatan, Tanggal, Jenis Layanan, Target, Realisasi,
  /// Persentase, Keterangan. Names and reasons are text of others, and people open this in a
  /// spreadsheet.
  public var recap: String {
    var rows: [[Cell]] = [
      [
        words.number, words.area, words.date, words.kind, words.target, words.realised,
        words.percentage, words.remark,
      ].map(Cell.text)
    ]
    for outcome in evaluation.outcomes {
      for (service, values) in district.services.enumerated() {
        let target = outcome.post.target(of: service)
        let realised = outcome.served.reduce(0) { $1.service == service ? $0 + $1.people : $0 }
        if target == 0, realised == 0 { continue }
        rows.append([
          .whole(rows.count), .text(district.sites[outcome.post.site].name),
          .text(formats.range(outcome.post.days)), .text(values.name),
          .number(target, decimals: 0), .number(realised, decimals: 0),
          .text(formats.percent(realised, of: target)), .text(remark(outcome)),
        ])
      }
    }
    return CSVStyle.standard.text(rows)
  }
}
