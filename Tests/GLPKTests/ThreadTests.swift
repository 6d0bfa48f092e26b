// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("A session")
struct ThreadTests {
  @Test("is one to a thread, and another thread may have its own")
  func nesting() throws {
    try Session.withSession { session in
      #expect(throws: GLPKError.sessionOpen) { try Session() }
      let inner = try Session.onOwnThread { inner in
        let program = try LinearProgram(in: inner)
        try program.addColumn(cost: 2, bounds: .atLeast(1))
        return try program.simplex().outcome
      }
      #expect(inner == .optimal(objective: 2))
      #expect(try LinearProgram(in: session).simplex().outcome == .optimal(objective: 0))
    }
    try Session.withSession { _ in }
  }

  @Test("hands the error of its thread on")
  func errorOfThread() {
    #expect(throws: GLPKError.noSolution) {
      try Session.onOwnThread { try LinearProgram(in: $0).columnValues() }
    }
    #expect(throws: GLPKError.self) { try Session.onOwnThread(stackBytes: 1) { _ in } }
  }

  @Test("of a solver stays on one thread through many awaits and tasks")
  func solver() async throws {
    let solver = try Solver()
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      for task in 0..<50 {
        group.addTask {
          await Task.yield()
          return try await solver.perform { session in
            let (program, _, _) = try packing(session, tasks: 10, trips: 20, seed: UInt64(task))
            return try program.simplex().outcome
          }
        }
      }
      for try await outcome in group { #expect(outcome.hasPoint) }
    }
  }

  @Test("gives the same bits on two threads as on one")
  func sameBits() async throws {
    @Sendable func solve(_ session: Session) throws -> [Double] {
      let (program, _, _) = try packing(session, tasks: 60, trips: 600, seed: 4)
      try program.simplex()
      return try program.columnValues() + program.rowDuals()
    }
    let one = try Session.withSession(solve)
    async let left = Solver().perform(solve)
    async let right = Solver().perform(solve)
    #expect(try await left == one)
    #expect(try await right == one)
  }

  @Test("prints nothing unless asked, and then to the closure")
  func output() throws {
    try Session.withSession { session in
      var text = ""
      session.output = { text += $0 }
      let (program, _, _) = try packing(session, tasks: 10, trips: 20, seed: 4)
      try program.setScaling(true)
      #expect(text.contains("A: min|aij| ="))
      session.output = nil
      let before = text
      try program.setScaling(true)
      #expect(text == before)
      #expect(Session.version == "5.0")
    }
  }
}
