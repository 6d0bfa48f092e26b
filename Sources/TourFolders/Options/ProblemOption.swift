// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// One change of a problem by the command line, as `plan.json` keeps it under `options`: the option's
/// name, and a text in the form in which it was typed.
public enum ProblemOption: Hashable, Sendable {
  /// The options that change a problem.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    case set = "--set"
    case without = "--without"
    case close = "--close"
    case pin = "--pin"
    case after = "--after"
  }

  /// `--set KEY=VALUE`: a setting that stands before the one of `settings.csv`.
  case set(key: String, value: String)
  /// `--without staff:ID[@D..D]`: somebody who is away, on some days or on all.
  case withoutStaff(id: String, days: ClosedRange<Day>?)
  /// `--without team:ID[@D..D]`: a team that is away.
  case withoutTeam(id: String, days: ClosedRange<Day>?)
  /// `--close SITE@D..D`: a site that is closed; `*` is every site.
  case close(site: String, days: ClosedRange<Day>)
  /// `--pin`, a visit of its file: `site date days` or `site date days team`.
  case pin(site: String, day: Day, days: Int, team: String?)
  /// `--after`, a visit of an earlier plan: `site first last` or `site first last people`.
  case after(site: String, days: ClosedRange<Day>, people: Double?)

  /// Reads one text of an option.
  public init(_ name: Name, _ text: String) throws(OptionFault) {
    switch name {
    case .set: self = try ProblemOption.setting(text)
    case .without: self = try ProblemOption.absence(text)
    case .close: self = try ProblemOption.closure(text)
    case .pin: self = try ProblemOption.visit(text)
    case .after: self = try ProblemOption.pastVisit(text)
    }
  }

  private static func setting(_ text: String) throws(OptionFault) -> ProblemOption {
    guard let mark = text.firstIndex(of: "=") else { throw OptionFault(.set, text, .malformed) }
    let key = String(text[..<mark]).trimmed
    let value = String(text[text.index(after: mark)...]).trimmed
    if key.isEmpty { throw OptionFault(.set, text, .malformed) }
    return .set(key: key, value: value)
  }

  private static func absence(_ text: String) throws(OptionFault) -> ProblemOption {
    guard let mark = text.firstIndex(of: ":") else { throw OptionFault(.without, text, .malformed) }
    let (id, days) = try span(text[text.index(after: mark)...], .without, text)
    if id.isEmpty { throw OptionFault(.without, text, .malformed) }
    switch text[..<mark] {
    case "staff": return .withoutStaff(id: id, days: days)
    case "team": return .withoutTeam(id: id, days: days)
    default: throw OptionFault(.without, text, .malformed)
    }
  }

  private static func closure(_ text: String) throws(OptionFault) -> ProblemOption {
    let (id, days) = try span(text[...], .close, text)
    guard !id.isEmpty, let days else { throw OptionFault(.close, text, .malformed) }
    return .close(site: id, days: days)
  }

  private static func visit(_ text: String) throws(OptionFault) -> ProblemOption {
    let words = text.split(separator: " ").map(String.init)
    guard (3...4).contains(words.count), let day = day(words[1][...]), let days = Int(words[2]),
      (1...366).contains(days)
    else { throw OptionFault(.pin, text, .malformed) }
    return .pin(site: words[0], day: day, days: days, team: words.count > 3 ? words[3] : nil)
  }

  private static func pastVisit(_ text: String) throws(OptionFault) -> ProblemOption {
    let words = text.split(separator: " ").map(String.init)
    guard (3...4).contains(words.count), let first = day(words[1][...]),
      let last = day(words[2][...])
    else { throw OptionFault(.after, text, .malformed) }
    guard first <= last else { throw OptionFault(.after, text, .reversed) }
    guard words.count > 3 else { return .after(site: words[0], days: first...last, people: nil) }
    guard let people = Double(words[3]), people.isFinite, people >= 0 else {
      throw OptionFault(.after, text, .malformed)
    }
    return .after(site: words[0], days: first...last, people: people)
  }

  /// The id before the last `@`, and the days behind it; `D` alone is one day.
  private static func span(
    _ text: Substring, _ name: Name, _ whole: String
  ) throws(OptionFault) -> (id: String, days: ClosedRange<Day>?) {
    guard let mark = text.lastIndex(of: "@") else { return (String(text), nil) }
    let id = String(text[..<mark])
    let ends = text[text.index(after: mark)...].split(
      separator: "..", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), let from = day(ends[0]), let to = day(ends[ends.count - 1])
    else { throw OptionFault(name, whole, .malformed) }
    guard from <= to else { throw OptionFault(name, whole, .reversed) }
    return (id, from...to)
  }

  private static func day(_ text: Substring) -> Day? { CellParsing.day(Array(text.utf8)[...]) }
}
