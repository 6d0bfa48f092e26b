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
    }
  }
}
