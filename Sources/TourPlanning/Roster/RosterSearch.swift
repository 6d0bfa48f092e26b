// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the people of one agency for its trips by annealing on a ``CrewBoard``.
///
/// Two searches follow each other. The first keeps every slot filled and drives what is wrong to 0:
/// where a full roster exists it nearly always finds it, also where all people's days are used up.
/// The second allows empty slots at what they lose; what is still wrong in the end is taken off by
/// ``repair()``. Work is counted in moves, never in seconds.
struct RosterSearch {
  var board: CrewBoard
  var random: SplitMix64
  let annealing = Annealing.shared
  private let lastDay: Int
  /// Moves to one exchange of a stretch of days. The longer the horizon, the more trips each moves: a year
  /// of them at that rate took names two seconds longer.
  private var exchangeEvery: Int { max(8, lastDay / 8) }
  /// What an exchange of a stretch of days has put where, to be taken back.
  private var exchanged: [(slot: Int, old: Int, new: Int)] = []

  /// - Parameter start: who is in each slot at first; nil is nobody.
  init(board: CrewBoard, seed: UInt64, start: [Int]? = nil) {
    self.board = board
    random = SplitMix64(seed: seed)
    lastDay = board.orders.map(\.end).max() ?? 0
    if let start { self.board.restore(start) }
  }

  // MARK: The start

  /// Fills every slot in the order of time: first who brings a kind of skill that lacks, then who
  /// has most of their days left.
  mutating func fillInOrderOfTime() {
    let order = board.orders.indices.sorted {
      (board.orders[$0].start, board.orders[$0].end, $0)
        < (board.orders[$1].start, board.orders[$1].end, $1)
    }
    for trip in order {
      for slot in board.firstSlot[trip]..<board.firstSlot[trip + 1]
      where board.person[slot] == CrewBoard.nobody {
        if let best = bestForTrip(trip, legalOnly: false) { board.place(best, in: slot) }
      }
    }
  }

  /// Who of the people present suits `trip` best, or nil where all are on it already.
  private func bestForTrip(_ trip: Int, legalOnly: Bool) -> Int? {
    let lacked = board.lackedKinds(trip)
    let days = board.orders[trip].tripDays
    var best: Int?
    var bestScore = -Double.infinity
    for position in board.firstFree[trip]..<board.firstFree[trip + 1] {
      let nth = board.freePeople[position]
      if board.isOn(trip, nth) || (legalOnly && !board.canJoin(trip, nth)) { continue }
      let brings = (board.skills[nth] & lacked).nonzeroBitCount
      let spare = (board.skills[nth] & ~lacked).nonzeroBitCount
      let left = board.capacity[nth] - board.load[nth]
      var score = Double(left) / Double(max(1, board.capacity[nth]))
      score += Double(brings) * 2 - Double(spare) * 0.2
      score -= Double(board.clashes(nth, with: trip)) * 8
      if left < days { score -= Double(days - left) * 4 }
      if score > bestScore {
        bestScore = score
        best = nth
      }
    }
    return best
  }

  // MARK: Full rosters

  /// Looks for a roster with every slot filled, for at most `moves` moves.
  ///
  /// Temperatures by which 83 of 96 were found within two to four days of using up everybody's (27 people,
  /// 220 slots, the plan of a search among villages); from 0.6 to 0.2 it was one in three.
  ///
  /// - Returns: whether it has been found; then it is the board.
  mutating func searchFull(moves: Int, hot: Double = 0.4, cold: Double = 0.1) -> Bool {
    var price = board.price
    if price < 1e-9 { return true }
    let slots = board.person.count
    if slots == 0 { return false }
    for move in 0..<moves {
      let rest = 1 - Double(move) / Double(moves)
      let temperature = cold + (hot - cold) * rest * rest
      price += step(temperature, mayEmpty: false)
      if price < 0.05 {
        if board.price < 1e-9 { return true }
        price = board.price
      }
    }
    return board.price < 1e-9
  }

  /// Looks for the roster that loses least, with slots empty where they must be, for `moves` moves;
  /// then takes off what is wrong.
  ///
  /// - Parameter price: of a day above capacity for the first two thirds of the moves, an empty slot
  ///   of mean worth being 3. Low prices pass more easily from one good roster to another; the last
  ///   third makes the roster right at four times the price, so that little is left to repair.
  mutating func searchLeastLoss(moves: Int, price: Double) {
    if board.person.isEmpty { return }
    annealLoss(moves: moves * 2 / 3, price: price, hot: 2, cold: 0.12)
    annealLoss(moves: moves / 3, price: 4 * price, hot: 0.4, cold: 0.1)
    repair()
  }

  private mutating func annealLoss(moves: Int, price: Double, hot: Double, cold: Double) {
    board.overPrice = price
    board.clashPrice = 2 * price
    board.missingPrice = 2 * price
    for move in 0..<moves {
      let rest = 1 - Double(move) / Double(moves)
      let temperature = cold + (hot - cold) * rest * rest
      if move % 16 == 15 {
        stepTrip(temperature)
      } else {
        _ = step(temperature, mayEmpty: true)
      }
    }
  }

