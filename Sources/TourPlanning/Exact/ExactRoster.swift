// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Whether an agency's people can fill some crews, exactly: what ``RosterMaker`` does not find it
/// does not prove to be impossible.
///
/// Trips are filled in the order of time. What the rest depends on is the free days and the days left
/// of each person; a state that has failed is not tried again.
package struct ExactRoster {
  package enum Answer: Hashable {
    /// People for each of the orders, by their numbers in ``AgencyStaff``.
    case found([[Int]])
    case impossible
    /// Too many states, or the time is over.
    case unknown
  }

  private let staff: AgencyStaff
  private let restDays: Int
  private let mostStates: Int
  private let isOver: () -> Bool
  private var orders: [CrewOrder] = []
  /// Who was chosen for the orders so far.
  private var crews: [[Int]] = []
  private var failed: Set<[Int]> = []
  private var states = 0
  private var choices = 0
  private var isCut = false

  /// - Parameter isOver: asked now and then whether to give up.
  package init(
    _ staff: AgencyStaff, restDays: Int, mostStates: Int = 100_000,
    isOver: @escaping () -> Bool = { false }
  ) {
    self.staff = staff
    self.restDays = restDays
    self.mostStates = mostStates
    self.isOver = isOver
  }

  /// Whether there are people for all of `orders`.
  package mutating func staff(_ orders: [CrewOrder]) -> Answer {
    let sorted = orders.indices.sorted { a, b in
      (orders[a].start, orders[a].end, orders[a].need, a)
        < (orders[b].start, orders[b].end, orders[b].need, b)
    }
    self.orders = sorted.map { orders[$0] }
    crews = []
    failed.removeAll(keepingCapacity: true)
    states = 0
    choices = 0
    isCut = false
    let people = staff.people.count
    guard fill(0, free: [Int](repeating: 0, count: people), left: staff.capacity) else {
      return isCut ? .unknown : .impossible
    }
    var found = crews
    for (place, order) in sorted.enumerated() { found[order] = crews[place].sorted() }
    return .found(found)
  }

  /// - Parameters:
  ///   - free: the first day from which each person may be on a trip again.
  ///   - left: days that each can still give.
  private mutating func fill(_ order: Int, free: [Int], left: [Int]) -> Bool {
    if order == orders.count { return true }
    if isCut { return false }
    // Who rests no longer by the next trip is as free as anybody.
    let start = orders[order].start
    let key = [order] + free.map { max($0, start) } + left
    if failed.contains(key) { return false }
    states += 1
    if states > mostStates {
      isCut = true
      return false
    }
    let trip = orders[order]
    let able = staff.people.indices.filter {
      free[$0] <= trip.start && left[$0] >= trip.days
        && staff.isPresent($0, from: trip.start, to: trip.end)
    }
    if choose(order, from: able[...], need: trip.need, kinds: 0, chosen: [], free, left) {
      return true
    }
    if !isCut { failed.insert(key) }
    return false
  }

  private mutating func choose(
    _ order: Int, from able: ArraySlice<Int>, need: Int, kinds: UInt64, chosen: [Int],
    _ free: [Int], _ left: [Int]
  ) -> Bool {
    if need == 0 {
      if kinds != staff.allKinds { return false }
      var free = free
      var left = left
      for person in chosen {
        free[person] = orders[order].end + 1 + restDays
        left[person] -= orders[order].days
      }
      crews.append(chosen)
      if fill(order + 1, free: free, left: left) { return true }
      crews.removeLast()
      return false
    }
    // Of many people there are more crews than could ever be tried.
    choices += 1
    if choices > 100 * mostStates || (choices % 1024 == 1 && isOver()) {
      isCut = true
      return false
    }
    var rest = able
    while rest.count >= need {
      // What nobody left knows, no crew of theirs knows.
      if rest.reduce(kinds, { $0 | staff.skills[$1] }) != staff.allKinds { return false }
      let person = rest.removeFirst()
      if choose(
        order, from: rest, need: need - 1, kinds: kinds | staff.skills[person],
        chosen: chosen + [person], free, left)
      {
        return true
      }
      if isCut { return false }
    }
    return false
  }
}
