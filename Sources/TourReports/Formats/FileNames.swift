// SPDX-License-Identifier: GPL-3.0-or-later

/// File names made of ids, which may hold what no file name can: each is made harmless, and no two
/// are the same, also where upper and lower case count as one.
package struct FileNames {
  private let names: [String: String]

  /// Names for `ids`, given in the order in which they are met.
  init(_ ids: some Sequence<String>) {
    var met: Set<String> = []
    let ids = ids.filter { met.insert($0).inserted }
    names = Dictionary(
      uniqueKeysWithValues: zip(ids, FileNames.distinct(ids.map(FileNames.plain))))
  }

  /// Names of which no two are the same, also where upper and lower case count as one: those that come
  /// again have a number.
  package static func distinct(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { plain in
      var name = plain
      var count = 1
      while !taken.insert(name.lowercased()).inserted {
        count += 1
        name = "\(plain)-\(count)"
      }
      return name
    }
  }

  subscript(_ id: String) -> String { names[id] ?? FileNames.plain(id) }

  /// Letters and digits of ASCII, `-`, `_` and inner points; all else becomes `-`.
  private static func plain(_ id: String) -> String {
    var text = ""
    for scalar in id.unicodeScalars.prefix(80) {
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      let isInner = scalar == "." && !(text.last.map { ".-".contains($0) } ?? true)
      if isPlain || scalar == "_" || isInner {
        text.unicodeScalars.append(scalar)
      } else if text.last != "-" {
        text += "-"
      }
    }
    while text.last == "." || text.last == "-" { text.removeLast() }
    return text.isEmpty ? "x" : text
  }
}
