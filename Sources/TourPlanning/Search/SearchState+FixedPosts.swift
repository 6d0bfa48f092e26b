// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Fixed posts in a plan under way.
///
/// On the days on which an agency has promised to attend, its least number is held back from the
/// trips; the days may be exchanged for others of the week. Whom the trips leave over attends too,
/// as far as that brings something.
extension SearchState {
  /// An agency at a fixed post on one day.
  struct Attendance {
    var people: Int
    /// Whether the day is one of those that the agency has to give.
    var isPromised: Bool
    /// What it took of shared people.
    var share: BenefitLedger.Share
    /// Positions in ``District/staff``, where the plan is kept with names.
    var names: [Int]
  }

  /// Attendances taken out, with where they were.
  typealias Held = [(desk: Int, day: Int, attendance: Attendance)]

  // MARK: One attendance

  func attendance(_ desk: Int, on day: Int) -> Attendance? {
    attendances[model.posts.cell(desk, day)]
  }

  /// Puts an agency at a post that it does not attend yet on `day`.
  ///
  /// - Parameter names: who attends; chosen here where it is nil and names are kept.
  mutating func attend(
    _ desk: Int, on day: Int, people: Int, isPromised: Bool, names chosen: [Int]? = nil
  ) {
    let values = model.posts.desks[desk]
    let crew = crew(of: values.agency, people)
    let share = ledger.add(
      site: values.site, crew: crew, served: model.fullMinutes[day], servedDays: 1)
    put(
      Attendance(
        people: people, isPromised: isPromised, share: share,
        names: chosen ?? names?.canAttend(values.agency, on: day, count: people) ?? []),
      desk, day)
  }

  /// People of one agency alone, as the ledger takes them.
  private func crew(of agency: Int, _ people: Int) -> [Int] {
    var crew = [Int](repeating: 0, count: model.agencyCount)
    crew[agency] = people
    return crew
  }

  private mutating func put(_ attendance: Attendance, _ desk: Int, _ day: Int) {
    attendances[model.posts.cell(desk, day)] = attendance
    atPosts[model.posts.desks[desk].agency * model.dayCount + day] += attendance.people
    names?.toggle(attendance.names, atPostOn: day)
  }

  /// Takes an agency away from a post.
  @discardableResult
  mutating func leave(_ desk: Int, on day: Int) -> Attendance? {
    let cell = model.posts.cell(desk, day)
    guard let attendance = attendances[cell] else { return nil }
    let values = model.posts.desks[desk]
    let crew = crew(of: values.agency, attendance.people)
    ledger.remove(
      site: values.site, crew: crew, served: model.fullMinutes[day], servedDays: 1,
      share: attendance.share)
    attendances[cell] = nil
    atPosts[values.agency * model.dayCount + day] -= attendance.people
    names?.toggle(attendance.names, atPostOn: day)
    return attendance
  }

  /// Puts back what ``release(_:)`` took out; nothing else may attend on these days.
  mutating func restore(_ held: Held) {
    for (desk, day, attendance) in held {
      let values = model.posts.desks[desk]
      let crew = crew(of: values.agency, attendance.people)
      ledger.restore(
        site: values.site, crew: crew, served: model.fullMinutes[day], servedDays: 1,
        share: attendance.share)
      put(attendance, desk, day)
    }
  }

  /// Whether an agency that does not attend on `day` could, with its least number.
  func canAttend(_ desk: Int, on day: Int) -> Bool {
    let values = model.posts.desks[desk]
    return model.posts.isOpen(desk, on: day) && values.least <= values.most
      && freePeople(values.agency, on: day) >= values.least
      && names.map { $0.canAttend(values.agency, on: day, count: values.least) != nil } ?? true
  }

  /// People of an agency whom `day` still has for fixed posts.
  private func freePeople(_ agency: Int, on day: Int) -> Int {
    let cell = agency * model.dayCount + day
    return pool[cell] - atPosts[cell]
  }

  private func attending(_ post: FixedPosts.Post, on day: Int) -> Int {
    post.desks.count { attendance($0, on: day) != nil }
  }

  // MARK: Days together

  /// Sends home whoever attends on `days`, save for the least number on promised days, and says who
  /// was there.
  mutating func release(_ days: [Int]) -> Held {
    var held: Held = []
    for desk in model.posts.desks.indices {
      for day in days {
        guard let attendance = leave(desk, on: day) else { continue }
        held.append((desk, day, attendance))
      }
    }
    for (desk, day, attendance) in held where attendance.isPromised {
      // Of those who were there: at another post of the agency somebody else may be needed.
      let values = model.posts.desks[desk]
      attend(
        desk, on: day, people: values.least, isPromised: true,
        names: names?.canAttend(
          values.agency, on: day, count: values.least, among: attendance.names))
    }
    return held
  }

  /// Sends home everybody who attends on `days`.
  mutating func clearPosts(on days: [Int]) {
    for desk in model.posts.desks.indices {
      for day in days { leave(desk, on: day) }
    }
  }

