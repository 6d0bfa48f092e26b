// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What the visits of a trip say of its crew.
struct HandWish {
  /// By agency: how many people have to come; nil leaves it open.
  private var counts: [Int?]
  /// By agency: people named.
  private var named: [[Int]]
  private var isListed = false
  private var comes: [Bool]

  init(_ visits: [HandVisit], in district: District) {
    counts = [Int?](repeating: nil, count: district.agencies.count)
    named = [[Int]](repeating: [], count: district.agencies.count)
    comes = [Bool](repeating: false, count: district.agencies.count)
    for visit in visits {
      for party in visit.agencies {
        isListed = true
        if party.people != 0 { comes[party.agency] = true }
        if let people = party.people {
          counts[party.agency] = max(counts[party.agency] ?? 0, people)
        }
      }
    }
    for person in Set(visits.flatMap(\.staff)).sorted() {
      let agency = district.staff[person].agency
      named[agency].append(person)
      comes[agency] = true
    }
  }

  /// Whether nothing is said.
  var isFree: Bool { !isListed && named.allSatisfy(\.isEmpty) }

  /// Whether an agency may come.
  func allows(_ agency: Int) -> Bool { !isListed || comes[agency] }

  /// Whether more of its people than the least may come.
  func mayGrow(_ agency: Int) -> Bool { allows(agency) && counts[agency] == nil }

  /// The smallest crew that the wish and the agencies allow.
  func least(in district: District) -> [Int] {
    district.agencies.enumerated().map { position, agency in
      if let count = counts[position] { return max(count, named[position].count) }
      let least = comes[position] || agency.isRequired ? agency.minCrew : 0
      return max(least, comes[position] ? 1 : 0, named[position].count)
    }
  }

  /// Those named, and others who are free, so that all services of the agency are known; nil where
  /// they cannot be found.
  func people(
    _ agency: Int, count: Int, from start: Int, to end: Int, _ names: NamedCrews,
    in district: District
  ) -> [Int]? {
    let own = named[agency]
    if own.isEmpty { return names.canStaff(agency, from: start, to: end, count: count) }
    guard own.count <= count, own.allSatisfy({ names.isFree($0, from: start, to: end) })
    else { return nil }
    var chosen = own
    var lacked = Set(district.services.indices.filter { district.services[$0].agency == agency })
    for person in own { lacked.subtract(district.staff[person].skills) }
    var free = district.staff.indices.filter {
      district.staff[$0].agency == agency && !own.contains($0)
        && names.isFree($0, from: start, to: end)
    }
    while chosen.count < count {
      // Who knows most of what is lacking; of equals the one with most days left.
      let next = free.max { a, b in
        let (x, y) = (
          district.staff[a].skills.intersection(lacked).count,
          district.staff[b].skills.intersection(lacked).count
        )
        return (x, names.daysLeft[a], b) < (y, names.daysLeft[b], a)
      }
      guard let next else { return nil }
      chosen.append(next)
      free.removeAll { $0 == next }
      lacked.subtract(district.staff[next].skills)
    }
    return lacked.isEmpty ? chosen.sorted() : nil
  }
}
