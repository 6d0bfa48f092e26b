// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Turns the tables of a district folder into values, in an order in which what is referred to comes
/// first.
final class DistrictReader {
  private let inputs: [String: [UInt8]]
  /// Files that are there and could not be read: noted already.
  private let unread: Set<String>
  var tables = TableReader()
  var parts = DistrictParts()
  /// Visits that a site asks for and allows, to be compared once the bases are known.
  private var visitBounds: [(site: Int, isFixed: Bool, line: Int, least: Int?, most: Int?)] = []

  init(inputs: [String: [UInt8]], unread: Set<String>, notices: NoticeList) {
    self.inputs = inputs
    self.unread = unread
    tables.notices = notices
  }

  func read(set: [String: String]) -> DistrictParts {
    readSettings(set: set)
    readSites()
    readPlaces()
    resolveOffice()
    readAgencies()
    readServices()
    readStaff()
    readTeams()
    checkVisitBounds()
    readTravel()
    readDemand()
    readCatchment()
    readCalendar()
    readCounters()
    readVisits()
    readLetters()
    return parts
  }

  /// Gives the rows of a table to `take`. A table that is missing and may be has none.
  func rows(of table: Table, take: (TableRow, inout TableReader) -> Void) {
    guard let bytes = inputs[table.file] else {
      if unread.contains(table.file) { return }
      if table.isRequired {
        tables.notices.add(like: .missingFile, file: table.file)
      } else if let space = table.defines {
        tables.ids[space] = [:]
      }
      return
    }
    if let line = TextCheck.firstFault(in: bytes) {
      tables.notices.add(like: TextCheck.cause(of: bytes), file: table.file, row: line)
      return
    }
    tables.read(table, bytes, take: take)
  }

  // MARK: Settings

  private var office: (text: String, file: String, line: Int?)?

  private func readSettings(set: [String: String]) {
    var values: [String: CellValue] = [:]
    var lines: [String: Int] = [:]
    func take(
      _ key: String, _ text: String, commaDecimal: Bool, file: String, line: Int?,
      _ tables: inout TableReader
    ) {
      guard let column = DistrictTables.settingColumns.first(where: { $0.name == key }) else {
        tables.notices.add(
          like: .unknownSetting(nearest: nil), file: file, row: line,
          column: line == nil ? nil : "key", value: key
        ) {
          .unknownSetting(
            nearest: Nearest.name(to: key, among: DistrictTables.settingColumns.map(\.name)))
        }
        return
      }
      lines[key] = line
      if key == "office" {
        office = (text, file, line)
        return
      }
      if text.isEmpty {
        values[key] = nil
        return
      }
      switch tables.value(of: Array(text.utf8)[...], text, column.kind, commaDecimal: commaDecimal)
      {
      case .success(let value): values[key] = value
      case .failure(let fault):
        tables.note(fault, text, column, file: file, row: line, isSetting: true)
      }
    }
    rows(of: DistrictTables.settings) { row, tables in
      guard let key = row.text("key"), row.isSound else { return }
      take(
        key, row.text("value") ?? "", commaDecimal: row.commaDecimal,
        file: DistrictTables.settings.file, line: row.line, &tables)
    }
    for (key, text) in set.sorted(by: { $0.key < $1.key }) {
      take(key, text, commaDecimal: false, file: "--set", line: nil, &tables)
    }
    parts.settings = Settings(values)
    if case .day(let day)? = values["horizon_from"] { parts.horizonFrom = day }
    if case .day(let day)? = values["horizon_to"] { parts.horizonTo = day }
    checkSettings(lines)
  }

  private func checkSettings(_ lines: [String: Int]) {
    let s = parts.settings
    func check<V: Comparable>(
      _ low: String, _ a: V, _ high: String, _ b: V?, strictly: Bool = false
    ) {
      guard let b, strictly ? a >= b : a > b else { return }
      tables.notices.add(
        like: .order(
          FolderCause.Pair(
            low: low, lowValue: "\(a)", high: high, highValue: "\(b)", isStrict: strictly)),
        file: DistrictTables.settings.file, row: lines[low] ?? lines[high], column: "value",
        value: "\(a)", subject: low)
    }
    check("open", s.open, "close", s.close, strictly: true)
    check("earliest_departure", s.earliestDeparture, "latest_arrival", s.latestArrival)
    check("min_stay", s.minStay, "max_stay", s.maxStay)
    check("min_visits", s.minVisits, "max_visits", s.maxVisits)
    if let from = parts.horizonFrom { check("horizon_from", from, "horizon_to", parts.horizonTo) }
  }

  private func resolveOffice() {
    guard let ids = tables.ids[.sites], inputs[DistrictTables.settings.file] != nil else { return }
    guard let office, !office.text.isEmpty else {
      tables.notices.add(
        like: .missingSetting, file: DistrictTables.settings.file, column: "value",
        subject: "office")
      return
    }
    parts.office = ids[office.text]
    if parts.office == nil,
      let column = DistrictTables.settingColumns.first(where: { $0.name == "office" })
    {
      tables.note(
        .unknown(.sites, [office.text]), office.text, column, file: office.file, row: office.line,
        isSetting: true)
    }
  }

