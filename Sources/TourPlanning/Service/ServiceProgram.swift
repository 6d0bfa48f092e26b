// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK

/// The linear program of one part of a ``ServiceModel``.
struct ServiceProgram {
  let model: ServiceModel
  /// Ascending.
  let flows: [Int]
  /// The limits of these flows.
  let limits: [Int]
  /// The places of these flows whose equity term needs a column of its own.
  let places: [Int]

  /// What came of it.
  struct Answer {
    /// By flow of the part.
    var people: [Double]
    var isBest: Bool
    /// By limit of the part: Rp for one unit more.
    var prices: [Double]
  }

  /// Solves the program by the primal simplex from nobody served, which is feasible at every step:
  /// stopped early it still has a sharing.
  func solve(in session: Session, limits stop: Limits) throws(GLPKError) -> Answer {
    let program = try LinearProgram(in: session, .maximize)
    var rowBatch = RowBatch()
    for limit in limits { rowBatch.append(.atMost(model.limits[limit].most)) }
    for _ in places { rowBatch.append(.atMost(0)) }
    let rows = try program.add(rowBatch)

    var entries = [[(Row, Double)]](repeating: [], count: flows.count)
    func position(_ flow: Int) -> Int {
      var low = 0
      var high = flows.count
      while low < high {
        let middle = (low + high) / 2
        if flows[middle] < flow { low = middle + 1 } else { high = middle }
      }
      return low
    }
    for (nth, limit) in limits.enumerated() {
      let factors = model.limits[limit].factors
      for (place, flow) in model.limits[limit].flows.enumerated() {
        entries[position(flow)].append((rows[nth], factors?[place] ?? 1))
      }
    }
    var hasColumn = [Bool](repeating: false, count: model.flowsOfPlace.count)
    for (nth, place) in places.enumerated() {
      hasColumn[place] = true
      for flow in model.flowsOfPlace[place] {
        entries[position(flow)].append((rows[limits.count + nth], -1))
      }
    }
    var batch = ColumnBatch()
    for (nth, flow) in flows.enumerated() {
      let it = model.flows[flow]
      let bonus = hasColumn[it.place] ? 0 : model.equityBonus
      batch.append(cost: it.value + bonus, bounds: .between(0, it.most), entries[nth])
    }
    for (nth, place) in places.enumerated() {
      batch.append(
        cost: model.equityBonus, bounds: .between(0, model.equityMost[place]),
        [(rows[limits.count + nth], 1)])
    }
    try program.add(batch)
    let report = try program.simplex(.primal, limits: stop)
    switch report.outcome {
    case .optimal, .feasible:
      return Answer(
        people: Array(try program.columnValues().prefix(flows.count)),
        isBest: report.outcome.bound != nil && report.outcome.gap ?? 1 < 1e-9,
        prices: Array(try program.rowDuals().prefix(limits.count)))
    case .undecided, .infeasible, .unbounded:
      return Answer(
        people: [Double](repeating: 0, count: flows.count), isBest: false,
        prices: [Double](repeating: 0, count: limits.count))
    }
  }
}
