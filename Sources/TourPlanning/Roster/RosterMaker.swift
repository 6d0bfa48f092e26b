// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Touring

/// Fills the crews of trips with people by name.
///
/// Agencies do not share people, so each is a problem of its own: give every trip its number of
/// people so that nobody is away, on two trips at once or rested too little, nobody gives more than
/// `max_post_days`, and each crew knows every service of the agency. That is bin packing with
/// colours; see ``RosterSearch`` for how it is searched. Where no full roster is found, crews are
/// made smaller, or sent home, where it loses least. The result depends on the input and the seed
/// alone.
///
/// Measured on hidden rosters that use up 98 to 100 % of everybody's days (rest 1 or 2, leave, skills
/// in part): 239 of 240 found in full, in about 10 ms for 9 people and 27 trips, 70 ms for 20 people
/// and 70 trips. With 3 to 25 % of the days taken away the loss is 6 to 24 % above what the linear
/// relaxation without `min_crew` proves, in 90 and 270 ms. Plans that
/// a search ends with are harder, since they use up whatever sums allow: of eight of 18 sites, with four
/// times the moves, four were staffed in full, three lost 0.06 % of the value, one 0.3 %.
package struct RosterMaker: Sendable {
  package let district: District
  /// The people of each agency.
  package let staff: [AgencyStaff]
  package var seed: UInt64
  /// Scales the moves of the last attempts where the first find no full roster: 1 is the standard.
  package var effort: Int
  /// At work on the attempts; the result does not depend on them.
  package var threads: Int

  package init(_ district: District, seed: UInt64 = 1, effort: Int = 1, threads: Int = 1) {
    self.district = district
    self.seed = seed
    self.effort = effort
    self.threads = threads
    staff = district.agencies.indices.map { AgencyStaff(of: $0, in: district) }
  }

  /// Finds people for all drafts.
  ///
  /// - Parameter worth: what the n-th person (1, 2, …) of an agency brings on a trip, at least 0;
  ///   people are left out where this loses least. A trip that may not be lost, such as a pinned
  ///   one, is worth a great deal.
  package func staff(
    _ drafts: [DraftTrip], worth: (_ trip: Int, _ agency: Int, _ person: Int) -> Double
  ) -> RosterResult {
    staff(drafts, posts: [], worth: worth) { _, _ in 0 }
  }

  /// Finds people for all drafts and for days at fixed posts: who is at one is on no trip that day.
  ///
  /// - Parameter postWorth: what the n-th person (1, 2, …) brings at a post, at least 0.
  func staff(
    _ drafts: [DraftTrip], posts: [DraftPost],
    worth: (_ trip: Int, _ agency: Int, _ person: Int) -> Double,
    postWorth: (_ post: Int, _ person: Int) -> Double
  ) -> RosterResult {
    var work = RosterWork(drafts: drafts, posts: posts, agencies: district.agencies.count)
    work.postWorths = posts.indices.map { post in
      (0..<posts[post].people).map { max(0, postWorth(post, $0 + 1)) }
    }
    let worths = drafts.indices.map { trip in
      district.agencies.indices.map { agency in
        (0..<max(0, drafts[trip].crew[agency])).map { max(0, worth(trip, agency, $0 + 1)) }
      }
    }
    let required = district.agencies.indices.filter { district.agencies[$0].mustCome }
    let others = district.agencies.indices.filter { !district.agencies[$0].mustCome }

    // A trip that a required agency can't join is lost for all, so these come first; and once more
    // when another one has lost a trip since.
    var droppedBefore: [Int: Int] = [:]
    for _ in 0..<2 {
      for agency in required where droppedBefore[agency] != work.droppedBy.count {
        fill(agency, &work, worths)
        droppedBefore[agency] = work.droppedBy.count
      }
    }
    for agency in others { fill(agency, &work, worths) }
    return result(work, worths)
  }

  /// Finds people for all drafts, a day of each person being worth the same.
  package func staff(_ drafts: [DraftTrip]) -> RosterResult {
    staff(drafts) { trip, _, _ in Double(drafts[trip].trip.dayCount) }
  }

  // MARK: One agency

  private func fill(_ agency: Int, _ work: inout RosterWork, _ worths: [[[Double]]]) {
    for trip in work.drafts.indices { work.people[trip][agency] = [] }
    work.shortages[agency] = []
    var orders = crewOrders(of: agency, &work, worths) + postOrders(of: agency, &work)
    fitToPool(of: agency, &orders, &work)
    orders.removeAll { $0.need < $0.least }

    let reasons = ShortageReasons(
      district: district, staff: staff[agency], agency: agency, orders: orders)
    let roster = search(agency, orders, reasons)
    work.spreads[agency] = roster.spread
    for (position, order) in orders.enumerated() {
      let crew = roster.crews[position].map { staff[agency].people[$0] }
      switch order.duty {
      case .post(let post, _): work.atPosts[post] = crew.sorted()
      case .trip(let trip):
        work.people[trip][agency] = crew
        if crew.count < order.need {
          work.shortages[agency].append(
            RosterShortage(
              agency: agency, trip: trip, wanted: work.drafts[trip].crew[agency],
              staffed: crew.count, reason: reasons.reason(of: position)))
        }
      }
    }
    let missing = work.shortages[agency].reduce(0) {
      $0 + ($1.wanted - $1.staffed) * work.drafts[$1.trip].trip.dayCount
    }
    // One day more in four hundred: with none to spare few rosters are found.
    let asked = orders.reduce(0) { $0 + $1.need * $1.tripDays }
    work.excess[agency] = min((missing + 1) / 2, max(1, (roster.excess ?? missing) + asked / 400))
    if district.agencies[agency].mustCome {
      for trip in work.drafts.indices
      where work.droppedBy[trip] == nil && work.people[trip][agency].isEmpty {
        work.droppedBy[trip] = agency
      }
    }
  }

  /// What the drafts ask of the agency, as far as it can be asked at all.
  private func crewOrders(
    of agency: Int, _ work: inout RosterWork, _ worths: [[[Double]]]
  ) -> [CrewOrder] {
    let rules = district.agencies[agency]
    var orders: [CrewOrder] = []
    for (trip, draft) in work.drafts.enumerated() where work.droppedBy[trip] == nil {
      let wanted = draft.crew[agency]
      let least = max(1, rules.minCrew)
      if wanted <= 0 { continue }
      func fail(_ reason: RosterShortage.Reason) {
        work.shortages[agency].append(
          RosterShortage(agency: agency, trip: trip, wanted: wanted, staffed: 0, reason: reason))
      }
      let days = draft.trip.days
      guard let start = district.calendar.position(of: days.lowerBound),
        let end = district.calendar.position(of: days.upperBound),
        end - start + 1 == draft.trip.dayCount
      else {
        fail(.noWorkingDay(days.first { !district.calendar.isWorking($0) } ?? days.lowerBound))
        continue
      }
      if wanted < least {
        fail(.tooSmall(least: least))
        continue
      }
      if let kind = staff[agency].unknownKind {
        fail(.nobodyKnows(service: staff[agency].kindService[kind]))
        continue
      }
      let need = min(wanted, rules.maxCrew)
      var loss = RosterMaker.losses(worths[trip][agency].prefix(need), least: least)
      if rules.mustCome {
        let rest = worths[trip].indices.reduce(0.0) {
          $0 + ($1 == agency ? 0 : worths[trip][$1].reduce(0, +))
        }
        for count in 0..<min(least, need) { loss[count] += rest }
      }
      orders.append(
        CrewOrder(trip: trip, start: start, end: end, need: need, least: least, loss: loss))
    }
    return orders
  }

  /// What is lost with 0, 1, … people (``CrewOrder/loss``), of whom each is worth so much.
  private static func losses(_ worths: ArraySlice<Double>, least: Int) -> [Double] {
    var loss = [Double](repeating: 0, count: worths.count + 1)
    for (count, worth) in worths.enumerated().reversed() { loss[count] = loss[count + 1] + worth }
    for count in 0..<min(least, worths.count) { loss[count] = loss[0] }
    return loss
  }

  /// The days at fixed posts that the agency is asked for.
  private func postOrders(of agency: Int, _ work: inout RosterWork) -> [CrewOrder] {
    let days = district.calendar.workingDays
    var weeks: [[Int]: Int] = [:]
    var orders: [CrewOrder] = []
    for (position, post) in work.posts.enumerated() where post.agency == agency {
      work.atPosts[position] = []
      if post.people < post.least || staff[agency].unknownKind != nil { continue }
      let week = weeks[[post.site, days[post.day].monday.number], default: weeks.count]
      weeks[[post.site, days[post.day].monday.number]] = week
      let loss = RosterMaker.losses(work.postWorths[position][...], least: post.least)
      orders.append(
        CrewOrder(
          duty: .post(position, week: week), start: post.day, end: post.day, need: post.people,
          least: post.least, loss: loss))
    }
    return orders
  }

  /// Makes crews smaller where more people are asked for on a day than `min_home` lets go, and
  /// where fewer people are there on all days of a trip.
  private func fitToPool(of agency: Int, _ orders: inout [CrewOrder], _ work: inout RosterWork) {
    let staff = staff[agency]
    func shrink(_ position: Int, _ reason: RosterShortage.Reason) {
      let old = orders[position].need
      let new = old - 1 >= orders[position].least ? old - 1 : 0
      orders[position].need = new
      let base = orders[position].loss[new]
      orders[position].loss = orders[position].loss.prefix(new + 1).map { $0 - base }
      guard case .trip(let trip) = orders[position].duty else { return }
      work.shortages[agency].removeAll { $0.trip == trip }
      work.shortages[agency].append(
        RosterShortage(
          agency: agency, trip: trip, wanted: work.drafts[trip].crew[agency], staffed: new,
          reason: reason))
    }
    let days = district.calendar.workingDays
    for position in orders.indices {
      let order = orders[position]
      let free = staff.people.indices.count {
        staff.isPresent($0, from: order.start, to: order.end)
      }
      while orders[position].need > free {
        shrink(
          position,
          .people(days: days[order.start]...days[order.end], needed: order.need, free: free))
      }
    }
    for day in days.indices {
      while true {
        let there = orders.indices.filter { orders[$0].start <= day && day <= orders[$0].end }
        let needed = there.reduce(0) { $0 + orders[$1].need }
        if needed <= staff.pool[day] { break }
        func loss(_ position: Int) -> Double {
          let order = orders[position]
          return order.loss[order.need - 1 >= order.least ? order.need - 1 : 0]
        }
        let cheapest = there.filter { orders[$0].need > 0 }
          .min { (loss($0), $0) < (loss($1), $1) }
        guard let cheapest else { break }
        shrink(cheapest, .pool(day: days[day], needed: needed, pool: staff.pool[day]))
      }
    }
  }

  private func search(
    _ agency: Int, _ orders: [CrewOrder], _ reasons: ShortageReasons
  ) -> (crews: [[Int]], spread: Int, excess: Int?) {
    let worth = orders.reduce(0) { $0 + $1.loss[0] }
    let slots = orders.reduce(0) { $0 + $1.need }
    let people = staff[agency].people.count
    if people == 0 { return (orders.map { _ in [] }, 0, nil) }
    // In the second search an empty slot of mean worth costs 3.
    let unit = worth > 0 ? worth / Double(max(1, slots)) / 3 : 1
    let board = CrewBoard(
      staff: staff[agency], orders: orders, restDays: district.settings.restDays, unit: unit)
    let seed = seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(agency)
    var search = RosterSearch(board: board, seed: seed)
    search.fillInOrderOfTime()
    let start = search.board.person
    // Where the sums already forbid a full roster, no time is lost on looking for one.
    var isFull = search.board.price < 1e-9
    // Of those with every slot filled.
    var nearest: (search: RosterSearch, price: Double)?
    if !isFull && reasons.sums() == nil {
      let attempts = [1, 1, effort, effort]
      for pair in stride(from: 0, to: attempts.count, by: 2) where !isFull {
        let found = inParallel(pair..<pair + 2) { attempt in
          var search = RosterSearch(board: board, seed: seed &+ UInt64(attempt) << 32, start: start)
          let isFull = search.searchFull(moves: moves(5000 * attempts[attempt], slots))
          return (search: search, isFull: isFull, price: search.board.price)
        }
        for attempt in found where !isFull {
          if attempt.price < nearest?.price ?? .infinity {
            nearest = (attempt.search, attempt.price)
          }
          if attempt.isFull {
            isFull = true
            search = attempt.search
          }
        }
      }
    }
    if !isFull {
      var found = inParallel(0..<2) { attempt in
        var search = RosterSearch(
          board: board, seed: seed &+ UInt64(attempt + 8) << 32, start: start)
        search.searchLeastLoss(
          moves: moves(5000 * effort, slots), price: attempt % 2 == 0 ? 1 : 1.5)
        return search
      }
      // With few days too many, those who have them may lose least.
      if var near = nearest?.search {
        near.repair()
        found.append(near)
      }
      search = found.dropFirst().reduce(found[0]) {
        $1.board.lost < $0.board.lost - 1e-9 ? $1 : $0
      }
    }
    search.evenOut(moves: moves(600, slots))
    search.keepTogether(moves: moves(600, slots))
    return (search.board.crews, search.spread, nearest.map { Int($0.price.rounded(.up)) })
  }

  private func moves(_ perSlot: Int, _ slots: Int) -> Int {
    max(2000, perSlot * slots)
  }

  /// What `work` gives for each attempt, in their order.
  private func inParallel<Result>(
    _ attempts: Range<Int>, _ work: (Int) -> Result
  ) -> [Result] {
    guard threads > 1 else { return attempts.map(work) }
    var results = [Result?](repeating: nil, count: attempts.count)
    results.withUnsafeMutableBufferPointer { results in
      // Each attempt has a place of its own.
      nonisolated(unsafe) let results = results
      withoutActuallyEscaping(work) { work in
        nonisolated(unsafe) let work = work
        DispatchQueue.concurrentPerform(iterations: attempts.count) { place in
          results[place] = work(attempts.lowerBound + place)
        }
      }
    }
    return results.compactMap { $0 }
  }

  // MARK: The result

  private func result(_ work: RosterWork, _ worths: [[[Double]]]) -> RosterResult {
    var trips: [StaffedTrip] = []
    var dropped: [Int] = []
    var lost = 0.0
    var shortages: [RosterShortage] = []
    for (trip, draft) in work.drafts.enumerated() {
      var people = work.people[trip].map { $0.sorted() }
      if work.droppedBy[trip] != nil || people.allSatisfy(\.isEmpty) {
        people = people.map { _ in [] }
        dropped.append(trip)
      }
      for agency in people.indices where people[agency].count < draft.crew[agency] {
        lost += worths[trip][agency].dropFirst(people[agency].count).reduce(0, +)
        let known = work.shortages[agency].first { $0.trip == trip }
        let reason =
          known?.reason ?? work.droppedBy[trip].map { .tripDropped(requiredAgency: $0) }
          ?? .together
        shortages.append(
          RosterShortage(
            agency: agency, trip: trip, wanted: draft.crew[agency],
            staffed: people[agency].count, reason: reason))
      }
      trips.append(StaffedTrip(trip: draft.trip, people: people))
    }
    return RosterResult(
      trips: trips, posts: staffedPosts(work), dropped: dropped, shortages: shortages, lost: lost,
      spreads: work.spreads, excess: work.excess)
  }
}

