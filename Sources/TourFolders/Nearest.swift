// SPDX-License-Identifier: GPL-3.0-or-later

/// The known name that a mistyped one is most like.
package enum Nearest {
  /// The name among `names` with the fewest letters to change, or nil where none is near: more than a
  /// third of the letters, or more than three. Names that differ by case alone are the nearest.
  ///
  /// Cost: O(names × letters²). Among more than 20,000 names none is sought: that would take longer
  /// than it helps.
  package static func name(to text: String, among names: some Collection<String>) -> String? {
    guard names.count <= 20_000 else { return nil }
    let wanted = Array(text.lowercased().utf8.prefix(65))
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    let most = min(3, max(1, wanted.count / 3))
    var best: (distance: Int, name: String)?
    for name in names where abs(name.utf8.count - wanted.count) <= most {
      let distance = distance(wanted, Array(name.lowercased().utf8), most: best?.distance ?? most)
      if distance <= most, best.map({ (distance, name) < ($0.distance, $0.name) }) ?? true {
        best = (distance, name)
      }
    }
    return best?.name
  }

  /// Letters to insert, delete, change or swap with their neighbour; more than `most` counts as
  /// `most + 1`.
  private static func distance(_ a: [UInt8], _ b: [UInt8], most: Int) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      var least = i + 1
      for j in 0..<b.count {
        var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
        least = min(least, cost)
      }
      if least > most { return most + 1 }
      before = last
      last = row
    }
    return last[b.count]
  }
}
