// SPDX-License-Identifier: GPL-3.0-or-later

import TourReports
import Touring
import XLSX

/// The papers of a plan as the bytes of files.
enum PaperFiles {
  /// Everything. A workbook that cannot be made is left out, since it must not cost a plan: without
  /// the library in silence, else with a line on standard error.
  static func all(_ papers: PlanPapers) -> [String: [UInt8]] {
    var files = bytes(papers.files())
    guard Workbook.canBeWritten else { return files }
    do {
      files[PlanPapers.workbookPath] = try papers.workbook.data()
    } catch {
      let failure = Failure(.workbook(error), in: papers.language)
      for line in failure.lines { Console.error(line) }
    }
    return files
  }

  /// The reports that are asked for by name.
  static func of(_ reports: [Report], _ papers: PlanPapers) throws(Failure) -> [String: [UInt8]] {
    var files = bytes(papers.files(of: reports))
    guard reports.contains(.workbook) else { return files }
    do {
      files[PlanPapers.workbookPath] = try papers.workbook.data()
    } catch {
      throw Failure(.workbook(error), in: papers.language)
    }
    return files
  }

  static func bytes(_ texts: [String: String]) -> [String: [UInt8]] {
    texts.mapValues { Array($0.utf8) }
  }
}
