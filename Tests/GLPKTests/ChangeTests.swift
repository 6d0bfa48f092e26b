// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("A program that changes")
struct ChangeTests {
  @Test("keeps every handle right through a thousand random changes")
  func randomChanges() throws {
    try Session.withSession { session in
      var dice = Dice(state: 11)
      var (program, columns, rows) = try packing(session, tasks: 15, trips: 30, seed: 5)
      // What each column should be, kept beside the program.
      var costs: [Column: Double] = [:]
      for column in columns { costs[column] = try program.cost(of: column) }
      var limits = [Row: Double](uniqueKeysWithValues: rows.map { ($0, 1) })
      for step in 0..<1_000 {
        switch dice.below(6) {
        case 0 where columns.count > 5:
          let gone = columns.remove(at: dice.below(columns.count))
          try program.remove(columns: [gone, gone])
          costs[gone] = nil
          #expect(throws: GLPKError.unknownColumn) { try program.cost(of: gone) }
        case 1 where rows.count > 5:
          let gone = rows.remove(at: dice.below(rows.count))
          try program.remove(rows: [gone])
          limits[gone] = nil
          #expect(throws: GLPKError.unknownRow) { try program.bounds(of: gone) }
        case 2:
          let cost = Double(dice.below(40))
          let members = Set((0..<3).map { _ in rows[dice.below(rows.count)] })
          let made = try program.addColumn(
            cost: cost, bounds: .unit, members.map { ($0, 1) })
          columns.append(made)
          costs[made] = cost
        case 3:
          let limit = Double(1 + dice.below(3))
          let members = Set((0..<4).map { _ in columns[dice.below(columns.count)] })
          let made = try program.addRow(nil, .atMost(limit), members.map { ($0, 1) })
          rows.append(made)
          limits[made] = limit
        case 4:
          let column = columns[dice.below(columns.count)]
          costs[column] = Double(dice.below(40))
          try program.setCost(costs[column] ?? 0, of: column)
        default:
          let row = rows[dice.below(rows.count)]
          limits[row] = Double(1 + dice.below(3))
          try program.setBounds(.atMost(limits[row] ?? 0), of: row)
        }
        guard step % 10 == 0 else { continue }
        #expect(program.columns == columns)
        #expect(program.rows == rows)
        for (place, column) in columns.enumerated() {
          #expect(program.position(of: column) == place)
          #expect(program.column(at: place) == column)
          #expect(try program.cost(of: column) == costs[column])
        }
        for row in rows { #expect(try program.bounds(of: row).upper == limits[row]) }
        // Warm, and the same program built anew: the same value.
        let warm = try program.simplex(dice.below(2) == 0 ? .primal : .dual).outcome
        let fresh = try LinearProgram(in: session, program.snapshot()).simplex().outcome
        #expect(near(warm.objective, fresh.objective, 1e-7))
      }
    }
  }

  @Test("reads its entries back")
  func entries() throws {
    try Session.withSession { session in
      let program = try LinearProgram(in: session)
      let rows = try (0..<3).map { _ in try program.addRow(nil, .free) }
      let column = try program.addColumn(cost: 1, [(rows[2], 5), (rows[0], 4)])
      let entries = try program.entries(of: column)
      #expect(Dictionary(uniqueKeysWithValues: entries) == [rows[0]: 4, rows[2]: 5])
      try program.setEntries([(rows[1], 2)], of: column)
      #expect(try program.entries(of: column).map(\.1) == [2])
      #expect(try program.entries(of: rows[2]).isEmpty)
      try program.setEntries([(column, 9)], of: rows[2])
      #expect(try program.entries(of: rows[2]).map(\.0) == [column])
      #expect(try program.entryCount() == 2)
      try program.setEntries([], of: column)
      #expect(try program.entryCount() == 0)
    }
  }

  @Test("reads every kind of bounds back")
  func bounds() throws {
    try Session.withSession { session in
      let program = try LinearProgram(in: session)
      let all: [Bounds] = [.free, .atLeast(-1), .atMost(2), .between(-1, 2), .equal(3)]
      for bounds in all {
        let row = try program.addRow(nil, bounds)
        let column = try program.addColumn(cost: 0, bounds: bounds)
        #expect(try program.bounds(of: row) == bounds)
        #expect(try program.bounds(of: column) == bounds)
      }
      let point = try program.addColumn(cost: 0, bounds: .between(4, 4))
      #expect(try program.bounds(of: point) == .equal(4))
    }
  }

  @Test("finds rows and columns by name, and frees the names of removed ones")
  func names() throws {
    try Session.withSession { session in
      let program = try LinearProgram(in: session)
      let row = try program.addRow("bidang", .free)
      let column = try program.addColumn("bidang", cost: 1)
      #expect(program.row(named: "bidang") == row)
      #expect(program.column(named: "bidang") == column)
      #expect(throws: GLPKError.nameTaken("bidang")) { try program.addColumn("bidang", cost: 1) }
      #expect(program.columnCount == 1)
      try program.setName("bidang", of: column)
      try program.setName("lain", of: column)
      #expect(program.column(named: "bidang") == nil)
      #expect(program.name(of: column) == "lain")
      try program.setName(nil, of: column)
      #expect(program.name(of: column) == nil)
      try program.remove(rows: [row])
      #expect(program.row(named: "bidang") == nil)
      #expect(try program.addRow("bidang", .free) != row)
      let long = String(repeating: "é", count: 128)
      #expect(throws: GLPKError.self) { try program.setName(long, of: column) }
      try program.setName(String(long.dropLast()), of: column)
    }
  }

  @Test("goes on from a basis that was kept, and mends one that removals spoilt")
  func bases() throws {
    try Session.withSession { session in
      let (program, columns, rows) = try packing(session, tasks: 30, trips: 200, seed: 9)
      let cold = try program.simplex()
      let kept = try program.basis()
      try program.useStandardBasis()
      try program.setBasis(kept)
      let warm = try program.simplex()
      #expect(cold.iterations > 10)
      #expect(warm.iterations == 0)
      #expect(near(warm.outcome.objective, cold.outcome.objective))
      // Basic columns go: the basis has too few members.
      let basic = zip(columns, kept.columns).filter { $1 == .basic }.map(\.0)
      try program.remove(columns: basic)
      #expect(try program.simplex(.primal).outcome.hasPoint)
      // Rows at their bounds go: it has too many.
      let tight = zip(rows, try program.basis().rows).filter { $1 != .basic }.map(\.0)
      try program.remove(rows: tight)
      let mended = try program.simplex(.primal).outcome
      let fresh = try LinearProgram(in: session, program.snapshot()).simplex().outcome
      #expect(near(mended.objective, fresh.objective))
      #expect(throws: GLPKError.self) { try program.setBasis(kept) }
      try program.useAdvancedBasis()
      try program.setScaling(true)
      #expect(near(try program.simplex().outcome.objective, fresh.objective))
      try program.setScaling(false)
    }
  }
}
