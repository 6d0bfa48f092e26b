// SPDX-License-Identifier: GPL-3.0-or-later

/// A time of day, to the minute.
public struct ClockTime: Hashable, Comparable, Sendable {
  /// Minutes since midnight.
  public let minutes: Int

  /// The time `minutes` after midnight.
  public init(minutes: Int) { self.minutes = minutes }

  /// The time of an hour (0–23) and a minute (0–59), or nil where there is no such time.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  public static func < (a: ClockTime, b: ClockTime) -> Bool { a.minutes < b.minutes }
  public static func + (time: ClockTime, minutes: Int) -> ClockTime {
    ClockTime(minutes: time.minutes + minutes)
  }
  public static func - (time: ClockTime, minutes: Int) -> ClockTime {
    ClockTime(minutes: time.minutes - minutes)
  }
  /// Minutes from `b` to `a`.
  public static func - (a: ClockTime, b: ClockTime) -> Int { a.minutes - b.minutes }
}

extension ClockTime: CustomStringConvertible {
  /// `HH:MM`.
  public var description: String { "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))" }
}
