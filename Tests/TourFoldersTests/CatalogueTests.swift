// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TourFolders
import Touring

@Suite struct NoticeCatalogueTests {
  /// One cause after another: a new one does not compile before it stands here, and then its code
  /// has to stand in the catalogue.
  private func next(after cause: FolderCause?) -> FolderCause? {
    let day = Day(number: 20_000)
    switch cause {
    case nil: return .noFolder
    case .noFolder: return .noPlan
    case .noPlan: return .missingFile
    case .missingFile: return .noFile
    case .noFile: return .noPlanFile
    case .noPlanFile: return .unreadable(reason: "")
    case .unreadable: return .notAFile
    case .notAFile: return .notText
    case .notText: return .utf16
    case .utf16: return .workbook
    case .workbook: return .tooLarge(megabytes: 1)
    case .tooLarge: return .tooManyCells(places: 1, services: 1)
    case .tooManyCells: return .empty
    case .empty: return .missingColumn(nearest: nil)
    case .missingColumn: return .columnTwice
    case .columnTwice: return .unterminatedQuote
    case .unterminatedQuote: return .strayQuote
    case .strayQuote: return .fieldCount(found: 1, expected: 2)
    case .fieldCount: return .otherSeparator(found: "`;`", header: "`,`", rows: 2)
    case .otherSeparator: return .missingValue(.id)
    case .missingValue: return .malformed(.id)
    case .malformed: return .ambiguousNumber
    case .ambiguousNumber: return .outOfRange(.share)
    case .outOfRange: return .duplicate(firstRow: 2)
    case .duplicate: return .missingSetting
    case .missingSetting: return .unknownID(.sites, nearest: nil)
    case .unknownID: return .unknownSetting(nearest: nil)
    case .unknownSetting: return .placeIsSite
    case .placeIsSite: return .ownSite
    case .ownSite: return .reservedID
    case .reservedID: return order
    case .order: return .noHorizon
    case .noHorizon: return .horizonTooLong(days: 1000)
    case .horizonTooLong: return .notJSON
    case .notJSON: return .member("bound", .number)
    case .member: return .notSorted(by: "date")
    case .notSorted: return .notNumbered(after: "V1")
    case .notNumbered: return .tableMissing("visits")
    case .tableMissing: return .rowsDiffer(json: 1, csv: 2)
    case .rowsDiffer: return .fieldDiffers(json: "1")
    case .fieldDiffers: return .historyUnknown(.staff, nearest: nil)
    case .historyUnknown: return .inputDiffers
    case .inputDiffers: return .unknownColumn(nearest: nil)
    case .unknownColumn: return .unknownFile(nearest: nil)
    case .unknownFile: return .pinOutside(day...day)
    case .pinOutside: return .pinPast(asOf: day)
    case .pinPast: return .visitOutside(day...day)
    case .visitOutside: return .pastVisitInside(day...day)
    case .pastVisitInside: return .skillOfOtherAgency(agency: "a")
    case .skillOfOtherAgency: return .notFixed
    case .notFixed: return .unknownLetter(nearest: nil)
    case .unknownLetter: return nil
    }
  }

  /// A pair of values in the wrong order, as a reader finds it.
  private var order: FolderCause? {
    let files = SmallDistrict.replacing("1,4,1500.5", by: "5,4,1500.5", in: "sites.csv")
    return DistrictFolder.read(files).notices.notices.first?.cause
  }

  private var causes: [FolderCause] {
    var causes: [FolderCause] = []
    while let cause = next(after: causes.last) { causes.append(cause) }
    return causes
  }

  @Test func `Every code of a district stands in the catalogue, with its severity`() {
    for cause in causes where cause.code.hasPrefix("D_") {
      let kind = NoticeCatalogue.kind(named: cause.code)
      #expect(kind?.severity == cause.severity, "\(cause.code)")
      #expect(kind?.isFailure == cause.isFailure, "\(cause.code)")
    }
    for code in causes.map(\.planCode) where ["F_UNKNOWN_COLUMN", "F_INPUTS"].contains(code) {
      #expect(NoticeCatalogue.kind(named: code)?.severity == .warning)
    }
  }

  @Test func `The catalogue has no code that nothing is found by, and none twice`() {
    let codes = NoticeCatalogue.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    let found = Set(causes.map(\.code) + causes.map(\.planCode))
    #expect(codes.allSatisfy { found.contains($0) })
  }

  @Test func `Every meaning and advice is a sentence in two languages`() {
    for kind in NoticeCatalogue.all {
      for words in [kind.meaning, kind.advice] {
        #expect(words.indonesian.hasSuffix(".") && words.english.hasSuffix("."), "\(kind.code)")
        #expect(words.indonesian != words.english)
      }
    }
  }

  private struct Case: Sendable {
    var cause: FolderCause
    var value: String?
    var size: Double?
    var ids: [String] = []
  }

  @Test func `A finding tells ids and by how much`() {
    let cases = [
      Case(cause: .outOfRange(.share), value: "1.5", size: 0.5),
      Case(cause: .outOfRange(.count), value: "-3", size: 3),
      Case(cause: .fieldCount(found: 3, expected: 5), size: 2),
      Case(cause: .horizonTooLong(days: 800), size: 69),
      Case(cause: .unknownID(.sites, nearest: nil), value: "K09", ids: ["K09"]),
      Case(cause: .skillOfOtherAgency(agency: "bank"), value: "ktp", ids: ["ktp", "bank"]),
    ]
    for item in cases {
      let finding = Notice(item.cause, value: item.value).finding(in: .english)
      #expect(finding.size == item.size)
      #expect(finding.ids == item.ids)
    }
  }
}
