// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// A rule of the contract: its name, its sentence, and the function that judges by it.
public struct Rule: Sendable {
  public let code: RuleCode
  /// The part of the contract where its sentence stands.
  public let section: String
  public let meaning: Bilingual
  /// What to do about a plan that breaks it.
  public let advice: Bilingual
  /// nil where the rule is judged elsewhere: by the reader of files, with the certificate, or on a
  /// district (``DistrictCheck``) or a plan made by hand (``HandJudge``).
  package let check: Check?

  package typealias Check = @Sendable (CaseFile) -> [Breach]
}

/// Every code that a plan can be found by, as data.
public enum RuleCatalogue {
  /// In the order of the contract.
  public static let all: [Rule] = texts.map { text in
    Rule(
      code: text.code, section: text.section, meaning: text.meaning, advice: text.advice,
      check: checks[text.code])
  }

  /// The rule of a code such as `T4_OVERLAP`, or nil where there is none.
  public static func rule(named code: String) -> Rule? {
    all.first { $0.code.rawValue == code }
  }

  package static let texts: [RuleText] =
    RuleText.files + RuleText.tables + RuleText.trips + RuleText.crews + RuleText.fixedPosts
    + RuleText.staff + RuleText.visits + RuleText.service + RuleText.money
    + RuleText.tableFigures + RuleText.summaryFigures + RuleText.schedule + RuleText.replanning
    + RuleText.district + RuleText.hand

  private static let byCode: [RuleCode: RuleText] = Dictionary(
    texts.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  package static func text(of code: RuleCode) -> RuleText {
    // Every code has its text: tests see to that.
    byCode[code] ?? texts[0]
  }

  private static let checks: [RuleCode: Rule.Check] = [
    .fJson: ReplanRules.fJson,
    .lTrip: TableRules.lTrip,
    .lDates: TableRules.lDates,
    .lSites: TableRules.lSites,
    .lRoster: TableRules.lRoster,
    .lService: TableRules.lService,
    .t1Run: TripRules.t1Run,
    .t1Weekdays: TripRules.t1Weekdays,
    .t1Available: TripRules.t1Available,
    .t1Length: TripRules.t1Length,
    .t1Month: TripRules.t1Month,
    .t2Distinct: TripRules.t2Distinct,
    .t2Base: TripRules.t2Base,
    .t2Fixed: TripRules.t2Fixed,
    .t3Stay: TripRules.t3Stay,
    .t3Closed: TripRules.t3Closed,
    .t3Skip: TripRules.t3Skip,
    .t4Overlap: TripRules.t4Overlap,
    .t5TravelDays: ClockRules.t5TravelDays,
    .t5TooFar: ClockRules.t5TooFar,
    .t6Leg: ClockRules.t6Leg,
    .t7Service: ClockRules.t7Service,
    .t7Home: ClockRules.t7Home,
    .c0Nobody: CrewRules.c0Nobody,
    .c1Bounds: CrewRules.c1Bounds,
    .c1Required: CrewRules.c1Required,
    .c2Seats: CrewRules.c2Seats,
    .c3Kits: CrewRules.c3Kits,
    .p1Open: FixedPostRules.p1Open,
    .p2Bounds: FixedPostRules.p2Bounds,
    .p3Week: FixedPostRules.p3Week,
    .p4Counters: FixedPostRules.p4Counters,
    .p5NoRow: FixedPostRules.p5NoRow,
    .s0Agency: StaffRules.s0Agency,
    .s0Same: StaffRules.s0Same,
    .s1Twice: StaffRules.s1Twice,
    .s1Leave: StaffRules.s1Leave,
    .s1FromTo: StaffRules.s1FromTo,
    .s2Skill: StaffRules.s2Skill,
    .s3MaxDays: StaffRules.s3MaxDays,
    .s4Rest: StaffRules.s4Rest,
    .s5Home: StaffRules.s5Home,
    .v1Max: VisitRules.v1Max,
    .v2Gap: VisitRules.v2Gap,
    .v4Pinned: VisitRules.v4Pinned,
    .y0Negative: ServiceRules.y0Negative,
    .y1Demand: ServiceRules.y1Demand,
    .y2Reach: ServiceRules.y2Reach,
    .y2Catchment: ServiceRules.y2Catchment,
    .y3Minutes: CapacityRules.y3Minutes,
    .y4Quota: CapacityRules.y4Quota,
    .y5Network: ServiceRules.y5Network,
    .m1Budget: MoneyRules.m1Budget,
    .m2AgencyBudget: MoneyRules.m2AgencyBudget,
    .kKm: TripFigureRules.kKm,
    .kTravel: TripFigureRules.kTravel,
    .kTripCost: TripFigureRules.kTripCost,
    .kCrewCost: TripFigureRules.kCrewCost,
    .kMinutes: VisitFigureRules.kMinutes,
    .kPeople: VisitFigureRules.kPeople,
    .kBenefit: VisitFigureRules.kBenefit,
    .kNet: SummaryRules.kNet,
    .kParts: SummaryRules.kParts,
    .kShort: SummaryRules.kShort,
    .kSaved: SummaryRules.kSaved,
    .kEstimated: EstimatedLegRules.kEstimated,
    .kBound: BoundRules.kBound,
    .kGap: BoundRules.kGap,
    .kStatus: BoundRules.kStatus,
    .kChange: ChangeRules.kChange,
    .hRows: ScheduleRules.hRows,
    .hHours: ScheduleRules.hHours,
    .hWay: ScheduleRules.hWay,
    .rHistory: ReplanRules.rHistory,
    .rPast: ReplanRules.rPast,
    .rCrew: HistoryRules.rCrew,
    .rService: HistoryRules.rService,
    .rCost: HistoryRules.rCost,
    .rIds: IdRules.rIds,
    .rNoOlderPlan: ReplanRules.rNoOlderPlan,
  ]
}
