// SPDX-License-Identifier: GPL-3.0-or-later

/// The same people at a counter through a week: among rosters of equal spread, the one in which
/// residents meet fewest different faces.
extension RosterSearch {
  /// Exchanges people at fixed posts so that the sum of different people over posts and weeks gets
  /// smaller, for at most `moves` moves; no move raises the spread or breaks a rule.
  mutating func keepTogether(moves: Int) {
    let slots = board.person.indices.filter { board.orders[board.slotTrip[$0]].week != nil }
    if slots.count < 2 { return }
    var faces = CounterFaces(board)
    let bound = spread
    var best = board.person
    var bestCount = faces.count
    let hot = 1.2
    for move in 0..<moves {
      let temperature = hot * (1 - Double(move) / Double(moves)) + 0.05
      let slot = slots[random.below(slots.count)]
      let old = board.person[slot]
      if old < 0 { continue }
      if random.below(2) == 0 {
        let other = slots[random.below(slots.count)]
        exchange(slot, other, &faces, temperature)
      } else if let new = candidate(for: board.slotTrip[slot], mayEmpty: false),
        board.rise(new, in: slot) <= 1e-9
      {
        let change = faces.change(old, new, at: week(slot))
        guard annealing.accepts(Double(change), at: temperature, &random) else { continue }
        board.place(new, in: slot)
        if spread > bound {
          board.place(old, in: slot)
        } else {
          faces.exchange(old, for: new, at: week(slot))
        }
      }
      if faces.count < bestCount {
        bestCount = faces.count
        best = board.person
      }
    }
    board.restore(best)
  }

  /// Exchanges the people of two slots at fixed posts, where that is allowed and accepted.
  private mutating func exchange(
    _ slot: Int, _ other: Int, _ faces: inout CounterFaces, _ temperature: Double
  ) {
    let (trip, trip2) = (board.slotTrip[slot], board.slotTrip[other])
    let (a, b) = (board.person[slot], board.person[other])
    if trip == trip2 || b < 0 || a == b || board.isOn(trip, b) || board.isOn(trip2, a)
      || !board.free[trip * board.personCount + b] || !board.free[trip2 * board.personCount + a]
      || board.rise(first: slot, second: other, third: a) > 1e-9
    {
      return
    }
    let before = faces.count
    faces.exchange(a, for: b, at: week(slot))
    faces.exchange(b, for: a, at: week(other))
    if annealing.accepts(Double(faces.count - before), at: temperature, &random) {
      board.place(b, in: slot)
      board.place(a, in: other)
    } else {
      faces.exchange(b, for: a, at: week(slot))
      faces.exchange(a, for: b, at: week(other))
    }
  }

  private func week(_ slot: Int) -> Int { board.orders[board.slotTrip[slot]].week ?? 0 }
}

/// How often each person is at a fixed post in each week.
private struct CounterFaces {
  private var days: [Int]
  private let people: Int
  /// Pairs of a person and a week in which they are there.
  private(set) var count = 0

  init(_ board: CrewBoard) {
    people = board.personCount
    days = [Int](
      repeating: 0, count: people * ((board.orders.compactMap(\.week).max() ?? -1) + 1))
    for (slot, person) in board.person.enumerated() where person >= 0 {
      if let week = board.orders[board.slotTrip[slot]].week { add(person, week) }
    }
  }

  private mutating func add(_ person: Int, _ week: Int) {
    days[week * people + person] += 1
    if days[week * people + person] == 1 { count += 1 }
  }

  func change(_ old: Int, _ new: Int, at week: Int) -> Int {
    (days[week * people + new] == 0 ? 1 : 0) - (days[week * people + old] == 1 ? 1 : 0)
  }

  mutating func exchange(_ old: Int, for new: Int, at week: Int) {
    days[week * people + old] -= 1
    if days[week * people + old] == 0 { count -= 1 }
    add(new, week)
  }
}
