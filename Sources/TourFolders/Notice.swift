// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A cause and where it stands.
public struct Notice: Hashable, Sendable {
  public var cause: FolderCause
  public var file: String?
  /// Line of the file, the header is 1.
  public var row: Int?
  public var column: String?
  /// The text of the cell, at most 80 letters of it.
  public var value: String?
  /// What the notice speaks of where it is not the column: the name of a setting.
  public var subject: String?

  public init(
    _ cause: FolderCause, file: String? = nil, row: Int? = nil, column: String? = nil,
    value: String? = nil, subject: String? = nil
  ) {
    self.subject = subject
    self.cause = cause
    self.file = file
    self.row = row
    self.column = column
    self.value = value.map { $0.count > 80 ? $0.prefix(79) + "…" : $0 }
  }

  /// The notice as a finding, worded in `language`, under the code of a district folder or `code`.
  public func finding(in language: Language, code: String? = nil) -> Finding {
    let words = cause.words(in: language)
    return Finding(
      code: code ?? cause.code, severity: cause.severity,
      message: words.message(value, subject ?? column, file),
      file: file, row: row, column: column, value: value, expected: words.expected,
      ids: ids, size: size, advice: words.advice)
  }
}

/// The notices of one folder, kept down to a number that people can read.
public struct NoticeList: Sendable {
  /// So many notices of one code, file and column are kept; more are counted.
  public static let most = 100

  /// In the order in which they were found.
  public private(set) var notices: [Notice] = []
  private var counts: [Key: Int] = [:]

  private struct Key: Hashable {
    var code: String
    var file: String?
    var column: String?
  }

  public init() {}

  /// Keeps or counts a notice. `cause` is only made where it is kept, since the nearest known name
  /// takes time to find.
  mutating func add(
    like code: FolderCause, file: String?, row: Int? = nil, column: String? = nil,
    value: String? = nil, subject: String? = nil, cause: (() -> FolderCause)? = nil
  ) {
    let isName: Bool
    switch code {
    case .unknownColumn, .unknownSetting, .unknownFile: isName = true
    default: isName = false
    }
    let isFile = if case .unknownFile = code { true } else { false }
    let key = Key(code: code.code, file: isFile ? nil : file, column: isName ? nil : column)
    let count = counts[key, default: 0] + 1
    counts[key] = count
    guard count <= NoticeList.most else { return }
    notices.append(
      Notice(
        cause?() ?? code, file: file, row: row, column: column, value: value, subject: subject))
  }

  mutating func add(_ notice: Notice) {
    add(
      like: notice.cause, file: notice.file, row: notice.row, column: notice.column,
      value: notice.value, subject: notice.subject)
  }

  /// How many notices there are of `severity`, those that were counted only included.
  public func count(_ severity: Finding.Severity) -> Int {
    let kept = notices.count { $0.cause.severity == severity }
    return kept + left.reduce(0) { $0 + ($1.notice.cause.severity == severity ? $1.more : 0) }
  }

  /// The first notice of each kind that was counted only, and how many more there are of it.
  var left: [(notice: Notice, more: Int)] {
    var result: [(notice: Notice, more: Int)] = []
    for (key, count) in counts where count > NoticeList.most {
      let last = notices.last {
        $0.cause.code == key.code && (key.file == nil || $0.file == key.file)
          && (key.column == nil || $0.column == key.column)
      }
      if let last { result.append((last, count - NoticeList.most)) }
    }
    return result.sorted {
      ($0.notice.file ?? "", $0.notice.column ?? "", $0.notice.cause.code)
        < ($1.notice.file ?? "", $1.notice.column ?? "", $1.notice.cause.code)
    }
  }

  /// The notices as findings, worded in `language`; those of one file stand together, by row.
  ///
  /// Where more were found than are kept, a last one of their kind says how many.
  public func findings(
    in language: Language, code: (FolderCause) -> String = { $0.code }
  ) -> [Finding] {
    var findings = notices.map { $0.finding(in: language, code: code($0.cause)) }
    for (notice, more) in left {
      findings.append(
        Finding(
          code: code(notice.cause), severity: notice.cause.severity,
          message: FolderCause.more(more, in: language), file: notice.file, column: notice.column,
          size: Double(more)))
    }
    let order = Dictionary(
      findings.enumerated().map { ($1.file ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    return findings.enumerated().sorted { a, b in
      let x = (
        order[a.element.file ?? ""] ?? 0, a.element.row ?? (a.element.size == nil ? 0 : Int.max),
        a.offset
      )
      let y = (
        order[b.element.file ?? ""] ?? 0, b.element.row ?? (b.element.size == nil ? 0 : Int.max),
        b.offset
      )
      return x < y
    }.map(\.element)
  }
}
