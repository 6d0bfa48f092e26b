// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import TourReports
import Touring

/// What an evaluation writes: `evaluation.md`, the official table as `recap.csv`, and the tables for
/// the next quarter.
public struct EvaluationReport: Sendable {
  let evaluation: Evaluation
  let next: NextQuarter
  let formats: Formats
  let words: EvaluationWords
  var district: District { evaluation.district }

  public init(_ evaluation: Evaluation, next: NextQuarter, in language: Language) {
    self.evaluation = evaluation
    self.next = next
    formats = Formats(language, for: evaluation.district)
    words = EvaluationWords(formats: formats)
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
  public var notices: [String] { evaluation.notices.map { words.notice($0) } }

  /// `evaluation.md`.
  public var text: String {
    let name = district.settings.name
    let title = words.say(
      "# Evaluasi Pelayanan Terpadu Keliling \(Markdown.escaped(name)), "
        + formats.horizon(evaluation.plan.summary.horizon),
      "# Evaluation of the roving services of \(Markdown.escaped(name)), "
        + formats.horizon(evaluation.plan.summary.horizon))
    let sections = [
      overview, sites, services, agencies, weeks, visits, satisfaction, nextMinutes, nextDemand,
      recordNotices,
    ]
    return ([title] + sections.filter { !$0.isEmpty }).joined(separator: "\n\n") + "\n"
  }

  // MARK: Figures

  private var overview: String {
    let total = evaluation.total
    let saved = evaluation.saved
    let planned = evaluation.plan.summary.saved
    let costPlanned =
      evaluation.plan.summary.parts.tripCosts + evaluation.plan.summary.parts.crewCosts
    let tours = evaluation.onTours
    let of = words.say("dari", "of")
    func each(_ cost: Double, _ people: Double) -> String {
      people > 0 ? formats.rupiah(cost / people) : "–"
    }
    var lines = [
      words.say("Layanan yang diberikan: ", "Services given: ")
        + "\(formats.whole(total.realised)) \(of) \(formats.whole(total.target)) "
        + "(\(formats.percent(total.realised, of: total.target)))",
      words.say("Kunjungan: ", "Visits: ")
        + words.say(
          "\(evaluation.visits.count) direncanakan; \(evaluation.visits(.held)) dibuka, "
            + "\(evaluation.visits(.partlyHeld)) sebagian, \(evaluation.visits(.notOpened)) tidak, "
            + "\(evaluation.visits(.unreported)) belum dilaporkan",
          "\(evaluation.visits.count) planned; \(evaluation.visits(.held)) open, "
            + "\(evaluation.visits(.partlyHeld)) in part, \(evaluation.visits(.notOpened)) not, "
            + "\(evaluation.visits(.unreported)) not reported"),
      words.say(
        "Keandalan (hari yang dibuka, dari yang dilaporkan): ",
        "Reliability (days held, of those reported): ")
        + (evaluation.reliability.map { formats.percent($0) } ?? "–"),
      words.say("Jarak yang sungguh dihemat warga: ", "Distance that residents really saved: ")
        + "\(formats.whole(saved.km)) km \(of) \(formats.whole(planned.km)) km",
      words.say("Waktu yang sungguh dihemat: ", "Time really saved: ")
        + "\(formats.whole(saved.hours)) \(of) \(formats.whole(planned.hours)) "
        + words.say("jam", "hours"),
      words.say(
        "Ongkos dan waktu yang dihemat, dalam rupiah: ", "Fares and time saved, in rupiah: ")
        + "\(formats.rupiah(saved.rupiah)) \(of) \(formats.rupiah(planned.rupiah))",
      words.say("Biaya tur: ", "Cost of the tours: ")
        + "\(formats.rupiah(evaluation.cost)) \(of) \(formats.rupiah(costPlanned))",
      words.say("Biaya per layanan tur: ", "Cost of a service on tour: ")
        + "\(each(evaluation.cost, tours.realised)); "
        + words.say("menurut rencana ", "by the plan ") + each(costPlanned, tours.target),
    ]
    if total.unreported > 0 {
      lines.append(
        words.say(
          "Target kunjungan yang belum dilaporkan: \(formats.whole(total.unreported)); dihitung "
            + "sebagai belum terlayani dalam tabel, dan tidak dipakai sebagai bukti untuk triwulan "
            + "berikut",
          "Target of visits not reported: \(formats.whole(total.unreported)); unserved in the "
            + "tables, and no evidence for the next quarter"))
    }
    return section(words.say("Ringkasan", "In short"), Markdown.bullets(lines))
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
      words.say("Per kecamatan", "By site"),
      table(words.area, district.sites.map { Markdown.escaped($0.name) }, evaluation.bySite))
  }

  private var services: String {
    section(
      words.say("Per jenis layanan", "By service"),
      table(words.kind, district.services.map { Markdown.escaped($0.name) }, evaluation.byService))
  }

  private var agencies: String {
    section(
      words.say("Per instansi", "By agency"),
      table(
        words.agency, district.agencies.map { Markdown.escaped($0.short ?? $0.name) },
        evaluation.byAgency))
  }

