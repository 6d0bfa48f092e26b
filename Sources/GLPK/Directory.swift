// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the rows (or columns) with their lasting numbers stand in GLPK's shifting order.
///
/// GLPK renumbers on every removal but keeps the order, so positions are found by compaction:
/// O(1) a look-up, O(count) a removal.
struct Directory {
  /// Position by lasting number; -1 when removed.
  private(set) var positions: [Int32] = []
  /// Lasting number by position.
  private(set) var ids: [UInt32] = []
  private var names: [UInt32: String] = [:]
  private var idsByName: [String: UInt32] = [:]

  var count: Int { ids.count }

  /// Appends `count` at the end and returns their numbers.
  mutating func append(_ count: Int) -> Range<UInt32> {
    let first = UInt32(positions.count)
    for offset in 0..<count {
      positions.append(Int32(ids.count))
      ids.append(first + UInt32(offset))
    }
    return first..<first + UInt32(count)
  }

  /// The position of a number, or nil when it was removed or never given out.
  func position(_ id: UInt32) -> Int32? {
    guard id < positions.count else { return nil }
    let position = positions[Int(id)]
    return position < 0 ? nil : position
  }

  /// Forgets the numbers at these positions.
  mutating func remove(at removed: [Int32]) {
    for position in removed {
      let id = ids[Int(position)]
      positions[Int(id)] = -1
      if let name = names.removeValue(forKey: id) { idsByName[name] = nil }
    }
    var kept = 0
    for id in ids where positions[Int(id)] >= 0 {
      positions[Int(id)] = Int32(kept)
      ids[kept] = id
      kept += 1
    }
    ids.removeLast(ids.count - kept)
  }

  /// All names, in the order of positions.
  var allNames: [String] { names.isEmpty ? [] : ids.compactMap { names[$0] } }

  func name(_ id: UInt32) -> String? { names[id] }

  func id(named name: String) -> UInt32? { idsByName[name] }

  mutating func setName(_ name: String?, of id: UInt32) {
    if let old = names.removeValue(forKey: id) { idsByName[old] = nil }
    guard let name else { return }
    names[id] = name
    idsByName[name] = id
  }
}
