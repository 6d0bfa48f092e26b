// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Touring

/// What came of reading a district folder: its bytes, its notices and, where no error stands, the
/// district.
public struct DistrictReading: Sendable {
  /// A horizon of more days than this is refused: two years.
  public static let longestHorizon = 731

  /// The bytes of every file that was read, by its name.
  public let inputs: [String: [UInt8]]
  /// Everything that was found, failures to read a file included.
  public private(set) var notices: NoticeList
  private let parts: DistrictParts?

  init(inputs: [String: [UInt8]], notices: NoticeList, parts: DistrictParts?) {
    self.inputs = inputs
    self.notices = notices
    self.parts = parts
  }

  /// Whether a file is missing, can't be read, or is no text: exit code 4 of the commands.
  public var failed: Bool { notices.notices.contains { $0.cause.isFailure } }

  /// Whether an error stands, so that nothing can be planned.
  public var hasErrors: Bool { notices.count(.error) > 0 }

  /// The language of `settings.csv`, Indonesian where it can't be read.
  public var language: Language { parts?.settings.language ?? .indonesian }

  /// The horizon of the settings, where both of its ends are given and in order.
  public var settledHorizon: ClosedRange<Day>? {
    guard let from = parts?.horizonFrom, let to = parts?.horizonTo, from <= to else { return nil }
    return from...to
  }

  /// What letters and reports are signed with, in the order of `letters.csv`.
  public var letters: [Letter] { parts?.letters ?? [] }

  /// The lines of the rows that the district's values were read from.
  public var origins: DistrictOrigins { parts?.origins ?? DistrictOrigins() }

  /// `sha256:…` of every file that was read, by its name.
  public var digests: [String: String] { inputs.mapValues(DistrictReading.digest) }

  /// `sha256:` and the digest of `bytes` in hexadecimal digits.
  public static func digest(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text = Array("sha256:".utf8)
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The notices as findings, worded in `language`.
  public func findings(in language: Language) -> [Finding] { notices.findings(in: language) }

  /// The district over a horizon, with the notices that only a horizon brings; no district where an
  /// error stands.
  ///
  /// - Parameters:
  ///   - horizon: stands before that of the settings.
  ///   - asOf: the first day that a re-plan can change; pins before it are noted.
  public func district(horizon: ClosedRange<Day>? = nil, asOf: Day? = nil) -> (
    district: District?, notices: NoticeList
  ) {
    var notices = notices
    guard let parts else { return (nil, notices) }
    let settings = DistrictTables.settings.file
    let chosen: ClosedRange<Day>
    if let horizon {
      chosen = horizon
    } else if let from = parts.horizonFrom, let to = parts.horizonTo {
      // Noted as a pair of settings already.
      guard from <= to else { return (nil, notices) }
      chosen = from...to
    } else {
      if !hasErrors { notices.add(like: .noHorizon, file: settings, column: "horizon_from") }
      return (nil, notices)
    }
    let days = chosen.lowerBound.distance(to: chosen.upperBound) + 1
    guard days <= DistrictReading.longestHorizon else {
      notices.add(like: .horizonTooLong(days: days), file: settings, column: "horizon_to")
      return (nil, notices)
    }
    for (pin, line) in parts.pins where !chosen.contains(pin.day) {
      notices.add(
        like: .pinOutside(chosen), file: DistrictTables.pinned.file, row: line, column: "date",
        value: pin.day.description)
    }
    if let asOf {
      for (pin, line) in parts.pins where chosen.contains(pin.day) && pin.day < asOf {
        notices.add(
          like: .pinPast(asOf: asOf), file: DistrictTables.pinned.file, row: line, column: "date",
          value: pin.day.description)
      }
    }
    for (visit, line) in parts.pastVisits where visit.days.upperBound >= chosen.lowerBound {
      notices.add(
        like: .pastVisitInside(chosen), file: DistrictTables.pastVisits.file, row: line,
        column: "last_date", value: visit.days.upperBound.description)
    }
    guard !hasErrors, let office = parts.office else { return (nil, notices) }
    let district = District(
      settings: parts.settings, horizon: chosen, office: office, sites: parts.sites,
      otherPlaces: parts.otherPlaces, agencies: parts.agencies, services: parts.services,
      staff: parts.staff, teams: parts.teams, travelRows: parts.travel, catchment: parts.catchment,
      demand: parts.demand, holidays: parts.holidays, hours: parts.hours, closures: parts.closures,
      counters: parts.counters, pins: parts.pins.map(\.pin).filter { chosen.contains($0.day) },
      pastVisits: parts.pastVisits.map(\.visit),
      requests: parts.requests)
    return (district, notices)
  }
}

/// A row of `letters.csv`.
public struct Letter: Hashable, Sendable {
  public var kind: String
  public var number: String?
  public var date: Day?
  public var signatory: String?
  public var nip: String?
  public var position: String?

  public init(
    kind: String, number: String? = nil, date: Day? = nil, signatory: String? = nil,
    nip: String? = nil, position: String? = nil
  ) {
    self.kind = kind
    self.number = number
    self.date = date
    self.signatory = signatory
    self.nip = nip
    self.position = position
  }
}

/// The values of a district before it has a horizon. Where an error stands, some may be missing.
struct DistrictParts: Sendable {
  var settings = Settings()
  var horizonFrom: Day?
  var horizonTo: Day?
  var office: Int?
  var sites: [Site] = []
  var otherPlaces: [Place] = []
  var agencies: [Agency] = []
  var services: [Service] = []
  var staff: [StaffMember] = []
  var teams: [Team] = []
  var travel: [TravelRow] = []
  var catchment: [CatchmentRow] = []
  var demand: [[Double]] = []
  var holidays: [Holiday] = []
  var hours: [HoursRow] = []
  var closures: [Closure] = []
  var counters: [Counter] = []
  var pins: [(pin: Pin, line: Int)] = []
  var pastVisits: [(visit: PastVisit, line: Int)] = []
  var requests: [Request] = []
  var letters: [Letter] = []
  var origins = DistrictOrigins()
}
