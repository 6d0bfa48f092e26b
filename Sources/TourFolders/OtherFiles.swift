// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// People served, or a post that did not open.
public struct Actual: Hashable, Sendable {
  public var date: Day?
  public var visit: String?
  /// Positions in the district.
  public var site: Int
  public var service: Int?
  public var people: Double?
  public var place: Int?
  public var reason: String?
  /// The answers U1 … U9, 1–4; nil where none was given.
  public var answers: [Double?]
  public var line: Int

  public init(
    date: Day?, visit: String?, site: Int, service: Int?, people: Double?, place: Int?,
    reason: String?, answers: [Double?], line: Int
  ) {
    self.date = date
    self.visit = visit
    self.site = site
    self.service = service
    self.people = people
    self.place = place
    self.reason = reason
    self.answers = answers
    self.line = line
  }
}

/// A named set of options.
public struct Scenario: Hashable, Sendable {
  public var name: String
  /// As on a command line.
  public var options: String
  public var line: Int
}

/// What came of reading a single file.
public struct FileReading<Row: Sendable>: Sendable {
  /// The rows without a fault.
  public var rows: [Row] = []
  public var notices = NoticeList()

  /// Whether the file is missing, can't be read, or is no text: exit code 4 of the commands.
  public var failed: Bool { notices.notices.contains { $0.cause.isFailure } }
  public var hasErrors: Bool { notices.count(.error) > 0 }

  /// The notices as findings, worded in `language`.
  public func findings(in language: Language) -> [Finding] { notices.findings(in: language) }

  /// The same of a file that stands for a plan: under the codes of plans, where a file that can't be
  /// read is a finding like others.
  public func planFindings(in language: Language) -> [Finding] {
    notices.findings(in: language) { $0.planCode }
  }
}

/// Reads the single files that commands take, about a district that is known.
public struct FileReader {
  private var tables = TableReader()
  private var horizon: ClosedRange<Day>?

  public init(about district: District? = nil) {
    guard let district else { return }
    horizon = district.horizon
    func positions(_ ids: [String]) -> [String: Int] {
      Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let sites = district.sites.map(\.id)
    tables.ids = [
      .sites: positions(sites), .places: positions(sites + district.otherPlaces.map(\.id)),
      .agencies: positions(district.agencies.map(\.id)),
      .services: positions(district.services.map(\.id)),
      .staff: positions(district.staff.map(\.id)), .teams: positions(district.teams.map(\.id)),
    ]
  }

  /// Visits made by hand.
  ///
  /// - Parameter inHorizon: whether those that begin outside the horizon are noted and left out, as for
  ///   pins; a judge looks at all.
  public func handVisits(at path: String, inHorizon: Bool = true) -> FileReading<HandVisit> {
    read(path, OtherTables.handVisits) { row, tables in
      let first = row.day("date") ?? row.day("first_date")
      if first == nil, row.isReadable {
        tables.notices.add(
          like: .missingValue(.date), file: path, row: row.line, column: "date")
      }
      let agencies = FileReader.parties(row, path, &tables)
      guard let site = row.position("site"), let first, let days = row.whole("days"),
        row.isReadable, let agencies
      else { return nil }
      if inHorizon, let horizon, !horizon.contains(first) {
        tables.notices.add(
          like: .visitOutside(horizon), file: path, row: row.line, column: "date",
          value: first.description)
        return nil
      }
      return HandVisit(
        site: site, team: row.position("team"), firstDay: first, days: days, agencies: agencies,
        staff: row.positions("staff") ?? [], line: row.line)
    }
  }

  /// The agencies of a row, or nil where one of them can't be read.
  private static func parties(
    _ row: TableRow, _ file: String, _ tables: inout TableReader
  ) -> [HandVisit.Party]? {
    var parties: [HandVisit.Party] = []
    var isWhole = true
    for word in row.words("agencies") ?? [] {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let people = parts.count > 1 ? Int(parts[1]) : nil
      if parts.count > 1, people.map({ !(0...1_000_000).contains($0) }) ?? true {
        tables.notices.add(
          like: .malformed(.count), file: file, row: row.line, column: "agencies", value: word)
        isWhole = false
        continue
      }
      let id = String(parts[0])
      guard let agency = tables.ids[.agencies]?[id] else {
        let known = tables.ids[.agencies] ?? [:]
        tables.notices.add(
          like: .unknownID(.agencies, nearest: nil), file: file, row: row.line,
          column: "agencies", value: id
        ) { .unknownID(.agencies, nearest: Nearest.name(to: id, among: known.keys)) }
        isWhole = false
        continue
      }
      parties.append(HandVisit.Party(agency: agency, people: people))
    }
    return isWhole ? parties : nil
  }

  /// What happened.
  public func actuals(at path: String) -> FileReading<Actual> {
    read(path, OtherTables.actuals) { row, tables in
      guard row.isReadable, let site = row.position("site") else { return nil }
      if row.day("date") == nil, row.text("visit") == nil {
        tables.notices.add(
          like: .missingValue(.date), file: path, row: row.line, column: "date")
        return nil
      }
      // Without a service a row tells why a post did not open, how many came in all, or what somebody
      // answered.
      let hasAnswers = (1...9).contains { row.number("U\($0)") != nil }
      if row.position("service") == nil, row.text("reason") == nil, row.number("people") == nil,
        !hasAnswers
      {
        tables.notices.add(
          like: .missingValue(.reference(.services)), file: path, row: row.line,
          column: "service")
        return nil
      }
      return Actual(
        date: row.day("date"), visit: row.text("visit"), site: site,
        service: row.position("service"), people: row.number("people"),
        place: row.position("place"), reason: row.text("reason"),
        answers: (1...9).map { row.number("U\($0)") }, line: row.line)
    }
  }

  /// Named sets of options.
  public func scenarios(at path: String) -> FileReading<Scenario> {
    read(path, OtherTables.scenarios) { row, _ in
      guard row.isSound, let name = row.text("name") else { return nil }
      return Scenario(name: name, options: row.text("options") ?? "", line: row.line)
    }
  }

  private func read<Row>(
    _ path: String, _ table: Table, _ make: (TableRow, inout TableReader) -> Row?
  ) -> FileReading<Row> {
    var tables = tables
    var table = table
    table.file = path
    var rows: [Row] = []
    if let bytes = FileReader.bytes(at: path, &tables.notices) {
      tables.read(table, bytes) { row, tables in
        if let value = make(row, &tables) { rows.append(value) }
      }
    }
    return FileReading(rows: rows, notices: tables.notices)
  }

  /// The text of the file, or nil with a notice.
  private static func bytes(at path: String, _ notices: inout NoticeList) -> [UInt8]? {
    switch FileSystem.kind(at: path) {
    case .missing: notices.add(like: .noFile, file: path)
    case .folder, .other:
      notices.add(like: .notAFile, file: path)
    case .file(let size) where size > DistrictFolder.mostBytes:
      notices.add(like: .tooLarge(megabytes: DistrictFolder.mostBytes / 1_000_000), file: path)
    case .file:
      do {
        let bytes = try FileSystem.read(path)
        guard let line = TextCheck.firstFault(in: bytes) else { return bytes }
        notices.add(like: TextCheck.cause(of: bytes), file: path, row: line)
      } catch {
        notices.add(like: .unreadable(reason: error.reason), file: path)
      }
    }
    return nil
  }
}
