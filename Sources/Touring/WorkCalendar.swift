// SPDX-License-Identifier: GPL-3.0-or-later

/// The hours of one working day.
public struct DayHours: Hashable, Sendable {
  public var open: ClockTime
  public var close: ClockTime
  public var breakMinutes: Int

  public init(open: ClockTime, close: ClockTime, breakMinutes: Int) {
    self.open = open
    self.close = close
    self.breakMinutes = breakMinutes
  }

  /// Minutes of service from `start` to `end`, the break taken off, never below 0.
  public func serviceMinutes(from start: ClockTime, to end: ClockTime) -> Int {
    max(0, end - start - breakMinutes)
  }
}

/// A row of `hours.csv`: other hours on some dates and weekdays.
public struct HoursRow: Hashable, Sendable {
  public var from: Day?
  public var to: Day?
  /// nil is every weekday.
  public var weekdays: Set<Int>?
  public var hours: DayHours

  public init(from: Day?, to: Day?, weekdays: Set<Int>?, hours: DayHours) {
    self.from = from
    self.to = to
    self.weekdays = weekdays
    self.hours = hours
  }

  /// Whether the row is about `day`.
  public func matches(_ day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
      && (weekdays?.contains(day.weekday) ?? true)
  }
}

/// A named day on which nobody works.
public struct Holiday: Hashable, Sendable {
  public var day: Day
  public var name: String?

  public init(day: Day, name: String? = nil) {
    self.day = day
    self.name = name
  }
}

/// The working days of the horizon, the runs that they form, and their hours.
public struct WorkCalendar: Sendable {
  public let horizon: ClosedRange<Day>
  /// In order.
  public let workingDays: [Day]
  /// Maximal stretches of working days without a calendar gap, as ranges of positions in
  /// ``workingDays``.
  public let runs: [Range<Int>]
  private let weekdays: Set<Int>
  private let holidays: Set<Day>
  private let rows: [HoursRow]
  private let usual: DayHours

  public init(
    horizon: ClosedRange<Day>, workingWeekdays: Set<Int>, holidays: [Holiday], hours: [HoursRow],
    usual: DayHours
  ) {
    self.horizon = horizon
    self.rows = hours
    self.usual = usual
    let closed = Set(holidays.map(\.day))
    weekdays = workingWeekdays
    self.holidays = closed
    workingDays = horizon.filter { workingWeekdays.contains($0.weekday) && !closed.contains($0) }
    var runs: [Range<Int>] = []
    for (position, day) in workingDays.enumerated() {
      if let last = runs.last, workingDays[last.upperBound - 1].distance(to: day) == 1 {
        runs[runs.count - 1] = last.lowerBound..<position + 1
      } else {
        runs.append(position..<position + 1)
      }
    }
    self.runs = runs
  }

  /// Whether `day` is a working day of the horizon.
  public func isWorking(_ day: Day) -> Bool {
    horizon.contains(day) && weekdays.contains(day.weekday) && !holidays.contains(day)
  }

  /// The position of `day` among the working days, or nil where it is none. Cost: O(log n).
  public func position(of day: Day) -> Int? {
    let position = firstPosition(notBefore: day)
    return position < workingDays.count && workingDays[position] == day ? position : nil
  }

  /// The position of the first working day that is not before `day`; the number of working days
  /// where all are before. Cost: O(log n).
  public func firstPosition(notBefore day: Day) -> Int {
    var low = 0
    var high = workingDays.count
    while low < high {
      let middle = (low + high) / 2
      if workingDays[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The hours of `day`: those of the last row that is about it, else the usual ones.
  public func hours(on day: Day) -> DayHours { rows.last { $0.matches(day) }?.hours ?? usual }
}
