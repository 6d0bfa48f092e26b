// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("What GLPK must not see")
struct RefusalTests {
  @Test("is refused, and the program is as it was")
  func refused() throws {
    try Session.withSession { session in
      let program = try LinearProgram(in: session)
      let row = try program.addRow("r", .atLeast(1))
      let column = try program.addColumn("c", cost: 1, [(row, 1)])
      let other = try LinearProgram(in: session)
      let foreignRow = try other.addRow(nil, .free)
      let foreignColumn = try other.addColumn(cost: 0)
      let before = try program.snapshot()
      for bad in [Double.nan, .infinity, -.infinity] {
        #expect(throws: GLPKError.self) { try program.addColumn(cost: bad) }
        #expect(throws: GLPKError.self) { try program.addColumn(cost: 1, [(row, bad)]) }
        #expect(throws: GLPKError.self) { try program.addColumn(cost: 1, bounds: .atLeast(bad)) }
        #expect(throws: GLPKError.self) { try program.addRow(nil, .between(0, bad)) }
        #expect(throws: GLPKError.self) { try program.addRow(nil, .free, [(column, bad)]) }
        #expect(throws: GLPKError.self) { try program.setCost(bad, of: column) }
        #expect(throws: GLPKError.self) { try program.setConstant(bad) }
        #expect(throws: GLPKError.self) { try program.setBounds(.equal(bad), of: column) }
        #expect(throws: GLPKError.self) { try program.setEntries([(row, bad)], of: column) }
      }
      #expect(throws: GLPKError.crossedBounds(lower: 2, upper: 1)) {
        try program.setBounds(.between(2, 1), of: row)
      }
      #expect(throws: GLPKError.repeatedEntry(1)) {
        try program.addColumn(cost: 1, [(row, 1), (row, 2)])
      }
      #expect(throws: GLPKError.repeatedEntry(1)) {
        try program.setEntries([(column, 1), (column, 2)], of: row)
      }
      #expect(throws: GLPKError.unknownRow) { try program.addColumn(cost: 1, [(foreignRow, 1)]) }
      #expect(throws: GLPKError.unknownColumn) { try program.setCost(1, of: foreignColumn) }
      #expect(throws: GLPKError.self) { try program.setCosts([1, 2]) }
      for name in ["", "two\nlines", "\u{7F}", String(repeating: "x", count: 256)] {
        #expect(throws: GLPKError.self) { try program.addRow(name, .free) }
        #expect(throws: GLPKError.self) { try program.setTitle(name) }
      }
      var options = SimplexOptions()
      options.slice = 0
      #expect(throws: GLPKError.self) { try program.simplex(options) }
      options = SimplexOptions()
      options.feasibilityTolerance = .nan
      #expect(throws: GLPKError.self) { try program.simplex(options) }
      options = SimplexOptions()
      options.cutoff = .infinity
      #expect(throws: GLPKError.self) { try program.simplex(options) }
      var search = SearchOptions()
      search.gap = -1
      #expect(throws: GLPKError.self) { try MixedIntegerProgram(program).solve(search) }
      #expect(try program.snapshot() == before)
      #expect(try program.simplex().outcome == .optimal(objective: 1))
    }
  }

  static let words: [(GLPKError, String)] = [
    (
      .fatal("glp_add_cols: ncs = 0; invalid number of columns"),
      "GLPK stopped: glp_add_cols: ncs = 0; invalid number of columns. All programs of this "
        + "session are lost; build them again."
    ),
    (.stale, "This program was lost in an earlier fatal error of its session; build it again."),
    (
      .wrongThread,
      "A session is used on another thread than its own; keep it inside one Solver or closure."
    ),
    (.busy, "GLPK was called from a callback of its own search; return from the callback first."),
    (.sessionOpen, "This thread has an open GLPK session; use that one, or a thread of its own."),
    (.noMemory, "No memory is left for GLPK, or no thread could be started."),
    (.notFinite("a cost", .infinity), "a cost is inf; GLPK needs finite numbers."),
    (.crossedBounds(lower: 2, upper: 1), "The lower bound 2.0 is above the upper bound 1.0."),
    (
      .badName("a\nb", reason: "it has a control character"),
      "The name \"a\\nb\" cannot be used: it has a control character."
    ),
    (
      .nameTaken("kapal"),
      "The name \"kapal\" is taken; names of rows, and of columns, are unique."
    ),
    (.unknownRow, "The row was removed or belongs to another program."),
    (.unknownColumn, "The column was removed or belongs to another program."),
    (
      .repeatedEntry(3),
      "Entry 3 repeats a row or column met before; add the two values first."
    ),
    (.badShape("2 costs for 1 columns"), "The arrays do not fit: 2 costs for 1 columns."),
    (
      .badOption("slice 0; it must be positive"),
      "An option is out of range: slice 0; it must be positive."
    ),
    (
      .noSolution,
      "There is no solution to read: solve first, and read before the next change."
    ),
    (.fractionalBound(0.5), "An integer column has the bound 0.5; round it inwards first."),
    (
      .solverFailed("GLPK refuses the bounds"),
      "The solver gave up: GLPK refuses the bounds."
    ),
    (
      .wrongAnswer(Violation(rule: .row(4), amount: 0.5)),
      "GLPK called a point feasible that is not: row 4 is off by 0.5."
    ),
    (
      .wrongAnswer(Violation(rule: .column(2), amount: 1)),
      "GLPK called a point feasible that is not: column 2 is off by 1.0."
    ),
    (
      .wrongAnswer(Violation(rule: .integrality(0), amount: 0.25)),
      "GLPK called a point feasible that is not: column 0 is 0.25 from a whole number."
    ),
    (
      .wrongAnswer(Violation(rule: .size, amount: 3)),
      "GLPK called a point feasible that is not: the number of values is off by 3."
    ),
    (.cannotRead("a.lp", "a.lp:1: missing"), "Cannot read a.lp: a.lp:1: missing."),
    (.cannotWrite("a.lp", "no space left"), "Cannot write a.lp: no space left."),
  ]

  @Test("is worded so that the next step is clear", arguments: words)
  func wording(error: GLPKError, words: String) {
    #expect(error.description == words)
  }
}
