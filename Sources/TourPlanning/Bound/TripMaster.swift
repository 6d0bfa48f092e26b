// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Touring

/// The linear program over trips: which trips run (in part), and whom they serve.
///
/// Rows that seldom bind (pool, rest, kits, spacing) come in when a solution breaks them.
final class TripMaster {
  private let model: PlanningModel
  private let sides: Multipliers
  private let program: LinearProgram
  /// Rows by what they are about; those not here have not come in yet.
  private var rows: [TripRowKind: Row] = [:]
  private var rowOrder: [TripRowKind] = []
  private var minVisitRows: [Row?] = []
  private(set) var columns: [TripColumn] = []
  private var handles: [Column] = []
  private var keys: Set<String> = []
  private var hasNewRows = true
  /// People served: at `site * agencies + agency` the columns, each with its service and minutes.
  private var served: [[(service: Int, minutes: Double, most: Double, column: Column)]]
  /// Rounding cuts, and at the same cells the positions of those about them.
  private(set) var cuts: [RoundingCut] = []
  private var cutRows: [Row] = []
  private var cutsOfCell: [[Int]]

  init(_ model: PlanningModel, in session: Session) throws {
    self.model = model
    sides = .rightHandSides(model)
    served = [[(service: Int, minutes: Double, most: Double, column: Column)]](
      repeating: [], count: model.siteCount * model.agencyCount)
    cutsOfCell = [[Int]](repeating: [], count: served.count)
    program = try LinearProgram(in: session, .maximize)
    try addFixedRows()
    try addPosts()
    try addService()
  }

  var columnCount: Int { columns.count }

  // MARK: Rows

  private func add(_ kinds: [(TripRowKind, Double)]) throws {
    if kinds.isEmpty { return }
    var batch = RowBatch()
    for (_, most) in kinds { batch.append(Bounds.atMost(most)) }
    let added = try program.add(batch)
    for ((kind, _), row) in zip(kinds, added) {
      rows[kind] = row
      rowOrder.append(kind)
    }
  }

  private func addFixedRows() throws {
    var kinds: [TripRowKind] = []
    for segment in model.segments {
      for day in segment.days { kinds.append(.teamDay(team: segment.team, day: day)) }
    }
    for site in 0..<model.siteCount {
      for agency in 0..<model.agencyCount
      where !model.sources.bySiteAndAgency[site * model.agencyCount + agency].isEmpty {
        kinds.append(.minutes(site: site, agency: agency))
      }
      kinds += (0..<model.serviceCount).map { .quota(site: site, service: $0) }
      if model.visitable[site] { kinds.append(.visits(site: site)) }
    }
    for agency in 0..<model.agencyCount {
      kinds += [.postDays(agency: agency), .agencyBudget(agency: agency)]
    }
    kinds.append(.budget)
    for team in 0..<model.teamCount {
      kinds += model.months.indices.map { .month(team: team, month: $0) }
    }
    try add(kinds.compactMap { kind in limit(of: kind).map { (kind, $0) } })
    // A promise is a row of its own: visits + shortfall ≥ least.
    minVisitRows = [Row?](repeating: nil, count: model.siteCount)
    for site in 0..<model.siteCount where model.promisedLeft(site) > 0 {
      let row = try program.addRow(nil, .atLeast(Double(model.promisedLeft(site))))
      minVisitRows[site] = row
      _ = try program.addColumn(
        cost: -model.district.settings.shortfallPenalty, bounds: .nonNegative, [(row, 1)])
    }
  }

