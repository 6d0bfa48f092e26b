// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with a command line before any command runs.
///
/// The argument parser says it in English alone and keeps its causes to itself, so they are told from
/// its sentences. A sentence that is not known is kept as it is.
enum UsageFault: Hashable, Sendable {
  case unknownOption(String, nearest: String?)
  case missingValue(String)
  /// `<district>`, `--plan <folder>`
  case missing(String)
  case unexpected([String])
  case takesNoValue(option: String, value: String)
  /// A value that an option or argument can't have; `choices` are those that it can.
  case invalid(value: String, of: String, choices: [String])
  case other(String)

  init(sentence: String) {
    if let match = sentence.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      self = .unknownOption(String(match.1), nearest: match.2.map(String.init))
    } else if let match = sentence.wholeMatch(of: /Missing value for '(.+)'/) {
      self = .missingValue(String(match.1))
    } else if let match = sentence.wholeMatch(of: /Missing expected argument '(.+)'/) {
      self = .missing(String(match.1))
    } else if let match = sentence.wholeMatch(
      of: /(?:Unexpected argument|\d+ unexpected arguments:) '((?s).*)'/)
    {
      self = .unexpected(match.1.split(separator: "', '").map(String.init))
    } else if let match = sentence.wholeMatch(
      of: /The option '(.+?)' does not take any value, but '((?s).*)' was specified\./)
    {
      self = .takesNoValue(option: String(match.1), value: String(match.2))
    } else if let match = sentence.wholeMatch(
      of: /The value '((?s).*)' is invalid for '(.+?)'(?:\. Please provide one of (.+)\.)?/)
    {
      let choices = (match.3 ?? "").matches(of: /'(.+?)'/).map { String($0.1) }
      self = .invalid(value: String(match.1), of: String(match.2), choices: choices)
    } else if let match = sentence.wholeMatch(
      of: /The value '((?s).*)' is invalid for '(.+?)'\. Please .+ the following:((?s).*)/)
    {
      // Where there are many choices they stand in a list, a line each.
      let choices = match.3.matches(of: /- (\S+)/).map { String($0.1) }
      self = .invalid(value: String(match.1), of: String(match.2), choices: choices)
    } else {
      self = .other(sentence)
    }
  }
}
