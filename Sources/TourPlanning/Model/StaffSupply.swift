// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// How many people each agency has to give, counted and not named: the right-hand sides of the rows
/// *pool*, *rest* and *post_days* of the certificate.
struct StaffSupply: Sendable {
  /// At `agency * days + day`: people not away less those who stay at home, never below 0.
  let pool: [Int]
  /// The same before history takes its people: what a promise of attendance counts by.
  let present: [Int]
  /// At `agency * days + day`: people not away on at least one of the day and the rest days before.
  let restPool: [Int]
  /// Σ over an agency's people of the least of their most post days and their working days not
  /// away.
  let postDays: [Int]

  /// The fewest people of an agency who know all its services between them; `Int.max` where all of
  /// them together do not. Cost: exponential in the agency's services alone, which are few; beyond
  /// twelve the answer is 1, which is always true.
  static func fewestKnowingAll(of agency: Int, in district: District) -> Int {
    let services = district.services.indices.filter { district.services[$0].agency == agency }
    guard services.count <= 12 else { return 1 }
    let all = (1 << services.count) - 1
    var fewest = [Int](repeating: Int.max, count: all + 1)
    fewest[0] = 0
    for person in district.staff where person.agency == agency {
      var known = 0
      for (bit, service) in services.enumerated() where person.skills.contains(service) {
        known |= 1 << bit
      }
      for set in (0...all).reversed() where fewest[set] < Int.max {
        fewest[set | known] = min(fewest[set | known], fewest[set] + 1)
      }
    }
    return fewest[all]
  }

  /// Cost: O(people × days × rest days).
  init(_ district: District) {
    let days = district.calendar.workingDays
    var pool = district.agencies.flatMap { agency in
      [Int](repeating: -agency.minHome, count: days.count)
    }
    var restPool = [Int](repeating: 0, count: pool.count)
    var postDays = [Int](repeating: 0, count: district.agencies.count)
    for (number, person) in district.staff.enumerated() {
      let row = person.agency * days.count
      let standing = StandingDays(of: number, in: district)
      var present = 0
      var lastPresent = Int.min / 2
      for (position, day) in days.enumerated() {
        if !person.isAway(on: day) {
          pool[row + position] += 1
          if !standing.isTaken(position) {
            present += 1
            lastPresent = position
          }
        }
        if position - lastPresent <= district.settings.restDays { restPool[row + position] += 1 }
      }
      postDays[person.agency] += min(present, standing.daysLeft(of: person) ?? Int.max)
    }
    let onTrips = StandingUse(district).onTrips
    present = pool.map { max(0, $0) }
    self.pool = zip(present, onTrips).map { max(0, $0 - $1) }
    self.restPool = restPool
    self.postDays = postDays
  }
}
