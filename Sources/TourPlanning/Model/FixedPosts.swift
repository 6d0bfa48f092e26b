// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// The fixed posts of a district as the planner works on them: who can attend where on which days,
/// and for how many days of each week at least.
///
/// Attending costs nothing but people: whoever is at a counter is on no trip that day. Days are
/// positions among the working days.
struct FixedPosts: Sendable {
  /// An agency's row of `counters.csv`.
  struct Desk: Sendable {
    let site: Int
    let agency: Int
    /// The fewest people who may attend: `min_staff`, and never nobody.
    let ruleLeast: Int
    /// The fewest who can attend, all services of the agency being known there.
    let least: Int
    /// The most who can attend: `max_staff`, and no more than the agency has.
    let most: Int
  }

  /// A calendar week of a post: the days on which it is open.
  struct Week: Sendable {
    let monday: Day
    let days: [Int]
    /// Days on which each desk of the post has to be attended, by position in ``Post/desks``.
    let promised: [Int]
  }

  struct Post: Sendable {
    let site: Int
    /// Positions in ``FixedPosts/desks``.
    let desks: Range<Int>
    /// Agencies that may attend on one day.
    let counters: Int
    let weeks: [Week]
  }

  let desks: [Desk]
  let posts: [Post]
  private let dayCount: Int
  private let isOpen: [Bool]

  var isEmpty: Bool { desks.isEmpty }

  /// - Parameters:
  ///   - pool: people of an agency not away on a day less those who stay at home, at
  ///     `agency * days + day`.
  ///   - fewestKnowingAll: the fewest people of each agency who know all its services.
  init(_ district: District, pool: [Int], fewestKnowingAll: [Int]) {
    let days = district.calendar.workingDays
    dayCount = days.count
    var people = [Int](repeating: 0, count: district.agencies.count)
    for person in district.staff { people[person.agency] += 1 }
    var desks: [Desk] = []
    var posts: [Post] = []
    var isOpen: [Bool] = []
    for (site, values) in district.sites.enumerated() where values.isFixed {
      let first = desks.count
      for counter in district.counters where counter.site == site {
        let least = max(1, counter.minStaff)
        desks.append(
          Desk(
            site: site, agency: counter.agency, ruleLeast: least,
            least: max(least, fewestKnowingAll[counter.agency]),
            most: min(counter.maxStaff, people[counter.agency])))
      }
      let own = first..<desks.count
      let open = days.map {
        !district.isClosed(site, on: $0) && $0 >= district.history?.asOf ?? $0
      }
      for _ in own { isOpen += open }
      let weeks = Dictionary(grouping: days.indices.filter { open[$0] }) { days[$0].monday }
        .sorted { $0.key < $1.key }
        .map { monday, days in
          Week(
            monday: monday, days: days,
            promised: district.counters.filter { $0.site == site }.map { counter in
              let given = FixedPosts.given(counter, in: monday, district)
              let able = days.count {
                pool[counter.agency * district.calendar.workingDays.count + $0]
                  >= max(1, counter.minStaff)
              }
              return max(0, min(counter.minDaysPerWeek, given + able) - given)
            })
        }
      posts.append(
        Post(site: site, desks: own, counters: values.counters ?? own.count, weeks: weeks))
    }
    self.desks = desks
    self.posts = posts
    self.isOpen = isOpen
  }

  /// Open days of a week that is under way on which an agency has attended already.
  private static func given(_ counter: Counter, in monday: Day, _ district: District) -> Int {
    (district.history?.attendances ?? []).count {
      $0.site == counter.site && $0.agency == counter.agency && $0.day.monday == monday
        && district.calendar.isWorking($0.day) && !district.isClosed(counter.site, on: $0.day)
    }
  }

  /// Position of a desk and day in tables of them.
  @inline(__always)
  func cell(_ desk: Int, _ day: Int) -> Int { desk * dayCount + day }

  /// Whether the post of a desk is open on a day.
  func isOpen(_ desk: Int, on day: Int) -> Bool { isOpen[cell(desk, day)] }

  /// The most people of any agency at one desk; 0 where there is none.
  var largestDesk: Int { desks.map(\.most).max() ?? 0 }

  /// The most people of an agency at a site; 0 where it has no desk there.
  func most(site: Int, agency: Int) -> Int {
    desks.first { $0.site == site && $0.agency == agency }?.most ?? 0
  }
}

extension PlanningModel {
  /// The most people who can attend a desk on a day; nil where that is fewer than its rule asks for.
  func mostPeople(at desk: Int, on day: Int) -> Int? {
    let values = posts.desks[desk]
    let most = min(values.most, pool[values.agency * dayCount + day])
    return most >= values.ruleLeast ? most : nil
  }
}
