// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Who is on which days, kept while trips come and go: what a search asks before it inserts a trip.
///
/// Each agency's people have a word of bits for every 64 working days; asking, inserting and
/// removing cost O(people × words of the trip), well below a microsecond for an agency of ten.
/// Removing is the exact inverse of inserting, in any order. People are positions in
/// ``District/staff``; days are positions in ``WorkCalendar/workingDays``.
package struct NamedCrews: Sendable {
  /// The people of each agency.
  package let staff: [AgencyStaff]
  private let restDays: Int
  private let lastPosition: Int
  private let words: Int
  /// For each person of the district: their agency, and their place in it.
  private let agencyOf: [Int]
  private let numberOf: [Int]
  /// A bit for every day on a trip: `[person × words + word]`, people as in ``District/staff``.
  private var busy: [UInt64]
  /// A bit for every day at a fixed post, likewise: no rest, and no day of anybody's capacity.
  private var atPost: [UInt64]
  /// Days left of each person's capacity.
  package private(set) var daysLeft: [Int]

  /// Nobody is on any trip.
  package init(_ district: District, staff: [AgencyStaff]) {
    self.staff = staff
    restDays = district.settings.restDays
    lastPosition = max(0, district.calendar.workingDays.count - 1)
    words = max(1, (district.calendar.workingDays.count + 63) / 64)
    agencyOf = district.staff.map(\.agency)
    var numberOf = [Int](repeating: 0, count: district.staff.count)
    var daysLeft = [Int](repeating: 0, count: district.staff.count)
    for agency in staff {
      for (nth, person) in agency.people.enumerated() {
        numberOf[person] = nth
        daysLeft[person] = agency.capacity[nth]
      }
    }
    self.numberOf = numberOf
    self.daysLeft = daysLeft
    busy = [UInt64](repeating: 0, count: district.staff.count * words)
    atPost = busy
  }

  package init(_ district: District) {
    self.init(
      district, staff: district.agencies.indices.map { AgencyStaff(of: $0, in: district) })
  }

  /// Whether `person` could join a trip on `start` … `end`: present, free and rested, with days
  /// left.
  package func isFree(_ person: Int, from start: Int, to end: Int) -> Bool {
    let agency = staff[agencyOf[person]]
    return daysLeft[person] >= end - start + 1
      && agency.isPresent(numberOf[person], from: start, to: end)
      && AgencyStaff.isClear(
        busy, from: max(0, start - restDays), to: min(lastPosition, end + restDays),
        offset: person * words)
      && AgencyStaff.isClear(atPost, from: start, to: end, offset: person * words)
  }

  /// Whether `person` could be at a fixed post on `day`: present, and at no other post.
  package func isFree(_ person: Int, on day: Int) -> Bool {
    staff[agencyOf[person]].isPresent(numberOf[person], from: day, to: day)
      && AgencyStaff.isClear(busy, from: day, to: day, offset: person * words)
      && AgencyStaff.isClear(atPost, from: day, to: day, offset: person * words)
  }

  /// People of `agency` who can be at a fixed post on `day`, `count` of them with every skill of the
  /// agency between them, or nil where there are none; who has fewest days for trips comes first.
  /// Exact. `min_home` is for the caller to keep.
  ///
  /// - Parameter some: those who come into question; nil is all of the agency.
  package func canAttend(
    _ agency: Int, on day: Int, count: Int, among some: [Int]? = nil
  ) -> [Int]? {
    if count == 0 { return [] }
    let people = staff[agency]
    var free: [Int] = []
    var able: UInt64 = 0
    for (nth, person) in people.people.enumerated()
    where some?.contains(person) ?? true && isFree(person, on: day) {
      free.append(nth)
      able |= people.skills[nth]
    }
    if free.count < count || able & people.allKinds != people.allKinds { return nil }
    free.sort { a, b in
      (daysLeft[people.people[a]], a) < (daysLeft[people.people[b]], b)
    }
    var chosen: [Int] = []
    guard cover(people.allKinds, among: free, people, count: count, &chosen) else { return nil }
    for nth in free where chosen.count < count && !chosen.contains(nth) { chosen.append(nth) }
    return chosen.map { people.people[$0] }.sorted()
  }

  /// Puts `people` at a fixed post on `day`, or takes them away again.
  ///
  /// - Precondition: each is free then (see ``isFree(_:on:)``), or there.
  package mutating func toggle(_ people: [Int], atPostOn day: Int) {
    for person in people {
      atPost[person * words + day / 64] ^= 1 << UInt64(day % 64)
    }
  }

  /// People of `agency` that can form a crew of `count` for a trip on `start` … `end` with every
  /// skill of the agency, or nil where these rules find none.
  ///
  /// Those `preferring` names come before all others, then those with most days left, as far as the
  /// crew knows all that it has to. Nobody's other trips are changed for it, so nil does not prove that
  /// no arrangement exists. `min_home` and kits are for the caller to keep.
  package func canStaff(
    _ agency: Int, from start: Int, to end: Int, count: Int, preferring: Set<Int> = []
  ) -> [Int]? {
    let people = staff[agency]
    if count == 0 { return [] }
    let days = end - start + 1
    var free: [Int] = []
    var able: UInt64 = 0
    for (nth, person) in people.people.enumerated()
    where daysLeft[person] >= days && isFree(person, from: start, to: end) {
      free.append(nth)
      able |= people.skills[nth]
    }
    if free.count < count || able & people.allKinds != people.allKinds { return nil }
    // Most days left first, of equals the one with fewer skills.
    free = free.map { nth in
      (
        rank: preferring.contains(people.people[nth]) ? 0 : 1, days: -daysLeft[people.people[nth]],
        skills: people.skills[nth].nonzeroBitCount, nth: nth
      )
    }.sorted { ($0.rank, $0.days, $0.skills, $0.nth) < ($1.rank, $1.days, $1.skills, $1.nth) }
      .map(\.nth)
    var chosen: [Int] = []
    guard cover(people.allKinds, among: free, people, count: count, &chosen) else { return nil }
    for nth in free where chosen.count < count && !chosen.contains(nth) { chosen.append(nth) }
    return chosen.map { people.people[$0] }.sorted()
  }

  /// The sizes from `least` to `most` of crews of `agency` that ``canStaff(_:from:to:count:preferring:)``
  /// finds people for on `start` … `end`; nil where there are none.
  package func sizes(
    of agency: Int, from start: Int, to end: Int, least: Int, most: Int
  ) -> ClosedRange<Int>? {
    let people = staff[agency]
    var free = 0
    var able: UInt64 = 0
    var knowsAll = people.allKinds == 0
    for (nth, person) in people.people.enumerated()
    where isFree(person, from: start, to: end) {
      free += 1
      able |= people.skills[nth]
      if people.skills[nth] == people.allKinds { knowsAll = true }
    }
    let most = min(most, free)
    guard least <= most, able == people.allKinds else { return nil }
    if knowsAll { return least...most }
    let those = people.people.indices.filter {
      isFree(people.people[$0], from: start, to: end)
    }
    let fewest = (least...most).first { count in
      var chosen: [Int] = []
      return cover(people.allKinds, among: those, people, count: count, &chosen)
    }
    return fewest.map { $0...most }
  }

  /// Chooses at most `count` of `free` that have all the `lacked` kinds, by trying who has the kind
  /// that fewest have, in order; exact.
  private func cover(
    _ lacked: UInt64, among free: [Int], _ people: AgencyStaff, count: Int, _ chosen: inout [Int]
  ) -> Bool {
    if lacked == 0 { return true }
    if chosen.count == count { return false }
    var rarest = 0
    var fewest = Int.max
    var rest = lacked
    while rest != 0 {
      let kind = rest.trailingZeroBitCount
      rest &= rest - 1
      let holders = free.count { people.has($0, kind: kind) }
      if holders < fewest {
        fewest = holders
        rarest = kind
      }
    }
    for nth in free where people.has(nth, kind: rarest) {
      chosen.append(nth)
      if cover(lacked & ~people.skills[nth], among: free, people, count: count, &chosen) {
        return true
      }
      chosen.removeLast()
    }
    return false
  }

  /// Puts `people` on a trip on `start` … `end`.
  ///
  /// - Precondition: each is free then (see ``isFree(_:from:to:)``).
  package mutating func insert(_ people: [Int], from start: Int, to end: Int) {
    change(people, from: start, to: end, by: -(end - start + 1))
  }

  /// Takes `people` off a trip that they were put on.
  package mutating func remove(_ people: [Int], from start: Int, to end: Int) {
    change(people, from: start, to: end, by: end - start + 1)
  }

  private mutating func change(_ people: [Int], from start: Int, to end: Int, by days: Int) {
    for person in people {
      daysLeft[person] += days
      for word in start / 64...end / 64 {
        busy[person * words + word] ^= AgencyStaff.mask(ofWord: word, from: start, to: end)
      }
    }
  }
}
