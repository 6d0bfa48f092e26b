// SPDX-License-Identifier: GPL-3.0-or-later

import TourFolders
import TourPlanning
import TourReports
import Touring
import XLSX

/// Why a command could not do what it was asked. ``FailureWords`` says it to people, the only place
/// that does.
enum Cause: Error, Hashable, Sendable {
  // Usage
  /// `help` is the command line that tells more.
  case usage(UsageFault, usage: String, help: String)
  case rulesFormat(String)
  /// `--json` beside another `--format`.
  case twoForms(String)
  case unknownQuarter(String)
  case unknownDate(option: String, text: String)
  case quarterAndDates
  case halfHorizon(missing: String)
  case horizonReversed
  case notPositive(option: String)
  case negative(option: String)
  case tooLarge(option: String, most: Int)
  case needsDistrict
  case needsPlanFor(option: String)
  case needsBoth(String, String)
  case visitsAlone(option: String)
  case horizonOfPlan
  /// `option` names the folder.
  case replacesOlderPlan(option: String = "--out")
  /// The folder of `--out` and those below `--frontier-out` are in each other's place.
  case replacesRows
  case optionOfFormat(option: String, format: String)
  case unusableOptions([OptionFault])
  case unknownSite(String, nearest: String?)

  // Content: the findings themselves have been written already
  case folderHasErrors(count: Int, path: String)
  case planHasErrors(count: Int)
  case fileHasErrors(count: Int, path: String)
  case warningsCount(Int)
  case templates(folder: String, faults: [TemplateFault])
  case historyUnknown(count: Int)
  case planOfAnother(path: String, unknown: Int, of: Int, example: String)

  // Planning
  /// `clashes` are pins for which what stands in a re-plan leaves no room.
  case infeasible(reasons: [String], clashes: [PinClash] = [])
  case uncrewed([UncrewedPin])
  case unattended([UnattendedWeek])
  case nothingFound(interrupted: Bool)

  /// The exact model lists trips one by one, and there are more than these.
  case tooManyTrips(moreThan: Int)

  // Files
  case folderUnreadable(path: String)
  case fileUnreadable(path: String)
  case planUnreadable(path: String)
  /// `option` is the one by which the target is chosen.
  case writing(FolderWriteError, option: String = "--out")
  case newFolder(FolderWriteError)
  case recordFilled(path: String, option: String)
  case summaryUnwritable(path: String)
  case workbook(WorkbookError)
  case internalError(String)

  var status: ExitStatus {
    switch self {
    case .usage, .rulesFormat, .twoForms, .unknownQuarter, .unknownDate, .quarterAndDates,
      .halfHorizon,
      .horizonReversed,
      .notPositive, .negative, .tooLarge, .needsDistrict, .needsPlanFor, .needsBoth, .visitsAlone,
      .horizonOfPlan, .replacesOlderPlan, .replacesRows, .optionOfFormat, .unusableOptions,
      .unknownSite:
      .usage
    case .folderHasErrors, .planHasErrors, .fileHasErrors, .warningsCount, .templates,
      .historyUnknown, .planOfAnother:
      .broken
    case .infeasible, .uncrewed, .unattended: .infeasible
    case .nothingFound: .nothingFound
    case .folderUnreadable, .fileUnreadable, .planUnreadable: .unreadable
    case .writing, .newFolder, .recordFilled, .summaryUnwritable, .workbook, .internalError,
      .tooManyTrips:
      .unwritable
    }
  }
}

/// A cause, in the language of who reads it.
struct Failure: Error, Hashable, Sendable {
  var cause: Cause
  var language: Language

  init(_ cause: Cause, in language: Language) {
    self.cause = cause
    self.language = language
  }

  var status: ExitStatus { cause.status }

  /// The name under which reports for programs know it: no finding about data has one of these.
  var code: String { status == .unreadable ? "E_UNREADABLE" : "E_INTERNAL" }

  /// What is written to standard error: what is wrong, and the next step.
  var lines: [String] { FailureWords(language: language).lines(cause) }
}
