// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes rows as comma-separated values by RFC 4180, with LF line ends.
public enum CSVWriter {
  /// The rows, each with a line break after it.
  ///
  /// - Parameter separator: a comma, or what the reader expects instead: `;` or a tab.
  public static func text(_ rows: [[String]], separator: Character = ",") -> String {
    var text = ""
    for row in rows {
      for (position, field) in row.enumerated() {
        if position > 0 { text.append(separator) }
        write(field, separator: separator, to: &text)
      }
      text += "\n"
    }
    return text
  }

  /// Quoted where a separator, quote, line break or surrounding blank would be lost.
  ///
  /// A comma between others' semicolons is a decimal mark and stands as it is.
  private static func write(_ field: String, separator: Character, to text: inout String) {
    let special = field.utf8.contains {
      $0 == Byte.quote || $0 == Byte.lf || $0 == Byte.cr || $0 == Byte.semicolon
        || $0 == Byte.tab || ($0 == Byte.comma && separator == ",")
    }
    guard special || field.utf8.first == Byte.space || field.utf8.last == Byte.space else {
      text += field
      return
    }
    text += "\""
    for character in field.unicodeScalars {
      if character == "\"" { text += "\"" }
      text.unicodeScalars.append(character)
    }
    text += "\""
  }
}
