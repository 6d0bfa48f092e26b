// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// People whom an agency is to send to a fixed post on one day: what the search decides.
struct DraftPost: Hashable, Sendable {
  var site: Int
  /// Position of the day among the working days.
  var day: Int
  var agency: Int
  var people: Int
  /// With fewer than these nobody comes, at least 1.
  var least: Int
  /// Whether the day is one of those on which the agency has to attend.
  var isPromised: Bool
}

/// An agency at a fixed post on one day, with its people by name.
package struct StaffedPost: Hashable, Sendable {
  package var site: Int
  package var day: Day
  package var agency: Int
  /// Positions in ``District/staff``, in ascending order.
  package var people: [Int]

  package init(site: Int, day: Day, agency: Int, people: [Int]) {
    self.site = site
    self.day = day
    self.agency = agency
    self.people = people
  }
}