  // MARK: Moves

  /// One move, taken or not: somebody else in a slot, two people of two trips exchanged, a chain of two,
  /// or a stretch of days of two people. Returns by how much the price rises.
  private mutating func step(_ temperature: Double, mayEmpty: Bool) -> Double {
    if random.below(exchangeEvery) == 0 { return exchangeStretch(temperature) }
    let slot = random.below(board.person.count)
    let trip = board.slotTrip[slot]
    let old = board.person[slot]
    let kind = random.below(16)
    if kind < 7 || old < 0 {
      guard let new = candidate(for: trip, mayEmpty: mayEmpty && old >= 0) else { return 0 }
      let delta = board.rise(new, in: slot)
      if !annealing.accepts(delta, at: temperature, &random) { return 0 }
      board.place(new, in: slot)
      return delta
    }
    let slot2 = random.below(board.person.count)
    let trip2 = board.slotTrip[slot2]
    let old2 = board.person[slot2]
    if trip2 == trip || old2 < 0 || old2 == old { return 0 }
    if board.isOn(trip, old2) || !board.free[trip * board.personCount + old2] { return 0 }
    // The other slot takes this one's person, or (a chain) a third one.
    var third = old
    if kind >= 14 {
      guard let other = candidate(for: trip2, mayEmpty: mayEmpty) else { return 0 }
      third = other
    }
    if third >= 0
      && (board.isOn(trip2, third) || !board.free[trip2 * board.personCount + third])
    {
      return 0
    }
    let delta = board.rise(first: slot, second: slot2, third: third)
    if !annealing.accepts(delta, at: temperature, &random) { return 0 }
    board.place(old2, in: slot)
    board.place(third, in: slot2)
    return delta
  }

  /// Two people exchange all that they do from some day on, to the end or for some weeks. Where all days
  /// are used up their sums must be met to the day, and single exchanges, which clash with the trips
  /// beside them, do not get there: at various temperatures none of twelve searches was full without
  /// this move, and eight of nine with it.
  private mutating func exchangeStretch(_ temperature: Double) -> Double {
    let a = random.below(board.personCount)
    let b = random.below(board.personCount)
    let first = random.below(lastDay + 1)
    let last = random.below(2) == 0 ? lastDay : first + 4 + random.below(20)
    if a == b { return 0 }
    exchanged.removeAll(keepingCapacity: true)
    let canExchange = board.forEachTrip(ofOneOf: a, b) { trip in
      guard first <= board.orders[trip].start, board.orders[trip].start <= last else { return true }
      let (old, new) = board.isOn(trip, a) ? (a, b) : (b, a)
      guard board.free[trip * board.personCount + new], let slot = board.slot(of: old, on: trip)
      else {
        return false
      }
      exchanged.append((slot, old, new))
      return true
    }
    if !canExchange { return 0 }
    var delta = 0.0
    for (slot, _, _) in exchanged {
      delta += board.rise(CrewBoard.nobody, in: slot)
      board.place(CrewBoard.nobody, in: slot)
    }
    for (slot, _, new) in exchanged {
      delta += board.rise(new, in: slot)
      board.place(new, in: slot)
    }
    if annealing.accepts(delta, at: temperature, &random) { return delta }
    for (slot, _, _) in exchanged { board.place(CrewBoard.nobody, in: slot) }
    for (slot, old, _) in exchanged { board.place(old, in: slot) }
    return 0
  }

  /// Somebody present on `trip` who is not on it, or nobody; nil where the draw is in vain.
  mutating func candidate(for trip: Int, mayEmpty: Bool) -> Int? {
    let low = board.firstFree[trip]
    let size = board.firstFree[trip + 1] - low
    if size == 0 { return mayEmpty ? CrewBoard.nobody : nil }
    let draw = random.below(mayEmpty ? size + 1 : size)
    if draw == size { return CrewBoard.nobody }
    let nth = board.freePeople[low + draw]
    return board.isOn(trip, nth) ? nil : nth
  }

  /// A move of a whole trip: its crew sent home, or its empty slots filled.
  private mutating func stepTrip(_ temperature: Double) {
    let trip = random.below(board.orders.count)
    let slots = board.firstSlot[trip]..<board.firstSlot[trip + 1]
    let old = slots.map { board.person[$0] }
    var delta = 0.0
    if board.count[trip] < board.orders[trip].need {
      for slot in slots where board.person[slot] < 0 {
        if let best = bestForTrip(trip, legalOnly: false) {
          delta += board.rise(best, in: slot)
          board.place(best, in: slot)
        }
      }
    } else {
      for slot in slots {
        delta += board.rise(CrewBoard.nobody, in: slot)
        board.place(CrewBoard.nobody, in: slot)
      }
    }
    if annealing.accepts(delta, at: temperature, &random) { return }
    for slot in slots { board.place(CrewBoard.nobody, in: slot) }
    for (slot, person) in zip(slots, old) { board.place(person, in: slot) }
  }

  // MARK: Repair

