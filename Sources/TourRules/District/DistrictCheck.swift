// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Looks for what can hardly be meant in a district whose tables are in order: warnings, each with
/// its own code and the next step.
///
/// ```swift
/// let check = DistrictCheck(district, origins: reading.origins)
/// for finding in check.findings { print(finding.code, finding.message) }
/// ```
///
/// Nothing here keeps a plan from being made.
public struct DistrictCheck: Sendable {
  public let district: District
  /// Where the district's values stand in its files.
  public let origins: DistrictOrigins
  /// The language of the findings.
  public let language: Language

  public init(
    _ district: District, origins: DistrictOrigins = DistrictOrigins(), language: Language? = nil
  ) {
    self.district = district
    self.origins = origins
    self.language = language ?? district.settings.language
  }

  /// All warnings, in the order of the catalogue, then of the rows.
  ///
  /// Cost: linear in the tables, save for sites that seem out of reach, for which trips by way of
  /// every other site are tried.
  public var findings: [Finding] {
    DistrictCheck.rules.flatMap { rule in
      rule(district).map { breach in
        breach.finding(in: language) { row, file in origins.line(of: row, in: file) }
      }
    }
  }

  private static let rules: [@Sendable (District) -> [Breach]] = [
    ReachRules.dUnreached, StaffingRules.dCrewSkills, SpacingRules.dMinVisits,
    DemandRules.dDemand, CoordinateRules.dCoordinates, WayRules.dSpeed, WayRules.dOneWay,
    StaffingRules.dNoSkills, HolidayRules.dHolidays, StaffingRules.dAway,
    DemandRules.dNoDemand, HorizonRules.dOutside,
  ]
}

/// The names of the files of a district.
package enum DistrictFile {
  package static let sites = "sites.csv"
  package static let places = "places.csv"
  package static let agencies = "agencies.csv"
  package static let staff = "staff.csv"
  package static let leave = "leave.csv"
  package static let requests = "requests.csv"
  package static let travel = "travel.csv"
  package static let demand = "demand.csv"
  package static let holidays = "holidays.csv"
}