extension RosterMaker {
  private func staffedPosts(_ work: RosterWork) -> [StaffedPost] {
    work.posts.enumerated().map { position, post in
      StaffedPost(
        site: post.site, day: district.calendar.workingDays[post.day], agency: post.agency,
        people: work.atPosts[position])
    }
  }
}

/// What is known while agency after agency is filled.
private struct RosterWork {
  let drafts: [DraftTrip]
  let posts: [DraftPost]
  var postWorths: [[Double]] = []
  /// Who is at each post.
  var atPosts: [[Int]]
  /// `[draft][agency]`.
  var people: [[[Int]]]
  /// `[agency]`.
  var shortages: [[RosterShortage]]
  var spreads: [Int]
  /// ``RosterResult/excess``.
  var excess: [Int]
  /// The drafts that are lost, and the required agency that can't come.
  var droppedBy: [Int: Int] = [:]

  init(drafts: [DraftTrip], posts: [DraftPost], agencies: Int) {
    self.drafts = drafts
    self.posts = posts
    atPosts = [[Int]](repeating: [], count: posts.count)
    people = [[[Int]]](
      repeating: [[Int]](repeating: [], count: agencies), count: drafts.count)
    shortages = [[RosterShortage]](repeating: [], count: agencies)
    spreads = [Int](repeating: 0, count: agencies)
    excess = spreads
  }
}
