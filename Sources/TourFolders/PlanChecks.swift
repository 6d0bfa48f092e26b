// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanReading {
  /// All findings about the files of a plan: those of reading, and the rules of section F that need
  /// the whole plan or the district.
  ///
  /// - Parameters:
  ///   - olderPlan: of a re-plan, the plan that it changed.
  ///   - digests: of the files of the district as it now stands: ``DistrictReading/digests``.
  public func findings(
    for district: District, olderPlan: PlanTables? = nil, digests: [String: String]? = nil,
    in language: Language
  ) -> [Finding] {
    var all = self
    for notice in F_UNKNOWN(district, olderPlan: olderPlan) + F_ORDER() + F_TABLES() {
      all.notices.add(notice)
    }
    if let digests {
      for notice in inputDifferences(digests) { all.notices.add(notice) }
    }
    return all.findings(in: language)
  }

  /// Every id that the plan names is known to the district; so is all that history names.
  ///
  /// Ids of visits and trips are the plan's own. Cost: O(rows).
  // swift-format-ignore: AlwaysUseLowerCamelCase
  public func F_UNKNOWN(_ district: District, olderPlan: PlanTables? = nil) -> [Notice] {
    guard let tables else { return [] }
    var names = NameCheck(district, lines: lines)
    names.check(tables)
    names.check(tables.summary)
    if let olderPlan, let asOf = tables.summary.asOf { names.checkHistory(olderPlan, before: asOf) }
    return names.notices
  }

  /// What the trips before `asOf`, as history of a re-plan, name and the district no longer knows.
  public func historyUnknown(in district: District, before asOf: Day) -> [Notice] {
    guard let tables else { return [] }
    var names = NameCheck(district, lines: lines)
    names.checkHistory(tables, before: asOf)
    return names.notices
  }

  /// Rows are sorted as files.md says, and the ids of a new plan are numbered by date, then team.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  public func F_ORDER() -> [Notice] {
    guard let tables else { return [] }
    var notices: [Notice] = []
    func sorted<Row, Key: Comparable>(
      _ table: Table, _ rows: [Row], by key: (Row) -> Key, _ names: String
    ) {
      guard rows.count > 1 else { return }
      // The first row that is out of order is enough: those after it follow from it.
      for position in 1..<rows.count where key(rows[position]) < key(rows[position - 1]) {
        notices.append(
          Notice(
            .notSorted(by: names), file: table.file, row: line(table, position),
            column: table.columns[0].name))
        return
      }
    }
    sorted(PlanFolderTables.visits, tables.visits, by: \.firstDate, "first_date")
    sorted(PlanFolderTables.trips, tables.trips, by: \.firstDate, "first_date")
    sorted(PlanFolderTables.roster, tables.roster, by: \.date, "date")
    sorted(PlanFolderTables.schedule, tables.schedule, by: \.date, "date")
    sorted(
      PlanFolderTables.service, tables.service,
      by: { TextKey([$0.visit ?? "", $0.site, $0.place, $0.service]) },
      "visit, site, place, service")
    if tables.summary.asOf == nil {
      numbered(PlanFolderTables.visits, tables.visits.map { ($0.visit, $0.firstDate) }, &notices)
      numbered(PlanFolderTables.trips, tables.trips.map { ($0.trip, $0.firstDate) }, &notices)
    }
    return notices
  }

  /// Notes the first id that stands, by its number, before one of an earlier date. Teams may come in
  /// any order within a date.
  private func numbered(
    _ table: Table, _ rows: [(id: String, date: Day)], _ notices: inout [Notice]
  ) {
    let order = rows.indices.sorted {
      (NumberedID(rows[$0].id), $0) < (NumberedID(rows[$1].id), $1)
    }
    for (before, after) in zip(order, order.dropFirst())
    where rows[after].date < rows[before].date {
      notices.append(
        Notice(
          .notNumbered(after: rows[before].id), file: table.file, row: line(table, after),
          column: table.columns[0].name, value: rows[after].id))
      return
    }
  }

  /// plan.json holds the tables with the same rows as the CSV files.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  public func F_TABLES() -> [Notice] {
    guard let json else { return [] }
    let broken = Set(notices.notices.filter { $0.cause.severity == .error }.compactMap(\.file))
    var notices: [Notice] = []
    for table in PlanFolderTables.inJSON {
      // A table that can't be read as a whole has nothing to compare with.
      guard let rows = fields[table.file], !broken.contains(table.file) else { continue }
      guard let listed = json[table.name]?.array else {
        notices.append(
          Notice(.tableMissing(table.name), file: PlanFolder.summaryFile, column: table.name))
        continue
      }
      guard listed.count == rows.count else {
        notices.append(
          Notice(.rowsDiffer(json: listed.count, csv: rows.count), file: table.file))
        continue
      }
      let others = listed.map { item in
        table.columns.map { item[$0.name].map { JSONField.text($0) } ?? "" }
      }
      guard let (position, column) = firstDifference(rows, others, table),
        !haveSameRows(rows, others, table)
      else { continue }
      notices.append(
        Notice(
          .fieldDiffers(json: others[position][column]), file: table.file,
          row: line(table, position), column: table.columns[column].name,
          value: rows[position][column]))
    }
    return notices
  }

  private func firstDifference(
    _ rows: [[String]], _ others: [[String]], _ table: Table
  ) -> (row: Int, column: Int)? {
    for (position, (row, other)) in zip(rows, others).enumerated() {
      for column in row.indices
      where !JSONField.agree(row[column], other[column], table.columns[column].kind) {
        return (position, column)
      }
    }
    return nil
  }

  /// Whether the rows are the same in another order.
  private func haveSameRows(_ rows: [[String]], _ others: [[String]], _ table: Table) -> Bool {
    func sorted(_ rows: [[String]]) -> [[String]] {
      rows.map { row in zip(row, table.columns).map { JSONField.canonical($0, $1.kind) ?? $0 } }
        .sorted { TextKey($0) < TextKey($1) }
    }
    return firstDifference(sorted(rows), sorted(others), table) == nil
  }

  /// Files of the district that are not those that the plan was made from: warnings.
  public func inputDifferences(_ digests: [String: String]) -> [Notice] {
    guard let inputs = tables?.summary.inputs, !inputs.isEmpty else { return [] }
    return Set(inputs.keys).union(digests.keys).sorted()
      .filter { inputs[$0] != digests[$0] }
      .map { Notice(.inputDiffers, file: $0) }
  }

  private func line(_ table: Table, _ position: Int) -> Int? {
    guard let lines = lines[table.file], lines.indices.contains(position) else { return nil }
    return lines[position]
  }
}
