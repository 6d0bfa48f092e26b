// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders

/// What is wrong with a template of an office.
public struct TemplateFault: Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    case tooLarge(bytes: Int, most: Int)
    /// No letter is made from a file of this name.
    case unknownTemplate(nearest: String?)
    /// A tag that is not closed, or that closes what is not open.
    case malformed
    /// A kind of tag that letters don't take: partials, blocks, other delimiters, pragmas.
    case unsupported(String)
    case unknownName(String, nearest: String?)
    case nestedTooDeep(most: Int)
  }

  /// The file's name in the folder of templates.
  public var file: String
  /// The first line is 1; nil where the fault is no line's.
  public var line: Int?
  public var cause: Cause

  public init(file: String, line: Int? = nil, cause: Cause) {
    self.file = file
    self.line = line
    self.cause = cause
  }
}

/// Looks at the tags of a template before it is filled: Mustache itself leaves out in silence what it
/// does not know, and an office would find the hole in the signed letter.
struct TemplateCheck {
  static let mostBytes = 200_000
  static let deepest = 8

  private(set) var faults: [TemplateFault] = []
  private let file: String
  private let known: Set<String>

  init(_ text: String, file: String, kind: LetterKind) {
    self.file = file
    known = LetterName.names(of: kind)
    guard text.utf8.count <= TemplateCheck.mostBytes else {
      note(nil, .tooLarge(bytes: text.utf8.count, most: TemplateCheck.mostBytes))
      return
    }
    check(text)
  }

  private mutating func check(_ text: String) {
    var open: [String] = []
    var line = 1
    var rest = Substring(text)
    while let start = rest.firstRange(of: "{{") {
      line += rest[..<start.lowerBound].count { $0.isNewline }
      let isTriple = rest[start.upperBound...].first == "{"
      let body = isTriple ? rest[start.upperBound...].dropFirst() : rest[start.upperBound...]
      guard let end = body.firstRange(of: isTriple ? "}}}" : "}}") else {
        note(line, .malformed)
        return
      }
      let tag = body[..<end.lowerBound]
      if !tag.hasPrefix("!") {
        look(at: tag, line: line, isTriple: isTriple, open: &open)
      }
      line += tag.count { $0.isNewline }
      rest = body[end.upperBound...]
    }
    if !open.isEmpty { note(line, .malformed) }
  }

  private mutating func look(
    at tag: Substring, line: Int, isTriple: Bool, open: inout [String]
  ) {
    func trimmed(_ text: Substring) -> String {
      String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
    var name = trimmed(tag)
    let mark = isTriple ? nil : name.first.flatMap { "#^/&<>$=%*".contains($0) ? $0 : nil }
    if mark != nil { name = trimmed(name.dropFirst()) }
    switch mark {
    case "<", ">", "$", "=", "%", "*":
      note(line, .unsupported("{{" + String(tag.prefix(40)) + "}}"))
      return
    case "/":
      if open.popLast() != name { note(line, .malformed) }
      return
    case "#", "^":
      open.append(name)
      if open.count > TemplateCheck.deepest {
        note(line, .nestedTooDeep(most: TemplateCheck.deepest))
      }
    default: break
    }
    guard name != ".", !known.contains(name) else { return }
    note(
      line,
      .unknownName(
        String(name.prefix(40)), nearest: Nearest.name(to: name, among: known.sorted())))
  }

  private mutating func note(_ line: Int?, _ cause: TemplateFault.Cause) {
    faults.append(TemplateFault(file: file, line: line, cause: cause))
  }
}
