// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("A mixed-integer program")
struct MixedIntegerProgramTests {
  @Test("has the known optimum of a knapsack", arguments: [false, true])
  func knapsack(presolve: Bool) throws {
    try Session.withSession { session in
      let program = try MixedIntegerProgram(in: session, .maximize)
      let lp = program.relaxation
      let weight = try lp.addRow("weight", .atMost(26))
      var items: [Column] = []
      for (value, size) in [(24.0, 12.0), (13, 7), (23, 11), (15, 8), (16, 9)] {
        items.append(try lp.addColumn(cost: value, [(weight, size)]))
      }
      try program.setBinary(items)
      var options = SearchOptions()
      options.presolve = presolve
      let report = try program.solve(options)
      #expect(report.outcome == .optimal(objective: 51))
      #expect(report.values == [0, 1, 1, 1, 0])
      #expect(try lp.columnValues() == [0, 1, 1, 1, 0])
      #expect(throws: GLPKError.noSolution) { try lp.rowDuals() }
    }
  }

  @Test("has the optimum that trying everything finds", arguments: [false, true])
  func exhaustive(presolve: Bool) throws {
    try Session.withSession { session in
      for seed in 0..<30 {
        let (lp, trips, _) = try packing(session, tasks: 12, trips: 12, seed: UInt64(seed))
        let program = MixedIntegerProgram(lp)
        try program.setInteger(true, trips)
        let snapshot = try lp.snapshot()
        var best = 0.0
        for bits in 0..<(1 << 12) {
          let point = (0..<12).map { Double(bits >> $0 & 1) }
          let value = snapshot.objective(of: point)
          if value > best, snapshot.violations(of: point).isEmpty { best = value }
        }
        var options = SearchOptions()
        options.presolve = presolve
        options.cuts = seed % 2 == 0 ? [] : [.clique, .gomory, .rounding]
        options.pump = seed % 3 == 0
        options.branching = [.driebeckTomlin, .mostFractional, .pseudoCost][seed % 3]
        #expect(try program.solve(options).outcome == .optimal(objective: best))
      }
    }
  }

  @Test("tells infeasible from unbounded", arguments: [false, true])
  func noOptimum(presolve: Bool) throws {
    try Session.withSession { session in
      var options = SearchOptions()
      options.presolve = presolve
      // 2x + 2y = 3: the relaxation has points, whole numbers do not.
      let parity = try MixedIntegerProgram(in: session)
      let x = try parity.relaxation.addColumn(cost: 1, bounds: .between(0, 5))
      let y = try parity.relaxation.addColumn(cost: 1, bounds: .between(0, 5))
      try parity.relaxation.addRow(nil, .equal(3), [(x, 2), (y, 2)])
      #expect(try parity.solve(options).outcome.hasPoint)
      try parity.setInteger(true, [x, y])
      let report = try parity.solve(options)
      #expect(report.outcome == .infeasible)
      #expect(report.values == nil)

      let endless = try MixedIntegerProgram(in: session, .maximize)
      let u = try endless.relaxation.addColumn(cost: 1)
      let v = try endless.relaxation.addColumn(cost: 1)
      try endless.relaxation.addRow(nil, .atMost(2), [(u, 1), (v, -1)])
      try endless.setInteger(true, [u, v])
      #expect(try endless.solve(options).outcome == .unbounded)

      let empty = try MixedIntegerProgram(in: session)
      #expect(try empty.solve(options).outcome == .optimal(objective: 0))
      let fixed = try empty.relaxation.addColumn(cost: 3, bounds: .between(1, 9))
      try empty.setInteger(true, [fixed])
      #expect(try empty.solve(options).outcome == .optimal(objective: 3))
      try empty.relaxation.setBounds(.between(0.5, 9), of: fixed)
      #expect(throws: GLPKError.fractionalBound(0.5)) { try empty.solve(options) }
    }
  }

  /// Too hard for the time given; 60 rows, 600 columns.
  func hard(_ session: Session) throws -> (MixedIntegerProgram, [Column]) {
    let (lp, trips, _) = try packing(session, tasks: 60, trips: 600, seed: 7)
    let program = MixedIntegerProgram(lp)
    try program.setInteger(true, trips)
    return (program, trips)
  }

