// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("A linear program")
struct LinearProgramTests {
  /// The example of GLPK's own manual: 733.333 at (33.333, 66.667, 0).
  func manual(_ session: Session) throws -> (LinearProgram, [Column], [Row]) {
    let program = try LinearProgram(in: session, .maximize)
    let p = try program.addRow("p", .atMost(100))
    let q = try program.addRow("q", .atMost(600))
    let r = try program.addRow("r", .atMost(300))
    let x = try program.addColumn("x1", cost: 10, [(p, 1), (q, 10), (r, 2)])
    let y = try program.addColumn("x2", cost: 6, [(p, 1), (q, 4), (r, 2)])
    let z = try program.addColumn("x3", cost: 4, [(p, 1), (q, 5), (r, 6)])
    return (program, [x, y, z], [p, q, r])
  }

  @Test("has the known optimum, duals and reduced costs of the manual's example")
  func knownAnswer() throws {
    try Session.withSession { session in
      let (program, columns, rows) = try manual(session)
      for options in [SimplexOptions.primal, .dual, SimplexOptions()] {
        let report = try program.simplex(options)
        guard case .optimal(let objective) = report.outcome else {
          Issue.record("\(report.outcome)")
          return
        }
        #expect(abs(objective - 2200.0 / 3) < 1e-9)
        #expect(near(try program.columnValues(), [100.0 / 3, 200.0 / 3, 0]))
        #expect(near(try program.rowDuals(), [10.0 / 3, 2.0 / 3, 0]))
        #expect(near(try program.reducedCosts(), [0, 0, -8.0 / 3]))
        #expect(near(try program.rowValues(), [100, 600, 200]))
        #expect(abs(try program.value(of: columns[1]) - 200.0 / 3) < 1e-9)
        #expect(abs(try program.dual(of: rows[0]) - 10.0 / 3) < 1e-9)
      }
    }
  }

  @Test("goes on from its basis after columns were added and removed")
  func warmStart() throws {
    try Session.withSession { session in
      let (program, columns, rows) = try manual(session)
      try program.simplex()
      var batch = ColumnBatch()
      batch.append(cost: 20, [(rows[0], 1), (rows[1], 10)])
      batch.append(cost: 1, in: rows)
      let added = try program.add(batch)
      #expect(throws: GLPKError.noSolution) { try program.columnValues() }
      #expect(try program.simplex(.primal).outcome.objective.map { abs($0 - 1200) < 1e-9 } == true)
      try program.remove(columns: [columns[0], columns[2]])
      #expect(program.position(of: columns[0]) == nil)
      #expect(program.position(of: columns[1]) == 0)
      #expect(program.position(of: added[1]) == 2)
      #expect(program.columns == [columns[1], added[0], added[1]])
      #expect(try program.simplex(.primal).outcome.objective.map { abs($0 - 1200) < 1e-9 } == true)
      #expect(throws: GLPKError.unknownColumn) { try program.setCost(1, of: columns[0]) }
    }
  }

  @Test("tells infeasible from unbounded, with and without presolve")
  func noOptimum() throws {
    try Session.withSession { session in
      for presolve in [false, true] {
        for method in [SimplexMethod.primal, .dual, .dualThenPrimal] {
          var options = SimplexOptions(method)
          options.presolve = presolve
          let none = try LinearProgram(in: session)
          let x = try none.addColumn(cost: 1)
          let y = try none.addColumn(cost: 1)
          try none.addRow(nil, .atLeast(3), [(x, 1), (y, 1)])
          try none.addRow(nil, .atMost(2), [(x, 1), (y, 1)])
          #expect(try none.simplex(options).outcome == .infeasible)

          let endless = try LinearProgram(in: session, .maximize)
          let u = try endless.addColumn(cost: 1)
          let v = try endless.addColumn(cost: 1)
          try endless.addRow(nil, .atMost(2), [(u, 1), (v, -1)])
          try endless.addRow(nil, .atMost(5), [(u, 1), (v, -2)])
          #expect(try endless.simplex(options).outcome == .unbounded)
        }
      }
    }
  }
}

func near(_ one: [Double], _ other: [Double], _ tolerance: Double = 1e-9) -> Bool {
  one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) <= tolerance }
}
