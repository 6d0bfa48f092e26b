// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

func near(_ one: [Double], _ other: [Double], _ tolerance: Double = 1e-9) -> Bool {
  one.count == other.count && zip(one, other).allSatisfy { near($0, $1, tolerance) }
}

func near(_ one: Double?, _ other: Double?, _ tolerance: Double = 1e-9) -> Bool {
  guard let one, let other else { return one == nil && other == nil }
  return abs(one - other) <= tolerance * max(1, abs(other))
}

/// The same numbers on every run: splitmix64.
struct Dice {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

/// Choose columns that share no task, for the greatest sum: the shape of a plan.
func packing(
  _ session: Session, tasks: Int, trips: Int, seed: UInt64
) throws -> (program: LinearProgram, trips: [Column], tasks: [Row]) {
  var dice = Dice(state: seed)
  let program = try LinearProgram(in: session, .maximize)
  var rows = RowBatch()
  for _ in 0..<tasks { rows.append(.atMost(1)) }
  let taskRows = try program.add(rows)
  var columns = ColumnBatch()
  for _ in 0..<trips {
    var members: Set<Int> = []
    while members.count < 4 { members.insert(dice.below(tasks)) }
    columns.append(
      cost: Double(10 + dice.below(30)), bounds: .unit, in: members.sorted().map { taskRows[$0] })
  }
  return (program, try program.add(columns), taskRows)
}
