// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import TourRules
import Touring

/// A district folder read for a command: what is wrong with it is said, and stops the command.
struct DistrictInput {
  let path: String
  let reading: DistrictReading
  /// What is planned: the command line may change it.
  var district: District
  let language: Language

  /// Reads the folder; its notices go to standard error, warnings too unless `isQuiet`.
  init(
    _ path: String, horizon: ClosedRange<Day>? = nil, language asked: Language?,
    isQuiet: Bool = false
  ) throws(Failure) {
    self.path = path
    reading = DistrictFolder.read(at: path)
    language = asked ?? reading.language
    let (district, notices) = reading.district(horizon: horizon)
    var findings = notices.findings(in: language)
    if let district, !isQuiet {
      findings +=
        DistrictCheck(district, origins: reading.origins, language: language).findings
    }
    for finding in findings where finding.severity == .error || !isQuiet {
      for line in FindingsOutput.lines(finding, in: language) { Console.error(line) }
    }
    if reading.failed { throw Failure(.folderUnreadable(path: path), in: language) }
    guard let district else {
      throw Failure(
        .folderHasErrors(count: FindingsOutput.count(findings, .error), path: path), in: language)
    }
    self.district = district
  }
}
