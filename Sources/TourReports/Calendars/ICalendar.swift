// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A calendar by RFC 5545: what phones and mail programs take.
///
/// No clock is read. The stamp of every event and its sequence number come from the plan: a first
/// plan has the first day of its horizon and 0, a re-plan the day as of which it was made and that
/// day's number, so that a later re-plan always counts as newer and updates what a phone holds. An
/// event that a re-plan leaves as it was keeps the stamp and the number of the older plan.
struct ICalendar {
  struct Event {
    /// Unique in the calendar, and the same in every plan that knows the same visit.
    var key: String
    var day: Day
    /// nil makes an event of the whole day.
    var hours: (from: ClockTime, to: ClockTime)?
    var summary: String
    var location = ""
    var details: [String] = []
    var point: Coordinates?
    /// Whether it stands no longer.
    var isCancelled = false
  }

  /// WIB, WITA or WIT; events float where it is not known.
  private let zone: Zone?
  private let name: String
  private let language: Language
  private let realm: String
  /// What tells one state of an event from the next.
  private struct Mark {
    var stamp: Day
    var sequence: Int

    init(_ plan: PlanTables) {
      stamp = plan.summary.asOf ?? plan.summary.horizon.lowerBound
      sequence = plan.summary.asOf.map { max(1, $0.number - ICalendar.start) } ?? 0
    }
  }

  private let mark: Mark
  private let olderMark: Mark?

  /// - Parameter older: the plan that stood before a re-plan.
  init(
    _ name: String, for plan: PlanTables, older: PlanTables? = nil, named district: String,
    _ formats: Formats
  ) {
    self.name = name
    zone = formats.zone.flatMap(Zone.init)
    language = formats.language
    let slug = FileNames([district])[district].lowercased()
    realm = "\(plan.summary.horizon.lowerBound).\(slug).keliling"
    olderMark = older.map(Mark.init)
    var mark = Mark(plan)
    // A second re-plan of one day still counts as newer than the first.
    if let olderMark { mark.sequence = max(mark.sequence, olderMark.sequence + 1) }
    self.mark = mark
  }

  /// 1 January 2000, from which sequence numbers of re-plans count days.
  private static let start = 10_957

  /// - Parameter older: the events of the plan that stood before; those that are gone are called off.
  func text(_ events: [Event], older: [Event] = []) -> String {
    let keys = Set(events.map(\.key))
    let before = Dictionary(older.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let gone = older.filter { !keys.contains($0.key) }.map { event in
      var event = event
      event.isCancelled = true
      return event
    }
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//Keliling//Keliling//\(language.rawValue.uppercased())",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "NAME:" + ICalendar.escaped(name),
      "X-WR-CALNAME:" + ICalendar.escaped(name),
    ]
    if let zone {
      lines.append("X-WR-TIMEZONE:" + zone.identifier)
      lines += zone.definition
    }
    for event in (events + gone).sorted(by: ICalendar.isBefore) {
      let own = self.lines(event, mark)
      if let olderMark, let old = before[event.key], self.lines(old, mark) == own {
        lines += self.lines(event, olderMark)
      } else {
        lines += own
      }
    }
    lines.append("END:VCALENDAR")
    return lines.map { ICalendar.folded($0) + "\r\n" }.joined()
  }

  private static func isBefore(_ a: Event, _ b: Event) -> Bool {
    (a.day, a.hours?.from.minutes ?? -1, a.key) < (b.day, b.hours?.from.minutes ?? -1, b.key)
  }

  private func lines(_ event: Event, _ mark: Mark) -> [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:" + ICalendar.escaped("\(event.key)@\(realm)"),
      "DTSTAMP:\(ICalendar.date(mark.stamp))T000000Z", "SEQUENCE:\(mark.sequence)",
      "STATUS:" + (event.isCancelled ? "CANCELLED" : "CONFIRMED"),
    ]
    if let hours = event.hours {
      let place = zone.map { ";TZID=\($0.identifier)" } ?? ""
      lines.append("DTSTART\(place):" + ICalendar.moment(event.day, hours.from))
      if hours.to > hours.from {
        lines.append("DTEND\(place):" + ICalendar.moment(event.day, hours.to))
      }
    } else {
      lines.append("DTSTART;VALUE=DATE:" + ICalendar.date(event.day))
    }
    lines.append("SUMMARY:" + ICalendar.escaped(event.summary))
    if !event.location.isEmpty { lines.append("LOCATION:" + ICalendar.escaped(event.location)) }
    if !event.details.isEmpty {
      lines.append("DESCRIPTION:" + ICalendar.escaped(event.details.joined(separator: "\n")))
    }
    if let point = event.point {
      let figures = Digits(point: ".", group: "", minus: "-")
      lines.append(
        "GEO:\(figures(point.latitude, decimals: 5));\(figures(point.longitude, decimals: 5))")
    }
    lines.append("END:VEVENT")
    return lines
  }

  // MARK: The grammar

  private static func date(_ day: Day) -> String { day.description.replacing("-", with: "") }

  /// A time past midnight falls on the next day.
  private static func moment(_ day: Day, _ time: ClockTime) -> String {
    let later = time.minutes >= 1440
    let clock = later ? ClockTime(minutes: time.minutes % 1440) : time
    let date = day.advanced(by: later ? time.minutes / 1440 : 0)
    return self.date(date) + "T" + clock.description.replacing(":", with: "") + "00"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      case ..<" ", "\u{7F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Lines have at most 75 bytes; what goes on begins with a blank.
  private static func folded(_ line: String) -> String {
    var result = ""
    var room = 75
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if width > room {
        result += "\r\n "
        room = 74
      }
      result.unicodeScalars.append(scalar)
      room -= width
    }
    return result
  }

  /// A clock of Indonesia by its name in the database of time zones. None has summer time.
  private struct Zone {
    let identifier: String
    private let offset: String
    private let name: String

    init?(_ name: String) {
      self.name = name
      switch name {
      case "WIB": (identifier, offset) = ("Asia/Jakarta", "+0700")
      case "WITA": (identifier, offset) = ("Asia/Makassar", "+0800")
      case "WIT": (identifier, offset) = ("Asia/Jayapura", "+0900")
      default: return nil
      }
    }

    var definition: [String] {
      [
        "BEGIN:VTIMEZONE", "TZID:\(identifier)", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:\(offset)", "TZOFFSETTO:\(offset)", "TZNAME:\(name)", "END:STANDARD",
        "END:VTIMEZONE",
      ]
    }
  }
}

extension UTF8 {
  /// Bytes of a scalar.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x1_0000: 3
    default: 4
    }
  }
}
