// SPDX-License-Identifier: GPL-3.0-or-later

/// Who of one agency goes on which trip, rules broken included: the state of ``RosterSearch``.
///
/// Every person asked for is a *slot* that holds somebody or nobody. What is wrong is priced: days
/// beyond a person's capacity, two trips of one person that share a day or lie too close, kinds of
/// skill that a crew lacks, and people missing. Nobody is ever put on a trip while away. Changing
/// one slot costs O(words of trips + kinds of skill); what a change would cost is told without making
/// it, in some ten nanoseconds.
package struct CrewBoard: Sendable {
  package static let nobody = -1

  let orders: [CrewOrder]
  package let personCount: Int
  /// Trip of each slot, and the first slot of each trip (one more at the end).
  package let slotTrip: [Int]
  let firstSlot: [Int]
  let capacity: [Int]
  let skills: [UInt64]
  let allKinds: UInt64
  /// Whether a person is present on all days of a trip: `[trip × people + person]`.
  package let free: [Bool]
  /// The people present on all days of a trip: those of trip t from `firstFree[t]` on.
  let freePeople: [Int]
  let firstFree: [Int]

  /// Days of each order that count against a person's capacity, and days at posts.
  private let length: [Int]
  private let duty: [Int]
  private let words: Int
  private let clash: [UInt64]
  private let clashWords: [ClosedRange<Int>]
  private let loss: [Double]
  private let firstLoss: [Int]
  private let kindCount: Int

  /// Price of a day above capacity, of a clash of two trips, of a kind of skill that is missing.
  var overPrice = 1.0
  var clashPrice = 2.0
  var missingPrice = 2.0

  package private(set) var person: [Int]
  /// Days of each person against their capacity, and days at posts of any kind.
  private(set) var load: [Int]
  private(set) var duties: [Int]
  private(set) var count: [Int]
  private var member: [Bool]
  private var assigned: [UInt64]
  private var holders: [Int]
  /// Kinds that somebody of a trip has, and those that just one has, a bit each.
  private var covered: [UInt64]
  private var once: [UInt64]

  /// All slots empty.
  ///
  /// - Parameter unit: what counts 1 of the orders' losses.
  package init(staff: AgencyStaff, orders: [CrewOrder], restDays: Int, unit: Double) {
    self.orders = orders
    let people = staff.people.count
    personCount = people
    capacity = staff.capacity
    skills = staff.skills
    allKinds = staff.allKinds
    kindCount = 64 - staff.allKinds.leadingZeroBitCount
    length = orders.map(\.tripDays)
    duty = orders.map(\.days)
    words = max(1, (orders.count + 63) / 64)

    var slotTrip: [Int] = []
    var firstSlot: [Int] = []
    var loss: [Double] = []
    var firstLoss: [Int] = []
    var free: [Bool] = []
    var freePeople: [Int] = []
    var firstFree: [Int] = []
    var clash = [UInt64](repeating: 0, count: orders.count * words)
    var clashWords: [ClosedRange<Int>] = []
    for (trip, order) in orders.enumerated() {
      firstSlot.append(slotTrip.count)
      slotTrip.append(contentsOf: repeatElement(trip, count: order.need))
      firstLoss.append(loss.count)
      loss.append(contentsOf: order.loss.map { $0 / unit })
      firstFree.append(freePeople.count)
      for nth in 0..<people {
        let isFree = staff.isPresent(nth, from: order.start, to: order.end)
        free.append(isFree)
        if isFree { freePeople.append(nth) }
      }
      var low = words - 1
      var high = 0
      for (other, second) in orders.enumerated()
      where other != trip {
        let rest = order.isTrip && second.isTrip ? restDays : 0
        guard order.start <= second.end + rest, second.start <= order.end + rest else { continue }
        clash[trip * words + other / 64] |= 1 << UInt64(other % 64)
        low = min(low, other / 64)
        high = max(high, other / 64)
      }
      clashWords.append(min(low, high)...max(low, high))
    }
    firstSlot.append(slotTrip.count)
    firstFree.append(freePeople.count)
    self.slotTrip = slotTrip
    self.firstSlot = firstSlot
    self.loss = loss
    self.firstLoss = firstLoss
    self.free = free
    self.freePeople = freePeople
    self.firstFree = firstFree
    self.clash = clash
    self.clashWords = clashWords

    person = [Int](repeating: CrewBoard.nobody, count: slotTrip.count)
    load = [Int](repeating: 0, count: people)
    duties = load
    count = [Int](repeating: 0, count: orders.count)
    member = [Bool](repeating: false, count: orders.count * people)
    assigned = [UInt64](repeating: 0, count: people * words)
    holders = [Int](repeating: 0, count: orders.count * max(1, kindCount))
    covered = [UInt64](repeating: 0, count: orders.count)
    once = covered
  }

  /// Whether `person` is on `trip`.
  @inline(__always)
  package func isOn(_ trip: Int, _ person: Int) -> Bool { member[trip * personCount + person] }

  /// Trips of `person` that clash with `trip`.
  @inline(__always)
  func clashes(_ person: Int, with trip: Int) -> Int {
    var sum = 0
    let range = clashWords[trip]
    var word = range.lowerBound
    while word <= range.upperBound {
      sum &+= (assigned[person &* words &+ word] & clash[trip &* words &+ word]).nonzeroBitCount
      word &+= 1
    }
    return sum
  }

  /// Visits the trips that one of two people is on and the other is not, ascending, as long as `visit` says
  /// so; whether it did to the end.
  @inline(__always)
  func forEachTrip(ofOneOf a: Int, _ b: Int, _ visit: (_ trip: Int) -> Bool) -> Bool {
    for word in 0..<words {
      var left = assigned[a * words + word] ^ assigned[b * words + word]
      while left != 0 {
        if !visit(word * 64 + left.trailingZeroBitCount) { return false }
        left &= left - 1
      }
    }
    return true
  }

  /// The slot of `trip` that holds `person`, who is on it.
  func slot(of person: Int, on trip: Int) -> Int? {
    (firstSlot[trip]..<firstSlot[trip + 1]).first { self.person[$0] == person }
  }

  /// Kinds of skill that the crew of `trip` lacks; 0 where nobody goes.
  func missingKinds(_ trip: Int) -> Int {
    count[trip] == 0 ? 0 : lackedKinds(trip).nonzeroBitCount
  }

  /// Kinds of skill that the crew of `trip` lacks, a bit each, also where nobody goes yet.
  func lackedKinds(_ trip: Int) -> UInt64 { allKinds & ~covered[trip] }

  /// By how much the price of the board would rise with `new` (or nobody) in `slot`.
  ///
  /// - Precondition: `new` is not on the trip yet, and present on its days.
  @inline(__always)
  package func rise(_ new: Int, in slot: Int) -> Double {
    let trip = slotTrip[slot]
    let old = person[slot]
    if old == new { return 0 }
    var delta = rise(ofCrew: trip, from: old, to: new)
    if old >= 0 { delta += rise(of: old, leaving: trip) }
    if new >= 0 { delta += rise(of: new, joining: trip) }
    return delta
  }

  /// By how much the price would rise if the person of `second` went to `first`, and `third` (the
  /// one of `first`, somebody else, or nobody) to `second`.
  ///
  /// - Precondition: the slots are of different trips and taken by different people, and the moves
  ///   allowed.
  @inline(__always)
  package func rise(first: Int, second: Int, third: Int) -> Double {
    let (trip, trip2) = (slotTrip[first], slotTrip[second])
    let (a, b) = (person[first], person[second])
    var delta = rise(ofCrew: trip, from: a, to: b) + rise(ofCrew: trip2, from: b, to: third)
    delta += rise(of: b, from: trip2, to: trip)
    if third == a { return delta + rise(of: a, from: trip, to: trip2) }
    delta += rise(of: a, leaving: trip)
    if third >= 0 { delta += rise(of: third, joining: trip2) }
    return delta
  }

  @inline(__always)
  private func rise(ofCrew trip: Int, from old: Int, to new: Int) -> Double {
    var has = covered[trip]
    var size = count[trip]
    let before = size == 0 ? 0 : (allKinds & ~has).nonzeroBitCount
    if old >= 0 {
      has &= ~(skills[old] & once[trip])
      size -= 1
    }
    if new >= 0 {
      has |= skills[new]
      size += 1
    }
    let after = size == 0 ? 0 : (allKinds & ~has).nonzeroBitCount
    var delta = missingPrice * Double(after - before)
    if size != count[trip] {
      delta += loss[firstLoss[trip] + size] - loss[firstLoss[trip] + count[trip]]
    }
    return delta
  }

  @inline(__always)
  private func rise(of nth: Int, leaving trip: Int) -> Double {
    let excess = load[nth] - capacity[nth]
    return -clashPrice * Double(clashes(nth, with: trip))
      - overPrice * Double(max(0, min(excess, length[trip])))
  }

  @inline(__always)
  private func rise(of nth: Int, joining trip: Int) -> Double {
    let excess = load[nth] + length[trip] - capacity[nth]
    return clashPrice * Double(clashes(nth, with: trip))
      + overPrice * Double(max(0, min(excess, length[trip])))
  }

  @inline(__always)
  private func rise(of nth: Int, from old: Int, to new: Int) -> Double {
    let excess = load[nth] - capacity[nth]
    let after = max(0, excess + length[new] - length[old]) - max(0, excess)
    let tie = clash[old * words + new / 64] >> UInt64(truncatingIfNeeded: new & 63) & 1
    let clashing = clashes(nth, with: new) - clashes(nth, with: old) - Int(tie)
    return clashPrice * Double(clashing) + overPrice * Double(after)
  }

  /// Puts `new` (or nobody) in `slot`.
  ///
  /// - Precondition: `new` is not on the trip yet, and present on its days.
  package mutating func place(_ new: Int, in slot: Int) {
    let trip = slotTrip[slot]
    let old = person[slot]
    if old == new { return }
    let bit: UInt64 = 1 << UInt64(trip % 64)
    let base = trip * kindCount
    if old >= 0 {
      load[old] -= length[trip]
      duties[old] -= duty[trip]
      assigned[old * words + trip / 64] &= ~bit
      member[trip * personCount + old] = false
      for kind in 0..<kindCount { holders[base + kind] -= Int(skills[old] >> UInt64(kind) & 1) }
      count[trip] -= 1
    }
    if new >= 0 {
      load[new] += length[trip]
      duties[new] += duty[trip]
      assigned[new * words + trip / 64] |= bit
      member[trip * personCount + new] = true
      for kind in 0..<kindCount { holders[base + kind] += Int(skills[new] >> UInt64(kind) & 1) }
      count[trip] += 1
    }
    person[slot] = new
    var has: UInt64 = 0
    var one: UInt64 = 0
    for kind in 0..<kindCount {
      let bit: UInt64 = 1 << UInt64(kind)
      if holders[base + kind] > 0 { has |= bit }
      if holders[base + kind] == 1 { one |= bit }
    }
    covered[trip] = has
    once[trip] = one
  }

  /// The price of everything that is wrong. Cost: O(slots × words).
  package var price: Double {
    var sum = 0.0
    for nth in 0..<personCount { sum += overPrice * Double(max(0, load[nth] - capacity[nth])) }
    for slot in person.indices where person[slot] >= 0 {
      sum += clashPrice * Double(clashes(person[slot], with: slotTrip[slot])) / 2
    }
    for trip in orders.indices {
      sum += missingPrice * Double(missingKinds(trip)) + loss[firstLoss[trip] + count[trip]]
    }
    return sum
  }

  /// Whether `person` can join `trip` without breaking a rule of their own.
  func canJoin(_ trip: Int, _ person: Int) -> Bool {
    free[trip * personCount + person] && !isOn(trip, person)
      && load[person] + length[trip] <= capacity[person] && clashes(person, with: trip) == 0
  }

  /// What the people missing cost, in the unit of ``init(staff:orders:restDays:unit:)``.
  var lost: Double {
    orders.indices.reduce(0) { $0 + loss[firstLoss[$1] + count[$1]] }
  }

  /// The people of each trip, ascending.
  var crews: [[Int]] {
    orders.indices.map { trip in
      (firstSlot[trip]..<firstSlot[trip + 1]).map { person[$0] }.filter { $0 >= 0 }.sorted()
    }
  }

  /// Sets all slots at once, as another board of the same orders has them.
  mutating func restore(_ people: [Int]) {
    for slot in people.indices where person[slot] != people[slot] {
      place(CrewBoard.nobody, in: slot)
    }
    for slot in people.indices where person[slot] != people[slot] {
      place(people[slot], in: slot)
    }
  }
}
