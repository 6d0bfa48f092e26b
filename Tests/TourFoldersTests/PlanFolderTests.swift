// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import TourFolders
import Touring

@Suite struct PlanFolderTests {
  private func files() -> [String: String] { PlanFolder.files(of: SmallPlan.plan) }

  private func read(_ files: [String: String]) -> PlanReading {
    PlanFolder.read(files.mapValues { Array($0.utf8) })
  }

  private func district() throws -> District {
    try #require(DistrictFolder.read(SmallDistrict.with([:])).district().district)
  }

  @Test func `A plan that is written reads back as the same plan`() {
    let reading = read(files())
    #expect(reading.findings(in: .english) == [])
    #expect(reading.tables == SmallPlan.plan)
    #expect(reading.hasCertificate)
    #expect(reading.lines["roster.csv"] == [2, 3, 4])
    #expect(reading.F_ORDER() + reading.F_TABLES() == [])
  }

  @Test func `The same plan gives the same bytes`() {
    #expect(files() == PlanFolder.files(of: SmallPlan.plan))
    #expect(
      files()["service.csv"] == """
        visit,site,place,service,people
        ,MPP,MPP,ktp,12.5000
        V1,K01,D01,ktp,0.0001
        V1,K01,K01,ktp,63.1233

        """)
    #expect(
      files()["trips.csv"]?.split(separator: "\n")[1]
        == "T1,T1,2027-01-13,2027-01-15,yes,no,K01,83.0,150,1190541.5,450000")
  }

  @Test func `A plan goes through a spreadsheet unharmed`() {
    for (name, change) in Spreadsheet.habits where name != "dates and times of Indonesia" {
      var changed: [String: [UInt8]] = [:]
      for (file, text) in files() {
        changed[file] = file == "plan.json" ? Array(text.utf8) : change(text)
      }
      let reading = PlanFolder.read(changed)
      // Money and multipliers with three decimals would be ambiguous; there are none here.
      #expect(reading.findings(in: .english).filter { $0.severity == .error } == [], "\(name)")
      #expect(reading.tables == SmallPlan.plan, "\(name)")
      #expect(reading.F_TABLES() == [], "\(name)")
    }
  }

  @Test func `F_MISSING: every table and plan.json are there, the certificate need not be`() {
    for file in files().keys.sorted() {
      var changed = files()
      changed[file] = nil
      let reading = read(changed)
      #expect(
        reading.findings(in: .english).map(\.code)
          == (file == "certificate.csv" ? [] : ["F_MISSING"]), "\(file)")
      #expect(reading.hasCertificate == (file != "certificate.csv"))
    }
  }

  @Test(arguments: [
    ("visits.csv", "visit,trip", "visit,tripp", "F_COLUMN"),

    ("roster.csv", "d2", "d2,x", "F_ROW"), ("roster.csv", "d2", "\"d2", "F_ROW"),
    ("visits.csv", "63.1234", "63x", "F_VALUE"), ("visits.csv", "63.1234", "", "F_VALUE"),
    ("trips.csv", "2027-01-13,2027-01-15", "2027-01-13,2027-02-30", "F_VALUE"),
    ("schedule.csv", "09:15", "9,15", "F_ROW"), ("schedule.csv", "09:15", "9.75", "F_VALUE"),
    ("visits.csv", "V2", "V1", "F_DUPLICATE"),
    ("service.csv", "V1,K01,K01", "V1,K01,D01", "F_DUPLICATE"),
    ("certificate.csv", "month", "moon", "K_CERTIFICATE"),
    ("certificate.csv", "2027-01,", "2027-13,", "F_VALUE"),
    ("certificate.csv", "2027-01,", "2027-02-30,", "F_VALUE"),
    ("certificate.csv", "budget,,,,,,", "budget,,,,,,nan", "F_VALUE"),
    ("plan.json", "\"bound\":", "\"bund\":", "F_JSON"), ("plan.json", "{\n", "[\n", "F_JSON"),
    ("plan.json", "2027-04-09", "2026-04-09", "F_JSON"),
    ("plan.json", "2027-04-09", "9027-04-09", "F_JSON"),
    ("plan.json", "\"net_benefit\": -", "\"net_benefit\": 1e999, \"x\": -", "F_JSON"),
    ("plan.json", "\"format\": 1", "\"format\": 2", "F_JSON"),
    ("plan.json", "\"missing\": 1", "\"missing\": 1.5", "F_JSON"),
    ("plan.json", "\"format\":", "\"fromat\":", "F_JSON"),
    ("plan.json", "\"gap\":", "\"gab\":", "F_JSON"),
    ("plan.json", "\"status\":", "\"state\":", "F_JSON"),
    ("plan.json", "\"shortfalls\":", "\"short\":", "F_JSON"),
    ("plan.json", "\"estimated_legs\":", "\"legs\":", "F_JSON"),
    ("plan.json", "\"gap\": null", "\"as_of\": \"2027-02-01\", \"gap\": null", "F_JSON"),
  ]) func `What can't be read has its code and leaves the rest to be judged`(
    file: String, old: String, new: String, code: String
  ) throws {
    var changed = files()
    let text = try #require(changed[file])
    try #require(text.contains(old))
    changed[file] = text.replacing(old, with: new, maxReplacements: 1)
    let reading = read(changed)
    #expect(reading.findings(in: .english).map(\.code) == [code])
    #expect(reading.findings(in: .english).map(\.file) == [file])
    #expect((reading.tables == nil) == (code == "F_JSON"))
  }

  @Test func `Bytes that are no text are F_ROW in a table and F_JSON in plan.json`() {
    for file in files().keys.sorted() {
      var changed = files().mapValues { Array($0.utf8) }
      changed[file] = [0x50, 0x4B, 3, 4, 0, 0xFF]
      #expect(
        PlanFolder.read(changed).findings(in: .english).map(\.code)
          == [file == "plan.json" ? "F_JSON" : "F_ROW"])
    }
  }

  @Test func `Dates of the certificate may be written as everywhere`() {
    var changed = files()
    changed["certificate.csv"] = changed["certificate.csv"]?.replacing(
      "2027-01,", with: "31/01/2027,")
    let reading = read(changed)
    #expect(reading.findings(in: .english) == [])
    #expect(reading.tables?.certificate.map(\.date).contains("2027-01-31") ?? false)
  }

  @Test func `Unknown keys of plan.json pass, and figures may be text`() throws {
    var changed = files()
    changed["plan.json"] = changed["plan.json"]?
      .replacing("\"bound\": 1", with: "\"later\": {\"a\": [1, true]}, \"bound\": \"1")
      .replacing("000,\n  \"gap\"", with: "000\",\n  \"gap\"")
      .replacing("  \"certified_bound\": 0.0000002,\n", with: "")
    let reading = read(changed)
    #expect(reading.findings(in: .english) == [])
    #expect(reading.tables?.summary.bound == 1e21)
    #expect(reading.tables?.summary.certifiedBound == nil)
  }

  @Test func `F_UNKNOWN: every id that the plan names is known to the district`() throws {
    let district = try district()
    #expect(read(files()).F_UNKNOWN(district) == [])
    for (file, old, new, column) in [
      ("visits.csv", "K02", "K22", "site"), ("trips.csv", "T1,T1", "T1,T9", "team"),
      ("roster.csv", ",d2", ",dd2", "staff"), ("roster.csv", "dukcapil,d2", "dukcapi,d2", "agency"),
      ("service.csv", "D01", "D02", "place"), ("service.csv", "ktp", "kpt", "service"),
      ("schedule.csv", "MPP", "PPM", "site"), ("certificate.csv", "dukcapil", "x", "agency"),
      (
        "plan.json", "\"site\": \"K02\", \"missing\"", "\"site\": \"K2\", \"missing\"", "shortfalls"
      ),
    ] {
      var changed = files()
      changed[file] = changed[file]?.replacing(old, with: new, maxReplacements: 1)
      let reading = read(changed)
      let found = reading.F_UNKNOWN(district)
      #expect(found.map(\.column) == [column], "\(file) \(new)")
      #expect(found.map(\.cause.planCode) == ["F_UNKNOWN"])
    }
  }

  @Test func `F_UNKNOWN: all that history names is known to the district`() throws {
    let district = try district()
    var plan = SmallPlan.plan
    plan.summary.asOf = Day(number: 20_831 + 5)
    plan.summary.changeCost = 0
    let reading = PlanFolder.read(PlanFolder.files(of: plan).mapValues { Array($0.utf8) })
    var older = SmallPlan.plan
    #expect(reading.F_UNKNOWN(district, olderPlan: older) == [])
    older.roster[1].staff = "gone"
    older.visits[1].site = "later"
    let found = reading.F_UNKNOWN(district, olderPlan: older)
    #expect(
      found.map { $0.finding(in: .english).message } == [
        "the older plan names `gone`, which is no longer in staff.csv"
      ])
    // Without as_of nothing is history.
    #expect(read(files()).F_UNKNOWN(district, olderPlan: older) == [])
  }

  @Test func `F_ORDER: rows are sorted, in any order of team, trip and site within a date`() {
    func order(_ change: (inout PlanTables) -> Void) -> [String?] {
      var plan = SmallPlan.plan
      change(&plan)
      let files = PlanFolder.files(of: plan).mapValues { Array($0.utf8) }
      return PlanFolder.read(files).F_ORDER().map { "\($0.file ?? "") \($0.row ?? 0)" }
    }
    #expect(order { $0.roster.swapAt(0, 1) } == [])
    #expect(order { $0.schedule.swapAt(0, 1) } == [])
    #expect(order { $0.roster.swapAt(1, 2) } == ["roster.csv 4"])
    #expect(order { $0.schedule.swapAt(1, 2) } == ["schedule.csv 4"])
    #expect(order { $0.service.swapAt(0, 1) } == ["service.csv 3"])
    #expect(order { $0.service.swapAt(1, 2) } == ["service.csv 4"])
    #expect(order { $0.visits.swapAt(0, 1) } == ["visits.csv 3"])
    #expect(order { $0.trips.swapAt(0, 1) } == ["trips.csv 3"])
  }

  @Test func `F_ORDER: ids of a new plan are numbered by date, those of a re-plan need not be`() {
    var plan = SmallPlan.plan
    plan.visits[0].visit = "V10"
    plan.visits[1].visit = "V9"
    func order() -> [String] {
      let files = PlanFolder.files(of: plan).mapValues { Array($0.utf8) }
      return PlanFolder.read(files).F_ORDER().map { $0.finding(in: .english).message }
    }
    #expect(order() == ["`V10` is numbered after `V9` but comes before it"])
    plan.visits[1].visit = "V11"
    #expect(order() == [])
    plan.visits[1].visit = "V9"
    plan.summary.asOf = Day(number: 20_831)
    plan.summary.changeCost = 0
    #expect(order() == [])
  }

  @Test func `F_TABLES: plan.json holds the same rows as the CSV files`() {
    func tables(_ change: (inout String) -> Void) -> [String] {
      var changed = files()
      change(&changed["plan.json", default: ""])
      return read(changed).F_TABLES().map { $0.finding(in: .english).message }
    }
    #expect(tables { $0.replace("\"days\": \"2\"", with: "\"days\": 2") } == [])
    #expect(tables { $0.replace("\"people\": \"63.1234\"", with: "\"people\": 63.12340") } == [])
    #expect(
      tables { $0.replace("\"travel_before\": \"yes\"", with: "\"travel_before\": true") } == [])
    #expect(
      tables { $0.replace("\"staff\": \"d2\"", with: "\"staff\": \"d1\"") } == [
        "`staff` is `d2`, in plan.json `d1`"
      ])
    #expect(
      tables { $0.replace("\"people\": \"63.1234\"", with: "\"people\": 63.2") } == [
        "`people` is `63.1234`, in plan.json `63.2`"
      ])
    #expect(
      tables { $0.replace("\"roster\": [", with: "\"roster\": [{},") } == [
        "`roster.csv` has 3 rows, plan.json 4"
      ])
    #expect(
      tables { $0.replace("\"schedule\":", with: "\"times\":") } == [
        "plan.json does not hold the table `schedule`"
      ])
  }

  @Test func `Inputs that differ from those of the plan are warnings`() throws {
    let reading = read(files())
    let found = reading.findings(
      for: try district(), digests: ["sites.csv": "sha256:01"], in: .english)
    #expect(found.map(\.code) == ["F_INPUTS"])
    #expect(found.map(\.severity) == [.warning])
    #expect(
      reading.findings(for: try district(), digests: ["sites.csv": "sha256:00"], in: .english) == []
    )
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (1e7, "10000000"), (1e16, "10000000000000000"),
    (1.5e-7, "0.00000015"), (1e-5, "0.00001"), (0.1, "0.1"), (-2.5e20, "-250000000000000000000"),
    (1.0 / 3, "0.3333333333333333"), (123_456.789, "123456.789"), (1.25e17, "125000000000000000"),
  ]) func `Numbers are written without an exponent and read back the same`(
    value: Double, text: String
  ) {
    #expect(PlanTexts.shortest(value) == text)
    #expect(CellParsing.number(Array(text.utf8)[...], commaDecimal: false) == .value(value))
  }

  @Test func `Small numbers are never written as minus nothing`() {
    #expect(PlanTexts.fixed(-0.00001, 4) == "0.0000")
    #expect(PlanTexts.fixed(-0.5, 4) == "-0.5000")
    #expect(PlanTexts.fixed(0.05, 1) == "0.1")
  }
}
