// SPDX-License-Identifier: GPL-3.0-or-later

import Touring

/// Judges visits that somebody has made by hand, as far as they go: what breaks, by the codes of the
/// contract, and as notes what could not be judged for lack of data.
///
/// ```swift
/// let judge = HandJudge(district, language: .english)
/// for finding in judge.verdict(on: visits, in: "visits.csv").findings { print(finding.message) }
/// ```
///
/// The visits are laid out as the tables of a plan (``HandTables``), and the same functions judge
/// them that judge a plan; crews, of which less is known, have rules of their own
/// (``HandCrews``). Cost: as a plan's, and for every visit without a team a trip of each team.
public struct HandJudge: Sendable {
  public let district: District
  public let language: Language

  public init(_ district: District, language: Language? = nil) {
    self.district = district
    self.language = language ?? district.settings.language
  }

  /// What the judge says of a file of visits.
  public struct Verdict: Sendable {
    /// Errors first, by rule and row; then what could not be judged.
    public var findings: [Finding]
    /// The rules for which the file says all that they ask.
    public var judged: Set<RuleCode>
  }

  /// The rules that look at visits and trips alone.
  private static let ofVisits: [RuleCode] = [
    .t1Run, .t1Weekdays, .t1Available, .t1Length, .t1Month, .t2Distinct, .t2Base, .t2Fixed, .t3Stay,
    .t3Closed, .t4Overlap, .t5TooFar, .t6Leg, .t7Service, .t7Home, .v1Max, .v2Gap, .v4Pinned,
  ]

  /// The rules that look at people by name.
  private static let ofPeople: [RuleCode] = [
    .s0Same, .s1Twice, .s1Leave, .s1FromTo, .s3MaxDays, .s4Rest,
  ]

  /// All findings on `visits`; `name` is the file that they stand in.
  public func verdict(on visits: [HandVisit], in name: String) -> Verdict {
    let trips = HandTrips(visits, in: district)
    let layout = HandTables(visits, trips: trips.trips, in: district)
    let plan = PlanUnderJudgement(tables: layout.tables, lines: layout.lines)
    let file = CaseFile(district: district, plan: plan)
    let crews = HandCrews(file, visits)
    let rules = Set(HandJudge.ofVisits + HandJudge.ofPeople)
    var breaches = RuleCatalogue.all.filter { rules.contains($0.code) }
      .flatMap { $0.check?(file) ?? [] }
    breaches += trips.homeless.map { noTeam(for: visits[$0], layout.ids[$0], row: $0) }
    breaches += homelessDays(trips.homeless, visits, layout)
    breaches += crews.breaches
    breaches += skills(file, crews)
    let order = Dictionary(
      RuleCatalogue.texts.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { a, _ in a })
    let findings = breaches.map { breach in
      var finding = breach.finding(in: language, on: plan)
      finding.file = name
      if finding.column == "first_date" { finding.column = "date" }
      return (order[breach.code] ?? 0, finding)
    }
    let sorted = findings.sorted { a, b in
      (a.0, a.1.row ?? 0, a.1.message) < (b.0, b.1.row ?? 0, b.1.message)
    }
    let notes = notes(visits, trips, crews, file, in: name)
    func isNoted(_ code: RuleCode) -> Bool { notes.contains { $0.code == code.rawValue } }
    var judged = HandJudge.ofVisits
    if !isNoted(.nCrew) { judged += HandCrews.countedCodes }
    if !isNoted(.nNames) { judged += HandJudge.ofPeople + [.s2Skill] }
    return Verdict(findings: sorted.map(\.1) + notes, judged: Set(judged))
  }

  /// No team can make a visit beside the others.
  private func noTeam(for visit: HandVisit, _ id: String, row: Int) -> Breach {
    let site = district.sites[visit.site].id
    return Breach(
      .t4Overlap, .noTeam,
      [
        "visit": .text(id), "site": .text(site), "first": .day(visit.firstDay),
        "last": .day(visit.lastDay),
      ], file: PlanFile.visits, row: row, column: "team", value: "", ids: [id, site])
  }

