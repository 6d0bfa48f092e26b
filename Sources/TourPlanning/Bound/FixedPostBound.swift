// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Part 4 of the certificate: the best attendance at each fixed post in each calendar week, at given
/// prices: exact, with least attendance and the number of counters.
struct FixedPostBound {
  private let model: PlanningModel

  init(_ model: PlanningModel) { self.model = model }

  /// Rp of the best attendance of all posts and weeks.
  func total(_ prices: Prices) -> Double {
    var sum = 0.0
    for post in model.posts.posts {
      for week in post.weeks { sum += best(post, week, prices) }
    }
    return sum
  }

  private func best(_ post: FixedPosts.Post, _ week: FixedPosts.Week, _ prices: Prices) -> Double {
    let values = post.desks.map { desk in week.days.map { value(desk, $0, prices) } }
    // Without least attendance and counters: every day that pays.
    let free = values.joined().reduce(0) { $0 + max(0, $1 ?? 0) }
    let promised = values.indices.map { nth in
      min(week.promised[nth], values[nth].count { $0 != nil })
    }
    if post.counters >= post.desks.count {
      return values.indices.reduce(0) { $0 + best(values[$1], promised[$1]) }
    }
    var choice = AttendanceChoice(values: values, promised: promised, counters: post.counters)
    return choice.best().map { min($0, free) } ?? free
  }

  /// The most that an agency's attendance brings on one day; nil where it cannot attend.
  private func value(_ desk: Int, _ day: Int, _ prices: Prices) -> Double? {
    let values = model.posts.desks[desk]
    let cell = values.agency * model.dayCount + day
    guard let most = model.mostPeople(at: desk, on: day) else { return nil }
    let here = values.site * model.agencyCount + values.agency
    let person =
      Double(model.fullMinutes[day]) * prices.multipliers.minutes[here]
      - prices.multipliers.pool[cell]
    return prices.quotaDay[here] + max(Double(values.ruleLeast) * person, Double(most) * person)
  }

  /// The best days of one agency, where others do not limit it: the promised ones, and all that pay.
  private func best(_ values: [Double?], _ promised: Int) -> Double {
    let sorted = values.compactMap { $0 }.sorted(by: >)
    return sorted.enumerated().reduce(0) { sum, next in
      next.offset < promised ? sum + next.element : sum + max(0, next.element)
    }
  }
}

/// Which agencies attend a post on which days of a week, worth most, where there are fewer counters
/// than agencies: a transport problem, solved by one best chain of exchanges after the other.
private struct AttendanceChoice {
  let values: [[Double?]]
  let promised: [Int]
  let counters: Int
  private var attends: [[Bool]]
  private var load: [Int]
  private var count: [Int]
  /// Worth of each promised day beside its value: no chain without it is better.
  private let promise: Double

  init(values: [[Double?]], promised: [Int], counters: Int) {
    self.values = values
    self.promised = promised
    self.counters = counters
    let days = values.first?.count ?? 0
    attends = values.map { _ in [Bool](repeating: false, count: days) }
    load = [Int](repeating: 0, count: days)
    count = [Int](repeating: 0, count: values.count)
    promise = 1 + 2 * values.joined().reduce(0) { $0 + abs($1 ?? 0) }
  }

  /// nil where the promises contradict each other.
  mutating func best() -> Double? {
    var total = 0.0
    while let gain = lengthen(), gain > 0 { total += gain }
    let kept = zip(count, promised).reduce(0) { $0 + min($1.0, $1.1) }
    let wanted = promised.reduce(0, +)
    return kept == wanted ? total - promise * Double(wanted) : nil
  }

  /// Adds one day of attendance by the chain of exchanges that gains most, and says how much.
  private mutating func lengthen() -> Double? {
    let days = load.indices
    // Best worth of a chain that ends with an agency that looks for a day, or with a day that is
    // taken; and where it comes from.
    var atAgency = values.indices.map { count[$0] < promised[$0] ? promise : 0 }
    var atDay = [Double](repeating: -.infinity, count: load.count)
    var cameFrom = [Int](repeating: -1, count: load.count)
    var freedBy = [Int](repeating: -1, count: values.count)
    for _ in 0...values.count {
      var changes = false
      for agency in values.indices {
        for day in days where !attends[agency][day] {
          guard let value = values[agency][day], atAgency[agency] + value > atDay[day] + 1e-9
          else { continue }
          atDay[day] = atAgency[agency] + value
          cameFrom[day] = agency
          changes = true
        }
      }
      for agency in values.indices {
        for day in days where attends[agency][day] {
          let worth = atDay[day] - (values[agency][day] ?? 0)
          if worth > atAgency[agency] + 1e-9 {
            atAgency[agency] = worth
            freedBy[agency] = day
            changes = true
          }
        }
      }
      if !changes { break }
    }
    guard let end = days.filter({ load[$0] < counters }).max(by: { atDay[$0] < atDay[$1] }),
      atDay[end] > 1e-9
    else { return nil }
    let gain = atDay[end]
    load[end] += 1
    var day = end
    while true {
      let agency = cameFrom[day]
      attends[agency][day] = true
      guard freedBy[agency] >= 0 else {
        count[agency] += 1
        return gain
      }
      day = freedBy[agency]
      attends[agency][day] = false
    }
  }
}