  @Test("keeps its deadline and says how far the bound is")
  func deadline() throws {
    try Session.withSession { session in
      let (program, _) = try hard(session)
      for presolve in [false, true] {
        var told: [SearchProgress] = []
        var options = SearchOptions()
        options.presolve = presolve
        options.progressInterval = .milliseconds(50)
        options.progress = { told.append($0) }
        let report = try program.solve(options, limits: .within(.seconds(2)))
        #expect(report.seconds < 10)
        guard case .feasible(let objective, let bound?, .deadline) = report.outcome else {
          Issue.record("\(report.outcome)")
          continue
        }
        #expect(objective <= bound)
        #expect(told.contains { $0.isNewIncumbent })
        #expect(told.contains { !$0.isNewIncumbent && $0.gap != nil })
        #expect(told.allSatisfy { $0.bound.map { $0 >= bound - 1e-6 } ?? true })
        let values = try #require(report.values)
        #expect(try program.relaxation.snapshot().violations(of: values).isEmpty)
        #expect(near(try program.relaxation.snapshot().objective(of: values), objective))
      }
    }
  }

  @Test("stops at a node limit, at a gap and when cancelled, and says which")
  func stops() throws {
    try Session.withSession { session in
      let (program, _) = try hard(session)
      var options = SearchOptions()
      options.nodes = 40
      let first = try program.solve(options)
      let again = try program.solve(options)
      guard case .feasible(_, _, .nodes) = first.outcome else {
        Issue.record("\(first.outcome)")
        return
      }
      #expect(first.outcome == again.outcome)
      #expect(first.values == again.values)
      #expect(first.nodes < 60)
      options = SearchOptions()
      options.gap = 0.5
      let close = try program.solve(options)
      guard case .feasible(_, _, .gap) = close.outcome else {
        Issue.record("\(close.outcome)")
        return
      }
      #expect(try #require(close.outcome.gap) <= 0.5)
      let flag = StopFlag()
      options = SearchOptions()
      options.progress = { if $0.isNewIncumbent { flag.raise() } }
      let ended = try program.solve(options, limits: Limits(isCancelled: { flag.isRaised }))
      guard case .feasible(_, _, .cancelled) = ended.outcome else {
        Issue.record("\(ended.outcome)")
        return
      }
    }
  }

  @Test("takes a good point as its first incumbent and refuses bad ones")
  func injection() throws {
    try Session.withSession { session in
      let (program, trips) = try hard(session)
      var options = SearchOptions()
      options.nodes = 3_000
      let known = try #require(try program.solve(options).values)
      let value = try program.relaxation.snapshot().objective(of: known)

      options = SearchOptions()
      options.nodes = 2
      let everything = [Double](repeating: 1, count: trips.count)
      options.start = [everything, known, [1, 2, 3], [.nan] + everything.dropFirst()]
      var told: [SearchProgress] = []
      options.progress = { told.append($0) }
      let report = try program.solve(options)
      #expect(try #require(report.outcome.objective) >= value)
      #expect(report.refused.count == 3)
      #expect(report.refused.contains { $0.rule == .size })
      #expect(told.first { $0.isNewIncumbent }?.incumbent == value)

      // Too late to search: the given point is still the answer.
      let late = try program.solve(options, limits: .within(.zero))
      #expect(late.outcome == .feasible(objective: value, bound: nil, stopped: .deadline))
      #expect(late.values == known)

      // A heuristic that lies gets nowhere; one that is right is believed.
      options = SearchOptions()
      options.nodes = 30
      options.heuristic = { _, _ in everything }
      let lied = try program.solve(options)
      #expect(!lied.refused.isEmpty)
      #expect(try #require(lied.outcome.objective) < 2 * value)
      options.heuristic = { relaxation, _ in relaxation.count == known.count ? known : nil }
      #expect(try #require(try program.solve(options).outcome.objective) >= value)
    }
  }

  @Test("refuses to be touched from its own callback")
  func reentry() throws {
    try Session.withSession { session in
      let (program, trips) = try hard(session)
      var options = SearchOptions()
      options.nodes = 20
      var errors: [GLPKError] = []
      options.heuristic = { _, _ in
        do throws(GLPKError) {
          try program.relaxation.setCost(1, of: trips[0])
        } catch {
          errors.append(error)
        }
        return nil
      }
      let report = try program.solve(options)
      #expect(!errors.isEmpty && errors.allSatisfy { $0 == .busy })
      #expect(report.nodes > 0)
      #expect(try program.relaxation.simplex().outcome.hasPoint)
    }
  }
}
