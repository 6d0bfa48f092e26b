// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Turns the files of a plan folder into its tables.
final class PlanReader {
  private let files: [String: [UInt8]]
  private var tables = TableReader()
  private var reading = PlanReading()

  init(files: [String: [UInt8]], notices: NoticeList) {
    self.files = files
    tables.notices = notices
  }

  func read() -> PlanReading {
    let visits = rows(of: PlanFolderTables.visits, VisitRow.init)
    let trips = rows(of: PlanFolderTables.trips, TripRow.init)
    let roster = rows(of: PlanFolderTables.roster, RosterRow.init)
    let service = rows(of: PlanFolderTables.service, ServiceRow.init)
    let schedule = rows(of: PlanFolderTables.schedule, ScheduleRow.init)
    reading.hasCertificate = files[PlanFolderTables.certificate.file] != nil
    let certificate = rows(of: PlanFolderTables.certificate, CertificateRow.init)
    if let summary = readSummary() {
      reading.tables = PlanTables(
        visits: visits, trips: trips, roster: roster, service: service, schedule: schedule,
        certificate: certificate, summary: summary)
    }
    reading.notices = tables.notices
    return reading
  }

  /// The rows of a table that can be read, with their lines and fields kept.
  private func rows<Row>(of table: Table, _ make: (TableRow) -> Row?) -> [Row] {
    guard let bytes = files[table.file] else {
      if table.isRequired, !isNoted(table.file) {
        tables.notices.add(like: .noPlanFile, file: table.file)
      }
      if table.isRequired { reading.unread.insert(table.file) }
      return []
    }
    if let line = TextCheck.firstFault(in: bytes) {
      tables.notices.add(like: TextCheck.cause(of: bytes), file: table.file, row: line)
      if table.isRequired { reading.unread.insert(table.file) }
      return []
    }
    var rows: [Row] = []
    var lines: [Int] = []
    var fields: [[String]] = []
    let keepsFields = PlanFolderTables.inJSON.contains { $0.file == table.file }
    let hasHeader = tables.read(table, bytes) { row, _ in
      guard row.isReadable, let value = make(row) else { return }
      rows.append(value)
      lines.append(row.line)
      if keepsFields { fields.append(PlanTexts.canonical(row, of: table)) }
    }
    if !hasHeader, table.isRequired { reading.unread.insert(table.file) }
    reading.lines[table.file] = lines
    if keepsFields { reading.fields[table.file] = fields }
    return rows
  }

  private func isNoted(_ file: String) -> Bool {
    tables.notices.notices.contains { $0.file == file }
  }

  private func readSummary() -> PlanSummary? {
    let file = PlanFolder.summaryFile
    guard let bytes = files[file] else {
      if !isNoted(file) { tables.notices.add(like: .noPlanFile, file: file) }
      return nil
    }
    guard TextCheck.firstFault(in: bytes) == nil else {
      tables.notices.add(like: .notJSON, file: file)
      return nil
    }
    do {
      let json = try JSONParser.parse(bytes)
      reading.json = json
      var reader = SummaryReader(json: json)
      let summary = reader.read()
      for (path, kind) in reader.faults {
        tables.notices.add(like: .member(path, kind), file: file, column: path)
      }
      return summary
    } catch {
      tables.notices.add(like: .notJSON, file: file, row: error.line)
      return nil
    }
  }
}

extension VisitRow {
  fileprivate init?(_ row: TableRow) {
    guard let visit = row.text("visit"), let trip = row.text("trip"), let team = row.text("team"),
      let site = row.text("site"), let first = row.day("first_date"),
      let last = row.day("last_date"), let days = row.whole("days"),
      let minutes = row.number("service_minutes"), let people = row.number("people"),
      let benefit = row.number("benefit")
    else { return nil }
    self.init(
      visit: visit, trip: trip, team: team, site: site, firstDate: first, lastDate: last,
      days: days, serviceMinutes: minutes, people: people, benefit: benefit)
  }
}

extension TripRow {
  fileprivate init?(_ row: TableRow) {
    guard let trip = row.text("trip"), let team = row.text("team"),
      let first = row.day("first_date"), let last = row.day("last_date"),
      let before = row.flag("travel_before"), let after = row.flag("travel_after"),
      let sites = row.words("sites"), let km = row.number("km"),
      let minutes = row.number("travel_minutes"), let tripCost = row.number("trip_cost"),
      let crewCost = row.number("crew_cost")
    else { return nil }
    self.init(
      trip: trip, team: team, firstDate: first, lastDate: last, travelBefore: before,
      travelAfter: after, sites: sites, km: km, travelMinutes: minutes, tripCost: tripCost,
      crewCost: crewCost)
  }
}

extension RosterRow {
  fileprivate init?(_ row: TableRow) {
    guard let date = row.day("date"), let site = row.text("site"), let agency = row.text("agency"),
      let staff = row.text("staff")
    else { return nil }
    self.init(date: date, trip: row.text("trip"), site: site, agency: agency, staff: staff)
  }
}

extension ServiceRow {
  fileprivate init?(_ row: TableRow) {
    guard let site = row.text("site"), let place = row.text("place"),
      let service = row.text("service"), let people = row.number("people")
    else { return nil }
    self.init(
      visit: row.text("visit"), site: site, place: place, service: service, people: people)
  }
}

extension ScheduleRow {
  fileprivate init?(_ row: TableRow) {
    guard let date = row.day("date"), let site = row.text("site") else { return nil }
    self.init(
      date: date, site: site, team: row.text("team"), depart: row.time("depart"),
      arrive: row.time("arrive"), open: row.time("open"), close: row.time("close"),
      leave: row.time("leave"), returns: row.time("return"))
  }
}

extension CertificateRow {
  fileprivate init?(_ row: TableRow) {
    guard let kind = row.text("row").flatMap(Kind.init(rawValue:)),
      let multiplier = row.number("multiplier")
    else { return nil }
    self.init(
      kind: kind, agency: row.text("agency"), site: row.text("site"), service: row.text("service"),
      team: row.text("team"), date: row.text("date"), multiplier: multiplier)
  }
}