  /// Columns for the people served, and the rows that tie those of a place together.
  private func addService() throws {
    var batch = ColumnBatch()
    var equityRows: [Row] = []
    var equity = RowBatch()
    for _ in 0..<model.district.placeCount { equity.append(.atMost(0)) }
    equityRows = try program.add(equity)
    for place in 0..<model.district.placeCount {
      batch.append(
        cost: model.sources.equityBonus, bounds: .between(0, model.sources.equityCap[place]),
        [(equityRows[place], 1)])
    }
    var demandRows: [Int: Row] = [:]
    for place in 0..<model.district.placeCount where model.savings.reachable[place].count > 1 {
      for service in 0..<model.serviceCount where model.demand[place][service] > 0 {
        demandRows[place * model.serviceCount + service] = try program.addRow(
          nil, .atMost(model.demand[place][service]))
      }
    }
    var sources: [(cell: Int, source: ServiceSources.Source)] = []
    for site in 0..<model.siteCount {
      for agency in 0..<model.agencyCount {
        let cell = site * model.agencyCount + agency
        for source in model.sources.bySiteAndAgency[cell] {
          sources.append((cell, source))
          var entries: [(Row, Double)] = [(equityRows[source.place], -1)]
          if let row = rows[.minutes(site: site, agency: agency)] {
            entries.append((row, source.minutes))
          }
          if let row = rows[.quota(site: site, service: source.service)] {
            entries.append((row, 1))
          }
          if let row = demandRows[source.place * model.serviceCount + source.service] {
            entries.append((row, 1))
          }
          batch.append(cost: source.value, bounds: .between(0, source.most), entries)
        }
      }
    }
    let columns = try program.add(batch)
    for ((cell, source), column) in zip(sources, columns.dropFirst(model.district.placeCount)) {
      served[cell].append((source.service, source.minutes, source.most, column))
    }
  }

  /// Attendance at fixed posts: a column for the fewest people of an agency on a day and one for the
  /// most, of which one runs at most; and the rows on promised days and on counters.
  private func addPosts() throws {
    let posts = model.posts
    if posts.isEmpty { return }
    for agency in Set(posts.desks.map(\.agency)).sorted() {
      try add(
        (0..<model.dayCount).map {
          (.pool(agency: agency, day: $0), sides.pool[agency * model.dayCount + $0])
        })
    }
    for post in posts.posts {
      for week in post.weeks {
        let counterRows = try week.days.map { _ in
          post.counters < post.desks.count
            ? try program.addRow(nil, .atMost(Double(post.counters))) : nil
        }
        for (nth, desk) in post.desks.enumerated() {
          let able = week.days.indices.filter {
            model.mostPeople(at: desk, on: week.days[$0]) != nil
          }
          let promised = min(week.promised[nth], able.count)
          let promiseRow =
            promised > 0 ? try program.addRow(nil, .atLeast(Double(promised))) : nil
          for place in able {
            try addDesk(desk, on: week.days[place], [promiseRow, counterRows[place]])
          }
        }
      }
    }
  }

  private func addDesk(_ desk: Int, on day: Int, _ shared: [Row?]) throws {
    let values = model.posts.desks[desk]
    guard let most = model.mostPeople(at: desk, on: day) else { return }
    let once = most > values.ruleLeast ? try program.addRow(nil, .atMost(1)) : nil
    for people in Set([values.ruleLeast, most]).sorted() {
      var entries = (shared + [once]).compactMap { row in row.map { ($0, 1.0) } }
      if let row = rows[.pool(agency: values.agency, day: day)] {
        entries.append((row, Double(people)))
      }
      if let row = rows[.minutes(site: values.site, agency: values.agency)] {
        entries.append((row, -Double(people * model.fullMinutes[day])))
      }
      for (service, settings) in model.district.services.enumerated()
      where settings.agency == values.agency {
        if let quota = settings.quota,
          let row = rows[.quota(site: values.site, service: service)]
        {
          entries.append((row, -quota))
        }
      }
      _ = try program.addColumn(cost: 0, bounds: .between(0, 1), entries)
    }
  }

  // MARK: Columns

  /// Adds the trips that are not there yet, and says how many that were.
  @discardableResult
  func add(_ trips: [TripColumn]) throws -> Int {
    var batch = ColumnBatch()
    var new: [TripColumn] = []
    for column in trips where keys.insert(column.key).inserted {
      var entries: [(Row, Double)] = []
      column.forEachUse(in: model) { kind, amount in
        if let row = rows[kind] { entries.append((row, amount)) }
      }
      for stop in column.trip.stops {
        if let row = minVisitRows[stop.site] { entries.append((row, 1)) }
      }
      column.forEachLoad { site, agency, minutes in
        for cut in cutsOfCell[site * model.agencyCount + agency] {
          entries.append((cutRows[cut], -cuts[cut].coefficient(of: minutes)))
        }
      }
      batch.append(cost: column.worth, bounds: .nonNegative, entries)
      new.append(column)
    }
    if new.isEmpty { return 0 }
    handles += try program.add(batch)
    columns += new
    return new.count
  }

