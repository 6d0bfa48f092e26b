// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// What can be wrong with a folder, or worth knowing about it. ``FolderCause/words(in:)`` says it to
/// people.
public enum FolderCause: Hashable, Sendable {
  // The folder and its files: failures, not findings about what they say.
  case noFolder
  /// No folder where a plan should be.
  case noPlan
  case missingFile
  /// A file that a command was asked to read.
  case noFile
  /// A table of a plan.
  case noPlanFile
  /// What the system said.
  case unreadable(reason: String)
  /// A folder, a device or a broken link.
  case notAFile
  case notText
  /// Text, but of two bytes a letter.
  case utf16
  /// A spreadsheet's own file under the name of a CSV file.
  case workbook

  // What the files say.
  case tooLarge(megabytes: Int)
  case tooManyCells(places: Int, services: Int)
  case empty
  case missingColumn(nearest: String?)
  case columnTwice
  case unterminatedQuote
  case strayQuote
  case fieldCount(found: Int, expected: Int)
  /// Rows with another separator than the header; the first of them is where the notice stands.
  case otherSeparator(found: String, header: String, rows: Int)
  case missingValue(ValueKind)
  case malformed(ValueKind)
  case ambiguousNumber
  case outOfRange(ValueKind)
  case duplicate(firstRow: Int)
  case missingSetting
  case unknownID(IdSpace, nearest: String?)
  case unknownSetting(nearest: String?)
  case placeIsSite
  case ownSite
  case reservedID
  /// The least value of a pair is above its most, or the first day after the last.
  case order(Pair)
  case noHorizon
  case horizonTooLong(days: Int)
  case notJSON
  /// A member of plan.json is missing or holds something else.
  case member(String, Member)

  // A plan.
  /// A row stands before one of an earlier key.
  case notSorted(by: String)
  /// An id has a higher number than this one, whose visit or trip comes later.
  case notNumbered(after: String)
  case tableMissing(String)
  case rowsDiffer(json: Int, csv: Int)
  case fieldDiffers(json: String)
  /// History names somebody or something whose row is gone.
  case historyUnknown(IdSpace, nearest: String?)

  // Warnings.
  case inputDiffers
  case unknownColumn(nearest: String?)
  case unknownFile(nearest: String?)
  case pinOutside(ClosedRange<Day>)
  /// Before the first day that a re-plan can change.
  case pinPast(asOf: Day)
  case visitOutside(ClosedRange<Day>)
  case pastVisitInside(ClosedRange<Day>)
  case skillOfOtherAgency(agency: String)
  case notFixed
  case unknownLetter(nearest: String?)
}

extension FolderCause {
  /// The stable name of the notice for a district folder.
  public var code: String {
    switch self {
    case .noFolder: "D_FOLDER"
    case .missingFile, .noFile: "D_MISSING_FILE"
    case .unreadable, .notAFile: "D_UNREADABLE"
    case .notText, .utf16, .workbook: "D_ENCODING"
    case .tooLarge, .tooManyCells: "D_TOO_LARGE"
    case .empty: "D_EMPTY"
    case .missingColumn: "D_MISSING_COLUMN"
    case .columnTwice: "D_DUPLICATE_COLUMN"
    case .unterminatedQuote, .strayQuote, .fieldCount, .otherSeparator: "D_ROW"
    case .missingValue, .missingSetting: "D_MISSING_VALUE"
    case .malformed, .ambiguousNumber, .reservedID: "D_VALUE"
    case .outOfRange: "D_RANGE"
    case .duplicate, .placeIsSite: "D_DUPLICATE"
    case .unknownID: "D_UNKNOWN_ID"
    case .unknownSetting: "D_UNKNOWN_SETTING"
    case .ownSite: "D_OWN_SITE"
    case .order: "D_ORDER"
    case .noHorizon, .horizonTooLong: "D_HORIZON"
    case .unknownColumn: "D_UNKNOWN_COLUMN"
    case .unknownFile: "D_UNKNOWN_FILE"
    case .pinOutside, .pinPast: "D_PIN_OUTSIDE"
    case .visitOutside: "D_VISIT_OUTSIDE"
    case .pastVisitInside: "D_PAST_VISIT"
    case .skillOfOtherAgency: "D_SKILL"
    case .notFixed: "D_NOT_FIXED"
    case .unknownLetter: "D_LETTER_KIND"
    default: planCode
    }
  }

  /// The code for a plan: one of `F_…`, or `K_CERTIFICATE` for a multiplier of no kind of row.
  public var planCode: String {
    switch self {
    case .malformed(PlanFolderTables.certificateRow): "K_CERTIFICATE"
    case .noFolder, .noPlan, .missingFile, .noFile, .noPlanFile, .unreadable, .notAFile, .tooLarge:
      "F_MISSING"
    case .missingColumn, .columnTwice, .empty: "F_COLUMN"
    case .notText, .utf16, .workbook, .unterminatedQuote, .strayQuote, .fieldCount, .otherSeparator:
      "F_ROW"
    case .duplicate: "F_DUPLICATE"
    case .notJSON, .member: "F_JSON"
    case .unknownColumn: "F_UNKNOWN_COLUMN"
    case .inputDiffers: "F_INPUTS"
    case .unknownID, .historyUnknown: "F_UNKNOWN"
    case .notSorted, .notNumbered: "F_ORDER"
    case .tableMissing, .rowsDiffer, .fieldDiffers: "F_TABLES"
    default: "F_VALUE"
    }
  }

  /// Two values that have an order, as they stand.
  public struct Pair: Hashable, Sendable {
    public var low: String
    public var lowValue: String
    public var high: String
    public var highValue: String
    /// Whether they may not be equal either.
    public var isStrict: Bool
  }

  /// What a member of plan.json holds.
  public enum Member: Hashable, Sendable {
    case number
    case text
    case date
    case list
    case object
    /// The version of plan.json: 1.
    case format
    /// The first and last day of at most ``DistrictReading/longestHorizon`` days.
    case horizon
  }

  public var severity: Finding.Severity {
    switch self {
    case .inputDiffers, .unknownColumn, .unknownFile, .pinOutside, .pinPast, .visitOutside,
      .pastVisitInside, .skillOfOtherAgency, .notFixed, .unknownLetter:
      .warning
    default: .error
    }
  }

  /// Whether the files could not be read at all, as against what they say: exit code 4 of the
  /// commands.
  public var isFailure: Bool {
    switch self {
    case .noFolder, .missingFile, .noFile, .unreadable, .notAFile, .notText, .utf16, .workbook: true
    default: false
    }
  }
}
