// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Whether an agency's people can fill some crews, exactly: what ``RosterMaker`` does not find it
/// does not prove to be impossible.
///
/// Trips are filled in the order of time. What the rest depends on is the free days and the days left
/// of each person; a state that has failed is not tried again.
package struct ExactRoster {
  package enum Answer {
    case found
    case impossible
    /// Too many states.
    case unknown
  }

  private let staff: AgencyStaff
  private let restDays: Int
  private let mostStates: Int
  private var orders: [CrewOrder] = []
  private var failed: Set<[Int]> = []
  private var states = 0
  private var isCut = false

  package init(_ staff: AgencyStaff, restDays: Int, mostStates: Int = 100_000) {
    self.staff = staff
    self.restDays = restDays
    self.mostStates = mostStates
  }

  /// Whether there are people for all of `orders`.
  package mutating func staff(_ orders: [CrewOrder]) -> Answer {
    self.orders = orders.sorted { ($0.start, $0.end, $0.need) < ($1.start, $1.end, $1.need) }
    failed.removeAll(keepingCapacity: true)
    states = 0
    isCut = false
    let people = staff.people.count
    if fill(0, free: [Int](repeating: 0, count: people), left: staff.capacity) { return .found }
    return isCut ? .unknown : .impossible
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
      return fill(order + 1, free: free, left: left)
    }
    var rest = able
    while rest.count >= need, let person = rest.popFirst() {
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
