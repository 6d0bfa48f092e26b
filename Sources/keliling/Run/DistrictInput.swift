// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import TourRules
import Touring

/// A district folder read for a command: what is wrong with it is said, and stops the command.
struct DistrictInput {
  /// Whose options change the district.
  enum Source {
    /// What is wrong with them is wrong usage.
    case commandLine
    /// Those of a plan that is there already: what can't be applied is said and left out.
    case plan
  }

  let path: String
  let reading: DistrictReading
  /// What is planned: the folder's district, changed by ``options``.
  private(set) var district: District
  private(set) var options: ProblemOptions
  let language: Language

  /// Reads the folder; its notices go to standard error, warnings too unless `isQuiet`.
  init(
    _ path: String, horizon: ClosedRange<Day>? = nil, asOf: Day? = nil,
    options: ProblemOptions = ProblemOptions(), from source: Source = .commandLine,
    language asked: Language?, isQuiet: Bool = false
  ) throws(Failure) {
    self.path = path
    if source == .commandLine, !options.malformed.isEmpty {
      throw Failure(.unusableOptions(options.malformed), in: asked ?? .indonesian)
    }
    reading = DistrictFolder.read(at: path, set: options.settings)
    language = asked ?? reading.language
    let ofSettings = OptionFault.ofSettings(in: reading.notices)
    if source == .commandLine, !ofSettings.isEmpty {
      throw Failure(.unusableOptions(ofSettings), in: language)
    }
    let (read, notices) = reading.district(horizon: horizon, asOf: asOf)
    var findings = notices.findings(in: language)
    if let read, !isQuiet {
      findings += DistrictCheck(read, origins: reading.origins, language: language).findings
    }
    for finding in findings where finding.severity == .error || !isQuiet {
      for line in FindingsOutput.lines(finding, in: language) { Console.error(line) }
    }
    if reading.failed { throw Failure(.folderUnreadable(path: path), in: language) }
    guard let read else {
      throw Failure(
        .folderHasErrors(count: FindingsOutput.count(findings, .error), path: path), in: language)
    }
    self.options = options
    let (changed, faults) = options.apply(to: read)
    district = changed
    guard !faults.isEmpty else { return }
    if source == .commandLine { throw Failure(.unusableOptions(faults), in: language) }
    for fault in faults {
      for line in FindingsOutput.lines(fault.finding(in: language), in: language) {
        Console.error(line)
      }
    }
  }

  /// Applies texts of one more option: those of a file that is read by the district's ids.
  mutating func add(_ texts: [String], to name: ProblemOption.Name) {
    options.add(texts, to: name)
    district = ProblemOptions([name.rawValue: texts]).apply(to: district).district
  }
}