  private var weeks: String {
    let weeks = evaluation.byWeek
    return section(
      words.say("Per minggu", "By week"),
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
    return section(words.say("Per kunjungan", "By visit"), table.text)
  }

  private func remark(_ outcome: Evaluation.Outcome) -> String {
    let status = words.status(
      outcome.status, held: outcome.daysHeld, of: outcome.post.dayCount)
    return ([status] + outcome.reasons).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  // MARK: Satisfaction

  private var satisfaction: String {
    guard let all = evaluation.satisfaction else { return "" }
    var blocks: [String] = []
    if let index = all.index, let band = all.band {
      blocks.append(
        words.say(
          "Indeks Kepuasan Masyarakat (IKM): **\(formats.decimal(index, 2))**, mutu \(band.rawValue) "
            + "(\(words.band(band))); \(formats.whole(all.respondents)) responden. Cara hitung: "
            + "PermenPANRB 14/2017, bobot tiap unsur tepat 1/9.",
          "Satisfaction index (IKM): **\(formats.decimal(index, 2))**, quality \(band.rawValue) "
            + "(\(words.band(band))); \(formats.whole(all.respondents)) respondents. By "
            + "PermenPANRB 14/2017, each element weighing exactly 1/9."))
    } else {
      blocks.append(
        words.say(
          "Belum ada IKM: ada unsur tanpa satu jawaban pun.",
          "No index: some element has no answer at all."))
    }
    let wanted = Satisfaction.sample(of: evaluation.total.realised)
    if all.respondents < wanted {
      blocks.append(
        words.say(
          "Untuk \(formats.whole(evaluation.total.realised)) layanan, tabel Krejcie dan Morgan "
            + "meminta \(formats.whole(wanted)) responden.",
          "For \(formats.whole(evaluation.total.realised)) services the table of Krejcie and Morgan "
            + "asks for \(formats.whole(wanted)) respondents."))
    }
    var table = MarkdownTable([
      (words.say("Unsur", "Element"), .left), (words.say("Jawaban", "Answers"), .right),
      (words.say("Nilai rata-rata", "Mean"), .right),
      (words.say("Nilai × 25", "Mean × 25"), .right),
      (words.say("Mutu", "Quality"), .left),
    ])
    for element in 0..<Satisfaction.elementCount {
      table.add([
        "U\(element + 1) \(words.element(element))", formats.whole(all.counts[element]),
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
        + "(\(formats.whole(part.respondents)) "
        + words.say("responden", part.respondents == 1 ? "respondent" : "respondents") + ")"
    }
    blocks.append(Markdown.bullets(lines))
    return section(
      words.say("Survei Kepuasan Masyarakat", "Satisfaction"),
      blocks.filter { !$0.isEmpty }.joined(separator: "\n\n"))
  }

  // MARK: What to change

  private var nextMinutes: String {
    var table = MarkdownTable([
      (words.kind, .left), (words.say("Menit lama", "Minutes"), .right),
      (words.say("Menit baru", "New"), .right), (words.say("Hari pos bukti", "Post-days"), .right),
    ])
    for (service, estimate) in zip(district.services, next.minutes) {
      table.add([
        Markdown.escaped(service.name), formats.short(estimate.old, 1),
        formats.short(estimate.new, 1), formats.short(estimate.evidence, 1),
      ])
    }
    let method = words.say(
      "Yang dipakai hari-hari pos yang petugasnya sibuk sepanjang hari: rencana memakai paling "
        + "sedikit \(formats.percent(NextQuarter.busy)) menitnya, atau yang terlayani lebih banyak "
        + "dari yang muat. Angka lama setara dengan \(formats.whole(NextQuarter.minuteDays)) hari "
        + "bukti. Ditulis di services.csv di folder ini; yang lama tidak diubah.",
      "Taken from post-days whose officers were busy all day: the plan used at least "
        + "\(formats.percent(NextQuarter.busy)) of their minutes, or more people were served than "
        + "fit. The old figure weighs as much as \(formats.whole(NextQuarter.minuteDays)) days of "
        + "evidence. Written to services.csv in this folder; the old one is left alone.")
    return section(
      words.say("Menit petugas untuk triwulan berikut", "Staff minutes for the next quarter"),
      method + "\n\n" + table.text)
  }

  private var nextDemand: String {
    var table = MarkdownTable([
      (words.say("Tempat", "Place"), .left), (words.say("Permintaan lama", "Demand"), .right),
      (words.say("Permintaan baru", "New"), .right),
      (words.say("Warga bukti", "Evidence, people"), .right),
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
    let method = words.say(
      "Per tempat dan layanan: permintaan lama ditarik ke perbandingan terlayani dan diharapkan, "
        + "menurut banyaknya warga yang diharapkan di pos yang dilaporkan "
        + "(\(formats.whole(NextQuarter.demandPeople)) warga setara dengan angka lama); ditambah "
        + "sebagian yang belum terlayani. Ditulis di demand.csv di folder ini; yang lama tidak "
        + "diubah.",
      "For each place and service the old demand is drawn towards served ÷ expected, by the people "
        + "expected at reported posts (\(formats.whole(NextQuarter.demandPeople)) weigh as much as "
        + "the old figure), and part of those not served is added. Written to demand.csv in this "
        + "folder; the old one is left alone.")
    return section(
      words.say("Permintaan untuk triwulan berikut", "Demand for the next quarter"),
      method + "\n\n" + table.text)
  }

  private var recordNotices: String {
    notices.isEmpty
      ? ""
      : section(
        words.say("Catatan tentang data yang dilaporkan", "Notes on the record"),
        Markdown.bullets(notices.map { Markdown.escaped($0) }))
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
