// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that a district asks for, or that stands in the way of it: what a contradiction is made
/// of.
public enum Demand: Hashable, Sendable {
  // What is asked for
  case visits(site: Int, count: Int)
  case pin(Pin)

  // What stands in the way
  case budget
  case agencyBudget(agency: Int)
  case kits(agency: Int)
  case minHome(agency: Int)
  case required(agency: Int)
  case postDays
  case restDays
  case leave(person: Int, Leave)
  case tenure(person: Int)
  case weekdays(team: Int)
  case tripsPerMonth(team: Int)
  case tripDays(team: Int)
  case holidays
  case gap(site: Int)
  case mostVisits(site: Int)
  case pastVisit(PastVisit)
  /// A row of `travel.csv` on which the way cannot be passed.
  case way(TravelRow)
  case closure(Closure)
  /// The days on which the team is not there.
  case teamDates(team: Int)

  /// Whether it is asked for, as against standing in the way.
  public var isWish: Bool {
    switch self {
    case .visits, .pin: true
    default: false
    }
  }
}
