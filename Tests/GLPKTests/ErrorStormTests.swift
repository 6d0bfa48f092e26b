// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("A storm of fatal errors")
struct ErrorStormTests {
  /// Makes every mistake in turn, many times, and solves in between.
  static func storm(_ session: Session, rounds: Int) throws -> Set<String> {
    var words: Set<String> = []
    for round in 0..<rounds {
      let bystander = try LinearProgram(in: session)
      try bystander.addColumn(cost: 1, bounds: .between(2, 3))
      let program = try LinearProgram(in: session)
      if round % 2 == 0 { try program.addColumn(cost: 1) }
      do {
        try program.drill(round % LinearProgram.drills)
        Issue.record("drill \(round % LinearProgram.drills) went through")
      } catch {
        // A pattern in the catch clause itself makes the optimiser of Swift 6.3 crash.
        guard case GLPKError.fatal(let text) = error else { throw error }
        words.insert(text)
      }
      #expect(throws: GLPKError.stale) { try program.simplex() }
      #expect(throws: GLPKError.stale) { try bystander.addColumn(cost: 1) }
      #expect(throws: GLPKError.stale) { try bystander.snapshot() }
      let fresh = try LinearProgram(in: session)
      let row = try fresh.addRow(nil, .atLeast(4))
      try fresh.addColumn(cost: 3, [(row, 2)])
      #expect(try fresh.simplex().outcome == .optimal(objective: 6))
    }
    return words
  }

  @Test("leaves the process alive, the old programs stale, and new ones good")
  func oneThread() throws {
    try Session.withSession { session in
      let words = try Self.storm(session, rounds: 540)
      #expect(words.count >= LinearProgram.drills)
      for part in [
        "glp_set_obj_coef: j = 1; column number out of range",
        "glp_add_cols: ncs = 0; invalid number of columns",
        "glp_set_mat_col: j = 1; ind[2] = 1; duplicate row indices not allowed",
        "glp_simplex: meth = 99; invalid parameter",
        "glp_set_prob_name: problem name contains invalid character(s)",
        "glp_del_rows: num[2] = 1; duplicate row numbers not allowed",
        "glp_get_row_prim: i = 7; row number out of range", "Assertion failed: number != 6",
        "drill 8",
      ] {
        #expect(words.contains { $0.hasPrefix(part) }, "\(part) is missing in \(words.sorted())")
      }
      #expect(try session.memory().now < 1_000_000)
    }
  }

  @Test("on two threads at once does not cross over")
  func twoThreads() async throws {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<2 {
        group.addTask {
          let solver = try Solver()
          return try await solver.perform { try Self.storm($0, rounds: 180).count }
        }
      }
      for try await count in group { #expect(count >= LinearProgram.drills) }
    }
  }

  @Test("is what a memory limit looks like, and the session works again afterwards")
  func memoryLimit() throws {
    try Session.withSession(memoryLimit: 4) { session in
      for _ in 0..<3 {
        #expect(throws: GLPKError.self) {
          let (program, _, _) = try packing(session, tasks: 400, trips: 20_000, seed: 1)
          try program.simplex()
        }
      }
      let (program, _, _) = try packing(session, tasks: 10, trips: 20, seed: 1)
      #expect(try program.simplex().outcome.hasPoint)
    }
  }

  @Test("in the middle of a search, callbacks and all, is an error like any other")
  func inASearch() throws {
    try Session.withSession(memoryLimit: 1) { session in
      for _ in 0..<3 {
        let (lp, trips, _) = try packing(session, tasks: 60, trips: 600, seed: 7)
        try MixedIntegerProgram(lp).setInteger(true, trips)
        var options = SearchOptions()
        var calls = 0
        options.heuristic = { _, _ in
          calls += 1
          return nil
        }
        do {
          let report = try MixedIntegerProgram(lp).solve(
            options, limits: .within(.seconds(20)))
          Issue.record("\(report.outcome)")
        } catch GLPKError.fatal(let words) {
          #expect(words.contains("memory allocation limit exceeded"))
        }
        #expect(calls > 0)
        #expect(throws: GLPKError.stale) { try lp.simplex() }
      }
    }
  }
}
