// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A cell as its column's kind reads it.
enum CellValue: Hashable {
  case text(String)
  case number(Double)
  case whole(Int)
  case day(Day)
  case time(ClockTime)
  case flag(Bool)
  case words([String])
  case weekdays(Set<Int>)
  case position(Int)
  case positions([Int])
  /// `*`.
  case all
}

/// The cells of one row, by the names of their columns. A column that is missing, a blank cell and a
/// cell with a fault are all nil.
struct TableRow {
  var line: Int
  /// Whether every cell could be read.
  var isReadable: Bool
  /// Whether its key stands in an earlier row.
  var isDuplicate = false
  /// Whether no fault was found in the row.
  var isSound: Bool { isReadable && !isDuplicate }
  /// Whether numbers may have a decimal comma here.
  var commaDecimal: Bool
  fileprivate(set) var values: [CellValue?]
  fileprivate let table: Table

  subscript(name: String) -> CellValue? {
    guard let position = table.position(of: name) else {
      preconditionFailure("\(table.file) declares no column \(name)")
    }
    return values[position]
  }

  func text(_ name: String) -> String? {
    if case .text(let value)? = self[name] { return value }
    return nil
  }
  func number(_ name: String) -> Double? {
    if case .number(let value)? = self[name] { return value }
    return nil
  }
  func whole(_ name: String) -> Int? {
    if case .whole(let value)? = self[name] { return value }
    return nil
  }
  func day(_ name: String) -> Day? {
    if case .day(let value)? = self[name] { return value }
    return nil
  }
  func time(_ name: String) -> ClockTime? {
    if case .time(let value)? = self[name] { return value }
    return nil
  }
  func flag(_ name: String) -> Bool? {
    if case .flag(let value)? = self[name] { return value }
    return nil
  }
  func words(_ name: String) -> [String]? {
    if case .words(let value)? = self[name] { return value }
    return nil
  }
  func weekdays(_ name: String) -> Set<Int>? {
    if case .weekdays(let value)? = self[name] { return value }
    return nil
  }
  func position(_ name: String) -> Int? {
    if case .position(let value)? = self[name] { return value }
    return nil
  }
  func positions(_ name: String) -> [Int]? {
    if case .positions(let value)? = self[name] { return value }
    return nil
  }
}

/// Reads tables by their declarations: header, rows, cells, references and keys.
struct TableReader {
  var notices = NoticeList()
  /// For each kind of id, the positions of those that are known; nil where their table can't be read,
  /// so that references to it are not judged.
  var ids: [IdSpace: [String: Int]] = [:]

  /// Gives each row of the table in `bytes` to `take`, after its cells are read; what is wrong is
  /// noted and gives nil cells. Rows with the wrong number of cells are noted and not given.
  ///
  /// Cost: O(bytes). Returns whether the header was there with every required column.
  @discardableResult
  mutating func read(
    _ table: Table, _ bytes: [UInt8], take: (TableRow, inout TableReader) -> Void
  ) -> Bool {
    guard let opened = TableReader.open(bytes, for: table) else {
      notices.add(like: .empty, file: table.file)
      return false
    }
    var reader = opened.reader
    let headerLine = reader.line
    guard opened.outcome == .row else {
      notices.add(
        like: opened.outcome == .strayQuote ? .strayQuote : .unterminatedQuote, file: table.file,
        row: headerLine)
      return false
    }
    let header = reader.cells.map { reader.text($0) }
    let width = reader.count
    guard let places = readHeader(header, of: table, line: headerLine) else { return false }
    if let space = table.defines { ids[space] = [:] }
    let commaDecimal = reader.separator != Byte.comma
    var keys = KeyMap()
    let keyPlaces = table.key.compactMap { table.position(of: $0) }
    var row = TableRow(
      line: 0, isReadable: true, commaDecimal: commaDecimal,
      values: Array(repeating: nil, count: table.columns.count),
      table: table)
    var others: OtherSeparators?
    loop: while true {
      let outcome = reader.next()
      let line = reader.line
      switch outcome {
      case .end: break loop
      case .unterminatedQuote:
        notices.add(like: .unterminatedQuote, file: table.file, row: line)
        if let space = table.defines { ids[space] = nil }
        break loop
      case .strayQuote:
        notices.add(like: .strayQuote, file: table.file, row: line)
        registerID(in: reader, places, table, &keys)
        continue
      case .row: break
      }
      guard reader.count == width, width == reader.cells.count else {
        if let separator = OtherSeparators.separator(of: reader, width: width) {
          if others == nil {
            others = OtherSeparators(separator, line: line)
          } else {
            others?.addRow()
          }
          // Ids in them are not known, so references to the table can't be judged.
          if let space = table.defines { ids[space] = nil }
          continue
        }
        notices.add(
          like: .fieldCount(found: reader.count, expected: width), file: table.file, row: line)
        registerID(in: reader, places, table, &keys)
        continue
      }
      row.line = line
      row.isReadable = true
      row.isDuplicate = false
      for (position, place) in places.enumerated() {
        let column = table.columns[position]
        guard let place, !reader.cells[place].isBlank else {
          row.values[position] = nil
          if place != nil, column.presence == .required {
            notices.add(
              like: .missingValue(column.kind), file: table.file, row: line, column: column.name)
            row.isReadable = false
          }
          continue
        }
        row.values[position] = read(
          reader, reader.cells[place], column, table, &row)
      }
      if !keyPlaces.isEmpty { check(keyPlaces, of: &row, in: &keys, reader, places, table) }
      take(row, &self)
    }
    if let others {
      notices.add(
        like: others.cause(header: reader.separator), file: table.file, row: others.line)
    }
    return true
  }

