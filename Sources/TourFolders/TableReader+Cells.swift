// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

extension TableReader {
  /// Reads a cell that is not blank; what is wrong with it is noted.
  mutating func read(
    _ reader: CSVReader, _ cell: CSVReader.Cell, _ column: Column, _ table: Table,
    _ row: inout TableRow
  ) -> CellValue? {
    let outcome = value(
      of: reader.bytes[cell.start..<cell.end], reader.text(cell), column.kind,
      commaDecimal: row.commaDecimal)
    switch outcome {
    case .success(let value): return value
    case .failure(let fault):
      row.isReadable = false
      note(fault, reader.text(cell), column, file: table.file, row: row.line)
      return nil
    }
  }

  /// Reads a value of a kind from its bytes, which are `text` where text is wanted.
  func value(
    of bytes: ArraySlice<UInt8>, _ text: @autoclosure () -> String, _ kind: ValueKind,
    commaDecimal: Bool
  ) -> Result<CellValue, CellFault> {
    switch kind {
    case .number(let range):
      TableReader.number(bytes, in: range, commaDecimal, false).map(CellValue.number)
    case .degrees(let range):
      TableReader.number(bytes, in: range, commaDecimal, true).map(CellValue.number)
    case .whole(let range): TableReader.whole(bytes, in: range, commaDecimal)
    case .date: CellParsing.day(bytes).map { .success(.day($0)) } ?? .failure(.malformed)
    case .time: CellParsing.time(bytes).map { .success(.time($0)) } ?? .failure(.malformed)
    default: value(text(), kind)
    }
  }

  /// What can be wrong with one cell.
  enum CellFault: Error, Hashable {
    case malformed
    case ambiguous
    case outOfRange
    case reserved
    /// The ids of a space that are not known.
    case unknown(IdSpace, [String])
    /// A reference to a table that can't be read: nothing to say.
    case unjudged
  }

  private static func number(
    _ bytes: ArraySlice<UInt8>, in range: ClosedRange<Double>, _ commaDecimal: Bool,
    _ pointAlways: Bool
  ) -> Result<Double, CellFault> {
    switch CellParsing.number(bytes, commaDecimal: commaDecimal, pointAlways: pointAlways) {
    case .malformed: .failure(.malformed)
    case .ambiguous: .failure(.ambiguous)
    case .value(let value): range.contains(value) ? .success(value) : .failure(.outOfRange)
    }
  }

  private static func whole(
    _ bytes: ArraySlice<UInt8>, in range: ClosedRange<Int>, _ commaDecimal: Bool
  ) -> Result<CellValue, CellFault> {
    let limits = Double(range.lowerBound)...Double(range.upperBound)
    switch CellParsing.number(bytes, commaDecimal: commaDecimal) {
    case .malformed: return .failure(.malformed)
    case .ambiguous: return .failure(.ambiguous)
    case .value(let value):
      guard value == value.rounded() else { return .failure(.malformed) }
      guard limits.contains(value) else { return .failure(.outOfRange) }
      return .success(.whole(Int(value)))
    }
  }

  private func value(_ text: String, _ kind: ValueKind) -> Result<CellValue, CellFault> {
    switch kind {
    case .id:
      if CellParsing.hasBlanks(text) { return .failure(.malformed) }
      return text == "*" ? .failure(.reserved) : .success(.text(text))
    case .dateOrMonth:
      if let day = CellParsing.day(Array(text.utf8)[...]) { return .success(.text("\(day)")) }
      let isMonth = text.utf8.count == 7 && CellParsing.day(Array("\(text)-01".utf8)[...]) != nil
      return isMonth ? .success(.text(text)) : .failure(.malformed)
    case .flag:
      return CellParsing.flag(text).map { .success(.flag($0)) } ?? .failure(.malformed)
    case .words:
      let words = CellParsing.words(text)
      return words.isEmpty ? .failure(.malformed) : .success(.words(words))
    case .weekdays:
      let words = CellParsing.words(text)
      let days = words.compactMap { word in
        word.utf8.count == 1 ? Int(word).flatMap { (1...7).contains($0) ? $0 : nil } : nil
      }
      return days.isEmpty || days.count < words.count
        ? .failure(.malformed) : .success(.weekdays(Set(days)))
    case .choice(let words):
      let word = text.lowercased()
      return words.contains(word) ? .success(.text(word)) : .failure(.malformed)
    case .reference(let space): return position(text, space).map(CellValue.position)
    case .referenceOrAll(let space):
      return text == "*" ? .success(.all) : position(text, space).map(CellValue.position)
    case .references(let space):
      let words = CellParsing.words(text)
      guard !words.isEmpty else { return .failure(.malformed) }
      guard let known = ids[space] else { return .failure(.unjudged) }
      let unknown = words.filter { known[$0] == nil }
      return unknown.isEmpty
        ? .success(.positions(words.compactMap { known[$0] })) : .failure(.unknown(space, unknown))
    default: return .success(.text(text))
    }
  }

  private func position(_ id: String, _ space: IdSpace) -> Result<Int, CellFault> {
    guard let known = ids[space] else { return .failure(.unjudged) }
    return known[id].map { .success($0) } ?? .failure(.unknown(space, [id]))
  }

  /// Turns a fault of a cell into notices.
  mutating func note(
    _ fault: CellFault, _ text: String, _ column: Column, file: String, row: Int?,
    isSetting: Bool = false
  ) {
    let name = isSetting ? "value" : column.name
    let subject = isSetting ? column.name : nil
    func add(_ cause: FolderCause) {
      notices.add(
        like: cause, file: file, row: row, column: name, value: text, subject: subject)
    }
    switch fault {
    case .malformed: add(.malformed(column.kind))
    case .ambiguous: add(.ambiguousNumber)
    case .outOfRange: add(.outOfRange(column.kind))
    case .reserved: add(.reservedID)
    case .unjudged: break
    case .unknown(let space, let words):
      let known = ids[space] ?? [:]
      for word in words {
        notices.add(
          like: .unknownID(space, nearest: nil), file: file, row: row, column: name, value: word,
          subject: subject
        ) { .unknownID(space, nearest: Nearest.name(to: word, among: known.keys)) }
      }
    }
  }
}
