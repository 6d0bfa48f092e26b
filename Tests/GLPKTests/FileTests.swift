// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPK
import Testing

@Suite("A file")
struct FileTests {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "glpk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Every kind of bounds; a free row only where the format holds one.
  func example(
    _ session: Session, _ direction: Direction, freeRow: Bool, range: Bool
  ) throws -> LinearProgram {
    let program = try LinearProgram(in: session, direction)
    try program.setTitle("contoh")
    var bounds: [Bounds] = [.atMost(40), .atLeast(-3), .between(-5, 9.25), .equal(2), .free]
    let columns = try bounds.enumerated().map {
      try program.addColumn("c\($0)", cost: Double($0) - 1.5, bounds: $1)
    }
    if !freeRow { bounds[4] = .atMost(7) }
    if !range { bounds[2] = .atLeast(-5) }
    for (place, bounds) in bounds.enumerated() {
      let entries = columns.enumerated().filter { ($0.offset + place) % 3 != 0 }
      try program.addRow(
        "r\(place)", bounds, entries.map { ($0.element, 0.1 + Double($0.offset)) })
    }
    try MixedIntegerProgram(program).setInteger(true, [columns[0], columns[2]])
    return program
  }

  @Test("gives the same program back", arguments: FileFormat.allCases, ["", ".gz"])
  func roundTrip(format: FileFormat, ending: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "program\(ending)").path
    try Session.withSession { session in
      for direction in [Direction.minimize, .maximize] {
        let isMPS = format == .freeMPS || format == .fixedMPS
        if isMPS && direction == .maximize { continue }
        let program = try example(
          session, direction, freeRow: format == .glpk, range: format != .cplexLP)
        if format != .cplexLP { try program.setConstant(2.5) }
        try program.write(to: path, as: format)
        let read = try LinearProgram(in: session, reading: path, as: format)
        let was = try program.snapshot()
        let now = try read.snapshot()
        #expect(now == was)
        #expect(read.direction == direction)
        #expect(read.constant == program.constant)
        #expect(read.rows.map { read.name(of: $0) } == (0..<5).map { "r\($0)" })
        #expect(read.columns.map { read.name(of: $0) } == (0..<5).map { "c\($0)" })
        #expect(read.row(named: "r3").flatMap { read.position(of: $0) } == 3)
      }
    }
  }

  @Test("in CPLEX LP gives a row between two bounds back as an equation, of the same optimum")
  func ranges() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "program.lp").path
    try Session.withSession { session in
      let program = try LinearProgram(in: session, .maximize)
      let x = try program.addColumn("x", cost: 2, bounds: .between(0, 9))
      try program.addRow("r", .between(1, 5), [(x, 1)])
      try program.write(to: path, as: .cplexLP)
      let read = try LinearProgram(in: session, reading: path, as: .cplexLP)
      #expect(read.columnCount == 2)
      #expect(try read.simplex().outcome == .optimal(objective: 10))
    }
  }

  @Test("is refused where a reader would get another program")
  func refused() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "program").path
    try Session.withSession { session in
      let program = try example(session, .maximize, freeRow: true, range: true)
      try program.setConstant(1)
      for format in [FileFormat.freeMPS, .fixedMPS] {
        try program.setDirection(.maximize)
        var words = "MPS holds no direction and readers minimise; use another format"
        #expect(throws: GLPKError.cannotWrite(path, words)) {
          try program.write(to: path, as: format)
        }
        try program.setDirection(.minimize)
        words =
          "MPS readers take a free row for the objective; remove free rows or use another format"
        #expect(throws: GLPKError.cannotWrite(path, words)) {
          try program.write(to: path, as: format)
        }
      }
      var words = "CPLEX LP holds no constant term; use another format"
      #expect(throws: GLPKError.cannotWrite(path, words)) {
        try program.write(to: path, as: .cplexLP)
      }
      try program.setConstant(0)
      words = "CPLEX LP leaves free rows out; remove them or use another format"
      #expect(throws: GLPKError.cannotWrite(path, words)) {
        try program.write(to: path, as: .cplexLP)
      }
      try program.remove(rows: [program.row(at: 4)])
      let row = program.row(at: 0)
      for (name, formats) in [
        ("two words", FileFormat.allCases), ("ninebytes", [.fixedMPS]), ("1st", [.cplexLP]),
        ("a-b", [.cplexLP]), ("Free", [.cplexLP]), ("é", [.cplexLP]),
      ] {
        try program.setName(name, of: row)
        for format in FileFormat.allCases {
          if formats.contains(format) {
            #expect(throws: GLPKError.self) { try program.write(to: path, as: format) }
          } else {
            try program.write(to: path, as: format)
            let read = try LinearProgram(in: session, reading: path, as: format)
            #expect(read.row(named: name) == read.row(at: 0))
          }
        }
      }
    }
  }

  @Test("that is missing or broken is an error in GLPK's words, and the session lives on")
  func broken() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "broken").path
    try Session.withSession { session in
      for format in FileFormat.allCases {
        try? FileManager.default.removeItem(atPath: path)
        #expect(throws: GLPKError.self) {
          try LinearProgram(in: session, reading: path, as: format)
        }
        for text in ["", "\u{0}", "hello", "p lp min 1 1 1\ni 1 x\n", "ROWS\n N\n"] {
          try Data(text.utf8).write(to: URL(fileURLWithPath: path))
          do {
            _ = try LinearProgram(in: session, reading: path, as: format)
            Issue.record("\(format) read \(text.debugDescription)")
          } catch GLPKError.cannotRead(let place, let words) {
            #expect(place == path)
            #expect(!words.isEmpty)
          }
        }
        let program = try LinearProgram(in: session)
        let column = try program.addColumn("x", cost: 1)
        try program.addRow("r", .atLeast(1), [(column, 1)])
        #expect(throws: GLPKError.self) { try program.write(to: "/nowhere/at/all", as: format) }
        #expect(throws: GLPKError.self) { try program.write(to: "a\u{0}b", as: format) }
        #expect(try program.simplex().outcome == .optimal(objective: 1))
      }
    }
  }
}