  /// Lets whom the trips have left over attend on `days`: at each post first the agencies that bring
  /// most, as far as there are counters; each with the fewest people who bring as much as more would.
  mutating func fillPosts(on days: [Int]) {
    for post in model.posts.posts {
      for day in days where post.desks.first.map({ model.posts.isOpen($0, on: day) }) ?? false {
        for desk in post.desks {
          if let attendance = attendance(desk, on: day) { enlarge(desk, day, attendance) }
        }
        while attending(post, on: day) < post.counters {
          var best: (gain: Double, desk: Int, people: Int)?
          for desk in post.desks where attendance(desk, on: day) == nil {
            guard canAttend(desk, on: day) else { continue }
            let (people, gain) = bestNumber(
              desk, day, from: model.posts.desks[desk].least,
              upTo: freePeople(model.posts.desks[desk].agency, on: day))
            if gain > best?.gain ?? 1e-6 { best = (gain, desk, people) }
          }
          guard let best else { break }
          attend(best.desk, on: day, people: best.people, isPromised: false)
        }
      }
    }
  }

  private mutating func enlarge(_ desk: Int, _ day: Int, _ attendance: Attendance) {
    leave(desk, on: day)
    let (people, _) = bestNumber(
      desk, day, from: attendance.people,
      upTo: freePeople(model.posts.desks[desk].agency, on: day))
    let names = people == attendance.people ? attendance.names : nil
    attend(desk, on: day, people: people, isPromised: attendance.isPromised, names: names)
  }

  /// The fewest people from `least` on who bring as much as all that there are.
  private mutating func bestNumber(
    _ desk: Int, _ day: Int, from least: Int, upTo free: Int
  ) -> (people: Int, gain: Double) {
    let values = model.posts.desks[desk]
    var most = max(least, min(values.most, free))
    while let names, most > least, names.canAttend(values.agency, on: day, count: most) == nil {
      most -= 1
    }
    let row =
      ledger.gains(site: values.site, served: model.fullMinutes[day], servedDays: 1)
      + values.agency * ledger.width
    var people = most
    while people > least, ledger.gain(row + people - 1) >= ledger.gain(row + most) - 1e-6 {
      people -= 1
    }
    return (people, ledger.gain(row + people))
  }

  // MARK: Promises

  /// A week of a post in which an agency attends on fewer days than it has to.
  struct Unkept: Hashable {
    var desk: Int
    var monday: Day
  }

  /// Finds days for all promised attendance that lacks some, moving other promised days where that
  /// helps, and says what cannot be had.
  mutating func keepPromises() -> [Unkept] {
    var unkept: [Unkept] = []
    for post in model.posts.posts {
      for week in post.weeks {
        for (nth, desk) in post.desks.enumerated() {
          var count = week.days.count { attendance(desk, on: $0)?.isPromised ?? false }
          // Days that it attends anyway are promised first.
          for day in week.days where count < week.promised[nth] {
            let cell = model.posts.cell(desk, day)
            if attendances[cell]?.isPromised == false {
              attendances[cell]?.isPromised = true
              count += 1
            }
          }
          while count < week.promised[nth] {
            var tried: Set<Int> = []
            guard promiseDay(desk, post, week, &tried) else {
              unkept.append(Unkept(desk: desk, monday: week.monday))
              break
            }
            count += 1
          }
        }
      }
    }
    return unkept
  }

  /// Promises one day more of a desk: a day with a counter to spare, or one on which another
  /// agency's promise can go to another day.
  private mutating func promiseDay(
    _ desk: Int, _ post: FixedPosts.Post, _ week: FixedPosts.Week, _ tried: inout Set<Int>
  ) -> Bool {
    let agency = model.posts.desks[desk].agency
    let days = week.days.filter { attendance(desk, on: $0) == nil && canAttend(desk, on: $0) }
      .sorted {
        (attending(post, on: $0), -freePeople(agency, on: $0), $0)
          < (attending(post, on: $1), -freePeople(agency, on: $1), $1)
      }
    for day in days {
      if attending(post, on: day) >= post.counters {
        let guest = post.desks.first { attendance($0, on: day)?.isPromised == false }
        if let guest { leave(guest, on: day) }
      }
      if attending(post, on: day) < post.counters {
        attend(
          desk, on: day, people: model.posts.desks[desk].least, isPromised: true)
        return true
      }
    }
    for day in days where tried.insert(day).inserted {
      for other in post.desks where other != desk {
        guard let there = attendance(other, on: day) else { continue }
        leave(other, on: day)
        // The day is taken at once, so that nobody else moves to it.
        attend(desk, on: day, people: model.posts.desks[desk].least, isPromised: true)
        if promiseDay(other, post, week, &tried) { return true }
        leave(desk, on: day)
        attend(
          other, on: day, people: there.people, isPromised: true, names: there.names)
      }
    }
    return false
  }

  /// Moves a promised day of one desk to another day of its week, where there is room.
  mutating func shiftPromise(_ desk: Int, from day: Int, to other: Int) {
    guard attendance(desk, on: day)?.isPromised == true, attendance(desk, on: other) == nil,
      canAttend(desk, on: other),
      let post = model.posts.posts.first(where: { $0.desks.contains(desk) }),
      attending(post, on: other) < post.counters
    else { return }
    leave(desk, on: day)
    attend(desk, on: other, people: model.posts.desks[desk].least, isPromised: true)
  }
}
