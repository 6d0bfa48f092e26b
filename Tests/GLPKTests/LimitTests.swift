// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPK
import Synchronization
import Testing

/// How often a limit was asked whether the work is cancelled.
private final class Questions: Sendable {
  private let count = Atomic(0)
  var asked: Int { count.load(ordering: .relaxed) }
  func ask() -> Int { count.add(1, ordering: .relaxed).newValue }
}

@Suite("A limit")
struct LimitTests {
  @Test("of iterations stops a solve, which then goes on to the same optimum")
  func iterations() throws {
    try Session.withSession { session in
      for method in [SimplexMethod.primal, .dual] {
        let (program, _, _) = try packing(session, tasks: 60, trips: 400, seed: 2)
        let whole = try program.simplex(SimplexOptions(method))
        guard let optimum = whole.outcome.objective else { continue }
        try program.useStandardBasis()
        var pieces = 0
        while pieces < 1_000 {
          pieces += 1
          let piece = try program.simplex(SimplexOptions(method), limits: Limits(iterations: 10))
          if case .optimal(let objective) = piece.outcome {
            #expect(near(objective, optimum, 1e-7))
            break
          }
          #expect(piece.iterations <= 10)
          // To maximise: no value above the optimum, no bound below it.
          if let objective = piece.outcome.objective { #expect(objective <= optimum + 1e-6) }
          if let bound = piece.outcome.bound { #expect(bound >= optimum - 1e-6) }
          if method == .primal { #expect(piece.outcome.hasPoint) }
        }
        #expect(pieces > 3 && pieces < 1_000)
      }
    }
  }

  @Test("that has passed stops a solve before it begins, whatever was solved before")
  func passed() throws {
    try Session.withSession { session in
      let (program, _, rows) = try packing(session, tasks: 10, trips: 20, seed: 2)
      try program.simplex()
      try program.setBounds(.equal(0), of: rows[0])
      for options in [SimplexOptions.primal, .dual] {
        let late = try program.simplex(options, limits: .within(.zero))
        #expect(late.outcome == .undecided(bound: nil, stopped: .deadline))
        #expect(throws: GLPKError.noSolution) { try program.columnValues() }
      }
      let cancelled = try program.interiorPoint(limits: Limits(isCancelled: { true }))
      #expect(cancelled.outcome == .undecided(bound: nil, stopped: .cancelled))
      let none = try MixedIntegerProgram(program).solve(limits: .within(.zero))
      #expect(none.outcome == .undecided(bound: nil, stopped: .deadline))
    }
  }

  @Test("stops a presolved solve without a point, as none can be carried back")
  func presolved() throws {
    try Session.withSession { session in
      let (program, _, _) = try packing(session, tasks: 60, trips: 400, seed: 2)
      let optimum = try #require(try program.simplex().outcome.objective)
      var options = SimplexOptions.primal
      options.presolve = true
      let report = try program.simplex(options, limits: Limits(iterations: 5))
      guard case .undecided(let bound, .iterations) = report.outcome else {
        Issue.record("\(report.outcome)")
        return
      }
      if let bound { #expect(bound >= optimum - 1e-6) }
      #expect(report.iterations == 5)
      #expect(throws: GLPKError.noSolution) { try program.columnValues() }
      #expect(near(try program.simplex(options).outcome.objective, optimum))
    }
  }

  @Test("of time is kept by a solve that would take long")
  func deadline() throws {
    try Session.withSession { session in
      let (program, _, _) = try packing(session, tasks: 900, trips: 12_000, seed: 2)
      for options in [SimplexOptions.primal, .dual] {
        try program.useStandardBasis()
        let report = try program.simplex(options, limits: .within(.milliseconds(150)))
        #expect(report.seconds < 10)
        switch report.outcome {
        case .feasible(_, _, .deadline), .undecided(_, .deadline): break
        default: Issue.record("\(report.outcome)")
        }
      }
    }
  }

  @Test("by flag is seen between slices")
  func flag() async throws {
    let flag = StopFlag()
    let report = try await Solver().perform { session in
      let (program, _, _) = try packing(session, tasks: 60, trips: 400, seed: 2)
      var options = SimplexOptions()
      options.slice = 10
      // Raised by work, not by the clock: on a busy machine a clock may come after the optimum.
      let questions = Questions()
      return try program.simplex(
        options,
        limits: Limits(isCancelled: {
          if questions.ask() == 3 { Thread.detachNewThread { flag.raise() } }
          while questions.asked == 3 && !flag.isRaised { Thread.sleep(forTimeInterval: 0.001) }
          return flag.isRaised
        }))
    }
    switch report.outcome {
    case .feasible(_, _, .cancelled), .undecided(_, .cancelled): break
    default: Issue.record("\(report.outcome)")
    }
    #expect((1...30).contains(report.iterations))
  }

  @Test("by cutoff stops the dual walk with a bound that proves it")
  func cutoff() throws {
    try Session.withSession { session in
      let program = try LinearProgram(in: session)
      let rows = try (0..<5).map { _ in try program.addRow(nil, .atLeast(1)) }
      for row in rows { try program.addColumn(cost: 1, [(row, 1)]) }
      var options = SimplexOptions.dual
      options.cutoff = 2.5
      let report = try program.simplex(options)
      guard case .undecided(let bound?, .cutoff) = report.outcome else {
        Issue.record("\(report.outcome)")
        return
      }
      #expect(bound >= 2.5 && bound <= 5)
    }
  }
}
