// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension TourSearch {
  /// Who attends the fixed posts in the best plan.
  var bestPosts: [DraftPost] {
    attendances { desk, day, attendance in
      let values = model.posts.desks[desk]
      return DraftPost(
        site: values.site, day: day, agency: values.agency, people: attendance.people,
        least: values.least, isPromised: attendance.isPromised)
    }
  }

  /// The same by name; only where names are kept.
  var bestStaffedPosts: [StaffedPost] {
    attendances { desk, day, attendance in
      let values = model.posts.desks[desk]
      return StaffedPost(
        site: values.site, day: model.district.calendar.workingDays[day], agency: values.agency,
        people: attendance.names)
    }
  }

  private func attendances<Value>(
    _ make: (Int, Int, SearchState.Attendance) -> Value
  ) -> [Value] {
    model.posts.desks.indices.flatMap { desk in
      (0..<model.dayCount).compactMap { day in
        best.attendances[model.posts.cell(desk, day)].map { make(desk, day, $0) }
      }
    }
  }

  /// Days on which there may be fixed posts: all, or none.
  var postDays: [Int] { model.posts.isEmpty ? [] : Array(0..<model.dayCount) }

  /// The desk of an agency at a site.
  func desk(site: Int, agency: Int) -> Int? {
    model.posts.desks.firstIndex { $0.site == site && $0.agency == agency }
  }
}