  /// Makes every rule hold: takes people off trips where it costs least, sends home the crews that
  /// are too small or lack a skill, and then lets people join wherever they legally can.
  mutating func repair() {
    takeOffWhatIsWrong()
    completeCrews()
    sendHomeBrokenCrews()
    refill()
  }

  private mutating func takeOffWhatIsWrong() {
    for nth in 0..<board.personCount {
      while true {
        let over = board.load[nth] > board.capacity[nth]
        var best: Int?
        var bestDelta = Double.infinity
        for slot in board.person.indices where board.person[slot] == nth {
          if !over && board.clashes(nth, with: board.slotTrip[slot]) == 0 { continue }
          let delta = board.rise(CrewBoard.nobody, in: slot)
          if delta < bestDelta {
            bestDelta = delta
            best = slot
          }
        }
        guard let slot = best else { break }
        board.place(CrewBoard.nobody, in: slot)
      }
    }
  }

  /// Lets people join the trips that have some of theirs, by the dearest first.
  private mutating func completeCrews() {
    for trip in tripsByLoss() where board.count[trip] > 0 { fillLegally(trip) }
  }

  private mutating func sendHomeBrokenCrews() {
    for trip in board.orders.indices
    where board.count[trip] < board.orders[trip].least || board.missingKinds(trip) > 0 {
      for slot in board.firstSlot[trip]..<board.firstSlot[trip + 1] {
        board.place(CrewBoard.nobody, in: slot)
      }
    }
  }

  private mutating func refill() {
    for trip in tripsByLoss() {
      let slots = board.firstSlot[trip]..<board.firstSlot[trip + 1]
      let old = slots.map { board.person[$0] }
      fillLegally(trip)
      if board.count[trip] < board.orders[trip].least || board.missingKinds(trip) > 0 {
        for (slot, person) in zip(slots, old) where person < 0 {
          board.place(CrewBoard.nobody, in: slot)
        }
      }
    }
  }

  private mutating func fillLegally(_ trip: Int) {
    for slot in board.firstSlot[trip]..<board.firstSlot[trip + 1] where board.person[slot] < 0 {
      guard let best = bestForTrip(trip, legalOnly: true) else { return }
      board.place(best, in: slot)
    }
  }

  private func tripsByLoss() -> [Int] {
    board.orders.indices.sorted {
      let (a, b) = (board.orders[$0].loss[0], board.orders[$1].loss[0])
      return a == b ? $0 < $1 : a > b
    }
  }

  // MARK: Fairness

  /// Evens out the days of the people without changing how many go where, for at most `moves`
  /// moves: the least spread (most days less fewest) that is met is kept.
  ///
  /// - Precondition: the board is legal.
  mutating func evenOut(moves: Int) {
    let people = board.personCount
    guard people > 1, !board.person.isEmpty else { return }
    let sum = board.duties.reduce(0, +)
    let ideal = sum % people == 0 ? 0 : 1
    var best = board.person
    var bestSpread = spread
    var bestSquares = squares
    if bestSpread <= ideal { return }
    let hot = 12.0
    for move in 0..<moves {
      let rest = 1 - Double(move) / Double(moves)
      stepFair(hot * rest * rest + 0.3)
      let now = spread
      if now < bestSpread || (now == bestSpread && squares < bestSquares) {
        bestSpread = now
        bestSquares = squares
        best = board.person
        if now <= ideal { break }
      }
    }
    board.restore(best)
  }

  /// Most days less fewest, over all people of the agency.
  var spread: Int {
    var low = Int.max
    var high = 0
    for days in board.duties {
      low = min(low, days)
      high = max(high, days)
    }
    return board.duties.isEmpty ? 0 : high - low
  }

  private var squares: Int { board.duties.reduce(0) { $0 + $1 * $1 } }

  /// A move that breaks no rule, by the sum of squares of days.
  private mutating func stepFair(_ temperature: Double) {
    let slot = random.below(board.person.count)
    let trip = board.slotTrip[slot]
    let old = board.person[slot]
    if old < 0 { return }
    let days = board.orders[trip].days
    if random.below(2) == 0 {
      guard let new = candidate(for: trip, mayEmpty: false) else { return }
      let change = 2 * days * (board.duties[new] - board.duties[old] + days)
      if !annealing.accepts(Double(change), at: temperature, &random) { return }
      if board.rise(new, in: slot) <= 1e-9 { board.place(new, in: slot) }
      return
    }
    let slot2 = random.below(board.person.count)
    let trip2 = board.slotTrip[slot2]
    let old2 = board.person[slot2]
    if trip2 == trip || old2 < 0 || old2 == old || board.isOn(trip, old2)
      || board.isOn(trip2, old) || !board.free[trip * board.personCount + old2]
      || !board.free[trip2 * board.personCount + old]
    {
      return
    }
    let shift = days - board.orders[trip2].days
    let change = 2 * shift * (board.duties[old2] - board.duties[old] + shift)
    if !annealing.accepts(Double(change), at: temperature, &random) { return }
    if board.rise(first: slot, second: slot2, third: old) > 1e-9 { return }
    board.place(old2, in: slot)
    board.place(old, in: slot2)
  }
}