  /// The columns of the present solution that do not run and are furthest from being worth their
  /// price, as many as there are too many.
  ///
  /// A program with few columns more than rows is solved several times as fast, and what is taken out
  /// too early the pricing finds again.
  func idle() throws -> [Int] {
    let most = program.rowCount * 6 / 5
    if columns.count <= most * 3 / 2 { return [] }
    let costs = try program.reducedCosts()
    let shares = try shares()
    let ranked = columns.indices.filter { shares[$0] <= 1e-9 }.map { position in
      (cost: program.position(of: handles[position]).map { costs[$0] } ?? 0, position: position)
    }.sorted { ($0.cost, $0.position) < ($1.cost, $1.position) }
    return ranked.prefix(columns.count - most).map(\.position)
  }

  /// Takes columns out.
  func remove(_ positions: [Int]) throws {
    if positions.isEmpty { return }
    let gone = Set(positions)
    try program.remove(columns: positions.sorted().map { handles[$0] })
    for position in gone { keys.remove(columns[position].key) }
    columns = columns.indices.filter { !gone.contains($0) }.map { columns[$0] }
    handles = handles.indices.filter { !gone.contains($0) }.map { handles[$0] }
  }

  /// How much of each column runs.
  func shares() throws -> [Double] {
    let values = try program.columnValues()
    return handles.map { handle in program.position(of: handle).map { values[$0] } ?? 0 }
  }

  /// Brings in the rows of pool, rest, kits and spacing that the present solution breaks, and says
  /// how many those were.
  func addBrokenRows() throws -> Int {
    let shares = try shares()
    var used: [TripRowKind: Double] = [:]
    for (column, share) in zip(columns, shares) where share > 1e-9 {
      column.forEachUse(in: model) { kind, amount in
        if rows[kind] == nil { used[kind, default: 0] += amount * share }
      }
    }
    var broken: [(TripRowKind, Double)] = []
    for (kind, amount) in used {
      if let most = lazyLimit(of: kind), amount > most + 1e-6 { broken.append((kind, most)) }
    }
    try addRows(broken)
    return broken.count
  }

  /// Brings in all rows of pool, rest, kits and spacing that some column uses.
  func addAllRows() throws {
    var missing: Set<TripRowKind> = []
    for column in columns {
      column.forEachUse(in: model) { kind, _ in
        if rows[kind] == nil { missing.insert(kind) }
      }
    }
    try addRows(missing.compactMap { kind in lazyLimit(of: kind).map { (kind, $0) } })
  }

  /// Brings in rows with the entries of the columns that there are.
  private func addRows(_ missing: [(TripRowKind, Double)]) throws {
    if missing.isEmpty { return }
    let broken = missing.sorted { order($0.0) < order($1.0) }
    let kinds = Set(broken.map(\.0))
    var entries: [TripRowKind: [(Column, Double)]] = [:]
    for (column, handle) in zip(columns, handles) {
      column.forEachUse(in: model) { kind, amount in
        if kinds.contains(kind) { entries[kind, default: []].append((handle, amount)) }
      }
    }
    var batch = RowBatch()
    for (kind, most) in broken { batch.append(.atMost(most), entries[kind] ?? []) }
    let added = try program.add(batch)
    for ((kind, _), row) in zip(broken, added) {
      rows[kind] = row
      rowOrder.append(kind)
    }
    hasNewRows = true
  }

  /// The visits of the present solution by site and agency, and what they leave undone.
  func loads() throws -> [CutSearch.Load] {
    let values = try program.columnValues()
    var loads = served.map { columns in
      var load = CutSearch.Load()
      for (service, minutes, most, column) in columns {
        let people = program.position(of: column).map { values[$0] } ?? 0
        load.add(service: service, work: minutes * most, done: minutes * people)
      }
      return load
    }
    for (column, share) in zip(columns, try shares()) where share > 1e-7 {
      column.forEachLoad { site, agency, minutes in
        loads[site * model.agencyCount + agency].visits.append((minutes, share))
      }
    }
    return loads
  }