  /// A visit without a trip still needs working days.
  private func homelessDays(
    _ positions: [Int], _ visits: [HandVisit], _ layout: HandTables
  ) -> [Breach] {
    positions.compactMap { position in
      let visit = visits[position]
      guard
        let day = (visit.firstDay...visit.lastDay).first(where: { !district.calendar.isWorking($0) }
        )
      else { return nil }
      var terms = TripRules.runTerms(
        day, of: visit.firstDay...visit.lastDay, in: district.calendar)
      terms["trip"] = .text(layout.ids[position])
      return Breach(
        .t1Run, TripRules.runVariant(day, in: district.calendar), terms, file: PlanFile.visits,
        row: position, column: "date", value: "\(day)",
        ids: [layout.ids[position]])
    }
  }

  /// Skills of the crews that are named in full.
  private func skills(_ file: CaseFile, _ crews: HandCrews) -> [Breach] {
    StaffRules.s2Skill(file).filter { breach in
      guard let row = breach.row, let trip = file.roster[row].trip else { return false }
      return crews.isNamed(trip, file.roster[row].agency)
    }
  }

  // MARK: Notes

  private func notes(
    _ visits: [HandVisit], _ trips: HandTrips, _ crews: HandCrews, _ file: CaseFile,
    in name: String
  ) -> [Finding] {
    func note(_ code: RuleCode, _ lines: [Int], _ terms: [String: Term] = [:]) -> Finding? {
      guard !lines.isEmpty else { return nil }
      var terms = terms
      terms["list"] = .text(HandJudge.rows(lines))
      return Breach(code, terms, file: name, severity: .note).finding(in: language) { _, _ in nil }
    }
    func lines(where isMeant: (Int) -> Bool) -> [Int] {
      file.trips.indices.filter(isMeant)
        .flatMap { file.trips[$0].visits.map { visits[file.visits[$0].row].line } }
    }
    let chosen = trips.trips.flatMap { trip in
      trip.visits.filter { visits[$0].team == nil }
        .map { (line: visits[$0].line, team: district.teams[trip.trip.team].id) }
    }.sorted { $0.line < $1.line }
    let uncounted = lines { !crews.isCounted($0) }
    let unnamed = lines { trip in
      !crews.isListed[trip]
        || crews.said[trip].indices.contains {
          crews.said[trip][$0].comes && !crews.isNamed(trip, $0)
        }
    }
    return [
      note(.nTeam, chosen.map(\.line), ["teams": .list(chosen.map { "\($0.team) (\($0.line))" })]),
      note(.nCrew, uncounted), note(.nNames, unnamed), note(.nService, visits.map(\.line)),
    ].compactMap { $0 }
  }

  /// Numbers of lines as people write them: `2–4, 7`.
  private static func rows(_ lines: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for line in lines.sorted() {
      if let last = ranges.last, line <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, line)
      } else {
        ranges.append(line...line)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
  }

  /// The note on what the visits bring, and which could not be counted.
  ///
  /// - Parameters:
  ///   - tables: the plan that they make with crews.
  ///   - left: lines of the visits that are not in it.
  public func worth(of tables: PlanTables, left: [Int], in name: String) -> [Finding] {
    let summary = tables.summary
    let missing = summary.shortfalls.reduce(0) { $0 + $1.missing }
    // The weight of promises that are not kept is no money.
    let net = summary.netBenefit + summary.parts.shortfallCost
    var breaches = [
      Breach(
        .nBrings,
        [
          "count": .whole(tables.visits.count),
          "people": .number(tables.service.reduce(0) { $0 + $1.people }.rounded()),
          "km": .number(summary.saved.km.rounded()),
          "hours": .number(summary.saved.hours.rounded()),
          "net": .rupiah(net),
          "cost": .rupiah(summary.parts.tripCosts + summary.parts.crewCosts),
          "missing": .whole(missing),
        ], file: name, ids: summary.shortfalls.map(\.site), size: net,
        severity: .note)
    ]
    if !left.isEmpty {
      breaches.insert(
        Breach(
          .nLeft, ["list": .text(HandJudge.rows(left))], file: name, severity: .note),
        at: 0)
    }
    return breaches.map { $0.finding(in: language) { _, _ in nil } }
  }
}
