// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The people of one agency as bits and numbers: when each can be at a post, for how many days, and
/// with which skills.
///
/// People are numbered here by their order in ``District/staff``; days are positions in
/// ``WorkCalendar/workingDays``. Services that the same people know count once: what is left are
/// the *kinds* of skill, and a crew that has every kind has every service.
///
/// A class, since it is asked millions of times: a struct's arrays would be retained for every question.
package final class AgencyStaff: Sendable {
  /// Positions in ``District/staff``, ascending.
  package let people: [Int]
  /// The kinds of skill of each person, a bit each.
  package let skills: [UInt64]
  /// A bit for every kind that a crew needs.
  package let allKinds: UInt64
  /// A service of each kind, for messages.
  package let kindService: [Int]
  /// Days on trips that each person can give: the least of `max_post_days` and the working days not
  /// away.
  package let capacity: [Int]
  /// People that can be at posts on each working day: those not away, less `min_home`, not below 0.
  package let pool: [Int]
  /// For each person ``words`` words: a bit for each working day away.
  package let away: [UInt64]
  /// Words of 64 working days.
  package let words: Int

  /// Cost: O(people × working days × rows of leave).
  package init(of agency: Int, in district: District) {
    let days = district.calendar.workingDays
    words = max(1, (days.count + 63) / 64)
    let people = district.staff.indices.filter { district.staff[$0].agency == agency }
    self.people = people

    var away = [UInt64](repeating: 0, count: people.count * words)
    var capacity: [Int] = []
    var notAway = [Int](repeating: 0, count: days.count)
    for (nth, person) in people.enumerated() {
      let member = district.staff[person]
      let standing = StandingDays(of: person, in: district)
      var present = 0
      for (position, day) in days.enumerated() {
        let isAway = member.isAway(on: day)
        if !isAway { notAway[position] += 1 }
        if isAway || standing.isTaken(position) {
          away[nth * words + position / 64] |= 1 << UInt64(position % 64)
        } else {
          present += 1
        }
      }
      capacity.append(min(standing.daysLeft(of: member) ?? present, present))
    }
    self.away = away
    self.capacity = capacity
    let onTrips = StandingUse(district).onTrips
    pool = notAway.enumerated().map { day, people in
      max(
        0,
        max(0, people - district.agencies[agency].minHome) - onTrips[agency * days.count + day])
    }

    let kinds = AgencyStaff.kinds(
      of: district.services.indices.filter { district.services[$0].agency == agency },
      people: people, in: district)
    kindService = kinds.map(\.service)
    allKinds = kinds.indices.reduce(0) { $0 | 1 << UInt64($1) }
    skills = people.indices.map { nth in
      kinds.indices.reduce(0) { kinds[$1].holders[nth] ? $0 | 1 << UInt64($1) : $0 }
    }
  }

  /// The kinds of skill that matter: a service is left out where whoever knows some other one knows
  /// it too.
  private static func kinds(
    of services: [Int], people: [Int], in district: District
  ) -> [(service: Int, holders: [Bool])] {
    var kinds: [(service: Int, holders: [Bool])] = []
    func covers(_ few: [Bool], _ many: [Bool]) -> Bool {
      few.indices.allSatisfy { !few[$0] || many[$0] }
    }
    for service in services {
      let holders = people.map { district.staff[$0].skills.contains(service) }
      if kinds.contains(where: { covers($0.holders, holders) }) { continue }
      kinds.removeAll { covers(holders, $0.holders) }
      kinds.append((service, holders))
    }
    // More kinds than a word has bits: the last bit stands for people who know all the rest, which
    // asks for more than the rule, and so is safe.
    while kinds.count > 64 {
      let last = kinds.removeLast()
      kinds[63].holders = zip(kinds[63].holders, last.holders).map { $0 && $1 }
    }
    return kinds
  }

  /// Whether `person` (by number) is away on none of the working days `start` … `end`.
  package func isPresent(_ person: Int, from start: Int, to end: Int) -> Bool {
    AgencyStaff.isClear(away, from: start, to: end, offset: person * words)
  }

  /// Whether `person` knows what is needed for `service`'s kind of skill.
  package func has(_ person: Int, kind: Int) -> Bool { skills[person] >> UInt64(kind) & 1 == 1 }

  /// A kind of skill that nobody has, so that the agency can't take part in any trip.
  package var unknownKind: Int? {
    kindService.indices.first { kind in !people.indices.contains { has($0, kind: kind) } }
  }

  /// Whether no bit of the positions `start` … `end` is set in the words from `offset` on.
  @inline(__always)
  static func isClear(_ bits: [UInt64], from start: Int, to end: Int, offset: Int) -> Bool {
    var word = start / 64
    let lastWord = end / 64
    while word <= lastWord {
      if bits[offset + word] & mask(ofWord: word, from: start, to: end) != 0 { return false }
      word += 1
    }
    return true
  }

  /// The bits of word `word` that stand for positions in `start` … `end`, where the word has some.
  @inline(__always)
  static func mask(ofWord word: Int, from start: Int, to end: Int) -> UInt64 {
    let low = max(0, start - word * 64)
    let high = min(63, end - word * 64)
    return (~0 &<< UInt64(truncatingIfNeeded: low))
      & (~0 &>> UInt64(truncatingIfNeeded: 63 - high))
  }
}
