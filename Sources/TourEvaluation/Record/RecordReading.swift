// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import Touring

/// A record of what happened, held against the posts of a plan.
///
/// Records are messy, and what is done about it is always said (``notices``):
/// - a row that stands there twice, word for word, counts once; different numbers for the same
///   service and day are added, since two officers may each have counted some;
/// - a total of a day counts where there are no rows by service for it, and is shared out over the
///   services in the proportions that the plan expected;
/// - a row without a place beside rows with places counts for what it has more than they;
/// - a visit without any row is *not reported*: neither held nor cancelled, and no evidence; so are the
///   other days of one of which it is told only that a day did not open.
struct RecordReading: Sendable {
  /// People served for one service, wherever they live where no place is given.
  struct Served: Hashable, Sendable {
    var service: Int
    var place: Int?
    var people: Double
  }

  /// What is known of one post.
  struct Entry: Sendable {
    var served: [Served] = []
    var closedDays: Set<Day> = []
    /// The post as a whole did not open.
    var isClosed = false
    var reasons: [String] = []
    /// Whether some row tells of people served.
    var isReported = false
  }

  private(set) var posts: [PlannedPost]
  /// Parallel to ``posts``.
  private(set) var entries: [Entry]
  /// Answers to the nine elements, with the service where it is given.
  private(set) var answers: [(service: Int?, values: [Double?])] = []
  private(set) var notices: [RecordNotice] = []

  private let district: District
  /// Lines of rows that were not filled in.
  private var blank: [Int] = []

  /// A row of the record with its post.
  private struct Placed {
    var post: Int
    var row: Actual
  }

  init(_ rows: [Actual], of plan: PlanTables, in district: District) {
    self.district = district
    posts = PlannedPost.all(of: plan, in: district)
    entries = []
    var placed: [Placed] = []
    var seen: [Actual: Int] = [:]
    for row in rows {
      guard let post = post(of: row, horizon: plan.summary.horizon) else { continue }
      let hasAnswers = row.answers.contains { $0 != nil }
      if hasAnswers {
        let missing = row.answers.count { $0 == nil }
        if missing > 0 { notices.append(RecordNotice(line: row.line, .answersMissing(missing))) }
        answers.append((row.service, row.answers))
      } else {
        var key = row
        key.line = 0
        if let first = seen[key] {
          notices.append(RecordNotice(line: row.line, .twice(firstLine: first)))
          continue
        }
        seen[key] = row.line
      }
      placed.append(Placed(post: post, row: row))
    }
    entries = [Entry](repeating: Entry(), count: posts.count)
    for (post, rows) in Dictionary(grouping: placed, by: \.post).sorted(by: { $0.key < $1.key }) {
      fill(post, rows.map(\.row))
    }
    if let first = blank.min() {
      notices.append(RecordNotice(line: first, .noNumber(rows: blank.count)))
    }
    notices.sort { ($0.line, "\($0.cause)") < ($1.line, "\($1.cause)") }
  }

  /// The post of a row; one that the plan does not know becomes an unplanned one.
  private mutating func post(of row: Actual, horizon: ClosedRange<Day>) -> Int? {
    if let id = row.visit {
      let known = posts.firstIndex {
        if case .visit(let visit, _) = $0.kind { visit == id } else { false }
      }
      if let known {
        guard posts[known].site == row.site else {
          notices.append(RecordNotice(line: row.line, .otherSite(visit: id)))
          return nil
        }
        if let day = row.date, !posts[known].days.contains(day) {
          notices.append(RecordNotice(line: row.line, .otherDay(visit: id, day)))
        }
        return known
      }
      notices.append(RecordNotice(line: row.line, .unknownVisit(id)))
    }
    guard let day = row.date else { return nil }
    guard horizon.contains(day) else {
      notices.append(RecordNotice(line: row.line, .outside(day)))
      return nil
    }
    if let known = posts.firstIndex(where: { $0.covers(day, at: row.site) }) { return known }
    posts.append(
      PlannedPost(
        kind: .unplanned, site: row.site, days: day...day, dayCount: 1, expected: [],
        minutes: [Double](repeating: 0, count: district.agencies.count)))
    return posts.count - 1
  }

  private mutating func fill(_ post: Int, _ rows: [Actual]) {
    var entry = Entry()
    for (_, rows) in Dictionary(grouping: rows, by: \.date).sorted(by: {
      ($0.key?.number ?? 0) < ($1.key?.number ?? 0)
    }) {
      let counted = rows.filter { ($0.people ?? 0) > 0 && $0.service != nil }
      for row in rows {
        if let reason = row.reason, !entry.reasons.contains(reason) { entry.reasons.append(reason) }
        let isClosure = row.reason != nil && (row.people ?? 0) == 0 && counted.isEmpty
        if isClosure {
          if let day = row.date { entry.closedDays.insert(day) } else { entry.isClosed = true }
        } else if row.people == nil, row.service != nil, !row.answers.contains(where: { $0 != nil })
        {
          blank.append(row.line)
        } else if row.people != nil {
          entry.isReported = true
        }
      }
      var served = byService(counted, post)
      for row in rows where row.service == nil && (row.people ?? 0) > 0 {
        let total = row.people ?? 0
        let sum = counted.reduce(0) { $0 + ($1.people ?? 0) }
        if !counted.isEmpty {
          if abs(sum - total) > 0.5 {
            notices.append(RecordNotice(line: row.line, .totalDiffers(total: total, sum: sum)))
          }
        } else if posts[post].target > 0 {
          let share = total / posts[post].target
          served += district.services.indices.compactMap { service in
            let people = posts[post].target(of: service) * share
            return people > 0 ? Served(service: service, place: row.place, people: people) : nil
          }
        } else {
          notices.append(RecordNotice(line: row.line, .totalOfNothing))
        }
      }
      entry.served += served
    }
    let days = posts[post].dayCount
    if entry.served.isEmpty, !entry.closedDays.isEmpty, entry.closedDays.count >= days {
      entry.isClosed = true
    }
    entries[post] = entry
  }

  /// Rows of one day, added by service and place; those without a place for what they have more.
  private mutating func byService(_ rows: [Actual], _ post: Int) -> [Served] {
    var result: [Served] = []
    for (service, rows) in Dictionary(grouping: rows, by: { $0.service ?? 0 }).sorted(by: {
      $0.key < $1.key
    }) {
      if let row = rows.first, posts[post].kind != .unplanned,
        posts[post].minutes[district.services[service].agency] == 0
      {
        notices.append(RecordNotice(line: row.line, .unexpectedService))
      }
      var placed = 0.0
      for (place, rows) in Dictionary(
        grouping: rows.filter { $0.place != nil }, by: { $0.place ?? 0 }
      )
      .sorted(by: { $0.key < $1.key }) {
        let people = rows.reduce(0) { $0 + ($1.people ?? 0) }
        placed += people
        result.append(Served(service: service, place: place, people: people))
      }
      let others = rows.filter { $0.place == nil }.reduce(0) { $0 + ($1.people ?? 0) }
      if others - placed > 0 {
        result.append(Served(service: service, place: nil, people: others - placed))
      }
    }
    return result
  }
}
