// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Touring

extension ExactModel {
  /// Attendance at fixed posts: promised days of each week, counters, and the people of each day.
  mutating func addFixedPosts() {
    for post in model.posts.posts {
      for week in post.weeks {
        var counters = [[(column: Int, value: Double)]](repeating: [], count: week.days.count)
        for (nth, position) in post.desks.enumerated() {
          let desk = model.posts.desks[position]
          var days: [(column: Int, value: Double)] = []
          for (place, day) in week.days.enumerated() {
            guard let column = addDesk(desk, on: day) else { continue }
            days.append((column, 1))
            counters[place].append((column, 1))
          }
          if week.promised[nth] > 0 {
            let monday = week.monday.description.filter { $0 != "-" }
            _ = draft.row(
              "week.\(names.sites[desk.site]).\(names.agencies[desk.agency]).\(monday)",
              .atLeast(Double(week.promised[nth])), days)
          }
        }
        for (place, columns) in counters.enumerated() where columns.count > post.counters {
          _ = draft.row(
            "counters.\(names.sites[post.site]).\(names.day(week.days[place]))",
            .atMost(Double(post.counters)), columns)
        }
      }
    }
  }

  /// The column that says whether an agency attends on a day; nil where it has not the people.
  private mutating func addDesk(_ desk: FixedPosts.Desk, on day: Int) -> Int? {
    let most = min(desk.most, model.pool[desk.agency * model.dayCount + day])
    guard desk.least <= most else { return nil }
    let label = "\(names.sites[desk.site]).\(names.agencies[desk.agency]).\(names.day(day))"
    let attends = draft.column("attend.\(label)", .whole, worth: 0, .unit)
    let people = draft.column("desk.\(label)", .whole, worth: 0, .between(0, Double(most)))
    _ = draft.row("most.\(label)", .atMost(0), [(people, 1), (attends, -Double(most))])
    _ = draft.row("least.\(label)", .atLeast(0), [(people, 1), (attends, -Double(desk.least))])
    if let row = row(.pool(agency: desk.agency, day: day)) { draft.add(people, 1, to: row) }
    if let row = row(.minutes(site: desk.site, agency: desk.agency)) {
      draft.add(people, -Double(model.fullMinutes[day]), to: row)
    }
    for (service, values) in model.district.services.enumerated()
    where values.agency == desk.agency {
      if let quota = values.quota, let row = row(.quota(site: desk.site, service: service)) {
        draft.add(attends, -quota, to: row)
      }
    }
    return attends
  }
}