  /// A reader that has read the header, or nil where there is none. The separator is the one that
  /// finds the most declared columns, then the one that stands there most often.
  private static func open(
    _ bytes: [UInt8], for table: Table
  ) -> (reader: CSVReader, outcome: CSVReader.Outcome)? {
    var best: (reader: CSVReader, outcome: CSVReader.Outcome, known: Int)?
    for separator in [Byte.comma, Byte.semicolon, Byte.tab] {
      var reader = CSVReader(bytes, separator: separator)
      // Where a separator leaves nothing but blanks, nothing stands there.
      let outcome = reader.next()
      guard outcome != .end else { return nil }
      let known = Set(reader.cells.prefix(1000).map { reader.text($0) })
        .count { table.position(of: $0) != nil }
      if best.map({ (known, reader.count) > ($0.known, $0.reader.count) }) ?? true {
        best = (reader, outcome, known)
      }
    }
    return best.map { ($0.reader, $0.outcome) }
  }

  /// For each declared column its place in the rows, or nil where a required one is missing.
  private mutating func readHeader(_ header: [String], of table: Table, line: Int) -> [Int?]? {
    var places: [Int?] = Array(repeating: nil, count: table.columns.count)
    var unknown: [String] = []
    for (place, name) in header.enumerated() where !name.isEmpty {
      guard let position = table.position(of: name) else {
        unknown.append(name)
        continue
      }
      if places[position] != nil {
        notices.add(like: .columnTwice, file: table.file, row: line, column: name)
      } else {
        places[position] = place
      }
    }
    var isWhole = true
    var meant: Set<String> = []
    let lacksBoth = !table.either.contains { table.position(of: $0).flatMap { places[$0] } != nil }
    for (position, column) in table.columns.enumerated()
    where places[position] == nil
      && (column.presence != .optional || lacksBoth && table.either.first == column.name)
    {
      isWhole = false
      let nearest = Nearest.name(to: column.name, among: unknown)
      if let nearest { meant.insert(nearest) }
      notices.add(
        like: .missingColumn(nearest: nearest), file: table.file, row: line, column: column.name)
    }
    let missing = table.columns.indices.filter { places[$0] == nil }.map { table.columns[$0].name }
    for name in unknown where !meant.contains(name) {
      notices.add(like: .unknownColumn(nearest: nil), file: table.file, row: line, column: name) {
        .unknownColumn(nearest: Nearest.name(to: name, among: missing))
      }
    }
    return isWhole ? places : nil
  }

  /// Notes a second row of the same key, and gives new ids their positions.
  private mutating func check(
    _ keyPlaces: [Int], of row: inout TableRow, in keys: inout KeyMap, _ reader: CSVReader,
    _ places: [Int?], _ table: Table
  ) {
    // A key that can't be read is no key; blank cells of optional columns are part of it.
    for position in keyPlaces where row.values[position] == nil {
      if let place = places[position], !reader.cells[place].isBlank { return }
      if table.columns[position].presence == .required { return }
    }
    let first =
      if let space = table.defines, case .text(let id)? = row.values[0] {
        insert(id, into: space, line: row.line, &keys)
      } else {
        keys.insert(keyPlaces.map { row.values[$0] }, line: row.line)
      }
    if let first {
      let shown = table.key.indices.compactMap { places[keyPlaces[$0]] }
        .map { reader.text(reader.cells[$0]) }.filter { !$0.isEmpty }.joined(separator: ", ")
      notices.add(
        like: .duplicate(firstRow: first), file: table.file, row: row.line, column: table.key[0],
        value: shown)
      row.isDuplicate = true
    }
  }

  /// Gives a new id its position; the row in which it stands already where it is not new.
  private mutating func insert(
    _ id: String, into space: IdSpace, line: Int, _ keys: inout KeyMap
  ) -> Int? {
    guard let count = ids[space]?.count else { return nil }
    if let position = ids[space]?[id] { return keys.lines[position] }
    // Nothing but the dictionary itself holds the ids here, so that they are not copied.
    ids[space]?[id] = count
    keys.lines.append(line)
    return nil
  }

  /// Makes the id of a row known that can't be read otherwise, so that one broken row does not break
  /// every reference to it.
  private mutating func registerID(
    in reader: CSVReader, _ places: [Int?], _ table: Table, _ keys: inout KeyMap
  ) {
    guard let space = table.defines, let place = places[0], reader.cells.indices.contains(place)
    else { return }
    _ = insert(reader.text(reader.cells[place]), into: space, line: reader.line, &keys)
  }
}

/// The rows in which keys stood first.
private struct KeyMap {
  /// For ids, the row of each by its position.
  var lines: [Int] = []
  private var pairs: [Pair: Int] = [:]
  private var texts: [String: Int] = [:]
  private var lists: [[CellValue?]: Int] = [:]

  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  /// The row in which the key stands already, or nil where it is new.
  mutating func insert(_ key: [CellValue?], line: Int) -> Int? {
    if key.count == 1, case .text(let text)? = key[0] {
      return KeyMap.insert(text, line, into: &texts)
    }
    if key.count == 2, case .position(let first)? = key[0], case .position(let second)? = key[1] {
      return KeyMap.insert(Pair(first: first, second: second), line, into: &pairs)
    }
    return KeyMap.insert(key, line, into: &lists)
  }

  private static func insert<Key>(_ key: Key, _ line: Int, into map: inout [Key: Int]) -> Int? {
    if let first = map[key] { return first }
    map[key] = line
    return nil
  }
}
