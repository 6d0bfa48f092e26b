// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourFolders
import Touring

/// Readers take any bytes: what is broken gives notices and never a crash.
@Suite struct FuzzTests {
  /// A small generator of its own, so that a failure comes again.
  struct Dice {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, bound)))
    }
  }

  private static let bytes: [UInt8] = Array("\",;\n\r\t 09-.|*eé".utf8) + [0, 0xFF, 0xEF]

  @Test func `A district with a byte changed or a file cut gives notices or a district`() {
    var dice = Dice(state: 7)
    let files = SmallDistrict.with([:])
    for name in files.keys.sorted() {
      guard let original = files[name] else { continue }
      for position in stride(from: dice.next(3), to: original.count, by: 3) {
        var changed = files
        if dice.next(4) == 0 {
          changed[name] = Array(original.prefix(position))
        } else {
          changed[name]?[position] = FuzzTests.bytes[dice.next(FuzzTests.bytes.count)]
        }
        let reading = DistrictFolder.read(changed)
        let (district, notices) = reading.district()
        #expect((district == nil) == (notices.count(.error) > 0), "\(name) \(position)")
      }
    }
  }

  @Test func `A plan with a byte changed or a file cut gives findings or tables`() {
    var dice = Dice(state: 11)
    let files = PlanFolder.files(of: SmallPlan.plan).mapValues { Array($0.utf8) }
    for name in files.keys.sorted() {
      guard let original = files[name] else { continue }
      for position in stride(from: dice.next(3), to: original.count, by: 3) {
        var changed = files
        if dice.next(4) == 0 {
          changed[name] = Array(original.prefix(position))
        } else {
          changed[name]?[position] = FuzzTests.bytes[dice.next(FuzzTests.bytes.count)]
        }
        let reading = PlanFolder.read(changed)
        _ = reading.F_ORDER() + reading.F_TABLES()
        #expect(reading.tables != nil || !reading.findings(in: .english).isEmpty)
      }
    }
  }

  @Test func `Rubbish is no JSON and no table`() {
    var dice = Dice(state: 13)
    let tokens = ["{", "}", "[", "]", ":", ",", "\"", "1", "-", "e9", "null", "\\u12", " ", "a"]
    for _ in 0..<2000 {
      let text = (0..<dice.next(20)).map { _ in tokens[dice.next(tokens.count)] }.joined()
      _ = try? JSONParser.parse(Array(text.utf8))
      _ = DistrictFolder.read(SmallDistrict.with(["leave.csv": text])).district()
    }
    let deep = Array(String(repeating: "[", count: 100_000).utf8)
    #expect(throws: JSONParser.Fault.self) { try JSONParser.parse(deep) }
  }
}
