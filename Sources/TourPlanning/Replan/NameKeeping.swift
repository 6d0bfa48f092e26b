// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Puts the people who were announced for kept visits back on them, where nothing is lost by it: in
/// place of somebody who was not, in exchange with another trip that they were not announced for, or
/// by exchanging what two people do between two of their trips.
///
/// Numbers of people do not change, so only rules on names are looked at. Every exchange lowers the
/// names changed by one at least, so that the work ends.
struct NameKeeping {
  private let model: PlanningModel
  private var names: NamedCrews
  private(set) var trips: [StaffedTrip]
  private(set) var posts: [StaffedPost]
  private var spans: [(start: Int, end: Int)] = []
  /// People who were announced, by trip; empty where a trip keeps no visit.
  private var announced: [Set<Int>] = []
  /// Trips by their first day.
  private var order: [Int] = []

  /// - Parameter olderPosts: who was to attend fixed posts.
  init(
    _ trips: [StaffedTrip], posts: [StaffedPost], olderPosts: [StaffedPost], _ model: PlanningModel
  ) {
    self.model = model
    self.trips = trips
    self.posts = posts
    names = NamedCrews(model.district)
    for staffed in trips {
      let start = model.district.calendar.firstPosition(notBefore: staffed.trip.firstDay)
      spans.append((start, start + staffed.trip.dayCount - 1))
      var crew: Set<Int> = []
      for visit in staffed.trip.visits {
        crew.formUnion(
          model.announced.visit(
            site: visit.site, first: visit.days.lowerBound.number, days: visit.dayCount)?.people
            ?? [])
      }
      announced.append(crew)
      for people in staffed.people {
        names.insert(people, from: start, to: start + staffed.trip.dayCount - 1)
      }
    }
    for post in posts {
      if let day = model.district.calendar.position(of: post.day) {
        names.toggle(post.people, atPostOn: day)
      }
    }
    order = trips.indices.sorted { (spans[$0].start, $0) < (spans[$1].start, $1) }
    while trips.indices.contains(where: { improve($0) }) || exchangeStretch() {}
    for position in posts.indices { improve(post: position, olderPosts) }
  }

  /// Brings people back to a counter for those who were not to be there.
  private mutating func improve(post position: Int, _ older: [StaffedPost]) {
    let post = posts[position]
    guard let day = model.district.calendar.position(of: post.day),
      let before = older.first(where: {
        $0.site == post.site && $0.day == post.day && $0.agency == post.agency
      })
    else { return }
    for person in before.people where !posts[position].people.contains(person) {
      guard names.isFree(person, on: day) else { continue }
      for stranger in posts[position].people where !before.people.contains(stranger) {
        var people = posts[position].people.filter { $0 != stranger }
        people.append(person)
        people.sort()
        guard knowsAll(post.agency, people) else { continue }
        names.toggle([person, stranger], atPostOn: day)
        posts[position].people = people
        break
      }
    }
  }

  /// Brings one announced person back to a trip; false where none can be.
  private mutating func improve(_ trip: Int) -> Bool {
    guard !announced[trip].isEmpty else { return false }
    for agency in trips[trip].people.indices {
      let crew = trips[trip].people[agency]
      let missing = announced[trip].filter {
        model.district.staff[$0].agency == agency && !crew.contains($0)
      }.sorted()
      let strangers = crew.filter { !announced[trip].contains($0) }
      for person in missing {
        for stranger in strangers where exchange(person, stranger, on: trip, agency) {
          return true
        }
      }
    }
    return false
  }

