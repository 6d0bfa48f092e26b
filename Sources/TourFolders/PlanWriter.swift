// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension PlanFolder {
  /// Writes a plan as the folder `target`, whole or not at all. An older plan there is replaced;
  /// where anything fails it is untouched.
  ///
  /// - Parameters:
  ///   - inputs: the bytes of every input file, by its name: ``DistrictReading/inputs``.
  ///   - reports: the bytes of the reports, by their paths in the folder.
  ///   - tables: the bytes of tables that stay as they were written before, by their file names.
  ///
  /// Throws where a file or something other than a plan stands there, also beside a plan, or the
  /// system refuses.
  public static func write(
    _ plan: PlanTables, inputs: [String: [UInt8]], reports: [String: [UInt8]] = [:],
    keeping tables: [String: [UInt8]] = [:], to target: String
  ) throws(FolderWriteError) {
    var files = reports
    for (name, bytes) in inputs { files[inputsFolder + "/" + name] = bytes }
    let list = files.keys.sorted()
    for (name, text) in self.files(of: plan, beside: list) { files[name] = Array(text.utf8) }
    for (name, bytes) in tables { files[name] = bytes }
    try FolderWriter.write(files, to: target) { place throws(FolderWriteError) in
      try checkFolder(place, named: target)
    }
  }

  /// Writes reports into the plan folder at `path`, each whole or not at all.
  public static func writeReports(
    _ reports: [String: [UInt8]], to path: String
  ) throws(FolderWriteError) {
    guard isPlan(at: path) else { throw .targetOccupied(path) }
    // The list first: a report that is listed and not there harms nobody.
    if let summary = listing(Array(reports.keys), at: path) {
      try FolderWriter.add([summaryFile: Array(summary.utf8)], to: path)
    }
    try FolderWriter.add(reports, to: path)
  }

  /// The text of the plan.json at `path` with `names` among its files; nil where it has them all, or
  /// keeps no list.
  private static func listing(_ names: [String], at path: String) -> String? {
    guard let bytes = try? FileSystem.read(path + "/" + summaryFile),
      case .object(var members)? = try? JSONParser.parse(bytes),
      let place = members.lastIndex(where: { $0.key == filesMember }),
      let listed = members[place].value.array?.compactMap(\.string)
    else { return nil }
    let all = Set(listed).union(names)
    guard all.count > Set(listed).count else { return nil }
    members[place].value = .array(all.sorted().map(JSONValue.string))
    return JSONValue.object(members).text
  }

  /// The texts of the tables and of plan.json, by their file names.
  ///
  /// - Parameter others: the paths of what else is written into the folder.
  public static func files(of plan: PlanTables, beside others: [String] = []) -> [String: String] {
    var files = [summaryFile: json(of: plan, beside: others).text]
    for (table, rows) in PlanTexts.tables(of: plan) {
      files[table.file] = CSVWriter.text([table.columns.map(\.name)] + rows)
    }
    return files
  }

  /// The member of plan.json that lists the inputs and reports in the folder: with the tables they
  /// are the plan's own files, and may be replaced with it.
  static let filesMember = "files"

  /// plan.json: what the summary says, then the tables as lists of objects.
  static func json(of plan: PlanTables, beside others: [String] = []) -> JSONValue {
    let s = plan.summary
    var members: [(String, JSONValue)] = [
      ("format", .number(String(s.format))), ("district", .string(s.district)),
      ("status", .string(s.status.rawValue)),
      (
        "horizon",
        .members([
          ("from", .string(s.horizon.lowerBound.description)),
          ("to", .string(s.horizon.upperBound.description)),
        ])
      ),
    ]
    if let asOf = s.asOf { members.append(("as_of", .string(asOf.description))) }
    members += [
      ("net_benefit", .figure(s.netBenefit)),
      (
        "parts",
        .members([
          ("service_benefit", .figure(s.parts.serviceBenefit)),
          ("equity_benefit", .figure(s.parts.equityBenefit)),
          ("request_bonus", .figure(s.parts.requestBonus)),
          ("trip_costs", .figure(s.parts.tripCosts)), ("crew_costs", .figure(s.parts.crewCosts)),
          ("shortfall_cost", .figure(s.parts.shortfallCost)),
        ])
      ),
    ]
    if let cost = s.changeCost { members.append(("change_cost", .figure(cost))) }
    members += [
      ("bound", .figure(s.bound)), ("gap", s.gap.map(JSONValue.figure) ?? .null),
      ("certified_bound", s.certifiedBound.map(JSONValue.figure) ?? .null),
    ]
    if let by = s.boundBy { members.append(("bound_by", .string(by))) }
    members += [
      (
        "saved",
        .members([
          ("km", .figure(s.saved.km)), ("hours", .figure(s.saved.hours)),
          ("rupiah", .figure(s.saved.rupiah)),
        ])
      ),
      (
        "shortfalls",
        .array(
          s.shortfalls.map {
            .members([("site", .string($0.site)), ("missing", .number(String($0.missing)))])
          })
      ),
      (
        "estimated_legs",
        .array(
          s.estimatedLegs.map {
            .members([
              ("team", .string($0.team)), ("from", .string($0.from)), ("to", .string($0.to)),
              ("km", .figure($0.km)), ("minutes", .figure($0.minutes)),
            ])
          })
      ), ("seed", .number(String(s.seed))), ("limits", .texts(s.limits)),
      ("versions", .texts(s.versions)), ("wall_seconds", .figure(s.wallSeconds)),
      ("created", .string(s.created)), ("inputs", .texts(s.inputs)),
      (
        "options",
        .members(
          s.options.sorted { $0.key < $1.key }.map {
            ($0.key, .array($0.value.map(JSONValue.string)))
          })
      ),
    ]
    if !s.search.isEmpty {
      members.append(
        (
          "search",
          .array(
            s.search.map { step in
              .members([
                ("round", .number(String(step.round))),
                ("value", step.value.map(JSONValue.figure) ?? .null),
                ("bound", step.bound.map(JSONValue.figure) ?? .null),
              ])
            })
        ))
    }
    if !others.isEmpty {
      members.append((filesMember, .array(others.map(JSONValue.string))))
    }
    for (table, rows) in PlanTexts.tables(of: plan)
    where PlanFolderTables.inJSON.contains(where: { $0.file == table.file }) {
      let names = table.columns.map(\.name)
      members.append(
        (
          table.name,
          .array(rows.map { .members(Array(zip(names, $0.map(JSONValue.string)))) })
        ))
    }
    return .members(members)
  }
}

extension Table {
  /// The file's name without its ending: how plan.json names the table.
  public var name: String { String(file.prefix { $0 != "." }) }
}

extension JSONValue {
  /// A number in the shortest digits that read back the same; null where it is none.
  fileprivate static func figure(_ value: Double) -> JSONValue {
    value.isFinite ? .number(PlanTexts.shortest(value)) : .null
  }

  /// An object of texts, by key.
  fileprivate static func texts(_ texts: [String: String]) -> JSONValue {
    .members(texts.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
  }
}
