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
      #expect(near(try program.simplex(.primal).outcome.objective, 1_200))
      try program.remove(columns: [columns[0], columns[2]])
      #expect(program.position(of: columns[0]) == nil)
      #expect(program.position(of: columns[1]) == 0)
      #expect(program.position(of: added[1]) == 2)
      #expect(program.columns == [columns[1], added[0], added[1]])
      #expect(near(try program.simplex(.primal).outcome.objective, 1_200))
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

  @Test("is solved when it is empty, has no row or has no column")
  func empty() throws {
    try Session.withSession { session in
      for presolve in [false, true] {
        var options = SimplexOptions()
        options.presolve = presolve
        let program = try LinearProgram(in: session)
        try program.setConstant(7)
        #expect(try program.simplex(options).outcome == .optimal(objective: 7))
        #expect(try program.columnValues() == [])
        let x = try program.addColumn(cost: 2, bounds: .between(3, 4))
        #expect(try program.simplex(options).outcome == .optimal(objective: 13))
        #expect(try program.columnValues() == [3])
        try program.remove(columns: [x])
        try program.addRow(nil, .atMost(1))
        #expect(try program.simplex(options).outcome == .optimal(objective: 7))
        try program.addRow(nil, .atLeast(1))
        #expect(try program.simplex(options).outcome == .infeasible)
      }
    }
  }

  @Test("ends on Beale's example, where careless simplex walks in a circle")
  func degenerate() throws {
    try Session.withSession { session in
      let program = try LinearProgram(in: session)
      let a = try program.addRow(nil, .atMost(0))
      let b = try program.addRow(nil, .atMost(0))
      let c = try program.addRow(nil, .atMost(1))
      try program.addColumn(cost: -0.75, [(a, 0.25), (b, 0.5)])
      try program.addColumn(cost: 20, [(a, -8), (b, -12)])
      try program.addColumn(cost: -0.5, [(a, -1), (b, -0.5), (c, 1)])
      try program.addColumn(cost: 6, [(a, 9), (b, 3)])
      for method in [SimplexMethod.primal, .dual] {
        try program.useStandardBasis()
        let report = try program.simplex(SimplexOptions(method))
        #expect(near(report.outcome.objective, -1.25))
      }
      #expect(near(try program.columnValues(), [1, 0, 1, 0]))
    }
  }

  @Test("gives values and duals that prove each other right, by every method")
  func strongDuality() throws {
    try Session.withSession { session in
      for seed in 0..<20 {
        let (program, _, _) = try packing(session, tasks: 20, trips: 60, seed: UInt64(seed))
        var presolved = SimplexOptions()
        presolved.presolve = true
        let runs: [() throws -> LinearReport] = [
          { try program.simplex(.primal) }, { try program.simplex(.dual) },
          { try program.simplex(presolved) }, { try program.exactSimplex() },
          { try program.interiorPoint() },
        ]
        var known: Double?
        for run in runs {
          let objective = try run().outcome.objective
          #expect(near(objective, known ?? objective, 1e-6))
          known = objective
          // The dual objective: all rows are at most 1, all columns at most 1.
          let duals = try program.rowDuals()
          let reduced = try program.reducedCosts()
          #expect(duals.allSatisfy { $0 > -1e-6 })
          let sum = duals.reduce(0, +) + reduced.reduce(0) { $0 + max($1, 0) }
          #expect(near(sum, objective, 1e-5))
          #expect(try program.residuals().worst < 1e-5)
          let values = try program.columnValues()
          let broken = try program.snapshot().violations(of: values)
          #expect(broken.isEmpty)
        }
      }
    }
  }

  @Test("carries its values over to another session as a snapshot")
  func snapshots() throws {
    let snapshot = try Session.withSession { session in
      let (program, columns, _) = try packing(session, tasks: 10, trips: 30, seed: 3)
      try program.setConstant(5)
      try MixedIntegerProgram(program).setInteger(true, columns.prefix(7))
      return try program.snapshot()
    }
    try Session.withSession { session in
      let copy = try LinearProgram(in: session, snapshot)
      #expect(try copy.snapshot() == snapshot)
      var broken = snapshot
      broken.starts.removeLast()
      #expect(throws: GLPKError.badShape("the arrays of the snapshot differ in length")) {
        try LinearProgram(in: session, broken)
      }
    }
  }
}