  /// Puts `person` on a trip for `stranger`, who takes the person's place elsewhere where need be.
  private mutating func exchange(
    _ person: Int, _ stranger: Int, on trip: Int, _ agency: Int
  ) -> Bool {
    let saved = (names, trips)
    replace(stranger, by: person, on: trip, agency)
    if names.isFree(person, from: spans[trip].start, to: spans[trip].end) {
      names.insert([person], from: spans[trip].start, to: spans[trip].end)
      if knowsAll(agency, trips[trip].people[agency]) { return true }
      (names, trips) = saved
      return false
    }
    // The one trip that keeps the person away, if the person was not announced for it.
    for other in trips.indices
    where other != trip && trips[other].people[agency].contains(person)
      && !announced[other].contains(person)
    {
      let before = (names, trips)
      replace(person, by: stranger, on: other, agency)
      if !saved.1[other].people[agency].contains(stranger),
        names.isFree(person, from: spans[trip].start, to: spans[trip].end)
      {
        names.insert([person], from: spans[trip].start, to: spans[trip].end)
        if names.isFree(stranger, from: spans[other].start, to: spans[other].end) {
          names.insert([stranger], from: spans[other].start, to: spans[other].end)
          if knowsAll(agency, trips[trip].people[agency]),
            knowsAll(agency, trips[other].people[agency])
          {
            return true
          }
        }
      }
      (names, trips) = before
    }
    (names, trips) = saved
    return false
  }

  // MARK: Stretches of two people

  /// Exchanges what two people of an agency do between two of their trips, where more of them then go
  /// where they were announced; false where no such exchange is left.
  ///
  /// Cost: O(pairs of people × trips²) where names differ, and nothing for those who go as announced.
  private mutating func exchangeStretch() -> Bool {
    for agency in model.district.agencies.indices {
      let people = model.district.staff.indices.filter {
        model.district.staff[$0].agency == agency
      }
      for (nth, one) in people.enumerated() {
        for other in people[(nth + 1)...] where exchangeStretch(one, other, agency) {
          return true
        }
      }
    }
    return false
  }

  private mutating func exchangeStretch(_ one: Int, _ other: Int, _ agency: Int) -> Bool {
    let own = order.filter {
      trips[$0].people[agency].contains(one) != trips[$0].people[agency].contains(other)
    }
    /// Names as announced on a trip after the exchange, less those before.
    func gain(_ trip: Int) -> Int {
      let isOne = trips[trip].people[agency].contains(one)
      let (leaves, comes) = isOne ? (one, other) : (other, one)
      return (announced[trip].contains(comes) ? 1 : 0) - (announced[trip].contains(leaves) ? 1 : 0)
    }
    let gains = own.map(gain)
    for low in own.indices where gains[low] > 0 {
      var sum = 0
      for high in low..<own.count {
        sum += gains[high]
        if sum > 0, gains[high] >= 0, exchange(one, other, on: own[low...high], agency) {
          return true
        }
      }
    }
    return false
  }

  /// Lets two people exchange their places on these trips; false where a rule forbids it.
  private mutating func exchange(
    _ one: Int, _ other: Int, on stretch: ArraySlice<Int>, _ agency: Int
  ) -> Bool {
    let saved = (names, trips)
    var joined: [(trip: Int, person: Int)] = []
    for trip in stretch {
      let isOne = trips[trip].people[agency].contains(one)
      let (leaves, comes) = isOne ? (one, other) : (other, one)
      replace(leaves, by: comes, on: trip, agency)
      joined.append((trip, comes))
    }
    for (trip, person) in joined {
      guard names.isFree(person, from: spans[trip].start, to: spans[trip].end),
        knowsAll(agency, trips[trip].people[agency])
      else {
        (names, trips) = saved
        return false
      }
      names.insert([person], from: spans[trip].start, to: spans[trip].end)
    }
    return true
  }

  /// Writes `new` in the place of `old`, and frees `old`.
  private mutating func replace(_ old: Int, by new: Int, on trip: Int, _ agency: Int) {
    names.remove([old], from: spans[trip].start, to: spans[trip].end)
    trips[trip].people[agency].removeAll { $0 == old }
    trips[trip].people[agency].append(new)
    trips[trip].people[agency].sort()
  }

  private func knowsAll(_ agency: Int, _ crew: [Int]) -> Bool {
    model.district.services.indices.allSatisfy { service in
      model.district.services[service].agency != agency
        || crew.contains { model.district.staff[$0].skills.contains(service) }
    }
  }
}