  // MARK: Checks

  /// Notes a pair of a row that stands the wrong way round.
  func check<V: Comparable>(
    _ low: String, _ a: V?, _ high: String, _ b: V?, strictly: Bool = false, _ table: Table,
    _ row: TableRow, _ tables: inout TableReader
  ) {
    guard let a, let b, strictly ? a >= b : a > b else { return }
    let column = row[low] != nil ? low : high
    func said(_ name: String, _ value: V) -> String {
      row[name] == nil ? "\(value), settings.csv" : "\(value)"
    }
    tables.notices.add(
      like: .order(
        FolderCause.Pair(
          low: low, lowValue: said(low, a), high: high, highValue: said(high, b),
          isStrict: strictly)), file: table.file, row: row.line, column: column,
      value: column == low ? "\(a)" : "\(b)")
  }

  /// The days of a row, or nil where they can't be read or stand the wrong way round.
  func days(
    _ low: String, _ high: String, _ table: Table, _ row: TableRow, _ tables: inout TableReader
  ) -> ClosedRange<Day>? {
    guard let from = row.day(low), let to = row.day(high) else { return nil }
    check(low, from, high, to, table, row, &tables)
    return from <= to ? from...to : nil
  }

  // MARK: Sites and places

  private func readSites() {
    let table = DistrictTables.sites
    rows(of: table) { row, tables in
      let usual = parts.settings
      let minStay = row.whole("min_stay") ?? usual.minStay
      let maxStay = row.whole("max_stay") ?? usual.maxStay
      // A bound that the settings alone put the wrong way round is noted there.
      if row["min_stay"] != nil || row["max_stay"] != nil {
        check("min_stay", minStay, "max_stay", maxStay, table, row, &tables)
      }
      let kind = row.text("kind")
      let isFixed = kind?.lowercased() == "fixed"
      if row["min_visits"] != nil || row["max_visits"] != nil,
        let position = row.text("id").flatMap({ tables.ids[.sites]?[$0] })
      {
        visitBounds.append(
          (position, isFixed, row.line, row.whole("min_visits"), row.whole("max_visits")))
      }
      guard row.isSound, let id = row.text("id"), let name = row.text("name"),
        let lat = row.number("lat"), let lon = row.number("lon"),
        let access = row.text("access").flatMap(Access.init(rawValue:))
      else { return }
      parts.origins.add(row.line, of: table.file)
      parts.sites.append(
        Site(
          id: id, name: name, code: row.text("code"), kind: kind,
          isFixed: isFixed,
          coordinates: Coordinates(latitude: lat, longitude: lon), access: access,
          localKm: row.number("local_km") ?? 0, venue: row.text("venue"),
          minVisits: row.whole("min_visits") ?? usual.minVisits,
          maxVisits: row.whole("max_visits") ?? usual.maxVisits, minStay: minStay,
          maxStay: maxStay, minGapDays: row.whole("min_gap_days") ?? usual.minGapDays,
          bonus: row.number("bonus") ?? 0, counters: row.whole("counters"),
          isOnline: row.flag("online") ?? true))
    }
  }

  /// A site's least visits are not above its most; a least of the settings does not bind a base.
  private func checkVisitBounds() {
    let usual = parts.settings
    let bases = Set(parts.teams.map(\.base))
    for bounds in visitBounds {
      let isOwn = bounds.least != nil
      if !isOwn, bounds.isFixed || bases.contains(bounds.site) { continue }
      let least = bounds.least ?? usual.minVisits
      guard let most = bounds.most ?? usual.maxVisits, least > most else { continue }
      tables.notices.add(
        like: .order(
          FolderCause.Pair(
            low: "min_visits", lowValue: isOwn ? "\(least)" : "\(least), settings.csv",
            high: "max_visits",
            highValue: bounds.most == nil ? "\(most), settings.csv" : "\(most)", isStrict: false)),
        file: DistrictTables.sites.file, row: bounds.line,
        column: isOwn ? "min_visits" : "max_visits", value: isOwn ? "\(least)" : "\(most)")
    }
  }

  private func readPlaces() {
    let table = DistrictTables.places
    rows(of: table) { row, tables in
      if let id = row.text("id"), tables.ids[.sites]?[id] != nil {
        tables.notices.add(
          like: .placeIsSite, file: table.file, row: row.line, column: "id", value: id)
      }
      guard row.isSound, let id = row.text("id"), let name = row.text("name"),
        let lat = row.number("lat"), let lon = row.number("lon")
      else { return }
      parts.origins.add(row.line, of: table.file)
      parts.otherPlaces.append(
        Place(
          id: id, name: name, coordinates: Coordinates(latitude: lat, longitude: lon),
          access: row.text("access").flatMap(Access.init(rawValue:)) ?? .road,
          population: row.number("population")))
    }
    guard let sites = tables.ids[.sites], let others = tables.ids[.otherPlaces] else { return }
    var all = sites
    for (id, position) in others where all[id] == nil { all[id] = sites.count + position }
    tables.ids[.places] = all
  }
}
