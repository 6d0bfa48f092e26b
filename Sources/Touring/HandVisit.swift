// SPDX-License-Identifier: GPL-3.0-or-later

/// A visit made by hand, with what it says of its crew.
public struct HandVisit: Hashable, Sendable {
  /// An agency that comes, with how many people where that is said.
  public struct Party: Hashable, Sendable {
    public var agency: Int
    public var people: Int?

    public init(agency: Int, people: Int? = nil) {
      self.agency = agency
      self.people = people
    }
  }

  /// Positions in the district.
  public var site: Int
  public var team: Int?
  public var firstDay: Day
  /// At least 1.
  public var days: Int
  /// Empty where nothing is said of them; otherwise no other agency comes, save those of ``staff``.
  public var agencies: [Party]
  public var staff: [Int]
  /// The line that it stands on.
  public var line: Int

  public init(
    site: Int, team: Int? = nil, firstDay: Day, days: Int, agencies: [Party] = [],
    staff: [Int] = [], line: Int = 0
  ) {
    self.site = site
    self.team = team
    self.firstDay = firstDay
    self.days = days
    self.agencies = agencies
    self.staff = staff
    self.line = line
  }

  public var lastDay: Day { firstDay.advanced(by: days - 1) }
}
