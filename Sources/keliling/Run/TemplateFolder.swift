// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TourReports
import Touring

/// An office's own templates of letters: Markdown files in the folder `templates` of a district.
enum TemplateFolder {
  static let name = "templates"

  /// The built-in templates, with those of the district in their place.
  ///
  /// Fails with all faults of these at once, or where one can't be read.
  static func read(of input: DistrictInput) throws(Failure) -> LetterTemplates {
    let folder = input.path + "/" + name
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var texts: [String: String] = [:]
    for file in names.sorted() where file.hasSuffix(".md") && file != "README.md" {
      let path = folder + "/" + file
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw Failure(.fileUnreadable(path: path), in: input.language)
      }
      texts[file] = text
    }
    do {
      return try LetterTemplates(in: input.language, replacing: texts)
    } catch {
      throw Failure(.templates(folder: folder, faults: error.faults), in: input.language)
    }
  }
}
