// SPDX-License-Identifier: GPL-3.0-or-later

import Mustache
import TourFolders
import Touring

/// What letters are filled from: Mustache with Markdown around it. An office may replace any of the
/// built-in templates by one of its own.
///
/// `{{nama}}` puts a value, made harmless for Markdown; `{{#petugas}} … {{/petugas}}` repeats for
/// each element; `{{^petugas}} … {{/petugas}}` stands where there is none. ``LetterName`` lists the
/// names.
public struct LetterTemplates: Sendable {
  /// Everything that is wrong with the templates of an office.
  public struct Faults: Error, Hashable, Sendable {
    public var faults: [TemplateFault]
  }

  private let templates: [LetterKind: MustacheTemplate]
  /// The texts of all templates by file name: for offices that want to begin from them.
  public let texts: [String: String]

  /// The built-in templates.
  public init(in language: Language) {
    let builtIn = LetterTemplates.builtIn(language)
    do {
      try self.init(in: language, replacing: [:])
    } catch {
      // The tests parse the built-in templates: nobody gets here with a fault in one of them.
      preconditionFailure("A built-in template is broken: \(error.faults) of \(builtIn.count).")
    }
  }

  /// The built-in templates with those of an office in their place.
  ///
  /// - Parameter own: texts by file name, such as `surat-tugas.md`.
  public init(in language: Language, replacing own: [String: String]) throws(Faults) {
    var faults: [TemplateFault] = []
    var templates: [LetterKind: MustacheTemplate] = [:]
    var texts: [String: String] = [:]
    let known = LetterKind.letters.map(\.templateName)
    for file in own.keys.sorted() where !known.contains(file) {
      faults.append(
        TemplateFault(
          file: file, cause: .unknownTemplate(nearest: Nearest.name(to: file, among: known))))
    }
    let builtIn = LetterTemplates.builtIn(language)
    MustacheContentTypes.register(MarkdownContent(), named: MarkdownContent.name)
    for kind in LetterKind.letters {
      let text = own[kind.templateName] ?? builtIn[kind] ?? ""
      texts[kind.templateName] = text
      let found = TemplateCheck(text, file: kind.templateName, kind: kind).faults
      faults += found
      guard found.isEmpty else { continue }
      // On the first line, so that lines keep their numbers.
      let pragma = "{{% CONTENT_TYPE:\(MarkdownContent.name)}}"
      do {
        templates[kind] = try MustacheTemplate(string: pragma + text)
      } catch {
        let line = (error as? MustacheTemplate.ParserError)?.context.lineNumber
        faults.append(TemplateFault(file: kind.templateName, line: line, cause: .malformed))
      }
    }
    guard faults.isEmpty else { throw Faults(faults: faults) }
    self.templates = templates
    self.texts = texts
  }

  /// A letter filled with `data`.
  func fill(_ kind: LetterKind, with data: LetterData) -> String {
    let text = templates[kind]?.render(data.values) ?? ""
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  private static func builtIn(_ language: Language) -> [LetterKind: String] {
    switch language {
    case .indonesian: IndonesianTemplates.all
    case .english: EnglishTemplates.all
    }
  }

  /// Values are text of others.
  private struct MarkdownContent: MustacheContentType {
    static let name = "MARKDOWN"
    func escapeText(_ text: String) -> String { Markdown.escaped(text) }
  }
}
