// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourFolders
import Touring

/// Every byte of a small folder flipped, doubled, or the last one of its file: readers give notices
/// or values, and never a crash. What is random or guided by coverage is in `FuzzTests` and `Fuzz`.
@Suite struct EveryByteTests {
  enum Damage: CaseIterable {
    /// All its bits: what was text is none.
    case inverted
    /// One bit: text stays text, a digit another digit.
    case flipped
    case doubled
    /// The file ends before it.
    case cut

    func apply(to bytes: inout [UInt8], at position: Int) {
      switch self {
      case .inverted: bytes[position] = ~bytes[position]
      case .flipped: bytes[position] ^= 1
      case .doubled: bytes.insert(bytes[position], at: position)
      case .cut: bytes.removeSubrange(position...)
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func `A district is one or has an error, whatever happens to a byte`(damage: Damage) {
    let files = SmallDistrict.with([:])
    for (name, bytes) in files {
      for position in bytes.indices {
        var changed = bytes
        damage.apply(to: &changed, at: position)
        var damaged = files
        damaged[name] = changed
        let (district, notices) = DistrictFolder.read(damaged).district()
        #expect((district == nil) == (notices.count(.error) > 0), "\(name) \(position)")
        // What is found can be said and pointed at.
        let findings = notices.findings(in: .indonesian)
        let finder = CellFinder(changed, rows: Set(findings.compactMap(\.row)))
        #expect(findings.allSatisfy { !$0.message.isEmpty }, "\(name) \(position)")
        for finding in findings where finding.file == name {
          guard let row = finding.row, let column = finding.column else { continue }
          _ = finder.place(row: row, column: column)
        }
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func `A plan has tables or findings, whatever happens to a byte`(damage: Damage) throws {
    let district = try #require(DistrictFolder.read(SmallDistrict.with([:])).district().district)
    let files = PlanFolder.files(of: SmallPlan.plan).mapValues { Array($0.utf8) }
    for (name, bytes) in files {
      for position in bytes.indices {
        var changed = files
        damage.apply(to: &changed[name, default: []], at: position)
        let reading = PlanFolder.read(changed)
        let findings =
          reading.tables == nil
          ? reading.findings(in: .english) : reading.findings(for: district, in: .english)
        #expect(reading.tables != nil || !findings.isEmpty, "\(name) \(position)")
        #expect(findings.allSatisfy { !$0.message.isEmpty }, "\(name) \(position)")
      }
    }
  }
}
