// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody of an agency who can be sent to posts.
public struct StaffMember: Hashable, Sendable {
  public var id: String
  public var name: String
  /// Position in ``District/agencies``.
  public var agency: Int
  /// Positions in ``District/services``.
  public var skills: Set<Int>
  /// Civil-servant number.
  public var nip: String?
  public var rank: String?
  public var position: String?
  /// First and last day in office, where it lies inside the horizon.
  public var from: Day?
  public var to: Day?
  /// Days on trips over the horizon; nil is no limit.
  public var maxPostDays: Int?
  public var leave: [Leave]

  public init(
    id: String, name: String, agency: Int, skills: Set<Int>, nip: String? = nil,
    rank: String? = nil, position: String? = nil, from: Day? = nil, to: Day? = nil,
    maxPostDays: Int? = nil, leave: [Leave] = []
  ) {
    self.id = id
    self.name = name
    self.agency = agency
    self.skills = skills
    self.nip = nip
    self.rank = rank
    self.position = position
    self.from = from
    self.to = to
    self.maxPostDays = maxPostDays
    self.leave = leave
  }

  /// Whether `day` lies within the person's time in office.
  public func isInOffice(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }

  /// Whether the person is on leave on `day`.
  public func isOnLeave(on day: Day) -> Bool { leave.contains { $0.days.contains(day) } }

  /// Whether the person can't be at a post on `day`: on leave, or not in office.
  public func isAway(on day: Day) -> Bool { !isInOffice(on: day) || isOnLeave(on: day) }
}

/// A stretch of days on which somebody is on leave.
public struct Leave: Hashable, Sendable {
  public var days: ClosedRange<Day>
  public var reason: String?

  public init(days: ClosedRange<Day>, reason: String? = nil) {
    self.days = days
    self.reason = reason
  }
}
