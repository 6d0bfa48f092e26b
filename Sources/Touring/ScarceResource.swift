// SPDX-License-Identifier: GPL-3.0-or-later

/// Something of which a plan could use a little more.
public enum ScarceResource: Hashable, Sendable {
  /// One more person of an agency, with all its skills, on some days.
  case person(agency: Int, days: ClosedRange<Day>)
  case seat(team: Int)
  /// A million rupiah more of an agency's budget.
  case agencyBudget(agency: Int)
  /// A million rupiah more of the whole budget.
  case budget
  /// One day less of a closure or a holiday.
  case openDay(site: Int?, day: Day)
}