  /// Adds rounding cuts.
  func add(_ new: [RoundingCut]) throws {
    if new.isEmpty { return }
    var entries = [[(Column, Double)]](repeating: [], count: new.count)
    var cutsHere: [Int: [Int]] = [:]
    for (position, cut) in new.enumerated() {
      let cell = cut.site * model.agencyCount + cut.agency
      cutsHere[cell, default: []].append(position)
      for (service, minutes, _, column) in served[cell] where cut.services.contains(service) {
        entries[position].append((column, minutes))
      }
    }
    for (column, handle) in zip(columns, handles) {
      column.forEachLoad { site, agency, minutes in
        for position in cutsHere[site * model.agencyCount + agency] ?? [] {
          entries[position].append((handle, -new[position].coefficient(of: minutes)))
        }
      }
    }
    var batch = RowBatch()
    for (cut, list) in zip(new, entries) { batch.append(.atMost(cut.rightHandSide), list) }
    cutRows += try program.add(batch)
    for (position, cut) in new.enumerated() {
      cutsOfCell[cut.site * model.agencyCount + cut.agency].append(cuts.count + position)
    }
    cuts += new
    hasNewRows = true
  }

  /// At most, or with `isLeast` at least, so many of some columns run.
  func add(cut positions: some Sequence<Int>, _ number: Int, isLeast: Bool = false) throws {
    try program.addRow(
      nil, isLeast ? .atLeast(Double(number)) : .atMost(Double(number)),
      positions.map { (handles[$0], 1) })
    hasNewRows = true
  }

  /// Solves the program with whole trips: how it ended, and the positions of those that run.
  func solveWhole(
    nodes: Int, limits: Limits
  ) throws -> (outcome: Outcome, chosen: [Int]) {
    let whole = MixedIntegerProgram(program)
    try whole.setBinary(handles)
    var options = SearchOptions()
    options.nodes = nodes
    options.cuts = .rounding
    let report = try whole.solve(options, limits: limits)
    guard let values = report.values else { return (report.outcome, []) }
    let chosen = handles.indices.filter { handle in
      program.position(of: handles[handle]).map { values[$0] > 0.5 } ?? false
    }
    return (report.outcome, chosen)
  }

  /// The right-hand side of a row; nil where there is no such row.
  private func limit(of kind: TripRowKind) -> Double? {
    if case .teamDay = kind { return 1 }
    let most = sides[kind, in: model]
    return most.isFinite ? most : nil
  }

  /// The right-hand side of a row that comes in when it is broken; nil for the others.
  private func lazyLimit(of kind: TripRowKind) -> Double? {
    switch kind {
    case .pool, .rest, .kit, .spacing: limit(of: kind)
    default: nil
    }
  }

  /// An order of lazy rows that does not depend on hashing.
  private func order(_ kind: TripRowKind) -> Int {
    switch kind {
    case .pool(let agency, let day): agency * model.dayCount + day
    case .rest(let agency, let day): (model.agencyCount + agency) * model.dayCount + day
    case .kit(let agency, let day): (2 * model.agencyCount + agency) * model.dayCount + day
    case .spacing(let site, let day): (3 * model.agencyCount + site) * model.dayCount + day
    default: -1
    }
  }

  // MARK: Solving

  /// Solves the program; nil where a limit came first.
  func solve(limits: Limits) throws -> Double? {
    var report = try program.simplex(hasNewRows ? .dual : .primal, limits: limits)
    hasNewRows = false
    // Serving nobody is always a solution: where the simplex says there is none, rounding has misled it
    // (seen with a budget that binds hard), and it starts again from there.
    if case .infeasible = report.outcome {
      try program.useStandardBasis()
      report = try program.simplex(.primal, limits: limits)
    }
    if case .optimal(let objective) = report.outcome { return objective }
    return nil
  }

  /// The prices of the rows in the present solution.
  func multipliers() throws -> (multipliers: Multipliers, teamDays: [Double]) {
    let duals = try program.rowDuals()
    var result = Multipliers(model)
    var teamDays = [Double](repeating: 0, count: model.teamCount * model.dayCount)
    for kind in rowOrder {
      guard let row = rows[kind], let position = program.position(of: row) else { continue }
      let price = max(0, duals[position])
      if case .teamDay(let team, let day) = kind {
        teamDays[team * model.dayCount + day] = price
      } else {
        result[kind, in: model] = price
      }
    }
    for site in 0..<model.siteCount {
      guard let row = minVisitRows[site], let position = program.position(of: row) else { continue }
      result.minVisits[site] = min(
        max(0, -duals[position]), model.district.settings.shortfallPenalty)
    }
    result.cuts = cutRows.map { row in
      program.position(of: row).map { max(0, duals[$0]) } ?? 0
    }
    return (result, teamDays)
  }
}
